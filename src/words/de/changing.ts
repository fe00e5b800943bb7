import type { Words } from '../en/index.ts';

/** Eine Besprechung ändern, die es gibt: was sich ändert, wen das trifft, und was sich nicht ändern lässt. */
export const changing: Words['changing'] = {
  notYours: ({ organiser }) =>
    `Das kann nur ${organiser} ändern, von dort kommt die Einladung. Sie können antworten, eine andere Zeit vorschlagen oder ${organiser} schreiben.`,
};
