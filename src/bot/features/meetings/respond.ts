import { clashes } from '../../../services/calendar/index.ts';
import type { CalendarEvent } from '../../../services/calendar/types.ts';
import type { Card } from '../../cards/card.ts';
import type { Understanding } from '../../phrases/understanding.ts';
import type { Answer } from '../../turn/answer.ts';
import type { Command } from '../../turn/command.ts';
import type { TurnScope } from '../../turn/scope.ts';
import { invitationOf } from './actions/act-on-event.ts';
import { invitationActions, respondAction } from './buttons.ts';
import { datesValue } from './cards/dates-input.ts';
import { answerQuestionCard } from './cards/meeting-question-card.ts';
import { subjectOf, timeOf } from './cards/meeting-text.ts';
import { withMeeting } from './find-meetings.ts';
import { aboutSeries } from './series-notes.ts';

export const respond: Command = {
  intent: 'respond',
  examples: ['accept the meeting with Adele', 'decline the budget review tomorrow'],
  needsSignIn: true,
  answersPrivately: true,
  answer: (scope, understood) => answerRespond(scope, understood),
};

export const answerRespond = (scope: TurnScope, understood: Understanding): Promise<Answer> =>
  withMeeting(scope, understood, 'respond', (event) => askAnswer(scope, understood, event));

/** Shows the invitation with the answer said in front; nothing is sent yet. */
export const askAnswer = async (scope: TurnScope, understood: Understanding, event: CalendarEvent): Promise<Card> => {
  const { reader, now } = await scope.reader();
  const handle = await scope.keep(invitationActions, invitationOf(event));
  // Who named a day means that day.
  const { response, body: comment, scope: dates } = understood;
  const said = dates ?? ((understood.start ?? understood.day ?? understood.from) === undefined ? 'all' : 'this');
  const about = await aboutSeries(scope, understood, event, { moves: false });
  const isSplit = said === 'following' && about.mayFollow;
  const chosen = said === 'following' && !isSplit ? 'all' : said;
  const data = {
    ...(response ? { response } : {}),
    ...(event.seriesId ? { whole: datesValue[chosen] } : {}),
    ...(comment ? { comment } : {}),
  };
  scope.dialogue.note({
    offer: { handle, kind: 'act', ...(response ? { yes: { verb: respondAction.verb, data } } : {}) },
    meeting: { eventId: event.id, subject: event.subject },
  });
  const notes = [
    ...(response === 'decline' ? [] : await clashNotes(scope, event)),
    ...(isSplit ? [eachDate(scope, event)] : []),
    ...(event.seriesId ? [] : about.notes),
  ];
  return answerQuestionCard({
    event,
    response,
    dates: chosen,
    mayFollow: about.mayFollow,
    comment,
    notes,
    reader,
    now,
    handle,
  });
};

const eachDate = ({ words }: TurnScope, { organizer }: CalendarEvent): string =>
  words.series.eachDate({ organiser: organizer?.name ?? words.meetings.somebody });

const maxClashes = 3;

/** What stands in my calendar at that time already, by both names. */
const clashNotes = async (scope: TurnScope, event: CalendarEvent): Promise<string[]> => {
  if (event.isAllDay || event.endsAt <= event.startsAt) return [];
  const { reader } = await scope.reader();
  const { words } = scope;
  const there = (await scope.services.calendar.listAgenda(event)).filter(
    (other) => other.id !== event.id && clashes(event, other),
  );
  return there.slice(0, maxClashes).map((other) =>
    words.changing.clashesWith({
      subject: subjectOf(event, words),
      other: other.isPrivate ? words.meetings.privateEvent : subjectOf(other, words),
      time: timeOf(other, reader),
    }),
  );
};
