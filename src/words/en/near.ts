/** Said when nothing was understood, but something came near. */
export const near: NearWords = {
  summary: 'I am not sure what you would like. Did you mean one of these?',
  unsure: 'I am not sure what you would like. Did you mean:',
  orElse: { before: 'None of these? Say it in other words, or say', after: 'to see everything I can do.' },
  guessed:
    'I was not sure about your words; this is what I took them for. If you meant something else, please say it another way.',
  nextSummary: 'One thing after the other',
  next: 'I take one thing after the other. This is what else you said; press it when you are ready, or say “next”:',
  instead:
    'I can put it into your calendar as an event of your own. This only drafts it; nothing is booked before you press “Book”:',
  ownEvent: 'Draft an event of my own',
  gone: 'That is not on this card any more. Please say it again.',
  withWords: ({ title, said }) => `${title}: ${said}`,
  notYet: ({ title }) => `${title}: I cannot do that yet, and nothing was done. Say "help" to see what I can do.`,
  titles: {
    book: 'Book a meeting',
    findTimes: 'Find a time',
    freeBusy: 'See who is free',
    agenda: 'Show my calendar',
    reschedule: 'Move a meeting',
    cancel: 'Cancel a meeting',
    respond: 'Answer an invitation',
    askMeeting: 'Look at a meeting',
    joinMeeting: 'Join a meeting',
    meetingPrep: 'Prepare for a meeting',
    meetingLoad: 'Count my meetings',
    lookUpPerson: 'Look up a person',
    searchMail: 'Search my mail',
    sendMail: 'Write a mail',
    forwardMail: 'Forward a mail',
    findFiles: 'Find a file',
    changeMeeting: 'Change a meeting',
    runningLate: 'Say that you are late',
    findPeople: 'Find people',
    fileMail: 'File a mail',
    replyToMail: 'Answer a mail',
    findContact: 'Find a contact',
    remind: 'Remind you',
    undo: 'Take something back',
    help: 'Show what I can ask',
  },
};

interface NearWords {
  summary: string;
  unsure: string;
  orElse: { before: string; after: string };
  /** Beside an answer to words that were taken for something. */
  guessed: string;
  /** Beside the answer to the first of several wishes. */
  nextSummary: string;
  next: string;
  /** Beside what comes close to something that cannot be done yet. */
  instead: string;
  ownEvent: string;
  gone: string;
  /** Something known that cannot be done yet. */
  notYet(values: { title: string }): string;
  withWords(values: { title: string; said: string }): string;
  /** What each command that may be offered does, by its intent. */
  titles: Partial<Record<string, string>>;
}
