import type { Words } from '../en/index.ts';

/** Arriver en retard à une réunion, et le dire aux autres. */
export const late: Words['late'] = {
  title: ({ subject }) => `Retard à « ${subject} »`,
  message: ({ duration }) => `J’aurai ${duration} de retard. Commencez sans moi.`,
  messageSome: 'J’aurai quelques minutes de retard. Commencez sans moi.',
  yourMessage: 'Ce qu’ils liront',
  tell: ({ name }) => `Prévenir ${name}`,
  acceptAndTell: ({ name }) => `Accepter et prévenir ${name}`,
  writeToEverybody: 'Écrire à tout le monde dans Teams',
  told: ({ name }) => `${name} est au courant, avec votre réponse à l’invitation.`,
  moveTo: ({ time }) => `Déplacer à ${time}`,
  propose: ({ time }) => `Proposer ${time}`,
  thenBusy: ({ time }) => `Si elle est déplacée à ${time}, ceci pose problème :`,
  thenFree: ({ time }) => `Si elle est déplacée à ${time}, rien de ce que je peux voir ne pose problème.`,
  onlyYou: 'Vous êtes la seule personne de cette réunion : il n’y a personne à prévenir.',
  noAnswerWanted:
    'L’organisateur ne souhaite pas de réponse ; je ne peux donc pas le prévenir ainsi. Le bouton ouvre une conversation.',
  outOfBounds: 'Je peux annoncer un retard de 1 minute à 4 heures. Au-delà, déplacez la réunion ou refusez-la.',
  nothingOn: 'Vous n’êtes dans aucune réunion en ce moment, et aucune ne commence dans les 30 prochains jours.',
  notSoon: ({ when }) =>
    `Rien ne commence bientôt chez vous ; votre prochaine réunion est ${when}. Est-ce pour celle-ci que vous serez en retard ?`,
};
