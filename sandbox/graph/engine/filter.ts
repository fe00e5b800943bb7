import { badRequest } from './graph-error.ts';
import { requireProperty } from './model.ts';

type Row = Record<string, unknown>;
type Value = string | number | boolean | null | Instant;
type Scope = Record<string, unknown>;
type Test = (row: Row, scope: Scope) => boolean;

/** An unquoted date and time. */
interface Instant {
  milliseconds: number;
}

/** A `$filter`, ready to be applied. */
export interface Filter {
  test(row: Row): boolean;
  /** Operators and functions it uses (`ne`, `not`, `endswith` …): some need ConsistencyLevel, some are not supported everywhere. */
  uses: Set<string>;
  /** What it compares, in order. */
  comparisons: Comparison[];
  /** Most alternatives in one place: the values of an `in`, the sides of a chain of `or`. */
  alternatives: number;
}

/** One comparison of a `$filter`. */
export interface Comparison {
  /** Property path; of an item of a collection `attendees/type`. */
  path: string;
  /** In lower case: `eq`, `in`, `startswith` … */
  operator: string;
  /** Compared with `null`. */
  withNull: boolean;
}

type Token = { kind: 'string' | 'number' | 'date' | 'word' | 'mark'; text: string };

const tokenize = (text: string): Token[] => {
  const pattern =
    /\s*(?:'((?:[^']|'')*)'|(\d{4}-\d\d-\d\d(?:T[\d:.]+(?:Z|[+-]\d\d:\d\d)?)?)|(-?\d+(?:\.\d+)?(?![\w-]))|([A-Za-z_$@0-9][\w$.@-]*(?:\/[A-Za-z_$][\w$.@]*)*)|([(),:]))/y;
  const tokens: Token[] = [];
  while (pattern.lastIndex < text.trimEnd().length) {
    const at = pattern.lastIndex;
    const match = pattern.exec(text);
    if (!match) throw badRequest(`Syntax error at position ${at} in '${text}'.`);
    const [, quoted, date, number, word, mark] = match;
    if (quoted !== undefined) tokens.push({ kind: 'string', text: quoted.replaceAll("''", "'") });
    else if (date !== undefined) tokens.push({ kind: 'date', text: date });
    else if (number !== undefined) tokens.push({ kind: 'number', text: number });
    else if (word !== undefined) tokens.push({ kind: 'word', text: word });
    else if (mark !== undefined) tokens.push({ kind: 'mark', text: mark });
  }
  return tokens;
};

const read = (source: unknown, path: string[]): unknown =>
  path.reduce<unknown>((at, name) => (at && typeof at === 'object' ? (at as Row)[name] : undefined), source);

const dateLike = /^\d{4}-\d\d-\d\dT\d\d:\d\d/;
const milliseconds = (text: string): number =>
  Date.parse(/(Z|[+-]\d\d:\d\d)$/.test(text) || !text.includes('T') ? text : `${text}Z`);

/** Orders two values as Graph does: text without letter case, dates as instants; NaN when they cannot be compared. */
export const compareValues = (left: unknown, right: Value): number => {
  if (left === null || left === undefined || right === null) {
    return (left ?? null) === right ? 0 : Number.NaN;
  }
  if (typeof right === 'object') return typeof left === 'string' ? milliseconds(left) - right.milliseconds : Number.NaN;
  if (typeof left === 'string' && typeof right === 'string') {
    if (dateLike.test(left) && dateLike.test(right)) return milliseconds(left) - milliseconds(right);
    const [a, b] = [left.toLowerCase(), right.toLowerCase()];
    return a < b ? -1 : a > b ? 1 : 0;
  }
  if (typeof left === typeof right) return Number(left) - Number(right);
  return Number.NaN;
};

const comparisons = new Map<string, (order: number) => boolean>(
  Object.entries({
    eq: (order: number) => order === 0,
    ne: (order: number) => order !== 0,
    gt: (order: number) => order > 0,
    ge: (order: number) => order >= 0,
    lt: (order: number) => order < 0,
    le: (order: number) => order <= 0,
  }),
);
const textTests = new Map<string, (text: string, part: string) => boolean>(
  Object.entries({
    startswith: (text: string, part: string) => text.startsWith(part),
    endswith: (text: string, part: string) => text.endsWith(part),
    contains: (text: string, part: string) => text.includes(part),
  }),
);

/**
 * Parses a `$filter` over rows of `type`. Throws GraphError 400 for a syntax error or a property the type does not have.
 * https://learn.microsoft.com/graph/filter-query-parameter
 */
