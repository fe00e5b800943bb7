import type { Command } from '../../turn/command.ts';

export const signOut: Command = {
  intent: 'signOut',
  title: 'sign out',
  usage: 'sign out',
  description: 'Forgets your sign-in and switches notifications off',
  examples: ['sign out'],
  needsSignIn: false,
  async answer({ services, words: { account } }) {
    const wasSignedIn = await services.account.isSignedIn();
    await services.account.signOut();
    return wasSignedIn ? account.signedOut : account.wasNotSignedIn;
  },
};
