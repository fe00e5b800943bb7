import { z } from 'zod';
import { InvalidToken, type UserTokens } from '../../services/platform/auth/types.ts';
import { SignInRequired } from '../../shared/errors.ts';
import type { UserIdentity } from '../../shared/identity.ts';
import { speechOf, type Words, wordsOf } from '../../words/index.ts';
import { type Messenger, Unreachable } from '../channel/messenger.ts';
import { errorCard } from '../turn/error-card.ts';
import { explained } from '../turn/explain-errors.ts';
import type { InvokeAnswer } from '../turn/run-once.ts';
import type { Handler, Turn } from '../turn/turn.ts';
import type { Actor } from '../turn/turn-scopes.ts';
import type { Consent } from './consent.ts';
import type { PendingTurn, PendingTurns, Wanted } from './pending-turns.ts';
import { connectionName, oauthCardContentType, type SignInCard, signInCard } from './sign-in-card.ts';

/** How a person signs in without leaving the chat, and how what they asked for goes on afterwards. */
export interface SignIn {
  /** Keeps what the person wanted and asks them to sign in. `silently` false: the button at once. */
  ask(actor: Actor, wanted: Wanted, reason: SignInRequired, silently: boolean): Promise<void>;
  /** The same for Action.Execute, where the client itself repeats the action afterwards. */
  requestFor(actor: Actor, wanted: Wanted, reason: SignInRequired): Promise<SignInCard>;
  /** Takes the token a client sent along with an action. Throws SignInRequired when it does not do. */
  acceptToken(user: UserIdentity, token: string, pendingId: string): Promise<void>;
  /** Takes the one-time text of the consent page. */
  acceptResult(user: UserIdentity, result: string): Promise<boolean>;
  /** `signin/tokenExchange`, `signin/verifyState`, `signin/failure`. */
  invokes: Record<string, Handler>;
}

const exchangeSchema = z.object({
  id: z.string().min(1).max(256),
  connectionName: z.string().max(256).nullish(),
  token: z.string().min(1).max(32_768),
});
const verifyStateSchema = z.object({ state: z.string().min(1).max(2048) });

