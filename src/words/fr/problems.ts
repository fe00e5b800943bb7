import type { ProblemWords } from '../../shared/problems.ts';
import { list, unrealMoment } from '../format.ts';
import { de } from './elide.ts';
import { rooms } from './rooms.ts';

const names = (all: string[]) => list(all.slice(0, 8), 'fr');

/** Ce qui bloque, et que faire maintenant. */
export const problems: ProblemWords = {
  signInRequired: () => 'Veuillez d’abord vous connecter.',
  graphAway: () => 'Microsoft 365 ne répond pas pour le moment. Réessayez dans une minute.',
  loginAway: () => 'Le service de connexion ne répond pas pour le moment. Réessayez dans une minute.',
  storeAway: () =>
    'Mon stockage ne répond pas pour le moment ; je n’ai donc rien fait. Veuillez répéter votre demande dans une minute.',
  teamsAway: () => 'Teams ne répond pas pour le moment.',
  throttled: ({ minutes }) =>
    `Microsoft 365 est surchargé pour le moment. Réessayez dans ${minutes === 1 ? 'une minute' : `${minutes} minutes`}.`,
  permissionMissing: () =>
    'Microsoft 365 ne me permet pas de le faire pour vous. Si vous en avez besoin, demandez l’autorisation à votre administrateur.',
  tenantNotServed: () => 'Attaché ne travaille pas pour cette organisation.',

  noMailbox: () =>
    'Il faut pour cela une boîte aux lettres Exchange, et il n’y en a pas. Votre administrateur peut en créer une.',
  notAccepted: () => 'Microsoft 365 n’a pas accepté cette demande.',
  tooLarge: () => 'C’est trop volumineux pour Microsoft 365.',
  storageFull: () => 'L’espace de stockage y est plein.',
  gone: () => 'Cet élément n’existe plus.',
  changedMeanwhile: () => 'Cet élément a changé entre-temps. Veuillez le regarder à nouveau.',
  locked: () => 'Cet élément est verrouillé : quelqu’un l’a ouvert. Réessayez plus tard.',

  timeNotUnderstood: () => 'Je n’ai pas compris cette heure. Dites par exemple « 24 November at 15:00 ».',
  clockNotKnown: ({ names: said }) =>
    said.length > 0
      ? `Je n’ai pas compris ${names(said.map((words) => `« ${words} »`))}. Dites l’heure autrement.`
      : 'Je ne sais pas de quelle horloge vous parlez. Dites l’heure de la vôtre.',
  noSuchTime: ({ said }) => `L’horaire ${unrealMoment(said, 'fr')} n’existe pas. Vérifiez la date.`,
  yearTooFar: ({ year }) => `L’année ${year} est trop lointaine pour un calendrier.`,
  timeEndsBeforeStart: () => 'Cette période se termine avant de commencer. Veuillez la redonner.',
  timePassed: () => 'Cette heure est déjà passée. Donnez-en une plus tardive.',
  proposalPassed: () => 'Cette heure est déjà passée. Proposez-en une plus tardive.',
  rangeTooLong: ({ days }) => `Je peux consulter ${days} jours à la fois au maximum.`,

  meetingEndsBeforeStart: () => 'La réunion doit se terminer après avoir commencé.',
  meetingLength: () => 'Une réunion dure de 5 minutes à 24 heures.',
  seriesEndsBeforeStart: () => 'La série se terminerait avant de commencer. Choisissez une fin plus tardive.',
  tooManyAttendees: ({ most }) => `Une réunion accepte ${most} participants au maximum.`,
  notOrganizerMove: () => 'Seul l’organisateur peut déplacer cette réunion. Vous pouvez proposer un autre horaire.',
  notOrganizerMoveSeries: () => 'Seul l’organisateur peut déplacer cette série.',
  notOrganizerChange: () => 'Seul l’organisateur peut modifier cette réunion.',
  notOrganizerRoom: () => 'Seul l’organisateur peut changer la salle de cette réunion.',
  seriesChangesDay: () =>
    'Les dates de cette série ne peuvent pas changer de jour ensemble. Déplacez-la à une autre heure du même jour, ou ne déplacez que cette date.',
  seriesNotSplit: () =>
    'Cette série ne peut pas être modifiée à partir d’une date. Modifiez cette seule date ou toute la série.',
  meetingChanged: () => 'La réunion a été modifiée entre-temps. Refaites votre demande pour voir sa version actuelle.',
  proposalWithYes: () => 'Un nouvel horaire va avec « provisoire » ou « refuser », pas avec « accepter ».',
  noProposalsTaken: () => 'L’organisateur n’accepte pas de proposition d’horaire.',
  nothingToAnswer: () =>
    'Microsoft 365 n’accepte pas de réponse ici : on ne répond qu’aux invitations d’autres personnes.',
  noBlockChosen: () => 'Choisissez au moins un des créneaux, puis appuyez de nouveau.',
  timeNotOnCard: () => 'Cet horaire n’est pas sur la carte. Veuillez utiliser l’un de ses boutons.',
  noSuchRoom: ({ said, rooms }) => `Je ne connais pas de salle « ${said} ». Il y a ${names(rooms)}.`,
  noRooms: () => 'Je ne vois aucune salle dans votre organisation.',
  noSuchBuilding: ({ said, buildings }) =>
    buildings.length > 0
      ? `Je ne vois pas de salle à « ${said} ». Il y a des salles à ${names(buildings)}.`
      : `Je ne vois pas de salle à « ${said} » : aucune salle de votre organisation n’indique son bâtiment.`,
  noRoomLike: ({ wish }) => `Il n’y a pas de ${rooms.roomLike(wish)}. Demandez moins, ou réservez sans salle.`,
  noSuchRoomFree: ({ wish }) =>
    `Aucune ${rooms.roomLike(wish)} n’est libre à ce moment. Dites une autre heure, demandez moins, ou réservez sans salle.`,
  noLargerRoom: () =>
    'Aucune salle plus grande n’est libre à ce moment. Gardez celle-ci, ou dites une autre heure ou un autre lieu.',
  noSmallerRoom: ({ chairs }) =>
    `Aucune salle plus petite avec ${chairs} ${chairs === 1 ? 'place' : 'places'} n’est libre à ce moment. Gardez celle-ci, ou dites une autre heure ou un autre lieu.`,

  undoneAlready: () => 'Cela a déjà été annulé.',
  undoTooLate: () => 'Cela ne peut plus être annulé.',

  ambiguousPerson: ({ said, names: found }) =>
    `Plusieurs personnes s’appellent ${said}. J’ai trouvé ${names(found.slice(0, 5))}. Donnez le nom complet ou l’adresse e-mail.`,
  nobodyButNear: ({ said, names: near }) =>
    `Je n’ai trouvé personne du nom de ${said}. Voulez-vous dire ${near.slice(0, 5).join(', ')} ?`,
  personNotFound: ({ said }) =>
    `Je n’ai pas trouvé ${said} dans l’annuaire. Vérifiez l’orthographe, ou donnez l’adresse e-mail.`,
  groupTooLarge: ({ name, most }) =>
    `${name} compte plus de ${most} personnes, trop pour regarder chacune. Nommez celles qui doivent venir.`,
  groupEmpty: ({ name }) => `Il n’y a personne dans ${name} que je puisse inviter.`,
  tooManyNames: ({ most }) => `Je peux chercher ${most} personnes à la fois au maximum.`,
  accountDisabled: ({ said }) => `Le compte ${said} est désactivé.`,
  noManager: () => 'Aucun responsable n’est indiqué pour vous dans l’annuaire.',
  noReports: () => 'D’après l’annuaire, personne ne dépend de vous.',
  noPeers: () => 'Dans l’annuaire, personne d’autre n’a le même responsable que vous.',
  hasNoManager: ({ name }) => `Aucun responsable n’est indiqué pour ${name} dans l’annuaire.`,
  hasNoReports: ({ name }) => `D’après l’annuaire, personne ne dépend ${de(name)}.`,
  hasNoPeers: ({ name }) => `Dans l’annuaire, personne d’autre n’a le même responsable que ${name}.`,
  tooManyPeopleHere: ({ most }) => `Il y a plus de ${most} personnes ici. Nommez celles dont vous parlez.`,

  pauseWithoutEnd: () => 'Jusqu’à quand dois-je rester silencieux ? Par exemple : « no notifications until Monday ».',
  pausePassed: () => 'Ce moment est déjà passé. Jusqu’à quand dois-je rester silencieux ?',
  pauseTooLong: () =>
    'Je peux rester silencieux un an au maximum. Pour arrêter définitivement, désactivez les notifications.',
  noCalendarToWatch: () =>
    'Vous n’avez pas de boîte aux lettres Exchange ; il n’y a donc pas de calendrier à surveiller.',
  mayNotWatch: () =>
    'Je ne peux pas encore surveiller les calendriers de cette organisation : un administrateur doit accorder à cette application Calendars.Read (application).',
};
