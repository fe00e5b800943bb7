import { Hono } from 'hono';
import type { Consent } from '../entra/consent.ts';
import type { Tokens } from '../entra/tokens.ts';
import type { Tenant } from '../tenant/tenant.ts';
import type { Teams } from './index.ts';

export interface ChatParts {
  tenant: Tenant;
  tokens: Tokens;
  consent: Consent;
  teams: Teams;
  appUrl: string;
}

/** The chat page and its API. */
export const createChat = (_parts: ChatParts): Hono => new Hono();
