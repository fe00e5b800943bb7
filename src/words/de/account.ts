import type { Words } from '../en/index.ts';

/** Hilfe, und das Ende einer Anmeldung. */
export const account: Words['account'] = {
  help: 'Was ich für Sie tun kann',
  helpText:
    'Sagen Sie es einfach mit Ihren Worten, auf Deutsch oder auf Englisch. In einem Gruppenchat erwähnen Sie mich zuerst.',
  signedOut:
    'Sie sind abgemeldet. Ich habe Ihre Anmeldung vergessen und die Benachrichtigungen ausgeschaltet. Fragen Sie mich etwas, um sich wieder anzumelden.',
  wasNotSignedIn:
    'Sie waren nicht angemeldet. Von Ihrer Anmeldung ist hier nichts gespeichert, und die Benachrichtigungen sind ausgeschaltet.',
};
