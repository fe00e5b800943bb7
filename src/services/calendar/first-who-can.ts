import type { Clock } from '../../shared/clock.ts';
import { InvalidRequest } from '../../shared/errors.ts';
import type { GraphSession } from '../platform/graph/client.ts';
import { readParticipants } from './read-participants.ts';
import { earlier, later } from './time-range.ts';
import type { TimeRange } from './types.ts';
import { bufferOf, suitsAll } from './who-can-when/judge.ts';
import { mergedSpans } from './who-can-when/spans.ts';
import { daysOf, startTimes } from './who-can-when/starts.ts';
import type { Participant } from './who-can-when/types.ts';
import { watch } from './who-can-when/watch.ts';

export interface FirstQuestion {
  /** Addresses, in the order in which they are wanted. */
  people: string[];
  durationMinutes: number;
  within: readonly TimeRange[];
  timeZone: string;
  /** The one who can soonest, rather than the first in order who can at all. */
  isSoonest?: boolean;
}

/** One of those asked about: when they can with me, or why they cannot. */
export interface OneOfThem {
  address: string;
  slot?: TimeRange;
  /** `clash`: they have time, and I do not then; `unknown`: their calendar cannot be seen. */
  because?: 'busy' | 'clash' | 'unknown';
}

export interface FirstWhoCan {
  /** All of them, in order. */
  tried: OneOfThem[];
  /** Who is taken, and when. */
  chosen?: { address: string; slot: TimeRange };
}

const minuteMs = 60_000;
const quarterMs = 15 * minuteMs;

/**
 * The first of several who has time with me, in the hours of both; nobody whose calendar cannot be seen. One question to Graph for every 20
 * of them, however far up one has to go. Throws InvalidRequest for a time that has passed. https://learn.microsoft.com/graph/api/calendar-getschedule
 */
export const firstWhoCan = async (
  graph: GraphSession,
  clock: Clock,
  { people, durationMinutes, within, timeZone, isSoonest = false }: FirstQuestion,
): Promise<FirstWhoCan> => {
  const windows = ahead(within, clock.now());
  const range = reach(windows);
  const [me, ...others] = await readParticipants(
    graph,
    { attendees: people.map((address) => ({ address, optional: false })), timeZone },
    range,
  );
  const spans = mergedSpans(windows);
  const lengthMs = durationMinutes * minuteMs;
  const starts = startTimes(spans, daysOf(spans, timeZone), lengthMs, []);
  const firstOf = (who: readonly Participant[]): number | undefined => {
    const watched = watch(who, range);
    return starts.find((at) => suitsAll(watched, at, at + lengthMs, bufferOf()));
  };
  const tried = others.map((one): OneOfThem => {
    const { address, isKnown } = one;
    if (!isKnown) return { address, because: 'unknown' };
    const at = firstOf(me ? [me, one] : [one]);
    if (at === undefined) return { address, because: firstOf([one]) === undefined ? 'busy' : 'clash' };
    return { address, slot: { startsAt: new Date(at), endsAt: new Date(at + lengthMs) } };
  });
  const chosen = choose(tried, isSoonest);
  return { tried, ...(chosen ? { chosen } : {}) };
};

const choose = (tried: readonly OneOfThem[], isSoonest: boolean): FirstWhoCan['chosen'] => {
  const can = tried.flatMap(({ address, slot }) => (slot ? [{ address, slot }] : []));
  // Of two who can at the same time, the nearer.
  return isSoonest
    ? can.reduce<FirstWhoCan['chosen']>(
        (best, one) => (best && best.slot.startsAt <= one.slot.startsAt ? best : one),
        undefined,
      )
    : can[0];
};

/** What is left of the windows, from the next quarter of an hour on where they began already. */
const ahead = (within: readonly TimeRange[], now: Date): TimeRange[] => {
  const next = new Date(Math.ceil(now.getTime() / quarterMs) * quarterMs);
  const left = within
    .filter(({ endsAt }) => endsAt > now)
    .map((window) => (window.startsAt < now ? { ...window, startsAt: earlier(next, window.endsAt) } : window));
  if (left.length === 0) throw new InvalidRequest({ is: 'timePassed' });
  return left;
};

const reach = (windows: readonly TimeRange[]): TimeRange => ({
  startsAt: windows.map(({ startsAt }) => startsAt).reduce(earlier),
  endsAt: windows.map(({ endsAt }) => endsAt).reduce(later),
});
