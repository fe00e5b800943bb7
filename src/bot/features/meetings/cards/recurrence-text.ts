import { resolveLocal } from '../../../../shared/time-zone.ts';
import { dayName, type Reader, wordsOf } from '../../../../words/index.ts';
import type { Draft } from '../draft.ts';

/** `every week on Monday until Mon 24 May 2027`, `every weekday until …` */
export const recurrenceText = (
  { every, interval, days }: NonNullable<Draft['recurrence']>,
  lastDay: string,
  reader: Reader,
  now: Date,
): string =>
  wordsOf(reader).arranging.recurrence({
    every,
    interval,
    days: days ?? [],
    until: dayName(resolveLocal(lastDay, reader.timeZone).instant, reader, now),
  });
