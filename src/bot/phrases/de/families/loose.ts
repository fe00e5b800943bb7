import type { LooseWords } from '../../grammar/loose-words.ts';
import { pattern } from '../words/pattern.ts';
import { bareSubject } from './event-words.ts';
import { namesAtStart } from './name-list.ts';

const address = /[^\s<>"(),;:]+@[^\s<>"(),;:]+\.[a-z]+/i;
const withWord = pattern('\\b(?:mit|von|bei|für|an)\\s+');
const about = pattern('\\b(?:über|wegen|bezüglich|bzgl\\.?|zum\\s+thema|betreff:?)\\s+(.{2,60})$');

/** Names and a subject, in a sentence of which nothing else is known; given without its words about time. Every noun has a capital: none is a name for that. */
export const looseWords = (text: string): Pick<LooseWords, 'people' | 'subject'> => {
  const said = about.exec(text);
  const rest = said ? text.slice(0, said.index) : text;
  const met = withWord.exec(rest);
  const named = met ? namesAtStart(rest.slice(met.index + met[0].length)).people : [];
  const mail = address.exec(rest)?.[0];
  const subject = said?.[1] && bareSubject(said[1]);
  return { people: [...new Set([...(mail ? [mail] : []), ...named])], ...(subject ? { subject } : {}) };
};
