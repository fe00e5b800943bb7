import { SignInRequired } from '../../../shared/errors.ts';
import { speechOf, wordsOf } from '../../../words/index.ts';
import type { Messenger } from '../../channel/messenger.ts';
import type { SignIn } from '../../sign-in/sign-in.ts';
import type { KeepDialogue } from '../../turn/keep-dialogue.ts';
import type { InvokeAnswer } from '../../turn/run-once.ts';
import type { Actor, TurnScopes } from '../../turn/turn-scopes.ts';
import type { Engine, Press } from './engine.ts';
import type { Submitted } from './submitted.ts';
import {
  badRequestAnswer,
  cardAnswer,
  incorrectAuthCodeAnswer,
  loginRequestAnswer,
  preconditionFailedAnswer,
  textAnswer,
  universalActionSchema,
} from './universal-action.ts';

/** A button pressed, through Action.Execute (an invoke with an answer) or Action.Submit (a message without). */
export interface PressButton {
  execute(actor: Actor, value: unknown, cardActivityId: string | undefined, requestId: string): Promise<InvokeAnswer>;
  /** `isResumed`: after a sign-in that the press asked for. */
  submit(actor: Actor, pressed: Submitted, requestId: string, options?: { isResumed?: boolean }): Promise<void>;
}

export const createPressButton = (deps: {
  engine: Engine;
  scopes: TurnScopes;
  signIn: SignIn;
  messenger: Messenger;
  keepDialogue: KeepDialogue;
}): PressButton => {
  const { engine, scopes, signIn, messenger } = deps;

  const run = async (actor: Actor, press: Omit<Press, 'user' | 'log'>) => {
    const scope = scopes.scopeFor(actor);
    const outcome = await engine({ ...press, user: actor.user, log: actor.log }, scope);
    if (outcome.kind === 'card') {
      scope.dialogue.note({ settled: String(press.data.handle) });
      deps.keepDialogue(scope, press.cardActivityId ?? '');
    }
    return outcome;
  };

  return {
    execute: async (actor, value, cardActivityId, requestId) => {
      const { turns } = wordsOf(speechOf(actor.locale));
      const parsed = universalActionSchema.safeParse(value);
      if (!parsed.success) return badRequestAnswer(turns.unreadableButton);
      const { action, authentication, state } = parsed.data;
      if (authentication) {
        try {
          await signIn.acceptToken(actor.user, authentication.token, authentication.id);
        } catch (error) {
          if (!(error instanceof SignInRequired)) throw error;
          return preconditionFailedAnswer(turns.consentOrSignIn);
        }
      }
      if (state && !(await signIn.acceptResult(actor.user, state))) return incorrectAuthCodeAnswer();
      const outcome = await run(actor, { verb: action.verb, data: action.data, cardActivityId, requestId });
      if (outcome.kind === 'card') return cardAnswer(outcome.card);
      if (outcome.kind === 'text') return textAnswer(outcome.text);
      // Asked with a fresh token in hand: asking the client for another would not help.
      if (authentication) return preconditionFailedAnswer(turns.consentOrSignIn);
      const wanted = {
        kind: 'press',
        verb: action.verb,
        data: action.data,
        cardActivityId: cardActivityId ?? null,
      } as const;
      return loginRequestAnswer(await signIn.requestFor(actor, wanted, outcome.reason));
    },

    submit: async (actor, { verb, data, cardActivityId }, requestId, { isResumed = false } = {}) => {
      const outcome = await run(actor, { verb, data, cardActivityId, requestId });
      if (outcome.kind === 'signIn') {
        const wanted = { kind: 'press', verb, data, cardActivityId: cardActivityId ?? null } as const;
        await signIn.ask(actor, wanted, outcome.reason, !isResumed);
      } else if (outcome.kind === 'card' && cardActivityId) {
        await messenger.update(actor.address, cardActivityId, outcome.card);
      } else {
        await messenger.send(actor.address, outcome.kind === 'card' ? outcome.card : outcome.text);
      }
    },
  };
};
