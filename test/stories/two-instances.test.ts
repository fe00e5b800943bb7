import assert from 'node:assert/strict';
import { join } from 'node:path';
import { registrations } from '../../sandbox/registrations.ts';
import type { SubscriptionRecord } from '../../sandbox/tenant/subscriptions/subscription-record.ts';
import type { App } from '../../src/app.ts';
import { textOf } from '../support/chat.ts';
import { adele, megan } from '../support/people.ts';
import { type Story, startApp } from '../support/start-app.ts';
import { graphTime, weekdayAt } from '../support/times.ts';
import { type Signer, signerOf } from '../support/tokens.ts';

describe('two instances on one database', () => {
  let story: Story;
  let other: App;
  let channel: Signer;
  before(async () => {
    story = await startApp({ onDisk: true });
    other = await story.second();
    channel = await signerOf(join(story.env.DATA_DIR ?? '', 'sandbox'), 'channel');
    await story.chat.as(megan).says('who am I?');
  });
  after(() => story.stop());

  const subscriptions = () => story.sandbox.tenant.store.table<SubscriptionRecord>('subscriptions').all();
  const post = async (url: string, path: string, body: unknown, headers = {}) =>
    fetch(`${url}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });

  it('do what was said once, when Teams sends it to both', async () => {
    const serviceUrl = `${story.sandboxUrl}/teams/`;
    const chat = await story.chat.as(megan).says('help');
    const me = story.sandbox.tenant.findPerson(megan);
    const token = await channel.sign({
      iss: 'https://api.botframework.com',
      aud: registrations.bot.appId,
      exp: Math.floor(Date.now() / 1000) + 600,
      serviceurl: serviceUrl,
    });
    const activity = {
      type: 'message',
      id: 'said-once',
      channelId: 'msteams',
      serviceUrl,
      from: { id: '29:megan', name: 'Megan Bowen', aadObjectId: me?.id },
      recipient: { id: `28:${registrations.bot.appId}`, name: 'Attaché' },
      conversation: { id: chat.conversation, conversationType: 'personal', tenantId: registrations.tenantId },
      channelData: { tenant: { id: registrations.tenantId } },
      text: 'who is Lee Gu?',
    };
    const before = (await story.chat.as(megan).sees()).length;

    const answers = await Promise.all(
      [story.url, other.url, story.url, other.url].map((url) =>
        post(url, '/api/messages', activity, { authorization: `Bearer ${token}` }),
      ),
    );

    assert.deepEqual(
      answers.map(({ status }) => status),
      [200, 200, 200, 200],
    );
    await story.chat.as(megan).hears((seen) => /Director of Overseas/.test(textOf(seen)), 'who Lee Gu is');
    assert.equal((await story.chat.as(megan).sees()).length, before + 1);
  });

  it('know each other’s cards: what one offered, the other books', async () => {
    const { activities } = await story.chat.as(megan).says('book 30 min with Alex tomorrow at 3pm about handover');
    const handle = /"handle":"([\w-]+)"/.exec(JSON.stringify(activities))?.[1];
    const token = await story.control.token(megan, 'tab');
    assert.ok(handle);

    const agenda = await fetch(`${other.url}/api/tab/me`, { headers: { authorization: `Bearer ${token}` } });
    await story.chat.as(megan).presses('Book');

    assert.equal(agenda.status, 200);
    const exchanges = (await story.control.ledger()).entries.filter(
      ({ kind, grant, user }) => kind === 'token' && grant === 'on_behalf_of' && user,
    );
    assert.ok(exchanges.length <= 2, 'the second instance uses the sign-in of the first');
  });

  it('tell one card for a notification that reaches both, and subscribe once', async () => {
    await story.chat.as(megan).says('turn on notifications');
    const [subscription, ...more] = subscriptions();
    assert.ok(subscription);
    assert.equal(more.length, 0);
    // The tenant's own delivery is held up, so that the notifications below come first and at once.
    const at = weekdayAt(3, '10:00');
    const event = await story.control.graph<{ id: string }>(adele, 'POST', '/me/events', {
      subject: 'Steering',
      start: graphTime(at),
      end: graphTime(at.plus({ minutes: 30 })),
      attendees: [{ type: 'required', emailAddress: { address: megan, name: 'Megan Bowen' } }],
    });
    assert.ok(event.id);
    const { value } = await story.control.graph<{ value: { id: string }[] }>(
      megan,
      'GET',
      `/me/events?$filter=subject eq 'Steering'&$select=id`,
      undefined,
      { prefer: 'IdType="ImmutableId"' },
    );
    const body = {
      value: [
        {
          subscriptionId: subscription.id,
          clientState: subscription.clientState,
          changeType: 'created',
          tenantId: registrations.tenantId,
          resource: `Users/${subscription.userId}/Events/${value[0]?.id}`,
          resourceData: { id: value[0]?.id },
        },
      ],
    };

    const answers = await Promise.all(
      [story.url, other.url, story.url, other.url].map((url) => post(url, '/api/notifications', body)),
    );
    await story.settled();

    assert.deepEqual(
      answers.map(({ status }) => status),
      [202, 202, 202, 202],
    );
    const cards = (await story.chat.as(megan).sees()).filter((seen) => /Steering/.test(textOf(seen)));
    assert.equal(cards.length, 1);
    const sent = (await story.control.ledger()).entries.filter(
      ({ kind, direction, ...rest }) =>
        kind === 'activity' && direction !== 'toBot' && JSON.stringify(rest).includes('Steering'),
    );
    assert.ok(sent.length <= 1, JSON.stringify(sent));
  });

  it('renew each subscription once', async () => {
    const { next } = await story.control.ledger();

    await story.passes(4 * 24 * 3_600_000);

    const renewals = (await story.control.ledger(next)).entries.filter(
      ({ kind, method, path, status }) =>
        kind === 'graph' && method === 'PATCH' && String(path).startsWith('/v1.0/subscriptions/') && status === 200,
    );
    assert.equal(renewals.length, 1);
    assert.equal(subscriptions().length, 1);
  });

  it('go on when one of them ends', async () => {
    await other.stop();

    assert.match(textOf((await story.chat.as(megan).says('who is my manager?')).activities), /Miriam Graham/);
  });
});
