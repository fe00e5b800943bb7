import type { Words } from '../en/index.ts';

/** Wenn nichts verstanden wurde, aber etwas naheliegt. */
export const near: Words['near'] = {
  summary: 'Ich bin nicht sicher, was Sie möchten. Meinten Sie etwas davon?',
  unsure: 'Ich bin nicht sicher, was Sie möchten. Meinten Sie:',
  orElse: {
    before: 'Nichts davon? Sagen Sie es mit anderen Worten, oder sagen Sie',
    after: '– dann sehen Sie alles, was ich kann.',
  },
  guessed:
    'Ich war mir bei Ihren Worten nicht sicher; so habe ich sie verstanden. Wenn Sie etwas anderes meinten, sagen Sie es bitte in anderen Worten.',
  nextSummary: 'Eins nach dem anderen',
  next: 'Ich mache eins nach dem anderen. Das haben Sie außerdem gesagt; drücken Sie darauf, sobald Sie so weit sind, oder sagen Sie „weiter“:',
  instead:
    'Ich kann es als eigenen Termin in Ihren Kalender eintragen. Dies ist nur ein Entwurf; gebucht wird erst, wenn Sie das auf der Karte bestätigen:',
  ownEvent: 'Eigenen Termin entwerfen',
  gone: 'Das steht nicht mehr auf dieser Karte. Bitte sagen Sie es noch einmal.',
  withWords: ({ title, said }) => `${title}: ${said}`,
  notYet: ({ title }) =>
    `${title}: Das kann ich noch nicht, und es ist nichts geschehen. Mit „Hilfe“ sehen Sie, was ich kann.`,
  titles: {
    book: 'Besprechung buchen',
    findTimes: 'Zeit finden',
    freeBusy: 'Sehen, wer frei ist',
    agenda: 'Kalender zeigen',
    reschedule: 'Besprechung verschieben',
    cancel: 'Besprechung absagen',
    respond: 'Einladung beantworten',
    askMeeting: 'Besprechung ansehen',
    joinMeeting: 'An Besprechung teilnehmen',
    meetingPrep: 'Besprechung vorbereiten',
    meetingLoad: 'Besprechungen zählen',
    lookUpPerson: 'Person nachschlagen',
    searchMail: 'E-Mails durchsuchen',
    sendMail: 'E-Mail schreiben',
    forwardMail: 'E-Mail weiterleiten',
    findFiles: 'Datei finden',
    changeMeeting: 'Besprechung ändern',
    runningLate: 'Verspätung melden',
    findPeople: 'Personen finden',
    fileMail: 'E-Mail ablegen',
    replyToMail: 'E-Mail beantworten',
    findContact: 'Kontakt finden',
    remind: 'Sie erinnern',
    undo: 'Etwas zurücknehmen',
    help: 'Zeigen, was ich fragen kann',
  },
};
