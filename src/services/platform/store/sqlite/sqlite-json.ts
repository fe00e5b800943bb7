import type { Document, Scalar } from '../document-store.ts';
import { copyPlain } from '../plain.ts';
import type { SqliteValue } from './sqlite-driver.ts';

// A date is the text '@date:2026-11-23T09:00:00.000Z', so that it sorts and compares as text; a text that begins with '@' gets a
// second one in front, which keeps its place among texts.
const dateMark = '@date:';
const dateText = (date: Date) => {
  const text = date.toISOString();
  if (text.length !== 24) throw new TypeError('a document cannot hold a date beyond the year 9999');
  return dateMark + text;
};
const escapeText = (text: string) => (text.startsWith('@') ? `@${text}` : text);

/** The document as JSON from which `fromJson` makes an equal one. */
export const toJson = (document: object): string =>
  JSON.stringify(copyPlain(document, { text: escapeText, date: dateText }));

/** The document that `toJson` was given. */
export const fromJson = <T extends Document>(body: string): T => JSON.parse(body, revive) as T;

const revive = (_key: string, value: unknown): unknown => {
  if (typeof value !== 'string' || !value.startsWith('@')) return value;
  return value.startsWith(dateMark) ? new Date(value.slice(dateMark.length)) : value.slice(1);
};

/** The value as `json_extract` shows it. */
export const toSqlValue = (value: Scalar): SqliteValue => {
  if (value instanceof Date) return dateText(value);
  if (typeof value === 'boolean') return value ? 1 : 0;
  return typeof value === 'string' ? escapeText(value) : value;
};
