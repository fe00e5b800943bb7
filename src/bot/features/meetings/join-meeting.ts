import type { CalendarEvent } from '../../../services/calendar/types.ts';
import { clockTime } from '../../../words/index.ts';
import type { Understanding } from '../../phrases/understanding.ts';
import type { Answer } from '../../turn/answer.ts';
import type { Command } from '../../turn/command.ts';
import type { TurnScope } from '../../turn/scope.ts';
import { joinCard } from './cards/join-card.ts';
import { findMeetings, namesNone, noteMeeting, notFound, whichMeeting } from './find-meetings.ts';
import { dayAndHours } from './meeting-answers.ts';

export const joinMeeting: Command = {
  intent: 'joinMeeting',
  examples: ['join my next meeting', 'join the budget call'],
  needsSignIn: true,
  answersPrivately: true,
  answer: (scope, understood) => answerJoin(scope, understood),
};

/** A card with the link; nothing is joined by asking. */
export const answerJoin = async (scope: TurnScope, understood: Understanding): Promise<Answer> => {
  if (namesNone(understood)) return joinNext(scope);
  const found = await findMeetings(scope, understood, 'ask');
  if (found.is === 'one') return showJoin(scope, found.event);
  if (found.is !== 'several') return notFound(scope, understood, found);
  const { now } = await scope.reader();
  // Of several the one that is on now is what somebody wants to join.
  const running = found.events.filter(({ startsAt, endsAt }) => startsAt <= now && endsAt > now);
  const [only, ...others] = running;
  return only && others.length === 0 ? showJoin(scope, only) : whichMeeting(scope, understood, found.events);
};

const joinNext = async (scope: TurnScope): Promise<Answer> => {
  const { running, next } = await scope.services.calendar.nowAndNext();
  // Who is in a meeting without a link may want the one that comes.
  const event = [running, next].find((each) => each?.joinUrl) ?? running ?? next;
  return event ? showJoin(scope, event) : scope.words.asking.nothingToJoin;
};

/** The link of this meeting, or that it has none. */
export const showJoin = async (scope: TurnScope, event: CalendarEvent): Promise<Answer> => {
  noteMeeting(scope, event);
  const { reader, now } = await scope.reader();
  const { asking } = scope.words;
  const isOn = event.startsAt <= now && event.endsAt > now;
  const sentence = ({ subject }: { subject: string }): string => {
    if (!event.joinUrl)
      return event.location ? asking.noLinkPlace({ subject, place: event.location }) : asking.noLink({ subject });
    return isOn
      ? asking.joinRunning({ subject, time: clockTime(event.endsAt, reader) })
      : asking.joinComing({ subject, when: dayAndHours(event, now, reader) });
  };
  return joinCard({ event, sentence, reader, now });
};
