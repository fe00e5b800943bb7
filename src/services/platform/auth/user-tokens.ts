import { createHash } from 'node:crypto';
import type { AuthenticationResult } from '@azure/msal-node';
import { decodeJwt } from 'jose';
import { LRUCache } from 'lru-cache';
import { z } from 'zod';
import type { Clock } from '../../../shared/clock.ts';
import { ServiceUnavailable, SignInRequired } from '../../../shared/errors.ts';
import { identityKey, type UserIdentity } from '../../../shared/identity.ts';
import type { Log } from '../../../shared/log.ts';
import type { Metrics } from '../../../shared/metrics.ts';
import type { DocumentStore } from '../store/document-store.ts';
import type { Seal } from '../store/seal.ts';
import { loginEndpoints } from './login-endpoints.ts';
import { explainLoginError } from './login-error.ts';
import { type ClientCredential, createPersonClient, isSame, type PersonClient } from './person-client.ts';
import { createSigningKeys } from './signing-keys.ts';
import { createQueues, createSingleFlight } from './single-flight.ts';
import { teamsClientIds } from './teams-clients.ts';
import { isStillGood, isUsable, RENEW_AGAIN_MS } from './token-life.ts';
import { createTokenStore } from './token-store.ts';
import { InvalidToken, type UserTokens } from './types.ts';
import { createSsoTokenCheck } from './verify-sso-token.ts';

export interface UserTokensOptions {
  tenantId: string;
  clientId: string;
  credential: ClientCredential;
  /** Where Entra ID lives, without a trailing slash: `https://login.microsoftonline.com`. */
  loginOrigin: string;
  /** What an SSO token may be meant for: client id and application ID URI. */
  audiences: string[];
  /** Delegated Graph permissions, short names as Entra echoes them: `User.Read`. */
  scopes: string[];
  store: DocumentStore;
  seal: Seal;
  clock: Clock;
  log: Log;
  metrics?: Pick<Metrics, 'tokenRequest'>;
  /** Clients whose SSO tokens are taken; Microsoft's published ones when left out. */
  clientIds?: readonly string[];
}

/** At about 20 KB each; whoever falls out is read from the store again. */
const PEOPLE_IN_MEMORY = 500;

const signedInPerson = z.object({
  tid: z.guid(),
  oid: z.guid(),
  name: z.string().optional(),
  preferred_username: z.string().optional(),
});

/**
 * People's tokens through MSAL: on-behalf-of once, refresh tokens from then on, one client and one request in flight a
 * person, everything sealed in the store, so that any instance or a restarted one carries on without the person.
 * `areKeysAvailable` tells whether SSO tokens can be checked at all, for readiness.
 */
