import type { GraphSession } from '../platform/graph/client.ts';
import { isBlocking } from './availability.ts';
import { listAgenda } from './list-agenda.ts';
import { schedulesByAddress } from './list-schedules.ts';
import { busyTimesOf } from './taken-time.ts';
import { gapsBetween } from './time-range.ts';
import type { BusyTime, TimeRange, WhoIsFree, WhoIsFreeQuestion } from './types.ts';

/** Shorter gaps are no time to meet. */
const leastMinutes = 15;

/**
 * When I and these people are busy within the window, and when all who can be seen are free. Whose calendar cannot be seen is not known
 * (`isKnown`), never free. Errors are those of listSchedules and listAgenda.
 */
export const whoIsFree = async (
  graph: GraphSession,
  { people, within, timeZone }: WhoIsFreeQuestion,
): Promise<WhoIsFree> => {
  const visible = people.filter(({ isExternal }) => !isExternal).map(({ address }) => address);
  const [scheduleOf, agenda] = await Promise.all([
    schedulesByAddress(graph, visible, within),
    listAgenda(graph, within),
  ]);
  const mine = busyTimesOf(agenda, timeZone);
  const others = people.map(({ address }) => {
    const schedule = scheduleOf(address);
    return schedule && !schedule.error ? { isKnown: true, busy: schedule.busy } : { isKnown: false, busy: [] };
  });
  return { mine, others, common: freeInCommon([mine, ...others.map(({ busy }) => busy)], within) };
};

/** When nobody of these has anything that keeps them from meeting. */
export const freeInCommon = (busy: readonly BusyTime[][], within: TimeRange): TimeRange[] =>
  gapsBetween(
    busy.flat().filter(({ status }) => isBlocking(status)),
    within,
    leastMinutes,
  );
