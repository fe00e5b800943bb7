import type { CalendarEvent, MeetingQuestion } from '../../../services/calendar/types.ts';
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
  const { reader, now } = await scope.reader();
  const found = await scope.services.calendar.findMeeting({
    subject: understood.subjectWords?.join(' ') ?? understood.subject,
    people: understood.people ?? [],
    when: readWhen(presentTime(understood), now, reader, lookAheadDays),
    purpose,
  });
  if (found.is === 'none') return notFound(understood, found.because === 'notSuited', scope.words);
  if (found.is === 'one') return goOn(found.event);
  const events = found.events.slice(0, maxChoices);
  const handle = await scope.keep([pickMeetingAction], { understood, events: events.map(({ id }) => id) });
  return meetingChoiceCard({ events, more: found.events.length - events.length, reader, now, handle });
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
