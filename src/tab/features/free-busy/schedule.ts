import type { FreeBusyResponse } from '../../../api/contract/tab.ts';
import { isBlocking, statusAt as statusIn } from '../../../services/calendar/availability.ts';
import { slotAt } from '../../../services/calendar/time-range.ts';
import { isOutsideHours } from '../../../services/calendar/working-hours.ts';

export type Schedule = FreeBusyResponse['schedules'][number];
export type Status = Schedule['busy'][number]['status'];

export const stepMinutes = 30;

/** What stands in the calendar in the half hour from `slot` on; undefined when nothing does. */
export const statusAt = ({ busy }: Schedule, slot: Date): Status | undefined =>
  statusIn(
    busy.map(({ startsAt, endsAt, status }) => ({ startsAt: new Date(startsAt), endsAt: new Date(endsAt), status })),
    slotAt(slot, stepMinutes),
  );

/** Whether `slot` lies in the person's own working hours; true when those are not known. */
export const isAtWork = ({ workingHours }: Schedule, slot: Date): boolean =>
  !workingHours || !isOutsideHours(slotAt(slot, stepMinutes), workingHours);

/** Whether everybody is known to be at work and free. */
export const suitsAll = (schedules: (Schedule | undefined)[], slot: Date): boolean =>
  schedules.every(
    (schedule) => schedule && !schedule.error && isAtWork(schedule, slot) && !isBlocking(statusAt(schedule, slot)),
  );
