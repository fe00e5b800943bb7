import type { CalendarEvent, TimeRange } from '../../../../services/calendar/types.ts';
import { dayAndTime, markdown, moment, type Reader, type Words, wordsOf, zoneName } from '../../../../words/index.ts';
import type { Card, CardAction, CardElement } from '../../../cards/card.ts';
import { dateInput, textInput, toggleInput } from '../../../cards/inputs.ts';
import { card, heading, text } from '../../../cards/parts.ts';
import type { Attendance } from '../attendance.ts';
import { changePeopleAction, changeTimeAction, otherTimesAction, takeAction } from '../buttons.ts';
import { namesOf, sayDayOff } from '../day-off.ts';
import { type Draft, lastDayOf } from '../draft.ts';
import { attendanceRows, signOf, stateSigns } from './attendance-rows.ts';
import { datesInput } from './dates-input.ts';
import { keptWords } from './kept-words.ts';
import type { Dates } from './meeting-question-card.ts';
import { subjectOf, takesFrom, wholeDays } from './meeting-text.ts';
import { moreInputs } from './more-inputs.ts';
import { otherClock } from './other-clock.ts';
import { recurrenceText } from './recurrence-text.ts';
import { roomFacts } from './room-facts.ts';

export interface BookingOffer {
  draft: Draft;
  at: TimeRange;
  /** The same time on the clock once more, when it goes back. */
  second?: TimeRange;
  others: Attendance[];
  /** The same time of the next working day, when nobody works on this one. */
  instead?: { at: TimeRange; taken: string[]; outside: string[]; seesAll: boolean } | undefined;
  /** What I have in my calendar then. */
  mine: CalendarEvent[];
  isOutsideMine?: boolean;
  /** The room named. */
  room?: 'free' | 'taken' | 'unknown';
  /** Who is busy then: addresses, '' for me. */
  taken?: string[];
  /** Who took this time since it was offered. */
  since?: string[];
  notes: string[];
  /** Who took the early or late hour before. */
  hours?: string[];
  reader: Reader;
  now: Date;
  handle: string;
}

/**
 * Asks before anything is booked (or moved): when, with whom, who is free; subject and Teams link can be changed. When somebody is busy,
 * other times come first; on a day nobody works, the next working day does.
 */
export const bookingCard = (offer: BookingOffer): Card => {
  const { draft, at, others, reader, now, notes } = offer;
  const words = wordsOf(reader);
  const when = draft.isAllDay ? wholeDays(at, reader, now) : dayAndTime(at, reader, now);
  const { arranging: say } = words;
  const title = titleOf(draft, words);
  return card(
    `${title} ${when}`,
    [
      heading(title),
      ...warnings(offer).map((warning) => text(warning, { color: 'Warning', bold: true })),
      text(when, { bold: true }),
      ...otherClock(at, draft.saidZone, reader, now),
      text(details(draft, at, reader, now), { subtle: true, spacing: 'None' }),
      ...agendaRow(draft, words),
      ...notes.map((note) => text(`⚠️ ${note}`, { color: 'Warning' })),
      ...(offer.hours ?? []).map((line) => text(line, { subtle: true })),
      ...(others.length > 0 ? [text(say.whoCanCome, { bold: true, spacing: 'Medium' })] : []),
      ...attendanceRows(others, words),
      ...mineRow(offer),
      ...roomRow(offer),
      ...externalWarning(others, words),
      ...bookingInputs(draft, at, reader),
      ...moreInputs(draft, at, reader),
    ],
    buttons(offer),
  );
};

const titleOf = (draft: Draft, words: Words): string => {
  const { arranging: say, keeping } = words;
  if (draft.move) return say.moveQuestion({ subject: subjectOf(draft, words) });
  return draft.people.length > 0 || draft.room ? say.bookQuestion : keeping.blockOneQuestion;
};

/** What speaks against this time, said before anything is asked. */
const warnings = ({ draft, at, instead, taken = [], since = [], reader, now }: BookingOffer): string[] => {
  const { finding: say } = wordsOf(reader);
  if (since.length > 0) return [say.takenMeanwhile(namesOf(since, draft))];
  if (instead) {
    const { names, isMe } = namesOf(instead.taken, draft);
    const busy = [...(isMe ? [wordsOf(reader).arranging.you] : []), ...names];
    return [
      sayDayOff(at, draft, now, reader),
      say.insteadAt({ ...instead, when: moment(instead.at.startsAt, reader, now), busy }),
    ];
  }
  return taken.length > 0 ? [say.takenThen(namesOf(taken, draft))] : [];
};

