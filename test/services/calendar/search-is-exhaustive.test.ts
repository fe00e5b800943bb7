import assert from 'node:assert/strict';
import { whoCanWhen } from '../../../src/services/calendar/who-can-when/search.ts';
import { searchExhaustively } from '../../support/exhaustive-search.ts';
import { randomQuestion } from '../../support/random-groups.ts';

describe('who can when', () => {
  it('answers 1,000 random questions as an exhaustive search does', function () {
    this.timeout(180_000);
    const kinds = new Map<string, number>();
    for (let seed = 10_001; seed <= 11_000; seed += 1) {
      const asked = randomQuestion(seed, 1, 6);
      // Of every other question some took the early or late hour before.
      const people = asked.people.map((one, index) => ({
        ...one,
        tookBefore: seed % 2 === 0 ? (seed + index) % 3 : 0,
      }));
      const question = { ...asked, people };

      const { slots, nothing } = whoCanWhen(question);

      const expected = searchExhaustively(question);
      const offers = slots.map(({ startsAt, endsAt, kind }) => ({ from: +startsAt, to: +endsAt, kind }));
      assert.deepEqual(offers, expected.offers, `seed ${seed}`);
      assert.equal(nothing === undefined, expected.suitsAll, `seed ${seed}`);
      for (const { kind } of slots) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
    }
    assert.deepEqual(
      [...kinds.keys()].sort(),
      ['everyone', 'otherTime', 'outsideHours', 'overFocus', 'partly', 'shorter', 'tentative', 'withoutOptional'],
      'every kind of answer was among them',
    );
  });
});
