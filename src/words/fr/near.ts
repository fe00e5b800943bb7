import type { Words } from '../en/index.ts';

/** Quand rien n’a été compris, mais que quelque chose s’en approche. */
export const near: Words['near'] = {
  summary: 'Je ne suis pas sûr de ce que vous souhaitez. Vouliez-vous dire l’une de ces choses ?',
  unsure: 'Je ne suis pas sûr de ce que vous souhaitez. Vouliez-vous dire :',
  orElse: { before: 'Rien de tout cela ? Dites-le autrement, ou dites', after: 'pour voir tout ce que je sais faire.' },
  gone: 'Cela n’est plus sur cette carte. Veuillez le redire.',
  withWords: ({ title, said }) => `${title} : ${said}`,
  titles: {
    book: 'Réserver une réunion',
    findTimes: 'Trouver un horaire',
    freeBusy: 'Voir qui est libre',
    agenda: 'Montrer mon calendrier',
    reschedule: 'Déplacer une réunion',
    cancel: 'Annuler une réunion',
    respond: 'Répondre à une invitation',
    askMeeting: 'Regarder une réunion',
    joinMeeting: 'Rejoindre une réunion',
    meetingPrep: 'Préparer une réunion',
    meetingLoad: 'Compter mes réunions',
    lookUpPerson: 'Chercher une personne',
    searchMail: 'Chercher dans mes e-mails',
    sendMail: 'Écrire un e-mail',
    forwardMail: 'Transférer un e-mail',
    findFiles: 'Trouver un fichier',
    help: 'Montrer ce que je peux demander',
  },
};
