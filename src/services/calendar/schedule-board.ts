import type { GraphSession } from '../platform/graph/client.ts';
import { isBlocking } from './availability.ts';
import { readMailboxSettings } from './graph-calls.ts';
import { listAgenda } from './list-agenda.ts';
import { listSchedules } from './list-schedules.ts';
import { busyTimesOf } from './taken-time.ts';
import { clip, gapsBetween, inOrder, later } from './time-range.ts';
import type { BoardRow, BusyTime, ScheduleBoard, TimeRange } from './types.ts';
import { workRanges } from './work-ranges.ts';

/** Shorter gaps are no time to meet. */
const leastMinutes = 15;

/**
 * Everybody's time side by side: me first, then these addresses in the order asked, each with what is taken (neighbouring blocks of one
 * state made one) and when they work; and when all who can be seen are free within the hours of each. Who cannot be seen is never taken
 * for free: their row says so. Errors are those of listSchedules and listAgenda.
 */
export const scheduleBoard = async (
  graph: GraphSession,
  addresses: string[],
  within: TimeRange,
): Promise<ScheduleBoard> => {
  const [settings, agenda, schedules] = await Promise.all([
    graph.send(readMailboxSettings()),
    listAgenda(graph, within),
    addresses.length > 0 ? listSchedules(graph, addresses, within) : [],
  ]);
  const mine = merged(clip(busyTimesOf(agenda, settings.timeZone), within));
  const me: BoardRow = { isMe: true, isKnown: true, busy: mine, work: workRanges(settings.workingHours, within) };
  const others = schedules.map(({ address, error, busy, workingHours }): BoardRow => {
    if (error) return { address, isMe: false, isKnown: false, busy: [] };
    const zone = workingHours?.timeZone;
    return {
      address,
      isMe: false,
      isKnown: true,
      busy: merged(clip(busy, within)),
      ...(workingHours ? { work: workRanges(workingHours, within) } : {}),
      ...(zone ? { timeZone: zone } : {}),
    };
  });
  const rows = [me, ...others];
  return { rows, common: freeInHours(rows, within) };
};

/** When everybody who can be seen is free and at work. Pure. */
export const freeInHours = (rows: readonly BoardRow[], within: TimeRange): TimeRange[] => {
  const known = rows.filter(({ isKnown }) => isKnown);
  const taken = known.flatMap(({ busy }) => busy.filter(({ status }) => isBlocking(status)));
  const closed = known.flatMap(({ work }) => (work ? gapsBetween(work, within) : []));
  return gapsBetween([...taken, ...closed], within, leastMinutes);
};

/** Blocks of one state that touch or overlap are one. Pure. */
const merged = (busy: readonly BusyTime[]): BusyTime[] => {
  const result: BusyTime[] = [];
  for (const item of [...busy].sort(inOrder)) {
    const before = result.findLast(({ status }) => status === item.status);
    if (before && item.startsAt <= before.endsAt) before.endsAt = later(before.endsAt, item.endsAt);
    else result.push({ ...item });
  }
  return result;
};
