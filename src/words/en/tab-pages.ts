import { list, plural } from '../format.ts';

const inShort = ([first = '', ...others]: string[]): string =>
  others.length > 1 ? `${first} and ${others.length} more` : list([first, ...others], 'en');

/** The pages of the tab. */
export const tabPages = {
  agenda: {
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
  },

  freeBusy: {
    day: 'Day',
    previousDay: 'Previous day',
    today: 'Today',
    nextDay: 'Next day',
    chosen: 'Chosen people',
    remove: ({ name }: { name: string }) => `Remove ${name}`,
    empty: 'Choose people to see when they are free.',
    addPerson: 'Add a person',
    typeName: 'Type a name',
    nobody: 'Nobody by that name.',
    atMost: ({ most }: { most: number }) =>
      `${most} ${plural(most, 'en', { one: 'person', other: 'people' })} at most.`,
    grid: 'Free and busy times',
    person: 'Person',
    unknown: 'Not known: this calendar cannot be seen from here.',
    everybody: 'Everybody',
    everybodyFree: 'everybody free',
    notEverybody: 'not everybody',
    free: 'free',
    freeOutsideHours: 'free, outside working hours',
    outsideHours: 'outside working hours',
    busy: 'busy',
    tentative: 'maybe busy',
    oof: 'away',
    workingElsewhere: 'working elsewhere',
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
