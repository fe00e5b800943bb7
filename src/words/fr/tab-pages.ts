import type { Words } from '../en/index.ts';
import { list, plural } from '../format.ts';

const inShort = ([first = '', ...others]: string[]): string =>
  others.length > 1 ? `${first} et ${others.length} autres` : list([first, ...others], 'fr');

/** Les pages de l’onglet. */
export const tabPages: Pick<Words['tab'], 'agenda' | 'freeBusy' | 'settings'> = {
  agenda: {
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
  },

  freeBusy: {
    day: 'Jour',
    previousDay: 'Jour précédent',
    today: 'Aujourd’hui',
    nextDay: 'Jour suivant',
    chosen: 'Personnes choisies',
    remove: ({ name }) => `Retirer ${name}`,
    empty: 'Choisissez des personnes pour voir quand elles sont libres.',
    addPerson: 'Ajouter une personne',
    typeName: 'Saisissez un nom',
    nobody: 'Personne de ce nom.',
    atMost: ({ most }) => `${most} ${plural(most, 'fr', { one: 'personne', other: 'personnes' })} au maximum.`,
    grid: 'Heures libres et occupées',
    person: 'Personne',
    unknown: 'Inconnu : ce calendrier n’est pas visible d’ici.',
    everybody: 'Tout le monde',
    everybodyFree: 'tout le monde est libre',
    notEverybody: 'pas tout le monde',
    free: 'libre',
    freeOutsideHours: 'libre, hors des heures de travail',
    outsideHours: 'hors des heures de travail',
    busy: 'occupé',
    tentative: 'peut-être occupé',
    oof: 'absent',
    workingElsewhere: 'travaille ailleurs',
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
