import { createHash, randomBytes } from 'node:crypto';
import { registrations } from '../registrations.ts';
import type { PersonRecord } from '../tenant/directory/types.ts';
import type { Tenant } from '../tenant/tenant.ts';
import type { Clients } from './clients.ts';
import type { Consent } from './consent.ts';
import { redeemDeviceCode } from './device-code.ts';
import { EntraError } from './entra-error.ts';
import { readScopes, type ScopeRequest } from './scopes.ts';
import type { SignIn } from './sign-in.ts';
import { connectorResource, graphResource, type Tokens } from './tokens.ts';

export interface RefreshTokenRow {
  id: string;
  clientId: string;
  userId: string;
  /** Second of issue. */
  issuedAt: number;
  expiresAt: number;
}

export interface CodeRow {
  id: string;
  clientId: string;
  userId: string;
  redirectUri: string;
  scope: string;
  challenge: string | null;
  challengeMethod: string | null;
  nonce: string | null;
  expiresAt: number;
  redeemed: boolean;
}

export interface TokenEndpointParts {
  tenant: Tenant;
  tokens: Tokens;
  consent: Consent;
  clients: Clients;
  signIn: SignIn;
}

const refreshTokenLifeSeconds = 90 * 24 * 3600;
const nowSeconds = () => Math.floor(Date.now() / 1000);
const hash = (text: string) => createHash('sha256').update(text).digest('base64url');

