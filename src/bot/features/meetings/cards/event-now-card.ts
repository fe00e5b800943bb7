import type { CalendarEvent } from '../../../../services/calendar/types.ts';
import { markdown, type Reader, type Words } from '../../../../words/index.ts';
import type { Card } from '../../../cards/card.ts';
import { card, heading, text } from '../../../cards/parts.ts';
import { askMoveAction } from '../buttons.ts';
import { eventCard } from './event-card.ts';

/** The event behind an old button as it is now, and what happened to it since. */
export const eventNowCard = ({
  event,
  since,
  words: { turns },
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
    summary: `${event.subject}: ${since}`,
    headline: markdown`${event.subject}`,
    lines: [{ words: since, color: 'Warning' }],
    actions:
      event.isOrganizer && !event.isAllDay && event.type !== 'seriesMaster'
        ? [askMoveAction.button({ title: turns.move, handle: shown.handle })]
        : [],
    ...shown,
  });

/** The event behind an old button is not in the calendar any more. */
export const eventOffCard = (subject: string, { turns }: Words): Card =>
  card(turns.cancelledSince, [heading(markdown`${subject}`), text(turns.cancelledSince)]);
