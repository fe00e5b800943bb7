import { createHash, randomBytes } from 'node:crypto';
import { Hono } from 'hono';
import type { Tenant } from '../tenant/tenant.ts';
import type { Clients } from './clients.ts';
import type { Consent } from './consent.ts';
import { EntraError } from './entra-error.ts';
import { deviceDonePage, devicePage, errorPage } from './pages.ts';
import { readScopes } from './scopes.ts';
import { signedInAccount } from './session.ts';

/** A device that waits for a person to enter its code. */
interface DeviceRow {
  /** Hash of the device code. */
  id: string;
  userCode: string;
  clientId: string;
  scope: string;
  /** Second on the machine's clock. */
  expiresAt: number;
  /** Who approved. */
  userId?: string;
  declined?: boolean;
}

const lifeSeconds = 900;
const nowSeconds = () => Math.floor(Date.now() / 1000);
const hash = (text: string) => createHash('sha256').update(text).digest('base64url');
const letters = 'BCDFGHJKLMNPQRSTVWXZ';
const newUserCode = () => [...randomBytes(9)].map((byte) => letters[byte % letters.length]).join('');

const table = (tenant: Tenant) => tenant.store.table<DeviceRow>('deviceCodes');

/**
 * Who approved the device and what it asked for; each code counts once. Throws EntraError 70016 while nobody has, 70018 when
 * somebody declined, 70020 when it came too late, 70000 for a code that is unknown or another application's.
 */
export const redeemDeviceCode = (tenant: Tenant, clientId: string, code: string): { userId: string; scope: string } => {
  const row = table(tenant).get(hash(code));
  if (!row || row.clientId !== clientId) throw new EntraError(70000);
  if (row.declined) throw new EntraError(70018);
  if (row.expiresAt < nowSeconds()) throw new EntraError(70020);
  if (!row.userId) throw new EntraError(70016);
  table(tenant).delete(row.id);
  return { userId: row.userId, scope: row.scope };
};

export interface DeviceCodeParts {
  tenant: Tenant;
  clients: Clients;
  consent: Consent;
  origin: string;
}

/** The device code flow. https://learn.microsoft.com/entra/identity-platform/v2-oauth2-device-code */
export const createDeviceCode = ({ tenant, clients, consent, origin }: DeviceCodeParts): Hono => {
  const app = new Hono();

  app.post('/:tenant/oauth2/v2.0/devicecode', async (context) => {
    const form = new URLSearchParams(await context.req.text());
    try {
      const clientId = clients.require(form.get('client_id'));
      const scope = form.get('scope') ?? '';
      readScopes(scope);
      const deviceCode = randomBytes(48).toString('base64url');
      const userCode = newUserCode();
      table(tenant).put({ id: hash(deviceCode), userCode, clientId, scope, expiresAt: nowSeconds() + lifeSeconds });
      const address = `${origin}/common/oauth2/deviceauth`;
      return context.json({
        user_code: userCode,
        device_code: deviceCode,
        verification_uri: address,
        expires_in: lifeSeconds,
        interval: 1,
        message: `To sign in, use a web browser to open the page ${address} and enter the code ${userCode} to authenticate.`,
      });
    } catch (cause) {
      if (cause instanceof EntraError) return cause.toResponse();
      throw cause;
    }
  });

  app.get('/:tenant/oauth2/deviceauth', (context) =>
    context.html(
      devicePage(
        tenant.people.where(({ accountEnabled }) => accountEnabled),
        signedInAccount(context),
      ),
    ),
  );

  app.post('/:tenant/oauth2/deviceauth', async (context) => {
    const form = new URLSearchParams(await context.req.text());
    const userCode = (form.get('code') ?? '').trim().toUpperCase();
    const row = table(tenant)
      .where((each) => each.userCode === userCode && each.expiresAt >= nowSeconds())
      .at(0);
    const person = tenant.findPerson(form.get('user') ?? '');
    if (!row || !person?.accountEnabled) return context.html(errorPage('That code is not known. Check it.'), 400);
    if (form.get('decision') === 'cancel') {
      table(tenant).put({ ...row, declined: true });
      return context.html(errorPage('You declined.'));
    }
    consent.decide(person.id, row.clientId, readScopes(row.scope).permissions, true);
    table(tenant).put({ ...row, userId: person.id });
    return context.html(deviceDonePage());
  });

  return app;
};
