import type { Words } from '../en/index.ts';
import { number } from '../format.ts';

/** Ce qui se dit d’un échange lui-même : échecs, retards, cartes trop vieilles, boutons d’autrui. */
export const turns: Words['turns'] = {
  titles: {
    sign_in_required: 'Veuillez vous connecter',
    permission_missing: 'Je n’en ai pas le droit',
    ambiguous_person: 'De qui parlez-vous ?',
    person_not_found: 'Je n’ai pas trouvé cette personne',
    gone: 'Élément introuvable',
    changed_meanwhile: 'Version dépassée',
    invalid_request: 'Je ne peux pas le faire ainsi',
    no_mailbox: 'Il n’y a pas de boîte aux lettres',
    throttled: 'Surchargé pour le moment',
    service_unavailable: 'Indisponible pour le moment',
  },
  failed: 'Cela n’a pas fonctionné',
  unexpected: 'Une erreur s’est produite de mon côté',
  unexpectedText:
    'J’en suis désolé. Veuillez réessayer ; si cela se reproduit, donnez à votre administrateur la référence ci-dessous.',
  unknownOutcome: 'Je ne sais pas si cela a été fait : vérifiez avant de refaire votre demande.',
  reference: (id) => `Référence : ${id}`,

  stillWorking: 'J’y travaille encore …',
  interrupted: 'J’ai été interrompu. Veuillez répéter votre demande.',
  interruptedAction: 'J’ai été interrompu et je ne sais pas si cela a été fait. Vérifiez, puis refaites votre demande.',
  wasDone: 'C’était fait avant que je sois interrompu. Voici où cela en est.',
  wasCancelled: 'C’était fait avant que je sois interrompu : la réunion n’est plus dans votre calendrier.',
  cutShort:
    'Mon stockage a cessé de répondre en cours de route, et je ne sais pas si cela a été fait. Vérifiez, puis refaites votre demande.',
  pressAgain: 'Cela n’a pas fonctionné la première fois. Veuillez appuyer à nouveau.',
  unreadableButton: 'Je ne peux pas lire ce bouton.',
  consentOrSignIn: 'Vous devez donner votre consentement ou vous connecter à nouveau.',
  onlyOwner: ({ owner }) =>
    `Cette carte est réservée à ${owner || 'la personne pour qui je l’ai faite'}. Demandez-moi, et je vous en ferai une.`,
  noLongerValid: 'Cette carte n’est plus valable.',
  noLongerValidText: 'Cette carte n’est plus valable. Rien n’a été modifié.',
  askAgain: 'Refaites votre demande pour en recevoir une nouvelle.',

  cancelledSince: 'Cette réunion a été annulée depuis. Il n’en reste rien dans votre calendrier.',
  movedSince: 'Elle a été déplacée depuis. Voici où elle en est.',
  answeredSince: 'Votre réponse a changé depuis. Voici où elle en est.',
  changedSince: 'Elle a été modifiée depuis. Voici où elle en est.',
  thereAgain: 'Elle est de nouveau dans votre calendrier.',

  notUnderstood:
    'Je n’ai pas compris : pour l’instant, je ne comprends que l’anglais et l’allemand. Dites « help » pour voir ce que je sais faire.',
  notUnderstoodText:
    'Je n’ai pas compris : pour l’instant, je ne comprends que l’anglais et l’allemand. Vous pourriez dire, par exemple :',
  orHelp: { before: 'Ou dites', after: 'pour voir tout ce que je sais faire.' },
  tooLong: ({ most, length }) =>
    `C’est un peu trop pour moi : je lis des messages de ${number(most, 'fr')} caractères au maximum, et celui-ci en a ${number(length, 'fr')}. Pourriez-vous le dire plus brièvement ?`,
  forYourEyesOnly: 'Cela ne regarde que vous. Ouvrez notre conversation personnelle et demandez-le-moi là-bas.',
  restInTab: 'Il y en a plus que ne peut contenir un message. Le reste se trouve dans mon onglet.',
  answeredInPersonalChat: 'J’ai répondu dans notre conversation personnelle.',
  signInInPersonalChat: 'Ouvrez d’abord notre conversation personnelle et dites-le là-bas : vous devez vous connecter.',
  workAccountOnly: 'Je ne peux aider que les personnes connectées à Teams avec leur compte professionnel.',

  welcome: 'Bonjour, je suis Attaché',
  welcomeSummary:
    'Bonjour, je suis Attaché. Je réserve des réunions, je trouve des horaires et des personnes et je vous préviens quand une réunion change.',
  welcomeText:
    'Je m’occupe de Microsoft 365 pour vous, ici même : je réserve des réunions, je trouve des horaires, je montre votre journée, je cherche des personnes et je vous préviens quand une réunion change. Je réponds en français, mais je ne comprends pour l’instant que l’anglais et l’allemand.',
  tryOne: 'Essayez l’une de ces phrases :',
  sayHelp: { before: 'Dites', after: 'pour voir tout ce que je sais faire.' },
  hello: 'Bonjour, je suis Attaché. Mentionnez-moi et dites ce qu’il vous faut, par exemple « help ».',
};
