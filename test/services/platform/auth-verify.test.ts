import assert from 'node:assert/strict';
import { createHmac, createPublicKey, randomUUID } from 'node:crypto';
import { exportSPKI, generateKeyPair, type JWTPayload } from 'jose';
import { InvalidToken } from '../../../src/services/platform/auth/types.ts';
import type { DocumentStore } from '../../../src/services/platform/store/document-store.ts';
import { ServiceUnavailable } from '../../../src/shared/errors.ts';
import { clockAt } from '../../support/test-clock.ts';
import {
  adele,
  clientId,
  type LocalTenant,
  openTemporaryStore,
  startLocalTenant,
  startProcess,
  tenantId,
} from './local-tenant.ts';

const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
const seconds = () => Math.floor(Date.now() / 1000);

describe('an SSO token', () => {
  let tenant: LocalTenant;
  let store: DocumentStore;
  let remove: () => Promise<void>;
  let now: Date;
  let verify: (token: string) => Promise<unknown>;

  beforeEach(async () => {
    tenant = await startLocalTenant();
    ({ store, remove } = await openTemporaryStore());
    now = new Date();
    ({ verify } = startProcess(tenant, store, { clock: clockAt(() => now) }).userTokens);
  });
  afterEach(async () => {
    await tenant.stop();
    await remove();
  });

  const isInvalid = (error: unknown) => error instanceof InvalidToken;
  const isLoginDown = (error: unknown) => error instanceof ServiceUnavailable && error.service === 'login';
  const later = (minutes: number) => {
    now = new Date(now.getTime() + minutes * 60_000);
  };

  it('names the person by tenant and object id', async () => {
    assert.deepEqual(await verify(await tenant.ssoToken(adele)), {
      ...adele,
      name: 'Somebody',
      userPrincipalName: 'somebody@contoso.com',
    });
  });

  const taken: Record<string, () => JWTPayload> = {
    'meant for the application ID URI': () => ({ aud: `api://contoso/${clientId}` }),
    'four minutes over its time': () => ({ exp: seconds() - 240 }),
    'four minutes before its time': () => ({ nbf: seconds() + 240 }),
    'asked for by Outlook': () => ({ azp: 'bc59ab01-8403-45c6-8796-ac3ef710b3e3' }),
    'with more scopes than ours': () => ({ scp: 'openid access_as_user' }),
  };
  for (const [what, change] of Object.entries(taken))
    it(`is taken when it is ${what}`, async () => {
      await verify(await tenant.ssoToken(adele, change()));
    });

  const refused: Record<string, () => Record<string, unknown>> = {
    'six minutes over its time': () => ({ exp: seconds() - 360 }),
    'without an end': () => ({ exp: undefined }),
    'six minutes before its time': () => ({ nbf: seconds() + 360 }),
    'meant for another app': () => ({ aud: randomUUID() }),
    'meant for Graph': () => ({ aud: 'https://graph.microsoft.com' }),
    'issued by another tenant': () => ({ iss: `https://login.microsoftonline.com/${randomUUID()}/v2.0` }),
    'issued by the right tenant of another service': () => ({ iss: `https://evil.test/${tenantId}/v2.0` }),
    'of another tenant under our issuer': () => ({ tid: randomUUID() }),
    'of version 1': () => ({ ver: '1.0' }),
    'without our scope': () => ({ scp: 'openid profile' }),
    'with a scope that only starts like ours': () => ({ scp: 'access_as_user2' }),
    'without any scope (an id token)': () => ({ scp: undefined }),
    'of an app alone': () => ({ idtyp: 'app' }),
    'of an app alone with roles': () => ({ scp: undefined, roles: ['access_as_user'] }),
    'asked for by an unknown client': () => ({ azp: randomUUID() }),
    'asked for by our own app': () => ({ azp: clientId }),
    'without an object id': () => ({ oid: undefined }),
    'with an object id that is no id': () => ({ oid: '../../users' }),
  };
  for (const [what, change] of Object.entries(refused))
    it(`is refused when it is ${what}`, async () => {
      await assert.rejects(verify(await tenant.ssoToken(adele, change())), isInvalid);
    });

  it('is refused when it is forged: no signature, a public key as secret, a stranger’s key, changed claims', async () => {
    const good = await tenant.ssoToken(adele);
    const [header = '', , signature = ''] = good.split('.');
    const claims = part(tenant.ssoClaims(adele));
    const stranger = await generateKeyPair('RS256');
    const keys = await (await fetch(`${tenant.origin}/${tenantId}/discovery/v2.0/keys`)).json();
    const publicKey = createPublicKey({ key: keys.keys[0], format: 'jwk' }).export({ type: 'spki', format: 'pem' });
    const hmacHeader = part({ alg: 'HS256', kid: 'key-1' });
    const hmac = createHmac('sha256', publicKey).update(`${hmacHeader}.${claims}`).digest('base64url');

    const forgeries = [
      `${part({ alg: 'none', kid: 'key-1' })}.${claims}.`,
      `${hmacHeader}.${claims}.${hmac}`,
      await tenant.sign(tenant.ssoClaims(adele), 'key-1', stranger.privateKey),
      `${header}.${part({ ...tenant.ssoClaims(adele), name: 'Changed' })}.${signature}`,
      `${part({ alg: 'RS256' })}.${claims}.${signature}`,
      `${part({ alg: 'RS256', jwk: await exportSPKI(stranger.publicKey) })}.${claims}.${signature}`,
      '',
      'a.b.c',
      'x'.repeat(100_000),
    ];

    for (const forgery of forgeries) await assert.rejects(verify(forgery), isInvalid, forgery.slice(0, 80));
  });

  it('is checked with the keys already read while the key endpoint is down, for days', async () => {
    await verify(await tenant.ssoToken(adele));
    tenant.state.keysAreUp = false;

    for (const _ of [1, 2, 3]) {
      later(16 * 60);
      await verify(await tenant.ssoToken(adele, { nbf: now.getTime() / 1000, exp: now.getTime() / 1000 + 3600 }));
    }
  });

  it('is neither taken nor called forged when keys cannot be had', async () => {
    tenant.state.keysAreUp = false;
    await assert.rejects(verify(await tenant.ssoToken(adele)), isLoginDown);
    tenant.state.keysAreUp = true;
    later(1);
    await verify(await tenant.ssoToken(adele));

    await tenant.rotateKeys('key-2');
    tenant.state.keysAreUp = false;

    await assert.rejects(verify(await tenant.ssoToken(adele)), isLoginDown);
  });

  it('with a new key is taken after one look at the key endpoint, however many tokens come', async () => {
    await verify(await tenant.ssoToken(adele));
    await tenant.rotateKeys('key-2');
    const token = await tenant.ssoToken(adele);

    await Promise.all(Array.from({ length: 20 }, () => verify(token)));

    assert.equal(tenant.seen.keys, 2);
  });

  it('with an unknown key makes nobody ask for keys more than once in five minutes', async () => {
    await verify(await tenant.ssoToken(adele));
    const strange = async () => tenant.sign(tenant.ssoClaims(adele), randomUUID());

    for (let count = 0; count < 30; count++) await assert.rejects(verify(await strange()), isInvalid);
    assert.equal(tenant.seen.keys, 2);

    later(4.9);
    await assert.rejects(verify(await strange()), isInvalid);
    assert.equal(tenant.seen.keys, 2);

    later(0.2);
    await assert.rejects(verify(await strange()), isInvalid);
    assert.equal(tenant.seen.keys, 3);
  });
});
