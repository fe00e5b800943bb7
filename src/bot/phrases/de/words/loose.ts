import type { LooseWords } from '../../grammar/loose-words.ts';
import { readNames } from './names.ts';

const name = "\\p{Lu}[\\p{L}'’-]+(?:\\s+\\p{Lu}[\\p{L}'’-]+)?";
/** Every thing has a capital in German, so only whoever somebody meets or writes to is taken for a person. */
const companions = new RegExp(
  `(?<![\\p{L}])(?:mit|bei|von|an)\\s+(?:Frau\\s+|Herrn?\\s+)?(${name}(?:(?:\\s*,\\s*|\\s+und\\s+)${name}){0,5})`,
  'u',
);
const subject = /(?<![\p{L}])(?:über|wegen|zum\s+Thema|Thema|Betreff)\s*:?\s+(.{2,60})$/iu;

/** Names and a subject, in a sentence of which nothing else is known; given without its words about time. */
export const looseWords = (text: string): Pick<LooseWords, 'people' | 'subject'> => {
  const about = subject.exec(text);
  const rest = about ? text.slice(0, about.index) : text;
  const met = companions.exec(rest)?.[1];
  return {
    people: met ? readNames(met) : [],
    ...(about?.[1] ? { subject: about[1].replace(/[\s?!.,]+$/, '') } : {}),
  };
};
