import type { Tenant } from '../tenant/tenant.ts';

/** How Teams behaves towards the bot; kept in the tenant, set by the control API. */
export interface TeamsClientSettings {
  /** How many of the person's clients (desktop, web, phone) are open; each answers a sign-in card. */
  ssoClients: number;
  /** Every activity reaches the bot twice, as after a lost answer. */
  duplicateDelivery: boolean;
  /** What the connector lets a bot send: as documented, or so much that only a bot running wild is stopped. */
  rateLimits: 'documented' | 'generous';
  /** How long Teams waits for the bot's answer before it sends a message again, in milliseconds. */
  answerWithinMs: number;
}

const initial: TeamsClientSettings = {
  ssoClients: 1,
  duplicateDelivery: false,
  rateLimits: 'generous',
  answerWithinMs: 15_000,
};

export interface ClientSettings {
  read(): TeamsClientSettings;
  change(changed: Partial<TeamsClientSettings>): void;
}

/** The settings of this tenant; a reset brings the initial ones back. */
export const createClientSettings = (tenant: Tenant): ClientSettings => {
  const table = tenant.store.table<Partial<TeamsClientSettings> & { id: string }>('teamsSettings');
  const read = (): TeamsClientSettings => {
    const { id: _, ...kept } = table.get('client') ?? { id: 'client' };
    return { ...initial, ...kept };
  };
  return { read, change: (changed) => table.put({ ...read(), ...changed, id: 'client' }) };
};
