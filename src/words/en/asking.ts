import { list, plural } from '../format.ts';

const meetingsIn = (count: number): string =>
  `${count} ${plural(count, 'en', { one: 'invitation waits', other: 'invitations wait' })}`;

/** Answers to questions about meetings that exist, and joining them. */
export const asking = {
  /* when and how long */
  isWhen: ({ subject, when }: { subject: string; when: string }) => `“${subject}” is ${when}.`,
  wasWhen: ({ subject, when }: { subject: string; when: string }) => `“${subject}” was ${when}.`,
  nextIs: ({ subject, when }: { subject: string; when: string }) => `Next is “${subject}”, ${when}.`,
  startsIn: ({ duration }: { duration: string }) => `It starts in ${duration}.`,
  isOn: ({ time }: { time: string }) => `It is on now, until ${time}.`,
  moreAfter: ({ count }: { count: number }) =>
    `${count} more ${plural(count, 'en', { one: 'meeting fits', other: 'meetings fit' })} what you said, later on.`,
  nothingNext: 'There is no meeting in your calendar in the next 30 days.',
  lasts: ({ subject, duration, hours }: { subject: string; duration: string; hours: string }) =>
    `“${subject}” lasts ${duration}, ${hours}.`,
  lastsAllDay: ({ subject }: { subject: string }) => `“${subject}” lasts all day.`,

  /* where */
  isAt: ({ subject, place }: { subject: string; place: string }) => `“${subject}” takes place here: ${place}.`,
  isAtAndOnline: ({ subject, place }: { subject: string; place: string }) =>
    `“${subject}” takes place here: ${place}; you can join in Teams as well.`,
  isOnline: ({ subject }: { subject: string }) => `“${subject}” takes place in Teams.`,
  isNowhere: ({ subject }: { subject: string }) => `No place is set for “${subject}”, and it is not a Teams meeting.`,

  /* who */
  withYou: ({ subject, names, more }: { subject: string; names: string[]; more: number }) =>
    `With you in “${subject}”: ${list(more > 0 ? [...names, `${more} more`] : names, 'en')}.`,
  onlyYou: ({ subject }: { subject: string }) => `Nobody but you is in “${subject}”.`,
  organises: ({ name }: { name: string }) => `${name} (organiser)`,
  accepted: ({ subject, accepted, of }: { subject: string; accepted: number; of: number }) =>
    `“${subject}”: ${accepted} of ${of} accepted.`,
  answerOf: ({ name, response }: { name: string; response: string }) => `${name}: ${response}`,
  onlyOrganiserSees: ({ subject, organiser }: { subject: string; organiser: string }) =>
    `Who answered “${subject}” is for its organiser alone to see. Ask ${organiser}.`,

  /* what it is about */
  says: ({ subject, text }: { subject: string; text: string }) => `The invitation to “${subject}” says: ${text}`,
  saysNothing: ({ subject }: { subject: string }) => `The invitation to “${subject}” has no text.`,

  /* invitations without an answer */
  answer: 'Answer',
  unanswered: ({ count }: { count: number }) => `${meetingsIn(count)} for your answer`,
  moreUnanswered: ({ count }: { count: number }) => `And ${count} more. Answer these first, or ask for a single day.`,
  allAnswered: 'You have answered every invitation of the next 30 days.',
  allAnsweredThen: 'You have answered every invitation of that time.',

  /* what overlaps */
  overlaps: ({ count }: { count: number }) =>
    `${count} ${plural(count, 'en', { one: 'overlap', other: 'overlaps' })} in your calendar`,
  overlap: ({ one, other }: { one: string; other: string }) => `${one} and ${other}`,
  moreOverlaps: ({ count }: { count: number }) => `And ${count} more. Ask for a single day to see them.`,
  noOverlaps: ({ first, last }: { first: string; last: string }) =>
    first === last
      ? `Nothing overlaps in your calendar on ${first}.`
      : `Nothing overlaps in your calendar from ${first} to ${last}.`,

  /* joining */
  joinRunning: ({ subject, time }: { subject: string; time: string }) => `“${subject}” is on, until ${time}`,
  joinComing: ({ subject, when }: { subject: string; when: string }) => `“${subject}”, ${when}`,
  nothingToJoin: 'There is no meeting to join in the next 30 days.',
  noLink: ({ subject }: { subject: string }) => `“${subject}” has no link to join.`,
  noLinkPlace: ({ subject, place }: { subject: string; place: string }) =>
    `“${subject}” has no link to join. It takes place here: ${place}.`,

  /* writing to people in Teams */
  writeTo: ({ name }: { name: string }) => `Write to ${name}`,
  aboutMeeting: ({ subject, when }: { subject: string; when: string }) => `About “${subject}” (${when}): `,
  allDayStays: 'It lasts all day, and I move only meetings that begin at an hour. You can move it in Outlook.',
};
