import { createHash } from 'node:crypto';
import { DateTime } from 'luxon';
import type { Mailbox } from '../calendar/mailboxes.ts';
import type { WallRange } from '../calendar/types.ts';
import { mailboxZone } from '../calendar/zones.ts';

/** Repeatable chance: the same seed rolls the same dice. */
export interface Dice {
  /** From 0 up to 1. */
  roll(): number;
  pick<T>(list: readonly T[]): T;
  shuffle<T>(list: readonly T[]): T[];
}

/** Dice from a word (mulberry32 over its hash). */
export const createDice = (seed: string): Dice => {
  let state = createHash('sha256').update(seed).digest().readUInt32BE(0);
  const roll = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  return {
    roll,
    pick: (list) => {
      const chosen = list[Math.floor(roll() * list.length)];
      if (chosen === undefined) throw new Error('nothing to pick from');
      return chosen;
    },
    shuffle: (list) =>
      list
        .map((item) => ({ item, at: roll() }))
        .sort((one, other) => one.at - other.at)
        .map(({ item }) => item),
  };
};

const minute = 60_000;
const weekdays = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];

/** Keeps track of who is taken when, so that seeded calendars fit together. */
export interface Planner {
  /** Start in minutes after midnight of the first mailbox's zone, when all are at work and free on every one of the dates; undefined if never. */
  commonTime(mailboxes: Mailbox[], dates: string[], minutes: number): number | undefined;
  /** The wall time in the mailbox's own zone; marks it as taken for all. */
  take(mailboxes: Mailbox[], date: string, start: number, minutes: number): WallRange;
}

/** Zone names a client would write; nobody can send a custom one. */
const writable = (name: string) => (name === 'Customized Time Zone' ? 'US Mountain Standard Time' : name);
const clock = (minutes: number) =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}:00`;

/** Finds and takes times nobody is busy at, by the dice; `keptFree` says which to leave alone. */
export const createPlanner = (
  dice: Dice,
  keptFree: (mailbox: Mailbox, fromMinute: number, toMinute: number) => boolean,
): Planner => {
  const taken = new Map<string, { from: number; to: number }[]>();
  const midnights = new Map<string, number>();
  // Measured from noon, so that a clock change in the night does not shift the working day.
  const midnight = (timeZone: string, date: string): number => {
    const key = `${timeZone} ${date}`;
    const known = midnights.get(key);
    if (known !== undefined) return known;
    const noon = DateTime.fromISO(`${date}T12:00:00`, { zone: mailboxZone(timeZone) }).toMillis();
    midnights.set(key, noon - 720 * minute);
    return noon - 720 * minute;
  };
  const minutesOf = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

  const fits = (mailbox: Mailbox, date: string, from: number, minutes: number): boolean => {
    const day = weekdays[new Date(`${date}T00:00:00Z`).getUTCDay()] ?? '';
    const { daysOfWeek, startTime, endTime } = mailbox.workingHours;
    const local = (from - midnight(mailbox.timeZone, date)) / minute;
    const lunch = mailbox.kind === 'person' && local < 780 && local + minutes > 720;
    return (
      daysOfWeek.includes(day) &&
      !lunch &&
      local >= minutesOf(startTime) &&
      local + minutes <= minutesOf(endTime) &&
      !keptFree(mailbox, local, local + minutes) &&
      !taken.get(mailbox.id)?.some((each) => each.from < from + minutes * minute && each.to > from)
    );
  };

  return {
    commonTime: ([first, ...others], dates, minutes) => {
      if (!first) return undefined;
      const starts = dice.shuffle(Array.from({ length: 20 }, (_, at) => 480 + at * 30));
      return starts.find((start) =>
        dates.every((date) => {
          const from = midnight(first.timeZone, date) + start * minute;
          return fits(first, date, from, minutes) && others.every((mailbox) => fits(mailbox, date, from, minutes));
        }),
      );
    },
    take: (mailboxes, date, start, minutes) => {
      const [first] = mailboxes;
      const timeZone = first?.timeZone ?? 'UTC';
      const from = midnight(timeZone, date) + start * minute;
      for (const { id } of mailboxes) {
        const times = taken.get(id) ?? [];
        times.push({ from, to: from + minutes * minute });
        taken.set(id, times);
      }
      const wall = (at: number) => ({ dateTime: `${date}T${clock(at)}`, timeZone: writable(timeZone) });
      return { start: wall(start), end: wall(start + minutes) };
    },
  };
};
