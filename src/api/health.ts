import type { Route } from './route.ts';

/** What has to answer before the app takes work. */
export interface ReadinessChecks {
  [name: string]: () => Promise<boolean>;
}

/**
 * `/healthz`: the process lives. `/readyz`: the store can be written and signing keys can be reached. Neither says more than that, and neither is
 * ever refused, so whoever asks while the checks run gets the result of those: asking often makes no work.
 */
export const healthRoutes = (checks: ReadinessChecks): Route[] => {
  const check = together(() => checkAll(checks));
  return [
    {
      method: 'GET',
      path: '/healthz',
      neverShed: true,
      handle: () => ({ status: 200, body: { status: 'alive' } }),
    },
    {
      method: 'GET',
      path: '/readyz',
      neverShed: true,
      handle: async () => {
        const results = await check();
        const ready = results.every(([, passed]) => passed);
        return {
          status: ready ? 200 : 503,
          body: {
            status: ready ? 'ready' : 'not ready',
            checks: Object.fromEntries(results.map(([name, passed]) => [name, passed ? 'ok' : 'unreachable'])),
          },
        };
      },
    },
  ];
};

const checkAll = (checks: ReadinessChecks) =>
  Promise.all(Object.entries(checks).map(async ([name, check]) => [name, await passes(check)] as const));

/** One run at a time; who comes meanwhile waits for it. */
const together = <T>(run: () => Promise<T>): (() => Promise<T>) => {
  let running: Promise<T> | undefined;
  return () => {
    running ??= run().finally(() => {
      running = undefined;
    });
    return running;
  };
};

const passes = async (check: () => Promise<boolean>): Promise<boolean> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), 3000);
  });
  try {
    return await Promise.race([check(), late]);
  } catch {
    return false;
  } finally {
    clearTimeout(timer);
  }
};
