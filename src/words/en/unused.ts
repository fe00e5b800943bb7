import { list } from '../format.ts';

/** What was said and changed nothing. */
export const unused = {
  leftOut: ({ said }: { said: readonly string[] }) =>
    `I left out ${list(
      said.map((words) => `“${words}”`),
      'en',
    )}. If it matters, please say it once more by itself.`,
};
