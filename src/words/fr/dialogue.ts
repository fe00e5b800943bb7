import type { Words } from '../en/index.ts';
import { list } from '../format.ts';

export const dialogue: Words['dialogue'] = {
  nothingOnTable:
    'Je ne suis pas sûr de ce que vous voulez dire\u202f: rien n’attend de réponse ici. Je me souviens de notre conversation pendant une demi-heure. Dites-le en une fois, par exemple «\u202fbook 30 min with Adele tomorrow at 3pm\u202f».',
  notYours: ({ owner }) =>
    `C’est ${owner ? `l’ébauche de ${owner}, et seule cette personne peut la modifier` : 'l’ébauche de quelqu’un d’autre, que je ne peux pas modifier pour vous'}. Dites ce que vous voulez réserver, et j’en fais une pour vous.`,
  goneMeanwhile: 'Cette carte est trop ancienne pour continuer. Veuillez dire en une fois ce que vous voulez.',
  notOnCondition: ({ said }) =>
    `Je ne peux pas le faire dépendre de « ${said} » : rien n’a été fait. La carte ci-dessus dit qui est libre ; dites « book it » si vous le voulez maintenant.`,
  yesToWhat:
    'Nous avons parlé d’autre chose entre-temps. Dites «\u202fbook it\u202f» s’il s’agit de la réunion ci-dessus, ou «\u202fnever mind\u202f».',
  chooseFirst:
    'Choisissez d’abord ci-dessus, s’il vous plaît\u202f: appuyez sur un bouton, ou dites «\u202fthe first\u202f», un nom ou une heure.',
  whichTime:
    'Laquelle de ces heures\u202f? Appuyez sur l’une d’elles, ou dites «\u202fthe second one\u202f» ou «\u202f3pm\u202f».',
  whatTime: 'Je ne connais pas encore l’heure. Dites-la, par exemple «\u202ftomorrow at 3pm\u202f».',
  whichOfThem: 'Plusieurs choix ci-dessus conviennent. Appuyez sur l’un d’eux, ou dites «\u202fthe first\u202f».',
  notInList: ({ count }) =>
    `Ce choix n’existe pas ci-dessus\u202f; il y en a ${count}. Appuyez sur l’un d’eux, ou dites «\u202fthe first\u202f».`,

  draftNow: ({ when, what }) =>
    `Modifié sur la carte ci-dessus\u202f: ${[when, ...what].join(', ')}. Dites «\u202fbook it\u202f» ou appuyez sur le bouton.`,
  timesNow: ({ count }) =>
    count === 0
      ? 'Je n’ai pas trouvé de telle heure\u202f; la carte ci-dessus dit pourquoi.'
      : `Modifié sur la carte ci-dessus\u202f: ${count === 1 ? 'une heure' : `${count} heures`} au choix.`,
  chooseTime: 'La carte ci-dessus demande maintenant l’heure.',
  moveNow: ({ when }) =>
    `Modifié sur la carte ci-dessus\u202f: ${when}. Dites «\u202fdo it\u202f» ou appuyez sur le bouton.`,
  withPeople: ({ names }) => `avec ${list(names, 'fr')}`,
  withNobody: 'sans autre participant',
  about: ({ subject }) => `«\u202f${subject}\u202f»`,
  inPerson: 'sans lien Teams',
  onTeams: 'avec un lien Teams',
  withRoom: ({ room }) => `salle\u202f: ${room}`,
  notInvited: ({ names }) =>
    `${list(names, 'fr')} ${names.length === 1 ? 'n’en fait' : 'n’en font'} pas partie\u202f; je n’ai rien modifié.`,
  onlyTimeOfMove:
    'Il s’agit seulement de déplacer une réunion\u202f: je peux en changer l’heure et la durée. Je n’ai rien modifié.',
  dropped: 'Abandonné. Rien n’a été fait.',
  droppedTitle: 'Abandonné',
  droppedMeeting: ({ subject }) => `Abandonné\u202f: «\u202f${subject}\u202f»`,
  nothingWasDone: 'Rien n’a été réservé, modifié ou envoyé.',

  bookedAlready: ({ subject }) =>
    `«\u202f${subject}\u202f» est déjà réservé. Dites «\u202fundo\u202f» pour annuler, ou ce qu’il faut y changer.`,
  doneAlready: 'C’est déjà fait. Dites «\u202fundo\u202f» pour revenir en arrière.',
  bookedMoveInstead: ({ subject }) =>
    `«\u202f${subject}\u202f» a été réservé entre-temps\u202f; je n’ai rien modifié. Voulez-vous déplacer cette réunion\u202f?`,
  bookedChangeInOutlook: ({ subject }) =>
    `«\u202f${subject}\u202f» a été réservé entre-temps\u202f; je n’ai rien modifié. Pour changer autre chose que l’heure, dites par exemple «\u202fadd Alex to ${subject}\u202f», ou ouvrez la réunion dans Outlook.`,
  beingDone: 'Je m’en occupe à l’instant. Répétez dans un moment, s’il vous plaît.',

  undo: {
    button: 'Annuler',
    nothing: 'Il n’y a rien que je puisse annuler.',
    question: ({ title }) =>
      `Ma dernière action pour vous remonte à un moment et concernait «\u202f${title}\u202f». Dois-je revenir en arrière\u202f?`,
    booked: ({ title }) =>
      `C’est annulé\u202f: «\u202f${title}\u202f» n’a plus lieu, et les personnes invitées en sont informées.`,
    moved: ({ title }) => `C’est annulé\u202f: «\u202f${title}\u202f» est de nouveau à sa place.`,
    answered: ({ title }) => `C’est annulé\u202f: votre réponse à «\u202f${title}\u202f» est celle d’avant.`,
    other: ({ title }) => `C’est annulé\u202f: «\u202f${title}\u202f» est comme avant.`,
    tooLate: ({ title }) => `Il est trop tard\u202f: l’heure de «\u202f${title}\u202f» est passée.`,
    cancelled: ({ title }) =>
      `Une réunion annulée ne se rappelle pas\u202f: tout le monde sait que «\u202f${title}\u202f» n’a pas lieu. Vous pouvez la réserver de nouveau.`,
    cancelledAgain: ({ title }) =>
      `Une réunion annulée ne se rappelle pas\u202f: tout le monde sait que «\u202f${title}\u202f» n’a pas lieu. Je peux en réserver une semblable\u202f:`,
    removed: ({ title }) =>
      `Je ne peux pas remettre «\u202f${title}\u202f» dans votre calendrier. Outlook le peut\u202f: l’entrée est dans les éléments supprimés.`,
    answer: ({ title }) =>
      `Une réponse envoyée ne se reprend pas\u202f: l’organisateur de «\u202f${title}\u202f» l’a reçue. Vous pouvez en donner une autre.`,
    never: ({ title }) => `Ce que j’ai fait avec «\u202f${title}\u202f» ne peut pas être annulé.`,
  },

  courtesy: {
    hello: 'Bonjour\u202f! Que puis-je faire pour vous\u202f? Dites «\u202fhelp\u202f» pour voir ce que je sais faire.',
    thanks: 'Je vous en prie.',
    ok: 'Très bien.',
    bye: 'Au revoir, à la prochaine.',
    stop: 'Très bien, je me tais. Pour ne plus recevoir de nouvelles de ma part, dites «\u202fturn off notifications\u202f».',
  },
};
