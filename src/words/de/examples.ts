import type { Words } from '../en/index.ts';

/** Was man auf Deutsch sagen kann; ein Test hält fest, dass es auch so verstanden wird. */
export const examples: Words['examples'] = {
  book: [
    'buche morgen um 15 Uhr 30 Minuten mit Adele',
    'buche nächste Woche eine Stunde mit Lee Gu und Megan zum Budget',
    'trag Zahnarzt am Montag um 9 ein',
  ],
  findTimes: ['finde nächste Woche 45 Minuten mit Megan und Lee Gu'],
  freeBusy: ['ist Adele morgen um 15 Uhr frei?', 'wann haben Megan und Lee Gu am Donnerstag Zeit?'],
  agenda: ['was steht heute an?', 'meine Termine nächste Woche'],
  lookUpPerson: ['wer ist Adele Vance?', 'wer ist mein Chef?', 'wer berichtet an Lee Gu?'],
  reschedule: [
    'verschiebe mein Meeting mit Adele auf Donnerstag um 10',
    'verschiebe das Budget-Review um eine Stunde nach hinten',
  ],
  cancel: ['sag mein Meeting mit Adele morgen ab', 'storniere das Budget-Review'],
  respond: ['nimm die Einladung von Adele an', 'lehne das Budget-Review morgen ab'],
  notifications: [
    'Benachrichtigungen einschalten',
    'Benachrichtigungen ausschalten',
    'keine Benachrichtigungen bis Montag',
    'sind die Benachrichtigungen an?',
  ],
  correct: ['nein, lieber um 16 Uhr', 'und Alex dazu', 'so buchen'],
  undo: ['mach das rückgängig'],
  courtesy: ['guten Tag', 'danke'],
  signOut: ['abmelden'],
  help: ['Hilfe', 'was kannst du?'],
  remind: ['erinnere mich morgen um 9 daran, Lee anzurufen'],
};
