import { isBlocking, isWithinDay, officeHours, overlaps } from '../../../services/calendar/index.ts';
import type { TimeRange } from '../../../services/calendar/types.ts';
import { clockTime, type Reader } from '../../../words/index.ts';
import type { BusyPerson } from './cards/free-busy-card.ts';
import { saidDay, type When } from './when.ts';

/** The window said when it fits one day, else 8 to 18 of its first day; stretched so that a time asked for is in it. */
export const shownHours = (when: When, asked: TimeRange | undefined, { timeZone }: Reader): TimeRange => {
  if (when.kind === 'within' && when.said && isWithinDay(when.within, timeZone)) return when.within;
  return officeHours(when.kind === 'at' ? when.startsAt : when.within.startsAt, asked, timeZone);
};

/** "Adele Vance is busy tomorrow at 15:00." */
export const answerFor = (people: BusyPerson[], asked: TimeRange, now: Date, reader: Reader): string => {
  const at = `${saidDay(asked.startsAt, now, reader)} at ${clockTime(asked.startsAt, reader)}`;
  const sentences = people.map(({ name, isKnown, busy }) => {
    const be = name === 'You' ? 'are' : 'is';
    if (!isKnown) return `I cannot see whether ${name} ${be} free ${at}.`;
    const there = busy.filter((item) => overlaps(item, asked));
    if (!there.some(({ status }) => isBlocking(status))) return `${name} ${be} free ${at}.`;
    if (there.every(({ status }) => status === 'tentative')) return `${name} ${be} tentatively busy ${at}.`;
    if (there.some(({ status }) => status === 'oof')) return `${name} ${be} out of office ${at}.`;
    return `${name} ${be} busy ${at}.`;
  });
  return sentences.join(' ');
};
