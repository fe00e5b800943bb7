import type { Hono } from 'hono';
import type { Faults } from '../faults.ts';
import type { Tenant } from '../tenant/tenant.ts';
import { type Clients, createClients } from './clients.ts';
import { type Consent, createConsent } from './consent.ts';
import type { Keys } from './keys.ts';
import { createEntraRoutes } from './routes.ts';
import { createSignIn, type SignIn } from './sign-in.ts';
import { createTokenEndpoint } from './token-endpoint.ts';
import { createTokens, type Tokens } from './tokens.ts';

/** Microsoft Entra ID of the tenant. */
export interface Entra {
  readonly tokens: Tokens;
  readonly consent: Consent;
  readonly clients: Clients;
  readonly signIn: SignIn;
  /** Token endpoint, keys, configuration and the pages people see. */
  readonly routes: Hono;
}

export interface EntraParts {
  tenant: Tenant;
  keys: Keys;
  faults: Faults;
  origin: string;
  appUrl: string;
}

/** Puts Entra ID together: tokens, consent, sign-in and their pages. https://learn.microsoft.com/entra/identity-platform/v2-protocols */
export const createEntra = ({ tenant, keys, faults, origin, appUrl }: EntraParts): Entra => {
  const tokens = createTokens({ tenant, keys, origin });
  const consent = createConsent(tenant);
  const clients = createClients(tenant);
  const signIn = createSignIn(tenant);
  const tokenEndpoint = createTokenEndpoint({ tenant, tokens, consent, clients, signIn });
  const routes = createEntraRoutes({ tenant, keys, faults, tokenEndpoint, consent, clients, signIn, origin, appUrl });
  return { tokens, consent, clients, signIn, routes };
};
