import type { CalendarEvent, MeetingQuestion } from '../../../services/calendar/types.ts';
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
  purpose: MeetingQuestion['purpose'],
  goOn: (event: CalendarEvent) => Promise<Answer>,
): Promise<Answer> => {
  const { reader, now } = await scope.reader();
  const found = await scope.services.calendar.findMeeting({
    subject: understood.subjectWords?.join(' ') ?? understood.subject,
    people: understood.people ?? [],
    when: readWhen(understood, now, reader, lookAheadDays),
    purpose,
  });
  if (found.is === 'none') return notFound(understood, found.because === 'notSuited');
  if (found.is === 'one') return goOn(found.event);
  const events = found.events.slice(0, maxChoices);
  const handle = await scope.keep([pickMeetingAction], { understood, events: events.map(({ id }) => id) });
  return meetingChoiceCard({ events, more: found.events.length - events.length, reader, now, handle });
};

const notFound = ({ intent, subject, people, start, day, from, to }: Understanding, hasUnsuited: boolean): string => {
  const what = [subject ? `about “${subject}”` : '', people?.length ? `with ${people.join(', ')}` : ''].filter(Boolean);
  if (hasUnsuited && intent === 'respond') return 'You organise that meeting yourself, so there is nothing to answer.';
  if (hasUnsuited && intent === 'reschedule')
    return 'You do not organise that meeting. Ask its organiser, or decline it and propose another time.';
  const when = start || day || from || to ? 'then' : `in the next ${lookAheadDays} days`;
  return `I found no meeting ${[...what, when].join(' ')}. Say its subject, who is in it, or the day; "my agenda for next week" shows what there is.`;
};
