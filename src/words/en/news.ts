import { list, plural } from '../format.ts';
import { type Markdown, markdown } from '../safe-text.ts';

const answers = { accepted: 'accepted', declined: 'declined', tentativelyAccepted: 'said maybe to' };

const parts = { subject: 'subject', location: 'place', onlineMeeting: 'online meeting' };
export type Part = keyof typeof parts;

const renewed = (what: Part[]): string =>
  `new ${list(
    what.map((part) => parts[part]),
    'en',
  )}`;

/** What happened to a meeting, told unasked. A summary is also shown on lock screens. */
export const news = {
  invitationSummary: ({ from, subject, when }: { from: string | undefined; subject: string; when: string }) =>
    `${from ?? 'Somebody'} invites you: ${subject}, ${when}`,
  invitation: ({ subject }: { subject: string }) => `Invitation: ${subject}`,
  /** `events`: named with their times. */
  clashes: ({ events, more }: { events: string[]; more: number }) =>
    `Clashes with ${more > 0 ? list([...events, `${more} more`], 'en') : events.join(', ')}.`,

  movedSummary: ({ who, subject, when }: { who: string | undefined; subject: string; when: string }) =>
    `${who ? `${who} moved ${subject}` : `${subject} moved`} to ${when}`,
  moved: ({ subject }: { subject: string }) => `Moved: ${subject}`,
  movedFrom: ({ who, before }: { who: string | undefined; before: string }) =>
    `${who ? `${who} moved it.` : 'It was moved.'} It was ${before}.`,

  changedSummary: ({ subject, what }: { subject: string; what: Part[] }) => `${subject}: ${renewed(what)}`,
  changed: ({ subject }: { subject: string }) => `Changed: ${subject}`,
  newParts: ({ what }: { what: Part[] }) => `${renewed(what).replace(/^n/, 'N')}.`,

  removedSummary: ({ subject }: { subject: string }) => `No longer in your calendar: ${subject}`,
  removed: 'It is no longer in your calendar.',
  cancelledSummary: ({ subject, when }: { subject: string; when: string }) => `Cancelled: ${subject}, ${when}`,
  cancelled: ({ subject }: { subject: string }) => `Cancelled: ${subject}`,
  cancelledBy: ({ who }: { who: string }) => `${who} cancelled it.`,
  isCancelled: 'It is cancelled.',

  roomDeclined: ({ room, subject }: { room: string; subject: string }) => `${room} declined ${subject}`,
  standsWithoutRoom: 'The meeting stands, but without this room.',
  freeWithRoom: 'The room and everybody I can see are free at these times:',

  answeredSummary: ({ who, response, subject, proposes }: Answered & { proposes: boolean }) =>
    `${who} ${answers[response]} ${subject}${proposes ? ' and proposes a new time' : ''}`,
  answered: ({ who, response, subject }: Answered) => `${who} ${answers[response]} ${subject}`,
  proposes: ({ who, when, subject }: { who: string; when: string; subject: string }): Markdown =>
    markdown`${who} proposes **${when}** instead. Say “move ${subject}” to move it.`,
  answeredToo: ({ names }: { names: string[] }) => `${list(names, 'en')} answered as well.`,

  digest: ({ count }: { count: number }) =>
    `${count} ${plural(count, 'en', { one: 'change', other: 'changes' })} in your calendar`,
  digestText: 'They came while I could not tell you one by one.',
  digestMore: ({ count }: { count: number }) => `And ${count} more. Your agenda in my tab shows all of them.`,
};

export interface Answered {
  who: string;
  response: keyof typeof answers;
  subject: string;
}
