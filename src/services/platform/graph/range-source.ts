/** Gives content from a byte on, as often as it is asked. */
export type ContentSource = (from: number) => AsyncIterable<Uint8Array>;

/** Content cut into ranges, one of which is held at a time. */
export interface RangeSource {
  /**
   * The bytes from `at` on. Those that were taken last are given again without being read again; what does not follow them is read from a
   * source opened anew. Throws what the source throws, and RangeError when the source does not have the size it was said to have.
   */
  take(at: number, length: number): Promise<Uint8Array<ArrayBuffer>>;
  close(): Promise<void>;
}

/** Reads a source of `size` bytes in ranges of at most `rangeBytes`. */
export const createRangeSource = (source: ContentSource, size: number, rangeBytes: number): RangeSource => {
  const held = new Uint8Array(Math.min(size, rangeBytes));
  let [heldAt, heldLength] = [0, 0];
  let chunks: AsyncIterator<Uint8Array> | undefined;
  let rest: Uint8Array = new Uint8Array(0);
  let position = 0;

  const close = async () => {
    await chunks?.return?.();
    chunks = undefined;
    rest = new Uint8Array(0);
  };
  const openAt = async (at: number) => {
    await close();
    chunks = source(at)[Symbol.asyncIterator]();
    position = at;
  };
  /** Makes sure that there is something to go on with; false at the source's end. */
  const more = async (): Promise<boolean> => {
    while (rest.length === 0) {
      const next = await chunks?.next();
      if (!next || next.done) return false;
      rest = next.value;
    }
    return true;
  };
  const fill = async (length: number) => {
    for (let done = 0; done < length; ) {
      if (!(await more())) throw new RangeError('the source has fewer bytes than were said');
      const part = rest.subarray(0, length - done);
      held.set(part, done);
      rest = rest.subarray(part.length);
      done += part.length;
      position += part.length;
    }
    if (position === size && (await more())) throw new RangeError('the source has more bytes than were said');
  };

  return {
    take: async (at, length) => {
      if (at !== heldAt || length !== heldLength) {
        if (!chunks || at !== position) await openAt(at);
        heldLength = 0;
        await fill(length);
        [heldAt, heldLength] = [at, length];
      }
      return held.subarray(0, length);
    },
    close,
  };
};
