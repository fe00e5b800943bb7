import type { CalendarEvent } from '../../../services/calendar/types.ts';
import { localText } from '../../../shared/time-zone.ts';
import type { Reader } from '../../../words/index.ts';
import type { Understanding } from '../../phrases/understanding.ts';
import { moveDraft } from './draft.ts';

/** What one would have to say to book the like of a meeting that is no more. */
export const bookAgain = (event: CalendarEvent, { reader }: { reader: Reader }): Understanding => {
  const { people, durationMinutes, online } = moveDraft(event, reader.timeZone);
  const of = (isOptional: boolean) =>
    people.filter(({ optional }) => optional === isOptional).map(({ address }) => address);
  return {
    text: event.subject,
    intent: 'book',
    people: of(false),
    optionalPeople: of(true),
    start: localText(event.startsAt, reader.timeZone),
    durationMinutes,
    ...(event.subject ? { subject: event.subject } : {}),
    online,
    group: 'myself',
  };
};