export const parseFilter = (text: string, type: string): Filter => {
  if (text.length > 8000) throw badRequest('The $filter expression is too long.');
  const tokens = tokenize(text);
  const uses = new Set<string>();
  const noted: Comparison[] = [];
  let alternatives = 1;
  let at = 0;
  let depth = 0;

  const wrong = () => badRequest(`Invalid filter clause: syntax error in '${text}'.`);
  const peek = (ahead = 0): Token | undefined => tokens[at + ahead];
  const isWord = (word: string, ahead = 0) => peek(ahead)?.kind === 'word' && peek(ahead)?.text.toLowerCase() === word;
  const isMark = (mark: string, ahead = 0) => peek(ahead)?.kind === 'mark' && peek(ahead)?.text === mark;
  const take = (): Token => {
    const token = tokens[at];
    if (!token) throw wrong();
    at += 1;
    return token;
  };
  const takeMark = (mark: string) => {
    const token = take();
    if (token.kind !== 'mark' || token.text !== mark) throw wrong();
  };

  /** A property path with its reader of rows; the first part may be a lambda's variable. */
  const path = (word: string, variables: Record<string, string>) => {
    const [first = '', ...rest] = word.split('/');
    const lambda = Object.hasOwn(variables, first) ? variables[first] : undefined;
    if (lambda !== undefined) {
      const whole = [...lambda.split('/'), ...rest].join('/');
      if (rest.length > 0) requireProperty(type, whole);
      return { name: whole, source: (_row: Row, scope: Scope) => read(scope[first], rest) };
    }
    requireProperty(type, word);
    return { name: word, source: (row: Row, _scope: Scope) => read(row, [first, ...rest]) };
  };
  const note = (name: string, operator: string, values: Value[]) => {
    uses.add(operator);
    noted.push({ path: name, operator, withNull: values.includes(null) });
    alternatives = Math.max(alternatives, values.length);
  };

  const value = (): Value => {
    const token = take();
    if (token.kind === 'string') return token.text;
    if (token.kind === 'number') return Number(token.text);
    if (token.kind === 'date') return { milliseconds: milliseconds(token.text) };
    if (token.kind === 'word') {
      if (token.text === 'null') return null;
      if (/^(true|false)$/i.test(token.text)) return token.text.toLowerCase() === 'true';
      if (/^[0-9a-f]{8}-[0-9a-f-]{27}$/i.test(token.text)) return token.text;
    }
    throw wrong();
  };

  type Variables = Record<string, string>;
  const either = (variables: Variables): Test => {
    let left = both(variables);
    let sides = 1;
    while (isWord('or')) {
      take();
      sides += 1;
      alternatives = Math.max(alternatives, sides);
      const [a, b] = [left, both(variables)];
      left = (row, scope) => a(row, scope) || b(row, scope);
    }
    return left;
  };
  const both = (variables: Variables): Test => {
    let left = one(variables);
    while (isWord('and')) {
      take();
      const [a, b] = [left, one(variables)];
      left = (row, scope) => a(row, scope) && b(row, scope);
    }
    return left;
  };
  const one = (variables: Variables): Test => {
    depth += 1;
    if (depth > 100) throw badRequest('The $filter expression is too deep.');
    try {
      return inner(variables);
    } finally {
      depth -= 1;
    }
  };
  const inner = (variables: Variables): Test => {
    if (isWord('not')) {
      take();
      uses.add('not');
      const test = one(variables);
      return (row, scope) => !test(row, scope);
    }
    if (isMark('(')) {
      take();
      const test = either(variables);
      takeMark(')');
      return test;
    }
    const token = take();
    if (token.kind !== 'word') throw wrong();
    const textTest = textTests.get(token.text.toLowerCase());
    if (textTest && isMark('(')) return textFunction(token.text.toLowerCase(), textTest, variables);
    const lambda = /^(.+)\/(any|all)$/i.exec(token.text);
    if (lambda?.[1] && isMark('(')) return quantifier(lambda[1], (lambda[2] ?? 'any').toLowerCase(), variables);
    const { name, source } = path(token.text, variables);
    const operator = take().text.toLowerCase();
    if (operator === 'in') {
      takeMark('(');
      const values: Value[] = [value()];
      while (isMark(',')) {
        take();
        values.push(value());
      }
      takeMark(')');
      note(name, operator, values);
      return (row, scope) => values.some((each) => compareValues(source(row, scope), each) === 0);
    }
    const holds = comparisons.get(operator);
    if (!holds) throw wrong();
    const wanted = value();
    note(name, operator, [wanted]);
    return (row, scope) => holds(compareValues(source(row, scope), wanted));
  };
  const textFunction = (
    operator: string,
    test: (text: string, part: string) => boolean,
    variables: Variables,
  ): Test => {
    takeMark('(');
    const token = take();
    if (token.kind !== 'word') throw wrong();
    const { name, source } = path(token.text, variables);
    takeMark(',');
    const part = value();
    takeMark(')');
    if (typeof part !== 'string') throw wrong();
    note(name, operator, [part]);
    const holds: Test = (row, scope) => {
      const text = source(row, scope);
      return typeof text === 'string' && test(text.toLowerCase(), part.toLowerCase());
    };
    if (!isWord('eq') || !/^(true|false)$/i.test(peek(1)?.text ?? '')) return holds;
    take();
    const wanted = value();
    return (row, scope) => holds(row, scope) === wanted;
  };
  const quantifier = (collection: string, kind: string, variables: Variables): Test => {
    uses.add(kind);
    const { source } = path(collection, variables);
    takeMark('(');
    const variable = take().text;
    takeMark(':');
    const test = either({ ...variables, [variable]: collection });
    takeMark(')');
    return (row, scope) => {
      const list = source(row, scope);
      if (!Array.isArray(list)) return kind === 'all';
      const each = (item: unknown) => test(row, { ...scope, [variable]: item });
      return kind === 'any' ? list.some(each) : list.every(each);
    };
  };

  const test = either({});
  if (at !== tokens.length) throw wrong();
  return { test: (row) => test(row, {}), uses, comparisons: noted, alternatives };
};
