import type { Words } from '../en/index.ts';
import { list, plural } from '../format.ts';

const inShort = ([first = '', ...others]: string[]): string =>
  others.length > 1 ? `${first} und ${others.length} weiteren` : list([first, ...others], 'de');

/** Die Seiten der Registerkarte. */
export const tabPages: Pick<Words['tab'], 'today' | 'findATime' | 'people' | 'settings'> = {
  today: {
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
    skipsToday: 'Heute steht nichts mehr an. Das kommt als Nächstes.',
    actions: 'Mehr',
    actionsFor: ({ subject }) => `Mehr zu ${subject}`,
    answer: { accept: 'Zusagen', tentative: 'Mit Vorbehalt', decline: 'Absagen' },
    answerFor: {
      accept: ({ subject }) => `Für ${subject} zusagen`,
      tentative: ({ subject }) => `Für ${subject} mit Vorbehalt zusagen`,
      decline: ({ subject }) => `Für ${subject} absagen`,
    },
    answered: {
      accept: ({ subject }) => `Sie haben für „${subject}“ zugesagt.`,
      tentative: ({ subject }) => `Sie haben für „${subject}“ mit Vorbehalt zugesagt.`,
      decline: ({ subject }) => `Sie haben für „${subject}“ abgesagt.`,
    },
    openInOutlook: 'In Outlook öffnen',
    move: 'Verschieben',
    moveMeeting: ({ subject }) => `${subject} verschieben`,
    keep: 'Zeit beibehalten',
    moved: ({ subject, to }) => `„${subject}“ ist jetzt ${to}. Alle Eingeladenen erfahren davon.`,
    undone: ({ title }) => `„${title}“: rückgängig gemacht.`,
  },

  findATime: {
    day: 'Tag',
    from: 'Ab',
    today: 'Heute',
    earlier: 'Eine Woche früher',
    later: 'Eine Woche später',
    chosen: 'Ausgewählte Personen',
    remove: ({ name }) => `${name} entfernen`,
    addPerson: 'Person hinzufügen',
    typeName: 'Namen eingeben',
    nobody: 'Niemand mit diesem Namen.',
    atMost: ({ most }) => `Höchstens ${most} ${plural(most, 'de', { one: 'Person', other: 'Personen' })}.`,
    room: 'Raum',
    noRoom: 'Kein Raum',
    roomFor: ({ name, capacity }) => `${name} (für ${capacity})`,
    you: 'Sie',
    unknown: 'Dieser Kalender ist von hier aus nicht einsehbar.',
    everybodyFree: 'Alle sind frei:',
    youFree: 'Sie sind frei:',
    seenFree: 'Alle, deren Kalender einsehbar sind, sind frei:',
    allTimes: ({ count }) => `Alle ${count} Zeiten`,
    noCommon: 'In diesen zwei Wochen gibt es keine Zeit, zu der alle frei sind und arbeiten.',
    everybodyIsFree: 'Alle sind frei.',
    youAreFree: 'Sie sind frei.',
    nothingElse: 'Niemand hat etwas anderes.',
    areBusy: (names) => `Beschäftigt: ${names}.`,
    isOutsideHours: (names) => `Außerhalb der Arbeitszeit: ${names}.`,
    cannotBeSeen: (names) => `Nicht bekannt: ${names}.`,
    form: 'Termin buchen',
    starts: 'Beginn',
    length: 'Dauer',
    minutes: ({ minutes }) =>
      minutes % 60 === 0
        ? `${minutes / 60} ${plural(minutes / 60, 'de', { one: 'Stunde', other: 'Stunden' })}`
        : `${minutes} Min.`,
    subject: 'Betreff',
    defaultSubject: (names) => (names.length === 0 ? 'Geblockt' : `Besprechung mit ${inShort(names)}`),
    online: 'Teams-Besprechung',
    book: 'Buchen',
    choose: 'Wählen Sie eine Zeit: oben, in der Übersicht darunter oder in diesen Feldern.',
    takenMeanwhile: (names) =>
      `Diese Zeit wurde inzwischen belegt: ${names}. Wählen Sie eine andere, oder machen Sie trotzdem weiter.`,
    bookAnyway: 'Trotzdem buchen',
    moveAnyway: 'Trotzdem verschieben',
    hasPassed: 'Diese Zeit ist vorbei. Wählen Sie eine andere.',
    booked: ({ subject, at, invites }) =>
      `„${subject}“ ist gebucht: ${at}.${invites ? ' Alle Ausgewählten sind eingeladen.' : ''}`,
    inWords: 'Wer wann beschäftigt ist, in Worten',
    dayOff: 'kein Arbeitstag',
    freeAllDay: (hours) => (hours ? `frei, arbeitet ${hours}` : 'frei'),
    free: 'frei',
    outsideHours: 'außerhalb der Arbeitszeit',
    busy: 'beschäftigt',
    tentative: 'mit Vorbehalt',
    oof: 'abwesend',
    workingElsewhere: 'an anderem Ort tätig',
  },

  people: {
    search: 'Personen finden',
    hint: 'Name, Funktion oder Team',
    found: 'Gefundene Personen',
    nobody: ({ said }) =>
      `Zu „${said}“ passt niemand. Versuchen Sie es mit einem Teil des Namens oder einer anderen Schreibweise.`,
    managers: 'Vorgesetzte',
    reports: 'Direkt unterstellt',
    noReports: 'Hier ist niemand unterstellt.',
    yourself: ({ name }) => `${name} (Sie)`,
    backToMe: 'Zurück zu mir',
    external: 'Außerhalb der Organisation',
    availability: {
      Available: 'Verfügbar',
      AvailableIdle: 'Verfügbar',
      Busy: 'Beschäftigt',
      BusyIdle: 'Beschäftigt',
      DoNotDisturb: 'Nicht stören',
      BeRightBack: 'Bin gleich zurück',
      Away: 'Abwesend',
      Offline: 'Nicht angemeldet',
    },
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
