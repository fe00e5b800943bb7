import type { Scalar } from '../document-store.ts';
import { dateText, escapeText } from '../plain-json.ts';
import type { SqliteValue } from './sqlite-driver.ts';

/** The value as `json_extract` shows it. */
export const toSqlValue = (value: Scalar): SqliteValue => {
  if (value instanceof Date) return dateText(value);
  if (typeof value === 'boolean') return value ? 1 : 0;
  return typeof value === 'string' ? escapeText(value) : value;
};
