// npm run bench [understand] [turns] [finding] [start-up] [tab]: figures and ratios on this machine. Ends with an error only when it could not measure.
import { cpus, totalmem } from 'node:os';
import { build } from '../scripts/build.mjs';
import { type Figure, report } from './figures.ts';
import { benchFinding } from './finding.ts';
import { benchStartUp } from './start-up.ts';
import { benchTab } from './tab.ts';
import { benchTurns } from './turns.ts';
import { benchUnderstand } from './understand.ts';

const benches: Record<string, () => Promise<Figure[]>> = {
  understand: benchUnderstand,
  turns: benchTurns,
  finding: benchFinding,
  'start-up': benchStartUp,
  tab: benchTab,
};
const named = process.argv.slice(2);
const unknown = named.filter((name) => !(name in benches));
if (unknown.length > 0) {
  console.error(`No bench called ${unknown.join(', ')}; there are ${Object.keys(benches).join(', ')}.`);
  process.exit(64);
}

await build();
console.log(
  `Node ${process.version}, ${cpus().length} x ${cpus()[0]?.model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GB\n`,
);
for (const [name, bench] of Object.entries(benches)) {
  if (named.length > 0 && !named.includes(name)) continue;
  console.log(report(await bench()));
}
process.exit(0);
