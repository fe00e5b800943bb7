import type { Chain } from '../../grammar/language.ts';
import type { Relation } from '../../grammar/understanding.ts';

const relations: readonly (readonly [relation: Relation, pattern: RegExp])[] = [
  ['manager', /^(?:(?:my|our) )?(?:line )?(?:manager|boss|supervisor)$/i],
  [
    'reports',
    /^(?:(?:my|our) (?:(?:whole|entire|full) )?(?:team|reports|direct reports|directs)|the (?:whole|entire|full) team)$/i,
  ],
  ['peers', /^(?:my|our) (?:peers|colleagues)$/i],
];

/** `my manager`, `my team`: somebody named by what they are to me. */
export const relationOf = (name: string): Relation | undefined =>
  relations.find(([, pattern]) => pattern.test(name.trim()))?.[0];

const steps: readonly (readonly [relation: Relation, words: string])[] = [
  ['manager', '(?:direct |line )?(?:manager|boss|supervisor)'],
  ['reports', '(?:direct )?(?:reports|directs|team)'],
  ['peers', '(?:peers|colleagues|team ?mates)'],
];
const last = steps.map(
  ([relation, words]) =>
    [relation, new RegExp(`^(.{1,80}?)(?:'s|(?<=s)'|(?<=^(?:my|our)))\\s+${words}$`, 'i')] as const,
);
const first = steps.map(
  ([relation, words]) => [relation, new RegExp(`^(?:the )?${words} of (.{1,80})$`, 'i')] as const,
);
const spoken = steps.map(([relation, words]) => [relation, new RegExp(`^(his|her|their)\\s+${words}$`, 'i')] as const);
const wordFor: Record<string, string> = { his: 'him', her: 'her', their: 'them' };
/** Deeper than this is nobody's question. */
const maxSteps = 6;

/** `Lynne's manager`, `my manager's manager`, `the manager of Adele`: whose, and step by step what of theirs. */
export const chainOf = (name: string): Chain | undefined => {
  const found: Relation[] = [];
  let of = name.trim();
  for (let turn = 0; turn < maxSteps; turn++) {
    const step = stepIn(of);
    if (!step) break;
    found.unshift(step.relation);
    of = step.of;
  }
  if (found.length === 0) return undefined;
  return /^(?:my|our|me|mine)$/i.test(of) ? { steps: found } : { of, steps: found };
};

const stepIn = (said: string): { relation: Relation; of: string } | undefined => {
  for (const [relation, pattern] of [...last, ...first]) {
    const of = pattern.exec(said)?.[1]?.trim();
    if (of) return { relation, of };
  }
  for (const [relation, pattern] of spoken) {
    const word = wordFor[pattern.exec(said)?.[1]?.toLowerCase() ?? ''];
    if (word) return { relation, of: word };
  }
  return undefined;
};
