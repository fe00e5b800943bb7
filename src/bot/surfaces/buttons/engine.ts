import type { Clock } from '../../../shared/clock.ts';
import { ServiceUnavailable, SignInRequired } from '../../../shared/errors.ts';
import type { UserIdentity } from '../../../shared/identity.ts';
import type { Log } from '../../../shared/log.ts';
import { plainText } from '../../../words/index.ts';
import type { Card } from '../../cards/card.ts';
import type { CardAction } from '../../turn/card-action.ts';
import { explanationOf } from '../../turn/explanation.ts';
import type { KeptPayload, KeptPayloads } from '../../turn/kept-payloads.ts';
import type { TurnScope } from '../../turn/scope.ts';
import { noLongerValidCard } from '../cards/welcome-card.ts';

/** A press of a button, by a verified person; everything else about it comes from the client and proves nothing. */
export interface Press {
  user: UserIdentity;
  verb: string;
  /** `handle`, and what the person filled in. */
  data: Record<string, unknown>;
  cardActivityId: string | undefined;
  requestId: string;
  log: Log;
}

export type PressOutcome =
  | { kind: 'card'; card: Card }
  /** Shown below the card, which stays. */
  | { kind: 'text'; text: string }
  | { kind: 'signIn'; reason: SignInRequired };

const pollMs = 50;
const patienceMs = 4_000;
const staleMs = 120_000;

const text = (words: string): PressOutcome => ({ kind: 'text', text: words });
const noLongerValid = (): PressOutcome => ({ kind: 'card', card: noLongerValidCard() });

/**
 * Runs what a button stands for. Handle, owner, verb, life and inputs are checked first; a press that fails a check changes nothing. All `once`
 * verbs of a handle together run once: whoever comes second, on whatever instance, gets the first answer.
 */
export const createEngine = (actions: readonly CardAction[], kept: KeptPayloads, clock: Clock) => {
  const byVerb = new Map(actions.map((action) => [action.verb, action]));

  return async (press: Press, scope: TurnScope): Promise<PressOutcome> => {
    const { user, verb, log } = press;
    const { handle, ...filledIn } = press.data;
    const found = typeof handle === 'string' && handle.length <= 64 ? await kept.get(handle) : null;
    if (!found) return noLongerValid();
    if (found.tenantId !== user.tenantId || found.userId !== user.userId) {
      log.warn({ verb, owner: found.userId }, 'a card was pressed by somebody else');
      return text(
        `Only ${plainText(found.ownerName) || 'the person I made this card for'} can use this card. Ask me, and I make you one of your own.`,
      );
    }
    const action = byVerb.get(verb);
    const payload = action?.payload.safeParse(JSON.parse(found.payload));
    if (!action || !found.verbs.includes(verb) || !payload?.success) {
      log.warn({ verb }, 'a card was pressed with a verb it does not have');
      return noLongerValid();
    }
    const inputs = action.inputs.safeParse(filledIn);
    if (!inputs.success) return text(inputs.error.issues[0]?.message ?? 'Please fill in the card and press again.');

    const run = async (): Promise<PressOutcome> => {
      const result = await action.run(scope, payload.data, inputs.data, {
        handle: found._id,
        cardActivityId: press.cardActivityId,
      });
      return typeof result === 'string' ? text(result) : { kind: 'card', card: result };
    };
    return action.once ? runOnce(found, press, run) : run().catch((error: unknown) => failed(error, press).outcome);
  };

  async function runOnce(found: KeptPayload, press: Press, run: () => Promise<PressOutcome>): Promise<PressOutcome> {
    if (!(await kept.claim(found._id))) return firstResult(found._id);
    // What was done is said, also when it cannot be noted: the handle then stays claimed, and nobody does it again.
    const note = (noting: Promise<void>) =>
      noting.catch((error: unknown) => press.log.warn({ err: error }, 'the result of a card action was not noted'));
    try {
      const outcome = await run();
      await note(kept.finish(found._id, outcome));
      return outcome;
    } catch (error) {
      const { outcome, mayRunAgain } = isStoreAway(error) ? cutShort : failed(error, press);
      await note(mayRunAgain ? kept.reopen(found._id) : kept.finish(found._id, outcome));
      return outcome;
    }
  }

  async function firstResult(handle: string): Promise<PressOutcome> {
    for (let waited = 0; waited < patienceMs; waited += pollMs) {
      const record = await kept.get(handle);
      if (!record) return noLongerValid();
      if (record.state === 'done' && record.result !== null) return JSON.parse(record.result) as PressOutcome;
      if (record.state === 'open') return text('That did not work the first time. Please press again.');
      if (clock.now().getTime() - record.startedAt.getTime() > staleMs) {
        return text(
          'I was interrupted while doing this and cannot tell whether it was done. Please check, then ask me again.',
        );
      }
      await new Promise((resolve) => setTimeout(resolve, pollMs));
    }
    return text('I am still working on it …');
  }
};

/** In the middle of an action: it may have been done before what came of it could be kept. */
const isStoreAway = (error: unknown): boolean => error instanceof ServiceUnavailable && error.service === 'store';
const cutShort = {
  outcome: text(
    'My storage stopped answering in the middle, and I cannot tell whether it was done. Please check, then ask me again.',
  ),
  mayRunAgain: false,
};

/** Nothing that may have been done is done again by pressing again. */
const failed = (error: unknown, { log, requestId, verb }: Press): { outcome: PressOutcome; mayRunAgain: boolean } => {
  if (error instanceof SignInRequired) return { outcome: { kind: 'signIn', reason: error }, mayRunAgain: true };
  const explanation = explanationOf(error);
  if (explanation.isUnexpected) log.error({ err: error, verb }, 'a card action failed');
  else log.info({ err: error, verb }, 'a card action could not be carried out');
  const reference = explanation.isUnexpected ? ` (Reference: ${requestId})` : '';
  return {
    outcome: text(`${explanation.isUnexpected ? `${explanation.title}. ` : ''}${explanation.text}${reference}`),
    mayRunAgain: !explanation.unknownOutcome,
  };
};

export type Engine = ReturnType<typeof createEngine>;
