import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { calculateJwkThumbprint, exportJWK, generateKeyPair, importJWK, type JWK } from 'jose';
import { certificateOf } from './certificate.ts';

/** One RSA key that signs: its private half for signing and what a JWKS says about it. */
export interface SigningKey {
  kid: string;
  sign: CryptoKey;
  verify: CryptoKey;
  publicJwk: JWK;
}

export interface Keys {
  /** Signs what Entra ID issues. */
  entra: SigningKey;
  /** Signs what the channel sends to the bot. */
  channel: SigningKey;
}

/**
 * The tenant's signing keys, kept in `folder` (made anew in memory without one): consumers cache a key set for a day, so a sandbox
 * that came back with other keys would be refused.
 */
export const openKeys = (folder?: string): Promise<Keys> => {
  if (folder) return keysIn(folder);
  inMemory ??= keysIn();
  return inMemory;
};

/** Tenants in memory share their keys within a process: making them takes longer than the rest of a start. */
let inMemory: Promise<Keys> | undefined;

const keysIn = async (folder?: string): Promise<Keys> => {
  const path = folder ? join(folder, 'keys.json') : undefined;
  const stored = path && existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Record<string, JWK>) : {};
  const [first, second] = await Promise.all([stored.entra ?? newKey(), stored.channel ?? newKey()]);
  const jwks = { entra: first, channel: second };
  if (path && folder && !(stored.entra && stored.channel)) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(path, JSON.stringify(jwks), { mode: 0o600 });
  }
  return { entra: await open(jwks.entra), channel: await open(jwks.channel) };
};

const newKey = async (): Promise<JWK> => {
  const { privateKey } = await generateKeyPair('RS256', { extractable: true });
  return exportJWK(privateKey);
};

const open = async (jwk: JWK): Promise<SigningKey> => {
  const kid = await calculateJwkThumbprint(jwk);
  const publicJwk: JWK = {
    kty: 'RSA',
    use: 'sig',
    kid,
    alg: 'RS256',
    n: jwk.n ?? '',
    e: jwk.e ?? '',
    ...certificateOf(jwk),
  };
  const sign = await importJWK(jwk, 'RS256');
  const verify = await importJWK(publicJwk, 'RS256');
  if (sign instanceof Uint8Array || verify instanceof Uint8Array)
    throw new Error('keys.json holds a key that is not RSA');
  return { kid, sign, verify, publicJwk };
};
