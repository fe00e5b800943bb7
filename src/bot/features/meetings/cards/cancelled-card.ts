import type { CalendarEvent } from '../../../../services/calendar/types.ts';
import { dayAndTime, markdown, type Reader } from '../../../../words/index.ts';
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
  const when = isSeries ? 'The whole series' : dayAndTime(event, reader, now);
  const hasOthers = event.attendees.length > 0;
  return card(`Cancelled: ${event.subject}, ${when}`, [
    heading(markdown`Cancelled: ${event.subject}`),
    text(when),
    text(
      event.isOrganizer
        ? hasOthers
          ? 'It is off, and everybody was told.'
          : 'It is out of your calendar.'
        : 'It is out of your calendar. The organiser was not told; decline a meeting to tell them.',
      { subtle: true },
    ),
  ]);
};
