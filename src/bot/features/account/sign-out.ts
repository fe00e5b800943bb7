import type { Command } from '../../turn/command.ts';

export const signOut: Command = {
  intent: 'signOut',
  examples: ['sign out'],
  needsSignIn: false,
  async answer({ services, words: { account } }) {
    const wasSignedIn = await services.account.isSignedIn();
    await services.account.signOut();
    return wasSignedIn ? account.signedOut : account.wasNotSignedIn;
  },
};
