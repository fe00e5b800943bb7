import { GraphError } from './graph-error.ts';
import type { QueryRules, Row } from './query-rules.ts';

type Matches = (row: Row) => boolean;

const invalid = (message: string) => new GraphError(400, 'Request_BadRequest', message);

const plain = (text: string): string => text.toLowerCase().normalize('NFKD').replace(/\p{M}/gu, '');

/** Cuts a word without signs where small letters turn into capitals, and between letters and digits. */
const cut = (word: string): string[] =>
  word
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .replace(/(\p{L})(\p{N})/gu, '$1 $2')
    .replace(/(\p{N})(\p{L})/gu, '$1 $2')
    .split(' ')
    .map(plain)
    .filter((part) => part !== '');

const signs = /[^\p{L}\p{M}\p{N}]+/u;

/** The words of a text as the search index cuts them: at spaces and signs, where letters change case, and around digits. */
const words = (text: string): string[] => text.split(signs).flatMap(cut);

/** What only signs keep apart, put together as well: `hello.world` is found as `helloworld`. */
const joined = (text: string): string[] =>
  text
    .split(/\s+/u)
    .map((part) => part.split(signs).filter((word) => word !== ''))
    .flatMap((parts) => (parts.length > 1 ? [plain(parts.join(''))] : []));

/**
 * Does every word of `wanted` begin a word of the text, in any order?
 * https://learn.microsoft.com/graph/search-query-parameter#using-search-on-directory-object-collections
 */
const tokenized = (text: unknown, wanted: string): boolean => {
  if (typeof text !== 'string') return false;
  const have = [...words(text), ...joined(text)];
  return words(wanted).every((word) => have.some((each) => each.startsWith(word)));
};

const tokenizedProperties = new Set(['displayName', 'description']);

const clause = (text: string, searchable: string[]): Matches => {
  const [, name = '', wanted = ''] = /^(\w+):(.*)$/s.exec(text) ?? [];
  if (!name) throw invalid(`Syntax error: the search clause '${text}' must be of the form "property:text".`);
  const property = searchable.find((each) => each.toLowerCase() === name.toLowerCase());
  if (!property) throw invalid(`Property '${name}' does not support search.`);
  if (wanted.trim() === '') throw invalid('The search text is empty.');
  if (tokenizedProperties.has(property)) return (row) => tokenized(row[property], wanted);
  return (row) => typeof row[property] === 'string' && row[property].toLowerCase().startsWith(wanted.toLowerCase());
};

/** Directory search: `"displayName:ad" AND ("mail:x" OR "mail:y")`. */
const directorySearch = (text: string, searchable: string[]): Matches => {
  const tokens = [...text.matchAll(/"((?:[^"\\]|\\.)*)"|(\(|\))|([^\s()"]+)/g)];
  let at = 0;
  const word = () => tokens[at]?.[3]?.toUpperCase();
  const either = (): Matches => {
    let left = both();
    while (word() === 'OR') {
      at += 1;
      const [a, b] = [left, both()];
      left = (row) => a(row) || b(row);
    }
    return left;
  };
  const both = (): Matches => {
    let left = one();
    while (at < tokens.length && word() !== 'OR' && tokens[at]?.[2] !== ')') {
      if (word() === 'AND') at += 1;
      const [a, b] = [left, one()];
      left = (row) => a(row) && b(row);
    }
    return left;
  };
  const one = (): Matches => {
    const token = tokens[at];
    at += 1;
    if (token?.[2] === '(') {
      const inside = either();
      if (tokens[at]?.[2] !== ')') throw invalid('Syntax error: a bracket is not closed in $search.');
      at += 1;
      return inside;
    }
    if (token?.[1] === undefined)
      throw invalid(`Syntax error: character '${token?.[0]?.[0] ?? ' '}' is not valid at position 0 in '${text}'.`);
    return clause(token[1].replace(/\\(.)/g, '$1'), searchable);
  };
  const matches = either();
  if (at !== tokens.length) throw invalid(`Syntax error in $search '${text}'.`);
  return matches;
};

/**
 * Parses `$search`. Directory resources take quoted `"property:text"` clauses with AND and OR; others free words, each the beginning
 * of a word in one of the searchable properties. Throws GraphError 400 for what is neither.
 * https://learn.microsoft.com/graph/search-query-parameter
 */
export const parseSearch = (
  text: string,
  rules: Pick<QueryRules, 'directory' | 'searchable' | 'searchText'>,
): Matches => {
  const searchable = rules.searchable ?? [];
  if (rules.directory) return directorySearch(text, searchable);
  const wanted = text.trim().replace(/^"(.*)"$/s, '$1');
  const named = /^(\w+):(.+)$/s.exec(wanted);
  const only = named && searchable.find((each) => each.toLowerCase() === named[1]?.toLowerCase());
  const texts = (row: Row): string =>
    (only ? [row[only]] : [...searchable.map((name) => row[name]), ...(rules.searchText?.(row) ?? [])])
      .filter((each) => typeof each === 'string')
      .join(' ');
  return (row) => tokenized(texts(row), only ? (named?.[2] ?? '') : wanted);
};
