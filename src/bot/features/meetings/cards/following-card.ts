import type { CalendarEvent, TimeRange } from '../../../../services/calendar/types.ts';
import { dayAndTime, dayName, type Reader, wordsOf, zoneName } from '../../../../words/index.ts';
import type { Card } from '../../../cards/card.ts';
import { card, heading, linkButton, text } from '../../../cards/parts.ts';
import { rejoinAction } from '../buttons.ts';
import { subjectOf, whenOf } from './meeting-text.ts';

interface Shown {
  reader: Reader;
  now: Date;
}

/** A series that goes on as another one, with the way back. */
export const followingCard = ({
  event,
  before,
  reader,
  now,
  handle,
}: Shown & {
  /** The series that goes on, at its first date. */
  event: CalendarEvent;
  /** Where that date was, when it was moved. */
  before?: TimeRange | undefined;
  /** Left out where there is no way back. */
  handle?: string | undefined;
}): Card => {
  const words = wordsOf(reader);
  const { series: say, meetings, changing } = words;
  const day = dayName((before ?? event).startsAt, reader, now);
  const title = (before ? say.movedFrom : say.changedFrom)({ subject: subjectOf(event, words), day });
  return card(
    title,
    [
      heading(`✅ ${title}`),
      text(whenOf(event, reader, now), { bold: true }),
      text(zoneName(reader, event.startsAt), { subtle: true, spacing: 'None' }),
      ...(before ? [text(meetings.itWas({ when: dayAndTime(before, reader, now) }), { subtle: true })] : []),
      ...(event.attendees.length > 0 ? [text(say.toldFrom, { subtle: true })] : []),
    ],
    [
      ...linkButton(meetings.join, event.joinUrl),
      ...(handle ? [rejoinAction.button({ title: changing.undo, handle })] : []),
      ...linkButton(meetings.openInOutlook, event.webLink),
    ],
  );
};

/** Dates of a series that were answered, the first of them named. */
export const answeredFollowingCard = ({
  event,
  lines,
  reader,
}: Shown & { event: CalendarEvent; lines: string[]; handle: string }): Card => {
  const title = subjectOf(event, wordsOf(reader));
  return card([title, ...lines].join(' · '), [heading(title), ...lines.map((line) => text(line))]);
};
