import type { HeaderFields } from '../http/exchange.ts';

/**
 * The claims Graph asks for in `WWW-Authenticate`, as the JSON text that goes into the next token request unchanged;
 * undefined when there is no challenge, or none that can be read.
 * https://learn.microsoft.com/entra/identity-platform/claims-challenge
 */
export const claimsChallenge = (headers: HeaderFields): string | undefined => {
  const header = headers.get('www-authenticate') ?? '';
  const encoded = /\bclaims="([A-Za-z0-9+/=_-]{1,16384})"/.exec(header)?.[1];
  if (!encoded) return undefined;
  const text = Buffer.from(encoded, 'base64').toString('utf8');
  try {
    const claims: unknown = JSON.parse(text);
    return typeof claims === 'object' && claims !== null ? text : undefined;
  } catch {
    return undefined;
  }
};
