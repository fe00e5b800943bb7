import { Unreachable } from '../channel/messenger.ts';
import { type Explanation, explanationOf } from './explanation.ts';
import type { Middleware, Turn } from './turn.ts';

/** Turns whatever was thrown into an answer that a person can use; the message of an unknown error stays in the log. */
export const explainErrors: Middleware = async (turn, next) => {
  try {
    return await next(turn);
  } catch (error) {
    const { activity, log, surface } = turn;
    if (error instanceof Unreachable) {
      log.info({ kind: error.kind }, 'the conversation does not take the answer');
      return activity.type === 'invoke' ? { status: 200 } : undefined;
    }
    return surface.explain(turn, explained(error, turn));
  }
};

/** What to say about an error; it is in the log then. */
export const explained = (error: unknown, { log, words }: Pick<Turn, 'log' | 'words'>): Explanation => {
  const explanation = explanationOf(error, words);
  if (explanation.isUnexpected) log.error({ err: error }, 'a turn failed');
  else log.info({ err: error }, 'a turn could not be carried out');
  return explanation;
};
