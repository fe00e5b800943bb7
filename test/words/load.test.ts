import assert from 'node:assert/strict';
import { load as german } from '../../src/words/de/load.ts';
import { load as french } from '../../src/words/fr/load.ts';

describe('a week without meetings', () => {
  it('ends with one full stop, also after a month that is cut short', () => {
    assert.match(german.none({ when: 'bis Fr., 4. Dez.' }), /4\. Dez\.$/);
    assert.doesNotMatch(german.none({ when: 'bis Fr., 4. Dez.' }), /\.\.$/);
    assert.doesNotMatch(french.none({ when: 'au ven. 4 déc.' }), /\.\.$/);
  });
});
