import { list, plural } from '../format.ts';

const and = (names: readonly string[], more: number): string =>
  list(more > 0 ? [...names, `${more} more`] : names, 'en');

/** Meetings that are in the calendar: what they are called, and what can be done about them. */
export const meetings = {
  /* when and with whom */
  today: 'today',
  tomorrow: 'tomorrow',
  onDay: ({ day }: { day: string }) => `on ${day}`,
  fromDayToDay: ({ first, last }: { first: string; last: string }) => `from ${first} to ${last}`,
  allDay: 'All day',
  dayAllDay: ({ day }: { day: string }) => `${day}, all day`,
  lastsAllDay: 'all day',
  timeLabel: ({ zone }: { zone: string }) => `Time (${zone})`,
  dayLabel: 'Day',
  withPeople: ({ names, more }: { names: string[]; more: number }) => `with ${and(names, more)}`,
  fromPerson: ({ name }: { name: string }) => `from ${name}`,
  somebody: 'somebody',
  namesAndMore: ({ names, more }: { names: string[]; more: number }) =>
    more > 0 ? and(names, more) : names.join(', '),
  /** Stands for the subject of an event that is nobody else's business. */
  privateEvent: 'a private event',
  noSubject: '(no subject)',

  /* the agenda */
  agenda: ({ when }: { when: string }) => `Your agenda ${when}`,
  agendaSummary: ({ title, count }: { title: string; count: number }) =>
    `${title}: ${count === 0 ? 'nothing' : `${count} ${plural(count, 'en', { one: 'event', other: 'events' })}`}`,
  nothingThatDay: 'Nothing in your calendar.',
  moreEvents: ({ count }: { count: number }) => `And ${count} more. Ask for a single day to see them.`,
  privateAppointment: 'Private appointment',
  marks: {
    clashes: 'clashes',
    private: 'private',
    tentative: 'tentative',
    free: 'shown as free',
    oof: 'out of office',
  },
  join: 'Join',
  joinThis: ({ subject }: { subject: string }) => `Join ${subject}`,
  joinNext: 'Join the next meeting',
  openInOutlook: 'Open in Outlook',

  /* invitations and answers */
  labels: {
    from: 'From',
    where: 'Where',
    you: 'You',
    with: 'With',
    optional: 'Optional',
    room: 'Room',
    accepted: 'Yes',
    tentative: 'Maybe',
    declined: 'No',
    open: 'Not answered',
  },
  response: {
    none: 'not answered',
    notResponded: 'not answered',
    organizer: 'you organise it',
    accepted: 'accepted',
    tentativelyAccepted: 'maybe',
    declined: 'declined',
  },
  yourResponse: {
    none: 'You have not answered yet',
    notResponded: 'You have not answered yet',
    organizer: 'You organise it',
    accepted: 'You accepted',
    tentativelyAccepted: 'You said maybe',
    declined: 'You declined',
  },
  answered: { accept: 'You accepted.', tentative: 'You said maybe.', decline: 'You declined.' },
  /** Said after the answer itself. */
  answeredAway: 'It is no longer in your calendar.',
  answeredSummary: ({ subject, done }: { subject: string; done: string }) => `${subject}: ${done}`,
  accept: 'Accept',
  tentative: 'Tentative',
  decline: 'Decline',
  proposeTime: 'Propose a new time',
  propose: 'Propose',
  proposed: ({ when }: { when: string }) => `You proposed ${when}.`,
  proposedSkipped: ({ time }: { time: string }) => `The clocks go forward then and skip ${time}.`,
  messageToOrganiser: 'Message to the organiser',
  answerQuestion: ({ subject }: { subject: string }) => `Answer “${subject}”?`,
  answerSoFar: ({ response }: { response: string }) => `Your answer so far: ${response}`,
  gone: 'This event is no longer in your calendar',
  goneText: 'This event is no longer in your calendar: it was cancelled or removed meanwhile.',

  /* booked, moved, cancelled */
  booked: ({ subject }: { subject: string }) => `Booked: ${subject}`,
  moved: ({ subject }: { subject: string }) => `Moved: ${subject}`,
  itWas: ({ when }: { when: string }) => `It was ${when}.`,
  seriesMoved: ({ subject }: { subject: string }) => `Moved: every date of ${subject}`,
  seriesMovedText: ({ before, when }: { before: string; when: string }) =>
    `The one of ${before} is now ${when}, and all others moved with it.`,
  everybodyTold: 'Everybody was told.',
  everybodyInvited: 'Everybody has an invitation.',
  roomConfirmed: ({ name }: { name: string }) => `${name} (confirmed)`,
  roomDeclined: ({ name }: { name: string }) => `${name} (declined)`,
  roomWaits: ({ name }: { name: string }) => `${name} (waiting for the room’s answer)`,
  noRoom: 'The room will not have it. The meeting stands without one.',
  move: 'Move',
  moveBack: 'Move back',
  moveMeeting: 'Move the meeting',
  undo: 'Undo',
  undoMessage: 'Booked by mistake, please disregard the invitation.',
  cancelled: ({ subject }: { subject: string }) => `Cancelled: ${subject}`,
  /** Out of my calendar alone; it takes place. */
  removed: ({ subject }: { subject: string }) => `Removed: ${subject}`,
  wholeSeries: 'The whole series',
  offAndTold: 'It is off, and everybody was told.',
  outOfCalendar: 'It is out of your calendar.',
  outOfCalendarUntold: 'It is out of your calendar. The organiser was not told; decline a meeting to tell them.',
  cancelQuestion: ({ subject }: { subject: string }) => `Cancel “${subject}”?`,
  removeQuestion: ({ subject }: { subject: string }) => `Remove “${subject}” from your calendar?`,
  messageToEverybody: 'Message to everybody',
  othersKeepIt: 'You do not organise it, so the others keep it.',
  cancelIt: 'Cancel the meeting',
  cancelDate: 'Cancel this date',
  cancelSeries: 'Cancel the whole series',
  removeIt: 'Remove it',
  removeDate: 'Remove this date',
  removeSeries: 'Remove the whole series',

  /* rooms */
  anotherRoom: 'Another room',
  roomFor: ({ subject }: { subject: string }) => `A room for ${subject}`,
  freeRooms: 'These are free and have enough chairs.',
  noOtherRoom: 'No other room with enough chairs is free then.',
  superseded: 'This card is superseded: the meeting was changed since. Another message says how it is now.',
  roomNotOnCard: 'That room is not on this card any more. Please ask me again.',

  /* which meeting */
  which: 'Which meeting do you mean?',
  choose: 'Choose',
  moreMeetings: ({ count }: { count: number }) => `And ${count} more. Say the day or part of the subject.`,
  meetingNotOnCard: 'That meeting is not on this card any more. Please ask me again.',
  youOrganise: 'You organise that meeting yourself, so there is nothing to answer.',
  youDoNotOrganise: 'You do not organise that meeting. Ask its organiser, or decline it and propose another time.',
  /** `days`: how far ahead I looked, when no time was said. */
  notFound: ({ subject, people, days }: { subject?: string; people: string[]; days?: number }) =>
    [
      'I found no meeting',
      ...(subject ? [`about “${subject}”`] : []),
      ...(people.length > 0 ? [`with ${list(people, 'en')}`] : []),
      `${days === undefined ? 'then' : `in the next ${days} days`}.`,
      'Say its subject, who is in it, or the day; "my agenda for next week" shows what there is.',
    ].join(' '),
};
