/** Chance that is the same on every run: a test that fails can be run again. */
export interface Dice {
  /** A whole number from 0 up to, and without, `below`. */
  below(below: number): number;
  oneOf<T>(choices: readonly [T, ...T[]]): T;
  chance(share: number): boolean;
}

/** Mulberry32, seeded. */
export const createDice = (seed: number): Dice => {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  return {
    below,
    oneOf: (choices) => choices[below(choices.length)] ?? choices[0],
    chance: (share) => next() < share,
  };
};
