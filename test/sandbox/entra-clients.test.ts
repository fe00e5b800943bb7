import assert from 'node:assert/strict';
import { createPublicKey, X509Certificate } from 'node:crypto';
import { PublicClientApplication } from '@azure/msal-node';
import type { ConnectorClient } from 'botframework-connector';
import { decodeJwt, decodeProtectedHeader } from 'jose';
import type { Sandbox } from '../../sandbox/index.ts';
import { registrations } from '../../sandbox/registrations.ts';
import { adele, aSandbox, type Control } from './support/control.ts';
import { aBot, type TestBot } from './support/test-bot.ts';

const { app, bot: botApp, tenantId, publicClients } = registrations;

describe('Entra ID in the sandbox, as other clients ask it', () => {
  let sandbox: Sandbox;
  let control: Control;
  let bot: TestBot;

  before(async () => {
    bot = await aBot(() => sandbox.url);
    ({ sandbox, control } = await aSandbox({ appUrl: bot.url }));
  });
  beforeEach(() => control.reset());
  after(async () => {
    await sandbox.stop();
    await bot.stop();
  });

  it('tells which cloud it is, and refuses another', async () => {
    const ask = (endpoint: string) =>
      control.send('GET', `/common/discovery/instance?api-version=1.1&authorization_endpoint=${endpoint}`);
    const known = (await (await ask(`${sandbox.url}/${tenantId}/oauth2/v2.0/authorize`)).json()) as {
      tenant_discovery_endpoint: string;
      metadata: { aliases: string[] }[];
    };
    assert.equal(known.tenant_discovery_endpoint, `${sandbox.url}/${tenantId}/v2.0/.well-known/openid-configuration`);
    assert.deepEqual(known.metadata[0]?.aliases, [new URL(sandbox.url).host]);

    const foreign = await ask('https://login.evil.example/common/oauth2/v2.0/authorize');
    assert.equal(foreign.status, 400);
    assert.equal(((await foreign.json()) as { error: string }).error, 'invalid_instance');
  });

  it('tells whether people sign in here', async () => {
    const realm = (name: string) =>
      control.get<{ account_type: string; domain_name: string }>(`/common/userrealm/${name}?api-version=1.0`);
    assert.equal((await realm(adele)).account_type, 'Managed');
    assert.equal((await realm('somebody@elsewhere.example')).account_type, 'Unknown');
  });

  it('publishes what Entra publishes: certificates with its keys, no word of code challenges', async () => {
    const configuration = await control.get(`/${tenantId}/v2.0/.well-known/openid-configuration`);
    assert.equal('code_challenge_methods_supported' in configuration, false);
    assert.deepEqual(configuration.token_endpoint_auth_methods_supported, [
      'client_secret_post',
      'private_key_jwt',
      'client_secret_basic',
    ]);
    assert.equal(configuration.device_authorization_endpoint, `${sandbox.url}/${tenantId}/oauth2/v2.0/devicecode`);

    const { keys } = await control.get<{ keys: { x5c: string[]; x5t: string; n: string }[] }>(
      `/${tenantId}/discovery/v2.0/keys`,
    );
    const certificate = new X509Certificate(Buffer.from(keys[0]?.x5c[0] ?? '', 'base64'));
    assert.ok(certificate.verify(createPublicKey(certificate.publicKey.export({ type: 'spki', format: 'pem' }))));
    assert.equal(certificate.publicKey.export({ format: 'jwk' }).n, keys[0]?.n);
    const token = await control.token(adele, 'graph');
    assert.equal(decodeProtectedHeader(token).x5t, keys[0]?.x5t);
    assert.equal(decodeJwt(token).app_displayname, 'Attaché');
  });

  it('takes id and secret from the Authorization header', async () => {
    const ask = (secret: string) =>
      fetch(`${sandbox.url}/${tenantId}/oauth2/v2.0/token`, {
        method: 'POST',
        headers: {
          authorization: `Basic ${Buffer.from(`${app.appId}:${encodeURIComponent(secret)}`).toString('base64')}`,
        },
        body: new URLSearchParams({
          grant_type: 'client_credentials',
          scope: 'https://graph.microsoft.com/.default',
        }),
      });
    assert.equal((await ask(app.secret)).status, 200);
    assert.equal((await ask('wrong')).status, 401);
  });

  it('gives a bot its token in the tenant botframework.com', async () => {
    const form = { grant_type: 'client_credentials', client_id: botApp.appId, client_secret: botApp.secret };
    const answer = await control.tokenEndpoint(
      { ...form, scope: 'https://api.botframework.com/.default' },
      'botframework.com',
    );
    assert.equal(answer.status, 200);
  });

  describe('with a device code', () => {
    const client = () =>
      new PublicClientApplication({
        auth: {
          clientId: publicClients[0],
          authority: `https://login.sandbox.test/${tenantId}`,
          knownAuthorities: ['login.sandbox.test'],
          authorityMetadata: JSON.stringify({
            issuer: `${sandbox.url}/${tenantId}/v2.0`,
            authorization_endpoint: `${sandbox.url}/${tenantId}/oauth2/v2.0/authorize`,
            token_endpoint: `${sandbox.url}/${tenantId}/oauth2/v2.0/token`,
            jwks_uri: `${sandbox.url}/${tenantId}/discovery/v2.0/keys`,
          }),
        },
      });
    const decide = (address: string, code: string, decision: string) =>
      fetch(address, { method: 'POST', body: new URLSearchParams({ code, user: adele, decision }) });

    it('signs the real MSAL in once a person has entered it', async () => {
      const result = await client().acquireTokenByDeviceCode({
        scopes: ['User.Read'],
        deviceCodeCallback: ({ verificationUri, userCode, message }) => {
          assert.match(message, new RegExp(userCode));
          void fetch(verificationUri)
            .then((page) => page.text())
            .then((text) => assert.match(text, /Enter code/))
            .then(() => decide(verificationUri, userCode, 'accept'));
        },
      });

      assert.equal(result?.account?.username, adele);
      assert.equal((await control.me(result?.accessToken ?? '')).status, 200);
    });

    it('says when nobody has yet, and when somebody declined', async () => {
      const started = await fetch(`${sandbox.url}/common/oauth2/v2.0/devicecode`, {
        method: 'POST',
        body: new URLSearchParams({ client_id: publicClients[0], scope: 'User.Read' }),
      });
      const flow = (await started.json()) as { device_code: string; user_code: string; verification_uri: string };
      const poll = async () => {
        const answer = await control.tokenEndpoint({
          grant_type: 'urn:ietf:params:oauth:grant-type:device_code',
          client_id: publicClients[0],
          device_code: flow.device_code,
        });
        return ((await answer.json()) as { error: string }).error;
      };

      assert.equal(await poll(), 'authorization_pending');
      assert.equal((await decide(flow.verification_uri, 'WRONGCODE', 'accept')).status, 400);
      await decide(flow.verification_uri, flow.user_code, 'cancel');
      assert.equal(await poll(), 'authorization_declined');
    });
  });

  it('lists who sees an activity, to the real connector client', async () => {
    bot.on(async (context) => {
      const { activity, turnState } = context;
      const connector = turnState.get<ConnectorClient>(context.adapter.ConnectorClientKey);
      const members = await connector.conversations.getActivityMembers(activity.conversation.id, activity.id ?? '');
      await context.sendActivity(members.map(({ name }) => name).join());
    });

    const turn = await control.chat(adele, { text: 'who is here?' });

    assert.equal(turn.activities.at(-1)?.text, 'Adele Vance');
  });
});
