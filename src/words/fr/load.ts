import type { Words } from '../en/index.ts';
import { list, number, plural } from '../format.ts';

/** Combien de temps prennent les réunions. */
export const load: Words['load'] = {
  title: ({ when }) => `Vos réunions, ${when}`,
  none: ({ when }) => `Vous n’avez pas de réunion, ${when.replace(/\.$/, '')}.`,
  inMeetings: ({ time, count }) =>
    `${time} en ${number(count, 'fr')} ${plural(count, 'fr', { one: 'réunion', other: 'réunions' })}`,
  share: ({ count, time }) => `Soit ${count} % de vos ${time} de travail.`,
  verdict: {
    much: 'Plus de la moitié de votre temps de travail passe en réunion : c’est beaucoup.',
    some: 'Les réunions prennent une bonne part de votre temps de travail.',
    little: 'La plus grande part de votre temps de travail reste libre.',
    offHours: 'Rien de tout cela ne tombe dans vos heures de travail.',
  },
  focus: ({ time }) => `il reste ${time} d’affilée, à partir de deux heures`,
  noFocus: 'il ne reste nulle part deux heures d’affilée',
  cost: ({ time }) => `${time} pour tous les participants réunis`,
  labels: { meetings: 'Réunions', focus: 'Concentration', cost: 'Coût' },
  trend: 'Heures en réunion, semaine par semaine',
  week: 'Semaine du',
  hours: 'Heures',
  lighter: 'Ce qui pourrait être allégé',
  nothingLighter: 'Je ne vois pas de réunion qui puisse manifestement être évitée ou raccourcie.',
  how: { skip: 'Éviter', delegate: 'Déléguer', shorten: 'Raccourcir' },
  why: {
    optional: 'votre présence est facultative',
    clashes: 'elle en chevauche une autre',
    large: ({ count }) => `${count} personnes y participent, et vous ne l’organisez pas`,
    mine: ({ time }) => `vous l’organisez : ${time} suffiraient peut-être`,
    covered: ({ names }) =>
      `${list(names, 'fr')} y ${plural(names.length, 'fr', { one: 'participe', other: 'participent' })} de toute façon`,
  },
};
