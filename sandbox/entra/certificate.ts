import { createHash, createPrivateKey, createPublicKey, type JsonWebKey, sign } from 'node:crypto';
import type { JWK } from 'jose';

const tlv = (tag: number, ...parts: Buffer[]): Buffer => {
  const content = Buffer.concat(parts);
  const { length } = content;
  const size = length < 128 ? [length] : [0x82, length >> 8, length & 0xff];
  return Buffer.concat([Buffer.from([tag, ...size]), content]);
};
const sequence = (...parts: Buffer[]) => tlv(0x30, ...parts);
const identifier = (hex: string) => tlv(0x06, Buffer.from(hex, 'hex'));
const time = (year: number) => tlv(0x17, Buffer.from(`${year % 100}0101000000Z`));

/**
 * The self-signed certificate a key set names beside a key, as Entra ID does: `x5c`, and its SHA-1 thumbprint `x5t`.
 * The same key gives the same certificate, so nothing has to be kept.
 */
export const certificateOf = (privateJwk: JWK): { x5c: string[]; x5t: string } => {
  const { kty, n, e, d, p, q, dp, dq, qi } = privateJwk;
  const jwk = { kty, n, e, d, p, q, dp, dq, qi } as JsonWebKey;
  const privateKey = createPrivateKey({ key: jwk, format: 'jwk' });
  const sha256WithRsa = sequence(identifier('2a864886f70d01010b'), tlv(0x05));
  const commonName = sequence(identifier('550403'), tlv(0x0c, Buffer.from('accounts.accesscontrol.windows.net')));
  const name = sequence(tlv(0x31, commonName));
  const toSign = sequence(
    tlv(0xa0, tlv(0x02, Buffer.from([2]))),
    tlv(0x02, Buffer.from([1])),
    sha256WithRsa,
    name,
    sequence(time(2020), time(2049)),
    name,
    createPublicKey(privateKey).export({ type: 'spki', format: 'der' }),
  );
  const signature = tlv(0x03, Buffer.from([0]), sign('sha256', toSign, privateKey));
  const der = sequence(toSign, sha256WithRsa, signature);
  return { x5c: [der.toString('base64')], x5t: createHash('sha1').update(der).digest('base64url') };
};
