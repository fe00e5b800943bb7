import { newEventKey, occurrenceKey, splitKey } from './event-ids.ts';
import {
  type CalendarScope,
  copyOf,
  dropExceptions,
  exceptionsOf,
  findEvent,
  occurrenceOf,
  putEvent,
  removeEvent,
  storedEvents,
} from './event-store.ts';
import { type Mailbox, mailboxByAddress, mailboxesBehind } from './mailboxes.ts';
import type { AttendeeRecord, EventContent, EventRecord, ResponseRecord } from './types.ts';
import { millis } from './zones.ts';

/** What Exchange writes for "never". */
export const never = '0001-01-01T00:00:00Z';
/** The answer of somebody who has given none. */
export const unanswered = (): ResponseRecord => ({ response: 'none', time: never });

/** The fields an invitation carries to every copy. Answers stay with the organiser. */
const carried = (event: EventRecord): EventContent => ({
  subject: event.subject,
  body: event.body,
  start: event.start,
  end: event.end,
  isAllDay: event.isAllDay,
  locations: event.locations,
  importance: event.importance,
  sensitivity: event.sensitivity,
  ...(event.recurrence ? { recurrence: event.recurrence } : {}),
  isOnlineMeeting: event.isOnlineMeeting,
  onlineMeetingProvider: event.onlineMeetingProvider,
  ...(event.onlineMeeting ? { onlineMeeting: event.onlineMeeting } : {}),
  organizer: event.organizer,
  attendees: event.attendees.map(({ proposedNewTime, ...attendee }) => ({ ...attendee, status: unanswered() })),
  responseRequested: event.responseRequested,
  allowNewTimeProposals: event.allowNewTimeProposals,
  hideAttendees: event.hideAttendees,
});

/** Mailboxes that get a copy for these attendees, each once, never the organiser's own. */
export const recipients = (scope: CalendarScope, event: EventRecord, attendees: AttendeeRecord[]): Mailbox[] => {
  const found = attendees.flatMap((attendee) => mailboxesBehind(scope.tenant, attendee.emailAddress.address));
  const organizer = mailboxByAddress(scope.tenant, event.organizer.address);
  return [...new Map(found.map((mailbox) => [mailbox.id, mailbox])).values()].filter(
    (mailbox) => mailbox.id !== organizer?.id,
  );
};

/** The copy in `mailbox` that stands for `source`: of an occurrence, the same occurrence of its series there. */
export const counterpart = (scope: CalendarScope, source: EventRecord, mailbox: Mailbox): EventRecord | undefined => {
  const { date } = splitKey(source.id);
  const master = date ? masterOf(scope, source) : undefined;
  const there = master && date ? copyOf(scope.tenant, mailbox.id, master.iCalUId) : undefined;
  if (there && date) return findEvent(scope.tenant, mailbox.id, occurrenceKey(there.id, date));
  return copyOf(scope.tenant, mailbox.id, source.iCalUId);
};

/** The series an occurrence or exception belongs to, in the same mailbox. */
export const masterOf = (scope: CalendarScope, event: EventRecord): EventRecord | undefined =>
  event.seriesMasterId ? findEvent(scope.tenant, event.mailboxId, event.seriesMasterId) : undefined;

/** How a copy starts or goes on: with what answer, shown as what. */
export interface Standing {
  responseStatus: ResponseRecord;
  showAs: EventRecord['showAs'];
}

/**
 * Puts the organiser's event into an attendee's mailbox, or brings the copy there up to date.
 * `standing` absent: a new invitation waits for an answer, an update keeps the one given.
 */
