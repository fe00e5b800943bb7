import type { CalendarEvent } from '../../../../services/calendar/types.ts';
import { type Reader, wordsOf } from '../../../../words/index.ts';
import type { Card } from '../../../cards/card.ts';
import { linkButton } from '../../../cards/parts.ts';
import { chatLink } from '../teams-chat.ts';
import { eventCard } from './event-card.ts';
import { subjectOf, whenOf } from './meeting-text.ts';

/** Why a meeting cannot be treated as was asked, and what can be done in place of it. */
export const unsuitedCard = ({
  event,
  why,
  reader,
  now,
  handle,
}: {
  event: CalendarEvent;
  why: string;
  reader: Reader;
  now: Date;
  handle?: string;
}): Card => {
  const words = wordsOf(reader);
  const { organizer, isOrganizer } = event;
  const about = words.asking.aboutMeeting({ subject: event.subject, when: whenOf(event, reader, now) });
  return eventCard({
    event,
    summaryOf: () => why,
    headline: subjectOf(event, words),
    lines: [{ words: why, color: 'Warning' }],
    actions: isOrganizer || !organizer ? [] : writeButton(organizer, about, words.asking.writeTo(organizer)),
    reader,
    now,
    handle,
  });
};

const writeButton = ({ address }: { address: string }, about: string, title: string) =>
  linkButton(title, chatLink([address], about));
