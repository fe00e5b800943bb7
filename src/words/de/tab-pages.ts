import type { Words } from '../en/index.ts';
import { list, plural } from '../format.ts';

const inShort = ([first = '', ...others]: string[]): string =>
  others.length > 1 ? `${first} und ${others.length} weiteren` : list([first, ...others], 'de');

/** Die Seiten der Registerkarte. */
export const tabPages: Pick<Words['tab'], 'agenda' | 'freeBusy' | 'settings'> = {
  agenda: {
    zone: ({ zone }) => `Zeitzone: ${zone}.`,
    zoneUnknown: ({ zone }) => `Zeitzone: ${zone}, denn die Zeitzone Ihres Postfachs ließ sich nicht erkennen.`,
    today: ({ day }) => `Heute, ${day}`,
    empty: 'Keine Termine.',
    more: 'Weitere Tage anzeigen',
    allDay: 'Ganztägig',
    noSubject: '(ohne Betreff)',
    from: ({ organizer }) => `von ${organizer}`,
    with: (names) => `mit ${inShort(names)}`,
    cancelled: 'Abgesagt',
    private: 'Privat',
    notAnswered: 'Noch nicht beantwortet',
    away: 'Abwesend',
    clashes: (subjects) =>
      `Überschneidet sich mit ${inShort(subjects.map((subject) => subject || 'einem anderen Termin'))}`,
    join: 'Teilnehmen',
    joinMeeting: ({ subject }) => `An ${subject} teilnehmen`,
  },

  freeBusy: {
    day: 'Tag',
    previousDay: 'Vorheriger Tag',
    today: 'Heute',
    nextDay: 'Nächster Tag',
    chosen: 'Ausgewählte Personen',
    remove: ({ name }) => `${name} entfernen`,
    empty: 'Wählen Sie Personen aus, um zu sehen, wann sie frei sind.',
    addPerson: 'Person hinzufügen',
    typeName: 'Namen eingeben',
    nobody: 'Niemand mit diesem Namen.',
    atMost: ({ most }) => `Höchstens ${most} ${plural(most, 'de', { one: 'Person', other: 'Personen' })}.`,
    grid: 'Freie und belegte Zeiten',
    person: 'Person',
    unknown: 'Nicht bekannt: Dieser Kalender ist von hier aus nicht einsehbar.',
    everybody: 'Alle',
    everybodyFree: 'alle frei',
    notEverybody: 'nicht alle',
    free: 'frei',
    freeOutsideHours: 'frei, außerhalb der Arbeitszeit',
    outsideHours: 'außerhalb der Arbeitszeit',
    busy: 'beschäftigt',
    tentative: 'mit Vorbehalt',
    oof: 'abwesend',
    workingElsewhere: 'an anderem Ort tätig',
  },

  settings: {
    notifications: 'Benachrichtigungen',
    on: 'Ein: Attaché meldet neue, verschobene und abgesagte Besprechungen',
    off: 'Aus',
    pausedUntil: ({ until }) => `Pause bis ${until}.`,
    needsAttention:
      'Ihr Kalender lässt sich gerade nicht beobachten. Attaché versucht es weiter; wenn es so bleibt, schalten Sie die Benachrichtigungen aus und wieder ein.',
    where: 'Die Nachrichten kommen in Ihren Chat mit Attaché.',
    signedInAs: ({ name }) => `Angemeldet als ${name}`,
    signOutText:
      'Wenn Sie sich abmelden, verliert Attaché den Zugriff auf Ihren Kalender, und die Benachrichtigungen werden ausgeschaltet.',
    signOut: 'Abmelden',
  },
};
