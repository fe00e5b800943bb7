import type { Words } from '../en/index.ts';
import type { Part } from '../en/news.ts';
import { list, plural } from '../format.ts';
import { markdown } from '../safe-text.ts';

const answers = {
  accepted: 'hat zugesagt',
  declined: 'hat abgelehnt',
  tentativelyAccepted: 'hat mit Vorbehalt zugesagt',
};

const parts = { subject: 'neuer Betreff', location: 'neuer Ort', onlineMeeting: 'neue Onlinebesprechung' };

const renewed = (what: Part[]): string =>
  list(
    what.map((part) => parts[part]),
    'de',
  );

/** Was mit einer Besprechung geschehen ist, ungefragt gesagt. Eine Zusammenfassung steht auch auf Sperrbildschirmen. */
export const news: Words['news'] = {
  invitationSummary: ({ from, subject, when }) => `${from ?? 'Jemand'} lädt Sie ein: ${subject}, ${when}`,
  invitation: ({ subject }) => `Einladung: ${subject}`,
  clashes: ({ events, more }) =>
    `Zur selben Zeit: ${list(more > 0 ? [...events, `${more} ${more === 1 ? 'weiterer Termin' : 'weitere'}`] : events, 'de')}.`,

  movedSummary: ({ who, subject, when }) => `Verschoben${who ? ` von ${who}` : ''}: ${subject}, jetzt ${when}`,
  moved: ({ subject }) => `Verschoben: ${subject}`,
  movedFrom: ({ who, before }) => `${who ? `Verschoben von ${who}` : 'Verschoben'}. Vorher: ${before}.`,

  changedSummary: ({ subject, what }) => `${subject}: ${renewed(what)}`,
  changed: ({ subject }) => `Geändert: ${subject}`,
  newParts: ({ what }) => `${renewed(what).replace(/^n/, 'N')}.`,

  removedSummary: ({ subject }) => `Nicht mehr in Ihrem Kalender: ${subject}`,
  removed: 'Der Termin steht nicht mehr in Ihrem Kalender.',
  cancelledSummary: ({ subject, when }) => `Abgesagt: ${subject}, ${when}`,
  cancelled: ({ subject }) => `Abgesagt: ${subject}`,
  cancelledBy: ({ who }) => `${who} hat abgesagt.`,
  isCancelled: 'Die Besprechung ist abgesagt.',

  roomDeclined: ({ room, subject }) => `${room} hat abgelehnt: ${subject}`,
  standsWithoutRoom: 'Die Besprechung findet statt, aber ohne diesen Raum.',
  freeWithRoom: 'Zu diesen Zeiten sind der Raum und alle, deren Kalender ich sehe, frei:',

  answeredSummary: ({ who, response, subject, proposes }) =>
    `${who} ${answers[response]}${proposes ? ' und schlägt eine andere Zeit vor' : ''}: ${subject}`,
  answered: ({ who, response, subject }) => `${who} ${answers[response]}: ${subject}`,
  proposes: ({ who, when, subject }) =>
    markdown`${who} schlägt stattdessen **${when}** vor. Zum Verschieben sagen Sie „move ${subject}“.`,
  answeredToo: ({ names }) => `${list(names, 'de')} ${names.length === 1 ? 'hat' : 'haben'} ebenfalls geantwortet.`,

  digest: ({ count }) => `${count} ${plural(count, 'de', { one: 'Änderung', other: 'Änderungen' })} in Ihrem Kalender`,
  digestText: 'Sie kamen, als ich sie Ihnen nicht einzeln mitteilen konnte.',
  digestMore: ({ count }) => `Und ${count} weitere. Ihre Termine auf meiner Registerkarte zeigen alle.`,
};
