import type { Words } from '../en/index.ts';

/** Was man sagen kann. Titel und Befehl werden dem Bot gesagt, und der versteht vorerst nur Englisch; übersetzt ist, was sie tun. */
export const commands: Words['commands'] = {
  book: {
    title: 'book a meeting',
    usage: 'book <Dauer> with <Namen> <Tag und Uhrzeit> about <Betreff>',
    description: 'Bucht eine Besprechung, sobald Sie gesehen haben, wer frei ist',
  },
  findTimes: {
    title: 'find times',
    usage: 'find <Dauer> with <Namen> <Tag oder Woche>',
    description: 'Findet Zeiten, zu denen alle können',
  },
  freeBusy: {
    title: 'free or busy',
    usage: 'is <Name> free <Tag und Uhrzeit>',
    description: 'Zeigt, wann jemand frei oder beschäftigt ist',
  },
  agenda: {
    title: 'my agenda',
    usage: 'agenda <Tag oder Woche>',
    description: 'Zeigt, was in Ihrem Kalender steht',
  },
  askMeeting: {
    title: 'who is in my next meeting',
    usage: 'when | where | how long | who is in | who has accepted <meeting>',
    description: 'Sagt, wann und wo eine Besprechung ist, wer dabei ist und wer geantwortet hat',
  },
  joinMeeting: {
    title: 'join my next meeting',
    usage: 'join <meeting>',
    description: 'Gibt Ihnen den Link der Besprechung, die gerade läuft oder als Nächstes kommt',
  },
  changeMeeting: {
    title: 'make my next meeting 15 minutes longer',
    usage: 'add | remove | rename | extend | shorten <meeting>',
    description: 'Ändert eine Besprechung, die Sie organisieren, sobald Sie gesehen haben, wen es trifft',
  },
  lookUpPerson: {
    title: 'look up a person',
    usage: 'who is <Name>',
    description: 'Zeigt, wer jemand ist, wer die Führungskraft ist und wer zum Team gehört',
  },
  findPeople: {
    title: 'find people',
    usage: 'who is the <Position> | who works in <Abteilung> | who is out <Tag>',
    description:
      'Findet Personen nach Position, Abteilung, Büro oder Kenntnissen, und zeigt, wer abwesend, frei oder online ist',
  },
  meetingPrep: {
    title: 'prepare me',
    usage: 'prepare me for <Besprechung>',
    description:
      'Sagt, wer an einer Besprechung teilnimmt, was sich seit dem letzten Mal geändert hat und wessen Antwort fehlt',
  },
  meetingLoad: {
    title: 'meeting load',
    usage: 'meeting load <Woche>',
    description: 'Rechnet Ihre Stunden in Besprechungen zusammen: Verlauf, Kosten und was weniger sein könnte',
  },
  reschedule: {
    title: 'move a meeting',
    usage: 'move <Besprechung> to <Tag und Uhrzeit>',
    description: 'Verschiebt eine Besprechung, die Sie organisieren, sobald Sie gesehen haben, wer frei ist',
  },
  cancel: {
    title: 'cancel a meeting',
    usage: 'cancel <Besprechung>',
    description: 'Sagt eine Besprechung ab und fragt Sie vorher',
  },
  respond: {
    title: 'answer an invitation',
    usage: 'accept | decline | tentative <Besprechung>',
    description: 'Nimmt eine Einladung an oder lehnt sie ab und fragt Sie vorher',
  },
  notifications: {
    title: 'turn on notifications',
    usage: 'turn notifications on | off, no notifications until <Tag>',
    description: 'Sagt Ihnen, wenn Besprechungen verschoben, abgesagt oder beantwortet werden',
  },
  correct: {
    title: 'change what is being arranged',
    usage: 'make it 4pm | and add Alex | book it',
    description: 'Ändert oder entscheidet, was ich zuletzt gezeigt habe: Zeit, Personen, Dauer, Ort',
  },
  undo: {
    title: 'undo',
    usage: 'undo',
    description: 'Nimmt das Letzte zurück, was ich für Sie getan habe, wo das möglich ist',
  },
  courtesy: {
    title: 'say hello',
    usage: 'hello | thanks',
    description: 'Antwortet auf ein freundliches Wort mit einem',
  },
  signOut: {
    title: 'sign out',
    usage: 'sign out',
    description: 'Vergisst Ihre Anmeldung und schaltet die Benachrichtigungen aus',
  },
  help: {
    title: 'help',
    usage: 'help',
    description: 'Zeigt, was ich kann',
  },
};
