import type { FirstWords } from '../../grammar/first-free.ts';
import { pattern } from './pattern.ts';

const above = '(?:person|vorgesetzten?|chefin|chef|führungskraft)\\s+über\\s+mir';
const deputy =
  '(?:(?:ihre[rmn]?|seine[rmn]?|ihr|sein|dessen|deren)\\s+)(?:[Ss]tellvertret(?:ung|er(?:in)?|ende[nr]?)|[Vv]ertret(?:ung|er(?:in)?)|[Aa]ssisten(?:t(?:in)?|z))';

/** How German says that one of several is meant, whoever has time. */
export const firstWords: FirstWords = {
  chains: [
    {
      pattern: pattern(`\\b(?:der|die|dem|den)?\\s*(?:nächst|erst)(?:e[nr]?)?\\s+${above}(?:,?\\s+(?:der|die)\\b)?`),
      order: 'nearest',
    },
    {
      pattern: pattern(
        '\\b(?:wer|wem|dem|der|die|welche[rm]?)?\\s*(?:auch\\s+immer\\s+)?(?:von|aus)?\\s*mein(?:en|er)\\s+(?:vorgesetzten|chefs|chefinnen)(?:,?\\s+(?:der|die|wer))?(?=.*\\b(?:zuerst|als\\s+erste[rs]?|am\\s+schnellsten|am\\s+ehesten)\\b)',
      ),
      order: 'soonest',
    },
  ],
  oneOfThem: 'meinem Chef',
  // With regard to case: a name begins with a capital.
  orElse: new RegExp(
    `[\\s,]+(?:oder\\s+)?(?:sonst|ansonsten|andernfalls|ersatzweise|notfalls|falls\\s+nicht|wenn\\s+nicht|oder(?=\\s+(?:mit\\s+)?(?:ihre|seine|dessen|deren)))[\\s,]+(?:mit\\s+|eben\\s+)*(${deputy}|\\p{Lu}[\\p{L}'’-]+(?:\\s\\p{Lu}[\\p{L}'’-]+)?)(?=[\\s,.?!]|$)`,
    'u',
  ),
  asks: 'Termin mit',
  rest: pattern(
    '\\b(?:zuerst|als\\s+erste[rs]?|am\\s+schnellsten|am\\s+ehesten)\\b|\\b(?:zeit\\s+(?:hat|haben)|frei\\s+(?:ist|sind|hat)|hat\\s+zeit|ist\\s+frei|verfügbar\\s+ist)\\b',
    'g',
  ),
};
