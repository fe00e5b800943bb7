import type { TimeRange } from '../../../services/calendar/types.ts';
import { InvalidRequest } from '../../../shared/errors.ts';
import { addDays, localDay, resolveLocal } from '../../../shared/time-zone.ts';
import { clockTime, dayName, type Reader, wordsOf } from '../../../words/index.ts';
import type { Understanding } from '../../phrases/understanding.ts';

/** When something is meant to be: at an exact time, or somewhere within a window. */
export type When =
  | {
      kind: 'at';
      startsAt: Date;
      /** The second time the clock shows it, when it shows it twice. */
      again?: Date;
      notes: string[];
    }
  | { kind: 'within'; within: TimeRange; said: boolean };

export type SaidTime = Pick<Understanding, 'start' | 'day' | 'from' | 'to'>;

/** The new time of a meeting to be moved, in the same words as any other. */
export const newTime = ({ newStart, newDay, newFrom, newTo }: Understanding): SaidTime => ({
  ...(newStart ? { start: newStart } : {}),
  ...(newDay ? { day: newDay } : {}),
  ...(newFrom ? { from: newFrom } : {}),
  ...(newTo ? { to: newTo } : {}),
});

/**
 * What was said about the time, as instants. A time the clock skips is moved on, one it shows twice is taken as the first;
 * `notes` says so. Nothing said: the next `days` days. Throws InvalidRequest for times that do not exist.
 */
export const readWhen = ({ start, day, from, to }: SaidTime, now: Date, reader: Reader, days = 7): When => {
  if (start) return exact(start, reader);
  const { timeZone } = reader;
  if (day) return within(midnight(day, timeZone), endOf(day, timeZone), true);
  if (from ?? to) {
    const startsAt = from ? resolveLocal(from, timeZone).instant : now;
    const endsAt = to
      ? to.includes('T')
        ? resolveLocal(to, timeZone).instant
        : endOf(to, timeZone)
      : endOf(localDay(startsAt, timeZone), timeZone);
    if (endsAt <= startsAt) throw new InvalidRequest({ is: 'timeEndsBeforeStart' });
    return within(startsAt, endsAt, true);
  }
  return within(now, endOf(addDays(localDay(now, timeZone), days), timeZone), false);
};

const within = (startsAt: Date, endsAt: Date, said: boolean): When => ({
  kind: 'within',
  within: { startsAt, endsAt },
  said,
});

const midnight = (day: string, timeZone: string): Date => resolveLocal(day.slice(0, 10), timeZone).instant;
const endOf = (day: string, timeZone: string): Date => midnight(addDays(day.slice(0, 10), 1), timeZone);

const exact = (start: string, reader: Reader): When => {
  const { instant, movedTo, again } = resolveLocal(start, reader.timeZone);
  const asSaid = start.slice(11, 16);
  const { arranging } = wordsOf(reader);
  const notes = [
    ...(movedTo ? [arranging.clockSkips({ said: asSaid, taken: clockTime(instant, reader) })] : []),
    ...(again ? [arranging.clockRepeats({ said: asSaid })] : []),
  ];
  return { kind: 'at', startsAt: instant, ...(again ? { again } : {}), notes };
};

/** A booking may start a few minutes late; anything earlier has passed. */
export const hasPassed = (startsAt: Date, now: Date): boolean => startsAt.getTime() < now.getTime() - 5 * 60_000;

/** `today`, `tomorrow` or `on Tue 24 Nov`. */
export const saidDay = (instant: Date, now: Date, reader: Reader): string => {
  const day = localDay(instant, reader.timeZone);
  const today = localDay(now, reader.timeZone);
  const { meetings } = wordsOf(reader);
  if (day === today) return meetings.today;
  return day === addDays(today, 1) ? meetings.tomorrow : meetings.onDay({ day: dayName(instant, reader, now) });
};

export const earlier = (one: Date, other: Date): Date => (one.getTime() < other.getTime() ? one : other);
export const later = (one: Date, other: Date): Date => (one.getTime() > other.getTime() ? one : other);

/** When an event really takes my time: a whole day from my midnight to my midnight. */
export const takenTime = (event: TimeRange & { isAllDay: boolean }, timeZone: string): TimeRange =>
  event.isAllDay
    ? {
        startsAt: midnight(localDay(event.startsAt, 'UTC'), timeZone),
        endsAt: midnight(localDay(event.endsAt, 'UTC'), timeZone),
      }
    : { startsAt: event.startsAt, endsAt: event.endsAt };

export const overlaps = (one: TimeRange, other: TimeRange): boolean =>
  one.startsAt < other.endsAt && one.endsAt > other.startsAt;
