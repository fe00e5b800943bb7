import { number } from '../format.ts';

/** What is said about a turn itself: failures, lateness, cards that are too old, buttons that are somebody else's. */
export const turns = {
  /** Headings of an explanation, by the error's code. */
  titles: {
    sign_in_required: 'Please sign in',
    permission_missing: 'I am not allowed to do that',
    ambiguous_person: 'Whom do you mean?',
    person_not_found: 'I could not find that person',
    gone: 'That is not there any more',
    changed_meanwhile: 'That changed in the meantime',
    invalid_request: 'I cannot do it like that',
    no_mailbox: 'There is no mailbox',
    throttled: 'Too busy right now',
    service_unavailable: 'Please try again in a minute',
  },
  failed: 'That did not work',
  unexpected: 'Something went wrong on my side',
  unexpectedText: 'I am sorry. Please try again; if it happens again, tell your administrator the reference below.',
  unknownOutcome: 'I cannot tell whether it was done: please check before you ask again.',
  reference: (id: string) => `Reference: ${id}`,

  stillWorking: 'I am still working on it …',
  interrupted: 'I was interrupted while working on that. Please say it again.',
  interruptedAction:
    'I was interrupted while doing this and cannot tell whether it was done. Please check, then ask me again.',
  wasDone: 'That was done before I was interrupted. This is how it stands now.',
  wasCancelled: 'That was done before I was interrupted: the meeting is not in your calendar any more.',
  cutShort:
    'My storage stopped answering in the middle, and I cannot tell whether it was done. Please check, then ask me again.',
  pressAgain: 'That did not work the first time. Please press again.',
  unreadableButton: 'This button cannot be read.',
  consentOrSignIn: 'You need to consent or to sign in once more.',
  onlyOwner: ({ owner }: { owner: string }) =>
    `Only ${owner || 'the person I made this card for'} can use this card. Ask me, and I make you one of your own.`,
  noLongerValid: 'This card is no longer valid.',
  noLongerValidText: 'This card is no longer valid. Nothing was changed.',
  askAgain: 'Ask me again to get a fresh one.',

  cancelledSince: 'That meeting was cancelled since then. Nothing of it is in your calendar.',
  movedSince: 'It was moved since then. This is how it is now.',
  answeredSince: 'Your answer changed since then. This is how it is now.',
  changedSince: 'It was changed since then. This is how it is now.',
  thereAgain: 'It is in your calendar again.',

  notUnderstood: 'I did not understand that. Say "help" to see what I can do.',
  notUnderstoodText: 'I did not understand that. You could say, for example:',
  orHelp: { before: 'Or say', after: 'to see everything I can do.' },
  tooLong: ({ most, length }: { most: number; length: number }) =>
    `That is a bit much for me: I read messages of up to ${number(most, 'en')} characters, and this one has ${number(length, 'en')}. Could you say it more briefly?`,
  forYourEyesOnly: 'That is for your eyes only. Open our personal chat and ask me there.',
  restInTab: 'There is more than fits into one message. The rest is in my tab.',
  answeredInPersonalChat: 'I answered in our personal chat.',
  signInInPersonalChat: 'Open our personal chat first and say that there: you need to sign in.',
  workAccountOnly: 'I can only help people who are signed in to Teams with their work account.',

  welcome: 'Hello, I am Attaché',
  welcomeSummary: 'Hello, I am Attaché. I book meetings, find times and people, and tell you when meetings change.',
  welcomeText:
    'I do your Microsoft 365 errands right here: book meetings, find times, show your day, look up people, and tell you when a meeting changes.',
  tryOne: 'Try one of these:',
  sayHelp: { before: 'Say', after: 'to see everything I can do.' },
  hello: 'Hello, I am Attaché. Mention me and say what you need, for example "help".',
};
