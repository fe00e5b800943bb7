import type { Command } from '../../turn/command.ts';

export const signOut: Command = {
  intent: 'signOut',
  examples: ['sign out'],
  needsSignIn: false,
  async answer({ services }) {
    const wasSignedIn = await services.account.isSignedIn();
    await services.account.signOut();
    return wasSignedIn
      ? 'You are signed out. I forgot your sign-in and switched notifications off. Ask me anything to sign in again.'
      : 'You were not signed in. There is nothing of your sign-in here, and notifications are off.';
  },
};
