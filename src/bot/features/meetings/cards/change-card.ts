import { type MeetingChange, minutesAfter } from '../../../../services/calendar/index.ts';
import type { CalendarEvent } from '../../../../services/calendar/types.ts';
import { clockRange, markdown, type Reader, type Words, wordsOf, zoneName } from '../../../../words/index.ts';
import type { Card, CardElement } from '../../../cards/card.ts';
import { card, facts, heading, linkButton, text } from '../../../cards/parts.ts';
import type { AttendanceOfAll } from '../attendance.ts';
import { askMoveAction, changeAction, undoChangeAction } from '../buttons.ts';
import { attendanceRows } from './attendance-rows.ts';
import { externalWarning } from './booking-card.ts';
import { datesInput } from './dates-input.ts';
import type { Dates } from './meeting-question-card.ts';
import { subjectOf, takesFrom, whenOf, withWhom } from './meeting-text.ts';

export interface ChangeQuestion extends Pick<AttendanceOfAll, 'others' | 'mine'> {
  event: CalendarEvent;
  change: MeetingChange;
  /** Which dates of a series are chosen. */
  dates: Dates;
  mayFollow: boolean;
  /** Those who cannot come cannot in the time that is added. */
  isAddedTime: boolean;
  notes: string[];
  outside: string[];
  reader: Reader;
  now: Date;
  handle: string;
}

/** Asks before a meeting is changed: what was and what will be, and who cannot come then. */
export const changeCard = (question: ChangeQuestion): Card => {
  const { event, change, dates, mayFollow, notes, outside, reader, now, handle } = question;
  const words = wordsOf(reader);
  const { changing: say } = words;
  const title = say.question({ subject: subjectOf(event, words) });
  return card(
    title,
    [
      heading(title),
      text(whenOf(event, reader, now), { bold: true }),
      text([zoneName(reader, event.startsAt), withWhom(event, words)].filter(Boolean).join(' · '), {
        subtle: true,
        spacing: 'None',
      }),
      changeFacts(change, words, newHours(event, change, reader)),
      ...notes.map((note) => text(`⚠️ ${note}`, { color: 'Warning' })),
      ...inTheWay(question),
      ...externalWarning(
        outside.map((name) => ({ name, isExternal: true })),
        words,
      ),
      ...(event.seriesId ? [datesInput(dates, mayFollow, words)] : []),
    ],
    [changeAction.button({ title: say.change, handle, style: 'positive' })],
  );
};

/** Each part as it was and as it will be. */
const changeFacts = (
  { subject, minutes, add = [], remove = [], room, online, text: agenda, isPrivate, showAs, roles = [] }: MeetingChange,
  { changing: say, time, keeping }: Words,
  hours?: string,
): CardElement => {
  const names = (guests: { name: string }[]) => guests.map(({ name }) => name).join(', ') || undefined;
  const arrow = (from: string, to: string) => `${from} → ${to}`;
  const length = minutes && arrow(time.duration(minutes.from), time.duration(minutes.to));
  return facts([
    [say.labels.title, subject && arrow(subject.from, subject.to)],
    [say.labels.length, length && hours ? `${length} (${hours})` : length],
    [say.labels.comes, names(add)],
    [say.labels.leaves, names(remove)],
    [say.labels.room, room && arrow(room.from?.name ?? say.noRoom, room.to?.name ?? say.noRoom)],
    [say.labels.teams, online && say.linkAdded],
    [keeping.required, names(roles.filter(({ optional }) => !optional))],
    [keeping.optional, names(roles.filter(({ optional }) => optional))],
    [keeping.seen, isPrivate && (isPrivate.to ? keeping.isPrivate : keeping.notPrivate)],
    [keeping.showMeAs, showAs && keeping.states[showAs.to]],
    [say.labels.text, agenda],
  ]);
};

/** From when to when it lasts with its new length. */
const newHours = ({ startsAt, isAllDay }: CalendarEvent, { minutes }: MeetingChange, reader: Reader) =>
  minutes && !isAllDay ? clockRange({ startsAt, endsAt: minutesAfter(startsAt, minutes.to) }, reader) : undefined;

const inTheWay = ({ others, mine, isAddedTime, reader }: ChangeQuestion): CardElement[] => {
  const words = wordsOf(reader);
  const { arranging, changing } = words;
  if (others.length + mine.length === 0) return [];
  const [first] = mine;
  const clash =
    first &&
    arranging.clash({
      what: first.isPrivate ? arranging.privateAppointment : arranging.quoted({ subject: subjectOf(first, words) }),
      time: takesFrom(first, reader),
      more: mine.length - 1,
    });
  return [
    text(isAddedTime ? changing.inTheAddedTime : arranging.whoCanCome, { bold: true, spacing: 'Medium' }),
    ...attendanceRows(others, words),
    ...(clash
      ? [text(markdown`⛔ ${arranging.person({ name: arranging.you, state: clash })}`, { spacing: 'Small' })]
      : []),
  ];
};

/** The meeting after it was changed, with the way back where there is one. */
export const changedCard = ({
  event,
  change,
  isSeries,
  reader,
  now,
  handle,
  canUndo,
}: {
  event: CalendarEvent;
  change: MeetingChange;
  isSeries: boolean;
  reader: Reader;
  now: Date;
  handle: string;
  canUndo: boolean;
}): Card => {
  const words = wordsOf(reader);
  const { changing: say, meetings } = words;
  const subject = subjectOf(event, words);
  const title = (isSeries ? say.changedSeries : say.changed)({ subject });
  const canMove = !isSeries && !event.isAllDay;
  return card(
    title,
    [
      heading(`✅ ${title}`),
      text(isSeries ? meetings.wholeSeries : whenOf(event, reader, now), { bold: true }),
      changeFacts(change, words),
      ...(event.attendees.length > 0 ? [text(meetings.everybodyTold, { subtle: true })] : []),
    ],
    [
      ...linkButton(meetings.join, event.joinUrl),
      ...(canUndo ? [undoChangeAction.button({ title: say.undo, handle })] : []),
      ...(canMove ? [askMoveAction.button({ title: meetings.move, handle })] : []),
      ...linkButton(meetings.openInOutlook, event.webLink),
    ],
  );
};
