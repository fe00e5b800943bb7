import type { Document } from '../document-store.ts';
import { copyPlain } from '../plain.ts';

// Graph says '@odata.type', and not every database that speaks the protocol takes a dot or a leading dollar sign in a name.
const escapes: Record<string, string> = { '\\': '\\\\', '.': '\\d', $: '\\s' };
const escapeKey = (key: string) => key.replace(/[\\.$]/g, (sign) => escapes[sign] ?? sign);
const readKey = (key: string) =>
  key.replace(/\\[\\ds]/g, (escaped) => ({ '\\\\': '\\', '\\d': '.', '\\s': '$' })[escaped] ?? escaped);

/** The value as it is stored. */
export const toMongo = (value: unknown): unknown => copyPlain(value, { key: escapeKey });

/** The document that `toMongo` was given. */
export const fromMongo = <T extends Document>(stored: unknown): T =>
  copyPlain(stored, { key: readKey }) as unknown as T;
