import type { Words } from '../en/index.ts';

/** La dernière page de la fenêtre de connexion. */
export const pages: Words['pages'] = {
  signedIn: 'Vous êtes connecté',
  signedInText: 'Vous pouvez fermer cette fenêtre ; Attaché continue dans la conversation.',
  failed: 'Cela n’a pas fonctionné',
  failures: {
    invalid_state:
      'Cette connexion n’a pas été commencée dans cette fenêtre, ou a pris trop de temps. Veuillez recommencer.',
    access_denied: 'Vous n’avez pas donné votre consentement ; rien n’a donc été modifié.',
    sign_in_failed: 'La connexion n’a pas fonctionné. Veuillez recommencer.',
    wrong_account:
      'C’était un autre compte que celui que vous utilisez dans Teams. Veuillez recommencer avec celui-là.',
  },
};
