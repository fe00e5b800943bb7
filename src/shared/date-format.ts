import { LRUCache } from 'lru-cache';

/** Each formatter costs milliseconds to make and holds native memory that the garbage collector does not see. */
const made = new LRUCache<string, Intl.DateTimeFormat>({ max: 500 });

/** A formatter for this language and these options, made once. Throws RangeError for an unknown zone or language. */
export const dateFormat = (locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat => {
  const key = `${locale} ${JSON.stringify(options)}`;
  const known = made.get(key);
  if (known) return known;
  const format = new Intl.DateTimeFormat(locale, options);
  made.set(key, format);
  return format;
};
