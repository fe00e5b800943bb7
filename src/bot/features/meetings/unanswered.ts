import type { Understanding } from '../../phrases/understanding.ts';
import { readWhen } from '../../time/when.ts';
import type { Answer } from '../../turn/answer.ts';
import type { TurnScope } from '../../turn/scope.ts';
import { pickMeetingAction } from './buttons.ts';
import { unansweredCard } from './cards/meeting-choice-card.ts';
import { noteChoices } from './find-meetings.ts';

const lookAheadDays = 30;
const maxShown = 5;

/** The invitations that wait for an answer, each with a button that leads to answering it. */
export const answerUnanswered = async (scope: TurnScope, understood: Understanding): Promise<Answer> => {
  const { reader, now } = await scope.reader();
  const when = readWhen(understood, now, reader, lookAheadDays);
  const within =
    when.kind === 'at' ? { startsAt: when.startsAt, endsAt: new Date(when.startsAt.getTime() + 60_000) } : when.within;
  const all = await scope.services.calendar.listUnanswered(within);
  const { asking } = scope.words;
  if (all.length === 0) return when.kind === 'within' && !when.said ? asking.allAnswered : asking.allAnsweredThen;
  const events = all.slice(0, maxShown);
  const handle = await scope.keep([pickMeetingAction], {
    understood: { text: understood.text, intent: 'respond' },
    events: events.map(({ id }) => id),
  });
  noteChoices(scope, handle, events);
  return unansweredCard({ events, more: all.length - events.length, reader, now, handle });
};
