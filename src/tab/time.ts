import { wallClock } from '../shared/wall-clock.ts';

/** Days and times in the person's mailbox zone, which need not be the browser's. */

/** `2026-11-24` */
export const dayOf = (instant: Date, timeZone: string): string => wallClock(instant, timeZone).day;

/** Minutes since local midnight. */
export const minutesOf = (instant: Date, timeZone: string): number => {
  const { hour, minute } = wallClock(instant, timeZone);
  return hour * 60 + minute;
};

/** `09:30`, as a time field takes it. */
export const clockOf = (instant: Date, timeZone: string): string => {
  const { hour, minute } = wallClock(instant, timeZone);
  return [hour, minute].map((part) => String(part).padStart(2, '0')).join(':');
};

/** Minutes since midnight of `09:30`. */
export const minutesOfClock = (clock: string): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5));

export const addDays = (day: string, days: number): string => {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
};

/**
 * The instant of a local time of a day. Two steps, since the offset at the guess may differ from the offset at the time meant; where
 * the clock skips that time, the first moment after the gap that both steps can agree on.
 */
export const atLocal = (day: string, timeZone: string, minutes = 0): Date => {
  const wall = new Date(`${day}T00:00:00Z`).getTime() + minutes * 60_000;
  const offsetAt = (instant: number) => {
    const { day: localDay, hour, minute, second } = wallClock(new Date(instant), timeZone);
    return Date.parse(`${localDay}T00:00:00Z`) + ((hour * 60 + minute) * 60 + second) * 1000 - instant;
  };
  const guess = wall - offsetAt(wall);
  const second = wall - offsetAt(guess);
  return new Date(offsetAt(second) === offsetAt(guess) ? second : Math.max(guess, second));
};

/** Noon of a day: an instant by which to name it, whatever the clocks do at its midnight. */
export const noonOf = (day: string, timeZone: string): Date => atLocal(day, timeZone, 12 * 60);
