import type { CalendarEvent, TimeRange } from '../../../../services/calendar/types.ts';
import { dayAndTime, markdown, type Reader, type Words, wordsOf, zoneName } from '../../../../words/index.ts';
import type { Card, CardElement } from '../../../cards/card.ts';
import { dateInput, textInput, toggleInput } from '../../../cards/inputs.ts';
import { card, heading, text } from '../../../cards/parts.ts';
import type { Attendance } from '../attendance.ts';
import { changeTimeAction, otherTimesAction, takeAction } from '../buttons.ts';
import { type Draft, lastDayOf } from '../draft.ts';
import { attendanceRows, stateSigns } from './attendance-rows.ts';
import { subjectOf, takesFrom } from './meeting-text.ts';
import { otherClock } from './other-clock.ts';
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
  const words = wordsOf(reader);
  const { arranging: say } = words;
  const title = draft.move ? say.moveQuestion({ subject: subjectOf(draft, words) }) : say.bookQuestion;
  return card(
    `${title} ${when}`,
    [
      heading(title),
      text(when, { bold: true }),
      ...otherClock(at, draft.saidZone, reader, now),
      text(details(draft, at, reader, now), { subtle: true, spacing: 'None' }),
      ...notes.map((note) => text(`⚠️ ${note}`, { color: 'Warning' })),
      ...(others.length > 0 ? [text(say.whoCanCome, { bold: true, spacing: 'Medium' })] : []),
      ...attendanceRows(others, words),
      ...mineRow(offer),
      ...externalWarning(others, words),
      ...bookingInputs(draft, at, reader),
    ],
    [
      takeAction(draft).button({
        title: draft.move ? say.moveIt : say.book,
        handle,
        data: { slot: '0' },
        style: 'positive',
      }),
      ...(offer.second
        ? [
            takeAction(draft).button({
              title: (draft.move ? say.moveToSecond : say.bookSecond)({
                zone: zoneName(reader, offer.second.startsAt),
              }),
              handle,
              data: { slot: '1' },
            }),
          ]
        : []),
      otherTimesAction.button({ title: say.otherTimes, handle }),
      changeTimeAction.button({ title: say.change, handle }),
    ],
  );
};

/** Subject, Teams link and end of a meeting not booked yet; of one that moves, whether its whole series does. */
export const bookingInputs = (draft: Draft, at: TimeRange, reader: Reader): CardElement[] => {
  const { move, recurrence } = draft;
  const words = wordsOf(reader);
  const { arranging: say } = words;
  if (move) return move.seriesId ? [toggleInput('whole', say.moveSeries, move.whole === true)] : [];
  return [
    textInput('subject', say.subject, { value: draft.subject, maxLength: 255 }),
    toggleInput('online', say.addTeamsLink, draft.online),
    ...(recurrence
      ? [dateInput('until', say.seriesEndsOn, lastDayOf(recurrence, at.startsAt, reader.timeZone), words)]
      : []),
  ];
};

/** Length, zone, room and repetition in one line. */
export const details = (draft: Draft, at: TimeRange, reader: Reader, now: Date): string =>
  [
    wordsOf(reader).time.duration(draft.durationMinutes),
    zoneName(reader, at.startsAt),
    draft.room === 'any' ? wordsOf(reader).arranging.anyFreeRoom : (draft.room?.name ?? ''),
    draft.recurrence
      ? recurrenceText(draft.recurrence, lastDayOf(draft.recurrence, at.startsAt, reader.timeZone), reader, now)
      : '',
  ]
    .filter(Boolean)
    .join(' · ');

export const externalWarning = (
  people: { name: string; isExternal: boolean }[],
  { arranging }: Words,
): CardElement[] => {
  const names = people.filter(({ isExternal }) => isExternal).map(({ name }) => name);
  return names.length > 0 ? [text(arranging.goesOutside({ names }), { color: 'Warning' })] : [];
};

const mineRow = ({ mine, reader }: BookingOffer): CardElement[] => {
  const words = wordsOf(reader);
  const { arranging: say } = words;
  const line = (sign: string, state: string) => markdown`${sign} ${say.person({ name: say.you, state })}`;
  const [first, ...others] = mine;
  if (!first) return [text(line(stateSigns.free, say.availability.free), { spacing: 'Small' })];
  const clash = say.clash({
    what: first.isPrivate ? say.privateAppointment : say.quoted({ subject: subjectOf(first, words) }),
    time: takesFrom(first, reader),
    more: others.length,
  });
  const isTentative = mine.every(({ showAs }) => showAs === 'tentative');
  return [
    text(
      isTentative
        ? line(stateSigns.tentative, `${say.availability.tentative}, ${clash}`)
        : line(stateSigns.busy, clash),
      { spacing: 'Small' },
    ),
  ];
};
