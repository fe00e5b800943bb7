import type { Words } from '../en/index.ts';

/** L’aide, et la fin d’une connexion. */
export const account: Words['account'] = {
  help: 'Ce que je peux faire pour vous',
  helpText:
    'Dites-le simplement, avec vos propres mots, mais pour l’instant en anglais ou en allemand. Dans une conversation de groupe, mentionnez-moi d’abord.',
  signedOut:
    'Vous êtes déconnecté. J’ai oublié votre connexion et désactivé les notifications. Demandez-moi quelque chose pour vous reconnecter.',
  wasNotSignedIn:
    'Vous n’étiez pas connecté. Rien de votre connexion n’est conservé ici, et les notifications sont désactivées.',
};
