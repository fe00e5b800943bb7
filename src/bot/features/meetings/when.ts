import { windowOf } from '../../../services/calendar/index.ts';
import type { TimeRange } from '../../../services/calendar/types.ts';
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
  return { kind: 'within', ...windowOf({ day, from, to }, now, reader.timeZone, days) };
};

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

/** `today`, `tomorrow` or `on Tue 24 Nov`. */
export const saidDay = (instant: Date, now: Date, reader: Reader): string => {
  const day = localDay(instant, reader.timeZone);
  const today = localDay(now, reader.timeZone);
  const { meetings } = wordsOf(reader);
  if (day === today) return meetings.today;
  return day === addDays(today, 1) ? meetings.tomorrow : meetings.onDay({ day: dayName(instant, reader, now) });
};
