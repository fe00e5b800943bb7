import type { Clock } from '../../shared/clock.ts';
import { InvalidRequest } from '../../shared/errors.ts';
import { localDay, resolveLocal } from '../../shared/time-zone.ts';
import type { GraphSession } from '../platform/graph/client.ts';
import { isUsualLength } from './draft.ts';
import { suggestTimes, type TimesQuestion } from './graph-calls.ts';
import type { Suggestions } from './graph-shapes.ts';
import type { Calendar, NoTimes, SlotKind, TimeRange, TimeSlot } from './types.ts';

const dayMs = 24 * 60 * 60 * 1000;
const quarterMs = 15 * 60 * 1000;

/**
 * Times everybody can make; when there are none, times outside somebody's working hours (for a window of a day at most), then times
 * some can make. Says why there is nothing.
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
  if (window.endsAt.getTime() - window.startsAt.getTime() < durationMinutes * 60_000)
    return { slots: [], nothing: 'tooShort' };
  const ask = (how: Pick<TimesQuestion, 'hours' | 'atLeast'>, where: TimeRange = window) =>
    graph.send(suggestTimes({ attendees, durationMinutes, within: where, max, ...how }));

  const everyone = await ask({ hours: 'work', atLeast: 100 });
  if (everyone.slots.length > 0) return { slots: ranked(everyone, 'everyone', max) };
  if (window.endsAt.getTime() - window.startsAt.getTime() <= dayMs) {
    const awake = daytime(window, timeZone, durationMinutes);
    const lateOrEarly = await ask({ hours: 'unrestricted', atLeast: 100 }, awake);
    if (lateOrEarly.slots.length > 0) return { slots: ranked(lateOrEarly, 'outsideHours', max) };
  }
  const partly = attendees.length > 0 ? await ask({ hours: 'work', atLeast: 1 }) : everyone;
  const nothing = whyNone(everyone.whyNone);
  return { slots: ranked(partly, 'partly', max), nothing };
};

/** Now, rounded up to the next quarter of an hour, when the window began already. */
const notBefore = (startsAt: Date, now: Date): Date =>
  startsAt >= now ? startsAt : new Date(Math.ceil(now.getTime() / quarterMs) * quarterMs);

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
