import type { Filter, Scalar, Update } from './document-store.ts';

export type Operator = '$eq' | '$in' | '$lt' | '$lte' | '$gt' | '$gte' | '$ne';
/** One comparison of a filter, checked: `value` is a scalar, or a list of them for `$in`. */
export interface Condition {
  field: string;
  operator: Operator;
  value: Scalar | Scalar[];
}

const operators: ReadonlySet<string> = new Set(['$in', '$lt', '$lte', '$gt', '$gte', '$ne']);
const isOperator = (key: string): key is Operator => operators.has(key);

const isScalar = (value: unknown): value is Scalar =>
  value === null || value instanceof Date || ['string', 'number', 'boolean'].includes(typeof value);

/** Returns `name` when it may stand in a query; throws TypeError otherwise, so that no text from outside becomes part of one. */
export const fieldName = (name: string): string => {
  if (!/^[A-Za-z_][A-Za-z0-9_]*$/.test(name)) throw new TypeError(`not a field name: ${JSON.stringify(name)}`);
  return name;
};

/** Returns `name` when it may name a collection in every database; throws TypeError otherwise. */
export const collectionName = (name: string): string => {
  if (!/^[A-Za-z][A-Za-z0-9_.-]{0,60}$/.test(name))
    throw new TypeError(`not a collection name: ${JSON.stringify(name)}`);
  return name;
};

const readValue = (field: string, operator: Operator, value: unknown): Condition => {
  if (operator === '$in' ? Array.isArray(value) && value.every(isScalar) : isScalar(value)) {
    return { field, operator, value: value as Scalar | Scalar[] };
  }
  // Undefined would mean "every document" to one database and "field absent" to another.
  throw new TypeError(`the filter compares ${field} with something that is not a scalar`);
};

/** The filter as a list of comparisons. Throws TypeError for anything but scalars and the known operators. */
export const readFilter = <T>(filter: Filter<T>): Condition[] =>
  Object.entries(filter).flatMap(([name, wanted]) => {
    const field = fieldName(name);
    if (typeof wanted !== 'object' || isScalar(wanted)) return [readValue(field, '$eq', wanted)];
    const entries = Object.entries(wanted as object);
    if (entries.length === 0) throw new TypeError(`the filter says nothing about ${field}`);
    return entries.map(([key, value]) => {
      if (!isOperator(key)) throw new TypeError(`unknown comparison ${key} of ${field}`);
      return readValue(field, key, value);
    });
  });

/** The update with empty parts left out. Throws TypeError when it changes nothing, or `_id`. */
export const readUpdate = <T>(update: Update<T>) => {
  const present = (part: object = {}) => Object.entries(part).filter(([, value]) => value !== undefined);
  const parts = { $set: present(update.$set), $unset: present(update.$unset), $inc: present(update.$inc) };
  const fields = Object.values(parts).flatMap((entries) => entries.map(([name]) => fieldName(name)));
  if (fields.length === 0) throw new TypeError('the update changes nothing');
  if (fields.includes('_id')) throw new TypeError('the _id of a document never changes');
  return parts;
};
