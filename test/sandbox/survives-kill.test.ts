import assert from 'node:assert/strict';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { freePort } from '../support/start-app.ts';
import { adele, type Control, controlOf, megan } from './support/control.ts';
import { sandboxProcess } from './support/sandbox-process.ts';
import { startWebhook, type Webhook } from './support/webhook.ts';

/** More of them in a long run: KILL_ROUNDS=30. */
const rounds = Number(process.env.KILL_ROUNDS ?? 5);
const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

interface Answered {
  /** Event id → subject as last answered; null once the deletion was answered. */
  events: Map<string, string | null>;
  /** Ids of events a change of which is under way or was cut off: either state is right. */
  unsure: Set<string>;
  created: Set<string>;
  texts: string[];
}

describe('A sandbox that is killed again and again while people work', function () {
  this.timeout(30_000 + rounds * 5_000);

  let sandbox: Awaited<ReturnType<typeof sandboxProcess>>;
  let control: Control;
  let webhook: Webhook;
  let bot: Server;
  let token: string;

  before(async () => {
    bot = createServer((request, response) => {
      request.resume();
      request.on('end', () => {
        response.writeHead(200);
        response.end();
      });
    });
    await new Promise<void>((resolve) => bot.listen(0, '127.0.0.1', resolve));
    webhook = await startWebhook();
    const appUrl = `http://127.0.0.1:${(bot.address() as AddressInfo).port}`;
    sandbox = await sandboxProcess(await freePort(), appUrl, [new URL(webhook.plainUrl).origin]);
    control = controlOf(sandbox.url);
    await sandbox.start();
    await control.post('/_sandbox/reset', { seed: 'contoso-quiet' });
    token = await control.token(megan, 'graph', { scopes: ['Calendars.ReadWrite'], expiresInSeconds: 86_400 * 3 });
  });
  after(async () => {
    await sandbox.remove();
    await webhook.stop();
    bot.closeAllConnections();
    bot.close();
  });

  const graph = async (method: string, path: string, body?: unknown) => {
    const response = await fetch(`${sandbox.url}/v1.0${path}`, {
      method,
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    return { status: response.status, body: text ? JSON.parse(text) : undefined };
  };

  /** Books, renames and deletes until the connection breaks. */
  const keepBooking = async (answered: Answered, name: string) => {
    for (let at = 0; ; at += 1) {
      const { status, body } = await graph('POST', '/me/events', {
        subject: `${name}-${at}`,
        start: { dateTime: '2026-12-01T09:00:00', timeZone: 'UTC' },
        end: { dateTime: '2026-12-01T09:30:00', timeZone: 'UTC' },
      });
      assert.equal(status, 201);
      answered.created.add(body.id);
      answered.events.set(body.id, body.subject);
      answered.unsure.add(body.id);
      if (at % 3 === 1) {
        const renamed = await graph('PATCH', `/me/events/${body.id}`, { subject: `${body.subject} renamed` });
        answered.events.set(body.id, renamed.body.subject);
      } else if (at % 3 === 2) {
        await graph('DELETE', `/me/events/${body.id}`);
        answered.events.set(body.id, null);
      }
      answered.unsure.delete(body.id);
    }
  };

  const keepWriting = async (answered: Answered, name: string) => {
    for (let at = 0; ; at += 1) {
      const text = `${name}-${at}`;
      await control.chat(adele, { text });
      answered.texts.push(text);
    }
  };

  const everythingIsThere = async (answered: Answered) => {
    const found = new Map<string, string>();
    for (let path = '/me/events?$top=1000&$select=subject'; path; ) {
      const { body } = await graph('GET', path);
      for (const { id, subject } of body.value) found.set(id, subject);
      path = String(body['@odata.nextLink'] ?? '').replace(/^.*\/v1\.0/, '');
    }
    for (const [id, subject] of answered.events)
      if (!answered.unsure.has(id)) assert.equal(found.get(id) ?? null, subject);
    const { activities } = await control.seen(adele);
    const texts = new Set(activities.map(({ text }) => text));
    for (const text of answered.texts) assert.ok(texts.has(text), `${text} is lost`);
  };

  it('has all it answered, and goes on delivering notifications', async () => {
    const answered: Answered = { events: new Map(), unsure: new Set(), created: new Set(), texts: [] };
    webhook.onNotification(() => ({ status: Math.random() < 0.1 ? 503 : 202 }));
    const { now } = await control.get<{ now: string }>('/_sandbox/clock');
    const subscribed = await graph('POST', '/subscriptions', {
      changeType: 'created',
      notificationUrl: webhook.url,
      resource: 'me/events',
      expirationDateTime: new Date(Date.parse(now) + 6 * 86_400_000).toISOString(),
    });
    assert.equal(subscribed.status, 201, JSON.stringify(subscribed.body));

    let seq = 0;
    for (let round = 0; round < rounds; round += 1) {
      const work = [
        ...['a', 'b', 'c'].map((name) => keepBooking(answered, `${round}${name}`)),
        keepWriting(answered, `text ${round}`),
      ];
      const ended = Promise.allSettled(work);
      await pause(20 + Math.random() * 900);
      await sandbox.kill();
      for (const outcome of await ended) {
        // The workers end with the connection, and with nothing else.
        assert.equal(outcome.status, 'rejected');
        assert.doesNotMatch(String(outcome.reason), /AssertionError/);
      }
      await sandbox.start();
      await everythingIsThere(answered);
      const { entries, next } = await control.get<{ entries: { seq: number }[]; next: number }>('/_sandbox/ledger');
      assert.ok(next >= seq);
      assert.deepEqual(
        entries.map((entry) => entry.seq),
        Array.from({ length: next }, (_, at) => at + 1),
      );
      seq = next;
    }

    webhook.onNotification(() => ({ status: 202 }));
    const told = () => new Set(webhook.items().map(({ resourceData }) => resourceData.id));
    const untold = () => [...answered.created].filter((id) => !told().has(id));
    for (let attempt = 0; attempt < 50 && untold().length > 0; attempt += 1) {
      // What was turned away is tried again later, by the tenant's clock.
      await control.post('/_sandbox/clock', { advanceMs: 60_000 });
      await pause(200);
    }
    assert.deepEqual(untold(), []);
    assert.ok(answered.created.size > rounds);
  });
});
