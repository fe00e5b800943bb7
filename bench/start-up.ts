import { build } from '../scripts/build.mjs';
import { freePort } from '../test/support/start-app.ts';
import type { Figure } from './figures.ts';
import { inFreshFolder, startProgram } from './processes.ts';

/** `npm start` to "ready": first with everything to be built, as after `npm ci`, then as every day. */
export const benchStartUp = async (): Promise<Figure[]> => {
  const building = await seconds(() => build([], { force: true }));
  const first = await seconds(startOnce);
  const again = Math.min(await seconds(startOnce), await seconds(startOnce));
  return [
    {
      what: 'first npm start after npm ci, to ready',
      value: building + first,
      unit: 's',
      atMost: 15,
      note: `${building.toFixed(1)} s of it building`,
    },
    { what: 'npm start, to ready', value: again, unit: 's', atMost: 6, note: 'better of two' },
  ];
};

const startOnce = () =>
  inFreshFolder(async (folder) => {
    const [sandboxPort, port] = await Promise.all([freePort(), freePort()]);
    const program = await startProgram(
      ['scripts/start.mjs'],
      { SANDBOX_PORT: String(sandboxPort), PORT: String(port), METRICS_PORT: '0', DATA_DIR: folder },
      /is ready/,
    );
    // Stopping is not part of what is measured, but must not disturb the next measurement.
    return () => program.stop();
  });

const seconds = async (work: () => Promise<unknown>): Promise<number> => {
  const began = performance.now();
  const after = await work();
  const took = (performance.now() - began) / 1000;
  if (typeof after === 'function') await after();
  return took;
};
