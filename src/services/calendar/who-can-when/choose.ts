import type { SlotKind } from '../types.ts';
import type { Start } from './starts.ts';

/** A time that could be offered. */
export interface Option extends Start {
  to: number;
  kind: SlotKind;
  cost: number;
  /** It breaks somebody's hours. */
  isOutside: boolean;
  /** How often those who would have it early or late had that before. */
  unfair: number;
  /** How many would have it at lunch time. */
  lunches: number;
}

const overlap = (one: Option, other: Option): boolean => one.at < other.to && other.at < one.to;

/** What is better in itself: costs less, is somebody else's turn, leaves people their lunch, begins at a full or half hour. */
const inItself = (one: Option, other: Option): number =>
  one.cost - other.cost || one.unfair - other.unfair || one.lunches - other.lunches || one.oddness - other.oddness;

/** How often a day and a part of a day are among what is chosen. */
interface Used {
  days: Map<string, number>;
  parts: number[];
}

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
  const used: Used = { days: new Map(), parts: [] };
  for (const option of picked) use(used, option);
  while (picked.length < max) {
    let best: Option | undefined;
    // What is not better need not be held against what is chosen.
    for (const option of options) if ((!best || order(option, best, used) < 0) && may(option, picked)) best = option;
    if (!best) break;
    picked.push(best);
    use(used, best);
  }
  return picked;
};

const use = ({ days, parts }: Used, { day, part }: Option): void => {
  days.set(day, (days.get(day) ?? 0) + 1);
  parts[part] = (parts[part] ?? 0) + 1;
};

const order = (one: Option, other: Option, { days, parts }: Used): number =>
  inItself(one, other) ||
  (days.get(one.day) ?? 0) - (days.get(other.day) ?? 0) ||
  (parts[one.part] ?? 0) - (parts[other.part] ?? 0) ||
  one.at - other.at;

/** Of times that cost nothing: none that overlap, unless there would be nothing to choose from. */
export const choosePerfect = (options: readonly Option[], max: number): Option[] => {
  const apart = choose(options, max, (option, chosen) => !chosen.some((other) => overlap(option, other)));
  if (apart.length !== 1) return apart;
  return choose(options, Math.min(max, 2), (option, chosen) => !chosen.includes(option), apart);
};

const mostOfAKind = 2;

/** May it stand beside what is chosen: nothing of its kind overlaps it, and there are fewer than `most` of them? */
const fits = (option: Option, chosen: readonly Option[], most: number): boolean => {
  let same = 0;
  for (const other of chosen) {
    if (other.kind !== option.kind) continue;
    same += 1;
    if (same >= most || overlap(option, other)) return false;
  }
  return true;
};

/** Of compromises the cheapest, of several kinds where there are several; those within everybody's hours come first. */
export const chooseCompromises = (options: readonly Option[], max: number): Option[] => {
  const mixed = choose(options, max, (option, chosen) => fits(option, chosen, mostOfAKind));
  return choose(options, max, (option, chosen) => fits(option, chosen, Number.POSITIVE_INFINITY), mixed).sort(
    (one, other) => Number(one.isOutside) - Number(other.isOutside) || one.cost - other.cost || one.at - other.at,
  );
};
