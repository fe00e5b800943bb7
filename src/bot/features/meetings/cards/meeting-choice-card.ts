import type { CalendarEvent } from '../../../../services/calendar/types.ts';
import { markdown, type Reader } from '../../../../words/index.ts';
import type { Card } from '../../../cards/card.ts';
import { card, heading, text } from '../../../cards/parts.ts';
import { pickMeetingAction } from '../buttons.ts';
import { whenOf, withWhom } from './meeting-text.ts';

/** Several meetings may be meant: a button each, at most five. */
export const meetingChoiceCard = ({
  events,
  more,
  reader,
  now,
  handle,
}: {
  events: CalendarEvent[];
  more: number;
  reader: Reader;
  now: Date;
  handle: string;
}): Card =>
  card(
    'Which meeting do you mean?',
    [
      heading('Which meeting do you mean?'),
      ...events.map((event) => text(markdown`**${event.subject}**  ${whenOf(event, reader, now)} ${withWhom(event)}`)),
      ...(more > 0 ? [text(`And ${more} more. Say the day or part of the subject.`, { subtle: true })] : []),
    ],
    events.map((event, index) =>
      pickMeetingAction.button({
        title: `${event.subject}, ${whenOf(event, reader, now)}`,
        handle,
        data: { choice: String(index) },
      }),
    ),
  );
