import type { Words } from '../en/index.ts';
import { list } from '../format.ts';

export const unused: Words['unused'] = {
  leftOut: ({ said }) =>
    `Nicht berücksichtigt habe ich ${list(
      said.map((words) => `„${words}“`),
      'de',
    )}. Falls es wichtig ist, sagen Sie es bitte noch einmal für sich.`,
};
