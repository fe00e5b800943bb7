import { deliver, isMoved, isSame, never, passOn, recipients, unanswered, withdraw } from './copies.ts';
import { newEventKey, newICalUId } from './event-ids.ts';
import {
  type CalendarScope,
  copyOf,
  dropExceptions,
  findEvent,
  putEvent,
  removeEvent,
  storedEvents,
} from './event-store.ts';
import { addressOf, type Mailbox } from './mailboxes.ts';
import { sendMeetingMessage } from './meeting-messages.ts';
import { askRoom } from './rooms.ts';
import type { AttendeeRecord, EventContent, EventRecord } from './types.ts';

/** A new event as its organiser gives it. */
export interface EventDraft extends Omit<EventContent, 'organizer'> {
  showAs: EventRecord['showAs'];
  categories: string[];
  isReminderOn: boolean;
  reminderMinutesBeforeStart: number;
  transactionId?: string;
  /** What came with the transactionId; tells a repetition from another event. */
  transactionDigest?: string;
}

export type EventPatch = { [Field in keyof EventDraft]?: EventDraft[Field] | undefined };

/**
 * Creates an event in `mailbox` and invites its attendees. A repeated `transactionId` gives back the event made the first
 * time. The event comes back as it was when the invitations left: answers of rooms are in the next read.
 */
export const createMeeting = (scope: CalendarScope, mailbox: Mailbox, draft: EventDraft): EventRecord => {
  const earlier = draft.transactionId
    ? storedEvents(scope.tenant, mailbox.id).find((event) => event.transactionId === draft.transactionId)
    : undefined;
  if (earlier) return earlier;
  const seed = scope.nextSeed?.();
  const id = newEventKey(seed);
  const event = putEvent(
    scope,
    {
      ...draft,
      id,
      mailboxId: mailbox.id,
      iCalUId: newICalUId(id),
      type: draft.recurrence ? 'seriesMaster' : 'singleInstance',
      cancelledDates: [],
      organizer: addressOf(mailbox),
      attendees: draft.attendees.map((attendee) => ({ ...attendee, status: unanswered() })),
      isOrganizer: true,
      isCancelled: false,
      responseStatus: { response: 'organizer', time: never },
      plannedShowAs: draft.showAs,
    },
    'created',
  );
  invite(scope, event, event.attendees);
  return event;
};

/** Sends the organiser's event to attendees. `again`: the time has changed, earlier answers do not count. */
const invite = (scope: CalendarScope, event: EventRecord, attendees: AttendeeRecord[], again = false): void => {
  for (const mailbox of recipients(scope, event, attendees)) {
    if (mailbox.kind === 'room') askRoom(scope, event, mailbox);
    else if (again) {
      const showAs = event.showAs === 'free' ? 'free' : 'tentative';
      deliver(scope, event, mailbox, { responseStatus: { response: 'notResponded', time: never }, showAs });
    } else deliver(scope, event, mailbox);
  }
};

const sent: (keyof EventPatch)[] = [
  'subject',
  'body',
  'start',
  'end',
  'isAllDay',
  'locations',
  'importance',
  'sensitivity',
  'recurrence',
  'isOnlineMeeting',
  'onlineMeeting',
  'responseRequested',
  'allowNewTimeProposals',
  'hideAttendees',
];

const differs = (one: unknown, other: unknown) => JSON.stringify(one) !== JSON.stringify(other);

/**
 * Changes an event. The organiser's changes reach every copy: a new time resets all answers, a new attendee is invited, one
 * left out gets a cancellation, and when only attendees changed nobody else hears of it. An attendee changes the own copy only.
 */
