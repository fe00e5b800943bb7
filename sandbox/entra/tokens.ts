import { createHash, randomUUID } from 'node:crypto';
import { errors, type JWTPayload, jwtVerify, SignJWT } from 'jose';
import { GraphError } from '../graph/engine/graph-error.ts';
import type { Caller } from '../graph/engine/route.ts';
import { registrations } from '../registrations.ts';
import type { PersonRecord } from '../tenant/directory/types.ts';
import type { Tenant } from '../tenant/tenant.ts';
import type { Keys } from './keys.ts';

export const graphResource = 'https://graph.microsoft.com';
export const connectorResource = 'https://api.botframework.com';

/** Clock skew Entra and its resources tolerate here; MSAL rounds "now" up by half a second. */
export const clockSkewSeconds = 5;

export interface IssueOptions {
  expiresInSeconds?: number;
  /** Client capabilities the client announced (`cp1`). */
  capabilities?: string[];
}

/**
 * Issues and checks the tenant's tokens. Lives are counted on the machine's clock, not the tenant's: the app's libraries
 * compare them with their own.
 */
export interface Tokens {
  /** A delegated Graph token. */
  forGraph(person: PersonRecord, clientId: string, scopes: string[], options?: IssueOptions): Promise<string>;
  /** An application token for Graph, with `roles`. */
  forGraphApp(clientId: string, roles: string[], options?: IssueOptions): Promise<string>;
  /** The bot's token for the connector. */
  forConnector(clientId: string, options?: IssueOptions): Promise<string>;
  /** What the Teams client hands to a tab or bot (single sign-on). */
  forTeamsClient(person: PersonRecord, teamsClientId: string, options?: IssueOptions): Promise<string>;
  /** The app-only token of another program of the tenant for the app's own registration, with app roles of it. */
  forProgram(clientId: string, roles: string[], options?: IssueOptions): Promise<string>;
  idToken(person: PersonRecord, clientId: string, nonce?: string): Promise<string>;
  /** Who calls Graph. Throws GraphError 401 InvalidAuthenticationToken as Graph words it. */
  verifyGraph(authorizationHeader: string | null | undefined): Promise<Caller>;
  /** The bot's app id, or undefined when the header does not prove it. */
  verifyConnector(authorizationHeader: string | null | undefined): Promise<string | undefined>;
  /** Reads a token of ours as an assertion; `problem` says what is wrong with it. */
  readAssertion(token: string): Promise<{ claims: JWTPayload; problem?: 'signature' | 'expired' }>;
  /** Life of new tokens in seconds; settable through the control API. */
  lifeSeconds(): number;
  setLifeSeconds(seconds: number): void;
  /** Refuses the person's Graph tokens issued before now (sessions revoked, password changed). */
  revoke(userId: string): void;
  /** Second from which this person's grants count, after a revocation. */
  validFrom(userId: string): number;
}

