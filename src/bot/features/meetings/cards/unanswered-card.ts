import type { CalendarEvent } from '../../../../services/calendar/types.ts';
import { markdown, type Reader, wordsOf } from '../../../../words/index.ts';
import type { Card } from '../../../cards/card.ts';
import { card, heading, text } from '../../../cards/parts.ts';
import { pickMeetingAction } from '../buttons.ts';
import { subjectOf, whenOf, withWhom } from './meeting-text.ts';

/** Invitations without an answer, the soonest first: pressing one leads to answering it. */
export const unansweredCard = ({
  events,
  more,
  reader,
  now,
  handle,
}: {
  events: CalendarEvent[];
  /** How many are not shown. */
  more: number;
  reader: Reader;
  now: Date;
  handle: string;
}): Card => {
  const words = wordsOf(reader);
  const { asking } = words;
  const title = asking.unanswered({ count: events.length + more });
  return card(
    title,
    [
      heading(title),
      ...events.map((event) =>
        text(markdown`**${subjectOf(event, words)}**  ${whenOf(event, reader, now)} ${withWhom(event, words)}`),
      ),
      ...(more > 0 ? [text(asking.moreUnanswered({ count: more }), { subtle: true })] : []),
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
