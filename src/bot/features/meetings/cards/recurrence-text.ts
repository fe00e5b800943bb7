import { resolveLocal } from '../../../../shared/time-zone.ts';
import { dayName, type Reader } from '../../../../words/index.ts';
import type { Draft } from '../draft.ts';

/** `every week on Monday until Mon 24 May 2027`, `every weekday until …` */
export const recurrenceText = (
  { every, interval, days }: NonNullable<Draft['recurrence']>,
  lastDay: string,
  reader: Reader,
  now: Date,
): string => {
  const unit = interval > 1 ? `every ${interval} ${every}s` : `every ${every}`;
  const on = days && days.length > 0 ? ` on ${days.map(capital).join(', ')}` : '';
  return `${unit}${on} until ${dayName(resolveLocal(lastDay, reader.timeZone).instant, reader, now)}`;
};

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
