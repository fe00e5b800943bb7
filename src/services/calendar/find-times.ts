import type { Clock } from '../../shared/clock.ts';
import { InvalidRequest } from '../../shared/errors.ts';
import { addDays, dayRange, localDay } from '../../shared/time-zone.ts';
import type { GraphSession } from '../platform/graph/client.ts';
import { daysLater, worksOn } from './days-off.ts';
import { isUsualLength } from './draft.ts';
import { readParticipants } from './read-participants.ts';
import { earlier, later, minutesAfter, minutesIn } from './time-range.ts';
import { isWithinDay } from './time-window.ts';
import type { FoundTimes, TimeRange, TimesRequest } from './types.ts';
import { bufferOf } from './who-can-when/judge.ts';
import { whoCanWhen } from './who-can-when/search.ts';
import type { Participant } from './who-can-when/types.ts';

const quarterMs = 15 * 60 * 1000;
/** Graph tells free and busy of 62 days at most; what is looked for around them is among these. */
const mostMinutes = 60 * 24 * 60;

/**
 * Times when everybody is free, each in their own working hours; when there is none the cheapest compromises, and why there is nothing
 * better. What is further ahead than Graph tells at once is asked for when nothing nearer fits. Throws InvalidRequest for windows in the
 * past or a length no meeting has, NoMailbox. https://learn.microsoft.com/graph/api/calendar-getschedule
 */
export const findTimes = async (
  graph: GraphSession,
  clock: Clock,
  { within, around, max = 5, ...request }: TimesRequest,
): Promise<FoundTimes> => {
  if (!isUsualLength(request.durationMinutes)) throw new InvalidRequest({ is: 'meetingLength' });
  const now = clock.now();
  const windows = ahead('startsAt' in within ? [within] : within, now);
  if (windows.length === 0) throw new InvalidRequest({ is: 'timePassed' });
  if (!around && windows.every((window) => minutesIn(window) < request.durationMinutes))
    return { slots: [], nothing: 'tooShort' };
  const [near, ...far] = stretches(windows);
  let found = await search(graph, { ...request, within: near ?? windows, max, ...aroundOf(around, windows, now) });
  for (const stretch of far)
    if (found.nothing) {
      const next = await search(graph, { ...request, within: stretch, max });
      if (!next.nothing || found.slots.length === 0) found = next;
    }
  return found;
};

/** What is left of the windows, from the next quarter of an hour on where they began already. */
const ahead = (windows: readonly TimeRange[], now: Date): TimeRange[] => {
  const next = new Date(Math.ceil(now.getTime() / quarterMs) * quarterMs);
  return windows
    .filter(({ endsAt }) => endsAt > now)
    .map((window) => (window.startsAt < now ? { ...window, startsAt: earlier(next, window.endsAt) } : window))
    .sort((one, other) => one.startsAt.getTime() - other.startsAt.getTime());
};

/** The windows in groups, cut where need be, each of which Graph answers at once. */
const stretches = (windows: readonly TimeRange[]): TimeRange[][] => {
  const groups: TimeRange[][] = [];
  for (const window of windows)
    for (let { startsAt } = window; startsAt < window.endsAt; ) {
      const group = groups.at(-1);
      const limit = minutesAfter(group?.[0]?.startsAt ?? startsAt, mostMinutes);
      if (group && startsAt < limit) group.push({ startsAt, endsAt: earlier(window.endsAt, limit) });
      else groups.push([{ startsAt, endsAt: earlier(window.endsAt, minutesAfter(startsAt, mostMinutes)) }]);
      startsAt = groups.at(-1)?.at(-1)?.endsAt ?? window.endsAt;
    }
  return groups;
};

const aroundOf = (around: TimeRange | undefined, windows: readonly TimeRange[], now: Date) => {
  const [lookedAt] = around ? ahead([around], now) : [];
  const last = windows.at(-1);
  const isNear =
    lookedAt && last && minutesIn({ startsAt: windows[0]?.startsAt ?? now, endsAt: last.endsAt }) < mostMinutes / 2;
  return isNear ? { around: lookedAt } : {};
};

const search = async (
  graph: GraphSession,
  request: Omit<TimesRequest, 'within'> & { within: readonly TimeRange[]; max: number },
): Promise<FoundTimes> => {
  const { startsAt, endsAt } = rangeOf([...request.within, ...(request.around ? [request.around] : [])]);
  const buffer = bufferOf(request.bufferMinutes);
  const people = await readParticipants(graph, request, {
    startsAt: new Date(startsAt.getTime() - buffer.before),
    endsAt: new Date(endsAt.getTime() + buffer.after),
  });
  const next = request.skipDayOff ? dayAfterDayOff(request, people) : undefined;
  if (!next) return whoCanWhen({ ...request, people });
  return { ...whoCanWhen({ ...request, people, within: [next], around: undefined }), dayOff: { next } };
};

/** The hours said on the next day that somebody works, when the one day said is a day off for everybody. */
const dayAfterDayOff = (
  {
    within,
    around,
    timeZone: mine,
    saidZone: timeZone = mine,
  }: Pick<TimesRequest, 'around' | 'timeZone' | 'saidZone'> & { within: readonly TimeRange[] },
  people: readonly Participant[],
): TimeRange | undefined => {
  const [window, ...others] = within;
  const hours = people.flatMap((one) => (one.hours ? [one.hours] : []));
  if (!window || others.length > 0 || !isWithinDay(window, timeZone)) return undefined;
  if (hours.some((each) => worksOn(window, each))) return undefined;
  for (let days = 1; days <= 7; days += 1) {
    const next = wholeDays(window, days, timeZone);
    // What was not read cannot be searched.
    if (!around || next.endsAt > around.endsAt) return undefined;
    if (hours.every((each) => worksOn(next, each))) return next;
  }
  return undefined;
};

/** The same hours so many days on; what began already today is a whole day then. */
const wholeDays = (window: TimeRange, days: number, timeZone: string): TimeRange => {
  const day = dayRange(localDay(window.startsAt, timeZone), timeZone);
  const isRestOfDay = window.endsAt.getTime() === day.endsAt.getTime();
  return isRestOfDay
    ? dayRange(addDays(localDay(window.startsAt, timeZone), days), timeZone)
    : daysLater(window, days, timeZone);
};

const rangeOf = ([first, ...others]: readonly TimeRange[]): TimeRange =>
  others.reduce<TimeRange>(
    (all, one) => ({ startsAt: earlier(all.startsAt, one.startsAt), endsAt: later(all.endsAt, one.endsAt) }),
    first ?? { startsAt: new Date(0), endsAt: new Date(0) },
  );
