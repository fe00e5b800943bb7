import type { Words } from '../en/index.ts';

const possible = 'Je peux activer ou désactiver les notifications, ou les suspendre jusqu’au moment que vous me direz.';

/** Si je prends la parole de moi-même, et comment le régler. */
export const notifications: Words['notifications'] = {
  isOn: 'Les notifications sont activées',
  isPaused: 'Les notifications sont suspendues',
  isOff: 'Les notifications sont désactivées',
  on: 'Je vous préviens quand vous êtes invité, quand une réunion est déplacée, modifiée ou annulée, et quand quelqu’un répond à votre invitation.',
  pausedUntil: ({ day, time }) =>
    `Je reste silencieux jusqu’au ${day}, ${time} ; je vous dirai alors ce qui compte encore.`,
  wereOff:
    'Elles étaient désactivées. À partir de là, je vous préviens de ce qui change dans votre calendrier ; désactivez-les si vous ne le souhaitez pas.',
  off: 'Je ne dis rien tant que vous ne demandez rien. Je ne conserve rien de votre calendrier.',
  needsAttention: 'Microsoft 365 ne l’a pas encore confirmé. Je continue d’essayer, et rien ne se perd entre-temps.',
  turnOn: 'Activer',
  turnOff: 'Désactiver',
  pause: 'Suspendre jusqu’à demain',
  goOn: 'Reprendre maintenant',

  beyondMe: {
    reminders: `Je ne peux pas encore vous envoyer de rappel avant les réunions ; je n’ai donc rien changé. ${possible}`,
    quietHours: `Je ne peux pas encore rester silencieux à certaines heures de la journée ; je n’ai donc rien changé. ${possible}`,
    quietDays: `Je ne peux pas encore rester silencieux certains jours ; je n’ai donc rien changé. ${possible}`,
    quietLater: `Je peux rester silencieux dès maintenant, mais pas encore à partir d’un moment ultérieur ; je n’ai donc rien changé. ${possible}`,
    someOnly: `Je ne peux pas encore activer ou désactiver seulement certaines notifications ; je n’ai donc rien changé. ${possible}`,
  },

  stopped: {
    permissionMissing:
      'Microsoft 365 ne me laisse plus surveiller votre calendrier. Un administrateur peut à nouveau l’autoriser.',
    noMailbox: 'Vous n’avez plus de boîte aux lettres Exchange ; il n’y a donc plus de calendrier à surveiller.',
  },
  tryAgain: 'Dites « turn on notifications » pour réessayer.',
};
