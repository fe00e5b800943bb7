import { Hono } from 'hono';
import type { Faults } from '../faults.ts';
import { registrations } from '../registrations.ts';
import type { Tenant } from '../tenant/tenant.ts';
import { createAuthorize } from './authorize.ts';
import { basicCredentials, type Clients } from './clients.ts';
import type { Consent } from './consent.ts';
import { createDeviceCode } from './device-code.ts';
import { createDiscovery } from './discovery.ts';
import { EntraError } from './entra-error.ts';
import type { Keys } from './keys.ts';
import type { SignIn } from './sign-in.ts';
import type { TokenEndpoint } from './token-endpoint.ts';

export interface EntraRouteParts {
  tenant: Tenant;
  consent: Consent;
  clients: Clients;
  signIn: SignIn;
  appUrl: string;
  keys: Keys;
  faults: Faults;
  tokenEndpoint: TokenEndpoint;
  origin: string;
}

const shared = ['common', 'organizations'];
/** Where a bot of several tenants asks for its connector token. */
const botFramework = ['botframework.com', 'd6d49420-f39b-4df7-a1dc-d59a935871db'];
const names = [registrations.tenantId, registrations.domain, ...shared, ...botFramework];

/** The addresses of `login.microsoftonline.com` an application uses. */
export const createEntraRoutes = ({
  tenant,
  keys,
  faults,
  tokenEndpoint,
  consent,
  clients,
  signIn,
  origin,
  appUrl,
}: EntraRouteParts): Hono => {
  const app = new Hono();
  const authority = `${origin}/${registrations.tenantId}`;
  const endpoint = (tenant: string, path: string) => `${origin}/${tenant}/${path}`;

  for (const area of ['oauth2', 'v2.0', 'discovery'])
    app.use(`/:tenant/${area}/*`, async (context, next) => {
      const named = context.req.param('tenant');
      if (!names.includes(named.toLowerCase())) return new EntraError(90002, `Tenant: '${named}'.`).toResponse();
      return next();
    });

  app.get('/:tenant/v2.0/.well-known/openid-configuration', (context) => {
    const named = context.req.param('tenant');
    return context.json({
      issuer: shared.includes(named) ? `${origin}/{tenantid}/v2.0` : `${authority}/v2.0`,
      authorization_endpoint: endpoint(named, 'oauth2/v2.0/authorize'),
      token_endpoint: endpoint(named, 'oauth2/v2.0/token'),
      device_authorization_endpoint: endpoint(named, 'oauth2/v2.0/devicecode'),
      end_session_endpoint: endpoint(named, 'oauth2/v2.0/logout'),
      jwks_uri: endpoint(named, 'discovery/v2.0/keys'),
      response_types_supported: ['code'],
      response_modes_supported: ['query', 'fragment', 'form_post'],
      subject_types_supported: ['pairwise'],
      id_token_signing_alg_values_supported: ['RS256'],
      scopes_supported: ['openid', 'profile', 'email', 'offline_access'],
      token_endpoint_auth_methods_supported: ['client_secret_post', 'private_key_jwt', 'client_secret_basic'],
      claims_supported: ['sub', 'iss', 'aud', 'exp', 'iat', 'name', 'oid', 'tid', 'preferred_username', 'nonce'],
    });
  });

  app.get('/:tenant/discovery/v2.0/keys', (context) =>
    context.json({ keys: [{ ...keys.entra.publicJwk, issuer: `${authority}/v2.0` }] }),
  );

  app.post('/:tenant/oauth2/v2.0/token', async (context) => {
    const named = context.req.param('tenant');
    const path = new URL(context.req.url).pathname;
    const form = new URLSearchParams(await context.req.text());
    for (const [name, value] of Object.entries(basicCredentials(context.req.header('authorization'))))
      if (!form.has(name)) form.set(name, value);
    const user = tokenEndpoint.userOf(form);
    const correlationId = context.req.query('client-request-id') ?? context.req.header('client-request-id');
    return faults.apply({ method: 'POST', path, ...(user ? { user } : {}) }, () =>
      form.get('grant_type') === 'client_credentials' && shared.includes(named)
        ? Promise.resolve(new EntraError(50194).toResponse(correlationId))
        : tokenEndpoint.answer(form, endpoint(named, 'oauth2/v2.0/token'), correlationId),
    );
  });

  app.route('/', createDiscovery(origin));
  app.route('/', createDeviceCode({ tenant, clients, consent, origin }));
  app.route('/', createAuthorize({ tenant, consent, clients, signIn, tokenEndpoint, appUrl }));
  return app;
};
