import type { CalendarEvent } from '../../../../services/calendar/types.ts';
import { type Reader, wordsOf, zoneName } from '../../../../words/index.ts';
import type { Card } from '../../../cards/card.ts';
import { textInput } from '../../../cards/inputs.ts';
import { card, heading, text } from '../../../cards/parts.ts';
import { forwardAction } from '../buttons.ts';
import { subjectOf, whenOf } from './meeting-text.ts';

interface Parts {
  event: CalendarEvent;
  names: string[];
  reader: Reader;
  now: Date;
}

/** Asks before an invitation is passed on, with room for a word. */
export const forwardCard = ({ event, names, reader, now, handle }: Parts & { handle: string }): Card => {
  const words = wordsOf(reader);
  const { changing, meetings } = words;
  const title = changing.forwardQuestion({ subject: subjectOf(event, words), names });
  return card(
    title,
    [
      heading(title),
      text(whenOf(event, reader, now), { bold: true }),
      text(zoneName(reader, event.startsAt), { subtle: true, spacing: 'None' }),
      text(changing.forwardNote({ organiser: event.organizer?.name ?? meetings.somebody })),
      textInput('comment', meetings.messageToEverybody, { multiline: true, maxLength: 1000 }),
    ],
    [forwardAction.button({ title: changing.forward, handle, style: 'positive' })],
  );
};

/** It is on its way. */
export const forwardedCard = ({ event, names, reader, now }: Parts): Card => {
  const words = wordsOf(reader);
  const title = words.changing.forwarded({ subject: subjectOf(event, words), names });
  return card(title, [heading(`✅ ${title}`), text(whenOf(event, reader, now))]);
};
