/** Runs `next` until it says that there is nothing more, several at once. */
export interface Workers {
  /** Resolves when nothing is due; the number of pieces of work done. Called while it runs, it waits for that and looks once more. */
  run(): Promise<number>;
}

/** `atOnce` loops over `next`. What one of them throws, `run` throws once all have ended. */
export const createWorkers = (options: {
  /** Does the next piece of work; false when there is none. */
  next(): Promise<boolean>;
  atOnce: number;
}): Workers => {
  let running: Promise<number> | undefined;
  let again: Promise<number> | undefined;

  const loop = async (): Promise<number> => {
    let done = 0;
    while (await options.next()) done += 1;
    return done;
  };
  const runAll = async (): Promise<number> => {
    const results = await Promise.allSettled(Array.from({ length: options.atOnce }, loop));
    const failed = results.find((result) => result.status === 'rejected');
    if (failed) throw failed.reason;
    return results.reduce((sum, result) => sum + (result.status === 'fulfilled' ? result.value : 0), 0);
  };
  const start = (): Promise<number> => {
    running = runAll().finally(() => {
      running = undefined;
    });
    return running;
  };

  return {
    run: () => {
      if (!running) return start();
      // What came in while the others were looking around must not wait for the clock; one more round serves every caller.
      again ??= running
        .catch(() => 0)
        .then(() => {
          again = undefined;
          return running ?? start();
        });
      return again;
    },
  };
};
