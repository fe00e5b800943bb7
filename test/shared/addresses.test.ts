import assert from 'node:assert/strict';
import { networkOf, rangesOf } from '../../src/shared/addresses.ts';

describe('addresses', () => {
  for (const [address, network] of [
    ['192.0.2.1', '192.0.2.1'],
    ['::ffff:192.0.2.1', '192.0.2.1'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
    ['2001:DB8:1:2::6', '2001:db8:1:2'],
    ['2001:db8::6', '2001:db8:0:0'],
    ['fe80::1%eth0', 'fe80:0:0:0'],
    ['::1', '0:0:0:0'],
    ['', ''],
  ] as const)
    it(`count ${address || 'an unknown caller'} as ${network || 'one'}`, () =>
      assert.equal(networkOf(address), network));

  it('are in a range or not', () => {
    const isOurs = rangesOf(['10.0.0.0/8', '203.0.113.7', 'fc00::/7', 'nonsense']);

    for (const address of ['10.1.2.3', '::ffff:10.1.2.3', '203.0.113.7', 'fd12::1'])
      assert.equal(isOurs(address), true);
    for (const address of ['11.0.0.1', '203.0.113.8', '2001:db8::1', '', 'nonsense'])
      assert.equal(isOurs(address), false);
  });
});
