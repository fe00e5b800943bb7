import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { exportPKCS8, generateKeyPair, importPKCS8, SignJWT } from 'jose';
import { registrations } from '../../sandbox/registrations.ts';
import { createChannelKeys } from '../../src/bot/channel/channel-keys.ts';
import { systemClock } from '../../src/shared/clock.ts';
import { createLog } from '../../src/shared/log.ts';
import { type BotApp, startBotApp } from '../support/bot-app.ts';
import { type FakeChannel, startFakeChannel } from '../support/channel.ts';
import { clockAt } from '../support/test-clock.ts';

const appId = registrations.bot.appId;
const base64url = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
const seconds = () => Math.floor(Date.now() / 1000);

describe('the door of the bot', () => {
  let channel: FakeChannel;
  let app: BotApp;
  let turns = 0;

  before(async () => {
    channel = await startFakeChannel(appId);
    app = await startBotApp({
      channel,
      commands: () => [
        {
          intent: 'help',
          examples: ['help'],
          needsSignIn: false,
          answer: async () => {
            turns += 1;
            return 'here I am';
          },
        },
      ],
    });
  });
  after(async () => {
    await app.stop();
    await channel.stop();
  });
  beforeEach(() => {
    turns = 0;
    channel.received.length = 0;
  });

  let activityCount = 0;
  const activity = (changes: Record<string, unknown> = {}) => ({
    type: 'message',
    id: `in-${++activityCount}`,
    channelId: 'msteams',
    serviceUrl: channel.serviceUrl,
    from: { id: '29:adele', name: 'Adele', aadObjectId: '11111111-1111-4111-8111-111111111111' },
    recipient: { id: `28:${appId}`, name: 'Attaché' },
    conversation: { id: 'a:1', conversationType: 'personal', tenantId: registrations.tenantId },
    channelData: { tenant: { id: registrations.tenantId } },
    text: 'help',
    ...changes,
  });

  const post = async (authorization: string | undefined, body: unknown) => {
    const response = await fetch(`${app.url}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(authorization ? { authorization } : {}) },
      body: JSON.stringify(body),
    });
    return { status: response.status, text: await response.text() };
  };
  const bearer = async (claims?: Record<string, unknown>, header?: Record<string, unknown>) =>
    `Bearer ${await channel.token(claims, header)}`;

  it('hears an activity that the channel signed', async () => {
    const { status, text } = await post(await bearer(), activity());

    assert.equal(status, 200);
    assert.equal(text, '');
    assert.equal(turns, 1);
    assert.match(channel.received[0]?.path ?? '', /^\/teams\/v3\/conversations\/a:1\/activities$/);
    assert.match(channel.received[0]?.authorization ?? '', /^Bearer ey/);
  });

  it('accepts a token that expired less than five minutes ago', async () => {
    assert.equal((await post(await bearer({ exp: seconds() - 240 }), activity())).status, 200);
  });

  const forged: [what: string, authorization: () => Promise<string | undefined>][] = [
    ['no token', async () => undefined],
    ['another scheme', async () => 'Basic abc'],
    ['garbage', async () => 'Bearer not.a.token'],
    ['two tokens', async () => `${await bearer()} ${await channel.token()}`],
    ['an audience that is another app', () => bearer({ aud: 'b0000000-0000-4000-8000-000000000000' })],
    ['another issuer', () => bearer({ iss: 'https://sts.windows.net/x/' })],
    ['no expiry', () => bearer({ exp: undefined })],
    ['an expiry six minutes ago', () => bearer({ exp: seconds() - 360 })],
    ['a start in the future', () => bearer({ nbf: seconds() + 3600 })],
    ['an unknown key', () => bearer({}, { kid: 'k2' })],
    ['no key id', () => bearer({}, { kid: undefined })],
    ['another serviceUrl', () => bearer({ serviceurl: 'https://evil.example/' })],
    ['no serviceUrl', () => bearer({ serviceurl: undefined })],
    ['an authorized party, as emulators have', () => bearer({ azp: appId, ver: '2.0' })],
    ['an app id, as skills have', () => bearer({ appid: 'b0000000-0000-4000-8000-000000000000', ver: '1.0' })],
    [
      'a signature of somebody else under a known key id',
      async () => {
        const { privateKey } = await generateKeyPair('RS256', { extractable: true });
        const key = await importPKCS8(await exportPKCS8(privateKey), 'RS256');
        const claims = {
          iss: 'https://api.botframework.com',
          aud: appId,
          exp: seconds() + 60,
          serviceurl: channel.serviceUrl,
        };
        return `Bearer ${await new SignJWT(claims).setProtectedHeader({ alg: 'RS256', kid: 'k1' }).sign(key)}`;
      },
    ],
    [
      'a changed payload',
      async () => {
        const [header, , signature] = (await channel.token()).split('.');
        return `Bearer ${header}.${base64url({ iss: 'https://api.botframework.com', aud: appId, exp: seconds() + 9e5, serviceurl: channel.serviceUrl })}.${signature}`;
      },
    ],
    [
      'no signature (alg none)',
      async () => {
        const [, payload] = (await channel.token()).split('.');
        return `Bearer ${base64url({ alg: 'none', kid: 'k1' })}.${payload}.`;
      },
    ],
    [
      'an HMAC with the public key as its secret',
      async () => {
        const [, payload] = (await channel.token()).split('.');
        const signed = `${base64url({ alg: 'HS256', kid: 'k1' })}.${payload}`;
        return `Bearer ${signed}.${createHmac('sha256', await channel.publicKeyPem())
          .update(signed)
          .digest('base64url')}`;
      },
    ],
  ];
  for (const [what, authorization] of forged) {
    it(`answers 401 to ${what}`, async () => {
      const { status, text } = await post(await authorization(), activity());

      assert.equal(status, 401);
      assert.equal(JSON.parse(text).error.code, 'unauthorized');
      assert.equal(turns, 0);
      assert.deepEqual(channel.received, []);
    });
  }

  const strange: [what: string, status: number, changes: Record<string, unknown>][] = [
    ['an activity without serviceUrl', 401, { serviceUrl: undefined }],
    ['an activity with an empty serviceUrl', 401, { serviceUrl: '' }],
    ['another channel', 401, { channelId: 'webchat' }],
    ['the emulator', 401, { channelId: 'emulator' }],
    ['a channel the key is not endorsed for', 401, { channelId: 'outlook' }],
    ['another tenant', 403, { conversation: { id: 'a:1', tenantId: '99999999-0000-4000-8000-000000000000' } }],
    ['two tenants at once', 403, { channelData: { tenant: { id: '99999999-0000-4000-8000-000000000000' } } }],
    ['no tenant', 403, { conversation: { id: 'a:1' }, channelData: {} }],
    ['no type', 400, { type: undefined }],
    ['a type that is a number', 400, { type: 5 }],
    ['no conversation', 400, { conversation: undefined }],
    ['a text that is a list', 400, { text: ['help'] }],
  ];
  for (const [what, expected, changes] of strange) {
    it(`answers ${expected} to ${what}`, async () => {
      const { status, text } = await post(await bearer(), activity(changes));

      assert.equal(status, expected);
      assert.ok(JSON.parse(text).error.requestId);
      assert.equal(turns, 0);
      assert.deepEqual(channel.received, []);
    });
  }

  it('answers 401 to a serviceUrl that the token allows and the list does not', async () => {
    const serviceUrl = `${channel.url}/elsewhere/`;

    assert.equal((await post(await bearer({ serviceurl: serviceUrl }), activity({ serviceUrl }))).status, 401);
  });

  it('answers 400 to a body that is not an activity', async () => {
    for (const body of [{}, [], 'text', 7, null]) assert.equal((await post(await bearer(), body)).status, 400);
  });

  it('takes an activity without a sender and does nothing', async () => {
    const { status } = await post(
      await bearer(),
      activity({ type: 'conversationUpdate', from: null, text: undefined }),
    );

    assert.equal(status, 200);
  });

  it('goes on hearing while the page with the keys is down', async () => {
    await post(await bearer(), activity());
    channel.setKeysDown(true);

    const { status } = await post(await bearer(), activity());

    channel.setKeysDown(false);
    assert.equal(status, 200);
    assert.equal(await app.bot.isReady(), true);
  });

  it('calls nobody a forger while a new key could be on a page that is down', async () => {
    let ahead = 0;
    const keys = createChannelKeys({
      metadataUrl: channel.metadataUrl,
      clock: clockAt(() => new Date(Date.now() + ahead)),
      log: createLog('silent'),
    });
    assert.ok(await keys.find('k1'));
    assert.equal(await keys.find('k2'), undefined);
    channel.setKeysDown(true);
    try {
      ahead = 2 * 60_000;
      await assert.rejects(keys.find('k2'), { name: 'KeysUnreachable' });
      await assert.rejects(keys.find('k2'), { name: 'KeysUnreachable' });
      assert.ok(await keys.find('k1'));
    } finally {
      channel.setKeysDown(false);
    }
    ahead = 4 * 60_000;
    assert.equal(await keys.find('k2'), undefined);
  });

  it('answers 501 to an invoke nobody knows', async () => {
    assert.equal(
      (await post(await bearer(), activity({ type: 'invoke', name: 'no/such', text: undefined }))).status,
      501,
    );
    assert.equal(
      (await post(await bearer(), activity({ type: 'invoke', name: 'toString', text: undefined }))).status,
      501,
    );
  });

  it('gets a new token once when the connector refuses its own', async () => {
    channel.failNext({ status: 401 });

    const { status } = await post(await bearer(), activity());

    assert.equal(status, 200);
    assert.equal(channel.received.length, 2);
    assert.notEqual(channel.received[0]?.authorization, channel.received[1]?.authorization);
  });

  it('waits out a 429 and posts once more', async () => {
    channel.failNext({ status: 429, headers: { 'retry-after': '1' } });
    const began = Date.now();

    await post(await bearer(), activity());

    assert.equal(channel.received.filter(({ method }) => method === 'POST').length >= 2, true);
    assert.ok(Date.now() - began >= 1000);
  });

  it('posts at most twice when it cannot know whether a message arrived', async () => {
    channel.failNext({ status: 502 }, { status: 502 }, { status: 502 });

    await post(await bearer(), activity());
    await app.bot.settle();

    const texts = channel.received.filter(({ body }) => (body as { text?: string })?.text === 'here I am');
    assert.equal(texts.length, 2);
  });

  it('refuses to exist without an app id', async () => {
    const { createStrictAuth } = await import('../../src/bot/channel/strict-auth.ts');

    assert.throws(
      () =>
        createStrictAuth({
          appId: ' ',
          tokenIssuer: 'x',
          tenantIds: [],
          keys: { find: async () => undefined, areReachable: async () => false },
          isAllowedServiceUrl: (url): url is string => typeof url === 'string',
          clock: systemClock,
        }),
      /app id/,
    );
  });
});
