import type { Clock } from '../../shared/clock.ts';
import { InvalidRequest } from '../../shared/errors.ts';
import { dayRange, localDay, resolveLocal } from '../../shared/time-zone.ts';
import type { GraphSession } from '../platform/graph/client.ts';
import { isUsualLength } from './draft.ts';
import { suggestTimes, type TimesQuestion } from './graph-calls.ts';
import type { Suggestions } from './graph-shapes.ts';
import { minutesIn } from './time-range.ts';
import type { Calendar, NoTimes, SlotKind, TimeRange, TimeSlot } from './types.ts';

const dayMs = 24 * 60 * 60 * 1000;
const quarterMs = 15 * 60 * 1000;

/**
 * Times everybody can make; when there are none, times outside somebody's working hours (for a window of two days at most, a weekend
 * say), then times some can make. Says why there is nothing.
 * Throws InvalidRequest for a window in the past or a length no meeting has, NoMailbox.
 */
export const findTimes = async (
  graph: GraphSession,
  clock: Clock,
  { attendees, durationMinutes, within, timeZone, max = 5 }: Parameters<Calendar['findTimes']>[0],
): ReturnType<Calendar['findTimes']> => {
  if (!isUsualLength(durationMinutes)) throw new InvalidRequest({ is: 'meetingLength' });
  const window = { startsAt: notBefore(within.startsAt, clock.now()), endsAt: within.endsAt };
  if (window.endsAt <= clock.now()) throw new InvalidRequest({ is: 'timePassed' });
  if (minutesIn(window) < durationMinutes) return { slots: [], nothing: 'tooShort' };
  const ask = (how: Pick<TimesQuestion, 'hours' | 'atLeast'>, where: TimeRange = window) =>
    graph.send(suggestTimes({ attendees, durationMinutes, within: where, max, ...how }));

  const everyone = await ask({ hours: 'work', atLeast: 100 });
  if (everyone.slots.length > 0) return { slots: ranked(everyone, 'everyone', max) };
  const days = daysOf(window, timeZone)
    .filter((day) => minutesIn(day) >= durationMinutes)
    .map((day) => daytime(day, timeZone, durationMinutes));
  const lateOrEarly = await Promise.all(days.map((day) => ask({ hours: 'unrestricted', atLeast: 100 }, day)));
  const each = Math.ceil(max / Math.max(1, days.length));
  const outside = lateOrEarly.flatMap((found) => ranked(found, 'outsideHours', each));
  if (outside.length > 0) return { slots: outside.slice(0, max) };
  const partly = attendees.length > 0 ? await ask({ hours: 'work', atLeast: 1 }) : everyone;
  const nothing = whyNone(everyone.whyNone);
  return { slots: ranked(partly, 'partly', max), nothing };
};

/** Now, rounded up to the next quarter of an hour, when the window began already. */
const notBefore = (startsAt: Date, now: Date): Date =>
  startsAt >= now ? startsAt : new Date(Math.ceil(now.getTime() / quarterMs) * quarterMs);

/** The one or two days of a window (a weekend is two): one of 24 hours stays whole, of a longer one than two days there are none. */
const daysOf = (window: TimeRange, timeZone: string): TimeRange[] => {
  if (window.endsAt.getTime() - window.startsAt.getTime() <= dayMs) return [window];
  const first = dayRange(localDay(window.startsAt, timeZone), timeZone);
  if (window.endsAt <= first.endsAt) return [window];
  const second = dayRange(localDay(first.endsAt, timeZone), timeZone);
  if (window.endsAt > second.endsAt) return [];
  return [
    { startsAt: window.startsAt, endsAt: first.endsAt },
    { startsAt: second.startsAt, endsAt: window.endsAt },
  ];
};

/** Of a window that is most of a day (a Sunday, say) the part when people are up, if the meeting fits in; a shorter one was meant as said. */
const daytime = (window: TimeRange, timeZone: string, durationMinutes: number): TimeRange => {
  if (window.endsAt.getTime() - window.startsAt.getTime() <= dayMs / 2) return window;
  const day = localDay(window.startsAt, timeZone);
  const [from, to] = ['08:00', '20:00'].map((time) => resolveLocal(`${day}T${time}`, timeZone).instant);
  const startsAt = from && from > window.startsAt ? from : window.startsAt;
  return to && to.getTime() - startsAt.getTime() >= durationMinutes * 60_000 ? { startsAt, endsAt: to } : window;
};

/** Times when I am free myself come first: Graph takes what I accepted tentatively for free. */
const ranked = ({ slots }: Suggestions, kind: SlotKind, max: number): TimeSlot[] =>
  [...slots]
    .sort(
      (a, b) =>
        b.confidence - a.confidence ||
        Number(a.mine === 'tentative') - Number(b.mine === 'tentative') ||
        a.startsAt.getTime() - b.startsAt.getTime(),
    )
    .slice(0, max)
    .map(({ mine, ...slot }) => ({ ...slot, kind, reason: reasonFor({ ...slot, mine }) }));

const reasonFor = ({ attendees, mine }: Suggestions['slots'][number]): TimeSlot['reason'] => ({
  free: attendees.filter((one) => isFree(one.availability)).length,
  of: attendees.length,
  unknown: attendees.filter((one) => one.availability === 'unknown').length,
  isTentative: mine === 'tentative',
});

const isFree = (availability: string): boolean => availability === 'free' || availability === 'workingElsewhere';

/** https://learn.microsoft.com/graph/api/resources/meetingtimesuggestionsresult */
const whyNone = (reason: string): NoTimes => {
  const known: Record<string, NoTimes> = {
    attendeesunavailable: 'notEverybody',
    attendeesunavailableorunknown: 'notEverybodyOrUnknown',
    locationsunavailable: 'noRoom',
    organizerunavailable: 'notYou',
  };
  return known[reason.toLowerCase()] ?? 'unknown';
};
