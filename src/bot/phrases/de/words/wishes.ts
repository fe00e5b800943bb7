import type { WishWords } from '../../grammar/second-wish.ts';
import { pattern } from './pattern.ts';

const verbs =
  '(?:buche?n?|plane?|vereinbare?|sage?|verschiebe?n?|verlege?n?|such|suche|finde?|zeige?|füge?|lade?|blocke?|blockiere?|trage?|absagen)';
const something = '(?!(?:es|das|ihn|sie|mir|uns)\\b|(?:ein|einen|den)\\s+(?:\\S+\\s+)?raum\\b)';

export const wishes: WishWords = {
  between: /(?:\s*[,;.]\s*|\s+)(?:(?:und|dann|danach|außerdem|sowie)\s+)+|\s*[;,]\s+|(?<=[^\s\d]{3})\.\s+/giu,
  wish: pattern(
    `^(?:bitte\\s+)?(?:${verbs}\\s+${something}(?=(?:mein|meine|meinen|den|die|das|ein|einen|eine|alle)\\s|.*\\d)|(?:wer|was|wann|wo)\\s+(?:ist|sind|habe?)\\s|(?:ist|sind)\\s+\\S+.*\\s(?:frei|beschäftigt)\\b)`,
  ),
  book: 'buche ',
};
