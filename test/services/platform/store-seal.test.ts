import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { createSeal, isSealed } from '../../../src/services/platform/store/seal.ts';

const newKey = () => randomBytes(32).toString('base64');
const adele = 'tenant.adele';
const megan = 'tenant.megan';

describe('the seal', () => {
  const seal = createSeal(newKey());

  it('opens what it closed, whatever the text', () => {
    for (const text of ['', 'a refresh token', 'ü😀\0\n', 'x'.repeat(200_000)]) {
      assert.equal(seal.open('tokens', adele, seal.close('tokens', adele, text)), text);
    }
  });

  it('shows nothing of the text, and never the same blob twice', () => {
    const [one, two] = [seal.close('tokens', adele, 'eyJsecret'), seal.close('tokens', adele, 'eyJsecret')];

    assert.notEqual(one, two);
    assert.ok(isSealed(one));
    assert.ok(!one.includes('secret') && !Buffer.from(one.split('.')[2] ?? '', 'base64url').includes('secret'));
  });

  it("does not open one person's blob in another's record, nor for another purpose", () => {
    const blob = seal.close('tokens', adele, 'secret');

    assert.equal(seal.open('tokens', megan, blob), undefined);
    assert.equal(seal.open('cards', adele, blob), undefined);
    assert.equal(seal.open('tokens","tenant.adele', '', blob), undefined);
  });

  it('does not open a blob in which one character changed, or that was cut', () => {
    const blob = seal.close('tokens', adele, 'secret');
    for (let at = 0; at < blob.length - 1; at += 1) {
      const changed = blob.slice(0, at) + (blob[at] === 'A' ? 'B' : 'A') + blob.slice(at + 1);
      assert.equal(seal.open('tokens', adele, changed), undefined, changed);
      assert.equal(seal.open('tokens', adele, blob.slice(0, at)), undefined);
    }
    for (const nonsense of ['', 'sealed1', 'sealed1..', 'sealed1.00000000.AAAA', '{}', 'null']) {
      assert.equal(seal.open('tokens', adele, nonsense), undefined);
    }
  });

  it('opens under every key it has, closes under the first, and forgets with the key', () => {
    const [old, current] = [newKey(), newKey()];
    const oldBlob = createSeal(old).close('tokens', adele, 'secret');
    const rotated = createSeal(`${current}, ${old}`);

    const newBlob = rotated.close('tokens', adele, 'secret');

    assert.equal(rotated.open('tokens', adele, oldBlob), 'secret');
    assert.equal(createSeal(current).open('tokens', adele, newBlob), 'secret');
    assert.equal(createSeal(current).open('tokens', adele, oldBlob), undefined);
  });

  it('refuses keys that are not 32 bytes', () => {
    for (const keys of ['', 'secret', randomBytes(31).toString('base64'), `${newKey()},`]) {
      assert.throws(() => createSeal(keys), TypeError);
    }
  });
});
