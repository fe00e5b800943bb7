import type { Words } from '../en/index.ts';
import { de } from './elide.ts';

const others = (count: number) => (count === 1 ? 'Et une autre personne.' : `Et ${count} autres personnes.`);

/** Qui est quelqu’un, et qui l’entoure. */
export const people: Words['people'] = {
  outside: 'En dehors de votre organisation',
  labels: { presence: 'Présence', office: 'Bureau', phone: 'Téléphone', mail: 'E-mail' },
  photoOf: ({ name }) => `Photo ${de(name)}`,
  chat: 'Conversation',
  showManager: 'Afficher le responsable',
  show: ({ name }) => `Afficher ${name}`,
  reportsTo: 'Responsable',
  reports: ({ count }) => `Collaborateurs directs (${count})`,
  namesAndMore: ({ names, more }) => `${names} et ${more} de plus`,
  more: ({ count }) => others(count),

  which: ({ said }) => `De qui parlez-vous en disant « ${said} » ?`,
  moreChoices: ({ count }) => `${others(count)} Donnez le nom complet ou l’adresse e-mail.`,
  choiceGone: 'Ce choix n’est plus sur cette carte. Refaites votre demande.',
  personGone: 'Cette personne n’est plus sur cette carte.',

  managerOf: ({ name }) => `Responsable ${de(name)}`,
  yourManager: 'Votre responsable',
  levelsAbove: ({ name, levels }) => `${levels} niveaux au-dessus ${de(name)}`,
  levelsAboveYou: ({ levels }) => `${levels} niveaux au-dessus de vous`,
  managersOf: ({ name }) => `Responsables ${de(name)}`,
  reportsOf: ({ name }) => `Collaborateurs directs ${de(name)}`,
  peersOf: ({ name }) => `Collègues ${de(name)}`,
  listed: ({ title, names }) => `${title} : ${names}`,
  youHaveNoManager: 'Aucun responsable n’est indiqué pour vous dans l’annuaire.',
  hasNoManager: ({ name }) => `Aucun responsable n’est indiqué pour ${name} dans l’annuaire.`,
  nobodyReportsToYou: 'D’après l’annuaire, personne ne dépend de vous.',
  nobodyReportsTo: ({ name }) => `D’après l’annuaire, personne ne dépend ${de(name)}.`,
  youHaveNoPeers: 'Dans l’annuaire, personne d’autre n’a le même responsable que vous.',
  hasNoPeers: ({ name }) => `Dans l’annuaire, personne d’autre n’a le même responsable que ${name}.`,

  availability: {
    Available: 'Disponible',
    AvailableIdle: 'Disponible, inactif',
    Away: 'Absent(e)',
    BeRightBack: 'De retour bientôt',
    Busy: 'Occupé(e)',
    BusyIdle: 'Occupé(e), inactif',
    DoNotDisturb: 'Ne pas déranger',
    Offline: 'Hors connexion',
    PresenceUnknown: 'Inconnue',
  },
  activity: {
    Available: 'disponible',
    Away: 'absent',
    BeRightBack: 'de retour bientôt',
    Busy: 'occupé',
    DoNotDisturb: 'ne pas déranger',
    Focusing: 'en période de concentration',
    InACall: 'en communication',
    InAConferenceCall: 'en conférence téléphonique',
    InAMeeting: 'en réunion',
    Inactive: 'inactif',
    Offline: 'hors connexion',
    OffWork: 'en dehors des heures de travail',
    OutOfOffice: 'absent du bureau',
    Presenting: 'en présentation',
    UrgentInterruptionsOnly: 'interruptions urgentes uniquement',
  },
};
