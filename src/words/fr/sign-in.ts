import type { Words } from '../en/index.ts';

/** Se connecter sans quitter la conversation. */
export const signIn: Words['signIn'] = {
  summary: 'Veuillez vous connecter',
  text: 'Connectez-vous pour que je puisse travailler pour vous avec votre Microsoft 365. Je reprends aussitôt après ce que vous avez demandé.',
  button: 'Se connecter',
  notCompleted: 'Cette connexion n’a pas abouti ; je n’ai donc rien fait. Refaites votre demande quand vous voudrez.',
  sayAgain: 'Vous êtes connecté. Redites-moi, s’il vous plaît, ce que je peux faire pour vous.',
  failed: 'La connexion n’a pas fonctionné. Refaites votre demande.',
};
