import type { AnyDocument, PersonalCollection } from './collections.ts';
import { fromJson, toJson } from './plain-json.ts';
import { isSealed, type Seal } from './seal.ts';

/** A field that `seal` could not open: its key is gone, or it is damaged. */
export interface Unreadable {
  field: string;
  keyId: string;
}

/** The person's `identityKey`, as the document says it. */
export const ownerOf = ({ ownerFields }: PersonalCollection, document: { [field: string]: unknown }): string =>
  ownerFields.map((field) => String(document[field] ?? null)).join('.');

const purposeOf = ({ name }: PersonalCollection, field: string) => `${name}.${field}`;

/** The value sealed for this field and person; null stays null, so that a field that is absent looks like one that holds nothing. */
export const closeField = (
  entry: PersonalCollection,
  seal: Seal,
  owner: string,
  [field, value]: readonly [string, unknown],
): [string, unknown] =>
  value === null || value === undefined
    ? [field, value]
    : [field, seal.close(purposeOf(entry, field), owner, toJson(value))];

/** The values with those sealed that the collection lists. Throws TypeError for what no document can hold. */
export const closeFields = <V extends object>(entry: PersonalCollection, seal: Seal, owner: string, values: V): V =>
  Object.fromEntries(
    Object.entries(values).map((field) =>
      entry.sealedFields?.includes(field[0]) ? closeField(entry, seal, owner, field) : field,
    ),
  ) as V;

/** The value of one field as it was before it was sealed; what an older version wrote unsealed is taken as it is. */
export const openField = (
  entry: PersonalCollection,
  seal: Seal,
  document: AnyDocument,
  field: string,
): { value: unknown } | Unreadable => {
  const value = document[field];
  if (!isSealed(value)) return { value };
  const text = seal.open(purposeOf(entry, field), ownerOf(entry, document), value);
  return text === undefined ? { field, keyId: value.split('.')[1] ?? '' } : { value: fromJson(text) };
};

/** The document with every field open, or the first field that could not be opened. */
export const openDocument = (
  entry: PersonalCollection,
  seal: Seal,
  document: AnyDocument,
): { document: AnyDocument } | Unreadable => {
  const opened: AnyDocument = { ...document };
  for (const field of entry.sealedFields ?? []) {
    if (!(field in document)) continue;
    const result = openField(entry, seal, document, field);
    if ('keyId' in result) return result;
    opened[field] = result.value;
  }
  return { document: opened };
};
