import { addDays, localText, resolveLocal } from '../../shared/time-zone.ts';
import { wallTime, type ZoneClock } from './zone-clock.ts';

/** For how long somebody sees a series at another time of day. */
export interface ClockPush {
  /** As given. */
  person: string;
  /** Local days of the series: the first on which it is so, and the first on which it is not any more; left out where it stays so. */
  from: string;
  until?: string;
  /** Times of day on their clock: now, and then. */
  usual: string;
  pushed: string;
  /** The day it then falls on beside the one it falls on now: -1 the one before, 1 the one after. */
  dayShift: number;
  /** The first of its dates that is so. */
  first: Date;
}

export interface PushQuestion {
  /** Dates of the series in the time looked at, in order. */
  dates: readonly Date[];
  /** IANA zone whose clock the series keeps. */
  timeZone: string;
  people: readonly { person: string; zone: ZoneClock }[];
}

/** What does not change back within this time is said without an end. */
const mostDays = 70;
const dayMs = 24 * 3_600_000;

/**
 * Who sees a series at another time because clocks change on different dates, or on some only: every stretch that has one of the dates in
 * it. Whoever changes clocks on the same day as the series is not among them. Pure.
 */
export const clockPushes = ({ dates, timeZone, people }: PushQuestion): ClockPush[] => {
  const [start] = dates;
  const last = dates.at(-1);
  if (!start || !last) return [];
  const days = daysFrom(start, last, timeZone);
  // Most people share their clock with somebody.
  const known = new Map<string, Stretch[]>();
  const stretches = (zone: ZoneClock): Stretch[] => {
    const key = JSON.stringify(zone);
    const found = known.get(key) ?? stretchesOf(days, zone);
    known.set(key, found);
    return found;
  };
  return people.flatMap(({ person, zone }) =>
    stretches(zone).flatMap((stretch) => {
      const first = dates.find((date) => {
        const day = localText(date, timeZone).slice(0, 10);
        return day >= stretch.from && (stretch.until === undefined || day < stretch.until);
      });
      return first ? [{ person, ...stretch, first }] : [];
    }),
  );
};

/** At the hour of the series, on each day to the last date and a while beyond it. */
const daysFrom = (start: Date, last: Date, timeZone: string): { day: string; at: Date; local: string }[] => {
  const [firstDay = '', time = ''] = localText(start, timeZone).split('T');
  const count = Math.round((last.getTime() - start.getTime()) / dayMs) + mostDays;
  return Array.from({ length: count + 1 }, (_, index) => {
    const day = addDays(firstDay, index);
    return { day, at: resolveLocal(`${day}T${time}`, timeZone).instant, local: `${day}T${time}` };
  });
};

type Stretch = Omit<ClockPush, 'person' | 'first'>;

const stretchesOf = (days: ReturnType<typeof daysFrom>, zone: ZoneClock): Stretch[] => {
  const shown = days.map(({ day, at, local }) => {
    const wall = wallTime(at, zone);
    return { day, wall, ahead: (Date.parse(`${wall}Z`) - Date.parse(`${local}Z`)) / 60_000 };
  });
  const usual = shown[0];
  if (!usual) return [];
  const changes = shown.filter(({ ahead }, index) => index > 0 && ahead !== shown[index - 1]?.ahead);
  return changes.flatMap(({ day, wall, ahead }, index) => {
    if (ahead === usual.ahead) return [];
    const until = changes[index + 1]?.day;
    return [
      {
        from: day,
        ...(until ? { until } : {}),
        usual: usual.wall.slice(11),
        pushed: wall.slice(11),
        dayShift: daysBetween(day, wall) - daysBetween(usual.day, usual.wall),
      },
    ];
  });
};

const daysBetween = (one: string, other: string): number =>
  Math.round((Date.parse(`${other.slice(0, 10)}Z`) - Date.parse(`${one.slice(0, 10)}Z`)) / dayMs);
