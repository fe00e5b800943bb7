import type { Words } from '../en/index.ts';

/** Ce qu’on peut dire. Le titre et la formule sont dits au bot, qui ne comprend encore que l’anglais ; ce qu’ils font est traduit. */
export const commands: Words['commands'] = {
  book: {
    title: 'book a meeting',
    usage: 'book <durée> with <noms> <jour et heure> about <objet>',
    description: 'Réserve une réunion une fois que vous avez vu qui est libre',
  },
  findTimes: {
    title: 'find times',
    usage: 'find <durée> with <noms> <jour ou semaine>',
    description: 'Trouve des horaires où tout le monde peut se réunir',
  },
  freeBusy: {
    title: 'free or busy',
    usage: 'is <nom> free <jour et heure>',
    description: 'Montre quand quelqu’un est libre ou occupé',
  },
  agenda: {
    title: 'my agenda',
    usage: 'agenda <jour ou semaine>',
    description: 'Montre ce qu’il y a dans votre calendrier',
  },
  askMeeting: {
    title: 'who is in my next meeting',
    usage: 'when | where | how long | who is in | who has accepted <meeting>',
    description: 'Indique quand et où a lieu une réunion, qui y participe et qui a répondu',
  },
  joinMeeting: {
    title: 'join my next meeting',
    usage: 'join <meeting>',
    description: 'Donne le lien de la réunion en cours ou de la prochaine',
  },
  changeMeeting: {
    title: 'make my next meeting 15 minutes longer',
    usage: 'add | remove | rename | extend | shorten <meeting>',
    description: 'Modifie une réunion que vous organisez, une fois que vous avez vu les conséquences',
  },
  runningLate: {
    title: 'I am running late',
    usage: 'I am running <minutes> late',
    description: 'Vous aide à prévenir les autres ou à déplacer la réunion',
  },
  lookUpPerson: {
    title: 'look up a person',
    usage: 'who is <nom>',
    description: 'Montre qui est une personne, son responsable et ses collaborateurs',
  },
  findPeople: {
    title: 'find people',
    usage: 'who is the <fonction> | who works in <service> | who is out <jour>',
    description:
      'Trouve des personnes par fonction, service, bureau ou compétence, et montre qui est absent, libre ou en ligne',
  },
  meetingPrep: {
    title: 'prepare me',
    usage: 'prepare me for <réunion>',
    description: 'Dit qui participe à une réunion, ce qui a changé depuis la dernière fois et qui n’a pas répondu',
  },
  meetingLoad: {
    title: 'meeting load',
    usage: 'meeting load <semaine>',
    description: 'Additionne vos heures de réunion : évolution, coût et ce qui pourrait être allégé',
  },
  reschedule: {
    title: 'move a meeting',
    usage: 'move <réunion> to <jour et heure>',
    description: 'Déplace une réunion que vous organisez une fois que vous avez vu qui est libre',
  },
  cancel: {
    title: 'cancel a meeting',
    usage: 'cancel <réunion>',
    description: 'Annule une réunion après vous avoir posé la question',
  },
  respond: {
    title: 'answer an invitation',
    usage: 'accept | decline | tentative <réunion>',
    description: 'Accepte ou refuse une invitation après vous avoir posé la question',
  },
  notifications: {
    title: 'turn on notifications',
    usage: 'turn notifications on | off, no notifications until <jour>',
    description: 'Vous prévient quand des réunions sont déplacées, annulées ou reçoivent une réponse',
  },
  correct: {
    title: 'change what is being arranged',
    usage: 'make it 4pm | and add Alex | book it',
    description: 'Modifie ou confirme ce que j’ai montré en dernier : heure, personnes, durée, lieu',
  },
  undo: {
    title: 'undo',
    usage: 'undo',
    description: 'Annule ma dernière action pour vous, quand c’est possible',
  },
  courtesy: {
    title: 'say hello',
    usage: 'hello | thanks',
    description: 'Répond à un mot aimable par un autre',
  },
  signOut: {
    title: 'sign out',
    usage: 'sign out',
    description: 'Oublie votre connexion et désactive les notifications',
  },
  help: {
    title: 'help',
    usage: 'help',
    description: 'Montre ce que je sais faire',
  },
};
