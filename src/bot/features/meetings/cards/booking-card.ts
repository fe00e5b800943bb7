import type { CalendarEvent, TimeRange } from '../../../../services/calendar/types.ts';
import {
  clockRange,
  dayAndTime,
  type Markdown,
  markdown,
  type Reader,
  wordsOf,
  zoneName,
} from '../../../../words/index.ts';
import type { Card, CardElement } from '../../../cards/card.ts';
import { dateInput, textInput, toggleInput } from '../../../cards/inputs.ts';
import { card, heading, text } from '../../../cards/parts.ts';
import type { Attendance } from '../attendance.ts';
import { changeTimeAction, otherTimesAction, takeAction } from '../buttons.ts';
import { type Draft, lastDayOf } from '../draft.ts';
import { attendanceRows, stateWords } from './attendance-rows.ts';
import { recurrenceText } from './recurrence-text.ts';

export interface BookingOffer {
  draft: Draft;
  at: TimeRange;
  /** The same time on the clock once more, when it goes back. */
  second?: TimeRange;
  others: Attendance[];
  /** What I have in my calendar then. */
  mine: CalendarEvent[];
  notes: string[];
  reader: Reader;
  now: Date;
  handle: string;
}

/** Asks before anything is booked (or moved): when, with whom, who is free; subject and Teams link can be changed. */
export const bookingCard = (offer: BookingOffer): Card => {
  const { draft, at, others, reader, now, handle, notes } = offer;
  const when = dayAndTime(at, reader, now);
  const title = draft.move ? `Move “${draft.subject}”?` : 'Book this meeting?';
  return card(
    `${title} ${when}`,
    [
      heading(title),
      text(when, { bold: true }),
      text(details(draft, at, reader, now), { subtle: true, spacing: 'None' }),
      ...notes.map((note) => text(`⚠️ ${note}`, { color: 'Warning' })),
      ...(others.length > 0 ? [text('Who can come', { bold: true, spacing: 'Medium' })] : []),
      ...attendanceRows(others),
      ...mineRow(offer),
      ...externalWarning(others),
      ...bookingInputs(draft, at, reader.timeZone),
    ],
    [
      takeAction(draft).button({
        title: draft.move ? 'Move it' : 'Book',
        handle,
        data: { slot: '0' },
        style: 'positive',
      }),
      ...(offer.second
        ? [
            takeAction(draft).button({
              title: `${draft.move ? 'Move to' : 'Book'} the second, ${zoneName(reader, offer.second.startsAt)}`,
              handle,
              data: { slot: '1' },
            }),
          ]
        : []),
      otherTimesAction.button({ title: 'Other times', handle }),
      changeTimeAction.button({ title: 'Change', handle }),
    ],
  );
};

/** Subject, Teams link and end of a meeting not booked yet; of one that moves, whether its whole series does. */
export const bookingInputs = (draft: Draft, at: TimeRange, timeZone: string): CardElement[] => {
  const { move, recurrence } = draft;
  if (move)
    return move.seriesId
      ? [toggleInput('whole', 'Move the whole series, not just this date', move.whole === true)]
      : [];
  return [
    textInput('subject', 'Subject', { value: draft.subject, maxLength: 255 }),
    toggleInput('online', 'Add a Teams link', draft.online),
    ...(recurrence ? [dateInput('until', 'The series ends on', lastDayOf(recurrence, at.startsAt, timeZone))] : []),
  ];
};

/** Length, zone, room and repetition in one line. */
export const details = (draft: Draft, at: TimeRange, reader: Reader, now: Date): string =>
  [
    wordsOf(reader).time.duration(draft.durationMinutes),
    zoneName(reader, at.startsAt),
    draft.room === 'any' ? 'any free room' : (draft.room?.name ?? ''),
    draft.recurrence
      ? recurrenceText(draft.recurrence, lastDayOf(draft.recurrence, at.startsAt, reader.timeZone), reader, now)
      : '',
  ]
    .filter(Boolean)
    .join(' · ');

export const externalWarning = (people: { name: string; isExternal: boolean }[]): CardElement[] => {
  const names = people.filter(({ isExternal }) => isExternal).map(({ name }) => name);
  return names.length > 0
    ? [text(`The invitation goes outside your organisation, to ${names.join(', ')}.`, { color: 'Warning' })]
    : [];
};

const mineRow = ({ mine, reader }: BookingOffer): CardElement[] => {
  const isTentative = mine.every(({ showAs }) => showAs === 'tentative');
  const line = isTentative
    ? markdown`${stateWords.tentative.sign} **You**: ${stateWords.tentative.words}, ${clashes(mine, reader)}`
    : markdown`${stateWords.busy.sign} **You**: ${clashes(mine, reader)}`;
  return [text(mine.length === 0 ? markdown`✅ **You**: free` : line, { spacing: 'Small' })];
};

const clashes = (mine: CalendarEvent[], reader: Reader): Markdown => {
  const [first, ...others] = mine;
  if (!first) return markdown``;
  const what = first.isPrivate ? 'a private appointment' : `“${first.subject}”`;
  const line = markdown`${what}, ${clockRange(first, reader)}`;
  return others.length > 0 ? markdown`${line} and ${others.length} more` : line;
};
