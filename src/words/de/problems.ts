import type { ProblemWords } from '../../shared/problems.ts';
import { list, unrealMoment } from '../format.ts';
import { rooms } from './rooms.ts';

const names = (all: string[]) => list(all.slice(0, 8), 'de');

/** Was im Weg steht, und was jetzt zu tun ist. */
export const problems: ProblemWords = {
  signInRequired: () => 'Bitte melden Sie sich zuerst an.',
  graphAway: () => 'Microsoft 365 antwortet gerade nicht. Versuchen Sie es in einer Minute noch einmal.',
  loginAway: () => 'Der Anmeldedienst antwortet gerade nicht. Versuchen Sie es in einer Minute noch einmal.',
  storeAway: () =>
    'Mein Speicher antwortet gerade nicht, deshalb habe ich nichts getan. Bitte wiederholen Sie das in einer Minute.',
  teamsAway: () => 'Teams antwortet gerade nicht.',
  throttled: ({ minutes }) =>
    `Microsoft 365 ist gerade überlastet. Versuchen Sie es in ${minutes === 1 ? 'einer Minute' : `${minutes} Minuten`} noch einmal.`,
  permissionMissing: () =>
    'Microsoft 365 lässt das für Sie nicht zu. Wenn Sie es brauchen, bitten Sie Ihren Administrator um die Freigabe.',
  tenantNotServed: () => 'Attaché arbeitet nicht für diese Organisation.',

  noMailbox: () => 'Dafür braucht es ein Exchange-Postfach, und es gibt keines. Ihr Administrator kann eines anlegen.',
  notAccepted: () => 'Microsoft 365 hat das nicht angenommen.',
  tooLarge: () => 'Das ist für Microsoft 365 zu groß.',
  storageFull: () => 'Dort ist kein Speicherplatz mehr frei.',
  gone: () => 'Das gibt es nicht mehr.',
  changedMeanwhile: () => 'Das hat sich inzwischen geändert. Bitte sehen Sie es sich noch einmal an.',
  locked: () => 'Das ist gesperrt: Jemand hat es geöffnet. Versuchen Sie es später noch einmal.',

  timeNotUnderstood: () =>
    'Diese Zeitangabe habe ich nicht verstanden. Sagen Sie zum Beispiel „24. November um 15 Uhr“.',
  clockNotKnown: ({ names: said }) =>
    said.length > 0
      ? `Das habe ich nicht verstanden: ${names(said.map((words) => `„${words}“`))}. Nennen Sie die Zeit mit anderen Worten.`
      : 'Ich weiß nicht, wessen Uhr Sie meinen. Nennen Sie die Zeit auf Ihrer eigenen Uhr.',
  noSuchTime: ({ said }) => `Den Zeitpunkt ${unrealMoment(said, 'de')} gibt es nicht. Bitte prüfen Sie das Datum.`,
  yearTooFar: ({ year }) => `Das Jahr ${year} ist für einen Kalender zu weit weg.`,
  timeEndsBeforeStart: () => 'Diese Zeit endet, bevor sie beginnt. Bitte nennen Sie sie noch einmal.',
  timePassed: () => 'Diese Zeit ist schon vorbei. Bitte nennen Sie eine spätere.',
  proposalPassed: () => 'Diese Zeit ist schon vorbei. Bitte schlagen Sie eine spätere vor.',
  rangeTooLong: ({ days }) => `Ich kann höchstens ${days} Tage auf einmal ansehen.`,

  meetingEndsBeforeStart: () => 'Die Besprechung muss enden, nachdem sie begonnen hat.',
  meetingLength: () => 'Eine Besprechung dauert zwischen 5 Minuten und 24 Stunden.',
  seriesEndsBeforeStart: () => 'Die Serie würde enden, bevor sie beginnt. Bitte wählen Sie ein späteres Ende.',
  tooManyAttendees: ({ most }) => `Eine Besprechung kann höchstens ${most} Teilnehmende haben.`,
  notOrganizerMove: () =>
    'Nur wer diese Besprechung organisiert, kann sie verschieben. Sie können stattdessen eine andere Zeit vorschlagen.',
  notOrganizerMoveSeries: () => 'Nur wer diese Serie organisiert, kann sie verschieben.',
  notOrganizerChange: () => 'Nur wer diese Besprechung organisiert, kann sie ändern.',
  notOrganizerRoom: () => 'Nur wer diese Besprechung organisiert, kann den Raum ändern.',
  seriesChangesDay: () =>
    'Die Termine dieser Serie können nicht gemeinsam auf einen anderen Tag. Verschieben Sie sie auf eine andere Uhrzeit am selben Tag, oder nur diesen einen Termin.',
  seriesNotSplit: () =>
    'Diese Serie lässt sich nicht ab einem Termin ändern. Ändern Sie diesen einen Termin oder die ganze Serie.',
  meetingChanged: () =>
    'Die Besprechung wurde inzwischen geändert. Fragen Sie mich noch einmal, um den neuen Stand zu sehen.',
  proposalWithYes: () => 'Eine neue Zeit passt zu „Mit Vorbehalt“ oder „Ablehnen“, nicht zu „Zusagen“.',
  noProposalsTaken: () => 'Für diese Besprechung werden keine Zeitvorschläge angenommen.',
  nothingToAnswer: () =>
    'Microsoft 365 nimmt darauf keine Antwort an: Beantworten lassen sich nur Einladungen von anderen.',
  noBlockChosen: () => 'Wählen Sie mindestens eine der Zeiten aus, und drücken Sie noch einmal.',
  timeNotOnCard: () => 'Diese Zeit steht nicht auf der Karte. Bitte wählen Sie eine ihrer Schaltflächen.',
  noSuchRoom: ({ said, rooms }) => `Einen Raum „${said}“ kenne ich nicht. Es gibt ${names(rooms)}.`,
  noRooms: () => 'Ich sehe in Ihrer Organisation keine Räume.',
  noSuchBuilding: ({ said, buildings }) =>
    buildings.length > 0
      ? `In „${said}“ sehe ich keine Räume. Räume gibt es in ${names(buildings)}.`
      : `In „${said}“ sehe ich keine Räume: Bei keinem Raum Ihrer Organisation steht ein Gebäude.`,
  noRoomLike: ({ wish }) =>
    `Einen ${rooms.roomLike(wish)} gibt es nicht. Verlangen Sie weniger, oder buchen Sie ohne Raum.`,
  noSuchRoomFree: ({ wish }) =>
    `Dann ist kein ${rooms.roomLike(wish)} frei. Nennen Sie eine andere Zeit, verlangen Sie weniger, oder buchen Sie ohne Raum.`,
  noLargerRoom: () =>
    'Dann ist kein größerer Raum frei. Behalten Sie diesen, oder nennen Sie eine andere Zeit oder einen anderen Ort.',
  noSmallerRoom: ({ chairs }) =>
    `Dann ist kein kleinerer Raum mit ${chairs === 1 ? 'einem Platz' : `${chairs} Plätzen`} frei. Behalten Sie diesen, oder nennen Sie eine andere Zeit oder einen anderen Ort.`,

  undoneAlready: () => 'Das wurde schon rückgängig gemacht.',
  undoTooLate: () => 'Das lässt sich nicht mehr rückgängig machen.',

  ambiguousPerson: ({ said, names: found }) =>
    `Mehrere Personen heißen ${said}. Gefunden habe ich ${names(found.slice(0, 5))}. Bitte nennen Sie den vollen Namen oder die E-Mail-Adresse.`,
  nobodyButNear: ({ said, names: near }) =>
    `Ich habe niemanden mit dem Namen ${said} gefunden. Meinen Sie ${near.slice(0, 5).join(', ')}?`,
  personNotFound: ({ said }) =>
    `${said} habe ich im Verzeichnis nicht gefunden. Bitte prüfen Sie die Schreibweise, oder nennen Sie die E-Mail-Adresse.`,
  groupTooLarge: ({ name, most }) =>
    `${name} hat mehr als ${most} Personen, zu viele, um nach jeder zu sehen. Nennen Sie die, die dabei sein müssen.`,
  groupEmpty: ({ name }) => `In ${name} ist niemand, den ich einladen könnte.`,
  tooManyNames: ({ most }) => `Ich kann höchstens ${most} Personen auf einmal nachschlagen.`,
  accountDisabled: ({ said }) => `Das Konto ${said} ist deaktiviert.`,
  noManager: () => 'Für Sie ist im Verzeichnis keine Führungskraft eingetragen.',
  noReports: () => 'Laut Verzeichnis ist Ihnen niemand unterstellt.',
  noPeers: () => 'Im Verzeichnis finde ich niemanden, der dieselbe Führungskraft hat wie Sie.',
  hasNoManager: ({ name }) => `Für ${name} ist im Verzeichnis keine Führungskraft eingetragen.`,
  hasNoReports: ({ name }) => `Laut Verzeichnis hat ${name} keine direkten Mitarbeitenden.`,
  hasNoPeers: ({ name }) => `Im Verzeichnis finde ich niemanden, der dieselbe Führungskraft hat wie ${name}.`,
  tooManyPeopleHere: ({ most }) => `Hier sind mehr als ${most} Personen. Bitte nennen Sie die gemeinten beim Namen.`,

  pauseWithoutEnd: () => 'Bis wann soll ich still sein? Zum Beispiel: „keine Benachrichtigungen bis Montag“.',
  pausePassed: () => 'Dieser Zeitpunkt ist schon vorbei. Bis wann soll ich still sein?',
  pauseTooLong: () =>
    'Ich kann höchstens ein Jahr lang still sein. Wenn es für immer sein soll, schalten Sie die Benachrichtigungen aus.',
  noCalendarToWatch: () => 'Sie haben kein Exchange-Postfach, also gibt es keinen Kalender, den ich beobachten könnte.',
  mayNotWatch: () =>
    'Ich darf in dieser Organisation noch keine Kalender beobachten: Ein Administrator muss dieser App Calendars.Read (Anwendung) gewähren.',
};
