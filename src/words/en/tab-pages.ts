import { list, plural } from '../format.ts';

const inShort = ([first = '', ...others]: string[]): string =>
  others.length > 1 ? `${first} and ${others.length} more` : list([first, ...others], 'en');

/** The pages of the tab. */
export const tabPages = {
  today: {
    zone: ({ zone }: { zone: string }) => `Times are in ${zone}.`,
    zoneUnknown: ({ zone }: { zone: string }) =>
      `Times are in ${zone}, because the time zone of your mailbox could not be understood.`,
    today: ({ day }: { day: string }) => `Today, ${day}`,
    empty: 'Nothing in the calendar.',
    more: 'Show more days',
    allDay: 'All day',
    noSubject: '(no subject)',
    from: ({ organizer }: { organizer: string }) => `from ${organizer}`,
    with: (names: string[]) => `with ${inShort(names)}`,
    cancelled: 'Cancelled',
    private: 'Private',
    notAnswered: 'Not answered yet',
    away: 'Away',
    /** The subjects of what is at the same time; one without a subject is empty. */
    clashes: (subjects: string[]) => `Clashes with ${inShort(subjects.map((subject) => subject || 'another event'))}`,
    join: 'Join',
    joinMeeting: ({ subject }: { subject: string }) => `Join ${subject}`,
    skipsToday: 'Nothing is left for today. This is what comes next.',
    actions: 'More',
    actionsFor: ({ subject }: { subject: string }) => `More for ${subject}`,
    answer: { accept: 'Accept', tentative: 'Maybe', decline: 'Decline' },
    answerFor: {
      accept: ({ subject }: { subject: string }) => `Accept ${subject}`,
      tentative: ({ subject }: { subject: string }) => `Answer ${subject} with maybe`,
      decline: ({ subject }: { subject: string }) => `Decline ${subject}`,
    },
    answered: {
      accept: ({ subject }: { subject: string }) => `You accepted “${subject}”.`,
      tentative: ({ subject }: { subject: string }) => `You answered “${subject}” with maybe.`,
      decline: ({ subject }: { subject: string }) => `You declined “${subject}”.`,
    },
    openInOutlook: 'Open in Outlook',
    move: 'Move',
    moveMeeting: ({ subject }: { subject: string }) => `Move ${subject}`,
    keep: 'Keep the time',
    moved: ({ subject, to }: { subject: string; to: string }) =>
      `“${subject}” is now ${to}. Everybody invited is told.`,
    undone: ({ title }: { title: string }) => `“${title}”: taken back.`,
  },

  findATime: {
    day: 'Day',
    from: 'From',
    today: 'Today',
    earlier: 'A week earlier',
    later: 'A week later',
    chosen: 'Chosen people',
    remove: ({ name }: { name: string }) => `Remove ${name}`,
    addPerson: 'Add a person',
    typeName: 'Type a name',
    nobody: 'Nobody by that name.',
    atMost: ({ most }: { most: number }) =>
      `${most} ${plural(most, 'en', { one: 'person', other: 'people' })} at most.`,
    room: 'Room',
    noRoom: 'No room',
    roomFor: ({ name, capacity }: { name: string; capacity: number }) => `${name} (for ${capacity})`,
    you: 'You',
    unknown: 'This calendar cannot be seen from here.',
    everybodyFree: 'Everybody is free:',
    youFree: 'You are free:',
    seenFree: 'All whose calendars can be seen are free:',
    allTimes: ({ count }: { count: number }) => `All ${count} times`,
    noCommon: 'In these two weeks there is no time when everybody is free and at work.',
    /** Who can come at the chosen time. */
    everybodyIsFree: 'Everybody is free.',
    youAreFree: 'You are free.',
    nothingElse: 'Nobody has anything else.',
    areBusy: (names: string) => `Busy: ${names}.`,
    isOutsideHours: (names: string) => `Outside working hours: ${names}.`,
    cannotBeSeen: (names: string) => `Not known: ${names}.`,
    form: 'Book a time',
    starts: 'Starts',
    length: 'Length',
    minutes: ({ minutes }: { minutes: number }) =>
      minutes % 60 === 0
        ? `${minutes / 60} ${plural(minutes / 60, 'en', { one: 'hour', other: 'hours' })}`
        : `${minutes} min`,
    subject: 'Subject',
    defaultSubject: (names: string[]) => (names.length === 0 ? 'Blocked' : `Meeting with ${inShort(names)}`),
    online: 'Teams meeting',
    book: 'Book',
    choose: 'Choose a time above, on the board below, or in these fields.',
    takenMeanwhile: (names: string) =>
      `That time was taken since you looked: ${names}. Choose another one, or go on anyway.`,
    bookAnyway: 'Book anyway',
    moveAnyway: 'Move anyway',
    hasPassed: 'That time has passed. Choose another one.',
    booked: ({ subject, at, invites }: { subject: string; at: string; invites: boolean }) =>
      `“${subject}” is booked for ${at}.${invites ? ' Everybody chosen has an invitation.' : ''}`,
    inWords: 'Who is busy when, in words',
    dayOff: 'not a working day',
    freeAllDay: (hours: string) => (hours ? `free, works ${hours}` : 'free'),
    free: 'free',
    outsideHours: 'outside working hours',
    busy: 'busy',
    tentative: 'maybe busy',
    oof: 'away',
    workingElsewhere: 'working elsewhere',
  },

  people: {
    search: 'Find people',
    hint: 'Name, role or team',
    found: 'People found',
    nobody: ({ said }: { said: string }) => `Nobody fits “${said}”. Try a part of the name, or another spelling.`,
    managers: 'Managers',
    reports: 'Direct reports',
    noReports: 'Nobody reports here.',
    yourself: ({ name }: { name: string }) => `${name} (you)`,
    backToMe: 'Back to me',
    external: 'Outside the organisation',
    availability: {
      Available: 'Available',
      AvailableIdle: 'Available',
      Busy: 'Busy',
      BusyIdle: 'Busy',
      DoNotDisturb: 'Do not disturb',
      BeRightBack: 'Be right back',
      Away: 'Away',
      Offline: 'Offline',
    },
  },

  settings: {
    notifications: 'Notifications',
    on: 'On: Attaché tells you about new, moved and cancelled meetings',
    off: 'Off',
    pausedUntil: ({ until }: { until: string }) => `Paused until ${until}.`,
    needsAttention:
      'Your calendar cannot be watched right now. Attaché keeps trying; switch off and on again if it stays this way.',
    where: 'The messages come to your chat with Attaché.',
    signedInAs: ({ name }: { name: string }) => `Signed in as ${name}`,
    signOutText: 'Signing out makes Attaché forget its access to your calendar and switches notifications off.',
    signOut: 'Sign out',
  },
};
