import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { mostAtOnce } from '../../../src/services/news/digest.ts';
import type { DocumentStore } from '../../../src/services/platform/store/document-store.ts';
import { NoMailbox, PermissionMissing } from '../../../src/shared/errors.ts';
import { skip } from '../../support/skip.ts';
import { at, me, startWorld, type World } from './instances.ts';

const hour = 3_600_000;
const standUp = { id: 'AAMk-standup', subject: 'Stand-up', start: at(2, '09:00'), end: at(2, '09:30') };
const attendee = (name: string, response: string, more = {}) => ({
  type: 'required',
  emailAddress: { name, address: `${name.split(' ')[0]?.toLowerCase()}@contoso.com` },
  status: { response, time: '0001-01-01T00:00:00Z' },
  ...more,
});

describe('notifications', () => {
  let world: World;
  const mine = () => world.engine.forUser(me);
  const only = <T>(items: Iterable<T>): T => {
    const all = [...items];
    assert.equal(all.length, 1, `expected one, there are ${all.length}`);
    return all[0] as T;
  };
  const subscription = () => only(world.graph.subscriptions.values());
  const lastNews = () => world.chat.sent.at(-1)?.news;

  beforeEach(async () => {
    world = await startWorld();
  });
  afterEach(() => world.stop());

  describe('switching', () => {
    it('subscribes once however often it is asked', async () => {
      const all = await Promise.all([mine().turnOn(), mine().turnOn(), mine().turnOn()]);

      assert.deepEqual(
        all.map(({ on, subscription }) => [on, subscription]),
        all.map(() => [true, 'active']),
      );
      assert.equal(subscription().resource, `users/${me.userId}/events`);
      assert.equal(subscription().changeType, 'created,updated,deleted');
      assert.ok(subscription().clientState.length >= 40);
      const lastsMinutes = (Date.parse(subscription().expirationDateTime) - Date.now()) / 60_000;
      assert.ok(lastsMinutes < 10_080 && lastsMinutes > 10_000, `${lastsMinutes} minutes`);
    });

    it('keeps no clientState, only its hash', async () => {
      await mine().turnOn();

      const [kept] = await world.store.collection<{ _id: string }>('subscriptions').find({});

      assert.equal(JSON.stringify(kept).includes(subscription().clientState), false);
    });

    it('deletes the subscription and forgets everything when switched off', async () => {
      await world.graph.put(standUp, true);
      await mine().turnOn();

      const status = await mine().turnOff();

      assert.deepEqual(status, { on: false });
      assert.equal(world.graph.subscriptions.size, 0);
      for (const name of ['subscriptions', 'snapshots', 'cards', 'inbox'])
        assert.equal(await world.store.collection(name).count({}), 0, name);
    });

    it('explains a missing mailbox and keeps nothing', async () => {
      world.graph.failNext('GET', /delta$/, 404, { code: 'MailboxNotEnabledForRESTAPI' });

      await assert.rejects(mine().turnOn(), NoMailbox);

      assert.deepEqual(await mine().status(), { on: false });
      assert.equal(world.graph.subscriptions.size, 0);
    });

    it('explains a missing permission and keeps nothing', async () => {
      world.graph.failNext('POST', /subscriptions$/, 403);

      await assert.rejects(mine().turnOn(), PermissionMissing);

      assert.deepEqual(await mine().status(), { on: false });
    });

    it('goes on in the background when Graph lost the answer, with one subscription in the end', async () => {
      world.graph.failNext('POST', /subscriptions$/, 504, { afterEffect: true });

      const status = await mine().turnOn();
      assert.deepEqual(status, { on: true, subscription: 'needs_attention' });
      world.clock.advance(2 * 60_000);
      await world.engine.drain();

      assert.equal((await mine().status()).subscription, 'active');
      await world.graph.put(standUp);
      await world.engine.drain();
      assert.equal(subscription().id.length, 36);
      assert.equal(world.chat.cards.size, 1);
    });

    it('deletes the subscription later when Graph does not answer at once', async () => {
      await mine().turnOn();
      for (let times = 0; times < 6; times += 1) world.graph.failNext('DELETE', /subscriptions/, 500);

      await world.engine.stop(me);
      assert.deepEqual(await mine().status(), { on: false });
      assert.equal(world.graph.subscriptions.size, 1);
      world.clock.advance(60_000);
      await world.engine.drain();

      assert.equal(world.graph.subscriptions.size, 0);
    }).timeout(60_000);
  });

  describe('news', () => {
    it('tells of an invitation, with what it clashes with, and not of what was there before', async () => {
      await world.graph.put({ ...standUp, id: 'old', subject: 'Old one' }, true);
      await mine().turnOn();

      await world.graph.put({ ...standUp, start: at(2, '09:15') });
      await world.engine.drain();

      const news = only(world.chat.cards.values());
      assert.equal(news.kind, 'eventInvitation');
      assert.deepEqual(news.kind === 'eventInvitation' && news.conflicts.map(({ subject }) => subject), ['Old one']);
    });

    it('updates the one card when the meeting moves, changes and is cancelled', async () => {
      await mine().turnOn();
      await world.graph.put(standUp);
      await world.engine.drain();

      await world.graph.put({ ...standUp, start: at(2, '10:00'), end: at(2, '10:30') });
      await world.engine.drain();
      const moved = lastNews();
      await world.graph.put({
        ...standUp,
        start: at(2, '10:00'),
        end: at(2, '10:30'),
        location: { displayName: 'Atrium' },
      });
      await world.engine.drain();
      const changed = lastNews();
      await world.graph.put({ id: standUp.id, isCancelled: true });
      await world.engine.drain();

      assert.equal(moved?.kind === 'eventMoved' && moved.movedBy, 'Adele Vance');
      assert.equal(moved?.kind === 'eventMoved' && moved.before.startsAt.toISOString().slice(11, 16), '09:00');
      assert.deepEqual(changed?.kind === 'eventChanged' && changed.what, ['location']);
      assert.equal(lastNews()?.kind, 'eventCancelled');
      assert.equal(world.chat.cards.size, 1);
      assert.deepEqual(
        world.chat.sent.map(({ update }) => update),
        [false, true, true, true],
      );
    });

    it('tells the organiser who answered and what they propose, and not of their own changes', async () => {
      const people = [attendee('Lee Gu', 'none'), attendee('Megan Bowen', 'none')];
      const own = {
        ...standUp,
        isOrganizer: true,
        responseStatus: { response: 'organizer', time: '0001-01-01T00:00:00Z' },
      };
      await world.graph.put({ ...own, attendees: people }, true);
      await mine().turnOn();
      await world.graph.put({ id: own.id, start: at(2, '11:00'), end: at(2, '11:30') });
      await world.engine.drain();
      assert.equal(world.chat.sent.length, 0);

      const proposedNewTime = {
        start: { dateTime: at(3, '12:00'), timeZone: 'UTC' },
        end: { dateTime: at(3, '12:30'), timeZone: 'UTC' },
      };
      await world.graph.put({
        id: own.id,
        attendees: [
          attendee('Lee Gu', 'accepted'),
          attendee('Megan Bowen', 'tentativelyAccepted', { proposedNewTime }),
        ],
      });
      await world.engine.drain();

      const news = only(world.chat.cards.values());
      assert.ok(news.kind === 'eventAnswered');
      assert.equal(news.attendee, 'Megan Bowen');
      assert.equal(news.proposed?.startsAt.toISOString().slice(11, 16), '12:00');
      assert.deepEqual(news.others, ['Lee Gu']);
    });

    it('keeps quiet about my own answer, but the card shows it', async () => {
      await mine().turnOn();
      await world.graph.put(standUp);
      await world.engine.drain();

      await world.graph.put({ id: standUp.id, responseStatus: { response: 'accepted', time: '0001-01-01T00:00:00Z' } });
      await world.engine.drain();

      const news = only(world.chat.cards.values());
      assert.ok(news.kind === 'eventChanged');
      assert.deepEqual(news.what, []);
      assert.equal(news.event.myResponse, 'accepted');
    });

    it('says nothing of an event that came and went before it was read', async () => {
      await mine().turnOn();
      const forged = world.graph.notification(subscription(), 'updated', 'never-there');

      assert.equal(await world.graph.deliver(subscription().notificationUrl, [forged]), 202);
      await world.engine.drain();

      assert.equal(world.chat.sent.length, 0);
      assert.equal(await world.store.collection('inbox').count({}), 0);
    });

    it('makes one card of a series however many of its occurrences change', async () => {
      await mine().turnOn();
      await world.graph.put({ ...standUp, id: 'series', type: 'seriesMaster' });
      for (let day = 3; day < 20; day += 1)
        await world.graph.put({
          ...standUp,
          id: `occurrence-${day}`,
          type: 'exception',
          seriesMasterId: 'series',
          originalStart: `${at(day, '09:00').slice(0, 19)}Z`,
          start: at(day, '10:00'),
          end: at(day, '10:30'),
        });
      await world.engine.drain();
      world.clock.advance(2_000);
      await world.engine.drain();

      assert.equal(world.chat.cards.size, 1);
      assert.ok(world.chat.sent.every(({ key }) => key === 'series'));
    });

    it('holds everything back during a pause and tells what still matters afterwards', async () => {
      await mine().turnOn();
      await world.graph.put(standUp);
      await world.engine.drain();
      await mine().pauseUntil(new Date(world.clock.now().getTime() + 2 * hour));
      await world.graph.put({ id: standUp.id, start: at(2, '10:00'), end: at(2, '10:30') });
      await world.graph.put({ id: standUp.id, start: at(2, '11:00'), end: at(2, '11:30') });
      await world.engine.drain();
      assert.equal(world.chat.sent.length, 1);

      world.clock.advance(2 * hour + 1000);
      await world.engine.drain();

      assert.equal(world.chat.sent.length, 2);
      const news = lastNews();
      assert.ok(news?.kind === 'eventMoved');
      assert.equal(news.event.startsAt.toISOString().slice(11, 16), '11:00');
      assert.equal(news.before.startsAt.toISOString().slice(11, 16), '09:00');
    });

    const comeUp = async (many: number, name: string) => {
      for (let each = 0; each < many; each += 1)
        await world.graph.put({ ...standUp, id: `${name}-${each}`, subject: `${name} ${each}` });
    };
    const afterPause = async (many: number) => {
      await mine().turnOn();
      await mine().pauseUntil(new Date(world.clock.now().getTime() + hour));
      await comeUp(many, 'event');
      await world.engine.drain();
      assert.equal(world.chat.sent.length, 0);
      world.clock.advance(hour + 1000);
      await world.engine.drain();
    };

    it('makes one message of more than ten news at once', async () => {
      await afterPause(25);

      const news = only(world.chat.sent).news;
      assert.ok(news.kind === 'digest');
      assert.deepEqual(
        new Set(news.news.map(({ kind, event }) => `${kind} ${event.subject}`)),
        new Set(Array.from({ length: 25 }, (_, each) => `eventInvitation event ${each}`)),
      );
    }).timeout(60_000);

    it('makes ten messages of ten', async () => {
      await afterPause(10);

      assert.deepEqual(
        world.chat.sent.map(({ news }) => news.kind),
        Array.from({ length: 10 }, () => 'eventInvitation'),
      );
    });

    it('tells one by one again after the one message, with a card of its own', async () => {
      await afterPause(12);

      await world.graph.put({ id: 'event-3', start: at(2, '17:00'), end: at(2, '17:30') });
      await world.engine.drain();

      assert.equal(world.chat.sent.length, 2);
      const last = world.chat.sent.at(-1);
      assert.equal(last?.key, 'event-3');
      assert.equal(last?.update, false);
      assert.equal(last?.news.kind, 'eventMoved');
    });

    it('makes one message of what came while nobody listened', async () => {
      await mine().turnOn();
      for (let each = 0; each < 40; each += 1)
        await world.graph.put({ ...standUp, id: `missed-${each}`, subject: `missed ${each}` }, true);

      world.clock.advance(7 * hour);
      await world.engine.drain();

      const news = only(world.chat.sent).news;
      assert.equal(news.kind === 'digest' && news.news.length, 40);
    }).timeout(60_000);

    it('stops sending to a person who cannot be reached, and tells them when they are back', async () => {
      await mine().turnOn();
      world.chat.reachable = false;
      await world.graph.put(standUp);
      await world.engine.drain();
      assert.equal(world.chat.sent.length, 0);

      world.chat.reachable = true;
      await world.engine.drain();
      assert.equal(world.chat.sent.length, 0);
      await world.engine.resume(me);
      await world.engine.drain();

      assert.equal(world.chat.cards.size, 1);
    });

    it('ends it all after a week without reaching the person', async () => {
      await mine().turnOn();
      world.chat.reachable = false;
      await world.graph.put(standUp);
      await world.engine.drain();

      world.clock.advance(7 * 24 * hour + 60_000);
      await world.engine.drain();

      assert.deepEqual(await mine().status(), { on: false });
      assert.equal(world.graph.subscriptions.size, 0);
    });
  });

  describe('delivery', () => {
    it('makes one card of ten copies sent to two instances at once', async () => {
      const second = await world.start();
      await mine().turnOn();
      await world.graph.put(standUp, true);
      const copy = world.graph.notification(subscription(), 'created', standUp.id);
      const urls = [subscription().notificationUrl, `${second.url}/api/notifications`];

      const statuses = await Promise.all(
        Array.from({ length: 20 }, (_, each) => world.graph.deliver(urls[each % 2] ?? '', [copy])),
      );
      await Promise.all(world.instances.map((instance) => instance.drain()));

      assert.deepEqual(new Set(statuses), new Set([202]));
      assert.equal(world.chat.sent.length, 1);
    });

    it('shows the newest version whatever the order', async () => {
      await mine().turnOn();
      await world.graph.put(standUp, true);
      await world.graph.put({ id: standUp.id, start: at(2, '14:00'), end: at(2, '14:30') }, true);
      const { notificationUrl } = subscription();

      for (const changeType of ['deleted', 'updated', 'created'])
        await world.graph.deliver(notificationUrl, [world.graph.notification(subscription(), changeType, standUp.id)]);
      await world.engine.drain();
      await world.graph.deliver(notificationUrl, [world.graph.notification(subscription(), 'created', standUp.id)]);
      await world.engine.drain();

      const news = only(world.chat.cards.values());
      assert.equal('event' in news && news.event.startsAt.toISOString().slice(11, 16), '14:00');
      assert.equal(world.chat.sent.length, 1);
    });

    it('answers forgeries like everything else and keeps nothing of them', async () => {
      await mine().turnOn();
      await world.graph.put(standUp, true);
      const genuine = world.graph.notification(subscription(), 'created', standUp.id);
      const { clientState, ...withoutState } = genuine;
      const other = '99999999-2222-4333-8444-555555555555';
      const forgeries = [
        withoutState,
        { ...genuine, clientState: '' },
        { ...genuine, clientState: null },
        { ...genuine, clientState: [clientState] },
        { ...genuine, clientState: `${clientState}x` },
        { ...genuine, subscriptionId: other },
        { ...genuine, tenantId: other },
        { ...withoutState, clientState, tenantId: undefined },
        { ...genuine, resource: `Users/${other}/Events/${standUp.id}` },
        { ...genuine, resource: `Users/${me.userId}/Messages/${standUp.id}` },
        { ...genuine, resource: `Users/${me.userId}/Events/${standUp.id}/../../x` },
        { ...genuine, resourceData: { id: 'another' } },
      ];
      const before = world.graph.traffic.length;

      for (const forgery of forgeries)
        assert.equal(await world.graph.deliver(subscription().notificationUrl, [forgery]), 202);
      await world.engine.dispatchChanges();

      assert.equal(await world.store.collection('inbox').count({}), 0);
      assert.equal(world.graph.traffic.length, before);
      assert.equal(world.chat.sent.length, 0);
    });

    it('takes 99 of 100 when one is malformed', async () => {
      await mine().turnOn();
      const events = Array.from({ length: 99 }, (_, each) => ({
        ...standUp,
        id: `event-${each}`,
        subject: `E${each}`,
      }));
      for (const event of events) await world.graph.put(event, true);
      const items: unknown[] = events.map(({ id }) => world.graph.notification(subscription(), 'created', id));
      items.splice(50, 0, { subscriptionId: 7, nonsense: [] });

      assert.equal(await world.graph.deliver(subscription().notificationUrl, items), 202);
      await world.engine.drain();

      const news = only(world.chat.sent).news;
      assert.equal(news.kind === 'digest' && news.news.length, 99);
    });

    it('stores 1,000 at once within what Graph waits for, folded by item', async () => {
      await mine().turnOn();
      const items = Array.from({ length: 1000 }, (_, each) =>
        world.graph.notification(subscription(), 'updated', `event-${each % 500}`),
      );
      const began = performance.now();

      const status = await world.graph.deliver(subscription().notificationUrl, items);

      const took = performance.now() - began;
      assert.equal(status, 202);
      assert.ok(took < 2_500, `${took} ms`);
      await world.engine.drain();
      const reads = world.graph.traffic.filter(({ url }) => url.includes('/events/event-')).length;
      assert.equal(reads, 500, 'each item is looked at once');
      assert.equal(await world.store.collection('inbox').count({}), 0);
    });

    it('loses nothing and doubles at most one message when it dies at any step', async () => {
      await mine().turnOn();
      let doubled = 0;
      for (let step = 0; step < 12; step += 1) {
        const id = `event-${step}`;
        await world.graph.put({ ...standUp, id, subject: `Event ${step}` }, true);
        const mortal = await world.start({ wrap: (store) => dyingAfter(store, step) });
        const sentBefore = world.chat.sent.length;
        await world.graph
          .deliver(`${mortal.url}/api/notifications`, [world.graph.notification(subscription(), 'created', id)])
          .catch(() => 0);
        await mortal.engine.dispatchChanges().catch(() => undefined);
        // Graph repeats what was not acknowledged; another instance takes over what was.
        await world.graph.deliver(subscription().notificationUrl, [
          world.graph.notification(subscription(), 'created', id),
        ]);
        // The item, what was being told of it and its card may each be held by the dead: a lease after somebody looked for it, it is free.
        for (let looked = 0; looked < 4; looked += 1) {
          world.clock.advance(61_000);
          await world.engine.drain();
        }
        const sent = world.chat.sent.slice(sentBefore).filter(({ key }) => key === id);
        assert.ok(sent.length >= 1 && sent.length <= 2, `step ${step}: sent ${sent.length} times`);
        doubled += sent.length - 1;
      }
      // Only a death between the message and the note of it may double.
      assert.ok(doubled <= 1, `${doubled} doubled`);
    }).timeout(60_000);

    it('tells each of many once, or twice when it dies in between, at whatever step it dies', async () => {
      await mine().turnOn();
      let doubled = 0;
      const many = 12;
      for (let step = 0; step < 120; step += 7) {
        const ids = Array.from({ length: many }, (_, each) => `many-${step}-${each}`);
        for (const id of ids) await world.graph.put({ ...standUp, id, subject: id }, true);
        const mortal = await world.start({ wrap: (store) => dyingAfter(store, step) });
        const sentBefore = world.chat.sent.length;
        const items = ids.map((id) => world.graph.notification(subscription(), 'created', id));
        await world.graph.deliver(`${mortal.url}/api/notifications`, items).catch(() => 0);
        await mortal.engine.dispatchChanges().catch(() => undefined);
        await world.graph.deliver(subscription().notificationUrl, items);
        for (let times = 0; times < 4; times += 1) {
          world.clock.advance(61_000);
          await world.engine.drain();
        }

        const told = world.chat.sent
          .slice(sentBefore)
          .flatMap(({ news }) => (news.kind === 'digest' ? news.news : [news]))
          .map((news) => ('event' in news ? news.event.subject : news.kind));
        assert.deepEqual([...new Set(told)].sort(), [...ids].sort(), `step ${step}`);
        const messages = world.chat.sent.length - sentBefore;
        // Dying early, the rest may be few enough to be told one by one.
        assert.ok(messages <= mostAtOnce + 2, `step ${step}: ${messages} messages`);
        if (told.length > ids.length) doubled += 1;
      }
      assert.ok(doubled <= 2, `${doubled} doubled`);
    }).timeout(120_000);
  });

  describe('keeping up', () => {
    it('renews at half of the life', async () => {
      await mine().turnOn();
      const before = subscription().expirationDateTime;
      world.clock.advance(3 * 24 * hour);
      await world.engine.renewSubscriptions();
      assert.equal(subscription().expirationDateTime, before);

      world.clock.advance(13 * hour);
      await world.engine.renewSubscriptions();

      assert.ok(subscription().expirationDateTime > before);
    });

    it('subscribes anew and finds what changed meanwhile when the subscription is gone at renewal', async () => {
      await mine().turnOn();
      world.graph.subscriptions.clear();
      await world.graph.put(standUp, true);

      world.clock.advance(4 * 24 * hour);
      await world.graph.put({ id: standUp.id, start: at(9, '09:00'), end: at(9, '09:30') }, true);
      await world.engine.drain();

      assert.equal(world.graph.subscriptions.size, 1);
      assert.equal(only(world.chat.cards.values()).kind, 'eventInvitation');
    });

    it('does the same when Graph says that it removed the subscription', async () => {
      await mine().turnOn();
      const old = subscription();
      await world.graph.put(standUp, true);
      world.graph.subscriptions.clear();

      const item = {
        subscriptionId: old.id,
        clientState: old.clientState,
        lifecycleEvent: 'subscriptionRemoved',
        tenantId: me.tenantId,
      };
      assert.equal(await world.graph.deliver(old.lifecycleNotificationUrl, [item]), 202);
      await world.engine.drain();

      assert.notEqual(subscription().clientState, old.clientState);
      assert.equal(world.chat.cards.size, 1);
    });

    it('renews when reauthorisation is asked for', async () => {
      await mine().turnOn();
      const before = subscription().expirationDateTime;
      world.clock.advance(hour);

      await world.graph.lifecycle('reauthorizationRequired');
      await world.engine.drain();

      assert.ok(subscription().expirationDateTime > before);
    });

    it('does nothing for a forged lifecycle notification', async () => {
      await mine().turnOn();
      // What switching on began in the background is over before calls are counted.
      await world.engine.drain();
      const { id, lifecycleNotificationUrl } = subscription();
      const before = world.graph.traffic.length;
      const item = {
        subscriptionId: id,
        clientState: 'guess',
        lifecycleEvent: 'subscriptionRemoved',
        tenantId: me.tenantId,
      };

      assert.equal(await world.graph.deliver(lifecycleNotificationUrl, [item]), 202);
      await world.engine.renewSubscriptions();

      assert.equal(subscription().id, id);
      assert.equal(world.graph.traffic.length, before);
    });

    it('finds by delta what was missed', async () => {
      await mine().turnOn();
      world.clock.advance(10 * 60_000);
      await world.engine.drain();
      await world.graph.put(standUp, true);

      await world.graph.lifecycle('missed');
      await world.graph.lifecycle('missed');
      world.clock.advance(30_000);
      await world.engine.drain();

      assert.equal(world.chat.cards.size, 1);
    });

    it('ends without a word when the person is gone, and not at the first sign of it', async () => {
      await mine().turnOn();
      for (let times = 0; times < 2; times += 1)
        world.graph.failNext('GET', /delta/, 404, { code: 'ErrorInvalidUser' });
      world.clock.advance(7 * hour);
      await world.engine.drain();
      assert.equal((await mine().status()).on, true);

      world.clock.advance(16 * 60_000);
      await world.engine.drain();

      assert.deepEqual(await mine().status(), { on: false });
      assert.equal(world.graph.subscriptions.size, 0);
      assert.equal(world.chat.sent.length, 0);
    });

    it('finds it without a word from Graph at the next sweep', async () => {
      await mine().turnOn();
      await world.engine.drain();
      await world.graph.put(standUp, true);

      world.clock.advance(6 * hour + 120_000);
      await world.engine.drain();

      assert.equal(world.chat.cards.size, 1);
    });

    it('begins again quietly when the delta link has expired, and still finds what changed', async () => {
      for (let each = 0; each < 20; each += 1) await world.graph.put({ ...standUp, id: `old-${each}` }, true);
      await mine().turnOn();
      await world.graph.put(standUp, true);
      await world.graph.put({ id: 'old-3', start: at(2, '17:00'), end: at(2, '17:30') }, true);
      world.graph.expireDelta();

      world.clock.advance(7 * hour);
      await world.engine.drain();

      assert.deepEqual([...world.chat.cards.values()].map(({ kind }) => kind).sort(), [
        'eventInvitation',
        'eventMoved',
      ]);
    });

    it('makes what is missing and deletes what nobody wants when held against Graph', async () => {
      await mine().turnOn();
      const lost = subscription();
      world.graph.subscriptions.clear();
      world.graph.subscriptions.set('stray', { ...lost, id: 'stray', clientState: 'x' });

      await world.engine.reconcileSubscriptions();
      await world.engine.drain();

      const now = subscription();
      assert.notEqual(now.id, 'stray');
      assert.notEqual(now.id, lost.id);
    });
  });

  it('speaks Graph as the contract says', async function () {
    const contract = resolve('../shared/contracts/graph/contract.mjs');
    if (!existsSync(contract)) skip(this, 'no ../shared/contracts/graph beside the project');
    const { check } = (await import(pathToFileURL(contract).href)) as { check(exchange: unknown): unknown[] };
    await world.graph.put({ ...standUp, id: 'series', type: 'occurrence', seriesMasterId: 'master' }, true);
    await mine().turnOn();
    await world.graph.put(standUp);
    await world.engine.drain();
    world.clock.advance(4 * 24 * hour);
    await world.engine.drain();
    await world.engine.reconcileSubscriptions();
    await mine().turnOff();

    const problems = world.graph.traffic.flatMap((exchange) =>
      check(exchange).map((problem) => ({ url: `${exchange.method} ${exchange.url}`, problem })),
    );

    assert.ok(world.graph.traffic.length > 8);
    assert.deepEqual(problems, []);
  });
});

/** The store as a process sees it that dies after `steps` writes about changes: nothing gets through any more. */
const dyingAfter = (store: DocumentStore, steps: number): DocumentStore => {
  let left = steps;
  const writes = new Set(['insert', 'put', 'findOneAndUpdate', 'findOneAndDelete', 'delete']);
  const dead = () => Promise.reject(new Error('killed'));
  return {
    ...store,
    collection: <T extends { _id: string; expiresAt?: Date }>(name: string) => {
      const real = store.collection<T>(name);
      return new Proxy(real, {
        get: (target, property, receiver) => {
          const member: unknown = Reflect.get(target, property, receiver);
          if (typeof member !== 'function') return member;
          return (...args: unknown[]) => {
            if (property === 'ensureIndex') return member.apply(target, args);
            if (left <= 0) return dead();
            if (writes.has(String(property))) left -= 1;
            return member.apply(target, args);
          };
        },
      });
    },
  };
};
