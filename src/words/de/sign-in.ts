import type { Words } from '../en/index.ts';

/** Anmelden, ohne den Chat zu verlassen. */
export const signIn: Words['signIn'] = {
  summary: 'Bitte melden Sie sich an',
  text: 'Melden Sie sich an, damit ich für Sie mit Ihrem Microsoft 365 arbeiten kann. Gleich danach mache ich mit dem weiter, worum Sie gebeten haben.',
  button: 'Anmelden',
  notCompleted:
    'Diese Anmeldung wurde nicht abgeschlossen, deshalb habe ich nichts getan. Fragen Sie mich noch einmal, wann immer Sie möchten.',
  sayAgain: 'Sie sind angemeldet. Bitte sagen Sie noch einmal, was ich für Sie tun kann.',
  failed: 'Die Anmeldung hat nicht geklappt. Bitte fragen Sie mich noch einmal.',
};
