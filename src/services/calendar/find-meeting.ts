import { foldedWords } from '../../shared/folded-words.ts';
import type { GraphSession } from '../platform/graph/client.ts';
import { listAgenda } from './list-agenda.ts';
import { slotAt } from './time-range.ts';
import type { CalendarEvent, FoundMeeting, MeetingQuestion, Unsuited } from './types.ts';

/**
 * The meeting of mine that is meant by words of its subject, people in it and a time; several when they do not tell which, soonest
 * first, of a series only the next date. `unsuited` says that something was found that cannot be treated so. Errors are those of listAgenda.
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
      // What is over can only be asked about.
      .filter((event) => (event.endsAt > now || purpose === 'ask') && fitsSubject(event, subject))
      .filter((event) => fitsPeople(event, people)),
  );
  const suited = namedExactly(
    fitting.filter((event) => whyUnsuited[purpose](event) === undefined),
    subject,
  );
  const [first, ...others] = suited;
  if (first) return others.length === 0 ? { is: 'one', event: first } : { is: 'several', events: [first, ...others] };
  const [meant] = fitting;
  const because = meant && whyUnsuited[purpose](meant);
  return meant && because ? { is: 'unsuited', because, event: meant } : { is: 'none' };
};

/** I move and change what I organise, and answer what others do; anything can be asked about, and taken out of my calendar. */
export const whyUnsuited: Record<MeetingQuestion['purpose'], (event: CalendarEvent) => Unsuited | undefined> = {
  ask: () => undefined,
  cancel: () => undefined,
  change: ({ isOrganizer }) => (isOrganizer ? undefined : 'notMine'),
  move: ({ isOrganizer, isAllDay }) => {
    if (!isOrganizer) return 'notMine';
    return isAllDay ? 'allDay' : undefined;
  },
  respond: ({ isOrganizer }) => (isOrganizer ? 'mine' : undefined),
};

/** Who says a whole title means that one, not those whose titles go on. */
const namedExactly = (events: CalendarEvent[], said: string): CalendarEvent[] => {
  const words = wordsOf(said).sort().join(' ');
  const exact = words === '' ? [] : events.filter(({ subject }) => wordsOf(subject).sort().join(' ') === words);
  return exact.length > 0 ? exact : events;
};

const wordsOf = (text: string): string[] => foldedWords(text, '@.');

const haveAll = (has: readonly string[], said: string): boolean =>
  wordsOf(said).every((word) => has.some((other) => other.startsWith(word) || other.startsWith(singular(word))));

/** Who speaks of `all future standups` means those that are called Standup. */
const singular = (word: string): string => (/[a-z]{3,}s$/.test(word) ? word.slice(0, -1) : word);

const fitsSubject = ({ subject }: CalendarEvent, said: string): boolean => haveAll(wordsOf(subject), said);

const fitsPeople = ({ attendees, organizer }: CalendarEvent, said: readonly string[]): boolean => {
  const everybody = [...attendees, ...(organizer ? [organizer] : [])].map(({ name, address }) => [
    ...wordsOf(name),
    address.toLowerCase(),
  ]);
  return said.every((name) => everybody.some((words) => haveAll(words, name)));
};

/** Of each series the first of these. Pure. */
export const onePerSeries = (events: readonly CalendarEvent[]): CalendarEvent[] => {
  const seen = new Set<string>();
  return events.filter(({ seriesId }) => {
    if (!seriesId) return true;
    if (seen.has(seriesId)) return false;
    seen.add(seriesId);
    return true;
  });
};
