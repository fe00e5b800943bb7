import type { Words } from '../en/index.ts';
import { list } from '../format.ts';

export const dialogue: Words['dialogue'] = {
  nothingOnTable:
    'Ich weiß nicht genau, was Sie meinen: Hier wartet nichts auf eine Antwort. Worüber wir gesprochen haben, merke ich mir eine halbe Stunde. Sagen Sie es in einem Satz, zum Beispiel „book 30 min with Adele tomorrow at 3pm“.',
  notYours: ({ owner }) =>
    `Das ist ${owner ? `der Entwurf von ${owner}, und nur ${owner} kann ihn ändern` : 'der Entwurf von jemand anderem, den ich für Sie nicht ändern kann'}. Sagen Sie, was Sie buchen möchten, dann mache ich Ihnen einen eigenen.`,
  goneMeanwhile: 'Diese Karte ist zu alt, um damit weiterzumachen. Bitte sagen Sie in einem Satz, was Sie möchten.',
  notOnCondition: ({ said }) =>
    `Ich kann es nicht von „${said}“ abhängig machen, deshalb ist nichts geschehen. Die Karte oben zeigt, wer Zeit hat; sagen Sie „buchen“, wenn Sie es jetzt möchten.`,
  yesToWhat:
    'Wir haben inzwischen über anderes gesprochen. Sagen Sie „so buchen“, wenn Sie die Besprechung oben meinen, oder „abbrechen“.',
  chooseFirst:
    'Bitte wählen Sie zuerst oben aus: Drücken Sie eine Schaltfläche oder sagen Sie „der erste“, einen Namen oder eine Uhrzeit.',
  whichTime: 'Welche dieser Zeiten? Drücken Sie eine, oder sagen Sie „the second one“ oder „3pm“.',
  whatTime: 'Ich kenne die Uhrzeit noch nicht. Sagen Sie sie, zum Beispiel „tomorrow at 3pm“.',
  whichOfThem: 'Oben passt mehr als eine Möglichkeit. Drücken Sie eine, oder sagen Sie „der erste“.',
  notInList: ({ count }) =>
    `Diese Möglichkeit gibt es oben nicht; es ${count === 1 ? 'gibt eine' : `gibt ${count}`}. Drücken Sie eine, oder sagen Sie „der erste“.`,

  draftNow: ({ when, what }) =>
    `Auf der Karte oben geändert: ${[when, ...what].join(', ')}. Sagen Sie „so buchen“, oder drücken Sie die Schaltfläche.`,
  timesNow: ({ count }) =>
    count === 0
      ? 'Ich habe keine solche Zeit gefunden; die Karte oben sagt, warum.'
      : `Auf der Karte oben geändert: ${count === 1 ? 'eine Zeit' : `${count} Zeiten`} zur Auswahl.`,
  chooseTime: 'Die Karte oben fragt jetzt nach der Zeit.',
  moveNow: ({ when }) =>
    `Auf der Karte oben geändert: ${when}. Sagen Sie „so machen“, oder drücken Sie die Schaltfläche.`,
  withPeople: ({ names }) => `mit ${list(names, 'de')}`,
  withNobody: 'ohne weitere Teilnehmer',
  about: ({ subject }) => `„${subject}“`,
  inPerson: 'ohne Teams-Link',
  onTeams: 'mit Teams-Link',
  withRoom: ({ room }) => `in ${room}`,
  notInvited: ({ names }) =>
    `${list(names, 'de')} ${names.length === 1 ? 'ist' : 'sind'} nicht dabei; ich habe nichts geändert.`,
  onlyTimeOfMove:
    'Hier wird eine Besprechung nur verschoben: Ich kann ändern, wann sie ist und wie lange sie dauert. Ich habe nichts geändert.',
  dropped: 'Verworfen. Es ist nichts geschehen.',
  droppedTitle: 'Verworfen',
  droppedMeeting: ({ subject }) => `Verworfen: „${subject}“`,
  nothingWasDone: 'Es wurde nichts gebucht, geändert oder gesendet.',

  bookedAlready: ({ subject }) =>
    `„${subject}“ ist schon gebucht. Sagen Sie „undo“, um das zurückzunehmen, oder was daran anders sein soll.`,
  doneAlready: 'Das ist schon geschehen. Sagen Sie „undo“, um es zurückzunehmen.',
  bookedMoveInstead: ({ subject }) =>
    `„${subject}“ wurde inzwischen gebucht; ich habe nichts geändert. Möchten Sie die Besprechung verschieben?`,
  bookedChangeInOutlook: ({ subject }) =>
    `„${subject}“ wurde inzwischen gebucht; ich habe nichts geändert. Um mehr als die Zeit zu ändern, sagen Sie zum Beispiel „add Alex to ${subject}“, oder öffnen Sie die Besprechung in Outlook.`,
  beingDone: 'Ich bin gerade dabei. Bitte sagen Sie es gleich noch einmal.',

  undo: {
    button: 'Rückgängig machen',
    nothing: 'Es gibt nichts, was ich zurücknehmen könnte.',
    question: ({ title }) =>
      `Das Letzte, was ich für Sie getan habe, ist eine Weile her und betraf „${title}“. Soll ich es zurücknehmen?`,
    booked: ({ title }) => `Zurückgenommen: „${title}“ ist abgesagt, und alle Eingeladenen wissen es.`,
    moved: ({ title }) => `Zurückgenommen: „${title}“ ist wieder, wo es vorher war.`,
    answered: ({ title }) => `Zurückgenommen: Ihre Antwort auf „${title}“ ist wieder wie vorher.`,
    other: ({ title }) => `Zurückgenommen: „${title}“ ist wieder wie vorher.`,
    tooLate: ({ title }) => `Dafür ist es zu spät: Die Zeit von „${title}“ ist vorbei.`,
    cancelled: ({ title }) =>
      `Eine abgesagte Besprechung lässt sich nicht zurückholen: Alle wissen, dass „${title}“ ausfällt. Sie können sie neu buchen.`,
    cancelledAgain: ({ title }) =>
      `Eine abgesagte Besprechung lässt sich nicht zurückholen: Alle wissen, dass „${title}“ ausfällt. Ich kann eine gleiche neu buchen:`,
    removed: ({ title }) =>
      `Ich kann „${title}“ nicht in Ihren Kalender zurückholen. Outlook kann es: Der Eintrag liegt bei den gelöschten Elementen.`,
    answer: ({ title }) =>
      `Eine gesendete Antwort lässt sich nicht zurückholen: Wer zu „${title}“ eingeladen hat, hat sie schon. Sie können anders antworten.`,
    never: ({ title }) => `Was ich mit „${title}“ getan habe, lässt sich nicht zurücknehmen.`,
  },

  courtesy: {
    hello: 'Guten Tag! Was kann ich für Sie tun? Sagen Sie „Hilfe“, um zu sehen, was ich kann.',
    thanks: 'Gern geschehen.',
    ok: 'In Ordnung.',
    bye: 'Auf Wiedersehen, bis zum nächsten Mal.',
    stop: 'In Ordnung, ich bin still. Wenn Sie keine Nachrichten mehr von mir möchten, sagen Sie „Benachrichtigungen ausschalten“.',
  },
};
