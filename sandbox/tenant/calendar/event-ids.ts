import { createHash, randomBytes } from 'node:crypto';

const defaultId = /^AAMkAGI2([A-Za-z0-9]{32})(?:OID(\d{8}))?AAA=$/;
const immutableId = /^AAkALgAA([A-Za-z0-9]{32})(?:OID(\d{8}))?AAA=$/;

/** A new key for an event; from `seed` when given, so that the same seed gives the same key. */
export const newEventKey = (seed?: string): string =>
  (seed === undefined ? randomBytes(24) : createHash('sha256').update(seed).digest().subarray(0, 24))
    .toString('base64')
    .replaceAll('+', 'x')
    .replaceAll('/', 'y');

/** Key of one occurrence of a series, by its local date in the series. */
export const occurrenceKey = (masterKey: string, date: string): string => `${masterKey}@${date}`;

/** Splits a key into that of the series and the occurrence's date. */
export const splitKey = (key: string): { masterKey: string; date?: string } => {
  const [masterKey = '', date] = key.split('@');
  return date ? { masterKey, date } : { masterKey };
};

/** The id Graph shows: the default kind, or with `Prefer: IdType="ImmutableId"` the one that survives a move. */
export const idOfKey = (key: string, immutable = false): string => {
  const { masterKey, date } = splitKey(key);
  return `${immutable ? 'AAkALgAA' : 'AAMkAGI2'}${masterKey}${date ? `OID${date.replaceAll('-', '')}` : ''}AAA=`;
};

/** The key behind an id of either kind; undefined when it is neither. */
export const keyOfId = (id: string): string | undefined => {
  const [, masterKey, date] = defaultId.exec(id) ?? immutableId.exec(id) ?? [];
  if (!masterKey) return undefined;
  return date ? occurrenceKey(masterKey, `${date.slice(0, 4)}-${date.slice(4, 6)}-${date.slice(6)}`) : masterKey;
};

/** The same event's id of the other kind wanted; an id that is not an event's comes back as it is. */
export const translateEventId = (id: string, immutable: boolean): string => {
  const key = keyOfId(id);
  return key ? idOfKey(key, immutable) : id;
};

/** Changes with every version of a copy. */
export const changeKeyOf = (key: string, version: number): string => {
  const { masterKey } = splitKey(key);
  return `DwAAABYAAAB${createHash('sha1').update(`${masterKey} ${version}`).digest('base64').slice(0, 20).replaceAll('/', '8')}`;
};

/** ETag of one version of a copy, as `If-Match` takes it. */
export const etagOf = (key: string, version: number): string => `W/"${changeKeyOf(key, version)}"`;

const global = '040000008200E00074C5B7101A82E008';

/** Global id of a new event. https://learn.microsoft.com/openspecs/exchange_server_protocols/ms-oxocal */
export const newICalUId = (seed: string): string =>
  `${global}00000000${createHash('sha256').update(seed).digest('hex').slice(0, 40).toUpperCase()}`;

/** The global id of one occurrence: the series' with the date written into it. */
export const occurrenceICalUId = (iCalUId: string, date: string): string => {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  const hex = (value: number, width: number) => value.toString(16).toUpperCase().padStart(width, '0');
  return `${iCalUId.slice(0, 32)}${hex(year, 4)}${hex(month, 2)}${hex(day, 2)}${iCalUId.slice(40)}`;
};
