import type { Words } from '../en/index.ts';
import { tabPages } from './tab-pages.ts';

/** Ce que l’onglet dit autour de ses pages : noms, attente, échecs, connexion. */
export const tab: Words['tab'] = {
  outsideTeams:
    'La place de cette page est dans Microsoft Teams. Ouvrez-y Attaché : Applications, puis Attaché, puis Accueil.',
  pages: {
    label: 'Pages',
    today: 'Aujourd’hui',
    findATime: 'Trouver un créneau',
    people: 'Personnes',
    settings: 'Paramètres',
  },
  greeting: {
    morning: (name) => `Bonjour, ${name}`,
    afternoon: (name) => `Bonjour, ${name}`,
    evening: (name) => `Bonsoir, ${name}`,
  },

  loading: {
    day: 'Chargement de votre journée …',
    page: 'Chargement de la page …',
    agenda: 'Chargement de votre agenda …',
    schedules: 'Chargement des calendriers …',
    people: 'Recherche des personnes …',
    more: 'Chargement …',
  },
  tryAgain: 'Réessayer',
  undo: 'Annuler l’action',
  reload: 'Recharger la page',
  failures: {
    consent: 'Attaché a d’abord besoin de votre autorisation. Rechargez cette page pour la donner.',
    signInFailed: 'Teams n’a pas pu vous connecter. Rechargez cette page.',
    offline: 'Attaché est injoignable. Vérifiez votre connexion et réessayez.',
    overloaded: 'Il y a trop de demandes pour le moment. Réessayez dans un instant.',
    unexpected: 'Attaché n’a pas répondu comme prévu. Réessayez dans une minute.',
    page: 'Un problème est survenu sur cette page. Rechargez-la.',
  },

  signIn: {
    title: 'Une étape avant de commencer',
    text: 'Attaché réserve des réunions et recherche des personnes en votre nom ; il lui faut donc votre autorisation pour lire votre calendrier et l’annuaire. Ce qu’il demande s’affiche à la page suivante, et vous pouvez y mettre fin dans les paramètres.',
    go: 'Continuer',
    waiting: 'La fenêtre de connexion est ouverte …',
    popUpBlocked:
      'Le navigateur a bloqué la fenêtre de connexion. Autorisez les fenêtres contextuelles pour cette page.',
    notGiven:
      'Attaché n’a pas reçu votre autorisation. Choisissez « Continuer », puis « Accepter », ou adressez-vous à votre administrateur.',
  },
  signedOut: {
    title: 'Vous êtes déconnecté',
    text: 'Attaché n’a plus accès à votre calendrier, et les notifications sont désactivées.',
    again: 'Se reconnecter',
  },

  ...tabPages,
};
