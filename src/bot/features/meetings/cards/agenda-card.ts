import { clashesAmong } from '../../../../services/calendar/index.ts';
import type { CalendarEvent } from '../../../../services/calendar/types.ts';
import { dayName, type Markdown, markdown, type Reader, zoneName } from '../../../../words/index.ts';
import type { Card, CardElement } from '../../../cards/card.ts';
import { card, heading, linkButton, text } from '../../../cards/parts.ts';
import { responseWords, timeOf, withWhom } from './meeting-text.ts';

export interface AgendaDay {
  /** Some instant of the day. */
  startsAt: Date;
  events: CalendarEvent[];
}

export interface Agenda {
  title: string;
  days: AgendaDay[];
  /** Events left out for want of room. */
  more: number;
  /** In front of others private things stay private. */
  hidePrivate: boolean;
  reader: Reader;
  now: Date;
}

/** Day by day what is in my calendar; clashes, private and unanswered things are marked in words. */
export const agendaCard = ({ title, days, more, hidePrivate, reader, now }: Agenda): Card => {
  const events = days.flatMap((day) => day.events);
  const clashing = clashesAmong(events);
  const next = events.find((event) => !event.isAllDay && event.endsAt > now && event.joinUrl);
  const count = events.length === 1 ? '1 event' : `${events.length} events`;
  return card(
    `${title}: ${events.length === 0 ? 'nothing' : count}`,
    [
      heading(title),
      text(zoneName(reader, now), { subtle: true, small: true, spacing: 'None' }),
      ...days.flatMap((day) => [
        ...(days.length > 1 ? [text(dayName(day.startsAt, reader, now), { bold: true, separator: true })] : []),
        ...(day.events.length === 0 ? [text('Nothing in your calendar.', { subtle: true })] : []),
        ...day.events.map((event) => eventRow(event, clashing.has(event.id), hidePrivate, reader)),
      ]),
      ...(more > 0 ? [text(`And ${more} more. Ask for a single day to see them.`, { subtle: true })] : []),
    ],
    next ? linkButton(`Join ${next.isPrivate && hidePrivate ? 'the next meeting' : next.subject}`, next.joinUrl) : [],
  );
};

const eventRow = (event: CalendarEvent, clashes: boolean, hidePrivate: boolean, reader: Reader): CardElement => {
  const isHidden = hidePrivate && event.isPrivate;
  const marks = [
    clashes ? '⚠️ clashes' : '',
    event.isPrivate ? '🔒 private' : '',
    event.showAs === 'tentative' ? 'tentative' : '',
    event.showAs === 'free' && !event.isAllDay ? 'shown as free' : '',
    event.showAs === 'oof' ? 'out of office' : '',
    needsAnswer(event) ? responseWords[event.myResponse] : '',
  ].filter(Boolean);
  const detail = isHidden ? [] : [event.location ?? '', withWhom(event)].filter(Boolean);
  return {
    type: 'Container',
    spacing: 'Small',
    items: [
      text(
        markdown`**${timeOf(event, reader)}**  ${isHidden ? 'Private appointment' : event.subject}${joinLink(event)}`,
      ),
      ...([...detail, ...marks].length > 0
        ? [text([...detail, ...marks].join(' · '), { subtle: true, small: true, spacing: 'None' })]
        : []),
    ],
  };
};

/** A link in the middle of a text: only plain https addresses, so that nothing breaks out of the brackets. */
const joinLink = ({ joinUrl }: CalendarEvent): Markdown =>
  joinUrl && /^https:\/\/[\w.~:/?#@!$&'*+,;=%-]+$/.test(joinUrl) ? { markdown: `  [Join](${joinUrl})` } : markdown``;

const needsAnswer = ({ myResponse, isOrganizer }: CalendarEvent): boolean =>
  !isOrganizer && (myResponse === 'none' || myResponse === 'notResponded');
