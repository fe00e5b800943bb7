import { type ZodError, z } from 'zod';
import type { Held } from '../../../services/platform/store/claims.ts';
import { outcomeOf } from '../../../services/platform/store/outcome.ts';
import type { Clock } from '../../../shared/clock.ts';
import { ServiceUnavailable, SignInRequired } from '../../../shared/errors.ts';
import type { UserIdentity } from '../../../shared/identity.ts';
import type { Log } from '../../../shared/log.ts';
import { parseJson } from '../../../shared/parse-json.ts';
import { plainText, type Words } from '../../../words/index.ts';
import type { Card } from '../../cards/card.ts';
import type { ActionHandler } from '../../turn/action.ts';
import type { Answer } from '../../turn/answer.ts';
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

type Shown =
  | { kind: 'card'; card: Card }
  /** Shown below the card, which stays. */
  | { kind: 'text'; text: string };
export type PressOutcome = Shown | { kind: 'signIn'; reason: SignInRequired };

const patienceMs = 4_000;

/** The first answer as it is kept, with what was done when it was done. */
type Kept = PressOutcome & { done?: { verb: string; facts: unknown } };
const leastOfCard = z.object({ summary: z.string(), content: z.looseObject({ type: z.literal('AdaptiveCard') }) });
const cardSchema = z.custom<Card>((value) => leastOfCard.safeParse(value).success);
const done = z.object({ verb: z.string(), facts: z.unknown().optional() }).exactOptional();
const keptSchema = z.union([
  z.object({ kind: z.literal('text'), text: z.string(), done }),
  z.object({ kind: z.literal('card'), card: cardSchema, done }),
]);

/** What a press has done. */
interface Work {
  run(): Promise<PressOutcome>;
  /** Looks first whether it was done. */
  runAfterCrash?(): Promise<PressOutcome>;
  facts(): unknown;
}

const shownAs = (answer: Answer): PressOutcome =>
  typeof answer === 'string' ? text(answer) : { kind: 'card', card: answer };
const text = (words: string): PressOutcome => ({ kind: 'text', text: words });
const noLongerValid = (words: Words): PressOutcome => ({ kind: 'card', card: noLongerValidCard(words) });

/**
 * Runs what a button stands for. Handle, owner, verb, life and inputs are checked first; a press that fails a check changes nothing. All `once`
 * verbs of a handle together run once: whoever comes second, on whatever instance, gets the first answer while it is still true.
 */
