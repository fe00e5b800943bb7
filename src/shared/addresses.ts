import { BlockList, isIPv4, isIPv6 } from 'node:net';

/** `::ffff:192.0.2.1`, as a socket that listens on both families names an IPv4 address. */
const plain = (address: string): string => address.replace(/^::ffff:(?=\d+\.)/i, '').replace(/%.*$/, '');

/** What counts as one caller: an IPv4 address, or the /64 network that one customer gets with IPv6. */
export const networkOf = (address: string): string => {
  const known = plain(address);
  if (!isIPv6(known)) return known;
  const [front = '', back] = known.toLowerCase().split('::');
  const head = front.split(':').filter(Boolean);
  const tail = (back ?? '').split(':').filter(Boolean);
  const zeros = Array<string>(Math.max(0, 8 - head.length - tail.length)).fill('0');
  return [...head, ...(back === undefined ? [] : zeros), ...tail].slice(0, 4).join(':');
};

/** `203.0.113.7`, `203.0.113.0/24`, `2001:db8::/32`; undefined for anything else. */
const readRange = (range: string) => {
  const [address = '', bits, ...more] = range.split('/');
  const family = isIPv4(address) ? 'ipv4' : isIPv6(address) ? 'ipv6' : undefined;
  if (!family || more.length > 0) return undefined;
  const longest = family === 'ipv4' ? 32 : 128;
  const length = bits === undefined ? longest : /^\d{1,3}$/.test(bits) ? Number(bits) : Number.NaN;
  return length >= 0 && length <= longest ? ({ address, length, family } as const) : undefined;
};

export const isRange = (range: string): boolean => readRange(range) !== undefined;

/** Tells whether an address is in one of the ranges; ranges that are none are left out. */
export const rangesOf = (ranges: string[]): ((address: string) => boolean) => {
  const list = new BlockList();
  for (const range of ranges.map(readRange)) if (range) list.addSubnet(range.address, range.length, range.family);
  return (address) => {
    const known = plain(address);
    return isIPv4(known) ? list.check(known, 'ipv4') : isIPv6(known) && list.check(known, 'ipv6');
  };
};
