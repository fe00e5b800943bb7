import type { TimeRange } from '../../../services/calendar/types.ts';
import { addDays, localDay } from '../../../shared/time-zone.ts';
import { wallClock } from '../../../shared/wall-clock.ts';
import { dayName, type Reader, weekdayName, wordsOf } from '../../../words/index.ts';
import type { Draft } from './draft.ts';

/** A day as sentences about days off name it. */
export const dayWords = (
  instant: Date,
  now: Date,
  reader: Reader,
): { said: 'today' | 'tomorrow' | undefined; weekday: string; day: string } => {
  const [day, today] = [localDay(instant, reader.timeZone), localDay(now, reader.timeZone)];
  return {
    said: day === today ? 'today' : day === addDays(today, 1) ? 'tomorrow' : undefined,
    weekday: weekdayName(wallClock(instant, reader.timeZone).weekday, reader.language),
    day: dayName(instant, reader, now),
  };
};

/** "Tomorrow is Saturday: nobody works then." */
export const sayDayOff = ({ startsAt }: TimeRange, draft: Draft, now: Date, reader: Reader): string =>
  wordsOf(reader).finding.dayOff({ ...dayWords(startsAt, now, reader), alone: draft.people.length === 0 });

/** Those of a draft with these addresses, as sentences name them; the person who asks is '' and no name. */
export const namesOf = (addresses: readonly string[], { people }: Draft): { names: string[]; isMe: boolean } => ({
  names: people.filter(({ address }) => addresses.includes(address)).map(({ name }) => name),
  isMe: addresses.includes(''),
});
