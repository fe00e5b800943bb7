import type { Hono } from 'hono';
import type { Keys } from '../entra/keys.ts';
import type { Tokens } from '../entra/tokens.ts';
import type { Faults } from '../faults.ts';
import type { Tenant } from '../tenant/tenant.ts';
import { type Channel, createChannel } from './channel.ts';
import { createClientLocales } from './client-locales.ts';
import { type ClientSettings, createClientSettings } from './client-settings.ts';
import { createConnector } from './connector.ts';
import { type Conversations, createConversations } from './conversations.ts';
import { createRoster, type Roster } from './roster.ts';
import { createTeamsClient, type TeamsClient } from './teams-client.ts';
import { createTurns, type RunTurn } from './turn.ts';

export interface TeamsParts {
  tenant: Tenant;
  tokens: Tokens;
  keys: Keys;
  faults: Faults;
  origin: string;
  appUrl: string;
}

/** The Teams channel: conversations, the connector the bot talks to, and what people and their clients do. */
export interface Teams {
  readonly conversations: Conversations;
  readonly channel: Channel;
  readonly client: TeamsClient;
  readonly settings: ClientSettings;
  readonly roster: Roster;
  readonly runTurn: RunTurn;
  /** Whether somebody is waiting for the bot in this conversation. */
  inTurn(conversationId: string): boolean;
  /** Mounted at `/teams`. */
  readonly connector: Hono;
}

/** Puts Teams together for the app at `appUrl`; the connector is to be mounted at `/teams` of `origin`. */
export const createTeams = ({ tenant, tokens, keys, faults, origin, appUrl }: TeamsParts): Teams => {
  const conversations = createConversations(tenant);
  const { newActivityId } = conversations;
  const settings = createClientSettings(tenant);
  const locales = createClientLocales(tenant);
  const channel = createChannel({ tenant, keys, origin, appUrl, newActivityId, settings, locales });
  const client = createTeamsClient({ tenant, tokens, conversations, channel, settings });
  const roster = createRoster({ tenant, conversations, channel });
  const turns = createTurns({ conversations, channel, client, roster, locales });
  return {
    conversations,
    channel,
    client,
    settings,
    roster,
    runTurn: turns.run,
    inTurn: turns.underWay,
    connector: createConnector({ tenant, tokens, faults, conversations, settings, serviceUrl: channel.serviceUrl }),
  };
};
