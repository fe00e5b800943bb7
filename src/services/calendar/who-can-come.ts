import { sameClock } from '../../shared/time-zone.ts';
import type { GraphSession } from '../platform/graph/client.ts';
import { statusAt } from './availability.ts';
import { takesTime } from './clashes.ts';
import type { Draft } from './draft.ts';
import { listAgenda } from './list-agenda.ts';
import { schedulesByAddress } from './list-schedules.ts';
import { takenTime } from './taken-time.ts';
import { overlaps } from './time-range.ts';
import type { Attendance, Schedule, TimeRange, WhoCanCome } from './types.ts';
import { isOutsideHours } from './working-hours.ts';

/**
 * Can the people of a meeting that is being arranged come at that time, and what do I have then? The meeting that is moved is no obstacle
 * to itself. Errors are those of listSchedules and listAgenda.
 */
export const whoCanCome = async (
  graph: GraphSession,
  { people, timeZone, move }: Pick<Draft, 'people' | 'timeZone' | 'move'>,
  at: TimeRange,
): Promise<WhoCanCome> => {
  const inside = people.filter(({ isExternal }) => !isExternal).map(({ address }) => address);
  const [scheduleOf, agenda] = await Promise.all([schedulesByAddress(graph, inside, at), listAgenda(graph, at)]);
  return {
    others: people.map(({ name, address, optional, isExternal }) => ({
      name,
      optional,
      isExternal,
      ...attendanceIn(scheduleOf(address), at, timeZone),
    })),
    mine: agenda.filter(
      (event) => event.id !== move?.eventId && takesTime(event) && overlaps(takenTime(event, timeZone), at),
    ),
  };
};

/** What a schedule says of a time: the state, the zone when its clock differs from mine, and whether it is outside the hours. Pure. */
export const attendanceIn = (
  schedule: Schedule | undefined,
  at: TimeRange,
  timeZone: string,
): Pick<Attendance, 'state' | 'timeZone' | 'outsideHours'> => {
  if (!schedule || schedule.error) return { state: 'unknown', outsideHours: false };
  const { busy, workingHours } = schedule;
  const zone = workingHours?.timeZone;
  return {
    state: statusAt(busy, at) ?? 'free',
    ...(zone && !sameClock(zone, timeZone, at.startsAt) ? { timeZone: zone } : {}),
    outsideHours: workingHours !== undefined && isOutsideHours(at, workingHours),
  };
};
