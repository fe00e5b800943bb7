import { clashesAmong } from '../../../../services/calendar/index.ts';
import type { CalendarEvent } from '../../../../services/calendar/types.ts';
import { dayName, type Markdown, markdown, type Reader, type Words, wordsOf } from '../../../../words/index.ts';
import type { Card, CardElement } from '../../../cards/card.ts';
import { card, heading, linkButton, text } from '../../../cards/parts.ts';
import { subjectOf, timeOf, withWhom, zoneOfDates } from './meeting-text.ts';

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

/** The clocks change in the night that a day begins with. */
const noonOf = ({ startsAt }: AgendaDay): Date => new Date(startsAt.getTime() + 12 * 3_600_000);

/** Day by day what is in my calendar; clashes, private and unanswered things are marked in words. */
export const agendaCard = ({ title, days, more, hidePrivate, reader, now }: Agenda): Card => {
  const events = days.flatMap((day) => day.events);
  const clashing = clashesAmong(events);
  const next = events.find((event) => !event.isAllDay && event.endsAt > now && event.joinUrl);
  const words = wordsOf(reader);
  const { meetings } = words;
  return card(
    meetings.agendaSummary({ title, count: events.length }),
    [
      heading(title),
      text(zoneOfDates(days.map(noonOf), reader, now), { subtle: true, small: true, spacing: 'None' }),
      ...days.flatMap((day) => [
        ...(days.length > 1 ? [text(dayName(day.startsAt, reader, now), { bold: true, separator: true })] : []),
        ...(day.events.length === 0 ? [text(meetings.nothingThatDay, { subtle: true })] : []),
        ...day.events.map((event) => eventRow(event, clashing.has(event.id), hidePrivate, reader)),
      ]),
      ...(more > 0 ? [text(meetings.moreEvents({ count: more }), { subtle: true })] : []),
    ],
    next
      ? linkButton(
          next.isPrivate && hidePrivate ? meetings.joinNext : meetings.joinThis({ subject: subjectOf(next, words) }),
          next.joinUrl,
        )
      : [],
  );
};

const eventRow = (event: CalendarEvent, clashes: boolean, hidePrivate: boolean, reader: Reader): CardElement => {
  const isHidden = hidePrivate && event.isPrivate;
  const words = wordsOf(reader);
  const { meetings } = words;
  const marks = marksOf(event, clashes, words);
  const detail = isHidden ? [] : [event.location ?? '', withWhom(event, words)].filter(Boolean);
  return {
    type: 'Container',
    spacing: 'Small',
    items: [
      text(
        markdown`**${timeOf(event, reader)}**  ${isHidden ? meetings.privateAppointment : subjectOf(event, words)}${joinLink(event, words)}`,
      ),
      ...([...detail, ...marks].length > 0
        ? [text([...detail, ...marks].join(' · '), { subtle: true, small: true, spacing: 'None' })]
        : []),
    ],
  };
};

const marksOf = (event: CalendarEvent, clashes: boolean, { meetings: { marks, response } }: Words): string[] =>
  [
    clashes ? `⚠️ ${marks.clashes}` : '',
    event.isPrivate ? `🔒 ${marks.private}` : '',
    event.showAs === 'tentative' ? marks.tentative : '',
    event.showAs === 'free' && !event.isAllDay ? marks.free : '',
    event.showAs === 'oof' ? marks.oof : '',
    needsAnswer(event) ? response[event.myResponse] : '',
  ].filter(Boolean);

/** A link in the middle of a text: only plain https addresses, so that nothing breaks out of the brackets. */
const joinLink = ({ joinUrl }: CalendarEvent, { meetings }: Words): Markdown =>
  joinUrl && /^https:\/\/[\w.~:/?#@!$&'*+,;=%-]+$/.test(joinUrl)
    ? { markdown: `  [${meetings.join}](${joinUrl})` }
    : markdown``;

const needsAnswer = ({ myResponse, isOrganizer }: CalendarEvent): boolean =>
  !isOrganizer && (myResponse === 'none' || myResponse === 'notResponded');
