import assert from 'node:assert/strict';
import { setTimeout as delay } from 'node:timers/promises';
import type { TurnContext } from 'botbuilder';
import { decodeJwt } from 'jose';
import type { Sandbox } from '../../sandbox/index.ts';
import { registrations } from '../../sandbox/registrations.ts';
import { adele, alex, aSandbox, type Control, isaiah, megan } from './support/control.ts';
import { msalFor } from './support/msal.ts';
import { aBot, type TestBot } from './support/test-bot.ts';

const cardType = 'application/vnd.microsoft.card.adaptive';
const aCard = (text: string) => ({
  contentType: cardType,
  content: { type: 'AdaptiveCard', version: '1.5', body: [{ type: 'TextBlock', text }] },
});
const oauthCard = (id: string, uri: string = registrations.app.uri) => ({
  contentType: 'application/vnd.microsoft.card.oauth',
  content: {
    text: 'Please sign in',
    connectionName: 'attache',
    tokenExchangeResource: { id, uri },
    buttons: [{ type: 'signin', title: 'Sign in', value: 'http://127.0.0.1:9/auth/start' }],
  },
});
const invokeResponse = (status: number, body: unknown) => ({ type: 'invokeResponse', value: { status, body } });
const textOf = (attachment: unknown) =>
  (attachment as { content: { body: { text: string }[] } } | undefined)?.content.body[0]?.text;

