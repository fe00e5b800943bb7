/** Help, and the end of a sign-in. */
export const account = {
  help: 'What I can do for you',
  helpText: 'Just say it, in your own words. In a group chat, mention me first.',
  signedOut:
    'You are signed out. I forgot your sign-in and switched notifications off. Ask me anything to sign in again.',
  wasNotSignedIn: 'You were not signed in. There is nothing of your sign-in here, and notifications are off.',
};