export const createUserTokens = (options: UserTokensOptions): UserTokens & { areKeysAvailable(): Promise<boolean> } => {
  const { clientId, clock, log, metrics, scopes } = options;
  const tenantId = options.tenantId.toLowerCase();
  const endpoints = loginEndpoints(options.loginOrigin, tenantId);
  const keys = createSigningKeys({ url: endpoints.keys, clock, log });
  const verify = createSsoTokenCheck({
    tenantId,
    issuer: endpoints.issuer,
    audiences: options.audiences,
    clientIds: options.clientIds ?? teamsClientIds,
    keys,
    clock,
  });
  const store = createTokenStore(options);
  const people = new LRUCache<string, PersonClient>({ max: PEOPLE_IN_MEMORY });
  const inTurn = createQueues();
  const onceForToken = createSingleFlight<string>();
  const onceForExchange = createSingleFlight<void>();
  const newClient = (stored?: { text: string; revision: string; assertedAt: number }) =>
    createPersonClient({ clientId, credential: options.credential, endpoints, clock, log, scopes }, stored);

  /** The person's client as the store has it now: another instance may have refreshed, or signed the person out. */
  const clientOf = async (user: UserIdentity): Promise<PersonClient | undefined> => {
    const key = identityKey(user);
    const inMemory = people.get(key);
    if (inMemory?.revision !== undefined && (await store.isCurrent(user, inMemory.revision))) return inMemory;
    const stored = await store.read(user);
    // Written meanwhile, by ourselves.
    const known = people.get(key);
    if (known && known.revision === stored?.revision) return known;
    people.delete(key);
    const text = stored?.open();
    if (!stored || text === undefined) return undefined;
    const person = newClient({ text, revision: stored.revision, assertedAt: stored.assertedAt });
    people.set(key, person);
    return person;
  };

  /** Counts and explains one request to the token endpoint. */
  const ask = async (kind: string, request: () => Promise<AuthenticationResult>): Promise<AuthenticationResult> => {
    try {
      const result = await request();
      if (!result.fromCache) metrics?.tokenRequest(kind, 'ok');
      return result;
    } catch (error) {
      const failure = explainLoginError(error, log);
      metrics?.tokenRequest(kind, failure instanceof SignInRequired ? failure.reason : failure.code);
      throw failure;
    }
  };

  const remember = (person: PersonClient, result: AuthenticationResult) => {
    const expiresAt = result.expiresOn?.getTime() ?? 0;
    person.token = { value: result.accessToken, expiresAt, issuedAt: Date.now() };
    person.renewAfter = 0;
    return result.accessToken;
  };

  /** A new sign-in: replaces whatever was there. */
  const settle = async (
    user: UserIdentity,
    person: PersonClient,
    result: AuthenticationResult,
    assertedAt: number,
  ): Promise<void> => {
    const { account } = result;
    if (!account || !isSame(user, { tenantId: account.tenantId, userId: account.localAccountId })) {
      log.error({ user: identityKey(user) }, 'Entra answered for somebody else');
      throw new SignInRequired('signed_out');
    }
    person.revision = await store.save(user, person.takeChange() ?? '', assertedAt);
    person.assertedAt = assertedAt;
    remember(person, result);
    people.set(identityKey(user), person);
  };

  const renew = async (
    user: UserIdentity,
    person: PersonClient,
    { claims, refuse }: { claims?: string; refuse?: string },
  ): Promise<string> => {
    const withClaims = claims ? { claims } : {};
    try {
      const force = refuse !== undefined && person.token?.value === refuse;
      let result = await ask('refresh', () => person.silently(user, { ...withClaims, force }));
      if (result.accessToken === refuse && !force)
        result = await ask('refresh', () => person.silently(user, { ...withClaims, force: true }));
      await keepChange(user, person);
      return remember(person, result);
    } catch (error) {
      if (error instanceof SignInRequired && error.reason === 'signed_out') {
        await store.remove(user, person.revision);
        people.delete(identityKey(user));
      }
      const { token } = person;
      if (error instanceof ServiceUnavailable && error.service === 'login' && token && !claims) {
        if (token.value !== refuse && isUsable(token)) {
          // Not at every call while the sign-in service is down.
          person.renewAfter = Date.now() + RENEW_AGAIN_MS;
          return token.value;
        }
      }
      throw error;
    }
  };

  const keepChange = async (user: UserIdentity, person: PersonClient): Promise<void> => {
    const text = person.takeChange();
    if (text === undefined || person.revision === undefined) return;
    const revision = await store.replace(user, text, person.revision);
    if (revision) person.revision = revision;
    else people.delete(identityKey(user));
  };

  const graphToken: UserTokens['graphToken'] = async (user, { claims, refuse } = {}) => {
    const inMemory = async () => {
      const person = await clientOf(user);
      if (!person) throw new SignInRequired('signed_out');
      const { token } = person;
      const good = !claims && token && token.value !== refuse && isStillGood(token, person.renewAfter);
      return { person, token: good ? token.value : undefined };
    };
    const { token } = await inMemory();
    if (token) return token;
    const key = identityKey(user);
    return onceForToken(`${key} ${claims ?? ''} ${refuse ?? ''}`, () =>
      inTurn(key, async () => {
        // Whoever was before us in the queue may have renewed it.
        const now = await inMemory();
        return now.token ?? renew(user, now.person, { ...(claims ? { claims } : {}), ...(refuse ? { refuse } : {}) });
      }),
    );
  };

  const exchange: UserTokens['exchange'] = (user, ssoToken, claims) => {
    const key = identityKey(user);
    const hash = createHash('sha256').update(ssoToken).digest('base64');
    return onceForExchange(`${key} ${hash} ${claims ?? ''}`, () =>
      inTurn(key, async () => {
        const assertedAt = issuedAt(ssoToken);
        const known = await clientOf(user);
        // An older SSO token than the one exchanged last, from another of the person's clients, brings nothing new.
        if (!claims && known && assertedAt <= known.assertedAt && (await isServed(user))) return;
        const person = newClient();
        try {
          const result = await ask('on_behalf_of', () => person.byAssertion(ssoToken, claims));
          await settle(user, person, result, assertedAt);
        } catch (error) {
          // While the sign-in service is down, whoever has a token goes on with it.
          const isDown = error instanceof ServiceUnavailable && error.service === 'login';
          if (claims || !isDown || !known || !(await isServed(user))) throw error;
        }
      }),
    );
  };

  /** True when a token can be had without a new assertion. */
  const isServed = async (user: UserIdentity): Promise<boolean> => {
    const person = await clientOf(user);
    if (!person) return false;
    if (person.token && isStillGood(person.token, person.renewAfter)) return true;
    try {
      await renew(user, person, {});
      return true;
    } catch (error) {
      if (error instanceof SignInRequired) return false;
      throw error;
    }
  };

  const redeemCode: UserTokens['redeemCode'] = async ({ expected, ...request }) => {
    const person = newClient();
    const result = await ask('authorization_code', () => person.byCode(request));
    const claims = signedInPerson.safeParse(result.idTokenClaims);
    if (!claims.success) throw new InvalidToken('id token');
    const { tid, oid, name, preferred_username: userPrincipalName } = claims.data;
    const user = { tenantId: tid, userId: oid };
    if (tid.toLowerCase() !== tenantId) throw new InvalidToken('tid');
    if (expected && !isSame(expected, user)) throw new InvalidToken('signed in as somebody else');
    await inTurn(identityKey(user), () => settle(user, person, result, Math.floor(Date.now() / 1000)));
    return { ...user, ...(name ? { name } : {}), ...(userPrincipalName ? { userPrincipalName } : {}) };
  };

  return {
    verify,
    exchange,
    graphToken,
    redeemCode,
    isSignedIn: async (user) => (await clientOf(user)) !== undefined,
    consentUrl: (request) => consentUrl({ ...request, clientId, scopes, authorize: endpoints.authorize }),
    forget: async (user) => {
      await store.remove(user);
      people.delete(identityKey(user));
    },
    areKeysAvailable: keys.areAvailable,
  };
};

/** `iat` of a token that was verified before, in seconds. */
const issuedAt = (token: string): number => decodeJwt(token).iat ?? 0;

// https://learn.microsoft.com/entra/identity-platform/v2-oauth2-auth-code-flow#request-an-authorization-code
const consentUrl = (
  request: Parameters<UserTokens['consentUrl']>[0] & { authorize: string; clientId: string; scopes: string[] },
): string => {
  const query = new URLSearchParams({
    client_id: request.clientId,
    response_type: 'code',
    response_mode: 'query',
    redirect_uri: request.redirectUri,
    scope: ['openid', 'profile', 'offline_access', ...request.scopes].join(' '),
    state: request.state,
    code_challenge: request.codeChallenge,
    code_challenge_method: 'S256',
    ...(request.loginHint ? { login_hint: request.loginHint } : {}),
    ...(request.claims ? { claims: request.claims } : {}),
  });
  return `${request.authorize}?${query}`;
};
