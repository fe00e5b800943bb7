import type { CalendarEvent } from '../../../../services/calendar/types.ts';
import { type CardText, type Reader, type Words, wordsOf } from '../../../../words/index.ts';
import type { Card } from '../../../cards/card.ts';
import { askMoveAction } from '../buttons.ts';
import { eventCard } from './event-card.ts';
import { subjectOf } from './meeting-text.ts';

export interface AskedMeeting {
  event: CalendarEvent;
  /** The answer, with the meeting called so. */
  sentence(named: { subject: string }): string;
  lines?: CardText[];
  reader: Reader;
  now: Date;
  /** Left out: the card only tells. */
  handle?: string;
}

/** A question about a meeting, answered in one sentence; below it the meeting, with what can be done about it. */
export const askedCard = ({ event, sentence, lines = [], reader, now, handle }: AskedMeeting): Card => {
  const words = wordsOf(reader);
  return eventCard({
    event,
    summaryOf: sentence,
    headline: sentence({ subject: subjectOf(event, words) }),
    lines: lines.map((line) => ({ words: line })),
    actions: handle && mayMove(event) ? [moveButton(handle, words)] : [],
    reader,
    now,
    handle,
  });
};

const mayMove = ({ isOrganizer, isAllDay, type }: CalendarEvent): boolean =>
  isOrganizer && !isAllDay && type !== 'seriesMaster';

const moveButton = (handle: string, { meetings }: Words) => askMoveAction.button({ title: meetings.move, handle });
