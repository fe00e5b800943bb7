import type { Route } from './route.ts';

/** What has to answer before the app takes work. */
export interface ReadinessChecks {
  [name: string]: () => Promise<boolean>;
}

/** `/healthz`: the process lives. `/readyz`: store and signing keys can be reached. Neither says more than that. */
export const healthRoutes = (checks: ReadinessChecks): Route[] => [
  { method: 'GET', path: '/healthz', handle: () => ({ status: 200, body: { status: 'alive' } }) },
  {
    method: 'GET',
    path: '/readyz',
    handle: async () => {
      const results = await Promise.all(
        Object.entries(checks).map(async ([name, check]) => [name, await passes(check)] as const),
      );
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
