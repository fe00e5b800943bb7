import type { Words } from '../en/index.ts';

/** Die letzte Seite des Anmeldefensters. */
export const pages: Words['pages'] = {
  signedIn: 'Sie sind angemeldet',
  signedInText: 'Sie können dieses Fenster schließen; Attaché macht im Chat weiter.',
  failed: 'Das hat nicht geklappt',
  failures: {
    invalid_state:
      'Diese Anmeldung wurde nicht in diesem Fenster begonnen oder hat zu lange gedauert. Bitte beginnen Sie noch einmal.',
    access_denied: 'Sie haben Ihre Zustimmung nicht gegeben, deshalb wurde nichts geändert.',
    sign_in_failed: 'Die Anmeldung hat nicht geklappt. Bitte beginnen Sie noch einmal.',
    wrong_account:
      'Das war ein anderes Konto als das, mit dem Sie in Teams arbeiten. Bitte beginnen Sie mit jenem noch einmal.',
  },
};
