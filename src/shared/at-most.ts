/** Waits for the work, however it ends, but no longer than `ms`. The work goes on. */
export const atMost = async (ms: number, work: Promise<unknown>): Promise<void> => {
  let timer: NodeJS.Timeout | undefined;
  const patience = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, Math.max(0, ms));
  });
  await Promise.race([work.catch(() => undefined), patience]);
  clearTimeout(timer);
};
