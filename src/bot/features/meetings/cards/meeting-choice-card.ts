import type { CalendarEvent } from '../../../../services/calendar/types.ts';
import { markdown, type Reader, wordsOf } from '../../../../words/index.ts';
import type { Card } from '../../../cards/card.ts';
import { card, heading, text } from '../../../cards/parts.ts';
import { pickMeetingAction } from '../buttons.ts';
import { subjectOf, whenOf, withWhom } from './meeting-text.ts';

/** Several meetings may be meant: a button each, at most five. */
export const meetingChoiceCard = ({
  events,
  more,
  question,
  reader,
  now,
  handle,
}: {
  events: CalendarEvent[];
  more: number;
  /** Where more than which of them is asked. */
  question?: string | undefined;
  reader: Reader;
  now: Date;
  handle: string;
}): Card => {
  const words = wordsOf(reader);
  const { meetings } = words;
  const title = question ?? meetings.which;
  return card(
    title,
    [
      heading(title),
      ...events.map((event) =>
        text(markdown`**${subjectOf(event, words)}**  ${whenOf(event, reader, now)} ${withWhom(event, words)}`),
      ),
      ...(more > 0 ? [text(meetings.moreMeetings({ count: more }), { subtle: true })] : []),
    ],
    events.map((event, index) =>
      pickMeetingAction.button({
        title: `${subjectOf(event, words)}, ${whenOf(event, reader, now)}`,
        handle,
        data: { choice: String(index) },
      }),
    ),
  );
};
