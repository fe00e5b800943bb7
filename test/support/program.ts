import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from '../../scripts/build.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const places = {
  app: ['app', 'dist/app.js'],
  data: ['app', 'dist/data.js'],
  doctor: ['app', 'dist/doctor.js'],
  sandbox: ['sandbox', 'dist/sandbox.js'],
  package: ['test-programs', 'build/package.js'],
  understand: ['test-programs', 'build/understand.js'],
  'store-child': ['test-programs', 'build/store-child.js'],
} as const;

export type Program = keyof typeof places;

/** Path of a program of ours as one built file, up to date: without a compiler on the way it starts many times sooner. */
export const program = async (name: Program): Promise<string> => {
  const [target, file] = places[name];
  await build([target], { pages: false });
  return join(root, file);
};
