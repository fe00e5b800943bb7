import type { Words } from '../en/index.ts';
import { number } from '../format.ts';

/** Was über einen Zug des Gesprächs selbst zu sagen ist: Fehler, Verspätung, alte Karten, fremde Schaltflächen. */
export const turns: Words['turns'] = {
  titles: {
    sign_in_required: 'Bitte melden Sie sich an',
    permission_missing: 'Das darf ich nicht',
    ambiguous_person: 'Wen meinen Sie?',
    person_not_found: 'Diese Person habe ich nicht gefunden',
    gone: 'Nicht mehr vorhanden',
    changed_meanwhile: 'Nicht mehr auf dem neuesten Stand',
    invalid_request: 'So geht das nicht',
    no_mailbox: 'Es gibt kein Postfach',
    throttled: 'Gerade überlastet',
    service_unavailable: 'Zurzeit nicht erreichbar',
  },
  failed: 'Das hat nicht geklappt',
  unexpected: 'Bei mir ist etwas schiefgegangen',
  unexpectedText:
    'Das tut mir leid. Bitte versuchen Sie es noch einmal; wenn es wieder geschieht, nennen Sie Ihrem Administrator die Kennung unten.',
  unknownOutcome:
    'Ich kann nicht erkennen, ob es erledigt wurde: Bitte prüfen Sie das, bevor Sie mich noch einmal darum bitten.',
  reference: (id) => `Kennung: ${id}`,

  stillWorking: 'Ich arbeite noch daran …',
  interrupted: 'Ich wurde dabei unterbrochen. Bitte sagen Sie es noch einmal.',
  interruptedAction:
    'Ich wurde dabei unterbrochen und kann nicht erkennen, ob es erledigt wurde. Bitte prüfen Sie das, und fragen Sie mich dann noch einmal.',
  wasDone: 'Das war schon erledigt, bevor ich unterbrochen wurde. So steht es jetzt.',
  wasCancelled:
    'Das war schon erledigt, bevor ich unterbrochen wurde: Die Besprechung steht nicht mehr in Ihrem Kalender.',
  cutShort:
    'Mein Speicher hat mittendrin aufgehört zu antworten, und ich kann nicht erkennen, ob es erledigt wurde. Bitte prüfen Sie das, und fragen Sie mich dann noch einmal.',
  pressAgain: 'Beim ersten Mal hat das nicht geklappt. Bitte klicken Sie noch einmal.',
  unreadableButton: 'Diese Schaltfläche kann ich nicht lesen.',
  consentOrSignIn: 'Sie müssen zustimmen oder sich noch einmal anmelden.',
  onlyOwner: ({ owner }) =>
    `Diese Karte kann nur ${owner || 'die Person, für die ich sie gemacht habe,'} benutzen. Fragen Sie mich, dann bekommen Sie Ihre eigene.`,
  noLongerValid: 'Diese Karte gilt nicht mehr.',
  noLongerValidText: 'Diese Karte gilt nicht mehr. Es wurde nichts geändert.',
  askAgain: 'Fragen Sie mich noch einmal, dann bekommen Sie eine neue.',

  cancelledSince: 'Diese Besprechung wurde inzwischen abgesagt. In Ihrem Kalender steht nichts mehr davon.',
  movedSince: 'Sie wurde inzwischen verschoben. So steht es jetzt darum.',
  answeredSince: 'Ihre Antwort hat sich inzwischen geändert. So steht es jetzt darum.',
  changedSince: 'Sie wurde inzwischen geändert. So steht es jetzt darum.',
  thereAgain: 'Sie steht wieder in Ihrem Kalender.',

  notUnderstood: 'Das habe ich nicht verstanden. Mit „Hilfe“ sehen Sie, was ich kann.',
  notUnderstoodText: 'Das habe ich nicht verstanden. Sie können zum Beispiel sagen:',
  orHelp: { before: 'Oder sagen Sie', after: '– dann sehen Sie alles, was ich kann.' },
  tooLong: ({ most, length }) =>
    `Das ist mir zu viel auf einmal: Ich lese Nachrichten bis ${number(most, 'de')} Zeichen, und diese hat ${number(length, 'de')}. Können Sie es kürzer sagen?`,
  forYourEyesOnly:
    'Das ist nur für Ihre Augen bestimmt. Öffnen Sie unseren persönlichen Chat, und fragen Sie mich dort.',
  restInTab: 'Es ist mehr, als in eine Nachricht passt. Der Rest steht in meiner Registerkarte.',
  answeredInPersonalChat: 'Ich habe in unserem persönlichen Chat geantwortet.',
  signInInPersonalChat: 'Öffnen Sie zuerst unseren persönlichen Chat, und sagen Sie es dort: Sie müssen sich anmelden.',
  workAccountOnly: 'Ich kann nur Personen helfen, die in Teams mit ihrem Geschäftskonto angemeldet sind.',

  welcome: 'Guten Tag, ich bin Attaché',
  welcomeSummary:
    'Guten Tag, ich bin Attaché. Ich buche Besprechungen, finde Zeiten und Personen und sage Ihnen, wenn sich Besprechungen ändern.',
  welcomeText:
    'Ich nehme Ihnen Arbeit in Microsoft 365 ab, gleich hier im Chat: Ich buche Besprechungen, finde Zeiten, zeige Ihren Tag, schlage Personen nach und sage Ihnen, wenn sich eine Besprechung ändert. Schreiben Sie mir auf Deutsch oder auf Englisch.',
  tryOne: 'Probieren Sie zum Beispiel:',
  sayHelp: { before: 'Sagen Sie', after: '– dann sehen Sie alles, was ich kann.' },
  hello: 'Guten Tag, ich bin Attaché. Erwähnen Sie mich, und sagen Sie, was Sie brauchen, zum Beispiel „Hilfe“.',
};
