import { createReadStream, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { constants, open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ReadableStream } from 'node:stream/web';

/** More came than may be kept. */
export class BlobTooLong extends Error {
  constructor() {
    super('the content is longer than it may be');
    this.name = 'BlobTooLong';
  }
}

/** Content of any size by id, on disk beside the journal; never held in memory. What a blob is worth is known to whoever keeps its id. */
export interface Blobs {
  /**
   * Writes what comes from offset `at` on and cuts off what stood behind it; gives the number of bytes, which are on the disk (fsync) then.
   * Rejects with what `content` throws, and with BlobTooLong after `most` bytes: what was written till then counts for nothing.
   */
  write(id: string, content: AsyncIterable<Uint8Array>, range: { at: number; most: number }): Promise<number>;
  /** The bytes from `from` up to, without, `to`, read as fast as they are taken. */
  read(id: string, from: number, to: number): ReadableStream<Uint8Array>;
  remove(id: string): void;
  /** Removes all that nobody keeps: after a kill, and after a reset. */
  keepOnly(ids: ReadonlySet<string>): void;
  /** A tenant in memory takes its blobs away. */
  close(): void;
}

/** Opens the blobs kept in `folder`; without one, in a temporary folder that is made when it is needed and goes with `close`. */
export const openBlobs = (folder?: string): Blobs => {
  let place = folder ? join(folder, 'blobs') : undefined;
  if (place) mkdirSync(place, { recursive: true });
  const pathOf = (id: string): string => {
    place ??= mkdtempSync(join(tmpdir(), 'sandbox-blobs-'));
    return join(place, id);
  };
  const remove = (id: string) => rmSync(pathOf(id), { force: true });

  return {
    write: async (id, content, { at, most }) => {
      const file = await open(pathOf(id), constants.O_RDWR | constants.O_CREAT);
      try {
        let size = 0;
        for await (const chunk of content) {
          if (size + chunk.length > most) throw new BlobTooLong();
          await writeAll(file, chunk, at + size);
          size += chunk.length;
        }
        await file.truncate(at + size);
        await file.sync();
        return size;
      } finally {
        await file.close();
      }
    },
    read: (id, from, to) =>
      ReadableStream.from<Uint8Array>(to > from ? createReadStream(pathOf(id), { start: from, end: to - 1 }) : []),
    remove,
    keepOnly: (ids) => {
      if (!place) return;
      for (const id of readdirSync(place)) if (!ids.has(id)) remove(id);
    },
    close: () => {
      if (!folder && place) rmSync(place, { recursive: true, force: true });
    },
  };
};

const writeAll = async (file: Awaited<ReturnType<typeof open>>, chunk: Uint8Array, at: number): Promise<void> => {
  for (let done = 0; done < chunk.length; ) {
    const { bytesWritten } = await file.write(chunk, done, chunk.length - done, at + done);
    done += bytesWritten;
  }
};
