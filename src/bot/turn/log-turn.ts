import type { Clock } from '../../shared/clock.ts';
import type { Metrics } from '../../shared/metrics.ts';
import type { Middleware, Turn } from './turn.ts';

/** One line and one figure a turn; never what was said. */
export const logTurn =
  (metrics: Pick<Metrics, 'turn'>, clock: Pick<Clock, 'monotonic'>): Middleware =>
  async (turn, next) => {
    const began = clock.monotonic();
    const kind = kindOf(turn);
    let outcome = 'failed';
    try {
      const answer = await next(turn);
      outcome = answer && answer.status >= 400 ? `answered ${answer.status}` : 'ok';
      return answer;
    } finally {
      const ms = Math.round(clock.monotonic() - began);
      metrics.turn(kind, outcome, ms / 1000);
      turn.log.info({ kind, outcome, ms, conversation: turn.kind }, 'turn');
    }
  };

// Names of invokes come from outside: only known ones become labels.
const invokes = ['adaptiveCard/action', 'signin/tokenExchange', 'signin/verifyState', 'signin/failure'];
const types = ['message', 'conversationUpdate', 'installationUpdate', 'messageReaction'];

const kindOf = ({ activity: { type, name } }: Turn): string => {
  if (type !== 'invoke') return types.includes(type) ? type : 'other';
  if (name?.startsWith('composeExtension/')) return 'composeExtension';
  return name && invokes.includes(name) ? name : 'invoke';
};
