import { copyPlain } from './plain.ts';

// A date is the text '@date:2026-11-23T09:00:00.000Z', so that it sorts and compares as text; a text that begins with '@' gets a
// second one in front, which keeps its place among texts.
const dateMark = '@date:';
/** The date as it stands in the JSON. */
export const dateText = (date: Date) => {
  const text = date.toISOString();
  if (text.length !== 24) throw new TypeError('a document cannot hold a date beyond the year 9999');
  return dateMark + text;
};
/** The text as it stands in the JSON. */
export const escapeText = (text: string) => (text.startsWith('@') ? `@${text}` : text);

/** The value as JSON from which `fromJson` makes an equal one. Throws TypeError for what no document can hold. */
export const toJson = (value: unknown): string =>
  JSON.stringify(copyPlain(value, { text: escapeText, date: dateText }));

/** The value that `toJson` was given. */
export const fromJson = <T>(body: string): T => JSON.parse(body, revive) as T;

const revive = (_key: string, value: unknown): unknown => {
  if (typeof value !== 'string' || !value.startsWith('@')) return value;
  return value.startsWith(dateMark) ? new Date(value.slice(dateMark.length)) : value.slice(1);
};
