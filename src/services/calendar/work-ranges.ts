import { addDays, resolveLocal } from '../../shared/time-zone.ts';
import { wallClock } from '../../shared/wall-clock.ts';
import { clip } from './time-range.ts';
import type { TimeRange, WorkingHours } from './types.ts';

const weekdays = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];

/** When somebody works within a range, by the clock of their own zone, in order. Hours that end at `00:00` end at midnight. Pure. */
export const workRanges = ({ days, from, to, timeZone }: WorkingHours, within: TimeRange): TimeRange[] => {
  const ranges: TimeRange[] = [];
  const last = addDays(wallClock(within.endsAt, timeZone).day, 1);
  for (let day = addDays(wallClock(within.startsAt, timeZone).day, -1); day <= last; day = addDays(day, 1)) {
    if (!days.includes(weekdays[new Date(`${day}T00:00Z`).getUTCDay()] ?? '')) continue;
    const startsAt = resolveLocal(`${day}T${from.slice(0, 5)}`, timeZone).instant;
    const until = to.startsWith('00:00') ? `${addDays(day, 1)}T00:00` : `${day}T${to.slice(0, 5)}`;
    const endsAt = resolveLocal(until, timeZone).instant;
    if (endsAt > startsAt) ranges.push({ startsAt, endsAt });
  }
  return clip(ranges, within);
};
