import type { Words } from '../en/index.ts';
import { list, number, plural } from '../format.ts';

/** Wer gemeint ist, und wen es gibt: nach Aufgabe, Ort, Kenntnissen und Anwesenheit. */
export const findingPeople: Words['findingPeople'] = {
  didYouMean: ({ said }) => `Ich habe niemanden mit dem Namen ${said} gefunden. Meinen Sie …`,
  didYouMeanOne: ({ said, name }) => `Ich habe niemanden mit dem Namen ${said} gefunden. Meinen Sie ${name}?`,
  searchedDirectory:
    'Gesucht habe ich im Verzeichnis Ihrer Organisation. Ist es jemand anderes, nennen Sie bitte die E-Mail-Adresse.',
  whoIsMeant: ({ said }) => `Wen meinen Sie mit „${said}“?`,
  perhaps: 'Vielleicht jemanden, mit dem Sie viel zusammenarbeiten? Oder nennen Sie den Namen.',
  sayTheName: 'Bitte nennen Sie den Namen.',
  these: 'Diese Personen',
  noSuchManager: ({ name, count }) =>
    count === 2
      ? `Über der direkten Führungskraft von ${name} ist im Verzeichnis niemand eingetragen.`
      : `Für ${name} sind im Verzeichnis weniger als ${count} Führungskräfte eingetragen.`,

  found: ({ count, what }) =>
    `${what}: ${number(count, 'de')} ${plural(count, 'de', { one: 'Person', other: 'Personen' })}`,
  nobodyFound: ({ what }) => `Zu „${what}“ habe ich niemanden gefunden.`,
  nobodyFoundHint:
    'Ich habe Positionen, Abteilungen und Büros so durchsucht, wie sie im Verzeichnis Ihrer Organisation stehen. Versuchen Sie es mit einem anderen Wort oder einem Teil davon.',
  nobodySkilled: ({ said, count }) =>
    count === 0
      ? `Ich habe niemanden gefunden, in dessen Profil „${said}“ steht.`
      : `Ich habe ${count} ${plural(count, 'de', { one: 'Profil', other: 'Profile' })} angesehen; „${said}“ steht in keinem.`,
  nobodySkilledHint:
    'Viele tragen ihre Kenntnisse nicht ein. Eine Position führt vielleicht weiter, zum Beispiel „who are the engineers?“',
  readAsTeam: ({ said }) => `Ein Büro ${said} kenne ich nicht: Das ist die Abteilung.`,
  readAsPlace: ({ said }) => `Eine Abteilung ${said} kenne ich nicht: Das ist das Büro.`,
  partial: 'Ihr Verzeichnis ist größer, als ich durchsehen konnte: Es kann weitere geben.',
  lookedAt: ({ count }) =>
    `Ich habe ${count} ${plural(count, 'de', { one: 'Profil', other: 'Profile' })} von Personen angesehen, mit denen Sie arbeiten.`,
  whySkill: ({ said }) => `Kenntnisse: ${said}`,
  whyLanguage: ({ said }) => `Sprache in Microsoft 365: ${said}`,
  closest: 'Personen, mit denen Sie am meisten arbeiten',
  nobodyClose: 'Microsoft 365 weiß noch nicht, mit wem Sie am meisten arbeiten.',

  now: 'jetzt',
  atTime: ({ day, time }) => `${day} um ${time}`,
  is: {
    out: ({ when }) => `Abwesend ${when}`,
    free: ({ when }) => `Frei ${when}`,
    busy: ({ when }) => `Belegt ${when}`,
    online: 'Jetzt online',
  },
  nobodyIs: {
    out: ({ when }) => `Soweit ich sehe, ist ${when} niemand abwesend.`,
    free: ({ when }) => `Niemand ist ${when} frei.`,
    busy: ({ when }) => `Niemand ist ${when} belegt.`,
    online: 'Niemand ist jetzt online.',
  },
  fromTime: ({ time }) => `ab ${time}`,
  until: ({ time }) => `bis ${time}`,
  amongClosest: ({ count }) => `Von den ${count} Personen, mit denen Sie am meisten arbeiten.`,
  amongTeam: ({ count }) =>
    count === 1 ? 'Von einer Person in dieser Gruppe.' : `Von ${count} Personen in dieser Gruppe.`,
  amongHere: ({ count }) =>
    count === 1 ? 'Von der anderen Person in diesem Chat.' : `Von den ${count} anderen in diesem Chat.`,
  firstOnly: ({ most }) => `Angesehen habe ich die ersten ${most}.`,
  calendarUnknown: ({ names }) => `Den Kalender von ${list(names, 'de')} kann ich nicht sehen.`,
  offHours: ({ names }) => `Dann außerhalb der Arbeitszeit: ${list(names, 'de')}.`,
  mayNotSeePresence:
    'Ich darf nicht sehen, wer online ist: Die Administration muss dieser App die Berechtigung Presence.Read.All erteilen. Am Kalender erkenne ich, wer frei oder abwesend ist.',
  isOnline: ({ name, what }) => `${name} ist online: ${what}`,
  isNotOnline: ({ name, what }) => `${name} ist nicht online: ${what}`,
  showMore: ({ count }) => `${count} weitere anzeigen`,
  fromStart: 'Zurück zum Anfang',

  labels: { localTime: 'Ortszeit', workingHours: 'Arbeitszeit', outOfOffice: 'Außer Haus' },
  hours: ({ first, last, from, until }) => `${first} bis ${last}, ${from} – ${until}`,
  hoursOn: ({ names, from, until }) => `${list(names, 'de')} von ${from} bis ${until}`,
  isOut: 'Ja',
  together: 'Ihre nächsten gemeinsamen Besprechungen',
  moreTogether: ({ count }) =>
    count === 1 ? 'Und eine weitere in den nächsten zwei Wochen.' : `Und ${count} weitere in den nächsten zwei Wochen.`,
};
