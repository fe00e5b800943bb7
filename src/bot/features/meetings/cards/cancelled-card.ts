import type { CalendarEvent } from '../../../../services/calendar/types.ts';
import { dayAndTime, type Reader, wordsOf } from '../../../../words/index.ts';
import type { Card } from '../../../cards/card.ts';
import { card, heading, text } from '../../../cards/parts.ts';
import { subjectOf } from './meeting-text.ts';

type CancelledEvent = Pick<CalendarEvent, 'subject' | 'startsAt' | 'endsAt' | 'isOrganizer' | 'attendees'>;

/** What was taken out of the calendar, and who knows. */
export const cancelledCard = ({
  event,
  isSeries = false,
  isFollowing = false,
  reader,
  now,
}: {
  event: CancelledEvent;
  /** Every date of it. */
  isSeries?: boolean;
  /** This date and every one after it. */
  isFollowing?: boolean;
  reader: Reader;
  now: Date;
}): Card => {
  const words = wordsOf(reader);
  const { meetings: say } = words;
  const title = (event.isOrganizer ? say.cancelled : say.removed)({ subject: subjectOf(event, words) });
  const date = dayAndTime(event, reader, now);
  const when = isSeries ? say.wholeSeries : isFollowing ? words.changing.cancelledFrom({ when: date }) : date;
  const hasOthers = event.attendees.length > 0;
  return card(`${title} · ${when}`, [
    heading(title),
    text(when),
    text(event.isOrganizer ? (hasOthers ? say.offAndTold : say.outOfCalendar) : say.outOfCalendarUntold, {
      subtle: true,
    }),
  ]);
};
