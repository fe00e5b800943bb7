import type { Words } from '../en/index.ts';
import { list, number, plural } from '../format.ts';
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

  found: ({ count, what }) =>
    `${what} : ${number(count, 'fr')} ${plural(count, 'fr', { one: 'personne', other: 'personnes' })}`,
  nobodyFound: ({ what }) => `Je n’ai trouvé personne pour « ${what} ».`,
  nobodyFoundHint:
    'J’ai cherché dans les fonctions, services et bureaux tels que l’annuaire de votre organisation les indique. Essayez un autre mot, ou une partie du mot.',
  nobodySkilled: ({ said, count }) =>
    count === 0
      ? `Je n’ai trouvé personne dont le profil indique « ${said} ».`
      : `J’ai regardé ${count} ${plural(count, 'fr', { one: 'profil', other: 'profils' })} : « ${said} » n’y figure pas.`,
  nobodySkilledHint:
    'Beaucoup n’indiquent pas leurs compétences. Une fonction mène peut-être plus loin, par exemple « who are the engineers? »',
  readAsTeam: ({ said }) => `Je ne connais pas de bureau ${said} : c’est le service.`,
  readAsPlace: ({ said }) => `Je ne connais pas de service ${said} : c’est le bureau.`,
  partial: 'Votre annuaire est plus grand que ce que j’ai pu parcourir : il peut y en avoir d’autres.',
  lookedAt: ({ count }) =>
    `J’ai regardé ${count} ${plural(count, 'fr', { one: 'profil', other: 'profils' })} de personnes avec qui vous travaillez.`,
  whySkill: ({ said }) => `Compétence : ${said}`,
  whyLanguage: ({ said }) => `Langue dans Microsoft 365 : ${said}`,
  closest: 'Les personnes avec qui vous travaillez le plus',
  nobodyClose: 'Microsoft 365 ne sait pas encore avec qui vous travaillez le plus.',

  now: 'maintenant',
  atTime: ({ day, time }) => `${day} à ${time}`,
  is: {
    out: ({ when }) => `Absents ${when}`,
    free: ({ when }) => `Libres ${when}`,
    busy: ({ when }) => `Occupés ${when}`,
    online: 'En ligne maintenant',
  },
  nobodyIs: {
    out: ({ when }) => `À ma connaissance, personne n’est absent ${when}.`,
    free: ({ when }) => `Personne n’est libre ${when}.`,
    busy: ({ when }) => `Personne n’est occupé ${when}.`,
    online: 'Personne n’est en ligne maintenant.',
  },
  fromTime: ({ time }) => `à partir de ${time}`,
  until: ({ time }) => `jusqu’à ${time}`,
  amongClosest: ({ count }) => `Parmi les ${count} personnes avec qui vous travaillez le plus.`,
  amongTeam: ({ count }) =>
    count === 1 ? 'Une personne dans ce groupe.' : `Parmi les ${count} personnes de ce groupe.`,
  amongHere: ({ count }) =>
    count === 1 ? 'L’autre personne de cette conversation.' : `Parmi les ${count} autres de cette conversation.`,
  firstOnly: ({ most }) => `J’ai regardé les ${most} premières.`,
  calendarUnknown: ({ names }) => `Je ne peux pas voir le calendrier de ces personnes : ${list(names, 'fr')}.`,
  offHours: ({ names }) => `Alors en dehors des heures de travail : ${list(names, 'fr')}.`,
  mayNotSeePresence:
    'Je n’ai pas le droit de voir qui est en ligne : un administrateur doit accorder Presence.Read.All à cette application. Le calendrier me dit qui est libre ou absent.',
  isOnline: ({ name, what }) => `${name} est en ligne : ${what}`,
  isNotOnline: ({ name, what }) => `${name} n’est pas en ligne : ${what}`,
  showMore: ({ count }) => `Afficher ${count} de plus`,
  fromStart: 'Revenir au début',

  labels: { localTime: 'Heure locale', workingHours: 'Heures de travail', outOfOffice: 'Absent du bureau' },
  hours: ({ first, last, from, until }) => `de ${first} à ${last}, ${from} – ${until}`,
  hoursOn: ({ names, from, until }) => `${list(names, 'fr')}, de ${from} à ${until}`,
  isOut: 'Oui',
  together: 'Vos prochaines réunions ensemble',
  moreTogether: ({ count }) =>
    count === 1 ? 'Et une autre dans les deux semaines à venir.' : `Et ${count} autres dans les deux semaines à venir.`,
};