export const updateMeeting = (scope: CalendarScope, event: EventRecord, patch: EventPatch): EventRecord => {
  const values = Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined));
  let after: EventRecord = { ...event, ...values };
  if ('recurrence' in patch && patch.recurrence === undefined) delete after.recurrence;
  if ('onlineMeeting' in patch && patch.onlineMeeting === undefined) delete after.onlineMeeting;
  if (event.type === 'occurrence') after.type = 'exception';
  else if (event.type !== 'exception') after.type = after.recurrence ? 'seriesMaster' : 'singleInstance';
  if (patch.showAs) after.plannedShowAs = patch.showAs;
  const moved = isMoved(event, after);
  if (moved && event.type === 'seriesMaster') {
    dropExceptions(scope, event);
    after.cancelledDates = [];
  }
  if (!event.isOrganizer) return putEvent(scope, after, 'updated');

  const answers = new Map(event.attendees.map((attendee) => [attendee.emailAddress.address.toLowerCase(), attendee]));
  after.attendees = after.attendees.map((attendee) => {
    const known = moved ? undefined : answers.get(attendee.emailAddress.address.toLowerCase());
    const { proposedNewTime, ...rest } = attendee;
    return known ? { ...known, ...rest, status: known.status } : { ...rest, status: unanswered() };
  });
  after = putEvent(scope, after, 'updated');
  if (event.type === 'seriesMaster') passOn(scope, event, after);
  const gone = event.attendees.filter((one) => !after.attendees.some((other) => isSame(one, other)));
  const added = after.attendees.filter((one) => !event.attendees.some((other) => isSame(one, other)));
  const stayed = after.attendees.filter((one) => !added.includes(one));
  const stillInvited = new Set(recipients(scope, after, after.attendees).map((mailbox) => mailbox.id));
  for (const mailbox of recipients(scope, event, gone))
    if (!stillInvited.has(mailbox.id)) withdraw(scope, event, mailbox);
  if (moved || sent.some((field) => differs(event[field], after[field]))) {
    tellOthers(scope, event, after, stayed, moved);
  }
  invite(scope, after, added);
  return after;
};

const tellOthers = (
  scope: CalendarScope,
  before: EventRecord,
  after: EventRecord,
  attendees: AttendeeRecord[],
  moved: boolean,
): void => {
  for (const mailbox of moved ? [] : recipients(scope, after, attendees)) {
    const copy = copyOf(scope.tenant, mailbox.id, before.iCalUId);
    if (copy?.type !== 'seriesMaster') continue;
    const there = { mailboxId: copy.mailboxId, id: copy.id };
    passOn(scope, { ...before, ...there }, { ...after, ...there });
  }
  invite(scope, after, attendees, moved);
};

/** The organiser calls it off: attendees' copies are marked, rooms become free, the organiser's own goes, and everybody is told why. */
export const cancelMeeting = (scope: CalendarScope, event: EventRecord, comment = ''): void => {
  for (const mailbox of recipients(scope, event, event.attendees)) withdraw(scope, event, mailbox);
  if (event.attendees.length > 0)
    sendMeetingMessage(scope, {
      kind: 'cancellation',
      fromMailboxId: event.mailboxId,
      toAddresses: event.attendees.map(({ emailAddress }) => emailAddress.address),
      iCalUId: event.iCalUId,
      subject: event.subject,
      comment,
    });
  removeEvent(scope, event);
};

/** Removes an event from its mailbox; the organiser's deletion tells the attendees, an attendee's tells nobody. */
export const deleteMeeting = (scope: CalendarScope, event: EventRecord): void => {
  if (event.isOrganizer) cancelMeeting(scope, event);
  else removeEvent(scope, event);
};

/** Invites more people to an event somebody was invited to: the organiser's list grows, they get a copy. */
export const forwardMeeting = (
  scope: CalendarScope,
  event: EventRecord,
  organizerCopy: EventRecord | undefined,
  to: { name: string; address: string }[],
  comment = '',
): void => {
  const source = organizerCopy ?? event;
  sendMeetingMessage(scope, {
    kind: 'forward',
    fromMailboxId: event.mailboxId,
    toAddresses: to.map(({ address }) => address),
    iCalUId: event.iCalUId,
    subject: event.subject,
    comment,
  });
  const fresh = to
    .map((emailAddress): AttendeeRecord => ({ type: 'required', emailAddress, status: unanswered() }))
    .filter((one) => !source.attendees.some((other) => isSame(one, other)));
  if (fresh.length === 0) return;
  const type = source.type === 'occurrence' ? 'exception' : source.type;
  const grown = { ...source, type, attendees: [...source.attendees, ...fresh] };
  const stored = organizerCopy ? putEvent(scope, grown, 'updated') : grown;
  invite(scope, findEvent(scope.tenant, stored.mailboxId, stored.id) ?? stored, fresh);
};
