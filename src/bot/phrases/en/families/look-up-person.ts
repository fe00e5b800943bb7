import type { Reference } from '../../grammar/understanding.ts';
import type { Family } from '../../grammar/utterance.ts';
import { readNames } from '../words/names.ts';
import { chainOf } from '../words/relations.ts';
import { whoHas } from './find-people.ts';
import { boss, type Relation, shapes } from './look-up-shapes.ts';

const isOther =
  /\b(?:free|busy|available|availability|meetings?|calendar|schedule|agenda|mail|mails|emails|files?|documents?|invited|coming|attending|tomorrow|today|times?|slots?|minutes?|hours?)\b/i;
const isNoName =
  /^(?:is|are|was|does|do|did|can|an?)\s|^\p{L}+ing\s+(?:in|at|on|for|with|the|to|a)\b|^you\b|^the (?:president|king|queen|pope|prime minister|chancellor|mayor|winner|richest|tallest|oldest|first)\b|\s(?:was|were|is|are|has|had|said|went)\b|^(?:next|on|that|it|this|there|the (?:best|weather|president|king)|here|what|how|the|a|an|going|doing|happening|up|new)$|^(?:the|a) \S*(?:weather|news|time|date)/iu;

export const readLookUpPerson: Family = ({ request }) => {
  const text = asked(request);
  if (text.length > 200) return undefined;
  for (const [relation, shape] of shapes) {
    const match = shape.exec(text);
    if (!match) continue;
    const said = (match.slice(1).find((group) => group !== undefined) ?? '').trim().replace(/^who\s+(.+)\s+is$/i, '$1');
    if (isOther.test(said) || isNoName.test(said) || (relation === 'profile' && isThing(said, text))) continue;
    const understood = lookUp(relation, said, text);
    if (understood) return understood;
  }
  return undefined;
};

/** `location of the kickoff` is about no person. */
const isThing = (said: string, text: string): boolean =>
  /^(?:the|an?|my|our) [\p{Ll} -]+$/u.test(said) &&
  /^(?:.{0,12}\bthe )?(?:location|address|details?|info(?:rmation)?|status|title|number|role|picture|photo)\b/i.test(
    text,
  );

/** Without the question around it, and with those spoken of as before in the words the shapes know: `his boss` is `him's boss`. */
const asked = (request: string): string =>
  whoHas(request)
    .replace(/\s+/g, ' ')
    .replace(
      /\s+(?:in|from|according to) (?:the|our) (?:company |office |global )?(?:directory|system|address (?:list|book)|phone ?book|records)$/i,
      '',
    )
    .replace(/\bmy own\b/i, 'my')
    .replace(
      /^(?:tell me|show me|find out|do you know|know|i want to know|let me know)\s+(?=(?:who|what|which|where|whose|how)\b)/i,
      '',
    )
    .replace(
      /\b(?:he|she|they|his|their|hers|theirs|her(?=\s+\p{L}))\b(?:'s)?/giu,
      (word) => spokenOf[word.toLowerCase()] ?? word,
    );

/** As the shapes take a name and its owner's sign; `her` at the end of a request stays. */
const spokenOf: Record<string, string> = {
  he: 'him',
  she: 'her',
  they: 'them',
  his: "him's",
  her: "her's",
  hers: "her's",
  their: "them's",
  theirs: "them's",
};

const lookUp = (relation: Relation, said: string, text: string): ReturnType<Family> => {
  const level = relation === 'managers' ? levelIn(text) : undefined;
  const more = level ? { level } : {};
  const chain = chainOf(said);
  const refers = referenceIn(chain?.of ?? said);
  if (refers)
    return { intent: 'lookUpPerson', relation, refers: [refers], ...(chain ? { via: chain.steps } : {}), ...more };
  const people = readPeople(said);
  if (people.length > 0) return { intent: 'lookUpPerson', people, relation, ...more };
  if (said === '' || mine.test(said))
    return { intent: 'lookUpPerson', relation: relation === 'profile' ? 'self' : relation, ...more };
  return undefined;
};

/** `my manager's manager` is the second of my managers. */
const levelIn = (text: string): number | undefined => {
  const steps = new RegExp(`\\b(?:${boss}'s\\s+)+${boss}$`, 'i').exec(text)?.[0];
  if (steps) return steps.split(new RegExp(`\\b${boss}\\b`, 'i')).length - 1;
  return new RegExp(`\\b${boss} of my ${boss}$`, 'i').test(text) ? 2 : undefined;
};

const referenceIn = (said: string): Reference | undefined => {
  const [, word] = /^(him|her|them)(?:self)?$/i.exec(said.trim()) ?? [];
  return word ? (word.toLowerCase() as Reference) : undefined;
};

/** A directory writes `Bowen, Megan`: asked about by itself, that is one person. */
const readPeople = (said: string): string[] => {
  if (mine.test(said)) return [];
  const named = said
    .replace(/^(?:that|this|the name of)\s+(?=\S)/i, '')
    .replace(/(?<=\S)\s+(?:person|guy|lady|woman|man|chap|girl|bloke|fellow|dude|character)$/i, '');
  return /^\p{Lu}[\p{L}'-]+,\s*\p{Lu}[\p{L}'-]+$/u.test(named) ? [named] : readNames(named);
};

const mine = /^(?:my|me|i|our|us|we|myself|mine|my own)$/i;
