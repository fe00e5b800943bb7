import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ChangeFeed, createChangeFeed } from '../../sandbox/change-feed.ts';
import { openTenant } from '../../sandbox/tenant/tenant.ts';
import { contractProblems, hasContract } from './support/contract.ts';
import { type GraphTenant, startGraph } from './support/graph-tenant.ts';
import { startWebhook, type Webhook } from './support/webhook.ts';

const minute = 60_000;

describe('subscriptions in the sandbox', () => {
  let graph: GraphTenant;
  let webhook: Webhook;
  let feed: ChangeFeed;
  let app: string;
  let megan: string;
  beforeEach(async () => {
    graph = await startGraph();
    webhook = await startWebhook();
    feed = createChangeFeed(graph.tenant, { pollMs: 20, slowSample: 4, answerWithinMs: 150 });
    feed.start();
    app = await graph.appToken(['Calendars.Read']);
    megan = await graph.tokenOf('Megan');
  });
  afterEach(async () => {
    await feed.stop();
    const found = hasContract() ? await contractProblems(graph.trafficFile) : [];
    // Graph itself wants https everywhere; addresses of this machine are let through here.
    const problems = found.filter((problem) => !problem.includes('notificationUrl must be https'));
    await graph.stop();
    await webhook.stop();
    assert.deepEqual(problems, []);
  });

  const expiry = (minutes: number) => new Date(graph.tenant.clock.now().getTime() + minutes * minute).toISOString();
  const wanted = (more: object = {}) => ({
    changeType: 'created,updated,deleted',
    notificationUrl: webhook.url,
    lifecycleNotificationUrl: `${webhook.url}/lifecycle`,
    resource: `users/${graph.person('Megan').id}/events`,
    expirationDateTime: expiry(10_000),
    clientState: 'a secret of this subscription',
    ...more,
  });
  const subscribe = (more: object = {}, token = app, headers = {}) =>
    graph.ask(token, '/subscriptions', { method: 'POST', body: wanted(more), headers });
  const meeting = (subject: string) => ({
    subject,
    start: { dateTime: '2026-12-01T09:00:00', timeZone: 'UTC' },
    end: { dateTime: '2026-12-01T09:30:00', timeZone: 'UTC' },
  });
  const addEvent = (subject = 'Budget') => graph.ask(megan, '/me/events', { method: 'POST', body: meeting(subject) });

  it('validates both addresses before it answers, and gives back what it made', async () => {
    const { status, body } = await subscribe();

    assert.equal(status, 201);
    assert.deepEqual(webhook.validated, ['/api/notifications', '/api/notifications/lifecycle']);
    assert.equal(body.applicationId, body.creatorId);
    assert.equal(body.clientState, 'a secret of this subscription');
    assert.deepEqual(
      (await graph.ask(app, '/subscriptions')).body.value.map(({ id }: { id: string }) => id),
      [body.id],
    );
  });

  const handshakes: [title: string, answer: (token: string) => { status: number; type?: string; body?: string }][] = [
    ['another status', (token) => ({ status: 202, type: 'text/plain', body: token })],
    ['the token still encoded', (token) => ({ status: 200, type: 'text/plain', body: encodeURIComponent(token) })],
    ['JSON', (token) => ({ status: 200, type: 'application/json', body: JSON.stringify(token) })],
    ['nothing', () => ({ status: 200, type: 'text/plain', body: '' })],
  ];
  for (const [title, answer] of handshakes)
    it(`makes no subscription when the handshake is answered with ${title}`, async () => {
      webhook.onHandshake(answer);

      const { status, body } = await subscribe();

      assert.deepEqual([status, body.error.code], [400, 'ValidationError']);
      assert.deepEqual((await graph.ask(app, '/subscriptions')).body.value, []);
    });

  it('takes an address of this machine without encryption, and no other', async () => {
    const local = await subscribe({ notificationUrl: webhook.plainUrl, changeType: 'created' });
    const outside = await subscribe({ notificationUrl: 'http://example.com/hook' });
    const unreachable = await subscribe({ notificationUrl: 'https://example.com/hook' });

    assert.equal(local.status, 201);
    assert.deepEqual([outside.status, outside.body.error.code], [400, 'InvalidRequest']);
    assert.deepEqual([unreachable.status, unreachable.body.error.code], [400, 'ValidationError']);
  });

  const refusals: [title: string, more: () => object, status: number][] = [
    ['a life longer than the resource allows', () => ({ expirationDateTime: expiry(10_090) }), 400],
    ['an end in the past', () => ({ expirationDateTime: expiry(-5) }), 400],
    ['an unknown changeType', () => ({ changeType: 'created,moved' }), 400],
    ['a resource that cannot be watched', () => ({ resource: 'me/todo/lists' }), 400],
    ['/me with an application token', () => ({ resource: 'me/events' }), 400],
    ['a person who does not exist', () => ({ resource: 'users/nobody/events' }), 404],
    ['a mailbox without permission', () => ({ resource: `users/${graph.person('Megan').id}/messages` }), 403],
    ['a clientState of more than 128 characters', () => ({ clientState: 'x'.repeat(129) }), 400],
    ['an unknown property', () => ({ color: 'red' }), 400],
    ['a body without resource', () => ({ resource: undefined }), 400],
  ];
  for (const [title, more, status] of refusals)
    it(`refuses ${title} with ${status}`, async () => {
      assert.equal((await subscribe(more())).status, status);
    });

  it("refuses another person's mailbox with a person's token", async () => {
    const { status } = await subscribe({ resource: `users/${graph.person('Alex').id}/events` }, megan);

    assert.equal(status, 403);
  });

  it('answers 409 naming the subscription that is there already', async () => {
    const first = await subscribe();

    const second = await subscribe();

    assert.equal(second.status, 409);
    assert.match(second.body.error.message, new RegExp(first.body.id));
  });

  it('raises an end closer than 45 minutes', async () => {
    const { body } = await subscribe({ expirationDateTime: expiry(5) });

    assert.ok(Date.parse(body.expirationDateTime) > Date.parse(expiry(44)));
  });

  it('delivers a change with clientState, tenant and the id the event is read with', async () => {
    const { body: subscription } = await subscribe();
    const { body: event } = await addEvent();
    await feed.idle();

    const [item] = webhook.items();
    assert.equal(item.subscriptionId, subscription.id);
    assert.equal(item.clientState, 'a secret of this subscription');
    assert.equal(item.changeType, 'created');
    assert.equal(item.resourceData.id, event.id);
    assert.equal(item.resourceData['@odata.type'], '#Microsoft.Graph.Event');
    assert.equal(item.resource, item.resourceData['@odata.id']);
    assert.equal((await graph.ask(megan, `/me/events/${item.resourceData.id}`)).status, 200);
    const [entry] = graph.tenant.ledger.since(0).entries.filter(({ kind }) => kind === 'notification');
    assert.deepEqual([entry?.user, entry?.status], [graph.person('Megan').id, 202]);
  });

  it('names events by their immutable ids where the subscription asked for them', async () => {
    const prefer = { Prefer: 'IdType="ImmutableId"' };
    await subscribe({}, app, prefer);
    const { body: event } = await addEvent();
    await feed.idle();

    const { body } = await graph.ask(megan, `/me/events/${event.id}`, { headers: prefer });

    assert.equal(webhook.items()[0].resourceData.id, body.id);
    assert.notEqual(body.id, event.id);
  });

  it('tells only of the change types and the mailbox asked for', async () => {
    await subscribe({ changeType: 'deleted' });
    const { body: event } = await addEvent();
    await graph.ask(await graph.tokenOf('Alex'), '/me/events', { method: 'POST', body: meeting('Not yours') });
    await graph.ask(megan, `/me/events/${event.id}`, { method: 'DELETE' });
    await feed.idle();

    assert.deepEqual(
      webhook.items().map(({ changeType }) => changeType),
      ['deleted'],
    );
  });

  it('tries again with growing pauses by the tenant’s clock until it is taken', async () => {
    await subscribe();
    webhook.onNotification(() => ({ status: 503 }));
    await addEvent();
    await feed.idle();
    assert.equal(webhook.items().length, 1);
    graph.tenant.clock.advance(11_000);
    await feed.idle();
    graph.tenant.clock.advance(11_000);
    await feed.idle();
    assert.equal(webhook.items().length, 2);

    webhook.onNotification(() => ({ status: 202 }));
    graph.tenant.clock.advance(10_000);
    await feed.idle();
    graph.tenant.clock.advance(3_600_000);
    await feed.idle();

    assert.equal(webhook.items().length, 3);
  });

  it('gives up after four hours and says that something was missed', async () => {
    await subscribe();
    webhook.onNotification(() => ({ status: 500 }));
    await addEvent();
    for (let round = 0; round < 16; round += 1) {
      await feed.idle();
      graph.tenant.clock.advance(30 * minute);
    }
    webhook.onNotification(() => ({ status: 202 }));
    graph.tenant.clock.advance(30 * minute);
    await feed.idle();

    const last = webhook.received.at(-1);
    assert.equal(last?.path, '/api/notifications/lifecycle');
    assert.equal(last?.value[0].lifecycleEvent, 'missed');
    assert.ok(graph.tenant.ledger.since(0).entries.some(({ kind, dropped }) => kind === 'notification' && dropped));
  });

  it('drops new notifications of a host that is slow too often', async () => {
    await subscribe();
    webhook.onNotification(() => ({ status: 202, delayMs: 400 }));
    for (let index = 0; index < 4; index += 1) {
      await addEvent(`slow ${index}`);
      await feed.idle();
    }
    const before = webhook.items().length;
    webhook.onNotification(() => ({ status: 202 }));

    await addEvent('dropped');
    await feed.idle();

    assert.equal(webhook.items().filter(({ changeType }) => changeType).length, before);
    graph.tenant.clock.advance(11 * minute);
    await addEvent('delivered again');
    await feed.idle();
    assert.ok(webhook.items().length > before);
  });

  it('renews, reauthorises and deletes, and knows no subscription that has ended', async () => {
    const { body } = await subscribe();
    const path = `/subscriptions/${body.id}`;

    graph.tenant.clock.advance(60 * minute);
    const renewed = await graph.ask(app, path, { method: 'PATCH', body: { expirationDateTime: expiry(10_000) } });
    const reauthorised = await graph.ask(app, `${path}/reauthorize`, { method: 'POST' });
    const asPerson = await graph.ask(megan, path);
    graph.tenant.clock.advance(10_001 * minute);
    const ended = await graph.ask(app, path, { method: 'PATCH', body: { expirationDateTime: expiry(10_000) } });

    assert.equal(renewed.status, 200);
    assert.ok(Date.parse(renewed.body.expirationDateTime) > Date.parse(body.expirationDateTime));
    assert.equal(reauthorised.status, 204);
    assert.equal(asPerson.status, 404);
    assert.equal(ended.status, 404);
    const again = await subscribe();
    assert.equal((await graph.ask(app, `/subscriptions/${again.body.id}`, { method: 'DELETE' })).status, 204);
    assert.equal((await graph.ask(app, `/subscriptions/${again.body.id}`, { method: 'DELETE' })).status, 404);
  });

  it('asks for reauthorisation before the end, once', async () => {
    const { body } = await subscribe();
    graph.tenant.clock.advance(9_950 * minute);
    await new Promise((resolve) => setTimeout(resolve, 80));
    await feed.idle();

    const told = webhook.items().filter(({ lifecycleEvent }) => lifecycleEvent === 'reauthorizationRequired');
    assert.deepEqual(
      told.map(({ subscriptionId }) => subscriptionId),
      [body.id],
    );
  });

  it('pauses an hour after reauthorisation was asked for in vain, and goes on once it has come', async () => {
    const { body } = await subscribe();
    assert.equal(feed.lifecycle('reauthorizationRequired', { userId: graph.person('Megan').id }), 1);
    graph.tenant.clock.advance(61 * minute);
    await addEvent('unheard');
    await feed.idle();
    assert.deepEqual(
      webhook.items().map(({ lifecycleEvent }) => lifecycleEvent),
      ['reauthorizationRequired'],
    );

    await graph.ask(app, `/subscriptions/${body.id}/reauthorize`, { method: 'POST' });
    await addEvent('heard');
    await feed.idle();

    assert.equal(webhook.items().length, 2);
  });

  it('removes a subscription and says so', async () => {
    const { body } = await subscribe();

    feed.lifecycle('subscriptionRemoved', { subscriptionId: body.id });
    await feed.idle();

    assert.equal(webhook.items()[0].lifecycleEvent, 'subscriptionRemoved');
    assert.equal((await graph.ask(app, `/subscriptions/${body.id}`)).status, 404);
  });
});

