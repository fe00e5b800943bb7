import { counterpart } from './copies.ts';
import { type CalendarScope, exceptionsOf, putEvent, removeEvent } from './event-store.ts';
import { addressOf, type Mailbox, mailboxByAddress, sameAddress } from './mailboxes.ts';
import { sendMeetingMessage } from './meeting-messages.ts';
import type { EventRecord, ResponseName, WallRange } from './types.ts';

export interface Answer {
  response: Extract<ResponseName, 'accepted' | 'declined' | 'tentativelyAccepted'>;
  /** Does the organiser hear of it? */
  send: boolean;
  /** What the answer says beside yes or no. */
  comment?: string;
  proposedNewTime?: WallRange;
}

/** The organiser's copy of an event somebody else holds, when the organiser has a mailbox in the tenant. */
export const organizersCopy = (scope: CalendarScope, event: EventRecord): EventRecord | undefined => {
  const organizer = mailboxByAddress(scope.tenant, event.organizer.address);
  return organizer ? counterpart(scope, event, organizer) : undefined;
};

/**
 * An attendee's answer: the own copy is kept with it (declined: removed), and the organiser's copy shows it with the
 * proposed time, and what was written with it goes out as a message. Answering a series answers its exceptions too.
 */
export const answerMeeting = (scope: CalendarScope, mailbox: Mailbox, event: EventRecord, answer: Answer): void => {
  const organized = answer.send ? organizersCopy(scope, event) : undefined;
  const responseStatus = { response: answer.response, time: scope.tenant.clock.now().toISOString() };
  if (answer.response === 'declined') removeEvent(scope, event);
  else {
    for (const copy of [...exceptionsOf(scope.tenant, mailbox.id, event.id), event]) {
      const showAs = answer.response === 'accepted' ? copy.plannedShowAs : 'tentative';
      const type = copy.type === 'occurrence' ? 'exception' : copy.type;
      putEvent(scope, { ...copy, type, responseStatus, showAs }, 'updated', copy.id === event.id);
    }
  }
  if (answer.send)
    sendMeetingMessage(scope, {
      kind: 'response',
      fromMailboxId: mailbox.id,
      toAddresses: [event.organizer.address],
      iCalUId: event.iCalUId,
      subject: event.subject,
      comment: answer.comment ?? '',
      response: answer.response,
      ...(answer.proposedNewTime ? { proposedNewTime: answer.proposedNewTime } : {}),
    });
  if (!organized) return;
  for (const copy of [...exceptionsOf(scope.tenant, organized.mailboxId, organized.id), organized]) {
    const type = copy.type === 'occurrence' ? 'exception' : copy.type;
    const attendees = withAnswer(copy, mailbox, responseStatus, answer);
    putEvent(scope, { ...copy, type, attendees }, 'updated', copy.id === organized.id);
  }
};

const withAnswer = (
  event: EventRecord,
  mailbox: Mailbox,
  status: EventRecord['responseStatus'],
  answer: Answer,
): EventRecord['attendees'] => {
  const proposal = answer.proposedNewTime ? { proposedNewTime: answer.proposedNewTime } : {};
  const known = event.attendees.some((attendee) => sameAddress(attendee.emailAddress.address, mailbox.address));
  // Invited through a group or a forwarded mail: the organiser learns of the person by the answer.
  if (!known) {
    return [...event.attendees, { type: 'required', emailAddress: addressOf(mailbox), status, ...proposal }];
  }
  return event.attendees.map((attendee) => {
    if (!sameAddress(attendee.emailAddress.address, mailbox.address)) return attendee;
    const { proposedNewTime, ...rest } = attendee;
    return { ...rest, status, ...proposal };
  });
};
