import type { Words } from '../en/index.ts';
import { list, plural } from '../format.ts';

const and = (names: readonly string[], more: number, others = 'weitere'): string =>
  list(more > 0 ? [...names, `${more} ${others}`] : names, 'de');

/** Besprechungen, die im Kalender stehen: wie sie heißen, und was sich mit ihnen tun lässt. */
export const meetings: Words['meetings'] = {
  today: 'heute',
  tomorrow: 'morgen',
  onDay: ({ day }) => `am ${day}`,
  fromDayToDay: ({ first, last }) => `von ${first}, bis ${last}`,
  allDay: 'Ganztägig',
  dayAllDay: ({ day }) => `${day}, ganztägig`,
  lastsAllDay: 'ganztägig',
  timeLabel: ({ zone }) => `Uhrzeit (${zone})`,
  dayLabel: 'Tag',
  withPeople: ({ names, more }) => `mit ${and(names, more, more === 1 ? 'weiteren Person' : 'weiteren')}`,
  fromPerson: ({ name }) => `von ${name}`,
  somebody: 'jemandem',
  namesAndMore: ({ names, more }) => (more > 0 ? and(names, more) : names.join(', ')),
  privateEvent: 'ein privater Termin',
  noSubject: '(kein Betreff)',

  agenda: ({ when }) => `Ihre Termine ${when}`,
  agendaSummary: ({ title, count }) =>
    `${title}: ${count === 0 ? 'keine' : `${count} ${plural(count, 'de', { one: 'Termin', other: 'Termine' })}`}`,
  nothingThatDay: 'Nichts in Ihrem Kalender.',
  moreEvents: ({ count }) =>
    count === 1
      ? 'Und ein weiterer Termin. Fragen Sie nach einem einzelnen Tag, um ihn zu sehen.'
      : `Und ${count} weitere Termine. Fragen Sie nach einem einzelnen Tag, um sie zu sehen.`,
  privateAppointment: 'Privater Termin',
  marks: {
    clashes: 'überschneidet sich',
    private: 'privat',
    tentative: 'mit Vorbehalt',
    free: 'als frei angezeigt',
    oof: 'abwesend',
  },
  join: 'Teilnehmen',
  joinThis: ({ subject }) => `Teilnehmen: ${subject}`,
  joinNext: 'An der nächsten Besprechung teilnehmen',
  openInOutlook: 'In Outlook öffnen',

  labels: {
    from: 'Von',
    where: 'Ort',
    you: 'Sie',
    with: 'Mit',
    optional: 'Optional',
    room: 'Raum',
    accepted: 'Zugesagt',
    tentative: 'Mit Vorbehalt',
    declined: 'Abgelehnt',
    open: 'Ohne Antwort',
  },
  response: {
    none: 'nicht beantwortet',
    notResponded: 'nicht beantwortet',
    organizer: 'von Ihnen organisiert',
    accepted: 'zugesagt',
    tentativelyAccepted: 'mit Vorbehalt',
    declined: 'abgelehnt',
  },
  yourResponse: {
    none: 'Sie haben noch nicht geantwortet',
    notResponded: 'Sie haben noch nicht geantwortet',
    organizer: 'Sie organisieren',
    accepted: 'Sie haben zugesagt',
    tentativelyAccepted: 'Sie haben mit Vorbehalt zugesagt',
    declined: 'Sie haben abgelehnt',
  },
  answered: {
    accept: 'Sie haben zugesagt.',
    tentative: 'Sie haben mit Vorbehalt zugesagt.',
    decline: 'Sie haben abgelehnt.',
  },
  answeredAway: 'Der Termin steht nicht mehr in Ihrem Kalender.',
  answeredSummary: ({ subject, done }) => `${subject}: ${done}`,
  accept: 'Zusagen',
  tentative: 'Mit Vorbehalt',
  decline: 'Ablehnen',
  proposeTime: 'Andere Zeit vorschlagen',
  propose: 'Vorschlagen',
  proposed: ({ when }) => `Sie haben vorgeschlagen: ${when}.`,
  proposedSkipped: ({ time }) => `An diesem Tag wird die Uhr vorgestellt, und ${time} Uhr gibt es nicht.`,
  messageToOrganiser: 'Nachricht zu Ihrer Antwort',
  answerQuestion: ({ subject }) => `Auf „${subject}“ antworten?`,
  answerSoFar: ({ response }) => `Ihre Antwort bisher: ${response}`,
  gone: 'Dieser Termin steht nicht mehr in Ihrem Kalender',
  goneText: 'Dieser Termin steht nicht mehr in Ihrem Kalender: Er wurde inzwischen abgesagt oder entfernt.',

  booked: ({ subject }) => `Gebucht: ${subject}`,
  moved: ({ subject }) => `Verschoben: ${subject}`,
  itWas: ({ when }) => `Vorher: ${when}.`,
  seriesMoved: ({ subject }) => `Verschoben: alle Termine von ${subject}`,
  seriesMovedText: ({ before, when }) =>
    `Der Termin am ${before} ist jetzt am ${when}; alle anderen wurden ebenso verschoben.`,
  everybodyTold: 'Alle wurden benachrichtigt.',
  everybodyInvited: 'Alle haben eine Einladung.',
  roomConfirmed: ({ name }) => `${name} (bestätigt)`,
  roomDeclined: ({ name }) => `${name} (abgelehnt)`,
  roomWaits: ({ name }) => `${name} (Antwort des Raums steht noch aus)`,
  noRoom: 'Der Raum hat abgelehnt. Die Besprechung findet ohne ihn statt.',
  move: 'Verschieben',
  moveBack: 'Zurückverschieben',
  moveMeeting: 'Besprechung verschieben',
  undo: 'Rückgängig machen',
  undoMessage: 'Versehentlich gebucht, bitte betrachten Sie die Einladung als gegenstandslos.',
  cancelled: ({ subject }) => `Abgesagt: ${subject}`,
  removed: ({ subject }) => `Entfernt: ${subject}`,
  wholeSeries: 'Die ganze Serie',
  offAndTold: 'Die Besprechung ist abgesagt, und alle wurden benachrichtigt.',
  outOfCalendar: 'Der Termin steht nicht mehr in Ihrem Kalender.',
  outOfCalendarUntold:
    'Der Termin steht nicht mehr in Ihrem Kalender. Wer ihn organisiert, wurde nicht benachrichtigt; wenn Sie das möchten, lehnen Sie die Besprechung ab.',
  cancelQuestion: ({ subject }) => `„${subject}“ absagen?`,
  removeQuestion: ({ subject }) => `„${subject}“ aus Ihrem Kalender entfernen?`,
  messageToEverybody: 'Nachricht an alle',
  othersKeepIt: 'Sie organisieren diese Besprechung nicht; bei den anderen bleibt sie stehen.',
  cancelIt: 'Besprechung absagen',
  cancelDate: 'Diesen Termin absagen',
  cancelSeries: 'Die ganze Serie absagen',
  removeIt: 'Entfernen',
  removeDate: 'Diesen Termin entfernen',
  removeSeries: 'Die ganze Serie entfernen',

  anotherRoom: 'Anderer Raum',
  roomFor: ({ subject }) => `Ein Raum für ${subject}`,
  freeRooms: 'Diese sind frei und haben genug Plätze.',
  noOtherRoom: 'Zu dieser Zeit ist kein anderer Raum mit genug Plätzen frei.',
  superseded:
    'Diese Karte ist überholt: Am Termin hat sich seither etwas geändert. Eine andere Nachricht sagt, wie er jetzt ist.',
  roomNotOnCard: 'Dieser Raum steht nicht mehr auf der Karte. Bitte fragen Sie mich noch einmal.',

  which: 'Welche Besprechung meinen Sie?',
  choose: 'Auswählen',
  moreMeetings: ({ count }) =>
    `Und ${count} weitere${count === 1 ? ' Besprechung' : ''}. Nennen Sie den Tag oder einen Teil des Betreffs.`,
  meetingNotOnCard: 'Diese Besprechung steht nicht mehr auf der Karte. Bitte fragen Sie mich noch einmal.',
  youOrganise: 'Diese Besprechung organisieren Sie selbst, also gibt es nichts zu beantworten.',
  youDoNotOrganise:
    'Diese Besprechung organisieren Sie nicht. Fragen Sie die Person, die sie organisiert, oder lehnen Sie ab und schlagen Sie eine andere Zeit vor.',
  notFound: ({ subject, people, days }) =>
    [
      days === undefined ? 'Zu dieser Zeit' : `In den nächsten ${days} Tagen`,
      'habe ich keine Besprechung',
      ...(subject ? [`zu „${subject}“`] : []),
      ...(people.length > 0 ? [`mit ${list(people, 'de')}`] : []),
      'gefunden. Nennen Sie den Betreff, wer dabei ist, oder den Tag; „meine Termine nächste Woche“ zeigt, was es gibt.',
    ].join(' '),
};
