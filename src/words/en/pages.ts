/** The last page of the sign-in's pop-up. */
export const pages = {
  signedIn: 'You are signed in',
  signedInText: 'You can close this window; Attaché carries on in the chat.',
  failed: 'That did not work',
  /** By why the sign-in failed. */
  failures: {
    invalid_state: 'This sign-in was not started in this window, or took too long. Please start again.',
    access_denied: 'You did not give your consent, so nothing was changed.',
    sign_in_failed: 'The sign-in did not work out. Please start again.',
    wrong_account: 'That was a different account than the one you use in Teams. Please start again with that one.',
  },
};
