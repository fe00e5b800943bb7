import type { Relation } from '../../grammar/understanding.ts';

const relations: readonly (readonly [relation: Relation, pattern: RegExp])[] = [
  ['manager', /^(?:(?:my|our) )?(?:line )?(?:manager|boss|supervisor)$/i],
  ['reports', /^(?:my|our) (?:team|reports|direct reports|directs)$/i],
  ['peers', /^(?:my|our) (?:peers|colleagues)$/i],
];

/** `my manager`, `my team`: somebody named by what they are to me. */
export const relationOf = (name: string): Relation | undefined =>
  relations.find(([, pattern]) => pattern.test(name.trim()))?.[0];
