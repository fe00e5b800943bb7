import type { Context, Test } from 'mocha';

/** Skips this test, or from a `before` all tests of its suite, with the reason in their names: where runs end, they are listed. */
export const skip = (context: Context, reason: string): never => {
  const name = (test: Test) => {
    test.title += ` (skipped: ${reason})`;
  };
  const running = context.test;
  if (running && 'type' in running && running.type === 'hook') running.parent?.eachTest(name);
  else if (running) running.title += ` (skipped: ${reason})`;
  return context.skip();
};
