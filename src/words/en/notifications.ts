/** Whether I speak up by myself, and the switch for it. */
export const notifications = {
  isOn: 'Notifications are on',
  isPaused: 'Notifications are paused',
  isOff: 'Notifications are off',
  on: 'I tell you when you are invited, when a meeting is moved, changed or cancelled, and when somebody answers your invitation.',
  pausedUntil: ({ day, time }: { day: string; time: string }) =>
    `I keep quiet until ${day}, ${time}, and tell you then what still matters.`,
  /** Said after `pausedUntil`, when the pause switched them on. */
  wereOff:
    'They were off before. From then on I tell you what happens in your calendar; turn them off if you do not want that.',
  off: 'I say nothing unless you ask. I keep nothing about your calendar.',
  needsAttention: 'Microsoft 365 has not confirmed it yet. I keep trying, and nothing is lost meanwhile.',
  turnOn: 'Turn on',
  turnOff: 'Turn off',
  pause: 'Pause until tomorrow',
  goOn: 'Continue now',

  /** What was meant and cannot be done. */
  beyondMe: {
    reminders:
      'I cannot remind you before meetings yet, so I changed nothing. I can turn notifications on or off, or pause them until a time you say.',
    quietHours:
      'I cannot keep quiet at certain hours of the day yet, so I changed nothing. I can turn notifications on or off, or pause them until a time you say.',
    quietDays:
      'I cannot keep quiet on certain days yet, so I changed nothing. I can turn notifications on or off, or pause them until a time you say.',
    quietLater:
      'I can keep quiet from now on, but not yet from a later time on, so I changed nothing. I can turn notifications on or off, or pause them until a time you say.',
    someOnly:
      'I cannot turn only some notifications on or off yet, so I changed nothing. I can turn notifications on or off, or pause them until a time you say.',
  },

  /** They ended by themselves, and why. */
  stopped: {
    permissionMissing:
      'Microsoft 365 does not let me watch your calendar any more. An administrator can allow it again.',
    noMailbox: 'You have no Exchange mailbox any more, so there is no calendar I could watch.',
  },
  tryAgain: 'Say “turn on notifications” to try again.',
};
