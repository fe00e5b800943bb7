/** Who somebody is, and who is around them. */
export const people = {
  /* cards */
  outside: 'Outside your organisation',
  labels: { presence: 'Presence', office: 'Office', phone: 'Phone', mail: 'Mail' },
  photoOf: ({ name }: { name: string }) => `Photo of ${name}`,
  chat: 'Chat',
  showManager: 'Show manager',
  show: ({ name }: { name: string }) => `Show ${name}`,
  reportsTo: 'Reports to',
  reports: ({ count }: { count: number }) => `Reports (${count})`,
  namesAndMore: ({ names, more }: { names: string; more: number }) => `${names} and ${more} more`,
  more: ({ count }: { count: number }) => `And ${count} more.`,

  which: ({ said }: { said: string }) => `Which ${said} do you mean?`,
  moreChoices: ({ count }: { count: number }) => `And ${count} more. Say the whole name or the mail address.`,
  choiceGone: 'That choice is not on this card any more. Please ask me again.',
  personGone: 'That person is not on this card any more.',

  /* those around somebody: headings, and what is said when there is nobody */
  managerOf: ({ name }: { name: string }) => `Manager of ${name}`,
  yourManager: 'Your manager',
  levelsAbove: ({ name, levels }: { name: string; levels: number }) =>
    levels === 2 ? `Manager of ${name}’s manager` : `${levels} levels above ${name}`,
  levelsAboveYou: ({ levels }: { levels: number }) =>
    levels === 2 ? 'Your manager’s manager' : `${levels} levels above you`,
  managersOf: ({ name }: { name: string }) => `Managers of ${name}`,
  reportsOf: ({ name }: { name: string }) => `Reports of ${name}`,
  peersOf: ({ name }: { name: string }) => `Peers of ${name}`,
  listed: ({ title, names }: { title: string; names: string }) => `${title}: ${names}`,
  youHaveNoManager: 'You have no manager in the directory.',
  hasNoManager: ({ name }: { name: string }) => `${name} has no manager in the directory.`,
  nobodyReportsToYou: 'Nobody reports to you.',
  nobodyReportsTo: ({ name }: { name: string }) => `Nobody reports to ${name}.`,
  youHaveNoPeers: 'You have no peers in the directory.',
  hasNoPeers: ({ name }: { name: string }) => `${name} has no peers in the directory.`,

  /** By Graph's words: https://learn.microsoft.com/graph/api/resources/presence */
  availability: {
    Available: 'Available',
    AvailableIdle: 'Available idle',
    Away: 'Away',
    BeRightBack: 'Be right back',
    Busy: 'Busy',
    BusyIdle: 'Busy idle',
    DoNotDisturb: 'Do not disturb',
    Offline: 'Offline',
    PresenceUnknown: 'Unknown',
  },
  /** In brackets after the availability. */
  activity: {
    Available: 'available',
    Away: 'away',
    BeRightBack: 'be right back',
    Busy: 'busy',
    DoNotDisturb: 'do not disturb',
    Focusing: 'focusing',
    InACall: 'in a call',
    InAConferenceCall: 'in a conference call',
    InAMeeting: 'in a meeting',
    Inactive: 'inactive',
    Offline: 'offline',
    OffWork: 'off work',
    OutOfOffice: 'out of office',
    Presenting: 'presenting',
    UrgentInterruptionsOnly: 'urgent interruptions only',
  },
};
