import { readdirSync, readFileSync } from 'node:fs';
import { type Intent, intents } from '../../src/bot/phrases/grammar/understanding.ts';

/** A sentence with gaps (`add {name} to {meeting}`), and what it wants. */
export interface Pattern {
  text: string;
  intent: Intent;
}

const folder = new URL('./sentences/', import.meta.url);
const slotFile = /^slots/;

const linesOf = (file: string): string[] =>
  readFileSync(new URL(file, folder), 'utf8')
    .split('\n')
    .filter((line) => line !== '');

const isIntent = (name: string): name is Intent => intents.some((intent) => intent === name);

/** The patterns of every language: a file an intent (`book.txt`, `book.de.txt`), its language after the first dot. */
export const patterns = (): (Pattern & { language: string })[] =>
  readdirSync(folder)
    .filter((file) => !slotFile.test(file))
    .sort()
    .flatMap((file) => {
      const [intent = '', language = ''] = file.split('.');
      if (!isIntent(intent)) throw new Error(`${file} is named after no intent`);
      return linesOf(file).map((text) => ({ text, intent, language: language === 'txt' ? 'en' : language }));
    });

/** What may stand in a gap, by language and name. */
export type Slots = Map<string, string[]>;

export const slotsOf = (language: string): Slots => {
  const slots: Slots = new Map();
  let name = '';
  for (const line of linesOf(language === 'en' ? 'slots.txt' : `slots.${language}.txt`)) {
    if (line.startsWith('#')) name = line.slice(1);
    else slots.set(name, [...(slots.get(name) ?? []), line]);
  }
  return slots;
};
