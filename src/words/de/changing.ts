import type { Words } from '../en/index.ts';
import { list } from '../format.ts';

/** Eine Besprechung ändern, die es gibt: was sich ändert, wen das trifft, und was sich nicht ändern lässt. */
export const changing: Words['changing'] = {
  question: ({ subject }) => `„${subject}“ ändern?`,
  change: 'Ändern',
  labels: {
    title: 'Titel',
    length: 'Dauer',
    comes: 'Kommt dazu',
    leaves: 'Fällt weg',
    room: 'Raum',
    teams: 'Microsoft Teams',
    text: 'Wortlaut',
  },
  noRoom: 'kein Raum',
  linkAdded: 'ein Link zum Teilnehmen kommt dazu',
  inTheAddedTime: 'In der zusätzlichen Zeit',
  busyRoom: ({ name }) => `${name} ist dann belegt.`,
  isInIt: ({ names }) => `Schon dabei: ${list(names, 'de')}.`,
  isNotInIt: ({ names }) => `Nicht dabei: ${list(names, 'de')}.`,
  keepsLink:
    'Ein Teams-Link bleibt, wenn er einmal da ist; entfernen kann ich ihn nicht. Ein Raum oder ein Ort lässt sich trotzdem angeben.',
  allDayLength: 'Der Termin dauert den ganzen Tag; ich ändere nur die Dauer von Besprechungen mit Uhrzeit.',
  likeThat: ({ subject }) => `„${subject}“ ist schon so: Es gibt nichts zu ändern.`,
  changed: ({ subject }) => `Geändert: ${subject}`,
  changedSeries: ({ subject }) => `Geändert: alle Termine von ${subject}`,
  undo: 'Rückgängig machen',
  leave: 'So lassen',
  changedBack: 'Es ist wieder wie vorher.',

  notYours: ({ organiser }) =>
    `Das kann nur ${organiser} ändern, von dort kommt die Einladung. Sie können antworten, eine andere Zeit vorschlagen oder ${organiser} schreiben.`,
  forwardQuestion: ({ subject, names }) => `„${subject}“ an ${list(names, 'de')} weiterleiten?`,
  forwardNote: ({ organiser }) =>
    `Sie organisieren diese Besprechung nicht, aber Sie können die Einladung weiterleiten. ${organiser} erfährt davon.`,
  forward: 'Weiterleiten',
  forwarded: ({ subject, names }) => `„${subject}“ wurde an ${list(names, 'de')} weitergeleitet.`,
  cancelFollowing: 'Diesen Termin und alle danach absagen',
  cancelledFrom: ({ when }) => `Ab ${when}`,
  noMessageThen:
    'Alle erhalten die Serie mit ihrem neuen Ende. Eine Nachricht von Ihnen geht nur bei einem einzelnen Termin oder der ganzen Serie mit.',
  comeBack: ({ names }) =>
    `Wird mehr als dieser Termin verschoben, stehen einzeln abgesagte Termine wieder im Kalender: ${list(names, 'de')}.`,
  answeredDate: {
    accept: ({ when }) => `Sie haben für ${when} zugesagt. Die anderen Termine bleiben, wie sie sind.`,
    tentative: ({ when }) => `Sie haben für ${when} mit Vorbehalt zugesagt. Die anderen Termine bleiben, wie sie sind.`,
    decline: ({ when }) => `Sie haben ${when} abgelehnt. Die anderen Termine bleiben, wie sie sind.`,
  },
  clashesWith: ({ subject, other, time }) => `„${subject}“ überschneidet sich mit „${other}“ (${time}).`,
};
