import type { Words } from '../en/index.ts';

/** Modifier une réunion qui existe : ce qui change, pour qui, et ce qui ne peut pas changer. */
export const changing: Words['changing'] = {
  notYours: ({ organiser }) =>
    `Seule la personne qui organise, ${organiser}, peut modifier cela. Vous pouvez répondre, proposer un autre horaire ou lui écrire.`,
};
