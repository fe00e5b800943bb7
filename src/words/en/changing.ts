import { list } from '../format.ts';

/** Changing a meeting that exists: what will change, what it does to others, and what cannot be changed. */
export const changing = {
  question: ({ subject }: { subject: string }) => `Change “${subject}”?`,
  change: 'Change it',
  labels: {
    title: 'Title',
    length: 'Length',
    comes: 'Comes in',
    leaves: 'Leaves',
    room: 'Room',
    teams: 'Teams',
    text: 'Text',
  },
  noRoom: 'no room',
  linkAdded: 'a link to join is added',
  inTheAddedTime: 'In the added time',
  busyRoom: ({ name }: { name: string }) => `${name} is taken then.`,
  isInIt: ({ names }: { names: string[] }) => `Already in it: ${list(names, 'en')}.`,
  isNotInIt: ({ names }: { names: string[] }) => `Not in it: ${list(names, 'en')}.`,
  keepsLink: 'A Teams link stays once it is there; I cannot take it off. A room or a place can be added all the same.',
  allDayLength: 'It lasts all day, and I change only the length of meetings that begin at an hour.',
  likeThat: ({ subject }: { subject: string }) => `“${subject}” is like that already: there is nothing to change.`,
  changed: ({ subject }: { subject: string }) => `Changed: ${subject}`,
  changedSeries: ({ subject }: { subject: string }) => `Changed: every date of ${subject}`,
  undo: 'Undo',
  leave: 'Leave it where it is',
  changedBack: 'It is as it was before.',

  /* of others */
  notYours: ({ organiser }: { organiser: string }) =>
    `Only ${organiser} can change that, who organises it. You can answer it, propose another time or write to ${organiser}.`,
  forwardQuestion: ({ subject, names }: { subject: string; names: string[] }) =>
    `Forward “${subject}” to ${list(names, 'en')}?`,
  forwardNote: ({ organiser }: { organiser: string }) =>
    `You do not organise it, so you can forward the invitation. ${organiser} is told.`,
  forward: 'Forward',
  forwarded: ({ subject, names }: { subject: string; names: string[] }) =>
    `“${subject}” was forwarded to ${list(names, 'en')}.`,

  /* series */
  cancelFollowing: 'Cancel this date and all after it',
  cancelledFrom: ({ when }: { when: string }) => `From ${when} on`,
  noMessageThen:
    'Everybody gets the series with its new end. A message of yours goes only with one date or the whole series.',
  comeBack: ({ names }: { names: string[] }) =>
    `If more than this date changes its time, what was cancelled by itself comes back: ${list(names, 'en')}.`,
  answeredDate: {
    accept: ({ when }: { when: string }) => `You accepted ${when}. The other dates stay as they are.`,
    tentative: ({ when }: { when: string }) => `You said maybe to ${when}. The other dates stay as they are.`,
    decline: ({ when }: { when: string }) => `You declined ${when}. The other dates stay as they are.`,
  },
  clashesWith: ({ subject, other, time }: { subject: string; other: string; time: string }) =>
    `“${subject}” clashes with “${other}” (${time}).`,
};
