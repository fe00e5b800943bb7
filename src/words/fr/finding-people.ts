import type { Words } from '../en/index.ts';
import { de } from './elide.ts';

/** De qui il s’agit, et qui il y a : par fonction, lieu, compétence et présence. */
export const findingPeople: Words['findingPeople'] = {
  didYouMean: ({ said }) => `Je n’ai trouvé personne du nom de ${said}. Voulez-vous dire …`,
  didYouMeanOne: ({ said, name }) => `Je n’ai trouvé personne du nom de ${said}. Voulez-vous dire ${name} ?`,
  searchedDirectory:
    'J’ai cherché dans l’annuaire de votre organisation. S’il s’agit de quelqu’un d’autre, donnez l’adresse e-mail.',
  whoIsMeant: ({ said }) => `De qui parlez-vous en disant « ${said} » ?`,
  perhaps: 'Peut-être de quelqu’un avec qui vous travaillez souvent ? Sinon, donnez le nom.',
  sayTheName: 'Veuillez donner le nom.',
  these: 'Ces personnes',
  noSuchManager: ({ name, count }) =>
    count === 2
      ? `Au-dessus du responsable direct ${de(name)}, l’annuaire n’indique personne.`
      : `L’annuaire indique moins de ${count} responsables pour ${name}.`,
};
