import assert from 'node:assert/strict';
import { statSync } from 'node:fs';
import { fingerprint as fingerprintOfCorpus, trainingSamples } from '../../../scripts/classifier/corpus.ts';
import { secondOpinion } from '../../../src/bot/phrases/classifier/second-opinion.ts';
import { classes, fingerprint } from '../../../src/bot/phrases/classifier/weights.ts';

const mostBytes = 300_000;

describe('the second opinion on what is wanted', () => {
  it('was learnt from the corpus as it is now', () => {
    assert.equal(fingerprint, fingerprintOfCorpus(), 'the corpus or what learns from it changed: npm run train');
  });

  it('is small enough to travel with the app', () => {
    const { size } = statSync(new URL('../../../src/bot/phrases/classifier/weights.ts', import.meta.url));

    assert.ok(size <= mostBytes, `${size} bytes`);
  });

  it('knows every intent that has been said', () => {
    const said = new Set(trainingSamples().map(({ intent }) => intent));

    assert.deepEqual(
      [...said].filter((intent) => !classes.split(' ').includes(intent)),
      [],
    );
  });

  for (const [text, intent] of [
    ['add Johanna to the guest list of the demo', 'changeMeeting'],
    ['schedule half an hour with Johanna on thursday', 'book'],
    ['what is going on in my calendar tomorrow', 'agenda'],
    ['many thanks to you', 'courtesy'],
    ['who is the accountant in the Berlin office', 'findPeople'],
    ['book a hotel room in Lisbon for friday', 'unknown'],
    ['my toaster is on fire', 'unknown'],
  ] as const)
    it(`takes “${text}” for ${intent}`, () => {
      assert.equal(secondOpinion(text).intent, intent);
    });

  it('has shares that add up to one, whatever is said', () => {
    for (const text of ['', ' ', '🙈', 'a'.repeat(5_000), '\uFFFF'.repeat(50), '漢字かな', 'x '.repeat(2_000)]) {
      const { likely, confidence, none } = secondOpinion(text);

      const sum = likely.reduce((total, { share }) => total + share, 0);
      assert.ok(sum > 0.5 && sum <= 1.000001, `${sum} for ${text.slice(0, 20)}`);
      assert.ok(confidence > 0 && confidence <= 1 && none >= 0);
    }
  });
});