export const deliver = (
  scope: CalendarScope,
  source: EventRecord,
  mailbox: Mailbox,
  standing?: Standing,
): EventRecord => {
  const existing = counterpart(scope, source, mailbox) ?? restored(scope, source, mailbox);
  const waiting: Standing = {
    responseStatus: { response: 'notResponded', time: never },
    showAs: source.showAs === 'free' ? 'free' : 'tentative',
  };
  const kept = existing && !existing.isCancelled ? existing : waiting;
  const { responseStatus, showAs } = standing ?? kept;
  const { date } = splitKey(source.id);
  // Another rhythm or time: what was changed or declined for single occurrences is void.
  const resets = existing?.type === 'seriesMaster' && !date && isMoved(existing, source);
  if (resets) dropExceptions(scope, existing);
  const within = existing?.seriesMasterId
    ? { type: 'exception' as const, seriesMasterId: existing.seriesMasterId, originalStart: existing.originalStart }
    : { type: source.recurrence ? ('seriesMaster' as const) : ('singleInstance' as const) };
  const { originalStart, ...place } = { originalStart: undefined, ...within };
  return putEvent(
    scope,
    {
      ...carried(source),
      ...place,
      ...(originalStart ? { originalStart } : {}),
      ...(existing?.createdDateTime ? { createdDateTime: existing.createdDateTime, version: existing.version } : {}),
      id: existing?.id ?? newEventKey(scope.nextSeed?.()),
      mailboxId: mailbox.id,
      iCalUId: existing?.iCalUId ?? source.iCalUId,
      cancelledDates: date ? [] : ((resets ? undefined : existing?.cancelledDates) ?? source.cancelledDates),
      isOrganizer: false,
      isCancelled: false,
      responseStatus,
      showAs,
      plannedShowAs: source.showAs,
      categories: existing?.categories ?? [],
      isReminderOn: existing?.isReminderOn ?? source.isReminderOn,
      reminderMinutesBeforeStart: existing?.reminderMinutesBeforeStart ?? source.reminderMinutesBeforeStart,
    },
    existing ? 'updated' : 'created',
  );
};

/** Has the meeting another time, so that everybody has to answer again? */
export const isMoved = (before: EventRecord, after: EventRecord): boolean =>
  millis(before.start) !== millis(after.start) ||
  millis(before.end) !== millis(after.end) ||
  before.isAllDay !== after.isAllDay ||
  JSON.stringify(before.recurrence) !== JSON.stringify(after.recurrence);

/** An occurrence the attendee had declined comes back into the series when it is sent again. */
const restored = (scope: CalendarScope, source: EventRecord, mailbox: Mailbox): EventRecord | undefined => {
  const { date } = splitKey(source.id);
  const master = date ? masterOf(scope, source) : undefined;
  const there = master ? copyOf(scope.tenant, mailbox.id, master.iCalUId) : undefined;
  if (!date || !there?.cancelledDates.includes(date)) return undefined;
  const cancelledDates = there.cancelledDates.filter((each) => each !== date);
  return occurrenceOf(putEvent(scope, { ...there, cancelledDates }, 'updated'), date);
};

/** Marks an attendee's copy as cancelled, as a cancellation in Outlook does; a room just becomes free. */
export const withdraw = (scope: CalendarScope, source: EventRecord, mailbox: Mailbox): void => {
  const copy = counterpart(scope, source, mailbox);
  if (!copy) return;
  if (mailbox.kind === 'room') {
    removeEvent(scope, copy);
    return;
  }
  for (const event of [...exceptionsOf(scope.tenant, mailbox.id, copy.id), copy]) {
    if (event.isCancelled) continue;
    const type = event.type === 'occurrence' ? 'exception' : event.type;
    const subject = `Canceled: ${event.subject}`;
    putEvent(scope, { ...event, type, subject, isCancelled: true, showAs: 'free' }, 'updated', event.id === copy.id);
  }
};

/** Fields of a series that its exceptions follow, unless they were changed for one occurrence. */
const inherited = [
  'subject',
  'body',
  'locations',
  'importance',
  'sensitivity',
  'isOnlineMeeting',
  'onlineMeetingProvider',
  'onlineMeeting',
  'responseRequested',
  'allowNewTimeProposals',
  'hideAttendees',
] as const;

/** Passes what changed in a series on to the exceptions that had not gone their own way. */
export const passOn = (scope: CalendarScope, before: EventRecord, after: EventRecord): void => {
  const changed = inherited.filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]));
  const joined = after.attendees.filter((one) => !before.attendees.some((other) => isSame(one, other)));
  const left = before.attendees.filter((one) => !after.attendees.some((other) => isSame(one, other)));
  if (changed.length + joined.length + left.length === 0) return;
  for (const exception of storedEvents(scope.tenant, after.mailboxId)) {
    if (exception.seriesMasterId !== after.id) continue;
    const follows = changed.filter((field) => JSON.stringify(before[field]) === JSON.stringify(exception[field]));
    const values = Object.fromEntries(follows.map((field) => [field, after[field]]));
    const stay = exception.attendees.filter((one) => !left.some((other) => isSame(one, other)));
    putEvent(scope, { ...exception, ...values, attendees: [...stay, ...joined] }, 'updated', false);
  }
};

/** Are both the same address, letter case ignored? */
export const isSame = (one: AttendeeRecord, other: AttendeeRecord): boolean =>
  one.emailAddress.address.toLowerCase() === other.emailAddress.address.toLowerCase();
