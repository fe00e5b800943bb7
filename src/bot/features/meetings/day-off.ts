import type { TimeRange } from '../../../services/calendar/types.ts';
import { addDays, localDay } from '../../../shared/time-zone.ts';
import { wallClock } from '../../../shared/wall-clock.ts';
import { dayName, type Reader, weekdayName, wordsOf } from '../../../words/index.ts';
import type { Draft } from './draft.ts';

/** "Tomorrow is Saturday: nobody works then." */
export const sayDayOff = ({ startsAt }: TimeRange, draft: Draft, now: Date, reader: Reader): string => {
  const [day, today] = [localDay(startsAt, reader.timeZone), localDay(now, reader.timeZone)];
  return wordsOf(reader).finding.dayOff({
    said: day === today ? 'today' : day === addDays(today, 1) ? 'tomorrow' : undefined,
    weekday: weekdayName(wallClock(startsAt, reader.timeZone).weekday, reader.language),
    day: dayName(startsAt, reader, now),
    alone: draft.people.length === 0,
  });
};

/** Those of a draft with these addresses, as sentences name them; the person who asks is '' and no name. */
export const namesOf = (addresses: readonly string[], { people }: Draft): { names: string[]; isMe: boolean } => ({
  names: people.filter(({ address }) => addresses.includes(address)).map(({ name }) => name),
  isMe: addresses.includes(''),
});