describe('change notifications across a restart', () => {
  it('delivers what an earlier process had not', async () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'attache-restart-'));
    const webhook = await startWebhook();
    webhook.onNotification(() => ({ status: 503 }));
    const graph = await startGraph({ dataDir });
    const feed = createChangeFeed(graph.tenant, { pollMs: 20 });
    feed.start();
    const app = await graph.appToken(['Calendars.Read', 'Calendars.ReadWrite']);
    const user = graph.person('Megan').id;
    await graph.ask(app, '/subscriptions', {
      method: 'POST',
      body: {
        changeType: 'created',
        notificationUrl: webhook.url,
        resource: `users/${user}/events`,
        expirationDateTime: new Date(graph.tenant.clock.now().getTime() + 600 * minute).toISOString(),
      },
    });
    await graph.ask(await graph.tokenOf('Megan'), '/me/events', {
      method: 'POST',
      body: {
        subject: 'Before the crash',
        start: { dateTime: '2026-12-01T09:00:00', timeZone: 'UTC' },
        end: { dateTime: '2026-12-01T09:30:00', timeZone: 'UTC' },
      },
    });
    await feed.idle();
    await feed.stop();
    await graph.stop();
    webhook.onNotification(() => ({ status: 202 }));

    const tenant = openTenant({ dataDir, seed: () => assert.fail('the tenant was lost') });
    tenant.clock.advance(minute);
    const later = createChangeFeed(tenant);
    later.start();
    await later.idle();
    await later.stop();
    tenant.store.close();
    tenant.ledger.close();
    await webhook.stop();
    rmSync(dataDir, { recursive: true });

    assert.deepEqual(
      webhook.items().map(({ changeType }) => changeType),
      ['created', 'created'],
    );
  });
});
