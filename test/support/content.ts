import { createHash } from 'node:crypto';

/** The same bytes every time, a different one at every place: what is sent twice, left out or swapped changes the hash. */
const blockOf = (index: number, blockBytes: number): Buffer => {
  const block = Buffer.alloc(blockBytes);
  // A small generator of its own: fast, and no two blocks alike.
  let state = (index + 1) * 0x9e3779b1;
  for (let at = 0; at + 4 <= blockBytes; at += 4) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    block.writeUInt32LE(state, at);
  }
  return block;
};

const BLOCK_BYTES = 64 * 1024;

/** Made-up content of `size` bytes, readable from any byte on; `onRead` is told where somebody begins to read and how far they are. */
export const madeUpContent = (size: number, onRead: (at: number) => void | Promise<void> = () => undefined) =>
  async function* (from: number): AsyncGenerator<Uint8Array> {
    for (let at = from; at < size; ) {
      await onRead(at);
      const within = at % BLOCK_BYTES;
      const chunk = blockOf(Math.floor(at / BLOCK_BYTES), BLOCK_BYTES).subarray(within, within + size - at);
      yield chunk;
      at += chunk.length;
    }
  };

/** SHA-256 and length of what comes. */
export const digestOf = async (content: AsyncIterable<Uint8Array>): Promise<{ hash: string; bytes: number }> => {
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const chunk of content) {
    hash.update(chunk);
    bytes += chunk.length;
  }
  return { hash: hash.digest('hex'), bytes };
};
