import type { Family } from '../../grammar/utterance.ts';
import { isPlausible } from '../words/plausible.ts';

/** Reads as the family does, unless somebody it names cannot be anybody: `make it bigger` adds nobody to a meeting. */
export const onlyPeople =
  (family: Family): Family =>
  (utterance) => {
    const understood = family(utterance);
    if (!understood) return undefined;
    const { people = [], addPeople = [], removePeople = [] } = understood;
    return [...people, ...addPeople, ...removePeople].every((name) => isPronoun.test(name) || isPlausible(name))
      ? understood
      : undefined;
  };

/** What stands for somebody spoken of before, with what is theirs. */
const isPronoun = /^(?:(?:him|her|them|he|she|they|Qz\w+)|(?:his|her|their)\s.*)$/i;
