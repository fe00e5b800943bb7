import { createHash } from 'node:crypto';
import type { Mailbox } from '../calendar/mailboxes.ts';
import type { WallRange } from '../calendar/types.ts';
import { millis } from '../calendar/zones.ts';

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
    shuffle: (list) => {
      const mixed = [...list];
      for (let last = mixed.length - 1; last > 0; last -= 1) {
        const at = Math.floor(roll() * (last + 1));
        const held = mixed.splice(at, 1);
        mixed.splice(last, 0, ...held);
      }
      return mixed;
    },
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

const minutesOf = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

/** One day of one mailbox: when its work begins and ends, in milliseconds, and what is taken of it. */
interface Day {
  midnight: number;
  from: number;
  to: number;
  taken: { from: number; to: number }[];
}

/** Days of mailboxes, each worked out once: planning asks for the same ones thousands of times. */
const createDays = () => {
  const days = new Map<string, Map<string, Day>>();
  // Measured from noon, so that a clock change in the night does not shift the working day.
  const midnight = (timeZone: string, date: string): number =>
    millis({ dateTime: `${date}T12:00:00`, timeZone }) - 720 * minute;
  const make = ({ timeZone, workingHours }: Mailbox, date: string): Day => {
    const start = midnight(timeZone, date);
    const weekday = weekdays[new Date(`${date}T00:00:00Z`).getUTCDay()] ?? '';
    const isWorkday = workingHours.daysOfWeek.includes(weekday);
    const to = start + minutesOf(workingHours.endTime) * minute;
    const from = start + minutesOf(workingHours.startTime) * minute;
    return { midnight: start, from: isWorkday ? from : to, to, taken: [] };
  };
  return {
    midnight,
    of: (mailbox: Mailbox, date: string): Day => {
      const own = days.get(mailbox.id) ?? new Map<string, Day>();
      days.set(mailbox.id, own);
      const day = own.get(date) ?? make(mailbox, date);
      own.set(date, day);
      return day;
    },
  };
};

/** Finds and takes times nobody is busy at, by the dice; `keptFree` says which to leave alone. */
export const createPlanner = (
  dice: Dice,
  keptFree: (mailbox: Mailbox, fromMinute: number, toMinute: number) => boolean,
): Planner => {
  const days = createDays();
  const starts = Array.from({ length: 20 }, (_, at) => 480 + at * 30);

  const fits = (mailbox: Mailbox, day: Day, from: number, minutes: number): boolean => {
    const to = from + minutes * minute;
    if (from < day.from || to > day.to) return false;
    const local = (from - day.midnight) / minute;
    const lunch = mailbox.kind === 'person' && local < 780 && local + minutes > 720;
    if (lunch || keptFree(mailbox, local, local + minutes)) return false;
    return !day.taken.some((each) => each.from < to && each.to > from);
  };

  return {
    commonTime: (mailboxes, dates, minutes) => {
      const [first] = mailboxes;
      if (!first) return undefined;
      const candidates = dates.map((date) => ({
        midnight: days.midnight(first.timeZone, date),
        diaries: mailboxes.map((mailbox) => ({ mailbox, day: days.of(mailbox, date) })),
      }));
      return dice
        .shuffle(starts)
        .find((start) =>
          candidates.every(({ midnight, diaries }) =>
            diaries.every(({ mailbox, day }) => fits(mailbox, day, midnight + start * minute, minutes)),
          ),
        );
    },
    take: (mailboxes, date, start, minutes) => {
      const timeZone = mailboxes[0]?.timeZone ?? 'UTC';
      const from = days.midnight(timeZone, date) + start * minute;
      // What fits into everybody's working day is on the same date for all of them.
      for (const mailbox of mailboxes) days.of(mailbox, date).taken.push({ from, to: from + minutes * minute });
      const wall = (at: number) => ({ dateTime: `${date}T${clock(at)}`, timeZone: writable(timeZone) });
      return { start: wall(start), end: wall(start + minutes) };
    },
  };
};
