import type { Words } from '../en/index.ts';
import { list } from '../format.ts';

export const unused: Words['unused'] = {
  leftOut: ({ said }) =>
    `Je n’ai pas tenu compte de ${list(
      said.map((words) => `« ${words} »`),
      'fr',
    )}. Si c’est important, redites-le à part.`,
};
