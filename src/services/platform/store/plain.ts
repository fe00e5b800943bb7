/** What a document may be made of: what JSON can say, and dates. */
export type Plain = string | number | boolean | null | Date | Plain[] | { [key: string]: Plain };

interface Rules {
  text?: (value: string) => string;
  date?: (value: Date) => Plain;
  key?: (key: string) => string;
}

/**
 * A copy of `value` with each rule applied; undefined properties are left out. Throws TypeError for what one of the databases
 * could not give back as it was (class instances, binary, functions, NaN, invalid dates).
 */
export const copyPlain = (value: unknown, rules: Rules): Plain => {
  const { text = (same) => same, date = (same) => same, key = (same) => same } = rules;
  if (typeof value === 'string') return text(value);
  if (value === null || typeof value === 'boolean' || Number.isFinite(value)) return value as Plain;
  if (value instanceof Date && !Number.isNaN(value.getTime())) return date(value);
  if (Array.isArray(value)) return value.map((item) => copyPlain(item ?? null, rules));
  if (isPlainObject(value)) {
    const entries = Object.entries(value).filter(([, item]) => item !== undefined);
    return Object.fromEntries(entries.map(([name, item]) => [key(name), copyPlain(item, rules)]));
  }
  throw new TypeError(`a document cannot hold ${Object.prototype.toString.call(value)}`);
};

const isPlainObject = (value: unknown): value is object => {
  if (typeof value !== 'object' || value === null) return false;
  const prototype = Object.getPrototypeOf(value);
  return prototype === null || prototype === Object.prototype;
};
