import { createHash, randomBytes } from 'node:crypto';
import { z } from 'zod';
import { InvalidToken, type UserTokens } from '../../services/platform/auth/types.ts';
import type { Collection, Document, DocumentStore } from '../../services/platform/store/document-store.ts';
import type { Clock } from '../../shared/clock.ts';
import { AppError, SignInRequired } from '../../shared/errors.ts';
import type { UserIdentity } from '../../shared/identity.ts';
import type { Log } from '../../shared/log.ts';
import { parseJson } from '../../shared/parse-json.ts';
import type { Problem } from '../../shared/problems.ts';
import type { PendingTurns } from './pending-turns.ts';

/** Why a sign-in failed: a code that the client is told, and that the page has a sentence for. */
export type ConsentFailure =
  | { failure: 'invalid_state' | 'access_denied' | 'sign_in_failed' | 'wrong_account' }
  | { failure: 'unavailable'; problem: Problem };

/** How it ended, and the language of the Teams client that it was started from, when that is known. */
export type ConsentOutcome = ({ result: string } | ConsentFailure) & { locale?: string | undefined };

/** The pop-up in which a person signs in and consents: `/auth/start`, Entra's page, `/auth/end`. */
export interface Consent {
  /** Where the pop-up goes next, and what it must bring back in a cookie of its own. */
  begin(request: {
    pendingId?: string | undefined;
    loginHint?: string | undefined;
    /** Claims challenge; that of the pending turn comes first. */
    claims?: string | undefined;
  }): Promise<{
    location: string;
    cookie: { name: string; value: string; maxAgeSeconds: number };
  }>;
  /** Redeems the code. `result` is a one-time text for the client that opened the pop-up; it proves nothing to anybody else. */
  finish(request: {
    state: string | undefined;
    code: string | undefined;
    error: string | undefined;
    cookieOf(name: string): string | undefined;
  }): Promise<ConsentOutcome>;
  /** Uses up a one-time text of this person: what it was for, or null when it is not theirs, used or older than five minutes. */
  redeem(result: string, user: UserIdentity): Promise<{ pendingId: string | null } | null>;
}

interface ResultRecord extends Document, UserIdentity {
  pendingId: string | null;
}

const cookieSchema = z.object({
  state: z.string(),
  verifier: z.string(),
  pendingId: z.string().optional(),
  /** Here, so that the page speaks the person's language also while the storage is away. */
  locale: z.string().optional(),
});
const popupSeconds = 600;
const resultLifeMs = 5 * 60_000;

const random = () => randomBytes(32).toString('base64url');
const hashOf = (text: string) => createHash('sha256').update(text).digest('base64url');
const cookieName = (state: string) => `attache-auth-${hashOf(state).slice(0, 16)}`;

export const createConsent = (deps: {
  tokens: UserTokens;
  store: DocumentStore;
  pending: PendingTurns;
  clock: Clock;
  log: Log;
  publicUrl: string;
}): Consent => {
  const { tokens, pending, clock, log } = deps;
  const results: Collection<ResultRecord> = deps.store.collection('consentResults');
  const redirectUri = `${deps.publicUrl}/auth/end`;

  /** A one-time text for the sign-in that the code stands for. */
  const redeemCode = async (code: string, { verifier, pendingId }: z.infer<typeof cookieSchema>): Promise<string> => {
    const turn = pendingId === undefined ? null : await pending.get(pendingId);
    const user = await tokens.redeemCode({
      code,
      codeVerifier: verifier,
      redirectUri,
      ...(turn ? { expected: { tenantId: turn.tenantId, userId: turn.userId } } : {}),
    });
    const result = random();
    await results.insert({
      _id: hashOf(result),
      tenantId: user.tenantId,
      userId: user.userId,
      pendingId: turn?.id ?? null,
      expiresAt: new Date(clock.now().getTime() + resultLifeMs),
    });
    return result;
  };

  return {
    begin: async ({ pendingId, loginHint, claims }) => {
      const known = pendingId === undefined ? null : await pending.get(pendingId);
      const state = random();
      const verifier = random();
      return {
        location: tokens.consentUrl({
          redirectUri,
          state,
          codeChallenge: hashOf(verifier),
          ...(loginHint ? { loginHint } : {}),
          ...(known?.claims ? { claims: known.claims } : claims ? { claims } : {}),
        }),
        // The cookie binds the state to this browser, and being per state lets several pop-ups live side by side.
        cookie: {
          name: cookieName(state),
          value: writeCookie({ state, verifier, ...(known ? { pendingId: known.id, locale: known.locale } : {}) }),
          maxAgeSeconds: popupSeconds,
        },
      };
    },

    finish: async ({ state, code, error, cookieOf }) => {
      const brought = state === undefined ? undefined : readCookie(cookieOf(cookieName(state)));
      if (!brought || brought.state !== state) return { failure: 'invalid_state' };
      const { locale } = brought;
      if (error !== undefined || !code)
        return { failure: error === 'access_denied' ? 'access_denied' : 'sign_in_failed', locale };
      try {
        return { result: await redeemCode(code, brought), locale };
      } catch (cause) {
        log.warn({ err: cause }, 'a sign-in code was not accepted');
        return { ...failureOf(cause), locale };
      }
    },

    redeem: async (result, { tenantId, userId }) => {
      const record = await results.findOneAndDelete({ _id: hashOf(oneTimeText(result)), tenantId, userId });
      return record ? { pendingId: record.pendingId } : null;
    },
  };
};

/** Throws what no page has words for. */
const failureOf = (cause: unknown): ConsentFailure => {
  if (cause instanceof InvalidToken) return { failure: 'wrong_account' };
  if (cause instanceof SignInRequired) return { failure: 'sign_in_failed' };
  if (cause instanceof AppError) return { failure: 'unavailable', problem: cause.problem };
  throw cause;
};

const resultSchema = z.object({ state: z.string() });

/** The page hands over `{"state": …}`, because teamsfx in the tab reads a JSON object. */
const oneTimeText = (result: string): string => parseJson(result, resultSchema)?.state ?? result;

const writeCookie = (brought: z.infer<typeof cookieSchema>): string =>
  Buffer.from(JSON.stringify(brought)).toString('base64url');

const readCookie = (value: string | undefined): z.infer<typeof cookieSchema> | undefined =>
  parseJson(Buffer.from(value ?? '', 'base64url').toString(), cookieSchema);
