import type { Atom, Moment, Recurrence } from './atom.ts';
import { isExcepted } from './excepted-hours.ts';
import { first } from './local-times.ts';
import { momentIn } from './other-clock.ts';
import { readOnce } from './read-once.ts';
import { readRecurrence, readRecurring } from './read-recurring.ts';
import { readSeveral } from './several-days.ts';
import { unreadOf, zoneOf, zoneSaid } from './timing-zone.ts';

/** What all the words about time say together; local times without offset. */
export interface Timing {
  start?: string;
  day?: string;
  from?: string;
  to?: string;
  /** Several days or windows that were said; `from` and `to` then span them. */
  days?: SaidWindow[];
  /** The zone in which it was said, as IANA name, or that of the people it is with. */
  timeZone?: string | 'theirs';
  /** For the app alone: what else is known of that zone. */
  saidZone?: SaidZone;
  /** For the app alone: words about time that nobody here understands. */
  unread?: string[];
  /** For the app alone: no day was said, and it is the next on which the clock shows that hour. */
  isHourOnly?: true;
  durationMinutes?: number;
  recurrence?: Recurrence;
}

export interface SaidZone {
  /** Other zones the same letters stand for. */
  or?: readonly string[];
  /** Who was named: `Adele's time`. */
  whose?: string;
  /** No day was said: it is the next on which their clock shows that time. */
  anyDay?: true;
}

export type SaidWindow = { day: string } | { from: string; to: string };

export interface TimingOptions {
  /** A range of hours is a window to look in, rather than the time itself. */
  rangeIsWindow?: boolean;
}

/** Puts the words about time together. Days and hours may stand in any order; the first of each kind counts. */
export const readTiming = (
  atoms: readonly Atom[],
  moment: Moment,
  { rangeIsWindow = false }: TimingOptions = {},
): Timing => {
  const duration = first(atoms, 'duration')?.minutes;
  const recurrence = readRecurrence(atoms);
  const zone = zoneSaid(atoms);
  // The next time another clock shows an hour is not the next time mine does.
  const there = zone?.is === 'place' ? momentIn(zone.timeZone, moment) : moment;
  const options = { rangeIsWindow, duration };
  const meant = atoms.filter((atom) => !isExcepted(atom));
  const timing = recurrence
    ? readRecurring(
        atoms.filter((atom) => !isExceptedHours(atom)),
        there,
        recurrence,
      )
    : (readSeveral(atoms, there, options) ?? readOnce(meant, there, options));
  return {
    ...(duration === undefined ? {} : { durationMinutes: duration }),
    ...timing,
    ...(isHourOnly(meant, timing) ? { isHourOnly: true as const } : {}),
    ...(Object.keys(timing).length > 0 ? zoneOf(zone, atoms) : {}),
    ...unreadOf(recurrence ? atoms.map(unreadIfExcepted) : atoms, recurrence !== undefined || rangeIsWindow),
  };
};

const hours: ReadonlySet<Atom['kind']> = new Set(['clock', 'range', 'part']);
const days: ReadonlySet<Atom['kind']> = new Set(['day', 'window', 'moment', 'recurrence', 'span']);

/** A series has its hour on every date. */
const isExceptedHours = (atom: Atom): boolean => isExcepted(atom) && hours.has(atom.kind);

/** It has no hours without some of them: that is named. */
const unreadIfExcepted = (atom: Atom): Atom => (isExceptedHours(atom) ? { kind: 'unread', said: atom.said } : atom);

const isHourOnly = (atoms: readonly Atom[], { start, from }: Timing): boolean =>
  (start ?? from) !== undefined &&
  atoms.some(({ kind }) => hours.has(kind)) &&
  !atoms.some((atom) => days.has(atom.kind) || (atom.kind === 'part' && atom.isThis));
