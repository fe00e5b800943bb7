import { addDays } from '../../../shared/time-zone.ts';
import { dayOf, isDate } from './calendar-days.ts';

/** The next such day of a month, today included: `the 3rd`. */
export const nextDayOfMonth = (dayOfMonth: number, today: string): string | undefined => {
  if (dayOfMonth < 1 || dayOfMonth > 31) return undefined;
  for (let ahead = 0; ahead < 62; ahead++) {
    const date = addDays(today, ahead);
    if (Number(date.slice(8)) === dayOfMonth) return date;
  }
  return undefined;
};

/**
 * A date that no calendar has, as it was said (30 February is `2027-02-30`), so that whoever books on it can say so;
 * undefined for a date that exists. Without a year it is the next, as for any other date.
 */
export const impossibleDate = (month: number, dayOfMonth: number, now: string, year?: string): string | undefined => {
  const monthAndDay = [month, dayOfMonth].map((part) => String(part).padStart(2, '0')).join('-');
  const thisYear = now.slice(0, 4);
  const isAhead = `${thisYear}-${monthAndDay}` >= dayOf(now);
  const date = `${year ?? String(Number(thisYear) + (isAhead ? 0 : 1))}-${monthAndDay}`;
  return isDate(date) ? undefined : date;
};
