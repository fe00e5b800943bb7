import type { Draft } from '../meetings/draft.ts';

/** `every week on Monday`, `every 2 weeks`, `every weekday` */
export const recurrenceText = ({ every, interval, days }: NonNullable<Draft['recurrence']>): string => {
  const unit = interval > 1 ? `every ${interval} ${every}s` : `every ${every}`;
  const on = days && days.length > 0 ? ` on ${days.map(capital).join(', ')}` : '';
  return `${unit}${on}, without an end`;
};

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
