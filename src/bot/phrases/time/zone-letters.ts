import { isTimeZone } from '../../../shared/time-zone.ts';
import type { Moment, Zone } from './atom.ts';

/**
 * Letters for a zone. Summer and winter letters are one zone: who says `EST` in July means the clock in New York. Where letters stand for
 * several zones the first is meant, unless the speaker's own zone is (or begins as) one of the others.
 */
const letters: Readonly<Record<string, readonly string[]>> = {
  UTC: ['UTC'],
  GMT: ['UTC'],
  Z: ['UTC'],
  WET: ['Europe/Lisbon'],
  WEST: ['Europe/Lisbon'],
  BST: ['Europe/London', 'Asia/Dhaka'],
  IST: ['Asia/Kolkata', 'Europe/Dublin', 'Asia/Jerusalem'],
  CET: ['Europe/Paris'],
  CEST: ['Europe/Paris'],
  MEZ: ['Europe/Berlin'],
  MESZ: ['Europe/Berlin'],
  EET: ['Europe/Bucharest'],
  EEST: ['Europe/Bucharest'],
  MSK: ['Europe/Moscow'],
  TRT: ['Europe/Istanbul'],
  SAST: ['Africa/Johannesburg'],
  EAT: ['Africa/Nairobi'],
  CAT: ['Africa/Harare'],
  WAT: ['Africa/Lagos'],
  GST: ['Asia/Dubai'],
  PKT: ['Asia/Karachi'],
  ICT: ['Asia/Bangkok'],
  WIB: ['Asia/Jakarta'],
  SGT: ['Asia/Singapore'],
  MYT: ['Asia/Kuala_Lumpur'],
  HKT: ['Asia/Hong_Kong'],
  PHT: ['Asia/Manila'],
  JST: ['Asia/Tokyo'],
  KST: ['Asia/Seoul'],
  AWST: ['Australia/Perth'],
  ACST: ['Australia/Adelaide'],
  ACDT: ['Australia/Adelaide'],
  AEST: ['Australia/Sydney', 'Australia/Brisbane'],
  AEDT: ['Australia/Sydney'],
  AET: ['Australia/Sydney'],
  NZST: ['Pacific/Auckland'],
  NZDT: ['Pacific/Auckland'],
  NZT: ['Pacific/Auckland'],
  ET: ['America/New_York'],
  EST: ['America/New_York', 'Australia/Sydney'],
  EDT: ['America/New_York', 'Australia/Sydney'],
  CT: ['America/Chicago'],
  CST: ['America/Chicago', 'Asia/Shanghai', 'Asia/Taipei', 'America/Havana'],
  CDT: ['America/Chicago', 'America/Havana'],
  MT: ['America/Denver'],
  MST: ['America/Denver', 'America/Phoenix', 'Asia/Kuala_Lumpur'],
  MDT: ['America/Denver'],
  PT: ['America/Los_Angeles'],
  PST: ['America/Los_Angeles', 'Asia/Manila'],
  PDT: ['America/Los_Angeles'],
  AKST: ['America/Anchorage'],
  AKDT: ['America/Anchorage'],
  HST: ['Pacific/Honolulu'],
  AST: ['America/Halifax', 'Asia/Riyadh'],
  ADT: ['America/Halifax'],
  NST: ['America/St_Johns'],
  NDT: ['America/St_Johns'],
  BRT: ['America/Sao_Paulo'],
  ART: ['America/Argentina/Buenos_Aires'],
  CLT: ['America/Santiago'],
};

/** Words as well when they are written small: `3pm west wing`. */
const alsoWords = new Set(['west', 'eat', 'cat', 'wat', 'art', 'wet', 'ist', 'mt', 'ct', 'ast', 'z', 'hst', 'ict']);

/** `PST`, `CET`: undefined for letters that are none. */
export const zoneOfLetters = (said: string, { timeZone }: Moment): Zone | undefined => {
  const [first, ...others] = letters[said.toUpperCase()] ?? [];
  if (!first || (alsoWords.has(said) && said !== said.toUpperCase())) return undefined;
  const own = others.find(
    (zone) => zone === timeZone || (zone.startsWith('Australia/') && /^Australia/.test(timeZone)),
  );
  const nearest = own ?? first;
  const or = [first, ...others].filter((zone) => zone !== nearest);
  return { is: 'place', timeZone: nearest, ...(or.length > 0 ? { or } : {}) };
};

/** Zones that are always so far ahead of UTC; `Etc` has full hours alone. */
const oddOffsets: Readonly<Record<number, string>> = {
  210: 'Asia/Tehran',
  270: 'Asia/Kabul',
  330: 'Asia/Kolkata',
  345: 'Asia/Kathmandu',
  390: 'Asia/Yangon',
  525: 'Australia/Eucla',
  570: 'Australia/Darwin',
  [-570]: 'Pacific/Marquesas',
};

/** `+01:00`, `-8`, `+0530`: the zone that is always so far from UTC; undefined when there is none. */
export const zoneOfOffset = (said: string): Zone | undefined => {
  const [, sign, hours, rest = '0'] = /^([+−–-])\s?(\d{1,2}):?(\d{2})?$/.exec(said.trim()) ?? [];
  if (!sign || !hours) return undefined;
  const minutes = (Number(hours) * 60 + Number(rest)) * (sign === '+' ? 1 : -1);
  if (minutes === 0) return { is: 'place', timeZone: 'UTC' };
  // The names of `Etc` have the sign turned round: Etc/GMT-1 is an hour ahead.
  const name = minutes % 60 === 0 ? `Etc/GMT${minutes > 0 ? '-' : '+'}${Math.abs(minutes / 60)}` : oddOffsets[minutes];
  return name && isTimeZone(name) ? { is: 'place', timeZone: name } : undefined;
};
