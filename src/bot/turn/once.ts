import type { Messenger } from '../channel/messenger.ts';
import type { RunOnce } from './run-once.ts';
import type { Middleware } from './turn.ts';

/** How long a repeated invoke waits for the answer of the first. */
const patienceMs = 4_000;

/** Redelivered activities are not done again; a redelivered invoke gets the first answer. */
export const once =
  (runOnce: RunOnce, messenger: Messenger): Middleware =>
  async (turn, next) => {
    const { activity, address, log, surface, words } = turn;
    if (!activity.id) return next(turn);
    const isInvoke = activity.type === 'invoke';
    const { answer, isRepeat } = await runOnce(
      `${activity.channelId}|${activity.conversation.id}|${activity.type}|${activity.id}`,
      turn.user,
      isInvoke ? patienceMs : 0,
      () => next(turn),
      async () => {
        log.warn('a turn that was cut off came again');
        await messenger.send(address, words.turns.interrupted);
        return undefined;
      },
    );
    if (isRepeat) log.info('a redelivered activity');
    return isRepeat && !answer ? surface.late(turn) : answer;
  };
