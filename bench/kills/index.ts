// npm run kills [-- --count 100 --seed 1 --worlds 2 --off 120000 --only book,move]: kills instances of the built app while they act.
// Ends with an error when something was done twice, was lost, or was told wrongly.
import { parseArgs } from 'node:util';
import { runKills } from './run.ts';
import { summaryOf } from './summary.ts';

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '100' },
    seed: { type: 'string', default: '1' },
    worlds: { type: 'string', default: '2' },
    off: { type: 'string', default: '0' },
    only: { type: 'string', default: '' },
  },
});
const began = performance.now();
const { rounds, faults } = await runKills({
  count: Number(values.count),
  seed: Number(values.seed),
  worlds: Number(values.worlds),
  secondOffMs: Number(values.off),
  names: values.only.split(',').filter(Boolean),
  onRound: ({ plan, moment, verdict, presses, why }) =>
    console.log(
      `${plan.number}: ${plan.kind.name}, pressed ${plan.manner}, killed after ${plan.killAfterMs} ms (${moment}), ${plan.after}: ${verdict}, ${presses} more${why ? `\n  ${why}` : ''}`,
    ),
});
console.log(`\n${summaryOf(rounds)}\nTook ${Math.round((performance.now() - began) / 1000)} s.`);
process.exit(faults.length > 0 ? 1 : 0);
