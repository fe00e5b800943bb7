/** A value as text, dates kept as dates: the same in every store, and no business of the database. */
export const pack = (value: unknown): string =>
  JSON.stringify(value, function replace(this: unknown, key, plain: unknown) {
    // `Date.toJSON` has run by now, so the original is asked for.
    const original = (this as Record<string, unknown>)[key];
    return original instanceof Date ? { $date: original.toISOString() } : plain;
  });

/** The value that was packed. Only for text that `pack` made. */
export const unpack = (text: string): unknown =>
  JSON.parse(text, (_key, value: unknown) =>
    typeof value === 'object' && value !== null && '$date' in value && typeof value.$date === 'string'
      ? new Date(value.$date)
      : value,
  );
