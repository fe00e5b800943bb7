import { createHmac } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  calculateJwkThumbprint,
  exportSPKI,
  generateKeyPair,
  importJWK,
  type JWK,
  type JWTPayload,
  SignJWT,
} from 'jose';

/** Signs what a test wants signed: with the sandbox's own keys, with strangers' keys, or not at all. */
export interface Signer {
  kid: string;
  /** A claim that is undefined is left out. */
  sign(claims: JWTPayload, header?: Record<string, unknown>): Promise<string>;
  signAsStranger(claims: JWTPayload): Promise<string>;
  unsigned(claims: JWTPayload): string;
  /** HS256 with the public key as the secret: the classic confusion of algorithms. */
  confused(claims: JWTPayload): Promise<string>;
}

const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
const defined = (claims: JWTPayload) =>
  Object.fromEntries(Object.entries(claims).filter(([, value]) => value !== undefined));

/** A signer with the key that a sandbox keeps in `dataDir`. */
export const signerOf = async (dataDir: string, which: 'entra' | 'channel'): Promise<Signer> => {
  const jwk = (JSON.parse(readFileSync(join(dataDir, 'keys.json'), 'utf8')) as Record<string, JWK>)[which] as JWK;
  const kid = await calculateJwkThumbprint(jwk);
  const key = await importJWK(jwk, 'RS256');
  const publicKey = (await importJWK({ kty: 'RSA', n: jwk.n ?? '', e: jwk.e ?? '' }, 'RS256', {
    extractable: true,
  })) as CryptoKey;
  const stranger = (await generateKeyPair('RS256')).privateKey;
  return {
    kid,
    sign: (claims, header = {}) =>
      new SignJWT(defined(claims)).setProtectedHeader({ alg: 'RS256', kid, ...header }).sign(key),
    signAsStranger: (claims) => new SignJWT(defined(claims)).setProtectedHeader({ alg: 'RS256', kid }).sign(stranger),
    unsigned: (claims) => `${encode({ alg: 'none', typ: 'JWT', kid })}.${encode(defined(claims))}.`,
    confused: async (claims) => {
      const text = `${encode({ alg: 'HS256', typ: 'JWT', kid })}.${encode(defined(claims))}`;
      const secret = await exportSPKI(publicKey);
      return `${text}.${createHmac('sha256', secret).update(text).digest('base64url')}`;
    },
  };
};
