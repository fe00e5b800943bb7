/** What a person can say, by its intent: shown by the help, the client's list of commands and docs/commands.md. */
export const commands = {
  book: {
    title: 'book a meeting',
    usage: 'book <duration> with <names> <day and time> about <subject>',
    description: 'Books a meeting once you have seen who is free',
  },
  findTimes: {
    title: 'find times',
    usage: 'find <duration> with <names> <day or week>',
    description: 'Finds times when everybody can meet',
  },
  freeBusy: {
    title: 'free or busy',
    usage: 'is <name> free <day and time>',
    description: 'Shows when people are free and busy',
  },
  agenda: {
    title: 'my agenda',
    usage: 'agenda <day or week>',
    description: 'Shows what is in your calendar',
  },
  askMeeting: {
    title: 'who is in my next meeting',
    usage: 'when | where | how long | who is in | who has accepted <meeting>',
    description: 'Says when and where a meeting is, who is in it and who has answered',
  },
  joinMeeting: {
    title: 'join my next meeting',
    usage: 'join <meeting>',
    description: 'Gives you the link of the meeting that is on or comes next',
  },
  changeMeeting: {
    title: 'make my next meeting 15 minutes longer',
    usage: 'add | remove | rename | extend | shorten <meeting>',
    description: 'Changes a meeting you organise once you have seen what it does to others',
  },
  runningLate: {
    title: 'I am running late',
    usage: 'I am running <minutes> late',
    description: 'Lets you tell the others, or move the meeting',
  },
  lookUpPerson: {
    title: 'look up a person',
    usage: 'who is <name>',
    description: 'Shows who somebody is, whom they report to and who reports to them',
  },
  findPeople: {
    title: 'find people',
    usage: 'who is the <role> | who works in <department> | who is out <day>',
    description: 'Finds people by role, department, office or skill, and who is out, free or online',
  },
  meetingPrep: {
    title: 'prepare me',
    usage: 'prepare me for <meeting>',
    description: 'Tells who is in a meeting, what changed since the last time and who has not answered',
  },
  meetingLoad: {
    title: 'meeting load',
    usage: 'meeting load <week>',
    description: 'Adds up your hours in meetings, with their trend, their cost and what could be less',
  },
  reschedule: {
    title: 'move a meeting',
    usage: 'move <meeting> to <day and time>',
    description: 'Moves a meeting you organise once you have seen who is free',
  },
  cancel: {
    title: 'cancel a meeting',
    usage: 'cancel <meeting>',
    description: 'Cancels a meeting after asking you',
  },
  respond: {
    title: 'answer an invitation',
    usage: 'accept | decline | tentative <meeting>',
    description: 'Accepts or declines an invitation after asking you',
  },
  notifications: {
    title: 'turn on notifications',
    usage: 'turn notifications on, off, or pause them until <day>',
    description: 'Tells you when meetings are moved, cancelled or answered',
  },
  correct: {
    title: 'change what is being arranged',
    usage: 'make it 4pm | and add Alex | book it',
    description: 'Changes or settles what I last showed you: time, people, length, place',
  },
  undo: {
    title: 'undo',
    usage: 'undo',
    description: 'Takes back the last thing I did for you, where it can be taken back',
  },
  courtesy: {
    title: 'say hello',
    usage: 'hello | thanks',
    description: 'Answers a friendly word with one',
  },
  signOut: {
    title: 'sign out',
    usage: 'sign out',
    description: 'Forgets your sign-in and switches notifications off',
  },
  help: {
    title: 'help',
    usage: 'help',
    description: 'Shows what I can do',
  },
};
