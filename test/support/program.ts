import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from '../../scripts/build.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const places = {
  app: ['quick-programs', 'build/quick/app.js'],
  data: ['quick-programs', 'build/quick/data.js'],
  doctor: ['quick-programs', 'build/quick/doctor.js'],
  sandbox: ['quick-programs', 'build/quick/sandbox.js'],
  // What a server gets, and `npm start` runs.
  'dist/app': ['app', 'dist/app.js'],
  package: ['test-programs', 'build/package.js'],
  understand: ['test-programs', 'build/understand.js'],
  'store-child': ['test-programs', 'build/store-child.js'],
} as const;

export type Program = keyof typeof places;

/** Path of a program of ours as one built file, up to date: without a compiler on the way it starts many times sooner. */
export const program = async (name: Program): Promise<string> => {
  const [target, file] = places[name];
  const building = built.get(target) ?? build([target], { pages: false });
  built.set(target, building);
  await building;
  return join(root, file);
};

/** Looked at once in a process. */
const built = new Map<string, Promise<void>>();
