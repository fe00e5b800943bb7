import type { Words } from '../en/index.ts';
import { list } from '../format.ts';

/** Modifier une réunion qui existe : ce qui change, pour qui, et ce qui ne peut pas changer. */
export const changing: Words['changing'] = {
  question: ({ subject }) => `Modifier « ${subject} » ?`,
  change: 'Modifier',
  labels: {
    title: 'Titre',
    length: 'Durée',
    comes: 'À ajouter',
    leaves: 'À retirer',
    room: 'Salle',
    teams: 'Microsoft Teams',
    text: 'Texte',
  },
  noRoom: 'aucune salle',
  linkAdded: 'un lien pour participer est ajouté',
  inTheAddedTime: 'Pendant le temps ajouté',
  busyRoom: ({ name }) => `${name} est prise à ce moment.`,
  isInIt: ({ names }) => `Y participe déjà : ${list(names, 'fr')}.`,
  isNotInIt: ({ names }) => `N’y participe pas : ${list(names, 'fr')}.`,
  keepsLink:
    'Un lien Teams reste une fois qu’il est là ; je ne peux pas le retirer. Une salle ou un lieu peut quand même être ajouté.',
  allDayLength: 'Cet événement dure toute la journée ; je ne change que la durée des réunions qui ont une heure.',
  likeThat: ({ subject }) => `« ${subject} » est déjà ainsi : il n’y a rien à modifier.`,
  changed: ({ subject }) => `Modifié : ${subject}`,
  changedSeries: ({ subject }) => `Modifié : toutes les dates de la série ${subject}`,
  undo: 'Rétablir',
  leave: 'Ne rien changer',
  changedBack: 'Tout est comme avant.',

  notYours: ({ organiser }) =>
    `Seule la personne qui organise, ${organiser}, peut modifier cela. Vous pouvez répondre, proposer un autre horaire ou lui écrire.`,
  forwardQuestion: ({ subject, names }) => `Transférer « ${subject} » à ${list(names, 'fr')} ?`,
  forwardNote: ({ organiser }) =>
    `Vous n’organisez pas cette réunion, mais vous pouvez transférer l’invitation. ${organiser} en est informé.`,
  forward: 'Transférer',
  forwarded: ({ subject, names }) => `« ${subject} » a été transféré à ${list(names, 'fr')}.`,
  cancelFollowing: 'Annuler cette date et toutes les suivantes',
  cancelledFrom: ({ when }) => `À partir du ${when}`,
  noMessageThen:
    'Tout le monde reçoit la série avec sa nouvelle fin. Un message de votre part n’accompagne qu’une seule date ou toute la série.',
  comeBack: ({ names }) =>
    `Si plus que cette date est déplacé, les dates annulées une à une reviennent : ${list(names, 'fr')}.`,
  answeredDate: {
    accept: ({ when }) => `Vous avez accepté : ${when}. Les autres dates ne changent pas.`,
    tentative: ({ when }) => `Vous avez accepté à titre provisoire : ${when}. Les autres dates ne changent pas.`,
    decline: ({ when }) => `Vous avez refusé : ${when}. Les autres dates ne changent pas.`,
  },
  clashesWith: ({ subject, other, time }) => `« ${subject} » est en conflit avec « ${other} » (${time}).`,
};
