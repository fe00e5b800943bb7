/** Bits of the hash; the byte at `i` is laid over it at bit `i * 11`, around the end. */
const bits = 160;
const shift = 11;

/**
 * The hash OneDrive for Business and SharePoint give for content, in base64; the content passes by and is not held.
 * https://learn.microsoft.com/onedrive/developer/code-snippets/quickxorhash
 */
export const quickXorHash = async (content: AsyncIterable<Uint8Array>): Promise<string> => {
  // 11 and 160 have no common divisor: bytes meet at the same bit every 160 bytes, so that each needs one operation.
  const met = new Uint8Array(bits);
  let length = 0;
  for await (const chunk of content) {
    let at = length % bits;
    for (let index = 0; index < chunk.length; index += 1) {
      met[at] = (met[at] ?? 0) ^ (chunk[index] ?? 0);
      at = at + 1 === bits ? 0 : at + 1;
    }
    length += chunk.length;
  }
  return fold(met, length).toString('base64');
};

const fold = (met: Uint8Array, length: number): Buffer => {
  const hash = Buffer.alloc(bits / 8);
  const lay = (byte: number, value: number) => {
    hash[byte] = (hash[byte] ?? 0) ^ value;
  };
  for (const [index, value] of met.entries()) {
    const bit = (index * shift) % bits;
    const spread = value << (bit % 8);
    lay(bit >> 3, spread & 0xff);
    lay(((bit >> 3) + 1) % hash.length, spread >> 8);
  }
  const size = Buffer.alloc(8);
  size.writeBigUInt64LE(BigInt(length));
  for (const [index, value] of size.entries()) lay(hash.length - size.length + index, value);
  return hash;
};
