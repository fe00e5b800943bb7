import type { Words } from '../en/index.ts';

/** Quand rien n’a été compris, mais que quelque chose s’en approche. */
export const near: Words['near'] = {
  summary: 'Je ne suis pas sûr de ce que vous souhaitez. Vouliez-vous dire l’une de ces choses ?',
  unsure: 'Je ne suis pas sûr de ce que vous souhaitez. Vouliez-vous dire :',
  orElse: { before: 'Rien de tout cela ? Dites-le autrement, ou dites', after: 'pour voir tout ce que je sais faire.' },
  guessed:
    'Je n’étais pas sûr du sens de votre phrase ; voici comment je l’ai comprise. Si vous vouliez autre chose, dites-le autrement.',
  nextSummary: 'Une chose après l’autre',
  next: 'Je fais une chose après l’autre. Voici ce que vous avez dit d’autre ; appuyez quand vous êtes prêt, ou dites « next » :',
  instead:
    'Je peux l’inscrire dans votre calendrier comme rendez-vous personnel. Ce n’est qu’une ébauche ; rien n’est réservé avant votre confirmation sur la carte :',
  ownEvent: 'Ébaucher un rendez-vous',
  gone: 'Cela n’est plus sur cette carte. Veuillez le redire.',
  withWords: ({ title, said }) => `${title} : ${said}`,
  notYet: ({ title }) =>
    `${title} : je ne sais pas encore le faire, et rien n’a été fait. Dites « help » pour voir ce que je sais faire.`,
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
    changeMeeting: 'Modifier une réunion',
    runningLate: 'Prévenir d’un retard',
    findPeople: 'Trouver des personnes',
    fileMail: 'Classer un e-mail',
    replyToMail: 'Répondre à un e-mail',
    findContact: 'Trouver un contact',
    remind: 'Vous rappeler quelque chose',
    undo: 'Revenir en arrière',
    help: 'Montrer ce que je peux demander',
  },
};
