import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** A fresh clientState: 256 random bits, 43 characters. Only its hash is kept. */
export const newClientState = (): string => randomBytes(32).toString('base64url');

/** SHA-256, base64url. */
export const hashClientState = (clientState: string): string =>
  createHash('sha256').update(clientState).digest('base64url');

/** Compares in constant time. An empty hash on our side never matches. */
export const isClientState = (said: string | undefined, expectedHash: string): boolean => {
  if (!said || expectedHash === '') return false;
  const left = Buffer.from(hashClientState(said));
  const right = Buffer.from(expectedHash);
  return left.length === right.length && timingSafeEqual(left, right);
};
