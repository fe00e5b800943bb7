import type { Reader } from './atom.ts';
import { clockOf } from './clock.ts';
import { zoneOfLetters, zoneOfOffset } from './zone-letters.ts';

const offset = '(Z|[+−-]\\d{2}(?::?\\d{2})?)';
const zoneSaid = (said: string) =>
  /^z$/i.test(said) ? zoneOfLetters('Z', { now: '', timeZone: '' }) : zoneOfOffset(said);

/** Times with their distance from UTC, as programs write them: `2026-12-01T09:00Z`, `15:00+01:00`. */
export const isoReaders: readonly Reader[] = [
  {
    // 20261201T0900Z
    pattern: /(\d{4})(\d{2})(\d{2})T(\d{2}):?(\d{2})(?::?\d{2})?(Z|[+−-]\d{2}(?::?\d{2})?)?(?![\w:])/iy,
    read: ([, year, month, day, hour, minute, said]) => ({
      kind: 'moment',
      local: `${year}-${month}-${day}T${hour}:${minute}`,
      ...(said ? { zone: zoneSaid(said) ?? { is: 'unknown' } } : {}),
    }),
  },
  {
    pattern: new RegExp(
      `(\\d{4}-\\d{2}-\\d{2})[T\\s](\\d{2}:\\d{2})(?::\\d{2}(?:\\.\\d{1,9})?)?\\s?${offset}(?![\\w:])`,
      'iy',
    ),
    read: ([, day = '', time = '', said = '']) => {
      const zone = zoneSaid(said);
      return { kind: 'moment', local: `${day}T${time}`, zone: zone ?? { is: 'unknown' } };
    },
  },
  {
    // 15:00-16:00 is a range, 15:00-05:00 at night as well: only a full distance ahead of UTC, or Z.
    pattern: /(\d{1,2}):(\d{2})(?::\d{2})?\s?(Z|\+\d{2}:?\d{2}|[+−]\d{1,2})(?![\w:])/iy,
    read: ([, hour = '', minute = '', said = '']) => {
      const clock = clockOf({ hour: Number(hour), minute: Number(minute), isWritten24: true });
      return clock && { kind: 'clock', clock, zone: zoneSaid(said) ?? { is: 'unknown' } };
    },
  },
];
