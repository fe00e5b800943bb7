import type { CalendarEvent } from '../../../services/calendar/types.ts';
import type { Words } from '../../../words/index.ts';
import type { Understanding } from '../../phrases/understanding.ts';
import type { Answer } from '../../turn/answer.ts';
import type { TurnScope } from '../../turn/scope.ts';
import { pickMeetingAction } from './buttons.ts';
import { meetingChoiceCard } from './cards/meeting-choice-card.ts';
import { readWhen } from './when.ts';

const maxChoices = 5;
const lookAheadDays = 30;

/** Goes on with the meeting meant by subject, people or time; several lead to a card that asks which. */
export const withMeeting = async (
  scope: TurnScope,
  understood: Understanding,
  suits: (event: CalendarEvent) => boolean,
  goOn: (event: CalendarEvent) => Promise<Answer>,
): Promise<Answer> => {
  const found = await findMeetings(scope, understood);
  const [first, ...others] = found.filter(suits);
  if (!first) return notFound(understood, found.length > 0, scope.words);
  if (others.length === 0) return goOn(first);
  const events = [first, ...others].slice(0, maxChoices);
  const { reader, now } = await scope.reader();
  const handle = await scope.keep([pickMeetingAction], { understood, events: events.map(({ id }) => id) });
  return meetingChoiceCard({ events, more: others.length + 1 - events.length, reader, now, handle });
};

const notFound = (
  { intent, subject, people = [], start, day, from, to }: Understanding,
  hasUnsuited: boolean,
  { meetings }: Words,
): string => {
  if (hasUnsuited && intent === 'respond') return meetings.youOrganise;
  if (hasUnsuited && intent === 'reschedule') return meetings.youDoNotOrganise;
  const when = (start ?? day ?? from ?? to) ? {} : { days: lookAheadDays };
  return meetings.notFound({ ...(subject ? { subject } : {}), people, ...when });
};

/** Meetings that fit what was said, soonest first; of a series only the next date. */
const findMeetings = async (scope: TurnScope, understood: Understanding): Promise<CalendarEvent[]> => {
  const { reader, now } = await scope.reader();
  const when = readWhen(understood, now, reader, lookAheadDays);
  const range =
    when.kind === 'at' ? { startsAt: when.startsAt, endsAt: new Date(when.startsAt.getTime() + 60_000) } : when.within;
  const events = await scope.services.calendar.listAgenda(range);
  const fitting = events
    .filter((event) => when.kind === 'within' || event.startsAt.getTime() === when.startsAt.getTime())
    .filter(({ endsAt }) => endsAt > now)
    .filter(
      (event) =>
        fitsSubject(event, understood.subjectWords?.join(' ') ?? understood.subject) &&
        fitsPeople(event, understood.people ?? []),
    );
  return onePerSeries(fitting);
};

const wordsOf = (text: string): string[] =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}@.]+/u)
    .filter(Boolean);

const fitsSubject = ({ subject }: CalendarEvent, said: string | undefined): boolean => {
  const has = wordsOf(subject);
  return wordsOf(said ?? '').every((word) => has.some((other) => other.startsWith(word)));
};

const fitsPeople = ({ attendees, organizer }: CalendarEvent, said: string[]): boolean => {
  const everybody = [...attendees, ...(organizer ? [organizer] : [])].map(({ name, address }) => [
    ...wordsOf(name),
    address.toLowerCase(),
  ]);
  return said.every((name) =>
    everybody.some((words) => wordsOf(name).every((word) => words.some((other) => other.startsWith(word)))),
  );
};

const onePerSeries = (events: CalendarEvent[]): CalendarEvent[] => {
  const seen = new Set<string>();
  return events.filter(({ seriesId }) => {
    if (!seriesId) return true;
    if (seen.has(seriesId)) return false;
    seen.add(seriesId);
    return true;
  });
};
