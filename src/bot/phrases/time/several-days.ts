import { addDays } from '../../../shared/time-zone.ts';
import type { Atom, Moment } from './atom.ts';
import { addMinutes, dayOf, inWeek, nextWeekday, weekdayIndex } from './calendar-days.ts';
import { isExcepted, withoutExcepted } from './excepted-hours.ts';
import { first, type Of } from './local-times.ts';
import { type OnceOptions, readOnce, windowSaid } from './read-once.ts';
import type { SaidWindow, Timing } from './timing.ts';

/**
 * Several days or windows: `tuesday or wednesday afternoon`, `any day but friday`, `next week after 3`; undefined where one time was said.
 * `from` and `to` span them; `days` is left out where the days follow each other without a gap.
 */
export const readSeveral = (atoms: readonly Atom[], moment: Moment, options: OnceOptions): Timing | undefined => {
  const without = atoms.filter(isExcepted);
  const said = atoms.filter((atom) => !isExcepted(atom));
  const groups = groupsOf(inOneWeek(said, moment));
  const windows =
    groups.length > 1
      ? groups.flatMap((group) => windowsOf(readOnce(group, moment, options), options))
      : eachDay(said, moment, options, without.length > 0);
  const meant = windows ?? (without.length > 0 ? oneWindow(said, moment, options) : undefined);
  return meant && spanOf(withoutExcepted(meant, atoms));
};

/** `thursday, not in the morning`; an exact time stays what it is. */
const oneWindow = (atoms: readonly Atom[], moment: Moment, options: OnceOptions): SaidWindow[] | undefined => {
  const once = readOnce(atoms, moment, options);
  return once.day || (once.from && once.to) ? windowsOf(once, options) : undefined;
};

/** `next week on tuesday or wednesday`: the other days are of the same week. */
const inOneWeek = (atoms: readonly Atom[], { now }: Moment): readonly Atom[] => {
  const isPlain = ({ day }: Of<'day'>): boolean => day === nextWeekday(dayOf(now), weekdayIndex(day));
  const anchor = atoms.find(
    (atom): atom is Of<'day'> => atom.kind === 'day' && atom.isWeekday === true && !isPlain(atom),
  );
  const window = windowSaid(atoms);
  const week = anchor?.day ?? (window && !window.isAny && !window.bound ? dayOf(window.from) : undefined);
  if (!week || !atoms.some(({ joined }) => joined === 'or')) return atoms;
  return atoms
    .filter(({ kind }) => kind !== 'window')
    .map((atom) =>
      atom.kind === 'day' && atom.isWeekday && isPlain(atom)
        ? { ...atom, day: inWeek(week, weekdayIndex(atom.day), 0) }
        : atom,
    );
};

/** Each alternative with its own words; what only one of them says goes for the others as well. */
const groupsOf = (atoms: readonly Atom[]): Atom[][] => {
  if (!atoms.some(({ joined }) => joined === 'or')) return [];
  const groups: Atom[][] = [[]];
  for (const atom of atoms) {
    if (atom.joined && isDay(atom) && groups.at(-1)?.some(isDay)) groups.push([]);
    groups.at(-1)?.push(atom);
  }
  const isShared = (atom: Atom): boolean => !isDay(atom);
  const shared = groups.find((group) => group.some(isHours))?.filter(isShared) ?? [];
  return groups.map((group) => (group.some(isHours) ? group : [...group, ...shared]));
};

const isDay = ({ kind }: Atom): boolean => kind === 'day' || kind === 'window';
const isHours = (atom: Atom): boolean =>
  atom.kind === 'clock' ||
  atom.kind === 'range' ||
  atom.kind === 'part' ||
  (atom.kind === 'day' && atom.part !== undefined);

/** The hours said, on each day of the window said: `next week after 3`. */
const eachDay = (
  atoms: readonly Atom[],
  moment: Moment,
  options: OnceOptions,
  hasExceptions: boolean,
): SaidWindow[] | undefined => {
  const window = windowSaid(atoms) ?? (hasExceptions ? anyDay(moment) : undefined);
  const hours = atoms.filter(isHours);
  if (!window || window.bound || first(atoms, 'day') || !isWholeDays(window)) return undefined;
  if (hours.length === 0 && !hasExceptions) return undefined;
  return daysIn(window).flatMap((day) =>
    windowsOf(readOnce([{ kind: 'day', day, said: '' }, ...hours], moment, options), options),
  );
};

/** Where nothing else is said, the days of a week from today. */
const anyDay = ({ now }: Moment): Of<'window'> => ({
  kind: 'window',
  from: `${dayOf(now)}T00:00`,
  to: `${addDays(dayOf(now), 6)}T23:59`,
  said: '',
});

const isWholeDays = ({ from, to }: Of<'window'>): boolean => from.endsWith('T00:00') && to.endsWith('T23:59');

const mostDays = 62;

/** Working days, unless there are none. */
const daysIn = ({ from, to }: Of<'window'>): string[] => {
  const days = [dayOf(from)];
  while (days.length < mostDays && (days.at(-1) ?? '') < dayOf(to)) days.push(addDays(days.at(-1) ?? '', 1));
  const working = days.filter((day) => weekdayIndex(day) <= 4);
  return working.length > 0 ? working : days;
};

const usualMinutes = 30;

/** An exact time is as long as the meeting. */
const windowsOf = ({ start, day, from, to, durationMinutes }: Timing, { duration }: OnceOptions): SaidWindow[] => {
  if (start) return [{ from: start, to: addMinutes(start, durationMinutes ?? duration ?? usualMinutes) }];
  if (day) return [{ day }];
  return from ? [{ from, to: to ?? `${dayOf(from)}T23:59` }] : [];
};

const startOf = (window: SaidWindow): string => ('day' in window ? `${window.day}T00:00` : window.from);
const endOf = (window: SaidWindow): string => ('day' in window ? `${window.day}T23:59` : window.to);

const spanOf = (windows: readonly SaidWindow[]): Timing => {
  const days = [...windows].sort((one, other) => startOf(one).localeCompare(startOf(other)));
  const [one] = days;
  const last = days.at(-1);
  if (!one || !last) return {};
  if (days.length === 1) return 'day' in one ? { day: one.day } : one;
  const span = { from: startOf(one), to: days.map(endOf).sort().at(-1) ?? endOf(last) };
  return isRun(days) ? span : { ...span, days };
};

/** Whole days, one after the other. */
const isRun = (windows: readonly SaidWindow[]): boolean =>
  windows.every((window, index) => {
    const before = windows[index - 1];
    return 'day' in window && (!before || ('day' in before && addDays(before.day, 1) === window.day));
  });
