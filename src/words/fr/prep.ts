import type { Words } from '../en/index.ts';
import { list } from '../format.ts';

/** Ce qu’il est bon de savoir avant une réunion. */
export const prep: Words['prep'] = {
  title: ({ subject }) => `Avant « ${subject} »`,
  nobodyElse: 'Personne d’autre n’y participe.',
  people: 'Qui y participe',
  morePeople: ({ count }) => (count === 1 ? 'Et une autre personne.' : `Et ${count} autres.`),
  reportsTo: ({ name }) => `responsable : ${name}`,
  organises: 'l’organise',
  lastMet: ({ day, subject }) => (subject ? `dernière rencontre ${day} (${subject})` : `dernière rencontre ${day}`),
  neverMet: 'aucune réunion ensemble ces 100 derniers jours',
  outside: 'en dehors de votre organisation',
  since: ({ day }) => `Depuis la dernière fois, ${day}`,
  nothingNew: ({ day }) => `Rien n’a changé depuis la dernière fois, ${day}.`,
  firstTime: 'C’est la première date de la série ces 100 derniers jours.',
  change: {
    joined: ({ names }) => `Nouveau : ${list(names, 'fr')}.`,
    left: ({ names }) => `N’y participe plus : ${list(names, 'fr')}.`,
    subject: ({ before }) => `L’objet était « ${before} ».`,
    place: ({ before }) => `Le lieu était ${before}.`,
    placeIsNew: 'Il n’y avait pas de lieu.',
    length: ({ time }) => `La durée était : ${time}.`,
    agenda: 'Le texte de l’invitation est différent.',
  },
  open: ({ names }) => `Pas encore de réponse : ${list(names, 'fr')}.`,
  maybe: ({ names }) => `Peut-être : ${list(names, 'fr')}.`,
  declined: ({ names }) => `Refusé par : ${list(names, 'fr')}.`,
  allAnswered: 'Tout le monde a répondu.',
  yourAnswer: 'Vous n’avez pas encore répondu vous-même.',
  agenda: 'Dans l’invitation',
};
