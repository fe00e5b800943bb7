import { dateFormat } from './date-format.ts';

/** What the clock and the calendar on a wall of that zone show. */
export interface WallClock {
  /** `2026-11-24` */
  day: string;
  /** In English, in small letters. */
  weekday: string;
  hour: number;
  minute: number;
  second: number;
}

/** Read with `Intl` alone, without tables of zones, so that the tab can use it. Throws RangeError for an unknown zone. */
export const wallClock = (instant: Date, timeZone: string): WallClock => {
  const format = dateFormat('en-GB', {
    timeZone,
    hourCycle: 'h23',
    weekday: 'long',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  });
  const parts = Object.fromEntries(format.formatToParts(instant).map(({ type, value }) => [type, value]));
  return {
    day: `${parts.year}-${parts.month}-${parts.day}`,
    weekday: `${parts.weekday}`.toLowerCase(),
    hour: Number(parts.hour),
    minute: Number(parts.minute),
    second: Number(parts.second),
  };
};
