import type { Context, Suite, Test } from 'mocha';

/** Skips this test, or from a `before` all tests of its suite, with the reason in their names: where runs end, they are listed. */
export const skip = (context: Context, reason: string): never => {
  const skipped: Test[] = [];
  if (context.test?.type === 'hook') collect(context.test.parent, skipped);
  else if (context.currentTest ?? context.test) skipped.push((context.currentTest ?? context.test) as Test);
  for (const test of skipped) test.title += ` (skipped: ${reason})`;
  return context.skip();
};

const collect = (suite: Suite | undefined, into: Test[]): void => suite?.eachTest((test) => into.push(test as Test));
