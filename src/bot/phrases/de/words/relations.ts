import type { Chain } from '../../grammar/language.ts';
import type { Relation } from '../../grammar/understanding.ts';
import { ownerOf } from './owner.ts';
import { pattern } from './pattern.ts';

const my = '(?:(?:mein|unser)(?:e[nmrs]?)?\\s+)';
export const managerWords =
  '(?:direkte[nr]?\\s+)?(?:chef(?:in)?|vorgesetzte[nrm]?|manager(?:in)?|boss|führungskraft|teamleiter(?:in)?|teamlead|abteilungsleiter(?:in)?|vorgesetzten)';
export const reportsWords =
  '(?:direkte[nr]?\\s+)?(?:mitarbeiter(?:n|innen)?|mitarbeitende[nr]?|leute[n]?|untergebene[nr]?|direct\\s+reports|reports|unterstellte[nr]?)';
export const peersWords =
  '(?:team)?(?:kolleg(?:e[n]?|innen|in|\\*innen|:innen|innen\\s+und\\s+kollegen|en\\s+und\\s+kolleginnen)|peers)';

const relations: readonly (readonly [relation: Relation, pattern: RegExp])[] = [
  ['manager', pattern(`^${my}?${managerWords}$`)],
  ['reports', pattern(`^${my}(?:ganze[ns]?\\s+)?(?:team|${reportsWords})$`)],
  ['peers', pattern(`^${my}${peersWords}$`)],
];

/** `meiner Chefin`, `mein Team`: somebody named by what they are to me. */
export const relationOf = (name: string): Relation | undefined =>
  relations.find(([, shape]) => shape.test(name.trim()))?.[0];

const steps: readonly (readonly [relation: Relation, words: string])[] = [
  ['manager', managerWords],
  ['reports', `(?:${reportsWords}|team)`],
  ['peers', peersWords],
];
/** Lees Chefin, Lukas' Team, der Chef von Lee, der Chef meiner Chefin */
const shapes = steps.flatMap(([relation, words]) => [
  [
    relation,
    pattern(
      `^(?:(?:der|die|dem|den|das|dessen|ihr(?:e[mnr]?)?)\\s+)?${words}\\s+(?:von\\s+(.{1,60})|((?:mein|unser)(?:e[rsmn]?)?\\s+.{1,60}))$`,
    ),
  ] as const,
  [
    relation,
    pattern(
      `^((?!(?:mein|unser|dein|sein|ihr|das|alles|ganzes)[a-z]*\\s)[\\p{L}.-]+(?:\\s[\\p{L}.-]+){0,2}(?:s|'))\\s+${words}$`,
    ),
  ] as const,
  [relation, pattern(`^(mein(?:e[nmrs]?)?|unser(?:e[nmrs]?)?)\\s+${words}$`)] as const,
]);
/** Deeper than this is nobody's question. */
const maxSteps = 6;

/** `Lynnes Chefin`, `der Chef meiner Chefin`, `der Chef von Adele`: whose, and step by step what of theirs. */
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
  return mine.test(of) ? { steps: found } : { of, steps: found };
};

const mine = pattern('^(?:mein(?:e[nmrs]?)?|unser(?:e[nmrs]?)?|mir|uns)$');

const stepIn = (said: string): { relation: Relation; of: string } | undefined => {
  for (const [relation, shape] of shapes) {
    const of = shape
      .exec(said)
      ?.slice(1)
      .find((group) => group !== undefined)
      ?.trim();
    if (of) return { relation, of: ownerOf(of) };
  }
  return undefined;
};
