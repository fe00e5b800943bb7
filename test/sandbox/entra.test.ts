import assert from 'node:assert/strict';
import { createHash, randomBytes } from 'node:crypto';
import { InteractionRequiredAuthError, ServerError } from '@azure/msal-node';
import { createRemoteJWKSet, decodeJwt, generateKeyPair, jwtVerify, SignJWT } from 'jose';
import type { Sandbox } from '../../sandbox/index.ts';
import { registrations } from '../../sandbox/registrations.ts';
import { aCertificate } from './support/certificate.ts';
import { adele, aSandbox, type Control, isaiah, megan } from './support/control.ts';
import { msalFor } from './support/msal.ts';

const { app, bot, tenantId } = registrations;
const graphScope = 'https://graph.microsoft.com/.default';
const secret = { client_id: app.appId, client_secret: app.secret };
const obo = {
  ...secret,
  grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer',
  requested_token_use: 'on_behalf_of',
};

interface Refusal {
  error: string;
  error_codes: number[];
  error_description: string;
  suberror?: string;
  claims?: string;
  timestamp: string;
  trace_id: string;
  correlation_id: string;
}

describe('Entra ID in the sandbox', () => {
  let sandbox: Sandbox;
  let control: Control;

  before(async () => {
    ({ sandbox, control } = await aSandbox());
  });
  beforeEach(() => control.reset());
  after(() => sandbox.stop());

  const refusal = async (form: Record<string, string>, tenant?: string) => {
    const response = await control.tokenEndpoint(form, tenant);
    const body = (await response.json()) as Refusal;
    assert.match(
      body.error_description,
      new RegExp(`^AADSTS${body.error_codes[0]}: .+Trace ID: .+ Correlation ID: .+`),
    );
    assert.ok(body.trace_id && body.correlation_id && body.timestamp);
    return {
      status: response.status,
      error: body.error,
      code: body.error_codes[0],
      suberror: body.suberror,
      claims: body.claims,
    };
  };

  describe('to the real MSAL', () => {
    it('gives the app a token with its application permissions for its secret', async () => {
      const result = await msalFor(sandbox.url).acquireTokenByClientCredential({ scopes: [graphScope] });

      assert.deepEqual(decodeJwt(result?.accessToken ?? '').roles, [
        'Calendars.Read',
        'MailboxSettings.Read',
        'Place.Read.All',
        'User.Read.All',
      ]);
      const [entry] = await control.ledger('token');
      assert.equal(entry?.grant, 'client_credentials');
    });

    for (const kind of ['thumbprintSha256', 'thumbprint'] as const)
      it(`takes a certificate known by its ${kind === 'thumbprint' ? 'SHA-1 thumbprint (RS256)' : 'SHA-256 thumbprint (PS256)'}`, async () => {
        const certificate = aCertificate();
        const { thumbprintSha256 } = await control.post<{ thumbprintSha256: string }>('/_sandbox/certificates', {
          clientId: app.appId,
          certificate: certificate.pem,
        });

        const known =
          kind === 'thumbprint'
            ? { thumbprint: certificate.thumbprintSha1 }
            : { thumbprintSha256: certificate.thumbprintSha256 };
        const result = await msalFor(sandbox.url, {
          clientCertificate: { ...known, privateKey: certificate.privateKey },
        }).acquireTokenByClientCredential({ scopes: [graphScope] });

        assert.equal(thumbprintSha256, certificate.thumbprintSha256);
        assert.ok(result?.accessToken);
      });

    it('refuses a certificate that nobody registered with 700027', async () => {
      const certificate = aCertificate();
      const msal = msalFor(sandbox.url, {
        clientCertificate: { thumbprintSha256: certificate.thumbprintSha256, privateKey: certificate.privateKey },
      });

      const error = await msal
        .acquireTokenByClientCredential({ scopes: [graphScope] })
        .catch((cause: unknown) => cause);

      assert.ok(error instanceof ServerError);
      assert.equal(error.errorCode, 'invalid_client');
      assert.equal(Number(error.errorNo), 700027);
    });

    it('acts on behalf of a person, and keeps going with the refresh token', async () => {
      const msal = msalFor(sandbox.url, { clientCapabilities: ['CP1'] });
      const oboAssertion = await control.token(adele, 'tab');

      const first = await msal.acquireTokenOnBehalfOf({ oboAssertion, scopes: ['User.Read', 'Calendars.ReadWrite'] });
      assert.ok(first?.account);
      const again = await msal.acquireTokenSilent({ account: first.account, scopes: ['Mail.Read'] });

      const claims = decodeJwt(first.accessToken);
      assert.equal(claims.scp, 'User.Read Calendars.ReadWrite');
      assert.deepEqual(claims.xms_cc, ['cp1']);
      assert.equal(claims.upn, adele);
      assert.equal(first.account.username, adele);
      assert.equal(decodeJwt(again.accessToken).scp, 'Mail.Read');
      assert.equal((await control.me(first.accessToken)).status, 200);
      assert.deepEqual(
        (await control.ledger('token')).map(({ grant }) => grant),
        ['on_behalf_of', 'refresh_token'],
      );
    });

    it('says that consent is missing in a way MSAL understands, until the person gives it', async () => {
      const oboAssertion = await control.token(isaiah, 'tab');
      const ask = () => msalFor(sandbox.url).acquireTokenOnBehalfOf({ oboAssertion, scopes: ['Calendars.ReadWrite'] });

      const refused = await ask().catch((cause: unknown) => cause);
      await control.post('/_sandbox/consent', { user: isaiah, scopes: ['Calendars.ReadWrite'], granted: true });
      const granted = await ask();

      assert.ok(refused instanceof InteractionRequiredAuthError);
      assert.equal(refused.errorCode, 'invalid_grant');
      assert.equal(refused.subError, 'consent_required');
      assert.equal(Number(refused.errorNo), 65001);
      assert.equal(decodeJwt(granted?.accessToken ?? '').scp, 'Calendars.ReadWrite');
    });

    it('hands over the claims of a policy that asks for a second factor', async () => {
      await control.post('/_sandbox/sign-in', { user: megan, multiFactor: true });
      const oboAssertion = await control.token(megan, 'tab');

      const error = await msalFor(sandbox.url)
        .acquireTokenOnBehalfOf({ oboAssertion, scopes: ['User.Read'] })
        .catch((cause: unknown) => cause);

      assert.ok(error instanceof InteractionRequiredAuthError);
      assert.equal(error.errorCode, 'interaction_required');
      assert.equal(error.subError, 'basic_action');
      assert.match(error.claims, /access_token/);
    });
  });

  describe('refuses', () => {
    const withAssertion = async (assertion: string) =>
      refusal({ ...obo, assertion, scope: 'https://graph.microsoft.com/User.Read offline_access openid' });

    it('an unknown application with 700016', async () => {
      const answer = await refusal({
        ...secret,
        client_id: crypto.randomUUID(),
        grant_type: 'client_credentials',
        scope: graphScope,
      });
      assert.deepEqual([answer.status, answer.error, answer.code], [400, 'unauthorized_client', 700016]);
    });

    it('a wrong secret with 7000215, and none with 7000218', async () => {
      const wrong = await refusal({
        ...secret,
        client_secret: 'x',
        grant_type: 'client_credentials',
        scope: graphScope,
      });
      const none = await refusal({ client_id: app.appId, grant_type: 'client_credentials', scope: graphScope });
      assert.deepEqual([wrong.status, wrong.error, wrong.code], [401, 'invalid_client', 7000215]);
      assert.deepEqual([none.status, none.error, none.code], [401, 'invalid_client', 7000218]);
    });

    it('an unknown tenant, grant, scope, resource, or a missing parameter', async () => {
      const code = async (form: Record<string, string>, tenant?: string) =>
        (await refusal({ ...secret, ...form }, tenant)).code;
      const assertion = await control.token(adele, 'tab');
      assert.equal(await code({ grant_type: 'client_credentials' }, 'fabrikam.example'), 90002);
      assert.equal(await code({ grant_type: 'client_credentials', scope: graphScope }, 'common'), 50194);
      assert.equal(await code({ grant_type: 'password' }), 70003);
      assert.equal(await code({ grant_type: 'client_credentials' }), 900144);
      assert.equal(
        await code({ grant_type: 'client_credentials', scope: 'https://graph.microsoft.com/User.Read' }),
        1002012,
      );
      assert.equal(await code({ grant_type: 'client_credentials', scope: 'https://example.test/.default' }), 500011);
      assert.equal(await code({ ...obo, assertion, scope: 'Everything.Read' }), 650053);
      assert.equal(await code({ ...obo, assertion, scope: `${graphScope} User.Read` }), 70011);
    });

    it('an assertion that was forged, expired, made for somebody else or for the app alone', async () => {
      const genuine = decodeJwt(await control.token(adele, 'tab'));
      const { privateKey } = await generateKeyPair('RS256');
      const forged = await new SignJWT(genuine).setProtectedHeader({ alg: 'RS256' }).sign(privateKey);

      assert.deepEqual(await withAssertion(forged).then(({ error, code }) => [error, code]), ['invalid_grant', 50013]);
      assert.equal((await withAssertion('nonsense')).code, 50013);
      assert.equal((await withAssertion(await control.token(adele, 'tab', { expiresInSeconds: -60 }))).code, 500133);
      assert.equal((await withAssertion(await control.token(adele, 'graph'))).code, 500131);
    });

    it('consent that is missing with 65001, with or without the suberror', async () => {
      const assertion = await control.token(isaiah, 'tab');
      const plain = await withAssertion(assertion);
      await control.post('/_sandbox/faults', [
        { match: { path: '/oauth2/v2.0/token$', user: isaiah }, entra: { code: 65001, suberror: '' }, times: 1 },
      ]);
      const bare = await withAssertion(assertion);

      assert.deepEqual([plain.error, plain.code, plain.suberror], ['invalid_grant', 65001, 'consent_required']);
      assert.deepEqual([bare.error, bare.code, bare.suberror], ['invalid_grant', 65001, undefined]);
    });

    it('with any number a script asks for: 90055 throttles', async () => {
      await control.post('/_sandbox/faults', [{ match: { path: '/token$' }, entra: { code: 90055 }, times: 1 }]);
      const response = await control.tokenEndpoint({ ...secret, grant_type: 'client_credentials', scope: graphScope });
      assert.equal(response.status, 429);
      assert.ok(Number(response.headers.get('retry-after')) > 0);
      assert.deepEqual(((await response.json()) as Refusal).error_codes, [90055]);
    });

    it('a disabled account with 50057 and a revoked grant with 50173', async () => {
      const assertion = await control.token(megan, 'tab');
      const answer = await control.tokenEndpoint({ ...obo, assertion, scope: 'User.Read offline_access' });
      const { refresh_token } = (await answer.json()) as { refresh_token: string };
      await control.post('/_sandbox/sign-in', { user: megan, revoke: true });
      const refreshed = await refusal({ ...secret, grant_type: 'refresh_token', refresh_token, scope: 'User.Read' });
      assert.deepEqual([refreshed.error, refreshed.code, refreshed.suberror], ['invalid_grant', 50173, 'bad_token']);
      assert.equal((await withAssertion(assertion)).code, 50173);

      const person = sandbox.tenant.findPerson(adele);
      assert.ok(person);
      sandbox.tenant.people.put({ ...person, accountEnabled: false });
      assert.equal((await withAssertion(await control.token(adele, 'tab'))).code, 50057);
    });
  });

  it('publishes keys and issuer with which its tokens can be checked', async () => {
    const address = `${sandbox.url}/${tenantId}/v2.0/.well-known/openid-configuration`;
    const metadata = (await (await fetch(address)).json()) as { issuer: string; jwks_uri: string };

    const { payload } = await jwtVerify(
      await control.token(adele, 'tab'),
      createRemoteJWKSet(new URL(metadata.jwks_uri)),
      {
        issuer: metadata.issuer,
        audience: app.appId,
      },
    );

    assert.equal(payload.scp, 'access_as_user');
    assert.equal(payload.preferred_username, adele);
    assert.ok(registrations.teamsClients.some((client) => client === payload.azp));
  });

  it('gives tokens the life that was set', async () => {
    await control.post('/_sandbox/sign-in', { tokenLifeSeconds: 900 });
    const answer = await control.tokenEndpoint({ ...secret, grant_type: 'client_credentials', scope: graphScope });
    const { expires_in, access_token } = (await answer.json()) as { expires_in: number; access_token: string };
    const { exp = 0, iat = 0 } = decodeJwt(access_token);
    assert.equal(expires_in, 900);
    assert.equal(exp - iat, 900);
  });

  describe('towards Graph', () => {
    const refused = async (authorization: string | undefined) => {
      const response = await fetch(`${sandbox.url}/v1.0/me`, authorization ? { headers: { authorization } } : {});
      const { error } = (await response.json()) as { error: { code: string } };
      return [response.status, error.code];
    };

    it('lets nobody in without a good token', async () => {
      const unauthorized = [401, 'InvalidAuthenticationToken'];
      const { privateKey } = await generateKeyPair('RS256');
      const foreign = await new SignJWT(decodeJwt(await control.token(adele, 'graph')))
        .setProtectedHeader({ alg: 'RS256' })
        .sign(privateKey);

      assert.deepEqual(await refused(undefined), unauthorized);
      assert.deepEqual(await refused('Bearer nonsense'), unauthorized);
      assert.deepEqual(await refused(`Bearer ${foreign}`), unauthorized);
      assert.deepEqual(await refused(`Bearer ${await control.token(adele, 'tab')}`), unauthorized);
      assert.deepEqual(
        await refused(`Bearer ${await control.token(adele, 'graph', { expiresInSeconds: -30 })}`),
        unauthorized,
      );
    });

    it('tolerates five seconds of clock skew', async () => {
      const token = await control.token(adele, 'graph', { expiresInSeconds: -2 });
      assert.equal((await control.me(token)).status, 200);
    });

    it('challenges a revoked session with the claims to ask for', async () => {
      const token = await control.token(adele, 'graph');
      await control.post('/_sandbox/sign-in', { user: adele, revoke: true });
      const response = await control.me(token);
      const challenge = /claims="([^"]+)"/.exec(response.headers.get('www-authenticate') ?? '')?.[1] ?? '';
      assert.equal(response.status, 401);
      assert.match(Buffer.from(challenge, 'base64').toString(), /"nbf":\{"essential":true/);
    });
  });

  describe('on the sign-in page', () => {
    const redirectUri = 'http://127.0.0.1:9/auth/end';
    const verifier = randomBytes(32).toString('base64url');
    const page = (more: Record<string, string> = {}) =>
      `${sandbox.url}/${tenantId}/oauth2/v2.0/authorize?${new URLSearchParams({
        client_id: app.appId,
        response_type: 'code',
        redirect_uri: redirectUri,
        scope: 'https://graph.microsoft.com/Calendars.ReadWrite openid profile offline_access',
        state: 'state-1',
        code_challenge: createHash('sha256').update(verifier).digest('base64url'),
        code_challenge_method: 'S256',
        ...more,
      })}`;
    const open = (address: string, init: RequestInit = {}) => fetch(address, { redirect: 'manual', ...init });
    const decide = (address: string, decision: string, user: string, headers: Record<string, string> = {}) =>
      open(address, { method: 'POST', body: new URLSearchParams({ decision, user }), headers });
    const target = (response: Response) => new URL(response.headers.get('location') ?? 'none:');
    const redeem = (code: string, more: Record<string, string> = {}) => ({
      ...secret,
      grant_type: 'authorization_code',
      code,
      redirect_uri: redirectUri,
      code_verifier: verifier,
      ...more,
    });

    it('asks in plain words, and the code works once with its verifier', async () => {
      const address = page({ login_hint: isaiah });
      const shown = await (await open(address)).text();
      const back = target(await decide(address, 'accept', isaiah));
      const code = back.searchParams.get('code') ?? '';
      const msal = msalFor(sandbox.url);

      const result = await msal.acquireTokenByCode({
        code,
        redirectUri,
        codeVerifier: verifier,
        scopes: ['Calendars.ReadWrite'],
      });

      assert.match(shown, /Manage your calendars/);
      assert.match(shown, /Isaiah Langer/);
      assert.equal(back.searchParams.get('state'), 'state-1');
      assert.equal(result.account?.username, isaiah);
      assert.equal((await refusal(redeem(code))).code, 54005);
      const oboAssertion = await control.token(isaiah, 'tab');
      assert.ok(await msal.acquireTokenOnBehalfOf({ oboAssertion, scopes: ['Calendars.ReadWrite'] }));
    });

    it('refuses a code with another verifier, none, or another address', async () => {
      const newCode = async () => target(await open(page({ login_hint: adele }))).searchParams.get('code') ?? '';
      assert.equal((await refusal(redeem(await newCode(), { code_verifier: 'x'.repeat(43) }))).code, 501481);
      assert.equal((await refusal(redeem(await newCode(), { code_verifier: '' }))).code, 900144);
      assert.equal((await refusal(redeem(await newCode(), { redirect_uri: 'http://127.0.0.1:9/other' }))).code, 50011);
      assert.equal((await refusal(redeem('made up'))).code, 70000);
    });

    it('sends who already agreed straight back', async () => {
      const back = target(await open(page({ login_hint: adele })));
      assert.ok(back.searchParams.get('code'));
    });

    it('tells the app when the person says no', async () => {
      const back = target(await decide(page({ login_hint: isaiah }), 'cancel', isaiah));
      assert.equal(back.searchParams.get('error'), 'access_denied');
      assert.match(back.searchParams.get('error_description') ?? '', /AADSTS65004/);
    });

    it('lets pick an account when nobody is signed in, and remembers it', async () => {
      const shown = await (await open(page())).text();
      const picked = await decide(page(), 'pick', sandbox.tenant.findPerson(adele)?.id ?? '');
      const cookie = picked.headers.get('set-cookie')?.split(';')[0] ?? '';
      const back = target(await open(page(), { headers: { cookie } }));

      assert.match(shown, /Pick an account/);
      assert.equal(picked.status, 303);
      assert.ok(back.searchParams.get('code'));
    });

    it('stays silent when asked to', async () => {
      const nobody = target(await open(page({ prompt: 'none' })));
      const unasked = target(await open(page({ prompt: 'none', login_hint: isaiah })));
      assert.equal(nobody.searchParams.get('error'), 'login_required');
      assert.equal(unasked.searchParams.get('error'), 'interaction_required');
    });

    it('asks for the second factor first, after which on-behalf-of works again', async () => {
      await control.post('/_sandbox/sign-in', { user: adele, multiFactor: true });
      const address = page({ login_hint: adele });
      const shown = await (await open(address)).text();
      await decide(address, 'approve', adele);
      const oboAssertion = await control.token(adele, 'tab');

      assert.match(shown, /Approve sign-in request/);
      assert.ok(await msalFor(sandbox.url).acquireTokenOnBehalfOf({ oboAssertion, scopes: ['User.Read'] }));
    });

    it('sends a person to the administrator for what only an administrator can grant', async () => {
      await control.post('/_sandbox/consent', { user: '*', scopes: ['User.Read.All'], granted: false });
      const address = page({ login_hint: adele, scope: 'User.Read.All' });
      const shown = await (await open(address)).text();
      const back = target(await decide(address, 'accept', adele));
      assert.match(shown, /Need admin approval/);
      assert.equal(back.searchParams.get('error'), 'access_denied');
    });

    it('never sends anything to an address nobody registered, nor takes a decision from another site', async () => {
      const strange = await open(page({ redirect_uri: 'https://evil.example/', login_hint: adele }));
      const forged = await decide(page({ login_hint: isaiah }), 'accept', isaiah, { origin: 'https://evil.example' });
      assert.equal(strange.status, 400);
      assert.match(await strange.text(), /AADSTS50011/);
      assert.equal(forged.status, 403);
      assert.equal(forged.headers.get('location'), null);
    });

    it('answers in the fragment or by a form when asked to', async () => {
      const inFragment = target(await open(page({ login_hint: adele, response_mode: 'fragment' })));
      const byForm = await (await open(page({ login_hint: adele, response_mode: 'form_post' }))).text();
      assert.match(inFragment.hash, /^#code=/);
      assert.match(byForm, /name="code"/);
    });
  });

  it('keeps the bot and the app people sign in to apart', async () => {
    const form = { grant_type: 'client_credentials', scope: 'https://api.botframework.com/.default' };
    const asBot = await control.tokenEndpoint({ ...form, client_id: bot.appId, client_secret: bot.secret });
    assert.equal(asBot.status, 200);
    assert.equal((await refusal({ ...form, ...secret })).code, 500011);
    const graphAsBot = await control.tokenEndpoint({
      ...form,
      scope: graphScope,
      client_id: bot.appId,
      client_secret: bot.secret,
    });
    const { access_token } = (await graphAsBot.json()) as { access_token: string };
    assert.deepEqual(decodeJwt(access_token).roles, []);
  });
});
