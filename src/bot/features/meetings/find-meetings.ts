import { later, slotAt, whyUnsuited } from '../../../services/calendar/index.ts';
import type { CalendarEvent, FoundMeeting, MeetingQuestion } from '../../../services/calendar/types.ts';
import { Gone } from '../../../shared/errors.ts';
import { resolveLocal } from '../../../shared/time-zone.ts';
import { dayName, type Reader } from '../../../words/index.ts';
import type { Card } from '../../cards/card.ts';
import type { Understanding } from '../../phrases/understanding.ts';
import { presentTime, readWhen } from '../../time/when.ts';
import type { Answer } from '../../turn/answer.ts';
import type { TurnScope } from '../../turn/scope.ts';
import { invitationOf } from './actions/act-on-event.ts';
import { invitationActions, pickMeetingAction } from './buttons.ts';
import { meetingChoiceCard } from './cards/meeting-choice-card.ts';
import { subjectOf, whenOf } from './cards/meeting-text.ts';
import { unsuitedCard } from './cards/unsuited-card.ts';

const maxChoices = 5;
const lookAheadDays = 30;
/** A date of a series that comes once in two months is among these. */
const sinceDays = 62;

/** Goes on with the meeting meant by subject, people or time; several lead to a card that asks which. */
export const withMeeting = async (
  scope: TurnScope,
  understood: Understanding,
  purpose: MeetingQuestion['purpose'],
  goOn: (event: CalendarEvent) => Promise<Answer>,
): Promise<Answer> => {
  const found = await findMeetings(scope, understood, purpose);
  if (found.is === 'one') return goOn(found.event);
  return found.is === 'several' ? whichMeeting(scope, understood, found.events) : notFound(scope, understood, found);
};

/** The meeting we talk about, or what fits the words; without a time said, in the next 30 days. */
export const findMeetings = async (
  scope: TurnScope,
  understood: Understanding,
  purpose: MeetingQuestion['purpose'],
): Promise<FoundMeeting> => {
  const { reader, now } = await scope.reader();
  const found = understood.meetingId
    ? await fromThen(scope, understood, await spokenOfMeeting(scope, understood.meetingId, purpose))
    : await scope.services.calendar.findMeeting({
        subject: understood.subjectWords?.join(' ') ?? understood.subject,
        people: understood.people ?? [],
        when: sinceOf(understood, reader) ?? readWhen(presentTime(understood), now, reader, lookAheadDays),
        purpose,
      });
  if (found.is === 'one') noteMeeting(scope, found.event);
  return found;
};

/** `from next week on`: the first date from then. */
const sinceOf = (
  { scope: dates, from, to }: Understanding,
  { timeZone }: Reader,
): MeetingQuestion['when'] | undefined => {
  if (dates !== 'following' || !from || to) return undefined;
  const startsAt = resolveLocal(from, timeZone).instant;
  return { kind: 'within', within: slotAt(startsAt, sinceDays * 24 * 60) };
};

/** Of the series we talk about another date may be meant: the first from then on. */
const fromThen = async (scope: TurnScope, understood: Understanding, found: FoundMeeting): Promise<FoundMeeting> => {
  if (found.is !== 'one') return found;
  const { event: of } = found;
  const { reader, now } = await scope.reader();
  const when = sinceOf(understood, reader);
  // What was booked just now is the series itself.
  const isSeries = of.type === 'seriesMaster' && understood.scope !== undefined;
  const from = when?.kind === 'within' ? later(when.within.startsAt, now) : now;
  if (!isSeries && (!of.seriesId || when === undefined || of.startsAt >= from)) return found;
  const event = await scope.services.calendar.dateFrom(of.seriesId ?? of.id, from);
  return event ? { is: 'one', event } : { is: 'noDate', of, from };
};

/** No words say which meeting, not even one that leans on what was said before. */
export const namesNone = ({ subject, people, start, day, from, to, refers, meetingId }: Understanding): boolean =>
  (subject ?? start ?? day ?? from ?? to ?? meetingId) === undefined &&
  (people ?? []).length === 0 &&
  !(refers ?? []).some((word) => word === 'it' || word === 'that');

