import assert from 'node:assert/strict';
import { setTimeout as delay } from 'node:timers/promises';
import type { Sandbox } from '../../sandbox/index.ts';
import { registrations } from '../../sandbox/registrations.ts';
import { adele, alex, aSandbox, type Control } from './support/control.ts';
import { aBot, type TestBot } from './support/test-bot.ts';

describe('The patience of Teams', () => {
  let sandbox: Sandbox;
  let control: Control;
  let bot: TestBot;
  let token: string;

  before(async () => {
    bot = await aBot(() => sandbox.url);
    ({ sandbox, control } = await aSandbox({ appUrl: bot.url }));
  });
  beforeEach(async () => {
    await control.reset();
    bot.forget();
    bot.on(async (context) => {
      if (context.activity.type === 'message') await context.sendActivity('heard');
    });
    const answer = await control.tokenEndpoint({
      grant_type: 'client_credentials',
      client_id: registrations.bot.appId,
      client_secret: registrations.bot.secret,
      scope: 'https://api.botframework.com/.default',
    });
    token = ((await answer.json()) as { access_token: string }).access_token;
  });
  after(async () => {
    await sandbox.stop();
    await bot.stop();
  });

  const asBot = async (method: string, conversation: string, path: string, body?: unknown) => {
    const response = await control.send(
      method,
      `/teams/v3/conversations/${encodeURIComponent(conversation)}${path}`,
      body,
      { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    );
    const { error } = (await response.json()) as { error?: { code: string } };
    return { status: response.status, code: error?.code, wait: Number(response.headers.get('retry-after')) };
  };
  const say = (conversation: string) => asBot('POST', conversation, '/activities', { type: 'message', text: 'hi' });
  const chatOf = async (user: string) => (await control.chat(user, { text: 'hello' })).conversation;
  /** Stands still but for what a test moves: the windows follow the tenant's clock, which follows the machine's. */
  const later = (milliseconds: number) => control.post('/_sandbox/clock', { advanceMs: milliseconds });
  const sendUntilRefused = async (conversation: string) => {
    for (let sent = 0; ; sent += 1) {
      const answer = await say(conversation);
      if (answer.status !== 201) return { sent, ...answer };
    }
  };

  it('ends where a bot says too much in one conversation, and says when to go on', async () => {
    const [first, second] = [await chatOf(adele), await chatOf(alex)];
    await control.post('/_sandbox/teams/client', { rateLimits: 'documented' });
    await later(60_000);

    const burst = await sendUntilRefused(first);

    assert.ok(burst.sent >= 7 && burst.sent <= 8, `${burst.sent} messages`);
    assert.deepEqual([burst.status, burst.code], [429, 'Throttled']);
    assert.ok(burst.wait >= 1 && burst.wait <= 2);
    assert.equal((await say(second)).status, 201);
    await later(burst.wait * 1000);
    assert.equal((await say(first)).status, 201);
  });

  it('counts over half a minute and over an hour too', async () => {
    const conversation = await chatOf(adele);
    await control.post('/_sandbox/teams/client', { rateLimits: 'documented' });
    await later(4_000_000);
    let sent = 0;
    let longest = 0;
    while (longest <= 30) {
      const burst = await sendUntilRefused(conversation);
      sent += burst.sent;
      longest = Math.max(longest, burst.wait);
      await later(burst.wait * 1000);
    }

    assert.ok(sent >= 1800 && sent <= 1860, `${sent} messages in an hour`);
    assert.equal((await say(conversation)).status, 201);
  });

  it('has room for reading members beside sending, and a limit for the tenant', async () => {
    const conversation = await chatOf(adele);
    await control.post('/_sandbox/teams/client', { rateLimits: 'documented' });
    await later(60_000);
    const reads = await Promise.all(Array.from({ length: 20 }, () => asBot('GET', conversation, '/pagedmembers')));
    assert.ok(reads.filter(({ status }) => status === 200).length >= 14);
    assert.ok(reads.some(({ status, wait }) => status === 429 && wait >= 1));
    assert.equal((await say(conversation)).status, 201);
  });

  it('does not come between a bot and an ordinary test', async () => {
    const conversation = await chatOf(adele);
    const answers = await Promise.all(Array.from({ length: 100 }, () => say(conversation)));
    assert.ok(answers.every(({ status }) => status === 201));
  });

  it('sends a message again to a bot that has not answered in time, and shows it once', async () => {
    await chatOf(adele);
    await control.post('/_sandbox/teams/client', { answerWithinMs: 150 });
    bot.forget();
    bot.on(async (context) => {
      if (bot.received.length === 1) await delay(400);
      await context.sendActivity(`heard ${context.activity.text}`);
    });

    const turn = await control.chat(adele, { text: 'are you there?' });

    assert.equal(turn.status, 200);
    assert.equal(bot.received.length, 2);
    assert.equal(bot.received[0]?.id, bot.received[1]?.id);
    const { activities } = await control.seen(adele);
    assert.equal(activities.filter(({ text }) => text === 'are you there?').length, 1);
    const statuses = (await control.ledger('activity'))
      .filter(({ direction, type }) => direction === 'toBot' && type === 'message')
      .map(({ status }) => status);
    assert.deepEqual(statuses.slice(-2), [504, 200]);
    await delay(300);
  });

  it('sends a query of the message extension once, and says that there was no answer', async () => {
    await chatOf(adele);
    await control.post('/_sandbox/teams/client', { answerWithinMs: 100 });
    bot.forget();
    bot.on(() => delay(300));

    const turn = await control.chat(adele, { invoke: { name: 'composeExtension/query', value: {} } });

    assert.equal(turn.status, 504);
    assert.equal(bot.received.length, 1);
    await delay(300);
  });
});
