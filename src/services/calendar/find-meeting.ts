import { foldedWords } from '../../shared/folded-words.ts';
import type { GraphSession } from '../platform/graph/client.ts';
import { listAgenda } from './list-agenda.ts';
import { slotAt } from './time-range.ts';
import type { CalendarEvent, FoundMeeting, MeetingQuestion } from './types.ts';

/**
 * The meeting of mine that is meant by words of its subject, people in it and a time; several when they do not tell which, soonest
 * first, of a series only the next date. `none` says whether something was found that cannot be treated so. Errors are those of listAgenda.
 */
export const findMeeting = async (graph: GraphSession, now: Date, question: MeetingQuestion): Promise<FoundMeeting> => {
  const { when } = question;
  const events = await listAgenda(graph, when.kind === 'at' ? slotAt(when.startsAt, 1) : when.within);
  return chosenFrom(events, now, question);
};

/** The choice among the events of the time asked about. Pure. */
export const chosenFrom = (
  events: readonly CalendarEvent[],
  now: Date,
  { when, subject = '', people, purpose }: MeetingQuestion,
): FoundMeeting => {
  const fitting = onePerSeries(
    events
      .filter((event) => when.kind === 'within' || event.startsAt.getTime() === when.startsAt.getTime())
      .filter((event) => event.endsAt > now && fitsSubject(event, subject) && fitsPeople(event, people)),
  );
  const [first, ...others] = fitting.filter(suits[purpose]);
  if (!first) return { is: 'none', because: fitting.length > 0 ? 'notSuited' : 'noneFits' };
  return others.length === 0 ? { is: 'one', event: first } : { is: 'several', events: [first, ...others] };
};

/** I move what I organise, and answer what others do; anything can be cancelled or taken out of my calendar. */
export const suits: Record<MeetingQuestion['purpose'], (event: CalendarEvent) => boolean> = {
  cancel: () => true,
  move: ({ isOrganizer, isAllDay }) => isOrganizer && !isAllDay,
  respond: ({ isOrganizer }) => !isOrganizer,
};

const wordsOf = (text: string): string[] => foldedWords(text, '@.');

const haveAll = (has: readonly string[], said: string): boolean =>
  wordsOf(said).every((word) => has.some((other) => other.startsWith(word)));

const fitsSubject = ({ subject }: CalendarEvent, said: string): boolean => haveAll(wordsOf(subject), said);

const fitsPeople = ({ attendees, organizer }: CalendarEvent, said: readonly string[]): boolean => {
  const everybody = [...attendees, ...(organizer ? [organizer] : [])].map(({ name, address }) => [
    ...wordsOf(name),
    address.toLowerCase(),
  ]);
  return said.every((name) => everybody.some((words) => haveAll(words, name)));
};

const onePerSeries = (events: readonly CalendarEvent[]): CalendarEvent[] => {
  const seen = new Set<string>();
  return events.filter(({ seriesId }) => {
    if (!seriesId) return true;
    if (seen.has(seriesId)) return false;
    seen.add(seriesId);
    return true;
  });
};
