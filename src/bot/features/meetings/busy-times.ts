import { isBlocking, isWithinDay, officeHours, overlaps } from '../../../services/calendar/index.ts';
import type { TimeRange } from '../../../services/calendar/types.ts';
import { clockTime, type Reader, wordsOf } from '../../../words/index.ts';
import { saidDay, type When } from '../../time/when.ts';
import type { BusyPerson } from './cards/free-busy-card.ts';

/** The window said when it fits one day, else 8 to 18 of its first day; stretched so that a time asked for is in it. */
export const shownHours = (when: When, asked: TimeRange | undefined, { timeZone }: Reader): TimeRange => {
  if (when.kind === 'within' && when.said && isWithinDay(when.within, timeZone)) return when.within;
  return officeHours(when.kind === 'at' ? when.startsAt : when.within.startsAt, asked, timeZone);
};

/** "Adele Vance is busy tomorrow at 15:00." */
export const answerFor = (people: BusyPerson[], asked: TimeRange, now: Date, reader: Reader): string => {
  const at = { day: saidDay(asked.startsAt, now, reader), time: clockTime(asked.startsAt, reader) };
  const { isFree } = wordsOf(reader).arranging;
  return people
    .map((person) => isFree({ name: person.isMe ? undefined : person.name, state: stateAt(person, asked), ...at }))
    .join(' ');
};

const stateAt = ({ isKnown, busy }: BusyPerson, asked: TimeRange) => {
  if (!isKnown) return 'unknown';
  const there = busy.filter((item) => overlaps(item, asked));
  if (!there.some(({ status }) => isBlocking(status))) return 'free';
  if (there.every(({ status }) => status === 'tentative')) return 'tentative';
  return there.some(({ status }) => status === 'oof') ? 'oof' : 'busy';
};
