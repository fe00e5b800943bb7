import { suits } from '../../../services/calendar/index.ts';
import type { CalendarEvent, MeetingQuestion } from '../../../services/calendar/types.ts';
import { Gone } from '../../../shared/errors.ts';
import type { Words } from '../../../words/index.ts';
import type { Understanding } from '../../phrases/understanding.ts';
import type { Answer } from '../../turn/answer.ts';
import type { TurnScope } from '../../turn/scope.ts';
import { pickMeetingAction } from './buttons.ts';
import { meetingChoiceCard } from './cards/meeting-choice-card.ts';
import { presentTime, readWhen } from './when.ts';

const maxChoices = 5;
const lookAheadDays = 30;

/** Goes on with the meeting meant by subject, people or time; several lead to a card that asks which. */
export const withMeeting = async (
  scope: TurnScope,
  understood: Understanding,
  purpose: MeetingQuestion['purpose'],
  goOn: (event: CalendarEvent) => Promise<Answer>,
): Promise<Answer> => {
  if (understood.meetingId) {
    const event = await spokenOfMeeting(scope, understood.meetingId);
    if (event && suits[purpose](event)) return goOnWith(scope, event, goOn);
    return notFound(understood, event !== undefined, scope.words);
  }
  const { reader, now } = await scope.reader();
  const found = await scope.services.calendar.findMeeting({
    subject: understood.subjectWords?.join(' ') ?? understood.subject,
    people: understood.people ?? [],
    when: readWhen(presentTime(understood), now, reader, lookAheadDays),
    purpose,
  });
  if (found.is === 'none') return notFound(understood, found.because === 'notSuited', scope.words);
  if (found.is === 'one') return goOnWith(scope, found.event, goOn);
  const events = found.events.slice(0, maxChoices);
  const handle = await scope.keep([pickMeetingAction], { understood, events: events.map(({ id }) => id) });
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
  return meetingChoiceCard({ events, more: found.events.length - events.length, reader, now, handle });
};

const goOnWith = (scope: TurnScope, event: CalendarEvent, goOn: (event: CalendarEvent) => Promise<Answer>) => {
  scope.dialogue.note({ meeting: { eventId: event.id, subject: event.subject } });
  return goOn(event);
};

/** The meeting we talk about, unless it is gone. */
const spokenOfMeeting = async ({ services }: TurnScope, id: string): Promise<CalendarEvent | undefined> => {
  try {
    const event = await services.calendar.getEvent(id);
    return event.isCancelled ? undefined : event;
  } catch (error) {
    if (error instanceof Gone) return undefined;
    throw error;
  }
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
