const everyMs = 30_000;

/** Removes expired documents from time to time; they are not found any more anyway. */
export const startSweep = (sweep: () => Promise<void>): { stop(): void } => {
  // A failed sweep is the next one's work.
  const timer = setInterval(() => void sweep().catch(() => undefined), everyMs);
  timer.unref();
  return { stop: () => clearInterval(timer) };
};
