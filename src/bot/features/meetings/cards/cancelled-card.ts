import type { CalendarEvent } from '../../../../services/calendar/types.ts';
import { dayAndTime, type Reader, wordsOf } from '../../../../words/index.ts';
import type { Card } from '../../../cards/card.ts';
import { card, heading, text } from '../../../cards/parts.ts';

type CancelledEvent = Pick<CalendarEvent, 'subject' | 'startsAt' | 'endsAt' | 'isOrganizer' | 'attendees'>;

/** What was taken out of the calendar, and who knows. */
export const cancelledCard = ({
  event,
  isSeries = false,
  reader,
  now,
}: {
  event: CancelledEvent;
  /** Every date of it. */
  isSeries?: boolean;
  reader: Reader;
  now: Date;
}): Card => {
  const { meetings: say } = wordsOf(reader);
  const title = say.cancelled({ subject: event.subject });
  const when = isSeries ? say.wholeSeries : dayAndTime(event, reader, now);
  const hasOthers = event.attendees.length > 0;
  return card(`${title}, ${when}`, [
    heading(title),
    text(when),
    text(event.isOrganizer ? (hasOthers ? say.offAndTold : say.outOfCalendar) : say.outOfCalendarUntold, {
      subtle: true,
    }),
  ]);
};
