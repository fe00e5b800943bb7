import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';

/** Encrypts at rest. A blob opens only for the purpose (say `user-tokens`) and owner (`identityKey`) it was closed for. */
export interface Seal {
  /** The text encrypted under the first key, as printable text. Equal texts give different blobs. */
  close(purpose: string, owner: string, text: string): string;
  /** The text, or undefined when the blob is damaged, under a key we do not have, or was closed for something or somebody else. */
  open(purpose: string, owner: string, blob: string): string | undefined;
  /** Short names of the keys, that of the one that encrypts first. They tell nothing about the keys. */
  readonly keyIds: readonly string[];
}

const mark = 'sealed1';
const ivBytes = 12;
const tagBytes = 16;

/** True for what `close` returns. */
export const isSealed = (value: unknown): value is string => typeof value === 'string' && value.startsWith(`${mark}.`);

/** What every text that is sealed begins with; under this key, when one is named. */
export const sealedPrefix = (keyId?: string): string => (keyId === undefined ? `${mark}.` : `${mark}.${keyId}.`);

const readKeys = (base64Keys: string): Map<string, Buffer> =>
  new Map(
    base64Keys.split(',').map((text) => {
      const key = Buffer.from(text.trim(), 'base64');
      if (key.length !== 32) throw new TypeError('every store key must be base64 of exactly 32 bytes');
      // Names the key in the blob without saying anything about it.
      return [createHash('sha256').update('store key id').update(key).digest('hex').slice(0, 8), key];
    }),
  );

// Bound to the ciphertext: a blob that was copied into another person's record does not open there.
const additionalData = (keyId: string, purpose: string, owner: string) =>
  Buffer.from(JSON.stringify([mark, keyId, purpose, owner]));

/**
 * AES-256-GCM under the first of the comma-separated `base64Keys` (32 bytes each); all of them open. To change the key, put the new one
 * in front and take the old one away when what it sealed has been written anew. Throws TypeError for anything but such keys.
 */
export const createSeal = (base64Keys: string): Seal => {
  const keys = readKeys(base64Keys);
  const [current] = keys;
  if (!current) throw new TypeError('at least one store key is needed');
  const [currentId, currentKey] = current;

  return {
    keyIds: [...keys.keys()],

    close(purpose, owner, text) {
      const iv = randomBytes(ivBytes);
      const cipher = createCipheriv('aes-256-gcm', currentKey, iv, { authTagLength: tagBytes });
      cipher.setAAD(additionalData(currentId, purpose, owner));
      const sealed = Buffer.concat([iv, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]);
      return `${mark}.${currentId}.${sealed.toString('base64url')}`;
    },

    open(purpose, owner, blob) {
      const [, keyId, body] = /^sealed1\.([0-9a-f]{8})\.([\w-]+)$/.exec(blob) ?? [];
      const key = keyId && keys.get(keyId);
      const sealed = Buffer.from(body ?? '', 'base64url');
      if (!key || sealed.length < ivBytes + tagBytes) return undefined;
      const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, ivBytes), { authTagLength: tagBytes });
      decipher.setAAD(additionalData(keyId, purpose, owner));
      decipher.setAuthTag(sealed.subarray(-tagBytes));
      try {
        return Buffer.concat([decipher.update(sealed.subarray(ivBytes, -tagBytes)), decipher.final()]).toString('utf8');
      } catch {
        // Authentication failed; which of the reasons it was, nobody can tell.
        return undefined;
      }
    },
  };
};
