import type { FreeBusyResponse } from '../../../api/contract/tab.ts';
import { dayOf, minutesOf } from '../../time.ts';

export type Schedule = FreeBusyResponse['schedules'][number];
export type Status = Schedule['busy'][number]['status'];

export const stepMinutes = 30;

const strongestFirst = ['oof', 'busy', 'tentative', 'workingElsewhere'] as const;

/** What stands in the calendar in the half hour from `slot` on; undefined when nothing does. */
export const statusAt = ({ busy }: Schedule, slot: Date): Status | undefined => {
  const from = slot.getTime();
  const to = from + stepMinutes * 60_000;
  const here = busy
    .filter(({ startsAt, endsAt }) => Date.parse(startsAt) < to && Date.parse(endsAt) > from)
    .map(({ status }) => status);
  return strongestFirst.find((status) => here.includes(status));
};

/** Whether `slot` lies in the person's own working hours; true when those are not known. */
export const isAtWork = ({ workingHours }: Schedule, slot: Date): boolean => {
  if (!workingHours) return true;
  const { days, from, to, timeZone } = workingHours;
  const weekday = new Intl.DateTimeFormat('en-US', { weekday: 'long', timeZone: 'UTC' })
    .format(new Date(`${dayOf(slot, timeZone)}T12:00:00Z`))
    .toLowerCase();
  const minutes = minutesOf(slot, timeZone);
  return days.includes(weekday) && minutesIn(from) <= minutes && minutes + stepMinutes <= minutesIn(to);
};

/** Whether everybody is known to be at work and free. */
export const suitsAll = (schedules: (Schedule | undefined)[], slot: Date): boolean =>
  schedules.every((schedule) => {
    if (!schedule || schedule.error || !isAtWork(schedule, slot)) return false;
    const status = statusAt(schedule, slot);
    return status === undefined || status === 'workingElsewhere';
  });

const minutesIn = (clock: string): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5));
