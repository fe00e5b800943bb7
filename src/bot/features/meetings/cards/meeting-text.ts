import type { CalendarEvent, TimeRange } from '../../../../services/calendar/types.ts';
import {
  clockRange,
  dayAndTime,
  dayName,
  type Reader,
  type Words,
  wordsOf,
  zoneName,
} from '../../../../words/index.ts';

/** When an event is, as its reader says it; whole days keep the date they were made for, whatever the reader's zone. */
export const whenOf = (event: CalendarEvent, reader: Reader, now: Date): string =>
  event.isAllDay ? wholeDays(event, allDay(reader), now) : dayAndTime(event, reader, now);

/** `Fri 27 Nov, all day`, and all of them where it lasts several. */
export const wholeDays = ({ startsAt, endsAt }: TimeRange, reader: Reader, now: Date): string => {
  const first = dayName(startsAt, reader, now);
  const last = dayName(new Date(Math.max(startsAt.getTime(), endsAt.getTime() - 60_000)), reader, now);
  return wordsOf(reader).meetings.dayAllDay({ day: first === last ? first : `${first} – ${last}` });
};

export const timeOf = (event: CalendarEvent, reader: Reader): string =>
  event.isAllDay ? wordsOf(reader).meetings.allDay : clockRange(event, reader);

/** The same in the middle of a sentence. */
export const takesFrom = (event: CalendarEvent, reader: Reader): string =>
  event.isAllDay ? wordsOf(reader).meetings.lastsAllDay : clockRange(event, reader);

const allDay = (reader: Reader): Reader => ({ ...reader, timeZone: 'UTC' });

/** What the zone is called on these dates, not today; both names where the clocks change between them. */
export const zoneOfDates = (dates: readonly Date[], reader: Reader, now: Date): string => {
  const inOrder = [...dates].sort((one, other) => one.getTime() - other.getTime());
  const ends = [inOrder[0] ?? now, inOrder.at(-1) ?? now];
  return [...new Set(ends.map((date) => zoneName(reader, date)))].join(' · ');
};

/** What an event is called; some have no subject. */
export const subjectOf = ({ subject }: { subject: string }, { meetings }: Words): string =>
  subject || meetings.noSubject;

/** The first of what I have then, and how many more there are; nothing for none. */
export const clashText = (mine: readonly CalendarEvent[], reader: Reader): string | undefined => {
  const [first, ...others] = mine;
  if (!first) return undefined;
  const words = wordsOf(reader);
  const { arranging: say } = words;
  return say.clash({
    what: first.isPrivate ? say.privateAppointment : say.quoted({ subject: subjectOf(first, words) }),
    time: takesFrom(first, reader),
    more: others.length,
  });
};

/** Who else is in it, as short as possible. */
export const withWhom = (event: CalendarEvent, { meetings }: Words): string => {
  const names = event.attendees
    .filter(({ type, address }) => type !== 'resource' && address !== event.organizer?.address)
    .map(({ name }) => name);
  if (!event.isOrganizer) return meetings.fromPerson({ name: event.organizer?.name ?? meetings.somebody });
  return names.length === 0
    ? ''
    : meetings.withPeople({ names: names.slice(0, 2), more: Math.max(0, names.length - 2) });
};
