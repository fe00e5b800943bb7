import assert from 'node:assert/strict';
import { pino } from 'pino';
import { useFakeTimers } from 'sinon';
import type { DocumentStore } from '../../../src/services/platform/store/document-store.ts';
import { ServiceUnavailable, SignInRequired } from '../../../src/shared/errors.ts';
import { identityKey } from '../../../src/shared/identity.ts';
import {
  adele,
  type LocalTenant,
  megan,
  openTemporaryStore,
  type Reply,
  startLocalTenant,
  startProcess,
  tenantId,
} from './local-tenant.ts';

const refusal = (error: string, more: object = {}): Reply => ({
  status: 400,
  body: { error, error_description: 'AADSTS: about somebody@contoso.com', ...more },
});

describe('people’s tokens', () => {
  let tenant: LocalTenant;
  let store: DocumentStore;
  let remove: () => Promise<void>;

  beforeEach(async () => {
    tenant = await startLocalTenant();
    ({ store, remove } = await openTemporaryStore());
  });
  afterEach(async () => {
    await tenant.stop();
    await remove();
  });

  const grants = () => tenant.seen.tokens.map((form) => String(form.get('grant_type')).replace(/.*:/, ''));
  const signIn = async (
    process: Pick<ReturnType<typeof startProcess>, 'userTokens'> = startProcess(tenant, store),
    user = adele,
  ) => {
    await process.userTokens.exchange(user, await tenant.ssoToken(user));
    return process.userTokens;
  };
  const isSignInRequired = (reason: string, claims?: string) => (error: unknown) => {
    assert.ok(error instanceof SignInRequired, String(error));
    assert.deepEqual([error.reason, error.claims], [reason, claims]);
    return true;
  };
  const isLoginDown = (error: unknown) => error instanceof ServiceUnavailable && error.service === 'login';

  it('never share a token when two people sign in at the same time', async () => {
    const { userTokens } = startProcess(tenant, store);
    const people = Array.from({ length: 12 }, (_, index) => ({
      tenantId,
      userId: `aaaaaaaa-0000-4000-8000-0000000001${String(index).padStart(2, '0')}`,
    }));

    await Promise.all(people.map(async (user) => userTokens.exchange(user, await tenant.ssoToken(user))));
    const mine = await Promise.all(people.map((user) => userTokens.graphToken(user)));
    const afterRestart = await Promise.all(
      people.map((user) => startProcess(tenant, store).userTokens.graphToken(user)),
    );

    for (const [index, { userId }] of people.entries()) {
      assert.match(mine[index] ?? '', new RegExp(`^graph-${userId}-`));
      assert.equal(afterRestart[index], mine[index]);
    }
    assert.equal(tenant.seen.tokens.length, people.length);
  });

  it('cost one token call for ten exchanges at once, whether of one SSO token or of ten', async () => {
    const { userTokens } = startProcess(tenant, store);
    const token = await tenant.ssoToken(adele);
    const others = await Promise.all(Array.from({ length: 10 }, () => tenant.ssoToken(megan, { iat: 1_790_000_000 })));

    await Promise.all(Array.from({ length: 10 }, () => userTokens.exchange(adele, token)));
    await Promise.all(others.map((other) => userTokens.exchange(megan, other)));

    assert.deepEqual(grants(), ['jwt-bearer', 'jwt-bearer']);
  });

  it('fail ten exchanges at once with one token call', async () => {
    const { userTokens } = startProcess(tenant, store);
    const token = await tenant.ssoToken(adele);
    tenant.state.token = () => refusal('invalid_grant', { suberror: 'consent_required', error_codes: [65001] });

    const outcomes = await Promise.allSettled(Array.from({ length: 10 }, () => userTokens.exchange(adele, token)));

    assert.ok(
      outcomes.every(({ status }) => status === 'rejected'),
      'all fail',
    );
    assert.equal(tenant.seen.tokens.length, 1);
  });

  it('are there for a new process without any network', async () => {
    const first = await signIn();
    const token = await first.graphToken(adele);
    await tenant.stop();

    const second = startProcess(tenant, store).userTokens;

    assert.equal(await second.graphToken(adele), token);
    assert.equal(await second.isSignedIn(adele), true);
  });

  it('are not readable in the store, nor under another person’s name', async () => {
    await signIn();
    const documents = store.collection<{ _id: string; blob: string; revision: string }>('userTokens');
    const own = await documents.get(identityKey(adele));
    assert.ok(own, 'tokens are stored');
    assert.doesNotMatch(JSON.stringify(own), /refresh-|graph-|eyJ/);

    await documents.put({ ...own, _id: identityKey(megan) });

    const { userTokens } = startProcess(tenant, store);
    assert.equal(await userTokens.isSignedIn(megan), false);
    await assert.rejects(userTokens.graphToken(megan), isSignInRequired('signed_out'));
  });

  it('are exchanged anew for a newer SSO token, and not for an older one of another client', async () => {
    const { userTokens } = startProcess(tenant, store);
    const [older, newer] = await Promise.all([1, 2].map((iat) => tenant.ssoToken(adele, { iat })));

    for (const ssoToken of [older, newer, older, newer]) await userTokens.exchange(adele, ssoToken ?? '');
    await startProcess(tenant, store).userTokens.exchange(adele, older ?? '');

    assert.deepEqual(grants(), ['jwt-bearer', 'jwt-bearer']);
  });

  it('serve whoever has one when a new SSO token cannot be exchanged for the moment', async () => {
    const userTokens = await signIn();
    const token = await userTokens.graphToken(adele);
    tenant.state.token = () => ({ status: 503 });

    await userTokens.exchange(adele, await tenant.ssoToken(adele, { iat: Math.floor(Date.now() / 1000) + 60 }));

    assert.equal(await userTokens.graphToken(adele), token);
  });

  it('are renewed by refresh token near the end of their life, once for many callers', async () => {
    const userTokens = await signIn();
    const clock = useFakeTimers({ now: Date.now() + 3_400_000, toFake: ['Date'] });

    try {
      const given = new Set(await Promise.all(Array.from({ length: 10 }, () => userTokens.graphToken(adele))));

      assert.equal(given.size, 1);
      assert.deepEqual(grants(), ['jwt-bearer', 'refresh_token']);
    } finally {
      clock.restore();
    }
  });

  it('are refreshed once when Graph refused one, and not when somebody already did', async () => {
    const userTokens = await signIn();
    const refused = await userTokens.graphToken(adele);

    const renewed = await userTokens.graphToken(adele, { refuse: refused });
    const late = await userTokens.graphToken(adele, { refuse: refused });

    assert.notEqual(renewed, refused);
    assert.equal(late, renewed);
    assert.deepEqual(grants(), ['jwt-bearer', 'refresh_token']);
  });

  it('are refreshed for a refused token in a process that never had it in memory', async () => {
    const refused = await (await signIn()).graphToken(adele);

    const renewed = await startProcess(tenant, store).userTokens.graphToken(adele, { refuse: refused });

    assert.notEqual(renewed, refused);
  });

  it('pass a claims challenge on unchanged and hand Entra’s own back', async () => {
    const userTokens = await signIn();
    const asked = '{"access_token":{"nbf":{"essential":true,"value":"1700000000"}}}';
    const wanted = '{"access_token":{"acrs":{"essential":true,"value":"c1"}}}';

    await userTokens.graphToken(adele, { claims: asked });
    tenant.state.token = () => refusal('interaction_required', { error_codes: [50076], claims: wanted });

    await assert.rejects(
      userTokens.graphToken(adele, { claims: asked }),
      isSignInRequired('interaction_required', wanted),
    );
    const sent = JSON.parse(tenant.seen.tokens[1]?.get('claims') ?? '{}');
    assert.deepEqual(sent.access_token.nbf, { essential: true, value: '1700000000' });
  });

  for (const [what, body] of [
    ['with its suberror', { suberror: 'consent_required', error_codes: [65001] }],
    ['without a suberror', { error_codes: [65001] }],
  ] as const)
    it(`ask for consent when it is missing, ${what}`, async () => {
      const { userTokens } = startProcess(tenant, store);
      tenant.state.token = () => refusal('invalid_grant', body);

      await assert.rejects(signIn({ userTokens }), isSignInRequired('consent_required'));
      assert.equal(await userTokens.isSignedIn(adele), false);
    });

  it('call a wrong secret an operator’s problem: no sign-in card, an error in the log without content', async () => {
    const lines: string[] = [];
    const log = pino({ level: 'trace' }, { write: (line: string) => lines.push(line) });
    const { userTokens, appTokens } = startProcess(tenant, store, { log });
    tenant.state.token = () => ({ ...refusal('invalid_client', { error_codes: [7000215] }), status: 401 });

    await assert.rejects(userTokens.exchange(adele, await tenant.ssoToken(adele)), isLoginDown);
    await assert.rejects(appTokens.graphToken(tenantId), isLoginDown);

    const errors = lines.map((line) => JSON.parse(line)).filter(({ level }) => level >= 50);
    assert.equal(errors.length, 2);
    assert.doesNotMatch(lines.join(''), /somebody|eyJ/);
  });

  it('are gone when the refresh token is refused, so that the next sign-in starts anew', async () => {
    const userTokens = await signIn();
    const refused = await userTokens.graphToken(adele);
    tenant.state.token = (form) =>
      form.get('grant_type') === 'refresh_token' ? refusal('invalid_grant', { error_codes: [50173] }) : undefined;

    await assert.rejects(userTokens.graphToken(adele, { refuse: refused }), isSignInRequired('signed_out'));
    assert.equal(await userTokens.isSignedIn(adele), false);

    await userTokens.exchange(adele, await tenant.ssoToken(adele));
    assert.notEqual(await userTokens.graphToken(adele), refused);
  });

  it('repeat once when the token endpoint stumbles, and then say that it does not answer', async () => {
    const { userTokens } = startProcess(tenant, store);
    tenant.state.token = () => (tenant.seen.tokens.length === 1 ? { status: 503 } : undefined);
    await signIn({ userTokens });
    assert.equal(tenant.seen.tokens.length, 2);

    tenant.state.token = () => ({ body: '<html>busy</html>', headers: { 'content-type': 'text/html' } });
    await assert.rejects(userTokens.exchange(megan, await tenant.ssoToken(megan)), isLoginDown);
    assert.equal(tenant.seen.tokens.length, 4);
  });

  it('lock nobody out after an outage, neither the person nor anybody else', async () => {
    const { userTokens } = startProcess(tenant, store);
    tenant.state.token = () => ({ status: 500 });
    await assert.rejects(userTokens.exchange(adele, await tenant.ssoToken(adele)), isLoginDown);
    tenant.state.token = undefined;

    await userTokens.exchange(megan, await tenant.ssoToken(megan));
    await userTokens.exchange(adele, await tenant.ssoToken(adele));

    assert.ok(await userTokens.graphToken(adele), 'a token');
  });

  it('wait as long as Retry-After says before the one repeat', async () => {
    const at: number[] = [];
    tenant.state.token = () => {
      at.push(performance.now());
      return at.length === 1 ? { status: 429, headers: { 'retry-after': '1' } } : undefined;
    };

    await signIn();

    assert.ok((at[1] ?? 0) - (at[0] ?? 0) >= 995, 'waits');
  });

  it('do not bother the token endpoint again while a long Retry-After runs', async () => {
    const userTokens = await signIn();
    const token = await userTokens.graphToken(adele);
    tenant.state.token = () => ({ status: 429, headers: { 'retry-after': '600' } });

    await assert.rejects(userTokens.graphToken(adele, { refuse: token }), isLoginDown);
    await assert.rejects(userTokens.graphToken(adele, { refuse: token }), isLoginDown);

    assert.equal(tenant.seen.tokens.length, 2);
  });

  it('are used on while the sign-in service is down, without asking it at every call', async () => {
    const userTokens = await signIn();
    const token = await userTokens.graphToken(adele);
    tenant.state.token = () => ({ status: 503 });
    // 200 of 3,600 seconds are left: time to renew, and time enough to be used.
    const clock = useFakeTimers({ now: Date.now() + 3_400_000, toFake: ['Date'] });
    try {
      assert.equal(await userTokens.graphToken(adele), token);
      const asked = tenant.seen.tokens.length;
      assert.equal(await userTokens.graphToken(adele), token);

      assert.deepEqual([asked, tenant.seen.tokens.length], [3, 3]);
      clock.tick(190_000);
      await assert.rejects(userTokens.graphToken(adele), isLoginDown);
      assert.equal(await userTokens.isSignedIn(adele), true);
    } finally {
      clock.restore();
    }
  });

  it('are forgotten in memory and store, also by another instance that had them', async () => {
    const one = await signIn();
    const other = startProcess(tenant, store).userTokens;
    await other.graphToken(adele);

    await one.forget(adele);

    for (const userTokens of [one, other]) {
      assert.equal(await userTokens.isSignedIn(adele), false);
      await assert.rejects(userTokens.graphToken(adele), isSignInRequired('signed_out'));
    }
  });

  it('do not come back when a refresh ends after the sign-out', async () => {
    const userTokens = await signIn();
    const token = await userTokens.graphToken(adele);
    tenant.state.token = async () => {
      await userTokens.forget(adele);
      return undefined;
    };

    await userTokens.graphToken(adele, { refuse: token });

    assert.equal(await userTokens.isSignedIn(adele), false);
  });

  it('come from a redeemed code too, and only for the person expected', async () => {
    const { userTokens } = startProcess(tenant, store);
    const request = { code: adele.userId, codeVerifier: 'v'.repeat(43), redirectUri: 'https://attache.test/auth/end' };

    await assert.rejects(userTokens.redeemCode({ ...request, expected: megan }), { name: 'InvalidToken' });
    const user = await userTokens.redeemCode({ ...request, expected: adele });

    assert.equal(user.userId, adele.userId);
    assert.equal(tenant.seen.tokens[1]?.get('code_verifier'), request.codeVerifier);
    assert.match(await userTokens.graphToken(adele), new RegExp(`^graph-${adele.userId}-`));
    assert.equal(await userTokens.isSignedIn(megan), false);
  });

  it('are asked for on Entra’s page with PKCE, state, hint and claims', () => {
    const { userTokens } = startProcess(tenant, store);

    const url = new URL(
      userTokens.consentUrl({
        redirectUri: 'https://attache.test/auth/end',
        state: 'a b&c',
        codeChallenge: 'challenge',
        loginHint: 'adele@contoso.com',
        claims: '{"a":1}',
      }),
    );

    assert.equal(url.origin + url.pathname, `${tenant.origin}/${tenantId}/oauth2/v2.0/authorize`);
    const query = Object.fromEntries(url.searchParams);
    assert.equal(query.code_challenge_method, 'S256');
    assert.equal(query.state, 'a b&c');
    assert.equal(query.claims, '{"a":1}');
    assert.match(query.scope ?? '', /offline_access User\.Read Calendars\.ReadWrite/);
  });
});

describe('the app’s own tokens', () => {
  it('are asked for once, and again only when Graph refused them', async () => {
    const tenant = await startLocalTenant();
    const { store, remove } = await openTemporaryStore();
    try {
      const { appTokens } = startProcess(tenant, store);

      const given = await Promise.all(Array.from({ length: 10 }, () => appTokens.graphToken(tenantId)));
      const renewed = await appTokens.graphToken(tenantId, { refuse: given[0] ?? '' });

      assert.equal(new Set(given).size, 1);
      assert.notEqual(renewed, given[0]);
      assert.equal(tenant.seen.tokens.length, 2);
      await assert.rejects(appTokens.graphToken(megan.userId), { code: 'permission_missing' });
    } finally {
      await tenant.stop();
      await remove();
    }
  });
});
