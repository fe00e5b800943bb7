import type { Scalar } from '../document-store.ts';
import { type Condition, fieldName, type Operator } from '../query.ts';
import type { SqliteValue } from './sqlite-driver.ts';
import { toSqlValue } from './sqlite-json.ts';

/** The SQL expression for a field; an index is used only where it is written in the same way. */
export const column = (field: string): string =>
  field === '_id' ? 'id' : `json_extract(body, '$.${fieldName(field)}')`;

const signs: Record<Exclude<Operator, '$in'>, string> = {
  // `IS` rather than `=`: a field that is absent equals null, as in MongoDB.
  $eq: 'IS',
  $ne: 'IS NOT',
  $lt: '<',
  $lte: '<=',
  $gt: '>',
  $gte: '>=',
};

const bind = (field: string, value: Scalar): SqliteValue =>
  field === '_id' && typeof value === 'string' ? value : toSqlValue(value);

const conditionSql = ({ field, operator, value }: Condition): { sql: string; values: SqliteValue[] } => {
  const name = column(field);
  if (operator !== '$in') return { sql: `${name} ${signs[operator]} ?`, values: [bind(field, value as Scalar)] };
  const wanted = value as Scalar[];
  const values = wanted.filter((item) => item !== null).map((item) => bind(field, item));
  const listed = `${name} IN (${values.map(() => '?').join(', ')})`;
  return { sql: values.length < wanted.length ? `(${listed} OR ${name} IS NULL)` : listed, values };
};

/** The WHERE clause for documents that match and have not expired by `now`. */
export const whereSql = (conditions: Condition[], now: Date): { sql: string; values: SqliteValue[] } => {
  const parts = conditions.map(conditionSql);
  const alive = '(expires_at IS NULL OR expires_at > ?)';
  return {
    sql: `WHERE ${[...parts.map(({ sql }) => sql), alive].join(' AND ')}`,
    values: [...parts.flatMap(({ values }) => values), now.getTime()],
  };
};

export const orderSql = (sort: object = {}): string => {
  const parts = Object.entries(sort).map(
    ([field, direction]) => `${column(field)} ${direction === -1 ? 'DESC' : 'ASC'}`,
  );
  return parts.length > 0 ? `ORDER BY ${parts.join(', ')}` : '';
};