/** Issues and checks every kind of token of the tenant. https://learn.microsoft.com/entra/identity-platform/access-tokens */
export const createTokens = ({ tenant, keys, origin }: { tenant: Tenant; keys: Keys; origin: string }): Tokens => {
  const { tenantId } = registrations;
  const settings = tenant.store.table<{ id: string; seconds: number }>('entraSettings');
  const revocations = tenant.store.table<{ id: string; validFrom: number }>('revocations');
  const v2Issuer = `${origin}/${tenantId}/v2.0`;
  const v1Issuer = `https://sts.windows.net/${tenantId}/`;
  const nowSeconds = () => Math.floor(Date.now() / 1000);
  const life = () => settings.get('life')?.seconds ?? 3600;

  /** What the registration is called; unknown programs are called by their id. */
  const nameOf = (clientId: string) =>
    [registrations.bot, registrations.app].find(({ appId }) => appId === clientId)?.displayName ?? clientId;

  const sign = (claims: JWTPayload, { expiresInSeconds = life(), capabilities }: IssueOptions = {}) => {
    const now = nowSeconds();
    return new SignJWT({
      ...claims,
      tid: tenantId,
      uti: randomUUID(),
      gen: tenant.generation(),
      ...(capabilities?.length ? { xms_cc: capabilities } : {}),
    })
      .setProtectedHeader({
        typ: 'JWT',
        alg: 'RS256',
        kid: keys.entra.kid,
        ...(claims.ver === '1.0' ? { x5t: keys.entra.publicJwk.x5t } : {}),
      })
      .setIssuedAt(now)
      .setNotBefore(now)
      .setExpirationTime(now + expiresInSeconds)
      .sign(keys.entra.sign);
  };

  const check = async (token: string, audience: string) => {
    const { payload } = await jwtVerify(token, keys.entra.verify, {
      algorithms: ['RS256'],
      audience,
      clockTolerance: clockSkewSeconds,
    });
    if (payload.gen !== tenant.generation()) throw new errors.JWTInvalid('issued before the tenant was reset');
    return payload;
  };

  /** The app roles of a person in the app's own registration. */
  const rolesOf = ({ userPrincipalName }: PersonRecord) => {
    const { administratorRole, administrators } = registrations.app;
    return administrators.some((upn) => upn === userPrincipalName) ? { roles: [administratorRole] } : {};
  };

  return {
    forGraph: (person, clientId, scopes, options) =>
      sign(
        {
          iss: v1Issuer,
          aud: graphResource,
          ver: '1.0',
          appid: clientId,
          app_displayname: nameOf(clientId),
          scp: scopes.join(' '),
          oid: person.id,
          sub: subject(person.id, graphResource),
          upn: person.userPrincipalName,
          name: person.displayName,
          idtyp: 'user',
        },
        options,
      ),
    forGraphApp: (clientId, roles, options) =>
      sign(
        {
          iss: v1Issuer,
          aud: graphResource,
          ver: '1.0',
          appid: clientId,
          app_displayname: nameOf(clientId),
          roles,
          oid: subject(clientId, 'servicePrincipal'),
          sub: subject(clientId, 'servicePrincipal'),
          idtyp: 'app',
        },
        options,
      ),
    forConnector: (clientId, options) =>
      sign(
        {
          iss: v1Issuer,
          aud: connectorResource,
          ver: '1.0',
          appid: clientId,
          app_displayname: nameOf(clientId),
          idtyp: 'app',
        },
        options,
      ),
    forTeamsClient: (person, teamsClientId, options) =>
      sign(
        {
          iss: v2Issuer,
          aud: registrations.app.appId,
          ver: '2.0',
          azp: teamsClientId,
          azpacr: '0',
          scp: registrations.app.scope,
          oid: person.id,
          sub: subject(person.id, registrations.app.appId),
          name: person.displayName,
          preferred_username: person.userPrincipalName,
          ...rolesOf(person),
        },
        options,
      ),
    forProgram: (clientId, roles, options) =>
      sign(
        {
          iss: v2Issuer,
          aud: registrations.app.appId,
          ver: '2.0',
          azp: clientId,
          azpacr: '1',
          roles,
          oid: subject(clientId, 'servicePrincipal'),
          sub: subject(clientId, 'servicePrincipal'),
          idtyp: 'app',
        },
        options,
      ),
    idToken: (person, clientId, nonce) =>
      sign({
        iss: v2Issuer,
        aud: clientId,
        ver: '2.0',
        oid: person.id,
        sub: subject(person.id, clientId),
        name: person.displayName,
        preferred_username: person.userPrincipalName,
        ...(person.mail ? { email: person.mail } : {}),
        ...(nonce ? { nonce } : {}),
      }),
    verifyGraph: async (header) => {
      const token = bearer(header);
      if (!token) throw unauthorized('Access token is empty.');
      const payload = await check(token, graphResource).catch((cause: unknown) => {
        throw unauthorized(graphReason(cause));
      });
      const userId = payload.idtyp === 'user' ? String(payload.oid) : undefined;
      if (userId && Number(payload.iat) < (revocations.get(userId)?.validFrom ?? 0))
        throw revoked(`${origin}/common/oauth2/authorize`, revocations.get(userId)?.validFrom ?? 0);
      const listed = userId ? String(payload.scp ?? '').split(' ') : (payload.roles as string[] | undefined);
      return {
        appOnly: !userId,
        clientId: String(payload.appid),
        permissions: (listed ?? []).filter(Boolean),
        ...(userId ? { userId } : {}),
      };
    },
    verifyConnector: async (header) => {
      const token = bearer(header);
      if (!token) return undefined;
      const payload = await check(token, connectorResource).catch(() => undefined);
      return typeof payload?.appid === 'string' ? payload.appid : undefined;
    },
    readAssertion: async (token) => {
      try {
        const { payload } = await jwtVerify(token, keys.entra.verify, {
          algorithms: ['RS256'],
          clockTolerance: clockSkewSeconds,
        });
        return payload.gen === tenant.generation() ? { claims: payload } : { claims: payload, problem: 'signature' };
      } catch (cause) {
        if (cause instanceof errors.JWTExpired) return { claims: cause.payload, problem: 'expired' };
        return { claims: {}, problem: 'signature' };
      }
    },
    lifeSeconds: life,
    setLifeSeconds: (seconds) => settings.put({ id: 'life', seconds }),
    revoke: (userId) => revocations.put({ id: userId, validFrom: nowSeconds() + 1 }),
    validFrom: (userId) => revocations.get(userId)?.validFrom ?? 0,
  };
};

/** Pairwise subject, as Entra makes one for every application. */
const subject = (id: string, audience: string) =>
  createHash('sha256').update(`${id}|${audience}`).digest('base64url').slice(0, 43);

const bearer = (header: string | null | undefined) => /^Bearer +(\S+)$/i.exec(header ?? '')?.[1];

const unauthorized = (message: string) =>
  new GraphError(401, 'InvalidAuthenticationToken', message, {
    'www-authenticate':
      'Bearer realm="", authorization_uri="https://login.microsoftonline.com/common/oauth2/authorize"',
  });

const graphReason = (cause: unknown): string => {
  if (cause instanceof errors.JWTExpired) return 'Lifetime validation failed, the token is expired.';
  if (cause instanceof errors.JWTClaimValidationFailed && cause.claim === 'aud')
    return 'Access token validation failure. Invalid audience.';
  if (cause instanceof errors.JWSSignatureVerificationFailed)
    return 'IDX10511: Signature validation failed. The token signature could not be validated.';
  if (cause instanceof errors.JWTInvalid) return 'Access token validation failure. The token was revoked.';
  return 'IDX14100: JWT is not well formed, there are no dots (.). The token needs to be in JWS or JWE Compact Serialization Format.';
};

/** https://learn.microsoft.com/entra/identity-platform/claims-challenge */
const revoked = (authorizationUri: string, validFrom: number) => {
  const claims = { access_token: { nbf: { essential: true, value: String(validFrom) } } };
  return new GraphError(
    401,
    'InvalidAuthenticationToken',
    'Continuous access evaluation resulted in challenge with result: InteractionRequired and code: TokenIssuedBeforeRevocationTimestamp',
    {
      'www-authenticate': `Bearer realm="", authorization_uri="${authorizationUri}", error="insufficient_claims", claims="${Buffer.from(JSON.stringify(claims)).toString('base64')}"`,
    },
  );
};
