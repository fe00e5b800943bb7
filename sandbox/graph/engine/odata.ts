import { badRequest } from './graph-error.ts';

/** System query options of one request, read once. Interpreted by `collection` and `single` (apply-query.ts) against rows. */
export interface ODataQuery {
  select?: string[];
  filter?: string;
  orderby?: string;
  top?: number;
  skip?: number;
  count?: boolean;
  search?: string;
  expand?: string;
  skiptoken?: string;
  deltatoken?: string;
  /** Query parameters that are not system options: startDateTime, endDateTime … Names in lower case. */
  custom: Record<string, string>;
}

/** One navigation property of `$expand`, with the options in its brackets. */
export interface Expansion {
  name: string;
  query: ODataQuery;
  /** `$levels`; `max` is Infinity. */
  levels?: number;
}

const wholeNumber = (name: string, value: string): number => {
  if (/^\d{1,9}$/.test(value)) return Number(value);
  throw badRequest(
    `Invalid value '${value}' for $${name} query option found. The $${name} query option requires a non-negative integer value.`,
  );
};

const names = (value: string): string[] =>
  value
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');

const put = (query: ODataQuery, option: string, value: string): void => {
  switch (option) {
    case 'select':
      query.select = names(value);
      return;
    case 'top':
    case 'skip':
      query[option] = wholeNumber(option, value);
      return;
    case 'count':
      if (!/^(true|false)$/i.test(value))
        throw badRequest(
          `Invalid value '${value}' for $count query option found. Valid values are 'true' and 'false'.`,
        );
      query.count = value.toLowerCase() === 'true';
      return;
    case 'filter':
    case 'orderby':
    case 'search':
    case 'expand':
    case 'skiptoken':
    case 'deltatoken':
      query[option] = value;
      return;
    case 'format':
      return;
    default:
      throw badRequest(`The query parameter '$${option}' is not supported.`, 'BadRequest');
  }
};

/**
 * Reads the query string of a request. Throws GraphError 400 for an unknown `$option`, one given twice, or a malformed number.
 * https://learn.microsoft.com/graph/query-parameters
 */
export const parseQuery = (parameters: URLSearchParams): ODataQuery => {
  const query: ODataQuery = { custom: {} };
  const seen = new Set<string>();
  for (const [name, value] of parameters) {
    const key = name.trim().toLowerCase();
    if (!key.startsWith('$')) {
      query.custom[key] = value;
      continue;
    }
    if (seen.has(key))
      throw badRequest(
        `Query option '${key}' was specified more than once, but it must be specified at most once.`,
        'BadRequest',
      );
    seen.add(key);
    put(query, key.slice(1), value);
  }
  return query;
};

/** Cuts `text` at every `separator` outside quotes and brackets. */
export const splitOutside = (text: string, separator: string): string[] => {
  const parts: string[] = [];
  let depth = 0;
  let quoted = false;
  let part = '';
  for (const character of text) {
    if (character === "'") quoted = !quoted;
    if (!quoted && character === '(') depth += 1;
    if (!quoted && character === ')') depth -= 1;
    if (character === separator && depth === 0 && !quoted) {
      parts.push(part);
      part = '';
    } else part += character;
  }
  if (depth !== 0 || quoted) throw badRequest(`Syntax error in '${text}'.`);
  return [...parts, part].map((each) => each.trim()).filter((each) => each !== '');
};

/** Reads `$expand`: `manager($levels=max;$select=id,displayName),directReports`. Throws GraphError 400. */
export const parseExpand = (text: string): Expansion[] =>
  splitOutside(text, ',').map((item) => {
    const [, name = '', options] = /^([\w.$/*]+)\s*(?:\((.*)\))?$/s.exec(item) ?? [];
    if (!name) throw badRequest(`Term '${item}' is not valid in a $select or $expand expression.`);
    const expansion: Expansion = { name, query: { custom: {} } };
    for (const option of splitOutside(options ?? '', ';')) {
      const equals = option.indexOf('=');
      const key = option.slice(0, equals).trim().toLowerCase();
      const value = option.slice(equals + 1).trim();
      if (equals < 1 || !key.startsWith('$'))
        throw badRequest(`Term '${option}' is not valid in a $expand expression.`);
      if (key === '$levels') {
        expansion.levels = value.toLowerCase() === 'max' ? Number.POSITIVE_INFINITY : wholeNumber('levels', value);
      } else put(expansion.query, key.slice(1), value);
    }
    return expansion;
  });
