/** Being late for a meeting, and telling the others. */
export const late = {
  title: ({ subject }: { subject: string }) => `Late for “${subject}”`,
  message: ({ duration }: { duration: string }) => `I am running ${duration} late. Please start without me.`,
  messageSome: 'I am running a few minutes late. Please start without me.',
  yourMessage: 'What they read',
  tell: ({ name }: { name: string }) => `Tell ${name}`,
  acceptAndTell: ({ name }: { name: string }) => `Accept and tell ${name}`,
  writeToEverybody: 'Write to everybody in Teams',
  told: ({ name }: { name: string }) => `${name} was told, with your answer to the invitation.`,
  moveTo: ({ time }: { time: string }) => `Move it to ${time}`,
  propose: ({ time }: { time: string }) => `Propose ${time}`,
  thenBusy: ({ time }: { time: string }) => `If it moves to ${time}, this is in the way:`,
  thenFree: ({ time }: { time: string }) => `If it moves to ${time}, nothing I can see is in the way.`,
  onlyYou: 'Nobody else is in it, so there is nobody to tell.',
  noAnswerWanted: 'Its organiser wants no answers, so I cannot tell them by one; the button opens a chat.',
  outOfBounds: 'I can say that you are between 1 minute and 4 hours late. For more, move or decline the meeting.',
  nothingOn: 'You are in no meeting now, and none begins in the next 30 days.',
  notSoon: ({ when }: { when: string }) =>
    `Nothing of yours begins soon; your next meeting is ${when}. Is that the one you will be late for?`,
};