export const createSignIn = (deps: {
  tokens: UserTokens;
  pending: PendingTurns;
  consent: Consent;
  messenger: Messenger;
  publicUrl: string;
  /** Application ID URI, as in the manifest's `webApplicationInfo.resource`. */
  resource: string;
  /** Does what was asked for before the sign-in. */
  resume(turn: PendingTurn): Promise<void>;
}): SignIn => {
  const { tokens, pending, consent, messenger, resource, resume } = deps;

  const add = (actor: Actor, wanted: Wanted, reason: SignInRequired): Promise<string> =>
    pending.add({
      ...actor.user,
      userName: actor.userName,
      address: actor.address,
      locale: actor.locale,
      timeZone: actor.timeZone,
      saidAt: actor.saidAt,
      claims: reason.claims ?? null,
      wanted,
    });

  const pageOf = (id: string) => `${deps.publicUrl}/auth/start?pending=${id}`;

  const post = async (to: Actor['address'], content: SignInCard, { signIn }: Words): Promise<void> => {
    await messenger.send(to, {
      type: 'message',
      summary: signIn.summary,
      attachments: [{ contentType: oauthCardContentType, content }],
    });
  };

  /** The token must be the person's own: the same as the one the channel speaks for. */
  const verifiedToken = async (user: UserIdentity, token: string) => {
    const verified = await tokens.verify(token);
    if (verified.userId.toLowerCase() !== user.userId || verified.tenantId.toLowerCase() !== user.tenantId) {
      throw new InvalidToken('wrong_person');
    }
    return verified;
  };

  const acceptToken = async (user: UserIdentity, token: string, pendingId: string): Promise<void> => {
    try {
      const verified = await verifiedToken(user, token);
      await tokens.exchange(verified, token, (await pending.get(pendingId))?.claims ?? undefined);
    } catch (error) {
      throw error instanceof InvalidToken
        ? new SignInRequired('interaction_required', undefined, { cause: error })
        : error;
    }
  };

  /** The sign-in is done whatever comes of the rest: a client that hears of a failure would leave the sign-in card standing. */
  const carryOn = async (pendingTurn: PendingTurn, turn: Turn): Promise<void> => {
    const { address, requestId, words, log } = turn;
    try {
      await resume(pendingTurn);
    } catch (error) {
      if (error instanceof Unreachable) throw error;
      await messenger.send(address, errorCard(explained(error, turn), requestId, words)).catch((failure: unknown) => {
        log.warn({ err: failure }, 'the explanation could not be sent');
      });
    }
  };

  const exchange: Handler = async (asked) => {
    const { activity, user, log } = asked;
    const value = exchangeSchema.safeParse(activity.value);
    if (!value.success || !user || (value.data.connectionName ?? connectionName) !== connectionName) {
      return { status: 400, body: { failureDetail: 'not_my_card' } };
    }
    const { id, token } = value.data;
    const refused = (failureDetail: string): InvokeAnswer => ({
      status: 412,
      body: { id, connectionName, failureDetail },
    });
    try {
      const verified = await verifiedToken(user, token);
      const turn = await pending.get(id);
      if (turn && (turn.userId !== user.userId || turn.tenantId !== user.tenantId))
        throw new InvalidToken('wrong_person');
      if (!turn) {
        // Too late for what was asked, yet a good sign-in.
        await tokens.exchange(verified, token);
        return { status: 200, body: { id, connectionName } };
      }
      const outcome = await pending.settle(id, user, () => tokens.exchange(verified, token, turn.claims ?? undefined));
      if (outcome === 'failed') return refused('failed_elsewhere');
      if (outcome === 'mine') await carryOn(turn, asked);
      return { status: 200, body: { id, connectionName } };
    } catch (error) {
      if (error instanceof InvalidToken) {
        log.warn({ reason: error.reason }, 'a token for the sign-in was refused');
        return refused('token_refused');
      }
      if (!(error instanceof SignInRequired)) throw error;
      if (error.claims) await pending.setClaims(id, error.claims);
      return refused('consent_or_sign_in');
    }
  };

  const verifyState: Handler = async (asked) => {
    const { activity, user, address } = asked;
    const { signIn } = asked.words;
    const value = verifyStateSchema.safeParse(activity.value);
    if (!value.success || !user) return { status: 400, body: { failureDetail: 'no_state' } };
    const redeemed = await consent.redeem(value.data.state, user);
    if (!redeemed) {
      await messenger.send(address, signIn.notCompleted);
      return { status: 200 };
    }
    const turn = redeemed.pendingId ? await pending.get(redeemed.pendingId) : null;
    if (!turn) {
      await messenger.send(address, signIn.sayAgain);
      return { status: 200 };
    }
    // The tokens are there already: the page redeemed them for exactly this person.
    const outcome = await pending.settle(turn.id, user, async () => undefined);
    if (outcome === 'mine') await carryOn(turn, asked);
    return { status: 200 };
  };

  /** The client could not even ask for a token, and shows nothing by itself: the button then (teams.md 1.5). */
  const failure: Handler = async ({ activity, user, address, words, log }) => {
    const code = z.object({ code: z.string().max(64) }).safeParse(activity.value).data?.code;
    log.warn({ code }, 'the Teams client could not sign in silently');
    const turn = user ? await pending.latest(user) : null;
    if (turn) await post(turn.address, signInCard(pageOf(turn.id), words), words);
    else await messenger.send(address, words.signIn.failed);
    return { status: 200 };
  };

  return {
    ask: async (actor, wanted, reason, silently) => {
      const id = await add(actor, wanted, reason);
      const words = wordsOf(speechOf(actor.locale));
      await post(actor.address, signInCard(pageOf(id), words, silently ? { id, resource } : undefined), words);
    },
    requestFor: async (actor, wanted, reason) => {
      const id = await add(actor, wanted, reason);
      return signInCard(pageOf(id), wordsOf(speechOf(actor.locale)), { id, resource });
    },
    acceptToken,
    acceptResult: async (user, result) => (await consent.redeem(result, user)) !== null,
    invokes: {
      'signin/tokenExchange': exchange,
      'signin/verifyState': verifyState,
      'signin/failure': failure,
    },
  };
};
