import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import type { DocumentStore } from '../../../src/services/platform/store/document-store.ts';
import { at, me, startWorld, type World } from './instances.ts';

const minute = 60_000;
const hour = 60 * minute;

describe('instances whose clocks differ', () => {
  let world: World;
  beforeEach(async () => {
    world = await startWorld();
    await world.engine.forUser(me).turnOn();
    await world.engine.drain();
  });
  afterEach(() => world.stop());

  /** News for one instance while Teams is slow, with the other looking for work all the while; how often each event was told. */
  const tell = async (first: number, many: number, other: { dispatchChanges(): Promise<void> }) => {
    const [subscription] = world.graph.subscriptions.values();
    assert.ok(subscription);
    const ids = Array.from({ length: many }, (_, each) => `event-${first + each}`);
    for (const id of ids) await world.graph.put({ id, subject: id, start: at(2, '09:00'), end: at(2, '09:30') }, true);
    world.chat.onTheWay = () => sleep(60);
    await world.graph.deliver(
      subscription.notificationUrl,
      ids.map((id) => world.graph.notification(subscription, 'created', id)),
    );
    let going = true;
    const looking = (async () => {
      while (going) {
        await other.dispatchChanges();
        await sleep(5);
      }
    })();
    await world.engine.drain();
    going = false;
    await looking;
    world.chat.onTheWay = async () => undefined;
    await Promise.all(world.instances.map((instance) => instance.drain()));
    return ids.map((id) => world.chat.sent.filter(({ key }) => key === id).length);
  };

  for (const [name, skew] of [
    ['two minutes ahead', 2 * minute],
    ['two minutes behind', -2 * minute],
    ['an hour ahead', hour],
    ['an hour behind', -hour],
  ] as const)
    it(`tell each of 24 invitations once when one is ${name}`, async () => {
      const { engine: other } = await world.start({ skew: () => skew });

      const told = [];
      for (let round = 0; round < 3; round += 1) told.push(...(await tell(round * 8, 8, other)));

      assert.deepEqual(
        told,
        Array.from({ length: 24 }, () => 1),
      );
    }).timeout(30_000);

  it('tell everything at once after the clock of one jumped an hour ahead and back', async () => {
    let skew = 0;
    const { engine: jumping } = await world.start({ skew: () => skew });
    skew = hour;
    assert.deepEqual(await tell(0, 4, jumping), [1, 1, 1, 1]);
    skew = 0;

    assert.deepEqual(await tell(4, 4, jumping), [1, 1, 1, 1]);
    assert.equal(await world.store.collection('inbox').count({}), 0);
  });

  it('send nothing after a pause in which another took over', async () => {
    const pause = createPause();
    const paused = await world.start({ wrap: pause.wrap });
    await world.graph.put({ id: 'event', subject: 'Event', start: at(2, '09:00'), end: at(2, '09:30') }, true);
    const [subscription] = world.graph.subscriptions.values();
    assert.ok(subscription);
    await world.graph.deliver(`${paused.url}/api/notifications`, [
      world.graph.notification(subscription, 'created', 'event'),
    ]);
    await pause.begun;
    assert.equal(world.chat.sent.length, 0);

    // The other sees who holds the item, and then the card, and waits for each as long as a lease.
    for (let times = 0; times < 4; times += 1) {
      await world.engine.drain();
      world.clock.advance(31_000);
    }
    await world.engine.drain();
    assert.equal(world.chat.sent.length, 1);
    pause.end();
    await paused.engine.drain();

    assert.equal(world.chat.sent.length, 1);
    assert.equal(await world.store.collection('inbox').count({}), 0);
  });
});

/** The store of an instance that stands still right after it has noted that it is about to send. */
const createPause = () => {
  let end = () => {};
  let begin = () => {};
  const begun = new Promise<void>((resolve) => {
    begin = resolve;
  });
  let going: Promise<void> = Promise.resolve();
  const wrap = (store: DocumentStore): DocumentStore => ({
    ...store,
    collection: <T extends { _id: string; expiresAt?: Date }>(name: string) =>
      new Proxy(store.collection<T>(name), {
        get: (target, property, receiver) => {
          const member: unknown = Reflect.get(target, property, receiver);
          if (typeof member !== 'function') return member;
          return async (...args: unknown[]) => {
            await going;
            const result: unknown = await member.apply(target, args);
            if (property === 'findOneAndUpdate' && JSON.stringify(args[1]).includes('"pendingState":"sending"')) {
              going = new Promise((resolve) => {
                end = resolve;
              });
              begin();
            }
            return result;
          };
        },
      }),
  });
  return { wrap, begun, end: () => end() };
};
