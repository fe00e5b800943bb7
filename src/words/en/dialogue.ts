import { list } from '../format.ts';

/** A conversation that goes on: what waits for an answer, what was changed about it, and a friendly word. */
export const dialogue = {
  /* nothing to go on with */
  nothingOnTable:
    'I am not sure what you mean: nothing is waiting for an answer here. I remember what we talked about for half an hour. Say it in one go, for example “book 30 min with Adele tomorrow at 3pm”.',
  notYours: ({ owner }: { owner: string }) =>
    `That is ${owner ? `the draft of ${owner}, and only ${owner} can change it` : 'somebody else’s draft, which I cannot change for you'}. Say what you want to book, and I make you one of your own.`,
  goneMeanwhile: 'That card is too old to go on with. Please say what you want in one go.',
  notOnCondition: ({ said }: { said: string }) =>
    `I cannot make it depend on “${said}”, so nothing was done. The card above says who is free; say “book it” if you want it now.`,
  yesToWhat: 'We talked about something else meanwhile. Say “book it” if you mean the meeting above, or “never mind”.',
  chooseFirst: 'First choose one of those above, please: press it, or say “the first”, a name or a time.',
  whichTime: 'Which of those times? Press one, or say “the second one” or “3pm”.',
  whatTime: 'I do not know the time yet. Say it, for example “tomorrow at 3pm”.',
  whichOfThem: 'More than one of those above fits. Press one, or say “the first”.',
  notInList: ({ count }: { count: number }) =>
    `There is no such choice above; there ${count === 1 ? 'is one' : `are ${count}`}. Press one, or say “the first”.`,

  /* a draft that changed */
  /** `what`: who, the subject and the like, whatever is worth repeating. */
  draftNow: ({ when, what }: { when: string; what: string[] }) =>
    `Changed on the card above: ${[when, ...what].join(', ')}. Say “book it” or press the button.`,
  timesNow: ({ count }: { count: number }) =>
    count === 0
      ? 'I found no such time; the card above says why.'
      : `Changed on the card above: ${count === 1 ? 'one time' : `${count} times`} to choose from.`,
  chooseTime: 'The card above asks for the time now.',
  moveNow: ({ when }: { when: string }) => `Changed on the card above: ${when}. Say “do it” or press the button.`,
  withPeople: ({ names }: { names: string[] }) => `with ${list(names, 'en')}`,
  withNobody: 'with nobody else',
  about: ({ subject }: { subject: string }) => `“${subject}”`,
  inPerson: 'without a Teams link',
  onTeams: 'with a Teams link',
  withRoom: ({ room }: { room: string }) => `in ${room}`,
  notInvited: ({ names }: { names: string[] }) =>
    `${list(names, 'en')} ${names.length === 1 ? 'is' : 'are'} not on it, so I changed nothing.`,
  onlyTimeOfMove: 'This only moves a meeting: I can change when it is and how long it lasts. I changed nothing.',
  dropped: 'Dropped. Nothing was done.',
  droppedTitle: 'Dropped',
  droppedMeeting: ({ subject }: { subject: string }) => `Dropped: “${subject}”`,
  nothingWasDone: 'Nothing was booked, changed or sent.',

  /* booked meanwhile */
  bookedAlready: ({ subject }: { subject: string }) =>
    `“${subject}” is booked already. Say “undo” to take it back, or what to change about it.`,
  doneAlready: 'That is done already. Say “undo” to take it back.',
  bookedMoveInstead: ({ subject }: { subject: string }) =>
    `“${subject}” was booked meanwhile, so I changed nothing. Do you want to move it?`,
  bookedChangeInOutlook: ({ subject }: { subject: string }) =>
    `“${subject}” was booked meanwhile, so I changed nothing. To change more than its time, say for example “add Alex to ${subject}”, or open it in Outlook.`,
  beingDone: 'I am just doing that. Say it again in a moment.',

  /* taking back */
  undo: {
    button: 'Undo',
    nothing: 'There is nothing that I could take back.',
    question: ({ title }: { title: string }) =>
      `The last thing I did for you was a while ago, with “${title}”. Shall I take it back?`,
    booked: ({ title }: { title: string }) => `Taken back: “${title}” is cancelled, and whoever was invited is told.`,
    moved: ({ title }: { title: string }) => `Taken back: “${title}” is where it was before.`,
    answered: ({ title }: { title: string }) => `Taken back: your answer to “${title}” is what it was before.`,
    other: ({ title }: { title: string }) => `Taken back: “${title}” is as it was before.`,
    tooLate: ({ title }: { title: string }) => `It is too late to take that back: the time of “${title}” has passed.`,
    cancelled: ({ title }: { title: string }) =>
      `A cancelled meeting cannot be called back: everybody was told that “${title}” is off. You can book it again.`,
    cancelledAgain: ({ title }: { title: string }) =>
      `A cancelled meeting cannot be called back: everybody was told that “${title}” is off. I can book the like of it again:`,
    removed: ({ title }: { title: string }) =>
      `I cannot bring “${title}” back into your calendar. Outlook can: it is among the deleted items.`,
    answer: ({ title }: { title: string }) =>
      `An answer that was sent cannot be unsent: the organiser of “${title}” has it. You can give another one.`,
    never: ({ title }: { title: string }) => `What I did with “${title}” cannot be taken back.`,
  },

  /* courtesies */
  courtesy: {
    hello: 'Hello! What can I do for you? Say “help” to see what I can do.',
    thanks: 'You are welcome.',
    ok: 'All right.',
    bye: 'Goodbye, until next time.',
    stop: 'All right, I am quiet. To get no more news from me, say “turn off notifications”.',
  },
};
