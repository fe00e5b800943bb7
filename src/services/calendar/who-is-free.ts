import type { GraphSession } from '../platform/graph/client.ts';
import { isBlocking, statusAt } from './availability.ts';
import { worksOn } from './days-off.ts';
import { readMailboxSettings } from './graph-calls.ts';
import { listAgenda } from './list-agenda.ts';
import { schedulesByAddress } from './list-schedules.ts';
import { busyTimesOf } from './taken-time.ts';
import { clip, gapsBetween } from './time-range.ts';
import type { BusyTime, FreePerson, TimeRange, WhoIsFree, WhoIsFreeQuestion, WorkingHours } from './types.ts';
import { usualHours } from './usual-hours.ts';
import { workSpans } from './who-can-when/spans.ts';

/** Shorter gaps are no time to meet. */
const leastMinutes = 15;

/**
 * When I and these people are busy and at work within the window, when all who can be seen are free in the hours of each, and when only
 * outside those of somebody. Whose calendar cannot be seen is not known (`isKnown`), never free. Errors are those of listSchedules and
 * listAgenda.
 */
export const whoIsFree = async (
  graph: GraphSession,
  { people, within, timeZone }: WhoIsFreeQuestion,
): Promise<WhoIsFree> => {
  const visible = people.filter(({ isExternal }) => !isExternal).map(({ address }) => address);
  const [scheduleOf, agenda, settings] = await Promise.all([
    schedulesByAddress(graph, visible, within),
    listAgenda(graph, within),
    graph.send(readMailboxSettings()),
  ]);
  const myHours = settings.timeZoneKnown ? settings.workingHours : undefined;
  const mine = personIn(busyTimesOf(agenda, timeZone), myHours, within);
  const others = people.map(({ address }): FreePerson => {
    const schedule = scheduleOf(address);
    if (!schedule || schedule.error) return { isKnown: false, busy: [], isDayOff: false };
    return personIn(schedule.busy, schedule.workingHours, within);
  });
  return { mine, others, ...inCommon([mine, ...others.filter(({ isKnown }) => isKnown)], within, timeZone) };
};

const personIn = (busy: readonly BusyTime[], hours: WorkingHours | undefined, within: TimeRange): FreePerson => ({
  isKnown: true,
  busy: mergedBusy(busy, within),
  ...(hours ? { work: workIn(hours, within), timeZone: hours.timeZone } : {}),
  isDayOff: hours !== undefined && !worksOn(within, hours),
});

const workIn = (hours: WorkingHours, within: TimeRange): TimeRange[] =>
  clip(
    workSpans(hours, within).map(([from, to]) => ({ startsAt: new Date(from), endsAt: new Date(to) })),
    within,
  );

/** What stands in the window, each moment once: what counts of several, and neighbours of the same kind in one. */
export const mergedBusy = (busy: readonly BusyTime[], within: TimeRange): BusyTime[] => {
  const inside = clip(busy, within);
  const edges = [...new Set(inside.flatMap(({ startsAt, endsAt }) => [startsAt.getTime(), endsAt.getTime()]))].sort(
    (one, other) => one - other,
  );
  const merged: BusyTime[] = [];
  for (const [index, from] of edges.entries()) {
    const piece = { startsAt: new Date(from), endsAt: new Date(edges[index + 1] ?? from) };
    const status = statusAt(inside, piece);
    const last = merged.at(-1);
    if (!status) continue;
    if (last?.status === status && last.endsAt.getTime() === from) last.endsAt = piece.endsAt;
    else merged.push({ ...piece, status });
  }
  return merged;
};

/** When nobody of these has anything that keeps them from meeting: within the hours of each, and outside those of somebody. */
const inCommon = (
  people: readonly FreePerson[],
  within: TimeRange,
  timeZone: string,
): Pick<WhoIsFree, 'common' | 'commonOutside'> => {
  const busy = people.map((person) => person.busy);
  const off = people.map(({ work = workIn(usualHours(timeZone), within) }) => gapsBetween(work, within));
  const free = freeInCommon(busy, within);
  const common = gapsBetween([...blocking(busy), ...off.flat()], within, leastMinutes);
  return { common, commonOutside: free.flatMap((range) => gapsBetween(common, range, leastMinutes)) };
};

const blocking = (busy: readonly (readonly BusyTime[])[]): BusyTime[] =>
  busy.flat().filter(({ status }) => isBlocking(status));

/** When nobody of these has anything that keeps them from meeting. */
export const freeInCommon = (busy: readonly (readonly BusyTime[])[], within: TimeRange): TimeRange[] =>
  gapsBetween(blocking(busy), within, leastMinutes);
