import type { CalendarEvent } from '../../../../services/calendar/types.ts';
import { type Reader, wordsOf, zoneName } from '../../../../words/index.ts';
import type { Card } from '../../../cards/card.ts';
import { card, heading, linkButton, text } from '../../../cards/parts.ts';
import { subjectOf, whenOf, withWhom } from './meeting-text.ts';

/** The link of a meeting, or what there is in its place. */
export const joinCard = ({
  event,
  sentence,
  reader,
  now,
}: {
  event: CalendarEvent;
  sentence(named: { subject: string }): string;
  reader: Reader;
  now: Date;
}): Card => {
  const words = wordsOf(reader);
  const { meetings: say } = words;
  const details = [zoneName(reader, event.startsAt), withWhom(event, words)].filter(Boolean).join(' · ');
  return card(
    sentence({ subject: event.isPrivate ? say.privateEvent : subjectOf(event, words) }),
    [
      heading(sentence({ subject: subjectOf(event, words) })),
      text(whenOf(event, reader, now), { bold: true }),
      text(details, { subtle: true, spacing: 'None' }),
    ],
    [...linkButton(say.join, event.joinUrl), ...linkButton(say.openInOutlook, event.webLink)],
  );
};
