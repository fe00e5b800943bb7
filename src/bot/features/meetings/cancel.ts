import type { CalendarEvent } from '../../../services/calendar/types.ts';
import { localDay } from '../../../shared/time-zone.ts';
import type { Card } from '../../cards/card.ts';
import type { Understanding } from '../../phrases/understanding.ts';
import type { Answer } from '../../turn/answer.ts';
import type { Command } from '../../turn/command.ts';
import type { TurnScope } from '../../turn/scope.ts';
import { cancelAction } from './buttons.ts';
import { cancelQuestionCard } from './cards/meeting-question-card.ts';
import { withMeeting } from './find-meetings.ts';
import { singleDates } from './series-notes.ts';

export const cancel: Command = {
  intent: 'cancel',
  examples: ['cancel my meeting with Adele tomorrow', 'cancel the budget review'],
  needsSignIn: true,
  answersPrivately: true,
  answer: (scope, understood) => answerCancel(scope, understood),
};

export const answerCancel = (scope: TurnScope, understood: Understanding): Promise<Answer> =>
  withMeeting(scope, understood, 'cancel', (event) => askCancel(scope, event, understood));

/** Asks first; nothing is cancelled yet. */
export const askCancel = async (
  scope: TurnScope,
  event: CalendarEvent,
  { body, scope: dates }: Pick<Understanding, 'body' | 'scope'> = {},
): Promise<Card> => {
  const { reader, now } = await scope.reader();
  const handle = await scope.keep([cancelAction], {
    eventId: event.id,
    ...(event.seriesId ? { seriesId: event.seriesId } : {}),
  });
  const yes = yesFor(event, dates, body);
  scope.dialogue.note({
    offer: { handle, kind: 'act', ...(yes ? { yes: { verb: cancelAction.verb, data: yes } } : {}) },
    meeting: { eventId: event.id, subject: event.subject },
  });
  const notes = dates === 'following' && event.isOrganizer ? await notesOf(scope, event) : [];
  return cancelQuestionCard({ event, comment: body, dates, notes, reader, now, handle });
};

/** A new end takes back what single dates before it have of their own. */
const notesOf = async (scope: TurnScope, event: CalendarEvent): Promise<string[]> => {
  const at = await scope.services.calendar.seriesAt(event).catch(() => undefined);
  if (!at || at.isFirst) return [];
  const day = localDay(event.startsAt, at.timeZone ?? 'UTC');
  return singleDates(scope, {
    cancelled: at.cancelled.filter((each) => each < day),
    changed: at.changed.filter(({ startsAt }) => startsAt < event.startsAt),
  });
};

/** Of a series a yes says whether one date is meant, or all, only when that was said. */
const yesFor = (
  { seriesId, isOrganizer }: CalendarEvent,
  dates: Understanding['scope'],
  body: string | undefined,
): Record<string, string> | undefined => {
  const comment: Record<string, string> = body ? { comment: body } : {};
  if (!seriesId || dates === 'this') return comment;
  if (dates === 'all') return { ...comment, whole: 'true' };
  return dates === 'following' && isOrganizer ? { whole: 'following' } : undefined;
};
