// npm test: types, lint, unit, story, contract and browser tests, side by side where they do not disturb each other.
// node scripts/test.mjs mongo: the store, engine and story tests over the wire, against MONGODB_URI. Other words: static, unit, browser,
// stories, and `at <moment> …`: the tests with the machine's clock moved (scripts/test-at.mjs). Ends with a line `N passed, N failed`.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from './build.mjs';
import { findChromium } from './chromium.mjs';
import { runProgram } from './run-program.mjs';
import { atMoments } from './test-at.mjs';
import { longest, measured, measuredStories, stories } from './test-groups.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
process.chdir(root);
// Of this run alone, so that several may run beside each other.
const folder = resolve('build', `test-${process.pid}`);
const traffic = join(folder, 'traffic');
mkdirSync(traffic, { recursive: true });

const total = { passes: 0, failures: 0, skipped: [], failed: [] };

/** A check that is one test by itself. */
const check = async (title, file, args) => {
  if (await runProgram(title, file, args)) total.passes += 1;
  else fail(1, [title]);
};
const fail = (count, titles) => {
  total.failures += count;
  total.failed.push(...titles);
};

/** Runs mocha and adds what it counted to the total. */
const mocha = async (title, args, { env = {}, ...how } = {}) => {
  const counts = join(folder, `${title.replace(/\W+/g, '-')}.json`);
  const ok = await runProgram(title, 'node_modules/mocha/bin/mocha.js', [...flags, ...args], {
    ...how,
    env: { MOCHA_COUNTS: counts, TRAFFIC_FOLDER: traffic, ...env },
  });
  const { passes, failures, skipped, failed } = existsSync(counts)
    ? JSON.parse(readFileSync(counts, 'utf8'))
    : { passes: 0, failures: 0, skipped: [], failed: [] };
  total.passes += passes;
  fail(failures, failed);
  // A run that died before it could count is one failure.
  if (!ok && failures === 0) fail(1, [title]);
  total.skipped.push(...skipped);
};
const flags = ['--reporter', 'scripts/mocha-reporter.cjs', '--require', './scripts/mocha-worker.cjs'];
// One more than there are cores: somebody always waits, for a disk, a poll or a program.
const parallel = ['--parallel', '--jobs', String(Math.min(5, availableParallelism() + 1))];

const contract = async () => {
  const checker = '../shared/contracts/graph/check.mjs';
  if (!existsSync(checker)) total.skipped.push('Graph contract: no ../shared/contracts/graph beside the project');
  else
    await check(
      'Graph contract: all traffic of this run',
      checker,
      readdirSync(traffic).map((name) => join(traffic, name)),
    );
};

const statics = async () => {
  await check('types', 'node_modules/typescript/bin/tsc', []);
  await check('lint', 'node_modules/@biomejs/biome/bin/biome', ['check', '.', '--error-on-warnings']);
  await check('docs/commands.md', '--import', ['tsx', 'scripts/commands-page.ts', '--check']);
  await check('import directions', 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs', [
    ...['src', 'sandbox', '--config', '.dependency-cruiser.cjs'],
  ]);
};

const browser = async () => {
  const chromium = findChromium();
  if (!chromium) return total.skipped.push('browser tests: no Chromium (its reason is above)');
  return mocha('browser tests', ['test/browser/**/*.test.ts', '--timeout', '90000'], {
    env: { CHROMIUM_PATH: chromium },
  });
};

const alone = () => mocha('tests that measure', measured, { live: true });
const others = () => {
  // Named one by one: mocha runs a file twice that is named and matched by a pattern as well.
  const files = readdirSync('test', { recursive: true, encoding: 'utf8' })
    .map((name) => `test/${name.replaceAll('\\', '/')}`)
    .filter((name) => name.endsWith('.test.ts') && !name.startsWith('test/browser/') && !measured.includes(name));
  const rest = files.filter((name) => !longest.includes(name)).sort();
  return mocha('unit and story tests', [...longest, ...rest, ...parallel], { live: true });
};

/** The stories over this database and on this Node: first what measures, then the others side by side. */
const storiesOver = async (title) => {
  await mocha(`${title}, those that measure`, measuredStories, { live: true });
  const ignored = measuredStories.flatMap((name) => ['--ignore', name]);
  await mocha(title, [...stories, ...ignored, ...parallel], { live: true });
};

const suites = {
  all: async () => {
    // What measures is mostly waiting: the checks keep the other core busy meanwhile.
    await Promise.all([alone(), statics()]);
    await Promise.all([others(), browser()]);
    await contract();
  },
  static: statics,
  unit: async () => {
    await alone();
    await others();
    await contract();
  },
  browser,
  stories: () => storiesOver('store, engine and story tests'),
  mongo: () => {
    if (process.env.MONGODB_URI) return storiesOver('store, engine and story tests over MongoDB');
    console.error('Set MONGODB_URI to a MongoDB-speaking server, for example mongodb://127.0.0.1:27017');
    return process.exit(1);
  },
  at: (moments) => atMoments(moments, mocha, (reason) => total.skipped.push(reason)),
};

const report = () => {
  for (const what of [...new Set(total.skipped)]) console.log(`skipped: ${what}`);
  for (const title of total.failed) console.log(`failed: ${title}`);
  console.log(`\n${total.passes} passed, ${total.failures} failed`);
};

const [named = 'all', ...rest] = process.argv.slice(2);
const suite = suites[named];
if (!suite) {
  console.error(`No suite called ${named}; there are ${Object.keys(suites).join(', ')}.`);
  process.exit(1);
}
const began = performance.now();
if (named !== 'static') await build();
await suite(rest);
rmSync(folder, { recursive: true, force: true });
console.log(`\nTook ${((performance.now() - began) / 1000).toFixed(0)} s.`);
report();
process.exit(total.failures > 0 ? 1 : 0);
