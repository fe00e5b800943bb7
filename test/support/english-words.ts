import { commands } from '../../src/bot/index.ts';

/** What an English sentence can hardly do without, less what is a German or a French word as well (was, will, on, or, but, me …). */
const words =
  `a lot|about|again|and|are|ask|asked|at|be|been|before|because|by|can|cannot|could|day|did|do|does|everybody|for|free|from|has|have|he|his|how|
  I|if|is|it|its|meet|my|nobody|not|nothing|of|our|please|said|say|says|she|show|sign|somebody|that|the|their|them|there|these|
  they|this|time|times|to|tomorrow|turn|until|want|we|were|what|when|where|which|who|with|without|would|yes|yet|you|your`
    .split('|')
    .map((word) => word.trim());

const english = new RegExp(`(?<![\\p{L}\\p{N}’'-])(?:${words.join('|')})(?![\\p{L}\\p{N}’'-])`, 'giu');

/** What is said to the bot is English in every language: whatever stands in quotation marks, and the examples of the commands. */
const quoted = /„[^“]*“|«[^»]*»|“[^”]*”|"[^"]*"/g;
const examples = commands.flatMap((command) => command.examples);
const germanThursday = /\bDo\.(?=,)/g;
const address = /https?:\/\/\S+/g;

const longestFirst = (phrases: readonly string[]) => [...phrases].sort((a, b) => b.length - a.length);

/**
 * The English words in what a person reads, each with its line; none in a text of another language. `foreign` is what nobody translates:
 * names, titles and subjects from the tenant.
 */
export const englishWordsIn = (text: string, foreign: readonly string[] = []): string[] =>
  longestFirst([...foreign, ...examples])
    .filter(Boolean)
    .reduce((rest, phrase) => rest.replaceAll(phrase, ' '), text)
    .replace(address, ' ')
    .replace(quoted, ' ')
    .replace(germanThursday, ' ')
    .replace(/\*\*help\*\*/g, ' ')
    .split('\n')
    .flatMap((line) => [...line.matchAll(english)].map(([word]) => `“${word}” in “${line.trim()}”`));
