const narrow = '\u202f';

/**
 * French sets a narrow space that does not break before ; : ? ! » and after «. The texts are written with plain spaces, which a person
 * who edits them can see; this makes them right, also in what functions return.
 */
export const typeset = <T>(words: T): T => deep(words) as T;

const deep = (words: unknown): unknown => {
  if (typeof words === 'string') return words.replace(/ (?=[;:?!»])|(?<=«) /g, narrow);
  if (typeof words === 'function') return (...values: unknown[]) => deep(words(...values));
  if (typeof words === 'object' && words !== null)
    return Object.fromEntries(Object.entries(words).map(([name, value]) => [name, deep(value)]));
  return words;
};
