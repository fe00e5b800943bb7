import { windowOf } from '../../services/calendar/index.ts';
import type { TimeRange } from '../../services/calendar/types.ts';
import { InvalidRequest } from '../../shared/errors.ts';
import { addDays, localDay, resolveLocal } from '../../shared/time-zone.ts';
import { clockTime, dayName, type Reader, wordsOf, zoneName } from '../../words/index.ts';
import type { Understanding } from '../phrases/understanding.ts';

/** When something is meant to be: at an exact time, or somewhere within a window. */
export type When =
  | {
      kind: 'at';
      startsAt: Date;
      /** The second time the clock shows it, when it shows it twice. */
      again?: Date;
      notes: string[];
    }
  | {
      kind: 'within';
      within: TimeRange;
      /** The windows that were said, where there are several; `within` spans them. */
      among?: TimeRange[];
      said: boolean;
    };

export type SaidTime = Pick<Understanding, 'start' | 'day' | 'from' | 'to' | 'days' | 'timeZone' | 'unread'>;

/** The new time of a meeting to be moved, in the same words as any other. */
export const newTime = ({ newStart, newDay, newFrom, newTo, timeZone }: Understanding): SaidTime => ({
  ...(timeZone ? { timeZone } : {}),
  ...(newStart ? { start: newStart } : {}),
  ...(newDay ? { day: newDay } : {}),
  ...(newFrom ? { from: newFrom } : {}),
  ...(newTo ? { to: newTo } : {}),
});

/** The time of a meeting that exists; where a new one was said, the zone is that one's. */
export const presentTime = ({ intent, start, day, from, to, days, timeZone, unread }: Understanding): SaidTime => ({
  ...(days ? { days } : {}),
  ...(start ? { start } : {}),
  ...(day ? { day } : {}),
  ...(from ? { from } : {}),
  ...(to ? { to } : {}),
  ...(timeZone && intent !== 'reschedule' ? { timeZone } : {}),
  ...(unread && intent !== 'reschedule' ? { unread } : {}),
});

/**
 * What was said about the time, as instants. A time the clock skips is moved on, one it shows twice is taken as the first;
 * `notes` says so. Nothing said: the next `ahead` days. Throws InvalidRequest for times that do not exist, and for a time on a clock
 * that nobody here knows.
 */
export const readWhen = (said: SaidTime, now: Date, reader: Reader, ahead = 7): When => {
  const { start, day, from, to, days, timeZone = reader.timeZone, unread } = said;
  if (unread || timeZone === 'theirs') throw new InvalidRequest({ is: 'clockNotKnown', names: unread ?? [] });
  if (start) return exact(start, reader, timeZone);
  const window = windowOf({ day, from, to }, now, timeZone, ahead);
  if (!days || days.length === 0) return { kind: 'within', ...window };
  return { kind: 'within', ...window, among: days.map((each) => windowOf(each, now, timeZone, ahead).within) };
};

const exact = (start: string, reader: Reader, timeZone: string): When => {
  const { instant, movedTo, again } = resolveLocal(start, timeZone);
  const said = start.slice(11, 16);
  const { arranging, clocks } = wordsOf(reader);
  const isMine = timeZone === reader.timeZone;
  const zone = zoneName(reader, instant, timeZone);
  const taken = clockTime(instant, { ...reader, timeZone });
  const notes = [
    ...(movedTo ? [isMine ? arranging.clockSkips({ said, taken }) : clocks.skips({ zone, said, taken })] : []),
    ...(again ? [isMine ? arranging.clockRepeats({ said }) : clocks.repeats({ zone, said })] : []),
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
