import type { Atom, Zone } from './atom.ts';
import type { SaidZone, Timing } from './timing.ts';

/** On whose clock a time was said; undefined where nothing was said of it, or nothing anybody knows. */
export const zoneSaid = (atoms: readonly Atom[]): Zone | undefined => {
  const zones = atoms.map((atom) => ('zone' in atom ? atom.zone : undefined)).filter((zone) => zone !== undefined);
  return zones.find(({ is }) => is !== 'unknown');
};

export const zoneOf = (zone: Zone | undefined, atoms: readonly Atom[]): Pick<Timing, 'timeZone' | 'saidZone'> => {
  if (zone?.is === 'place') return { timeZone: zone.timeZone, ...(zone.or ? { saidZone: { or: zone.or } } : {}) };
  if (zone?.is !== 'theirs') return {};
  const anyDay = !atoms.some(({ kind }) => kind === 'day' || kind === 'window' || kind === 'moment');
  const said: SaidZone = { ...(zone.whose ? { whose: zone.whose } : {}), ...(anyDay ? { anyDay } : {}) };
  return { timeZone: 'theirs', ...(Object.keys(said).length > 0 ? { saidZone: said } : {}) };
};

/** Words about time that lead to nothing: zones nobody knows, and days and weeks where only a length is expected. */
export const unreadOf = (atoms: readonly Atom[], takesSpan: boolean): Pick<Timing, 'unread'> => {
  const unread = atoms
    .filter(
      (atom) =>
        atom.kind === 'unread' ||
        ('zone' in atom && atom.zone?.is === 'unknown') ||
        (atom.kind === 'span' && !takesSpan),
    )
    .map(({ said }) => said);
  return unread.length > 0 ? { unread } : {};
};
