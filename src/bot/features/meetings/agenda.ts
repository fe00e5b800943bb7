import { overlaps, takenTime } from '../../../services/calendar/index.ts';
import type { CalendarEvent } from '../../../services/calendar/types.ts';
import { addDays, dayRange, localDay } from '../../../shared/time-zone.ts';
import { dayName, type Reader, wordsOf } from '../../../words/index.ts';
import type { Understanding } from '../../phrases/understanding.ts';
import { readWhen, saidDay, type When } from '../../time/when.ts';
import type { Answer } from '../../turn/answer.ts';
import type { Command } from '../../turn/command.ts';
import type { TurnScope } from '../../turn/scope.ts';
import { answerNext } from './ask-meeting.ts';
import { type AgendaDay, agendaCard } from './cards/agenda-card.ts';
import { noteMeeting } from './find-meetings.ts';
import { answerFreeBusy } from './free-busy.ts';

export const agenda: Command = {
  intent: 'agenda',
  examples: ["what's on today?", 'my agenda for next week'],
  needsSignIn: true,
  answersPrivately: true,
  answer: (scope, understood) => answerAgenda(scope, understood),
};

const maxDays = 7;
const maxEvents = 30;

/** The day or days said, today without any. */
export const answerAgenda = async (scope: TurnScope, understood: Understanding): Promise<Answer> => {
  if (understood.about === 'next') return answerNext(scope);
  // Of somebody else's day I can only see when they are free.
  if (understood.people && understood.people.length > 0)
    return answerFreeBusy(scope, { ...understood, intent: 'freeBusy' });
  const { reader, now } = await scope.reader();
  const when = readWhen(understood, now, reader, 0);
  const days = daysOf(when, now, reader);
  const range = {
    startsAt: dayRange(days[0] ?? localDay(now, reader.timeZone), reader.timeZone).startsAt,
    endsAt: dayRange(days.at(-1) ?? localDay(now, reader.timeZone), reader.timeZone).endsAt,
  };
  const events = (await scope.services.calendar.listAgenda(range)).filter((event) => isInWindow(event, when));
  const shown = events.slice(0, maxEvents);
  noteMeetings(scope, events);
  return agendaCard({
    title: scope.words.meetings.agenda({ when: title(days, when, now, reader) }),
    days: days.map((day) => agendaDay(day, shown, reader)),
    more: events.length - shown.length,
    hidePrivate: scope.conversation.kind !== 'personal',
    reader,
    now,
  });
};

/** The only one there is "it"; of several none is. */
const noteMeetings = (scope: TurnScope, [first, ...others]: CalendarEvent[]): void => {
  if (first && others.length === 0) noteMeeting(scope, first);
  else scope.dialogue.note({ meeting: null });
};

const daysOf = (when: When, now: Date, { timeZone }: Reader): string[] => {
  if (when.kind === 'at') return [localDay(when.startsAt, timeZone)];
  if (!when.said) return [localDay(now, timeZone)];
  if (when.among) return [...new Set(when.among.map(({ startsAt }) => localDay(startsAt, timeZone)))].slice(0, maxDays);
  const first = localDay(when.within.startsAt, timeZone);
  const last = localDay(new Date(when.within.endsAt.getTime() - 1), timeZone);
  const days = [first];
  while (days.length < maxDays && (days.at(-1) ?? last) < last) days.push(addDays(days.at(-1) ?? first, 1));
  return days;
};

/** Of a window within a day only what touches it. */
const isInWindow = (event: CalendarEvent, when: When): boolean => {
  if (when.kind === 'at') return event.isAllDay || event.endsAt > when.startsAt;
  if (when.among) return when.among.some((window) => overlaps(event, window));
  return !when.said || event.isAllDay || overlaps(event, when.within);
};

const title = (days: string[], when: When, now: Date, reader: Reader): string => {
  const [first = '', last = ''] = [days[0], days.at(-1)];
  const instant = (day: string) => dayRange(day, reader.timeZone).startsAt;
  const day = dayName(instant(first), reader, now);
  const { fromDayToDay, onDay } = wordsOf(reader).meetings;
  if (first !== last) return fromDayToDay({ first: day, last: dayName(instant(last), reader, now) });
  const said = saidDay(instant(first), now, reader);
  return said === onDay({ day }) || when.kind === 'at' ? said : `${said}, ${day}`;
};

/** Events of a day; whole days keep the dates they were made for, whatever the zone. */
const agendaDay = (day: string, events: CalendarEvent[], { timeZone }: Reader): AgendaDay => {
  const range = dayRange(day, timeZone);
  return { startsAt: range.startsAt, events: events.filter((event) => overlaps(takenTime(event, timeZone), range)) };
};
