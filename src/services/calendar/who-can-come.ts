import { sameClock } from '../../shared/time-zone.ts';
import type { GraphSession } from '../platform/graph/client.ts';
import { statusAt } from './availability.ts';
import { takesTime } from './clashes.ts';
import { nextWorkingTime, worksOn } from './days-off.ts';
import type { Draft } from './draft.ts';
import { readMailboxSettings } from './graph-calls.ts';
import { listAgenda } from './list-agenda.ts';
import { schedulesByAddress } from './list-schedules.ts';
import { takenTime } from './taken-time.ts';
import { isSameTime, overlaps } from './time-range.ts';
import type { Attendance, Schedule, TimeRange, WhoCanCome, WorkingHours } from './types.ts';
import { usualHours } from './usual-hours.ts';
import { isOutsideHours } from './working-hours.ts';

/**
 * Can the people of a meeting that is being arranged come at that time, and what do I have then? The meeting that is moved is no obstacle
 * to itself. Errors are those of listSchedules and listAgenda.
 */
export const whoCanCome = async (
  graph: GraphSession,
  { people, timeZone, saidZone, move, room }: Pick<Draft, 'people' | 'timeZone' | 'saidZone' | 'move' | 'room'>,
  at: TimeRange,
): Promise<WhoCanCome> => {
  const inside = people.filter(({ isExternal }) => !isExternal).map(({ address }) => address);
  const [scheduleOf, agenda, settings] = await Promise.all([
    schedulesByAddress(graph, [...inside, ...(room && room !== 'any' ? [room.address] : [])], at),
    listAgenda(graph, at),
    graph.send(readMailboxSettings()),
  ]);
  const moved = agenda.find(({ id }) => id === move?.eventId);
  const mine = settings.timeZoneKnown ? settings.workingHours : usualHours(timeZone);
  return {
    others: people.map(({ name, address, optional, isExternal }) => ({
      name,
      optional,
      isExternal,
      ...attendanceIn(without(scheduleOf(address), moved), at, timeZone),
    })),
    mine: agenda.filter(
      (event) => event.id !== move?.eventId && takesTime(event) && overlaps(takenTime(event, timeZone), at),
    ),
    ...roomThen(room, scheduleOf, moved),
    isOutsideMine: settings.timeZoneKnown && isOutsideHours(at, mine),
    ...dayOffAt(
      at,
      [mine, ...inside.flatMap((address) => scheduleOf(address)?.workingHours ?? [])],
      saidZone ?? timeZone,
    ),
  };
};

const roomThen = (
  room: Draft['room'],
  scheduleOf: (address: string) => Schedule | undefined,
  moved: TimeRange | undefined,
): Pick<WhoCanCome, 'room'> => {
  if (!room || room === 'any') return {};
  const schedule = without(scheduleOf(room.address), moved);
  if (!schedule || schedule.error) return { room: 'unknown' };
  return { room: schedule.busy.length > 0 ? 'taken' : 'free' };
};

/** A schedule without what the meeting that is moved takes of it. */
const without = (schedule: Schedule | undefined, moved: TimeRange | undefined): Schedule | undefined =>
  schedule && moved ? { ...schedule, busy: schedule.busy.filter((item) => !isSameTime(item, moved)) } : schedule;

const dayOffAt = (at: TimeRange, hours: WorkingHours[], timeZone: string): Pick<WhoCanCome, 'dayOff'> => {
  if (hours.some((each) => worksOn(at, each))) return {};
  const next = nextWorkingTime(at, hours, timeZone);
  return next ? { dayOff: { next } } : {};
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
