/** Signing in without leaving the chat. */
export const signIn = {
  summary: 'Please sign in',
  text: 'Sign in, so that I can work with your Microsoft 365 for you. I carry on with what you asked for right afterwards.',
  button: 'Sign in',
  notCompleted: 'That sign-in was not completed, so I did nothing. Ask me again when you like.',
  sayAgain: 'You are signed in. Please say again what I can do for you.',
  failed: 'The sign-in did not work out. Please ask me again.',
};
