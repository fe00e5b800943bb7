import assert from 'node:assert/strict';
import { runKills } from '../../bench/kills/run.ts';

/** A few of `npm run kills`: two instances of the built app on one store, one of them killed while it acts. */
describe('instances that are killed while they act', function () {
  this.timeout(240_000);

  it('do everything once, and what is said to have been done was done', async () => {
    const names = ['book', 'book a series', 'move', 'cancel', 'own blocks', 'series split'];
    const { rounds, faults } = await runKills({ count: 6, seed: 8, worlds: 1, names });

    assert.equal(rounds.length, 6);
    assert.deepEqual(
      faults.map(({ plan, verdict, why }) => `${plan.kind.name}, ${plan.manner}, ${plan.after}: ${verdict}: ${why}`),
      [],
    );
  });
});