/** What "it" means from now on. */
export const noteMeeting = (scope: TurnScope, event: CalendarEvent): void =>
  scope.dialogue.note({ meeting: { eventId: event.id, subject: event.subject } });

/** The meeting we talk about, unless it is gone. */
const spokenOfMeeting = async (
  { services }: TurnScope,
  id: string,
  purpose: MeetingQuestion['purpose'],
): Promise<FoundMeeting> => {
  try {
    const event = await services.calendar.getEvent(id);
    if (event.isCancelled) return { is: 'none' };
    const because = whyUnsuited[purpose](event);
    return because ? { is: 'unsuited', because, event } : { is: 'one', event };
  } catch (error) {
    if (error instanceof Gone) return { is: 'none' };
    throw error;
  }
};

/** Asks which of these; the answer goes on with all that was said. `ask`: the question, with when the first of them is. */
export const whichMeeting = async (
  scope: TurnScope,
  understood: Understanding,
  all: CalendarEvent[],
  ask?: (when: string) => string,
): Promise<Card> => {
  const { reader, now } = await scope.reader();
  const events = all.slice(0, maxChoices);
  const handle = await scope.keep([pickMeetingAction], { understood, events: events.map(({ id }) => id) });
  noteChoices(scope, handle, events);
  const [first] = events;
  const question = first && ask?.(whenOf(first, reader, now));
  return meetingChoiceCard({ events, more: all.length - events.length, question, reader, now, handle });
};

/** So that "the second one" and a name say which. */
export const noteChoices = (scope: TurnScope, handle: string, events: CalendarEvent[]): void =>
  scope.dialogue.note({
    choices: {
      handle,
      verb: pickMeetingAction.verb,
      of: 'meetings',
      items: events.map((event, index) => ({
        words: [event.subject, ...event.attendees.map(({ name }) => name), event.organizer?.name].join(' '),
        startsAt: event.startsAt,
        data: { choice: String(index) },
      })),
    },
  });

/** Why there is nothing to go on with; of a meeting that cannot be treated so, its own reason and what can be done. */
export const notFound = async (
  scope: TurnScope,
  understood: Understanding,
  found: Extract<FoundMeeting, { is: 'none' | 'noDate' | 'unsuited' }>,
): Promise<Answer> => {
  if (found.is === 'noDate') return sayNoDate(scope, found);
  if (found.is === 'unsuited') return sayUnsuited(scope, understood, found);
  // The one we talked about: it was cancelled or removed since.
  if (understood.meetingId) return scope.words.problems.gone({});
  const { subject, people = [], start, day, from, to } = understood;
  const when = (start ?? day ?? from ?? to) ? {} : { days: lookAheadDays };
  return scope.words.meetings.notFound({ ...(subject ? { subject } : {}), people, ...when });
};

const sayNoDate = async (scope: TurnScope, { of, from }: Extract<FoundMeeting, { is: 'noDate' }>): Promise<string> => {
  const { reader, now } = await scope.reader();
  return scope.words.series.noDateFrom({ subject: subjectOf(of, scope.words), day: dayName(from, reader, now) });
};

const sayUnsuited = async (
  scope: TurnScope,
  { intent }: Understanding,
  { because, event }: Extract<FoundMeeting, { is: 'unsuited' }>,
): Promise<Answer> => {
  const { meetings, asking, changing } = scope.words;
  const { reader, now } = await scope.reader();
  if (because === 'mine') return unsuitedCard({ event, why: meetings.youOrganise, reader, now });
  if (because === 'allDay') return unsuitedCard({ event, why: asking.allDayStays, reader, now });
  const handle = await scope.keep(invitationActions, invitationOf(event));
  const why =
    intent === 'reschedule'
      ? meetings.youDoNotOrganise
      : changing.notYours({ organiser: event.organizer?.name ?? meetings.somebody });
  return unsuitedCard({ event, why, reader, now, handle });
};
