// npm test: types, lint, unit, story, contract and browser tests. `node scripts/test.mjs mongo`: the store, engine and story tests over
// the wire, against MONGODB_URI. Other words: static, unit, browser. Ends with a line `N passed, N failed`.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from './build.mjs';
import { findChromium } from './chromium.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
process.chdir(root);
mkdirSync('build', { recursive: true });

const traffic = resolve('build/traffic.jsonl');
const counts = resolve('build/counts.jsonl');
const total = { passes: 0, failures: 0, pending: 0 };

const node = (title, file, args = [], env = {}) => {
  console.log(`\n— ${title}`);
  const result = spawnSync(process.execPath, [file, ...args], {
    stdio: 'inherit',
    env: { ...process.env, NO_PROXY: '127.0.0.1,localhost', ...env },
  });
  return result.status === 0;
};

/** A check that is one test by itself. */
const check = (title, file, args) => {
  if (node(title, file, args)) total.passes += 1;
  else total.failures += 1;
};

const mocha = (title, specs, env = {}) => {
  rmSync(counts, { force: true });
  const ok = node(title, 'node_modules/mocha/bin/mocha.js', ['--reporter', 'scripts/mocha-reporter.cjs', ...specs], {
    MOCHA_COUNTS: counts,
    SANDBOX_TRAFFIC_FILE: traffic,
    ...env,
  });
  const lines = existsSync(counts)
    ? readFileSync(counts, 'utf8')
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line))
    : [];
  for (const { passes, failures, pending } of lines) {
    total.passes += passes;
    total.failures += failures;
    total.pending += pending;
  }
  // A run that died before it could count is one failure.
  if (!ok && lines.every(({ failures }) => failures === 0)) total.failures += 1;
};

const storySpecs = [
  'test/contract/store*.test.ts',
  'test/services/**/notifications*.test.ts',
  'test/stories/**/*.test.ts',
];

const contract = () => {
  const checker = '../shared/contracts/graph/check.mjs';
  if (!existsSync(checker))
    return console.log('\n— Graph contract: skipped, no ../shared/contracts/graph beside the project');
  check('Graph contract: all traffic of this run', checker, [traffic]);
};

const suites = {
  static: async () => {
    check('types', 'node_modules/typescript/bin/tsc', []);
    check('lint', 'node_modules/@biomejs/biome/bin/biome', ['check', '.', '--error-on-warnings']);
    check('docs/commands.md', '--import', ['tsx', 'scripts/commands-page.ts', '--check']);
    check('import directions', 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs', [
      'src',
      'sandbox',
      '--config',
      '.dependency-cruiser.cjs',
    ]);
  },
  unit: async () => {
    await build();
    mocha('unit, story and contract tests', ['test/**/*.test.ts', '--ignore', 'test/browser/**']);
    contract();
  },
  browser: async () => {
    await build();
    const chromium = findChromium();
    if (!chromium) {
      total.pending += 1;
      return;
    }
    mocha('browser tests', ['test/browser/**/*.test.ts', '--timeout', '90000'], { CHROMIUM_PATH: chromium });
  },
  stories: async () => {
    await build();
    mocha('store, engine and story tests', storySpecs);
  },
  mongo: async () => {
    if (!process.env.MONGODB_URI) {
      console.error('Set MONGODB_URI to a MongoDB-speaking server, for example mongodb://127.0.0.1:27017');
      process.exit(1);
    }
    await build();
    mocha('store, engine and story tests over MongoDB', storySpecs);
  },
};

const named = process.argv.slice(2);
rmSync(traffic, { force: true });
for (const name of named.length > 0 ? named : ['static', 'unit', 'browser']) {
  const suite = suites[name];
  if (!suite) {
    console.error(`No suite called ${name}; there are ${Object.keys(suites).join(', ')}.`);
    process.exit(1);
  }
  await suite();
}
console.log(
  `\n${total.pending > 0 ? `${total.pending} skipped, each with its reason above.\n` : ''}${total.passes} passed, ${total.failures} failed`,
);
process.exit(total.failures > 0 ? 1 : 0);
