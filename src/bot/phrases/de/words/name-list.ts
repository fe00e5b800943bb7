import { plainEvents } from './event-words.ts';
import { readNames } from './names.ts';
import { anyWord } from './pattern.ts';

/** Where a list of names ends: the words that begin another clause. */
const clause = anyWord(
  'über|wegen|zum|zur|zu|für|in|im|am|an|ans|auf|per|via|bei|beim|von|vom|bezüglich|bzgl|betreffend|betreffs?|thema|betrifft|damit|weil|da|falls|wenn|ob|um|dass|als|ohne|nach|vor|aus|ab|bis|mit|cc|gegen|seit|während|dann|danach|egal|möglichst|irgendwann|anschließend',
);
const beginsPhrase = anyWord(
  `ein|eine[nmrs]?|den|die|das|dem|der|kein|keine[nmrs]?|mein|meine[nmrs]?|unser|unsere[nmrs]?|${plainEvents}|bitte|dazu|online|virtuell|remote|vor\\s+ort|persönlich|kurz|mal|optional|ist|sind|hat|haben|kann|können|könnte|könnten|soll|sollen|sollte|wird|werden|würde|möchte|will|wollen|muss|müssen|zeit|frei|beschäftigt|verfügbar|einplanen|einstellen|eintragen|buchen|machen|ausmachen|vereinbaren|reden|sprechen|treffen|telefonieren|besprechen|zusammensetzen|abstimmen|austauschen|quatschen|einladen|kaffee|mittag|mittagessen|lunch|frühstück|abendessen|essen|gehen|trinken|gemeinsam|zusammen|alleine?|absagen|verschieben|stattfindet|nicht|lieber|nur|eingeladen|dabei`,
);
const joins =
  /^(?:und|oder|sowie|plus|&|\+|,|als|auch|bzw\.?|dr\.?|prof\.?|herrn?|frau|hr\.?|fr\.?|dem|der|den|die|das|meine[nmr]?|mein|unsere[nmr]?|unser)$/iu;
const particle = /^(?:van|von|de|der|den|zu|le|la|al|el|bin)$/iu;
const maxNames = 20;
const maxWordsOfName = 4;

export interface NameList {
  people: string[];
  /** How many characters of the text the list takes. */
  length: number;
}

/** The names at the beginning of a text, up to the words that begin something else. */
export const namesAtStart = (text: string): NameList => {
  let end = 0;
  let words = 0;
  let isOpen = true;
  let isCapital = false;
  for (const match of text.matchAll(/[^\s]+/gu)) {
    const [token] = match;
    const word = token.replace(/^[("']+|[)"',.;:!?]+$/gu, '');
    const isJoiner = joins.test(word);
    if (/[\uE000-\uF8FF|]/u.test(token.charAt(0)) || /^[(:]/.test(token)) break;
    // van, de and von stand within a name only between two of its words.
    const isWithinName =
      particle.test(word) && words > 0 && isCapital && /^\s+\p{Lu}/u.test(text.slice(match.index + token.length));
    const stops = (clause.test(word) && matchesAll(clause, word)) || (!isOpen && matchesAll(beginsPhrase, word));
    if (stops && !isWithinName && !(isOpen && isJoiner)) break;
    // Adele treffen: after a name in capitals a word without one is no part of it.
    if (!isOpen && isCapital && !isJoiner && /^\p{Ll}/u.test(word) && !isWithinName) break;
    if (isJoiner) {
      words = 0;
      isOpen = true;
    } else {
      if (words >= maxWordsOfName) break;
      if (words === 0) isCapital = /^\p{Lu}/u.test(word);
      words += 1;
      isOpen = false;
    }
    if (!isJoiner) end = match.index + token.length;
    if (/,$/.test(token)) {
      isOpen = true;
      words = 0;
      // A comma before another clause ends the list.
      const next = /^\s*([^\s,.]+)/u.exec(text.slice(match.index + token.length))?.[1] ?? '';
      if (next === '' || matchesAll(clause, next) || matchesAll(beginsPhrase, next) || /^[\uE000-\uF8FF|]/u.test(next))
        break;
    } else if (/[.!?:;]$/.test(token) && !joins.test(token) && word.length > 2) break;
    if (/[\uE000-\uF8FF]/u.test(token)) {
      end = match.index + token.search(/[\uE000-\uF8FF]/u);
      break;
    }
  }
  return { people: readNames(text.slice(0, end)).slice(0, maxNames), length: end };
};

const matchesAll = (words: RegExp, word: string): boolean => words.exec(word)?.[0].length === word.length;