describe('Teams in the sandbox', () => {
  let sandbox: Sandbox;
  let control: Control;
  let bot: TestBot;

  before(async () => {
    bot = await aBot(() => sandbox.url);
    ({ sandbox, control } = await aSandbox({ appUrl: bot.url }));
  });
  beforeEach(async () => {
    await control.reset();
    bot.forget();
  });
  after(async () => {
    await sandbox.stop();
    await bot.stop();
  });

  const exchanges = () => bot.received.filter(({ name }) => name === 'signin/tokenExchange');
  const echo = async (context: TurnContext) => {
    await context.sendActivity(`you said ${context.activity.text}`);
  };

  describe('a message', () => {
    it('reaches the real botbuilder with what Teams sends along, and the reply comes back', async () => {
      bot.on(echo);

      const turn = await control.chat(adele, { text: 'hello' });

      const activity = bot.received.at(-1);
      assert.equal(turn.status, 200);
      assert.deepEqual(
        turn.activities.map(({ type, text }) => [type, text]),
        [['message', 'you said hello']],
      );
      assert.equal(activity?.channelId, 'msteams');
      assert.equal(activity?.from.aadObjectId, sandbox.tenant.findPerson(adele)?.id);
      assert.match(activity?.from.id ?? '', /^29:/);
      assert.equal(activity?.recipient.id, `28:${registrations.bot.appId}`);
      assert.equal(activity?.conversation.conversationType, 'personal');
      assert.equal(activity?.conversation.tenantId, registrations.tenantId);
      assert.equal(activity?.locale, 'en-US');
      assert.deepEqual(activity?.entities?.[0], {
        type: 'clientInfo',
        locale: 'en-US',
        country: 'US',
        platform: 'Web',
        timezone: 'America/Los_Angeles',
      });
    });

    it('is preceded by the installation, once', async () => {
      bot.on(echo);
      await control.chat(adele, { text: 'one' });
      await control.chat(adele, { text: 'two' });
      assert.deepEqual(
        bot.received.map(({ type }) => type),
        ['conversationUpdate', 'installationUpdate', 'message', 'message'],
      );
    });

    it('shows what was updated, deleted and typed, and the conversation as it stands', async () => {
      bot.on(async (context) => {
        await context.sendActivity({ type: 'typing' });
        const first = await context.sendActivity('draft');
        const second = await context.sendActivity('mistake');
        await context.updateActivity({ type: 'message', id: first?.id ?? '', text: 'final' });
        await context.deleteActivity(second?.id ?? '');
      });

      const turn = await control.chat(adele, { text: 'go' });

      assert.deepEqual(
        turn.activities.map(({ type, text }) => [type, text]),
        [
          ['typing', undefined],
          ['message', 'draft'],
          ['message', 'mistake'],
          ['messageUpdate', 'final'],
          ['messageDelete', undefined],
        ],
      );
      assert.ok(turn.activities.every(({ id }) => id));
      const seen = await control.seen(adele);
      assert.equal(seen.conversation, turn.conversation);
      assert.deepEqual(
        seen.activities.map(({ text }) => text),
        ['go', 'final'],
      );
    });

    it('waits for what the bot announced by typing and says later', async () => {
      bot.on(async (context) => {
        await context.sendActivity({ type: 'typing' });
        const { conversation } = context.activity;
        void delay(200).then(() =>
          bot.proactively(bot.references.get(conversation.id) ?? {}, async (later) => {
            await later.sendActivity('done');
          }),
        );
      });
      const turn = await control.chat(adele, { text: 'slow work' });
      assert.equal(turn.activities.at(-1)?.text, 'done');
    });

    it('carries the @mention in a group chat, where both members see both', async () => {
      bot.on(echo);
      const turn = await control.chat(adele, {
        conversation: { kind: 'groupChat', members: [alex] },
        text: 'hello all',
      });
      const answer = await control.chat(alex, { conversation: turn.conversation, text: 'me too' });

      const [first] = bot.received.filter(({ type }) => type === 'message');
      assert.equal(first?.text, '<at>Attaché</at> hello all');
      assert.ok(first?.entities?.some(({ type, text }) => type === 'mention' && text === '<at>Attaché</at>'));
      assert.equal(first?.conversation.isGroup, true);
      assert.equal(answer.conversation, turn.conversation);
      assert.equal((await control.seen(adele, turn.conversation)).activities.length, 4);
    });

    it('says honestly that the app is down', async () => {
      const down = await aSandbox();
      const turn = await down.control.chat(adele, { text: 'anybody?' });
      const seen = await down.control.seen(adele);
      await down.sandbox.stop();
      assert.deepEqual(
        seen.activities.map(({ text }) => text),
        ['anybody?'],
      );
      assert.equal(turn.status, 502);
      assert.match(turn.problem ?? '', /cannot be reached/);
    });
  });

  describe('single sign-on', () => {
    const msal = () => msalFor(sandbox.url);
    const exchange = async (context: TurnContext) => {
      const { id, connectionName, token } = context.activity.value as Record<string, string>;
      try {
        const result = await msal().acquireTokenOnBehalfOf({ oboAssertion: token ?? '', scopes: ['User.Read'] });
        await context.sendActivity(invokeResponse(200, { id, connectionName }));
        await context.sendActivity(`signed in as ${result?.account?.username}`);
      } catch (cause) {
        await context.sendActivity(invokeResponse(412, { id, connectionName, failureDetail: String(cause) }));
      }
    };
    const signsIn = async (context: TurnContext) => {
      if (context.activity.name === 'signin/tokenExchange') await exchange(context);
      else if (context.activity.type === 'message')
        await context.sendActivity({ attachments: [oauthCard('exchange-1')] });
    };

    it('answers a sign-in card by itself, and the card is never seen', async () => {
      bot.on(signsIn);

      const turn = await control.chat(adele, { text: 'who am I' });

      assert.equal(turn.activities.at(-1)?.text, `signed in as ${adele}`);
      assert.deepEqual(
        (await control.seen(adele)).activities.map(({ text }) => text),
        ['who am I', `signed in as ${adele}`],
      );
    });

    it('answers from each of the person’s clients, with the same id and another token', async () => {
      bot.on(signsIn);
      await control.post('/_sandbox/teams/client', { ssoClients: 3 });

      await control.chat(adele, { text: 'who am I' });

      const values = exchanges().map(({ value }) => value as { id: string; token: string });
      assert.deepEqual(
        values.map(({ id }) => id),
        ['exchange-1', 'exchange-1', 'exchange-1'],
      );
      assert.equal(new Set(values.map(({ token }) => token)).size, 3);
    });

    it('leaves the sign-in button when consent is missing', async () => {
      bot.on(signsIn);

      const turn = await control.chat(isaiah, { text: 'who am I' });

      assert.equal(exchanges().length, 1);
      assert.equal(turn.activities.length, 1);
      const [, card] = (await control.seen(isaiah)).activities;
      assert.equal(card?.attachments?.[0]?.contentType, 'application/vnd.microsoft.card.oauth');
    });

    it('tells the bot about a card for another application', async () => {
      bot.on(async (context) => {
        if (context.activity.type === 'message')
          await context.sendActivity({ attachments: [oauthCard('x', 'api://somebody-else')] });
      });
      await control.chat(adele, { text: 'go' });
      const failure = bot.received.find(({ name }) => name === 'signin/failure');
      assert.equal((failure?.value as { code?: string } | undefined)?.code, 'resourcematchfailed');
    });

    it('belongs in a group chat to the person the card is for', async () => {
      bot.on(signsIn);
      const conversation = { kind: 'groupChat', members: [adele, megan] };
      await control.chat(alex, { conversation, text: 'who am I' });
      assert.deepEqual(
        exchanges().map(({ from }) => from.aadObjectId),
        [sandbox.tenant.findPerson(alex)?.id],
      );
    });

    it('repeats a card action that asked for a token', async () => {
      bot.on(async (context) => {
        const { authentication } = context.activity.value as { authentication?: { id: string; token: string } };
        const { content } = oauthCard('login-1');
        await context.sendActivity(
          authentication
            ? invokeResponse(200, {
                statusCode: 200,
                type: 'application/vnd.microsoft.activity.message',
                value: `${authentication.id} ${decodeJwt(authentication.token).preferred_username}`,
              })
            : invokeResponse(200, {
                statusCode: 401,
                type: 'application/vnd.microsoft.activity.loginRequest',
                value: content,
              }),
        );
      });
      const action = { type: 'Action.Execute', verb: 'go', data: {} };
      const turn = await control.chat(adele, {
        invoke: { name: 'adaptiveCard/action', value: { action, trigger: 'manual' } },
      });
      assert.equal(turn.invokeResponse?.body.value, `login-1 ${adele}`);
    });

    it('gives the message extension its token silently, and the sign-in link when that is refused', async () => {
      let refuse = false;
      bot.on(async (context) => {
        const { authentication } = context.activity.value as { authentication?: { token: string } };
        const extension = (type: string) => invokeResponse(200, { composeExtension: { type } });
        if (!authentication) await context.sendActivity(extension('silentAuth'));
        else await context.sendActivity(refuse ? invokeResponse(412, {}) : extension('result'));
      });
      const query = { invoke: { name: 'composeExtension/query', value: { commandId: 'searchPeople' } } };
      const kind = async () =>
        ((await control.chat(adele, query)).invokeResponse?.body.composeExtension as { type?: string } | undefined)
          ?.type;

      assert.equal(await kind(), 'result');
      refuse = true;
      assert.equal(await kind(), 'silentAuth');
    });
  });

  describe('a card', () => {
    const pressed = (replyToId: string | undefined) => ({
      invoke: {
        name: 'adaptiveCard/action',
        value: { action: { type: 'Action.Execute', verb: 'go', data: {} }, trigger: 'manual' },
        replyToId,
      },
    });
    const answersWithCard = async (context: TurnContext) => {
      if (context.activity.type === 'message') await context.sendActivity({ attachments: [aCard('before')] });
      else
        await context.sendActivity(
          invokeResponse(200, { statusCode: 200, type: cardType, value: aCard('after').content }),
        );
    };

    it('is replaced by the answer to its button', async () => {
      bot.on(answersWithCard);
      const shown = await control.chat(adele, { text: 'card' });
      const turn = await control.chat(adele, pressed(shown.activities[0]?.id));
      assert.equal(turn.invokeResponse?.status, 200);
      assert.equal(bot.received.at(-1)?.replyToId, shown.activities[0]?.id);
      const [, card] = (await control.seen(adele)).activities;
      assert.equal(textOf(card?.attachments?.[0]), 'after');
    });

    it('is replaced in a group only for the person who pressed', async () => {
      bot.on(answersWithCard);
      const shown = await control.chat(adele, { conversation: { kind: 'groupChat', members: [alex] }, text: 'card' });
      await control.chat(alex, { conversation: shown.conversation, ...pressed(shown.activities[0]?.id) });
      const seenBy = async (user: string) =>
        textOf((await control.seen(user, shown.conversation)).activities[1]?.attachments?.[0]);
      assert.equal(await seenBy(alex), 'after');
      assert.equal(await seenBy(adele), 'before');
    });
  });

  describe('the connector', () => {
    const asBot = async (method: string, path: string, body?: unknown, token?: string) => {
      const answer = await control.tokenEndpoint({
        grant_type: 'client_credentials',
        scope: 'https://api.botframework.com/.default',
        client_id: registrations.bot.appId,
        client_secret: registrations.bot.secret,
      });
      const { access_token } = (await answer.json()) as { access_token: string };
      const response = await fetch(`${sandbox.url}/teams/v3/conversations${path}`, {
        method,
        headers: { authorization: `Bearer ${token ?? access_token}`, 'content-type': 'application/json' },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      const text = await response.text();
      const content = (text ? JSON.parse(text) : {}) as { error?: { code: string }; [name: string]: unknown };
      return { status: response.status, code: content.error?.code, content };
    };
    const path = (id: string, rest = '') => `/${encodeURIComponent(id)}${rest}`;
    const hello = { type: 'message', text: 'hello' };

    it('lets the bot speak first, also to a person who never wrote', async () => {
      bot.on(echo);
      const { conversation } = await control.chat(adele, { text: 'hi' });
      await bot.proactively(bot.references.get(conversation) ?? {}, async (context) => {
        await context.sendActivity('by the way');
      });
      assert.equal((await control.seen(adele)).activities.at(-1)?.text, 'by the way');

      await control.post('/_sandbox/teams/install', { user: megan });
      const created = await bot.createConversation(`${sandbox.url}/teams/`, sandbox.tenant.findPerson(megan)?.id ?? '');
      assert.equal(created, (await control.seen(megan)).conversation);
      assert.equal((await control.seen(megan)).activities.at(-1)?.text, 'hello there');
    });

    it('names the members', async () => {
      bot.on(echo);
      const { conversation } = await control.chat(adele, {
        conversation: { kind: 'groupChat', members: [alex] },
        text: 'x',
      });
      const paged = await asBot('GET', path(conversation, '/pagedmembers'));
      const [member] = paged.content.members as { id: string; aadObjectId: string; userPrincipalName: string }[];
      const one = await asBot('GET', path(conversation, `/members/${encodeURIComponent(member?.id ?? '')}`));
      assert.equal((paged.content.members as unknown[]).length, 2);
      assert.equal(one.content.userPrincipalName, member?.userPrincipalName);
      assert.equal((await asBot('GET', path(conversation, '/members/29:nobody'))).code, 'MemberNotFoundInConversation');
    });

    it('refuses as Teams does', async () => {
      bot.on(echo);
      const { conversation } = await control.chat(adele, { text: 'hi' });
      const own = (await control.seen(adele)).activities[0]?.id ?? '';
      const send = (body: unknown, token?: string) => asBot('POST', path(conversation, '/activities'), body, token);

      assert.equal((await send(hello, 'nonsense')).status, 401);
      assert.equal((await send(hello, await control.token(adele, 'graph'))).status, 401);
      assert.equal((await asBot('POST', path('a:unknown', '/activities'), hello)).code, 'ConversationNotFound');
      assert.equal(
        (await asBot('PUT', path(conversation, '/activities/1'), hello)).code,
        'ActivityNotFoundInConversation',
      );
      assert.equal((await asBot('PUT', path(conversation, `/activities/${own}`), hello)).status, 403);
      assert.equal((await send({ text: 'no type' })).code, 'BadSyntax');
      assert.equal((await send({ ...hello, entities: [{ type: 'mention', text: '<at>X</at>' }] })).code, 'BadSyntax');
      assert.deepEqual(await send({ ...hello, text: 'x'.repeat(60_000) }).then(({ status, code }) => [status, code]), [
        413,
        'MessageSizeTooBig',
      ]);
    });

    it('tells a blocked bot and a removed one apart, until the person comes back', async () => {
      bot.on(echo);
      const { conversation } = await control.chat(adele, { text: 'hi' });
      const send = () => asBot('POST', path(conversation, '/activities'), hello);

      await control.post('/_sandbox/teams/block', { user: adele });
      assert.deepEqual([(await send()).status, (await send()).code], [403, 'ConversationBlockedByUser']);
      await control.post('/_sandbox/teams/unblock', { user: adele });
      assert.equal((await send()).status, 201);
      await control.post('/_sandbox/teams/uninstall', { user: adele });
      assert.deepEqual([(await send()).status, (await send()).code], [403, 'BotNotInConversationRoster']);
      assert.equal(bot.received.at(-1)?.type, 'installationUpdate');
      await control.chat(adele, { text: 'again' });
      assert.equal((await send()).status, 201);
    });

    it('forgets conversations and tokens of a tenant that was reset', async () => {
      bot.on(echo);
      const { conversation } = await control.chat(adele, { text: 'hi' });
      await control.reset();
      assert.equal((await asBot('POST', path(conversation, '/activities'), hello)).code, 'ConversationNotFound');
    });
  });

  it('writes down what went to and fro', async () => {
    bot.on(echo);
    await control.chat(adele, { text: 'hi' });
    const entries = await control.ledger('activity');
    assert.deepEqual(
      entries.map(({ direction, type }) => [direction, type]),
      [
        ['toBot', 'conversationUpdate'],
        ['toBot', 'installationUpdate'],
        ['toBot', 'message'],
        ['fromBot', 'message'],
      ],
    );
    assert.ok(entries.every(({ user }) => user === sandbox.tenant.findPerson(adele)?.id));
  });
});
