import type { CalendarEvent } from '../../../services/calendar/types.ts';
import { addressOf } from '../../../services/people/index.ts';
import type { Understanding } from '../../phrases/understanding.ts';
import type { Answer } from '../../turn/answer.ts';
import type { Command } from '../../turn/command.ts';
import type { TurnScope } from '../../turn/scope.ts';
import { groupOf } from '../people/spoken-of.ts';
import { findMeetings, namesNone, noteMeeting, notFound, whichMeeting } from './find-meetings.ts';
import { dayAndHours, meetingAnswer, nearness, othersIn } from './meeting-answers.ts';
import { showMeeting } from './show-meeting.ts';
import { answerUnanswered } from './unanswered.ts';

export const askMeeting: Command = {
  intent: 'askMeeting',
  examples: ['who is in my next meeting?', 'when is the budget review?', 'who has accepted the kickoff?'],
  needsSignIn: true,
  answersPrivately: true,
  answer: (scope, understood) => answerAskMeeting(scope, understood),
};

/** One short true sentence about the meeting that was meant, and its card. */
export const answerAskMeeting = async (scope: TurnScope, understood: Understanding): Promise<Answer> => {
  if (understood.about === 'unanswered') return answerUnanswered(scope, understood);
  if (namesNone(understood)) return aboutNext(scope, understood);
  const found = await findMeetings(scope, understood, 'ask');
  if (found.is === 'one') return tellAbout(scope, understood, found.event);
  if (found.is !== 'several') return notFound(scope, understood, found);
  // When: the next one, and that there are more. Everything else is asked of one.
  if (understood.asks !== 'when') return whichMeeting(scope, understood, found.events);
  const { now } = await scope.reader();
  const coming = found.events.filter(({ endsAt }) => endsAt > now);
  const [first, ...others] = coming.length > 0 ? coming : found.events;
  return first ? tellAbout(scope, understood, first, others.length) : notFound(scope, understood, { is: 'none' });
};

/** What was asked of this one meeting. */
export const tellAbout = async (
  scope: TurnScope,
  { asks = 'when', people = [] }: Understanding,
  event: CalendarEvent,
  more = 0,
): Promise<Answer> => {
  noteMeeting(scope, event);
  const { reader, now } = await scope.reader();
  const isOfPeople = asks === 'who' || asks === 'answers';
  const me = isOfPeople && !event.isOrganizer ? addressOf(await scope.services.people.getPerson('me')) : undefined;
  if (isOfPeople) scope.dialogue.note(groupOf(whoIsIn(event, me), scope.user.userId));
  const { sentence, lines } = meetingAnswer(asks, { event, people, me, reader, now });
  return showMeeting(scope, event, {
    sentence,
    lines: more > 0 ? [...lines, scope.words.asking.moreAfter({ count: more })] : lines,
  });
};

/** Those whom "they" means, once it was asked who is in a meeting. */
const whoIsIn = (event: CalendarEvent, me: string | undefined) =>
  [...othersIn(event), ...(me && event.organizer ? [event.organizer] : [])]
    .filter(({ address }) => address.toLowerCase() !== me?.toLowerCase())
    .map(({ address, name }) => ({ id: address, displayName: name }));

/** `who is in my next meeting`, `where is it`: no words say which, so the one that I am in or that comes. */
const aboutNext = async (scope: TurnScope, understood: Understanding): Promise<Answer> => {
  const { running, next } = await scope.services.calendar.nowAndNext();
  // How long until it begins is not asked of what has begun.
  const event = understood.asks === 'when' ? next : (running ?? next);
  return event ? tellAbout(scope, understood, event) : scope.words.asking.nothingNext;
};

/** `what's my next meeting`: what is on now as well. */
export const answerNext = async (scope: TurnScope): Promise<Answer> => {
  const { running, next } = await scope.services.calendar.nowAndNext();
  const { asking } = scope.words;
  const { reader, now } = await scope.reader();
  const event = next ?? running;
  if (!event) return asking.nothingNext;
  noteMeeting(scope, event);
  const isOn = running && next ? meetingAnswer('when', { event: running, people: [], reader, now }) : undefined;
  return showMeeting(scope, event, {
    sentence: next
      ? ({ subject }) => asking.nextIs({ subject, when: dayAndHours(next, now, reader) })
      : ({ subject }) => asking.isWhen({ subject, when: dayAndHours(event, now, reader) }),
    lines: [
      ...nearness(event, now, reader),
      ...(isOn && running ? [`${isOn.sentence({ subject: running.subject })} ${isOn.lines.join(' ')}`] : []),
    ],
  });
};
