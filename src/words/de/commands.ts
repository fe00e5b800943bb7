import type { Words } from '../en/index.ts';

/** Was man sagen kann. Titel und Befehl werden dem Bot gesagt: Es sind Sätze, die er versteht. */
export const commands: Words['commands'] = {
  book: {
    title: 'Besprechung buchen',
    usage: 'buche <Dauer> mit <Namen> <Tag und Uhrzeit> über <Thema>',
    description: 'Bucht eine Besprechung, sobald Sie gesehen haben, wer frei ist',
  },
  findTimes: {
    title: 'Termin finden',
    usage: 'finde <Dauer> mit <Namen> <Tag oder Woche>',
    description: 'Findet Zeiten, zu denen alle können',
  },
  freeBusy: {
    title: 'Wann bin ich frei?',
    usage: 'ist <Name> <Tag und Uhrzeit> frei',
    description: 'Zeigt, wann jemand frei oder beschäftigt ist',
  },
  agenda: {
    title: 'Meine Termine',
    usage: 'meine Termine <Tag oder Woche>',
    description: 'Zeigt, was in Ihrem Kalender steht',
  },
  askMeeting: {
    title: 'wer ist im nächsten Meeting',
    usage: 'wann | wo | wie lange | wer ist dabei | wer hat zugesagt <Besprechung>',
    description: 'Sagt, wann und wo eine Besprechung ist, wer dabei ist und wer geantwortet hat',
  },
  joinMeeting: {
    title: 'am nächsten Meeting teilnehmen',
    usage: 'am <Besprechung> teilnehmen',
    description: 'Gibt Ihnen den Link der Besprechung, die gerade läuft oder als Nächstes kommt',
  },
  changeMeeting: {
    title: 'nächstes Meeting 15 min länger',
    usage: 'füge … hinzu | nimm … heraus | benenne … um | verlängere | verkürze <Besprechung>',
    description: 'Ändert eine Besprechung, die Sie organisieren, sobald Sie gesehen haben, wen es trifft',
  },
  runningLate: {
    title: 'ich verspäte mich',
    usage: 'ich komme <Minuten> später',
    description: 'Hilft Ihnen, den anderen Bescheid zu geben oder die Besprechung zu verschieben',
  },
  lookUpPerson: {
    title: 'Person nachschlagen',
    usage: 'wer ist <Name>',
    description: 'Zeigt, wer jemand ist, wer die Führungskraft ist und wer zum Team gehört',
  },
  findPeople: {
    title: 'Wer arbeitet im Marketing?',
    usage: 'wer ist der <Position> | wer arbeitet im <Abteilung> | wer ist <Tag> abwesend',
    description:
      'Findet Personen nach Position, Abteilung, Büro oder Kenntnissen, und zeigt, wer abwesend, frei oder online ist',
  },
  meetingPrep: {
    title: 'Vorbereitung nächstes Meeting',
    usage: 'bereite mich auf <Besprechung> vor',
    description:
      'Sagt, wer an einer Besprechung teilnimmt, was sich seit dem letzten Mal geändert hat und wessen Antwort fehlt',
  },
  meetingLoad: {
    title: 'meine Meetinglast',
    usage: 'wie viele Stunden sitze ich <Woche> in Meetings',
    description: 'Rechnet Ihre Stunden in Besprechungen zusammen: Verlauf, Kosten und was weniger sein könnte',
  },
  reschedule: {
    title: 'Besprechung verschieben',
    usage: 'verschiebe <Besprechung> auf <Tag und Uhrzeit>',
    description: 'Verschiebt eine Besprechung, die Sie organisieren, sobald Sie gesehen haben, wer frei ist',
  },
  cancel: {
    title: 'Besprechung absagen',
    usage: 'sage <Besprechung> ab',
    description: 'Sagt eine Besprechung ab und fragt Sie vorher',
  },
  respond: {
    title: 'Einladung annehmen',
    usage: 'zusagen | ablehnen | vielleicht <Besprechung>',
    description: 'Nimmt eine Einladung an oder lehnt sie ab und fragt Sie vorher',
  },
  notifications: {
    title: 'Benachrichtigungen einschalten',
    usage: 'Benachrichtigungen ein | aus, keine Benachrichtigungen bis <Tag>',
    description: 'Sagt Ihnen, wenn Besprechungen verschoben, abgesagt oder beantwortet werden',
  },
  correct: {
    title: 'So buchen',
    usage: 'lieber um 16 Uhr | und Alex dazu | so buchen',
    description: 'Ändert oder entscheidet, was ich zuletzt gezeigt habe: Zeit, Personen, Dauer, Ort',
  },
  undo: {
    title: 'rückgängig machen',
    usage: 'mach das rückgängig',
    description: 'Nimmt das Letzte zurück, was ich für Sie getan habe, wo das möglich ist',
  },
  courtesy: {
    title: 'Guten Tag',
    usage: 'guten Tag | danke',
    description: 'Antwortet auf ein freundliches Wort mit einem',
  },
  signOut: {
    title: 'Abmelden',
    usage: 'abmelden',
    description: 'Vergisst Ihre Anmeldung und schaltet die Benachrichtigungen aus',
  },
  help: {
    title: 'Hilfe',
    usage: 'Hilfe',
    description: 'Zeigt, was ich kann',
  },
};