const buttons = (offer: BookingOffer): CardAction[] => {
  const { draft, second, instead, taken = [], since = [], reader, now, handle } = offer;
  const { arranging: say, finding, keeping } = wordsOf(reader);
  const isTaken = taken.length > 0 || since.length > 0;
  const take = (title: string, slot: number, isFirst = false) =>
    takeAction(draft).button({
      title,
      handle,
      data: { slot: String(slot) },
      ...(isFirst ? { style: 'positive' } : {}),
    });
  const plain =
    since.length > 0 ? (draft.move ? finding.moveAnyway : finding.bookAnyway) : draft.move ? say.moveIt : say.book;
  const others = (isFirst: boolean) =>
    otherTimesAction.button({ title: say.otherTimes, handle, ...(isFirst ? { style: 'positive' } : {}) });
  const zone = second && zoneName(reader, second.startsAt);
  const next = instead && { time: moment(instead.at.startsAt, reader, now) };
  return [
    ...(next ? [take((draft.move ? say.moveTo : say.bookAt)(next), second ? 2 : 1, true)] : []),
    ...(isTaken && !next ? [others(true)] : []),
    take(plain, 0, !isTaken && !next),
    ...(zone ? [take((draft.move ? say.moveToSecond : say.bookSecond)({ zone }), 1)] : []),
    ...(isTaken && !next ? [] : [others(false)]),
    changeTimeAction.button({ title: say.change, handle }),
    ...(draft.people.length > 0 && !draft.move && !(next && zone)
      ? [changePeopleAction.button({ title: keeping.people, handle })]
      : []),
  ];
};

/** Subject, Teams link and end of a meeting not booked yet; of one that moves, whether its whole series does. */
export const bookingInputs = (draft: Draft, at: TimeRange, reader: Reader): CardElement[] => {
  const { move, recurrence } = draft;
  const words = wordsOf(reader);
  const { arranging: say } = words;
  if (move)
    return move.seriesId ? [datesInput(datesOf(move), move.series !== undefined && !move.series.isFirst, words)] : [];
  return [
    textInput('subject', say.subject, { value: draft.subject, maxLength: 255 }),
    toggleInput('online', say.addTeamsLink, draft.online),
    // How often was said: an end of its own would say otherwise for another start.
    ...(recurrence && (!recurrence.count || recurrence.until)
      ? [dateInput('until', say.seriesEndsOn, lastDayOf(recurrence, at.startsAt, reader.timeZone), words)]
      : []),
  ];
};

const datesOf = ({ whole, following }: NonNullable<Draft['move']>): Dates =>
  whole ? 'all' : following ? 'following' : 'this';

/** Length, zone, room, repetition and how it is kept in one line. */
export const details = (draft: Draft, at: TimeRange, reader: Reader, now: Date): string =>
  [
    draft.isAllDay ? '' : wordsOf(reader).time.duration(draft.durationMinutes),
    zoneName(reader, at.startsAt),
    roomOf(draft, wordsOf(reader)),
    draft.place ? wordsOf(reader).keeping.atPlace({ place: draft.place }) : '',
    draft.recurrence
      ? recurrenceText(draft.recurrence, lastDayOf(draft.recurrence, at.startsAt, reader.timeZone), reader, now)
      : '',
    ...keptWords(draft, wordsOf(reader)),
  ]
    .filter(Boolean)
    .join(' · ');

const roomOf = ({ room, roomWish = {} }: Draft, { arranging, rooms }: Words): string => {
  if (room !== 'any') return room?.name ?? '';
  const isWished = [roomWish.seats, roomWish.place, roomWish.floor, roomWish.has?.[0]].some(
    (said) => said !== undefined,
  );
  return isWished ? rooms.roomLike(roomWish) : arranging.anyFreeRoom;
};
const longestAgenda = 300;

/** What is written into the invitation. */
const agendaRow = ({ body }: Draft, { keeping }: Words): CardElement[] =>
  body
    ? [
        text(keeping.agenda({ text: body.length > longestAgenda ? `${body.slice(0, longestAgenda)}…` : body }), {
          small: true,
        }),
      ]
    : [];

export const externalWarning = (
  people: { name: string; isExternal: boolean }[],
  { arranging }: Words,
): CardElement[] => {
  const names = people.filter(({ isExternal }) => isExternal).map(({ name }) => name);
  return names.length > 0 ? [text(arranging.goesOutside({ names }), { color: 'Warning' })] : [];
};

const roomRow = ({ draft, room, reader }: BookingOffer): CardElement[] => {
  if (!room || !draft.room || draft.room === 'any') return [];
  const { arranging: say } = wordsOf(reader);
  const { name, facts } = draft.room;
  const state = room === 'taken' ? 'busy' : room;
  const words = say.person({ name, state: room === 'taken' ? say.roomTaken : say.availability[room] });
  return [
    text(markdown`${stateSigns[state]} ${words}`, { spacing: 'Small' }),
    ...(facts ? [text(roomFacts(facts, wordsOf(reader)), { subtle: true, small: true, spacing: 'None' })] : []),
    ...(draft.move ? [text(say[afterMove[room]]({ room: name }), { subtle: true, spacing: 'None' })] : []),
  ];
};

/** What becomes of the room of a meeting that moves. */
const afterMove = { free: 'roomStays', taken: 'roomRefuses', unknown: 'roomAsked' } as const;

const mineRow = ({ mine, isOutsideMine, reader }: BookingOffer): CardElement[] => {
  const words = wordsOf(reader);
  const { arranging: say } = words;
  const line = (sign: string, state: string) => markdown`${sign} ${say.person({ name: say.you, state })}`;
  const [first, ...others] = mine;
  const free = isOutsideMine
    ? `${say.availability.free} (${wordsOf(reader).finding.outsideYours})`
    : say.availability.free;
  if (!first)
    return [text(line(signOf({ state: 'free', outsideHours: isOutsideMine === true }), free), { spacing: 'Small' })];
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
