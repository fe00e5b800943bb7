import { resolveLocal } from '../../../../shared/time-zone.ts';
import { dayName, type Reader, wordsOf } from '../../../../words/index.ts';
import type { Draft } from '../draft.ts';

/** `every week on Monday until Mon 24 May 2027`, `every month on the first Monday, 10 times until …` */
export const recurrenceText = (
  { every, interval, days, week, count, until }: NonNullable<Draft['recurrence']>,
  lastDay: string,
  reader: Reader,
  now: Date,
): string =>
  wordsOf(reader).arranging.recurrence({
    every,
    interval,
    days: days ?? [],
    ...(week ? { week } : {}),
    ...(count && !until ? { count } : {}),
    until: dayName(resolveLocal(lastDay, reader.timeZone).instant, reader, now),
  });
