import { randomUUID } from 'node:crypto';
import {
  type AccountInfo,
  type AuthenticationResult,
  ConfidentialClientApplication,
  type ICachePlugin,
} from '@azure/msal-node';
import type { Clock } from '../../../shared/clock.ts';
import { SignInRequired } from '../../../shared/errors.ts';
import type { UserIdentity } from '../../../shared/identity.ts';
import type { Log } from '../../../shared/log.ts';
import type { LoginEndpoints } from './login-endpoints.ts';
import { createLoginNetwork } from './login-network.ts';

/** How the app proves to Entra who it is. */
export type ClientCredential = { secret: string } | { thumbprintSha256: string; privateKey: string; x5c?: string };

export interface LoginClientOptions {
  clientId: string;
  credential: ClientCredential;
  endpoints: LoginEndpoints;
  clock: Clock;
  log: Log;
}

/** MSAL's client with our network and without its logging. `cp1`: claims challenges of Graph are answered. */
export const createLoginClient = (options: LoginClientOptions, cachePlugin?: ICachePlugin) =>
  new ConfidentialClientApplication({
    auth: {
      clientId: options.clientId,
      ...('secret' in options.credential
        ? { clientSecret: options.credential.secret }
        : { clientCertificate: options.credential }),
      ...options.endpoints.msal,
      clientCapabilities: ['CP1'],
    },
    system: { networkClient: createLoginNetwork({ clock: options.clock, log: options.log }) },
    ...(cachePlugin ? { cache: { cachePlugin } } : {}),
  });

/** One person's own MSAL client: its cache never holds anybody else, its trouble is nobody else's. */
export interface PersonClient {
  /** Which stored version this client was made from or last written as. */
  revision: string | undefined;
  /** When the newest SSO token exchanged so far was issued, in seconds. */
  assertedAt: number;
  /** The last Graph token, for the way without MSAL. */
  token?: { value: string; expiresAt: number; issuedAt: number };
  /** Not to try a renewal before (ms), after one failed while the token still lives. */
  renewAfter: number;
  byAssertion(ssoToken: string, claims?: string): Promise<AuthenticationResult>;
  byCode(request: { code: string; codeVerifier: string; redirectUri: string }): Promise<AuthenticationResult>;
  /** From MSAL's cache, or by refresh token when `force`, with claims, or near the end of life. */
  silently(user: UserIdentity, options: { claims?: string; force?: boolean }): Promise<AuthenticationResult>;
  /** MSAL's cache as text when it changed since the last call. */
  takeChange(): string | undefined;
}

export const createPersonClient = (
  options: LoginClientOptions & { scopes: string[] },
  stored?: { text: string; revision: string; assertedAt: number },
): PersonClient => {
  let text = stored?.text;
  let changed = false;
  const { scopes } = options;
  const client = createLoginClient(options, {
    beforeCacheAccess: async ({ tokenCache }) => {
      if (text !== undefined) tokenCache.deserialize(text);
    },
    afterCacheAccess: async ({ cacheHasChanged, tokenCache }) => {
      if (!cacheHasChanged) return;
      text = tokenCache.serialize();
      changed = true;
    },
  });
  // On-behalf-of does not ask the plugin before it looks; a warm cache has to be there already.
  if (text !== undefined) client.getTokenCache().deserialize(text);

  const account = async (user: UserIdentity): Promise<AccountInfo> => {
    const accounts = await client.getTokenCache().getAllAccounts();
    const own = accounts.find(({ localAccountId, tenantId }) => isSame(user, { tenantId, userId: localAccountId }));
    if (!own) throw new SignInRequired('signed_out');
    return own;
  };
  const given = (result: AuthenticationResult | null): AuthenticationResult => {
    if (!result) throw new SignInRequired('signed_out');
    return result;
  };

  return {
    revision: stored?.revision,
    assertedAt: stored?.assertedAt ?? 0,
    renewAfter: 0,
    byAssertion: async (oboAssertion, claims) =>
      given(
        await client.acquireTokenOnBehalfOf({
          oboAssertion,
          scopes,
          skipCache: true,
          correlationId: randomUUID(),
          ...(claims ? { claims } : {}),
        }),
      ),
    byCode: async (request) =>
      given(await client.acquireTokenByCode({ ...request, scopes, correlationId: randomUUID() })),
    silently: async (user, { claims, force }) =>
      given(
        await client.acquireTokenSilent({
          account: await account(user),
          scopes,
          correlationId: randomUUID(),
          ...(force ? { forceRefresh: true } : {}),
          ...(claims ? { claims } : {}),
        }),
      ),
    takeChange: () => {
      if (!changed) return undefined;
      changed = false;
      return text;
    },
  };
};

/** Object ids are compared without case, as Entra does. */
export const isSame = (one: UserIdentity, other: UserIdentity): boolean =>
  one.tenantId.toLowerCase() === other.tenantId.toLowerCase() &&
  one.userId.toLowerCase() === other.userId.toLowerCase();
