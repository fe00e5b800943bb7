import type { Words } from '../en/index.ts';
import { tabPages } from './tab-pages.ts';

/** Was die Registerkarte um ihre Seiten herum sagt: Namen, Warten, Scheitern, Anmelden. */
export const tab: Words['tab'] = {
  outsideTeams:
    'Diese Seite gehört in Microsoft Teams. Öffnen Sie Attaché dort: Apps, dann Attaché, dann die Startseite.',
  pages: { label: 'Seiten', today: 'Heute', findATime: 'Termin finden', people: 'Personen', settings: 'Einstellungen' },
  greeting: {
    morning: (name) => `Guten Morgen, ${name}`,
    afternoon: (name) => `Guten Tag, ${name}`,
    evening: (name) => `Guten Abend, ${name}`,
  },

  loading: {
    day: 'Ihr Tag wird geladen …',
    page: 'Die Seite wird geladen …',
    agenda: 'Ihre Agenda wird geladen …',
    schedules: 'Die Kalender werden geladen …',
    people: 'Personen werden nachgeschlagen …',
    more: 'Wird geladen …',
  },
  tryAgain: 'Noch einmal versuchen',
  undo: 'Rückgängig machen',
  reload: 'Seite neu laden',
  failures: {
    consent: 'Attaché braucht zuerst Ihre Zustimmung. Laden Sie diese Seite neu, um sie zu geben.',
    signInFailed: 'Teams konnte Sie nicht anmelden. Laden Sie diese Seite neu.',
    offline: 'Attaché ist nicht erreichbar. Prüfen Sie Ihre Verbindung, und versuchen Sie es noch einmal.',
    overloaded: 'Gerade ist zu viel los. Versuchen Sie es gleich noch einmal.',
    unexpected: 'Attaché hat nicht wie erwartet geantwortet. Versuchen Sie es in einer Minute noch einmal.',
    page: 'Auf dieser Seite ist etwas schiefgegangen. Laden Sie sie neu.',
  },

  signIn: {
    title: 'Nur noch ein Schritt',
    text: 'Attaché bucht Besprechungen und schlägt Personen nach, beides in Ihrem Namen. Dafür braucht es Ihre Zustimmung, Ihren Kalender und das Verzeichnis zu lesen. Was genau es möchte, sehen Sie auf der nächsten Seite; zurücknehmen können Sie es in den Einstellungen.',
    go: 'Weiter',
    waiting: 'Das Anmeldefenster ist geöffnet …',
    popUpBlocked: 'Der Browser hat das Anmeldefenster blockiert. Lassen Sie Pop-up-Fenster für diese Seite zu.',
    notGiven:
      'Attaché hat Ihre Zustimmung nicht erhalten. Wählen Sie „Weiter“ und dann „Akzeptieren“, oder fragen Sie Ihren Administrator.',
  },
  signedOut: {
    title: 'Sie sind abgemeldet',
    text: 'Attaché hat keinen Zugriff mehr auf Ihren Kalender, und die Benachrichtigungen sind aus.',
    again: 'Wieder anmelden',
  },

  ...tabPages,
};
