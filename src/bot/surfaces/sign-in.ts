import type { Messenger } from '../channel/messenger.ts';
import { errorCard } from '../turn/error-card.ts';
import type { Handler, Surface } from '../turn/turn.ts';

/** The client's part of a sign-in: tokens and results it sends along, which nobody typed. */
export const createSignInSurface = (deps: { messenger: Messenger; invokes: Record<string, Handler> }): Surface => {
  const handlerOf = (name: string | null | undefined) =>
    name && Object.hasOwn(deps.invokes, name) ? deps.invokes[name] : undefined;
  return {
    name: 'signIn',
    hears: ({ type, name }) => type === 'invoke' && handlerOf(name) !== undefined,
    patienceMs: 12_000,
    late: () => ({ status: 200 }),
    handle: async (turn) => handlerOf(turn.activity.name)?.(turn),
    explain: async ({ address, requestId, words, log }, explanation) => {
      await deps.messenger.send(address, errorCard(explanation, requestId, words)).catch((failure: unknown) => {
        log.warn({ err: failure }, 'the explanation could not be sent');
      });
      return { status: 500, body: { code: 'failed', message: explanation.text, requestId } };
    },
  };
};
