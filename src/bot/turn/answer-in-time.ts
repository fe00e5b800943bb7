import { alarm, type Clock } from '../../shared/clock.ts';
import { cardContentType, type Messenger } from '../channel/messenger.ts';
import { lateResultOf, textAnswer } from '../surfaces/buttons/universal-action.ts';
import type { InvokeAnswer } from './run-once.ts';
import type { Middleware, Turn } from './turn.ts';

/** Teams calls a card action failed after about 5 s and sends a message again after about 15 s. */
const actionMs = 4_500;
const otherMs = 12_000;

/**
 * Answers before Teams gives up; what is not finished then goes on, and the result of a card action takes the card's place when it is there.
 * `track` learns of every turn, so that a stop can wait for those that nobody waits for any more.
 */
export const answerInTime =
  (messenger: Messenger, clock: Clock, track: (work: Promise<unknown>) => void): Middleware =>
  async (turn, next) => {
    const isAction = turn.activity.name === 'adaptiveCard/action';
    const work = next(turn);
    track(work);
    const patience = alarm(clock, isAction ? actionMs : otherMs);
    const late = patience.rings.then(() => 'late' as const);
    const first = await Promise.race([work, late]).finally(patience.cancel);
    if (first !== 'late') return first;
    if (!isAction) {
      work.catch((error: unknown) => turn.log.error({ err: error }, 'a turn failed after its answer'));
      return turn.activity.type === 'invoke' ? { status: 200 } : undefined;
    }
    track(
      work
        .then((answer) => deliver(messenger, turn, answer))
        .catch((error: unknown) =>
          turn.log.error({ err: error }, 'the late result of a card action was not delivered'),
        ),
    );
    return textAnswer(turn.words.turns.stillWorking);
  };

const deliver = async (
  messenger: Messenger,
  { activity, address }: Turn,
  answer: InvokeAnswer | undefined,
): Promise<void> => {
  const result = lateResultOf(answer);
  if (!result) return;
  if ('text' in result) {
    await messenger.send(address, result.text);
    return;
  }
  const message = { type: 'message', attachments: [{ contentType: cardContentType, content: result.card }] };
  if (activity.replyToId) await messenger.update(address, activity.replyToId, message);
  else await messenger.send(address, message);
};
