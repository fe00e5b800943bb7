import { createDice } from '../../test/support/dice.ts';
import { type Kind, kinds } from './kinds.ts';
import type { Which } from './world.ts';

/** How the button is pressed. */
export const manners = ['once', 'twice', 'in two browsers', 'delivered to both'] as const;
export type Manner = (typeof manners)[number];
/** What comes after the kill: the instance is started again, or the other one does the rest. */
export type After = 'starts again' | 'the other goes on';

/** One kill, all that is random about it. */
export interface Plan {
  number: number;
  kind: Kind;
  manner: Manner;
  after: After;
  victim: Which;
  /** From the press on. */
  killAfterMs: number;
  /** How long each call to the tenant takes, and whether the time passes before or after it has its effect. */
  slow: { delayMs: number; afterEffect: boolean };
}

const longestMs = 400;

/** The same for the same seed. Every kind has its turn before one comes again; only kinds of these names, when some are given. */
export const plansOf = (seed: number, count: number, names: readonly string[] = []): Plan[] => {
  const dice = createDice(seed);
  const all = names.length > 0 ? kinds.filter(({ name }) => names.includes(name)) : kinds;
  let left: Kind[] = [];
  return Array.from({ length: count }, (_, number) => {
    if (left.length === 0) left = [...all];
    const [kind] = left.splice(dice.below(left.length), 1) as [Kind];
    return {
      number,
      kind,
      manner: dice.oneOf(manners),
      after: dice.chance(0.5) ? 'starts again' : 'the other goes on',
      victim: dice.chance(0.5) ? 0 : 1,
      killAfterMs: dice.below(longestMs + 1),
      slow: { delayMs: 10 + dice.below(51), afterEffect: dice.chance(0.5) },
    };
  });
};