/** The grants of the token endpoint. https://learn.microsoft.com/entra/identity-platform/v2-oauth2-on-behalf-of-flow and its neighbours. */
export const createTokenEndpoint = ({ tenant, tokens, consent, clients, signIn }: TokenEndpointParts) => {
  const refreshTokens = tenant.store.table<RefreshTokenRow>('refreshTokens');
  const codes = tenant.store.table<CodeRow>('codes');

  const required = (form: URLSearchParams, name: string): string => {
    const value = form.get(name);
    if (!value) throw new EntraError(900144, `Missing: '${name}'.`);
    return value;
  };

  const activePerson = (userId: string): PersonRecord => {
    const person = tenant.people.get(userId);
    if (!person) throw new EntraError(50034);
    if (!person.accountEnabled) throw new EntraError(50057);
    return person;
  };

  /** The Graph permissions this request may have. Throws 65001 when one of them was never consented to. */
  const permitted = (person: PersonRecord, clientId: string, { permissions, isDefault }: ScopeRequest): string[] => {
    const consented = consent.of(person.id, clientId);
    const missing = permissions.filter((name) => !consented.includes(name));
    if (missing.length > 0 || (isDefault && consented.length === 0))
      throw new EntraError(
        65001,
        `Application '${clientId}' named '${registrations.app.displayName}'. Missing: ${missing.join(' ') || 'any'}.`,
      );
    return isDefault ? consented : permissions;
  };

  const userAnswer = async (
    person: PersonRecord,
    clientId: string,
    scope: ScopeRequest,
    form: URLSearchParams,
    nonce?: string | null,
  ) => {
    const scopes = permitted(person, clientId, scope);
    const life = tokens.lifeSeconds();
    const refreshToken = `0.${randomBytes(48).toString('base64url')}`;
    if (scope.openId.includes('offline_access'))
      refreshTokens.put({
        id: hash(refreshToken),
        clientId,
        userId: person.id,
        issuedAt: nowSeconds(),
        expiresAt: nowSeconds() + refreshTokenLifeSeconds,
      });
    return {
      body: {
        token_type: 'Bearer',
        scope: scope.asked.filter((name) => name !== 'offline_access').join(' '),
        expires_in: life,
        ext_expires_in: life,
        access_token: await tokens.forGraph(person, clientId, scopes, { capabilities: capabilitiesOf(form) }),
        ...(scope.openId.includes('offline_access') ? { refresh_token: refreshToken } : {}),
        ...(scope.openId.includes('openid')
          ? { id_token: await tokens.idToken(person, clientId, nonce ?? undefined) }
          : {}),
        client_info: Buffer.from(JSON.stringify({ uid: person.id, utid: registrations.tenantId })).toString(
          'base64url',
        ),
      },
      user: person.id,
      scopes,
    };
  };

  const clientCredentials = async (clientId: string, form: URLSearchParams) => {
    const scope = required(form, 'scope');
    const resource = /^(.*)\/\.default$/.exec(scope)?.[1];
    if (!resource || scope.includes(' ')) throw new EntraError(1002012, `Scope: '${scope}'.`);
    const options = { capabilities: capabilitiesOf(form) };
    const token =
      resource === graphResource
        ? tokens.forGraphApp(clientId, consent.application(clientId), options)
        : resource === connectorResource && clientId === registrations.bot.appId
          ? tokens.forConnector(clientId, options)
          : undefined;
    if (!token) throw new EntraError(500011, `Resource: '${resource}'.`);
    const life = tokens.lifeSeconds();
    return {
      body: { token_type: 'Bearer', expires_in: life, ext_expires_in: life, access_token: await token },
      scopes: [scope],
    };
  };

  const onBehalfOf = async (clientId: string, form: URLSearchParams) => {
    const assertion = required(form, 'assertion');
    if (form.get('requested_token_use') !== 'on_behalf_of')
      throw new EntraError(900144, "Missing: 'requested_token_use'.");
    const { claims, problem } = await tokens.readAssertion(assertion);
    if (problem === 'signature') throw new EntraError(50013);
    if (claims.aud !== clientId) throw new EntraError(500131);
    if (problem === 'expired') throw new EntraError(500133);
    if (claims.scp === undefined) throw new EntraError(50013, 'App-only tokens cannot be exchanged.');
    const person = activePerson(String(claims.oid));
    if (Number(claims.iat) < tokens.validFrom(person.id)) throw new EntraError(50173);
    signIn.check(person, form.get('claims'));
    return userAnswer(person, clientId, readScopes(required(form, 'scope')), form);
  };

  const refresh = async (clientId: string, form: URLSearchParams) => {
    const row = refreshTokens.get(hash(required(form, 'refresh_token')));
    // A token of a tenant that was reset is unknown by now: revoked, as far as the app can tell.
    if (!row) throw new EntraError(50173);
    if (row.clientId !== clientId) throw new EntraError(70000);
    if (row.expiresAt < nowSeconds()) throw new EntraError(700082);
    const person = activePerson(row.userId);
    if (row.issuedAt < tokens.validFrom(person.id)) throw new EntraError(50173);
    signIn.check(person, form.get('claims'));
    const scope = readScopes(form.get('scope') ?? `${graphResource}/.default offline_access openid profile`);
    return userAnswer(person, clientId, scope, form);
  };

  const authorizationCode = async (clientId: string, form: URLSearchParams) => {
    const row = codes.get(hash(required(form, 'code')));
    if (!row || row.clientId !== clientId) throw new EntraError(70000);
    if (row.redeemed) throw new EntraError(54005);
    if (row.expiresAt < nowSeconds()) throw new EntraError(70008);
    if (row.redirectUri !== form.get('redirect_uri')) throw new EntraError(50011);
    if (row.challenge) {
      const verifier = form.get('code_verifier');
      if (!verifier) throw new EntraError(900144, "Missing: 'code_verifier'.");
      const proof = row.challengeMethod === 'S256' ? hash(verifier) : verifier;
      if (proof !== row.challenge) throw new EntraError(501481);
    }
    codes.put({ ...row, redeemed: true });
    return userAnswer(activePerson(row.userId), clientId, readScopes(row.scope), form, row.nonce);
  };

  const deviceCode = async (clientId: string, form: URLSearchParams) => {
    const { userId, scope } = redeemDeviceCode(tenant, clientId, required(form, 'device_code'));
    return userAnswer(activePerson(userId), clientId, readScopes(scope), form);
  };

  const grants: Record<
    string,
    (clientId: string, form: URLSearchParams) => Promise<{ body: object; user?: string; scopes: string[] }>
  > = {
    client_credentials: clientCredentials,
    'urn:ietf:params:oauth:grant-type:jwt-bearer': onBehalfOf,
    refresh_token: refresh,
    authorization_code: authorizationCode,
    'urn:ietf:params:oauth:grant-type:device_code': deviceCode,
    // As MSAL for Node writes it.
    device_code: deviceCode,
  };

  const userOf = (form: URLSearchParams): string | undefined => {
    const row = refreshTokens.get(hash(form.get('refresh_token') ?? '')) ?? codes.get(hash(form.get('code') ?? ''));
    return row?.userId ?? subjectOf(form.get('assertion'));
  };

  return {
    /** The person a request is about, as far as it can be told before any check: what faults are matched with. */
    userOf,
    /** Keeps an authorisation code for ten minutes and returns it. */
    issueCode: (grant: Omit<CodeRow, 'id' | 'expiresAt' | 'redeemed'>): string => {
      const code = `1.${randomBytes(48).toString('base64url')}`;
      codes.put({ ...grant, id: hash(code), expiresAt: nowSeconds() + 600, redeemed: false });
      return code;
    },
    /** Answers one request; every one of them is a `token` entry in the ledger. */
    answer: async (form: URLSearchParams, tokenEndpoint: string, correlationId?: string): Promise<Response> => {
      const grant = form.get('grant_type') ?? '';
      const entry = { grant: grantName(grant), clientId: form.get('client_id') ?? undefined };
      try {
        const work = grants[grant];
        if (!work) throw new EntraError(70003);
        const clientId = await clients.authenticate(form, tokenEndpoint);
        const { body, user, scopes } = await work(clientId, form);
        tenant.ledger.write('token', { ...entry, ...(user ? { user } : {}), scopes, status: 200 });
        return Response.json(body, { headers: { 'cache-control': 'no-store', pragma: 'no-cache' } });
      } catch (cause) {
        if (!(cause instanceof EntraError)) throw cause;
        const user = userOf(form);
        tenant.ledger.write('token', {
          ...entry,
          ...(user ? { user } : {}),
          status: cause.status,
          error: cause.error,
          code: cause.code,
        });
        return cause.toResponse(correlationId);
      }
    },
  };
};

export type TokenEndpoint = ReturnType<typeof createTokenEndpoint>;

const grantName = (grant: string) =>
  grant.endsWith(':jwt-bearer') ? 'on_behalf_of' : grant.endsWith('device_code') ? 'device_code' : grant;

const capabilitiesOf = (form: URLSearchParams): string[] => {
  try {
    const claims = JSON.parse(form.get('claims') ?? '{}') as { access_token?: { xms_cc?: { values?: unknown } } };
    const values = claims.access_token?.xms_cc?.values;
    return Array.isArray(values) ? values.map((value) => String(value).toLowerCase()) : [];
  } catch {
    return [];
  }
};

/** `oid` of an assertion, unverified. */
const subjectOf = (assertion: string | null): string | undefined => {
  try {
    const payload = Buffer.from((assertion ?? '').split('.')[1] ?? '', 'base64url').toString();
    const { oid } = JSON.parse(payload) as { oid?: unknown };
    return typeof oid === 'string' ? oid : undefined;
  } catch {
    return undefined;
  }
};
