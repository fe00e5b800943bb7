import type { CalendarEvent } from '../../../../services/calendar/types.ts';
import type { Reader, Words } from '../../../../words/index.ts';
import type { Card } from '../../../cards/card.ts';
import { card, heading, text } from '../../../cards/parts.ts';
import { askMoveAction } from '../buttons.ts';
import { eventCard } from './event-card.ts';
import { subjectOf } from './meeting-text.ts';

/** The event behind an old button as it is now, and what happened to it since. */
export const eventNowCard = ({
  event,
  since,
  words,
  ...shown
}: {
  event: CalendarEvent;
  since: string;
  words: Words;
  reader: Reader;
  now: Date;
  handle: string;
}): Card =>
  eventCard({
    event,
    summaryOf: ({ subject }) => `${subject}: ${since}`,
    headline: subjectOf(event, words),
    lines: [{ words: since, color: 'Warning' }],
    actions:
      event.isOrganizer && !event.isAllDay && event.type !== 'seriesMaster'
        ? [askMoveAction.button({ title: words.meetings.move, handle: shown.handle })]
        : [],
    ...shown,
  });

/** The event behind an old button is not in the calendar any more. */
export const eventOffCard = (subject: string, words: Words): Card =>
  card(words.turns.cancelledSince, [heading(subjectOf({ subject }, words)), text(words.turns.cancelledSince)]);
