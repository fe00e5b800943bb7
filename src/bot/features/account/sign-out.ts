import type { Command } from '../../turn/command.ts';

export const signOut: Command = {
  intent: 'signOut',
  examples: ['sign out'],
  needsSignIn: false,
  async answer({ services, dialogue, words: { account } }) {
    dialogue.note({ isOver: true, people: [] });
    const wasSignedIn = await services.account.isSignedIn();
    await services.account.signOut();
    return wasSignedIn ? account.signedOut : account.wasNotSignedIn;
  },
};
