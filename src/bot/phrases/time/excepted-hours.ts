import { addDays } from '../../../shared/time-zone.ts';
import { type Atom, dayParts } from './atom.ts';
import { addMinutes, dayOf, weekdayIndex } from './calendar-days.ts';
import { at, type Of } from './local-times.ts';
import type { SaidWindow } from './timing.ts';

/** What is not meant, on each day or on some of them: a whole day where no hours are given. */
interface Exception {
  isOn(day: string): boolean;
  hours?: (day: string) => readonly [from: string, to: string];
}

export const isExcepted = ({ bound }: Atom): boolean => bound === 'except';

/** Takes out what was excepted: whole days, hours of every day (`not in the morning`), hours of one (`not friday afternoon`). */
export const withoutExcepted = (windows: readonly SaidWindow[], atoms: readonly Atom[]): SaidWindow[] => {
  const exceptions = exceptionsOf(atoms);
  return windows
    .flatMap((window) => (exceptions.some(({ hours }) => hours) ? eachDayOf(window) : [window]))
    .flatMap((window) =>
      exceptions.reduce<SaidWindow[]>((left, one) => left.flatMap((each) => take(each, one)), [window]),
    );
};

const exceptionsOf = (atoms: readonly Atom[]): Exception[] =>
  atoms.flatMap((atom, index) => {
    if (!isExcepted(atom)) return [];
    const next = atoms[index + 1];
    if (atom.kind === 'day' && next?.isOfDay) return [];
    const before = atom.isOfDay ? atoms[index - 1] : undefined;
    const isOn =
      before?.kind === 'day'
        ? onDay(before)
        : atom.kind === 'day'
          ? onDay(atom)
          : atom.kind === 'window'
            ? inWindow(atom)
            : () => true;
    const hours = hoursOf(atom);
    return hours || atom.kind === 'day' || atom.kind === 'window' ? [{ isOn, ...(hours ? { hours } : {}) }] : [];
  });

/** `any day but friday` means each friday there is. */
const onDay =
  (atom: Of<'day'>) =>
  (day: string): boolean =>
    atom.isWeekday ? weekdayIndex(atom.day) === weekdayIndex(day) : atom.day === day;

const inWindow =
  ({ from, to }: Of<'window'>) =>
  (day: string): boolean =>
    day >= dayOf(from) && day <= dayOf(to);

const hoursOf = (atom: Atom): Exception['hours'] => {
  if (atom.kind === 'range') return (day) => [at(day, atom.from), at(day, atom.to)];
  if (atom.kind === 'clock') return (day) => [at(day, atom.clock), addMinutes(at(day, atom.clock), 60)];
  const part = atom.kind === 'part' || atom.kind === 'day' ? atom.part : undefined;
  if (!part) return undefined;
  const [from, to] = (atom.kind === 'part' ? atom.window : undefined) ?? dayParts[part];
  // Who has no time in the morning has none at dawn, nor at night who has none in the evening.
  return (day) => [`${day}T${part === 'morning' ? '00:00' : from}`, `${day}T${part === 'evening' ? '23:59' : to}`];
};

const startOf = (window: SaidWindow): string => ('day' in window ? `${window.day}T00:00` : window.from);
const endOf = (window: SaidWindow): string => ('day' in window ? `${window.day}T23:59` : window.to);

const take = (window: SaidWindow, { isOn, hours }: Exception): SaidWindow[] => {
  const day = dayOf(startOf(window));
  if (!isOn(day)) return [window];
  if (!hours) return [];
  const [from, to] = hours(day);
  const [start, end] = [startOf(window), endOf(window)];
  if (to <= start || from >= end) return [window];
  return [...(from > start ? [{ from: start, to: from }] : []), ...(to < end ? [{ from: to, to: end }] : [])];
};

const mostDays = 62;

const eachDayOf = (window: SaidWindow): SaidWindow[] => {
  const [start, end] = [startOf(window), endOf(window)];
  const parts: SaidWindow[] = [];
  for (let day = dayOf(start); day <= dayOf(end) && parts.length < mostDays; day = addDays(day, 1)) {
    const from = day === dayOf(start) ? start : `${day}T00:00`;
    const to = day === dayOf(end) ? end : `${day}T23:59`;
    parts.push(from.endsWith('T00:00') && to.endsWith('T23:59') ? { day } : { from, to });
  }
  return parts;
};
