import type { SlotKind } from '../types.ts';
import type { Start } from './starts.ts';

/** A time that could be offered. */
export interface Option extends Start {
  to: number;
  kind: SlotKind;
  cost: number;
  /** It breaks somebody's hours. */
  isOutside: boolean;
  /** How many would have it at lunch time. */
  lunches: number;
}

const overlap = (one: Option, other: Option): boolean => one.at < other.to && other.at < one.to;

/** What is better in itself: costs less, leaves people their lunch, begins at a full or half hour. */
const inItself = (one: Option, other: Option): number =>
  one.cost - other.cost || one.lunches - other.lunches || one.oddness - other.oddness;

/**
 * Up to `max` of them, the best first and each as far as can be on another day and in another part of the day than those before it, the
 * earliest of what is equal. `may`: whether it goes together with what is chosen already.
 */
const choose = (
  options: readonly Option[],
  max: number,
  may: (option: Option, chosen: readonly Option[]) => boolean,
  chosen: readonly Option[] = [],
): Option[] => {
  const picked = [...chosen];
  while (picked.length < max) {
    let best: Option | undefined;
    for (const option of options) if (may(option, picked) && (!best || isBetter(option, best, picked))) best = option;
    if (!best) break;
    picked.push(best);
  }
  return picked;
};

const isBetter = (one: Option, other: Option, chosen: readonly Option[]): boolean => {
  const used = (has: (before: Option) => boolean) => chosen.filter(has).length;
  const order =
    inItself(one, other) ||
    used(({ day }) => day === one.day) - used(({ day }) => day === other.day) ||
    used(({ part }) => part === one.part) - used(({ part }) => part === other.part) ||
    one.at - other.at;
  return order < 0;
};

/** Of times that cost nothing: none that overlap, unless there would be nothing to choose from. */
export const choosePerfect = (options: readonly Option[], max: number): Option[] => {
  const apart = choose(options, max, (option, chosen) => !chosen.some((other) => overlap(option, other)));
  if (apart.length !== 1) return apart;
  return choose(options, Math.min(max, 2), (option, chosen) => !chosen.includes(option), apart);
};

const mostOfAKind = 2;

/** Of compromises the cheapest, of several kinds where there are several; those within everybody's hours come first. */
export const chooseCompromises = (options: readonly Option[], max: number): Option[] => {
  const same = (option: Option, chosen: readonly Option[]) => chosen.filter(({ kind }) => kind === option.kind);
  const apart = (option: Option, chosen: readonly Option[]) =>
    !same(option, chosen).some((other) => overlap(option, other));
  const mixed = choose(
    options,
    max,
    (option, chosen) => apart(option, chosen) && same(option, chosen).length < mostOfAKind,
  );
  return choose(options, max, apart, mixed).sort(
    (one, other) => Number(one.isOutside) - Number(other.isOutside) || one.cost - other.cost || one.at - other.at,
  );
};
