// Builds what is not there or older than its sources: app and sandbox with esbuild, tab and chat page with Vite.
// node scripts/build.mjs [app] [sandbox] [tab] [chat-page] [--force]
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');

/** Programs as one file each: what is installed for production runs them, without a compiler. */
const server =
  (entries, folder = 'dist', more = { packages: 'external', sourcemap: true }) =>
  async () => {
    const { build } = await import('esbuild');
    await build({
      entryPoints: Object.fromEntries(Object.entries(entries).map(([name, entry]) => [name, join(root, entry)])),
      outdir: join(root, folder),
      bundle: true,
      platform: 'node',
      format: 'esm',
      target: 'node20',
      ...more,
      logLevel: 'warning',
      loader: { '.svg': 'text' },
    });
  };

/** With the packages they stand on, so that a process starts in half the time; those that are native, or loaded on demand, stay where they are. */
const selfContained = {
  splitting: true,
  external: ['libsql', 'dtrace-provider', '@resvg/resvg-js', 'mongodb'],
  banner: {
    js: `import { createRequire as requireFrom } from 'node:module';
const require = requireFrom(import.meta.url), { filename: __filename, dirname: __dirname } = import.meta;`,
  },
};

const page = (folder, outDir) => async () => {
  const { build } = await import('vite');
  await build({
    root: join(root, folder),
    configFile: join(root, folder, 'vite.config.ts'),
    build: { outDir: join(root, outDir), emptyOutDir: true },
    logLevel: 'warn',
  });
};

const targets = {
  app: {
    sources: ['src'],
    out: 'dist/app.js',
    make: server({ app: 'src/index.ts', data: 'src/data.ts', doctor: 'src/doctor.ts' }),
  },
  sandbox: { sources: ['sandbox'], out: 'dist/sandbox.js', make: server({ sandbox: 'sandbox/cli.ts' }) },
  // What tests start many times; not in dist/, which is what a server gets.
  'test-programs': {
    sources: ['src', 'scripts', 'test/contract'],
    out: 'build/store-child.js',
    make: server(
      {
        package: 'scripts/package.ts',
        understand: 'src/bot/phrases/understand-cli.ts',
        'store-child': 'test/contract/store-child.ts',
      },
      'build',
    ),
  },
  // The app and the sandbox again, for tests that start them many times.
  'quick-programs': {
    sources: ['src', 'sandbox'],
    out: 'build/quick/app.js',
    make: server(
      { app: 'src/index.ts', data: 'src/data.ts', doctor: 'src/doctor.ts', sandbox: 'sandbox/cli.ts' },
      'build/quick',
      selfContained,
    ),
  },
  tab: {
    sources: ['src/tab', 'src/api/contract', 'src/words', 'src/shared'],
    out: 'dist/tab/index.html',
    make: page('src/tab', 'dist/tab'),
  },
  'chat-page': {
    sources: ['sandbox/teams/chat-page'],
    out: 'dist/chat-page/index.html',
    make: page('sandbox/teams/chat-page', 'dist/chat-page'),
  },
};

const filesIn = (path) =>
  !existsSync(path)
    ? []
    : statSync(path).isFile()
      ? [path]
      : readdirSync(path)
          .sort()
          .flatMap((name) => filesIn(join(path, name)));

const fingerprint = ({ sources }) => {
  const hash = createHash('sha256');
  for (const file of [
    ...sources.flatMap((source) => filesIn(join(root, source))),
    join(root, 'package-lock.json'),
    fileURLToPath(import.meta.url),
  ]) {
    hash.update(file.slice(root.length)).update(readFileSync(file));
  }
  return hash.digest('hex');
};

/** Builds the named targets (all without names) that are not up to date; programs with their pages, unless told otherwise. */
export const build = async (names = [], { force = false, pages = true } = {}) => {
  const wanted = names.length > 0 ? names : Object.keys(targets);
  const withPages = wanted.flatMap((name) =>
    !pages ? [name] : name === 'app' ? ['app', 'tab'] : name === 'sandbox' ? ['sandbox', 'chat-page'] : [name],
  );
  await Promise.all(
    [...new Set(withPages)].map(async (name) => {
      const target = targets[name];
      if (!target) throw new Error(`nothing called ${name} to build; there are ${Object.keys(targets).join(', ')}`);
      const stamp = join(root, `dist/.${name}.stamp`);
      const now = fingerprint(target);
      if (!force && existsSync(join(root, target.out)) && existsSync(stamp) && readFileSync(stamp, 'utf8') === now)
        return;
      await target.make();
      mkdirSync(dirname(stamp), { recursive: true });
      writeFileSync(stamp, now);
    }),
  );
};

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const names = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
  await build(names, { force: process.argv.includes('--force') });
}
