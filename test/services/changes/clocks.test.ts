import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
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
});
