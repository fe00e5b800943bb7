/** What one body takes of the budget. */
export interface Share {
  /** Asks for more bytes; false when the body is to be given up. */
  take(bytes: number): boolean;
  /** The body is complete: it keeps what it has and is not given up for others any more. */
  settle(): void;
  release(): void;
}

export interface BodyBudget {
  /** Opens a share; `giveUp` is called, at most once, when others need its bytes. */
  open(giveUp: () => void): Share;
  /** Bytes held right now. */
  held(): number;
}

interface Holder {
  bytes: number;
  giveUp(): void;
}

/**
 * One budget of bytes for the bodies of all requests. When it is spent, the body that has been on its way for longest is given up: honest
 * ones arrive in a moment, so it is those who hold back their last bytes that lose, and they cannot keep others out.
 */
export const createBodyBudget = (maxBytes: number): BodyBudget => {
  /** In the order of their beginning. */
  const arriving = new Set<Holder>();
  let held = 0;

  const give = (holder: Holder) => {
    arriving.delete(holder);
    held -= holder.bytes;
    holder.bytes = 0;
  };
  const makeRoom = (forWhom: Holder): boolean => {
    while (held > maxBytes) {
      const [oldest = forWhom] = arriving;
      give(oldest);
      if (oldest === forWhom) return false;
      oldest.giveUp();
    }
    return true;
  };

  return {
    held: () => held,
    open(giveUp) {
      const holder: Holder = { bytes: 0, giveUp };
      arriving.add(holder);
      return {
        take: (bytes) => {
          if (!arriving.has(holder)) return false;
          holder.bytes += bytes;
          held += bytes;
          return makeRoom(holder);
        },
        settle: () => void arriving.delete(holder),
        release: () => give(holder),
      };
    },
  };
};
