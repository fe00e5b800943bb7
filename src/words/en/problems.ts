import type { ProblemWords } from '../../shared/problems.ts';
import { list, unrealMoment } from '../format.ts';
import { rooms } from './rooms.ts';

const names = (all: string[]) => list(all.slice(0, 8), 'en');

/** What stands in the way, and what to do now. */
export const problems: ProblemWords = {
  signInRequired: () => 'You need to sign in first.',
  graphAway: () => 'Microsoft 365 does not answer right now. Try again in a minute.',
  loginAway: () => 'The sign-in service does not answer right now. Try again in a minute.',
  storeAway: () => 'My storage does not answer right now, so I did nothing. Please repeat that in a minute.',
  teamsAway: () => 'Teams does not answer right now.',
  throttled: ({ minutes }) =>
    `Microsoft 365 is busy right now. Try again in ${minutes === 1 ? 'a minute' : `${minutes} minutes`}.`,
  permissionMissing: () =>
    'Microsoft 365 does not let me do that for you. If you need it, ask your administrator to allow it.',
  tenantNotServed: () => 'Attaché does not work for that organisation.',

  noMailbox: () => 'This needs an Exchange mailbox, and there is none. Your administrator can add one.',
  notAccepted: () => 'Microsoft 365 did not accept that.',
  tooLarge: () => 'That is too large for Microsoft 365.',
  storageFull: () => 'The storage there is full.',
  gone: () => 'That is not there any more.',
  changedMeanwhile: () => 'That changed in the meantime. Have a look at it again.',
  locked: () => 'That is locked: somebody has it open. Try again later.',

  timeNotUnderstood: () => 'I did not understand that time. Say it like “24 November at 15:00”.',
  clockNotKnown: ({ names: said }) =>
    said.length > 0
      ? `I did not understand ${names(said.map((words) => `“${words}”`))}. Say that time in other words, like “24 November at 15:00”.`
      : 'I do not know whose clock you mean. Say the time on your own clock.',
  noSuchTime: ({ said }) => `There is no such time as ${unrealMoment(said, 'en')}. Please check the date.`,
  yearTooFar: ({ year }) => `The year ${year} is too far away for a calendar.`,
  timeEndsBeforeStart: () => 'That time ends before it starts. Please say it again.',
  timePassed: () => 'That time has passed. Say a later one.',
  proposalPassed: () => 'That time has passed already. Please propose a later one.',
  rangeTooLong: ({ days }) => `I can look at ${days} days at a time at most.`,

  meetingEndsBeforeStart: () => 'The meeting has to end after it starts.',
  meetingLength: () => 'A meeting lasts from 5 minutes to 24 hours.',
  seriesEndsBeforeStart: () => 'The series would end before it begins. Choose a later end.',
  tooManyAttendees: ({ most }) => `A meeting takes ${most} attendees at most.`,
  notOrganizerMove: () => 'Only the organiser can move this meeting. You can propose a new time instead.',
  notOrganizerMoveSeries: () => 'Only the organiser can move this series.',
  notOrganizerChange: () => 'Only the organiser can change this meeting.',
  notOrganizerRoom: () => 'Only the organiser can change the room of this meeting.',
  seriesChangesDay: () =>
    'The dates of this series cannot move to another day together. Move it to another time of the same day, or move this one date.',
  seriesNotSplit: () => 'This series cannot be changed from one date on. Change this one date, or the whole series.',
  meetingChanged: () => 'The meeting was changed meanwhile. Ask me again to see it as it is now.',
  proposalWithYes: () => 'A new time goes with “maybe” or “no”, not with “yes”.',
  noProposalsTaken: () => 'The organiser does not take proposals for a new time.',
  nothingToAnswer: () =>
    'Microsoft 365 does not take an answer to this: only invitations from somebody else can be answered.',
  noBlockChosen: () => 'Choose at least one of the times, and press again.',
  timeNotOnCard: () => 'That time is not on this card. Please press one of its buttons.',
  noSuchRoom: ({ said, rooms }) => `I know no room called “${said}”. There are ${names(rooms)}.`,
  noRooms: () => 'I see no rooms in your organisation.',
  noSuchBuilding: ({ said, buildings }) =>
    buildings.length > 0
      ? `I see no rooms in “${said}”. There are rooms in ${names(buildings)}.`
      : `I see no rooms in “${said}”: none of your organisation’s rooms names its building.`,
  noRoomLike: ({ wish }) => `There is no ${rooms.roomLike(wish)}. Ask for less, or book without a room.`,
  noSuchRoomFree: ({ wish }) =>
    `No ${rooms.roomLike(wish)} is free then. Say another time, ask for less, or book without a room.`,
  noLargerRoom: () => 'There is no larger room free then. Keep that one, or say another time or place.',
  noSmallerRoom: ({ chairs }) =>
    `No smaller room with ${chairs === 1 ? 'a seat' : `${chairs} seats`} is free then. Keep that one, or say another time or place.`,

  undoneAlready: () => 'That was undone already.',
  undoTooLate: () => 'That cannot be undone any more.',

  ambiguousPerson: ({ said, names: found }) =>
    `More than one person is called ${said}. I found ${names(found.slice(0, 5))}. Say the full name, or the mail address.`,
  nobodyButNear: ({ said, names: near }) =>
    `I found nobody called ${said}. Did you mean ${near.slice(0, 5).join(', ')}?`,
  personNotFound: ({ said }) =>
    `I could not find ${said} in the directory. Check the spelling, or use the mail address.`,
  groupTooLarge: ({ name, most }) =>
    `${name} has more than ${most} people, too many to look at one by one. Name those who have to come.`,
  groupEmpty: ({ name }) => `There is nobody in ${name} whom I could invite.`,
  tooManyNames: ({ most }) => `I can look up ${most} people at a time at most.`,
  accountDisabled: ({ said }) => `The account ${said} is switched off.`,
  noManager: () => 'You have no manager in the directory.',
  noReports: () => 'Nobody reports to you in the directory.',
  noPeers: () => 'You have no peers in the directory.',
  hasNoManager: ({ name }) => `${name} has no manager in the directory.`,
  hasNoReports: ({ name }) => `Nobody reports to ${name} in the directory.`,
  hasNoPeers: ({ name }) => `${name} has no peers in the directory.`,
  tooManyPeopleHere: ({ most }) => `There are more than ${most} people here. Say whom of them you mean by name.`,

  pauseWithoutEnd: () => 'Until when shall I keep quiet? For example: no notifications until Monday.',
  pausePassed: () => 'That moment has passed already. Until when shall I keep quiet?',
  pauseTooLong: () => 'I can keep quiet for a year at most. To end it for good, switch notifications off.',
  noCalendarToWatch: () => 'You have no Exchange mailbox, so there is no calendar I could watch.',
  mayNotWatch: () =>
    'I may not watch calendars in this organisation yet: an administrator has to grant this app Calendars.Read (application).',
};
