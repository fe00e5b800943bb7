import type { LooseWords } from '../../grammar/loose-words.ts';
import { readNames } from './names.ts';

const address = /(?<![^\s<>"(),;:])[^\s<>"(),;:]+@[^\s<>"(),;:]+\.[a-z]+/i;
const capitals = "\\p{Lu}[\\p{L}'’-]+(?:\\s+\\p{Lu}[\\p{L}'’-]+)?";
/** Whoever somebody meets is named so, also without a capital: then one word is a name. */
const companion = `(?:${capitals}|[\\p{Ll}'’-]+)`;
const companions = new RegExp(
  `\\b(?:with|w/)\\s+(${companion}(?:(?:\\s*,\\s*|\\s+(?:and|&)\\s+)${companion}){0,5})`,
  'u',
);
const subject = /\b(?:about|regarding|re|called|titled|concerning)\s*:?\s+(.{2,60})$/i;
/** Before a thing, not a person: `with the kickoff`. */
const beforeThing = /^(?:the|an?|my|our|your|his|her|their|this|that|these|those|no|some|any)$/i;
/** Words with a capital that name nobody. */
const noName =
  /^(?:I|I'm|I'd|I'll|I've|Teams|Outlook|Microsoft|OneDrive|SharePoint|Excel|Word|PowerPoint|Attach[eé]|OK|Hi|Hello|Hey|Please|Thanks|Mr|Mrs|Ms|Dr)$/;

/** Names and a subject, in a sentence of which nothing else is known; given without its words about time. */
export const looseWords = (text: string): Pick<LooseWords, 'people' | 'subject'> => {
  const about = subject.exec(text);
  const rest = about ? text.slice(0, about.index) : text;
  const named = [...rest.matchAll(new RegExp(`(?<=\\s)${capitals}`, 'gu'))].map(([name]) =>
    name.replace(/['’]s?$/, ''),
  );
  const met = companions.exec(rest)?.[1];
  const people = [address.exec(rest)?.[0], ...named, ...(met ? readNames(met) : [])].filter(
    (name) => name !== undefined && !noName.test(name) && !beforeThing.test(name),
  );
  return {
    people: withoutParts([...new Set(people.filter((name) => name !== undefined))]),
    ...(about?.[1] ? { subject: about[1].replace(/[\s?!.,]+$/, '') } : {}),
  };
};

/** `Lee` beside `Lee Gu` is one person. */
const withoutParts = (names: readonly string[]): string[] =>
  names.filter((name) => !names.some((other) => other !== name && other.toLowerCase().includes(name.toLowerCase())));