export const createEngine = (actions: readonly ActionHandler[], kept: KeptPayloads, clock: Clock) => {
  const byVerb = new Map(actions.map((action) => [action.verb, action]));

  return async (press: Press, scope: TurnScope): Promise<PressOutcome> => {
    const { user, verb, log } = press;
    const { words } = scope;
    const { handle, ...filledIn } = press.data;
    const found = typeof handle === 'string' && handle.length <= 64 ? await kept.get(handle) : null;
    if (!found) return noLongerValid(words);
    if (!mayPress(found, user, scope)) {
      log.warn({ verb, owner: found.userId }, 'a card was pressed by somebody else');
      return text(words.turns.onlyOwner({ owner: plainText(found.ownerName) }));
    }
    const action = byVerb.get(verb);
    const payload = action && parseJson(found.payload, action.payload);
    if (!action || !found.verbs.includes(verb) || payload === undefined) {
      log.warn({ verb }, 'a card was pressed with a verb it does not have');
      return noLongerValid(words);
    }
    const inputs = action.inputs.safeParse(filledIn);
    if (!inputs.success) return text(whatIsWrong(inputs.error, words));

    let facts: unknown;
    const run = async (): Promise<PressOutcome> => {
      const result = await action.run(scope, payload, inputs.data, {
        handle: found._id,
        cardActivityId: press.cardActivityId,
        remember: (what) => {
          facts = what;
        },
      });
      return shownAs(result);
    };
    if (!action.once) return run().catch((error: unknown) => failed(error, press, words).outcome);
    const { cutOff } = action;
    return runOnce(found, press, scope, {
      run,
      facts: () => facts,
      ...(cutOff
        ? {
            runAfterCrash: async () => {
              const done = cutOff === 'repeat' ? undefined : await cutOff(scope, payload, inputs.data);
              return done === undefined ? run() : shownAs(done);
            },
          }
        : {}),
    });
  };

  async function runOnce(found: KeptPayload, press: Press, scope: TurnScope, work: Work): Promise<PressOutcome> {
    const claimed = await kept.claim(found._id, press.verb);
    return claimed ? carryOut(claimed, press, scope, work.run, work) : firstResult(found._id, press, scope, work);
  }

  /** What was done is said, also when it cannot be noted: the handle then stays claimed, and nobody does it again unasked. */
  async function carryOut(
    claimed: Held<KeptPayload>,
    press: Press,
    { words }: TurnScope,
    run: () => Promise<PressOutcome>,
    { facts }: Work,
  ): Promise<PressOutcome> {
    const { _id: handle } = claimed.document;
    const note = (noting: Promise<void>) =>
      noting.catch((error: unknown) => press.log.warn({ err: error }, 'the result of a card action was not noted'));
    try {
      const outcome = await claimed.during(run);
      await note(kept.finish(handle, { ...outcome, done: { verb: press.verb, facts: facts() } } satisfies Kept));
      return outcome;
    } catch (error) {
      const { outcome, mayRunAgain } = isStoreAway(error)
        ? { outcome: text(words.turns.cutShort), mayRunAgain: false }
        : failed(error, press, words);
      await note(mayRunAgain ? kept.reopen(claimed) : kept.finish(handle, outcome));
      return outcome;
    }
  }

  /** Of a press that somebody else carries out, or carried out, or was carrying out when they died. */
  async function firstResult(handle: string, press: Press, scope: TurnScope, work: Work): Promise<PressOutcome> {
    const { words } = scope;
    const outcome = await outcomeOf(clock, patienceMs, async (): Promise<PressOutcome | undefined> => {
      const record = await kept.get(handle);
      if (!record) return noLongerValid(words);
      if (record.state === 'done' && record.result !== null) {
        const first = parseJson(record.result, keptSchema);
        return first ? stillTrue(record.payload, first, press, scope) : noLongerValid(words);
      }
      if (record.state === 'open') return text(words.turns.pressAgain);
      const left = await kept.takeOver(handle);
      return left ? afterCrash(left, press, scope, work) : undefined;
    });
    return outcome ?? text(words.turns.stillWorking);
  }

  /** The same button goes on where it was cut off; what another button of the card was about to do cannot be told. */
  async function afterCrash(
    left: Held<KeptPayload>,
    press: Press,
    scope: TurnScope,
    work: Work,
  ): Promise<PressOutcome> {
    if (work.runAfterCrash && left.document.pressed === press.verb)
      return carryOut(left, press, scope, work.runAfterCrash, work);
    const interrupted = text(scope.words.turns.interruptedAction);
    await kept.finish(left.document._id, interrupted);
    return interrupted;
  }

  /** The first answer, unless its action looks and sees that things are otherwise by now. */
  async function stillTrue(
    payload: string,
    { done, ...first }: z.infer<typeof keptSchema>,
    press: Press,
    scope: TurnScope,
  ): Promise<PressOutcome> {
    const action = done && byVerb.get(done.verb);
    const about = action && parseJson(payload, action.payload);
    if (!action?.again || about === undefined) return first;
    try {
      const now = await action.again(scope, about, done?.facts);
      return now === undefined ? first : shownAs(now);
    } catch (error) {
      return failed(error, press, scope.words).outcome;
    }
  }
};

const mayPress = (found: KeptPayload, user: UserIdentity, { conversation }: TurnScope): boolean =>
  found.tenantId === user.tenantId &&
  (found.audience === 'conversation' ? found.conversationId === conversation.id : found.userId === user.userId);

/** In the middle of an action: it may have been done before what came of it could be kept. */
const isStoreAway = (error: unknown): boolean => error instanceof ServiceUnavailable && error.service === 'store';

/** Schemas name what is wrong by a word of ours; whatever a library says about an input stays here. */
const whatIsWrong = ({ issues }: ZodError, { inputs }: Words): string => {
  const sentences: Record<string, string> = inputs;
  return issues.map(({ message }) => sentences[message]).find((sentence) => sentence !== undefined) ?? inputs.fillIn;
};

/** Nothing that may have been done is done again by pressing again. */
const failed = (
  error: unknown,
  { log, requestId, verb }: Press,
  words: Words,
): { outcome: PressOutcome; mayRunAgain: boolean } => {
  if (error instanceof SignInRequired) return { outcome: { kind: 'signIn', reason: error }, mayRunAgain: true };
  const explanation = explanationOf(error, words);
  if (explanation.isUnexpected) log.error({ err: error, verb }, 'a card action failed');
  else log.info({ err: error, verb }, 'a card action could not be carried out');
  const reference = explanation.isUnexpected ? ` (${words.turns.reference(requestId)})` : '';
  return {
    outcome: text(`${explanation.isUnexpected ? `${explanation.title}. ` : ''}${explanation.text}${reference}`),
    mayRunAgain: !explanation.unknownOutcome,
  };
};

export type Engine = ReturnType<typeof createEngine>;
