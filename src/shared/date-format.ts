/** Each formatter costs milliseconds to make and holds native memory that the garbage collector does not see. */
const made = new Map<string, Intl.DateTimeFormat>();
const most = 500;

/** A formatter for this language and these options, made once. Throws RangeError for an unknown zone or language. */
export const dateFormat = (locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat => {
  const key = `${locale} ${JSON.stringify(options)}`;
  const known = made.get(key);
  if (known) return known;
  const format = new Intl.DateTimeFormat(locale, options);
  // The oldest goes. A plain map, since the tab loads this file too.
  for (const oldest of made.keys()) {
    if (made.size < most) break;
    made.delete(oldest);
  }
  made.set(key, format);
  return format;
};
