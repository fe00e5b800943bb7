import type { Words } from '../en/index.ts';
import { list, plural } from '../format.ts';

const inShort = ([first = '', ...others]: string[]): string =>
  others.length > 1 ? `${first} et ${others.length} autres` : list([first, ...others], 'fr');

/** Les pages de l’onglet. */
export const tabPages: Pick<Words['tab'], 'today' | 'findATime' | 'people' | 'settings'> = {
  today: {
    zone: ({ zone }) => `Fuseau horaire : ${zone}.`,
    zoneUnknown: ({ zone }) =>
      `Fuseau horaire : ${zone}, car celui de votre boîte aux lettres n’a pas pu être reconnu.`,
    today: ({ day }) => `Aujourd’hui, ${day}`,
    empty: 'Aucun événement.',
    more: 'Afficher d’autres jours',
    allDay: 'Toute la journée',
    noSubject: '(sans objet)',
    from: ({ organizer }) => `de ${organizer}`,
    with: (names) => `avec ${inShort(names)}`,
    cancelled: 'Annulée',
    private: 'Privé',
    notAnswered: 'Pas encore de réponse',
    away: 'Absence',
    clashes: (subjects) => `En conflit avec ${inShort(subjects.map((subject) => subject || 'un autre événement'))}`,
    join: 'Rejoindre',
    joinMeeting: ({ subject }) => `Rejoindre ${subject}`,
    skipsToday: 'Il ne reste rien pour aujourd’hui. Voici la suite.',
    actions: 'Plus',
    actionsFor: ({ subject }) => `Plus d’actions pour ${subject}`,
    answer: { accept: 'Accepter', tentative: 'Peut-être', decline: 'Refuser' },
    answerFor: {
      accept: ({ subject }) => `Accepter ${subject}`,
      tentative: ({ subject }) => `Répondre peut-être à ${subject}`,
      decline: ({ subject }) => `Refuser ${subject}`,
    },
    answered: {
      accept: ({ subject }) => `Vous avez accepté « ${subject} ».`,
      tentative: ({ subject }) => `Vous avez répondu peut-être à « ${subject} ».`,
      decline: ({ subject }) => `Vous avez refusé « ${subject} ».`,
    },
    openInOutlook: 'Ouvrir dans Outlook',
    move: 'Déplacer',
    moveMeeting: ({ subject }) => `Déplacer ${subject}`,
    keep: 'Garder l’heure',
    moved: ({ subject, to }) => `« ${subject} » a lieu désormais ${to}. Toutes les personnes invitées sont prévenues.`,
    undone: ({ title }) => `« ${title} » : c’est annulé.`,
  },

  findATime: {
    day: 'Jour',
    from: 'À partir du',
    today: 'Aujourd’hui',
    earlier: 'Une semaine plus tôt',
    later: 'Une semaine plus tard',
    chosen: 'Personnes choisies',
    remove: ({ name }) => `Retirer ${name}`,
    addPerson: 'Ajouter une personne',
    typeName: 'Saisissez un nom',
    nobody: 'Personne de ce nom.',
    atMost: ({ most }) => `${most} ${plural(most, 'fr', { one: 'personne', other: 'personnes' })} au maximum.`,
    room: 'Salle',
    noRoom: 'Sans salle',
    roomFor: ({ name, capacity }) => `${name} (${capacity} places)`,
    you: 'Vous',
    unknown: 'Ce calendrier n’est pas visible d’ici.',
    everybodyFree: 'Tout le monde est libre :',
    youFree: 'Vous êtes libre :',
    seenFree: 'Toutes les personnes dont le calendrier est visible sont libres :',
    allTimes: ({ count }) => `Les ${count} créneaux`,
    noCommon: 'Dans ces deux semaines, il n’y a aucun moment où tout le monde est libre et travaille.',
    everybodyIsFree: 'Tout le monde est libre.',
    youAreFree: 'Vous êtes libre.',
    nothingElse: 'Personne n’a autre chose.',
    areBusy: (names) => `Occupé : ${names}.`,
    isOutsideHours: (names) => `Hors des heures de travail : ${names}.`,
    cannotBeSeen: (names) => `Inconnu : ${names}.`,
    form: 'Réserver un créneau',
    starts: 'Début',
    length: 'Durée',
    minutes: ({ minutes }) =>
      minutes % 60 === 0
        ? `${minutes / 60} ${plural(minutes / 60, 'fr', { one: 'heure', other: 'heures' })}`
        : `${minutes} min`,
    subject: 'Objet',
    defaultSubject: (names) => (names.length === 0 ? 'Temps réservé' : `Réunion avec ${inShort(names)}`),
    online: 'Réunion Teams',
    book: 'Réserver',
    choose: 'Choisissez un moment : ci-dessus, dans le tableau ci-dessous ou dans ces champs.',
    takenMeanwhile: (names) =>
      `Ce créneau a été pris entre-temps : ${names}. Choisissez-en un autre, ou continuez quand même.`,
    bookAnyway: 'Réserver quand même',
    moveAnyway: 'Déplacer quand même',
    hasPassed: 'Ce moment est passé. Choisissez-en un autre.',
    booked: ({ subject, at, invites }) =>
      `« ${subject} » est réservé : ${at}.${invites ? ' Toutes les personnes choisies sont invitées.' : ''}`,
    inWords: 'Qui est occupé et quand, en toutes lettres',
    dayOff: 'jour non travaillé',
    freeAllDay: (hours) => (hours ? `libre, travaille ${hours}` : 'libre'),
    free: 'libre',
    outsideHours: 'hors des heures de travail',
    busy: 'occupé',
    tentative: 'peut-être occupé',
    oof: 'absent',
    workingElsewhere: 'travaille ailleurs',
  },

  people: {
    search: 'Trouver des personnes',
    hint: 'Nom, fonction ou équipe',
    found: 'Personnes trouvées',
    nobody: ({ said }) =>
      `Personne ne correspond à « ${said} ». Essayez avec une partie du nom ou une autre orthographe.`,
    managers: 'Responsables',
    reports: 'Collaborateurs directs',
    noReports: 'Aucun collaborateur direct.',
    yourself: ({ name }) => `${name} (vous)`,
    backToMe: 'Revenir à moi',
    external: 'Hors de l’organisation',
    availability: {
      Available: 'Disponible',
      AvailableIdle: 'Disponible',
      Busy: 'Occupé',
      BusyIdle: 'Occupé',
      DoNotDisturb: 'Ne pas déranger',
      BeRightBack: 'De retour bientôt',
      Away: 'Absent',
      Offline: 'Hors ligne',
    },
  },

  settings: {
    notifications: 'Notifications',
    on: 'Activées : Attaché vous prévient des réunions nouvelles, déplacées ou annulées',
    off: 'Désactivées',
    pausedUntil: ({ until }) => `En pause jusqu’au ${until}.`,
    needsAttention:
      'Votre calendrier ne peut pas être suivi pour le moment. Attaché continue d’essayer ; si cela dure, désactivez puis réactivez les notifications.',
    where: 'Les messages arrivent dans votre conversation avec Attaché.',
    signedInAs: ({ name }) => `Connecté en tant que ${name}`,
    signOutText:
      'Si vous vous déconnectez, Attaché n’a plus accès à votre calendrier et les notifications sont désactivées.',
    signOut: 'Se déconnecter',
  },
};
