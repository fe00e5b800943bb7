import type { FirstWords } from '../../grammar/first-free.ts';

const above =
  "(?:(?:managers?|bosses|boss|people|person|one|superiors?|leaders?)\\s+)?(?:who(?:\\s+is|'s)?\\s+)?above\\s+me";
const isFree = "(?:\\s+(?:who|that)(?:'s|\\s+is|\\s+has(?:\\s+got)?)?\\s+(?:free|available|time))?";
const deputy =
  "(?:his|[Hh]er|their|my\\s+(?:manager|boss)'s)\\s+(?:deputy|deputies|assistant|second[\\s-]in[\\s-]command|number\\s+two|stand-?in)";
const name = "\\p{Lu}[\\p{L}'’-]+(?:\\s\\p{Lu}[\\p{L}'’-]+){0,2}";
const upwards = "my\\s+(?:(?:line\\s+)?(?:manager|boss)(?:'s)?\\s*){1,3}";

/** How English says that one of several is meant, whoever has time. */
export const firstWords: FirstWords = {
  chains: [
    {
      pattern: new RegExp(
        `(?:\\b(?:the\\s+)?(?:nearest|first|next)\\s+|^(?=(?:person|one|manager|boss|superior|leader)\\s))${above}${isFree}\\b`,
        'i',
      ),
      order: 'nearest',
    },
    {
      pattern:
        /\b(?:whoever|whichever|who|any(?:one)?|the\s+first|one)\s+(?:one\s+)?(?:of\s+my\s+(?:managers|bosses|superiors)|above\s+me)(?:\s+(?:who|that))?(?:\s*(?:is|'s|has|can|will\s+be))?(?:\s+(?:the\s+)?(?:first\s+)?(?:free|available|time|make\s+it))?(?:\s+(?:first|soonest|earliest))?(?=[\s,.?!]|$)/i,
      order: 'soonest',
    },
  ],
  oneOfThem: 'my manager',
  orElse: new RegExp(
    `[\\s,]+(?:(?:or|and)\\s+)?(?:else|otherwise|failing\\s+that|if\\s+not|alternatively|or(?=\\s+(?:his|her|their)\\s)|if\\s+(?:s?he|they|that)\\s+(?:can't|cannot|can\\s+not|isn't|aren't|is\\s+not|are\\s+not|doesn't|don't)(?:\\s+(?:free|available|make\\s+it|work|have\\s+time))?)[\\s,]+(?:with\\s+)?(${deputy}|${upwards}|${name})(?=[\\s,.?!]|$)`,
    'u',
  ),
  asks: 'book a meeting with',
  rest: /\b(?:who|that)\s+(?:is|has)\s+(?:free|available|time)\b|(?<=my manager\s+)(?:is\s+)?(?:free|available)\s+(?=for\b)/gi,
};
