import { type Messenger, Unreachable } from '../channel/messenger.ts';
import { textAnswer } from '../surfaces/buttons/universal-action.ts';
import { errorCard } from './error-card.ts';
import { explanationOf } from './explanation.ts';
import type { InvokeAnswer } from './run-once.ts';
import type { Middleware, Turn } from './turn.ts';

/** Turns whatever was thrown into an answer that a person can use; the message of an unknown error stays in the log. */
export const explainErrors =
  (messenger: Messenger): Middleware =>
  async (turn, next) => {
    try {
      return await next(turn);
    } catch (error) {
      const { activity, address, requestId, log, words } = turn;
      if (error instanceof Unreachable) {
        log.info({ kind: error.kind }, 'the conversation does not take the answer');
        return activity.type === 'invoke' ? { status: 200 } : undefined;
      }
      const explanation = logged(error, turn);
      if (activity.name === 'adaptiveCard/action')
        return textAnswer(`${explanation.text} (${words.turns.reference(requestId)})`);
      if (activity.type === 'message' || activity.name?.startsWith('signin/')) {
        await messenger.send(address, errorCard(explanation, requestId, words)).catch((failure: unknown) => {
          log.warn({ err: failure }, 'the explanation could not be sent');
        });
      }
      const failed: InvokeAnswer = { status: 500, body: { code: 'failed', message: explanation.text, requestId } };
      return activity.type === 'invoke' ? failed : undefined;
    }
  };

const logged = (error: unknown, { log, words }: Turn) => {
  const explanation = explanationOf(error, words);
  if (explanation.isUnexpected) log.error({ err: error }, 'a turn failed');
  else log.info({ err: error }, 'a turn could not be carried out');
  return explanation;
};
