import type { Relation } from '../../grammar/understanding.ts';
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
