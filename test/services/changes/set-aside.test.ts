import assert from 'node:assert/strict';
import { pack } from '../../../src/services/news/packed.ts';
import type { Document } from '../../../src/services/platform/store/document-store.ts';
import type { SetAsideRecord } from '../../../src/services/platform/store/set-aside.ts';
import { at, me, startWorld, type World } from './instances.ts';

const minute = 60_000;
const standUp = { id: 'AAMk-standup', subject: 'Stand-up', start: at(2, '09:00'), end: at(2, '09:30') };

interface Stored extends Document {
  [field: string]: unknown;
}

describe('what nobody can do anything with', () => {
  let world: World;
  beforeEach(async () => {
    world = await startWorld();
    await world.engine.forUser(me).turnOn();
    await world.engine.drain();
  });
  afterEach(() => world.stop());

  const collection = (name: string) => world.store.collection<Stored>(name);
  const setAside = () => world.store.collection<SetAsideRecord>('setAside').find({});
  const readsOf = (id: string) => world.graph.traffic.filter(({ url }) => url.includes(`/events/${id}`)).length;
  const later = async (ms: number) => {
    world.clock.advance(ms);
    await world.engine.drain();
  };

  it('is set aside with the reason after three times, when Graph refuses for good', async () => {
    let asked = 0;
    const refuse = () => {
      asked += 1;
      world.graph.failNext('GET', /events\/AAMk-standup/, 400, { code: 'ErrorInvalidRequest' });
    };
    refuse();
    await world.graph.put(standUp);
    await world.engine.drain();
    for (let times = 0; times < 12; times += 1) {
      if ((await collection('inbox').count({})) > 0) refuse();
      await later(10 * minute);
    }

    assert.equal(asked, 3);
    assert.equal(await collection('inbox').count({}), 0);
    assert.deepEqual(
      (await setAside()).map(({ from, reason }) => [from, reason]),
      [['inbox', 'refused 400 ErrorInvalidRequest']],
    );
    // The next notification of the same item is looked at as ever.
    await world.graph.put({ id: standUp.id, location: { displayName: 'Atrium' } });
    await world.engine.drain();
    assert.equal(world.chat.cards.size, 1);
  });

  it('is set aside when one item alone stays forbidden, while the subscription is in order', async () => {
    await world.graph.put(standUp, true);
    for (let times = 0; times < 40; times += 1)
      world.graph.failNext('GET', /events\/AAMk-standup/, 403, { code: 'ErrorAccessDenied' });
    const [subscription] = world.graph.subscriptions.values();
    assert.ok(subscription);
    await world.graph.deliver(subscription.notificationUrl, [
      world.graph.notification(subscription, 'created', standUp.id),
    ]);
    for (let times = 0; times < 16; times += 1) await later(20 * minute);

    assert.deepEqual(
      (await setAside()).map(({ reason }) => reason),
      ['forbidden 403 ErrorAccessDenied'],
    );
    assert.equal(readsOf(standUp.id), 0);
    assert.deepEqual(await world.engine.forUser(me).status(), { on: true, subscription: 'active' });
  });

  describe('records of another version', () => {
    /** A card about the event, and news of it that wait. */
    const waiting = async (news: (event: object) => unknown) => {
      await world.graph.put(standUp);
      await world.engine.drain();
      const [snapshot] = await collection('snapshots').find({ itemId: standUp.id });
      const event = JSON.parse(String(snapshot?.state)).data;
      const pending = news(event);
      await collection('snapshots').findOneAndUpdate(
        { itemId: standUp.id },
        {
          $set: { pending: typeof pending === 'string' ? pending : pack(pending), pendingState: 'planned', version: 7 },
          $unset: { sendingFence: true, v: true },
        },
      );
      const [subscription] = world.graph.subscriptions.values();
      assert.ok(subscription);
      const again = world.graph.notification(subscription, 'updated', standUp.id);
      await world.graph.deliver(subscription.notificationUrl, [again]);
      await world.engine.drain();
    };

    it('are told in the words of today: the first version of a change named the parts in English', async () => {
      const told = (event: object) => ({ ...event, subject: '(no subject)' });
      await waiting((event) => ({ kind: 'eventChanged', event: told(event), what: ['place', 'online meeting'] }));

      const news = world.chat.sent.at(-1)?.news;
      assert.deepEqual(news?.kind === 'eventChanged' && news.what, ['location', 'onlineMeeting']);
      assert.ok(news?.kind === 'eventChanged' && news.event.startsAt instanceof Date);
      assert.equal(news.event.subject, '');
    });

    it('are set aside when they cannot be read, and the item goes on', async () => {
      await waiting(() => ({ kind: 'eventChanged', event: { subject: 'half' }, what: [] }));

      assert.deepEqual(
        (await setAside()).map(({ reason }) => reason.split(' ').slice(0, 2)),
        [['unreadable', 'pending']],
      );
      assert.equal(world.chat.sent.length, 1);
      await world.graph.put({ id: standUp.id, start: at(3, '09:00'), end: at(3, '09:30') });
      await world.engine.drain();
      assert.equal(world.chat.sent.at(-1)?.news.kind, 'eventMoved');
    });

    it('wait for an instance that can read them when they are of a later version', async () => {
      await waiting((event) => ({ v: 9, data: { kind: 'eventChanged', event, what: ['colour'] } }));

      assert.equal(world.chat.sent.length, 1);
      assert.deepEqual(await setAside(), []);
      assert.equal(await collection('inbox').count({}), 1);
    });

    it('of what was seen last are not told as new when they cannot be read', async () => {
      await world.graph.put(standUp, true);
      const { _id, ...snapshot } = {
        _id: `${me.tenantId}.${me.userId}.events|${standUp.id}`,
        owner: `${me.tenantId}.${me.userId}`,
        watchId: `${me.tenantId}.${me.userId}.events`,
        itemId: standUp.id,
        cardKey: standUp.id,
        version: 3,
        state: '{"nonsense":true}',
        pending: null,
        pendingState: 'none',
        quiet: false,
      };
      await collection('snapshots').put({ _id, ...snapshot });
      await world.graph.put({ id: standUp.id, location: { displayName: 'Atrium' } });
      await world.engine.drain();

      assert.equal(world.chat.sent.length, 0);
      await world.graph.put({ id: standUp.id, start: at(3, '09:00'), end: at(3, '09:30') });
      await world.engine.drain();
      assert.equal(world.chat.sent.at(-1)?.news.kind, 'eventMoved');
    });

    it('whole ones that are broken are set aside too, and hold nobody up', async () => {
      await collection('inbox').put({ _id: 'broken', dueAt: new Date(0), watchId: 'x', attempts: 'many' });
      await world.engine.drain();

      await world.graph.put(standUp);
      await world.engine.drain();

      assert.equal(world.chat.cards.size, 1);
      assert.deepEqual(
        (await setAside()).map(({ _id }) => _id),
        ['inbox|broken'],
      );
    });

    it('of a subscription keep the pause and the time zone that stood in them', async () => {
      const pausedUntil = new Date(world.clock.now().getTime() + 60 * minute);
      await collection('preferences').delete({});
      await collection('subscriptions').findOneAndUpdate(
        {},
        {
          $set: { pausedUntil, unreachableSince: null, timeZone: 'Europe/Berlin' },
          $unset: { v: true, heldUntil: true },
        },
      );

      assert.deepEqual((await world.engine.forUser(me).status()).pausedUntil, pausedUntil);
      const [preferences] = await collection('preferences').find({});
      assert.equal(preferences?.timeZone, 'Europe/Berlin');
    });
  });
});
