import type { Entry } from '../../../services/activity/types.ts';
import { card, heading } from '../../cards/parts.ts';
import { onPress } from '../../turn/action.ts';
import type { Answer } from '../../turn/answer.ts';
import type { Command } from '../../turn/command.ts';
import type { TurnScope } from '../../turn/scope.ts';
import { undoAction } from './buttons.ts';
import { cannotUndo } from './cannot-undo.ts';
import { showInPlace } from './press-in-words.ts';

export const undo: Command = {
  intent: 'undo',
  examples: ['undo', 'take that back'],
  needsSignIn: true,
  answersPrivately: true,
  answer: (scope) => answerUndo(scope),
};

/** What was done longer ago may not be what "undo" means. */
const surelyMeantMs = 30 * 60_000;

/** Takes back the last thing that was done for the person; one that is long ago is asked about first. */
const answerUndo = async (scope: TurnScope): Promise<Answer> => {
  const entry = await scope.services.activity.lastDone();
  if (!entry) return scope.words.dialogue.undo.nothing;
  const { now } = await scope.reader();
  if (!entry.undo || entry.undo.until <= now) return cannotUndo(scope, entry);
  if (now.getTime() - entry.at.getTime() > surelyMeantMs) return askUndo(scope, entry);
  const line = await takeBack(scope, entry.seq);
  const { offer, meeting } = await scope.dialogue.read();
  scope.dialogue.note({ isOver: true, done: { eventId: entry.item, subject: entry.title } });
  // The card that says it is done would go on saying so.
  return offer && !offer.isOpen && meeting?.eventId === entry.item
    ? showInPlace(scope, offer.activityId, card(line, [heading(line)]), line)
    : line;
};

const askUndo = async (scope: TurnScope, { seq, title }: Entry): Promise<Answer> => {
  const { undo: say } = scope.words.dialogue;
  const handle = await scope.keep([undoAction], { seq });
  scope.dialogue.note({ offer: { handle, kind: 'act', yes: { verb: undoAction.verb, data: {} } } });
  const question = say.question({ title });
  return card(question, [heading(question)], [undoAction.button({ title: say.button, handle, style: 'destructive' })]);
};

/** Returns what to say of it. Throws what the activity does. */
const takeBack = async (scope: TurnScope, seq: number): Promise<string> => {
  const { words, services } = scope;
  const { kind, title } = await services.activity.undo(seq, { comment: words.meetings.undoMessage });
  const { undo: say } = words.dialogue;
  if (kind === 'meetingBooked') return say.booked({ title });
  if (kind === 'followingMoved' || kind === 'followingChanged') return words.series.joinedAgain({ title });
  if (kind === 'meetingMoved' || kind === 'seriesMoved') return say.moved({ title });
  if (kind === 'timesBlocked') return words.keeping.allTakenBack({ subject: title });
  return answers.has(kind) ? say.answered({ title }) : say.other({ title });
};

const answers = new Set(['meetingAccepted', 'meetingDeclined', 'meetingTentative']);

/** The question answered by its button. */
export const undoLater = onPress(
  undoAction,
  async (scope, { seq }) => {
    const line = await takeBack(scope, seq);
    return card(line, [heading(line)]);
  },
  // Whatever takes something back looks first whether it is back.
  { cutOff: 'repeat' },
);
