import { createHash, randomUUID } from 'node:crypto';
import { z } from 'zod';
import { unanswered } from '../../tenant/calendar/copies.ts';
import type { EventDraft, EventPatch } from '../../tenant/calendar/meetings.ts';
import { type MeetingHost, teamsMeeting, withJoinBlock } from '../../tenant/calendar/online-meeting.ts';
import { firstDate } from '../../tenant/calendar/recurrence.ts';
import type { EventRecord, WallTime } from '../../tenant/calendar/types.ts';
import { dateOf, daysBetween, millis, shiftDays, wallIn } from '../../tenant/calendar/zones.ts';
import { badRequest } from '../engine/graph-error.ts';
import { requireZone } from './mailbox.ts';
import { readRecurrence, recurrenceSchema } from './read-recurrence.ts';

/** The largest meeting. https://learn.microsoft.com/graph/api/resources/event */
const mostAttendees = 500;

const nullish = <T extends z.ZodType>(schema: T) => schema.nullish();
/** One of the names, letter case ignored. */
const word = <const T extends string>(...names: T[]) =>
  z.string().transform((value, context): T => {
    const found = names.find((name) => name.toLowerCase() === value.toLowerCase());
    if (found) return found;
    context.addIssue({ code: 'custom', message: `'${value}' is not one of ${names.join(', ')}` });
    return z.NEVER;
  });

export const timeSchema = z.object({ dateTime: z.string(), timeZone: nullish(z.string()) });
const locationSchema = z.record(z.string(), z.unknown());
const emailSchema = z.object({ name: nullish(z.string()), address: nullish(z.string()) });
const attendeeSchema = z.object({
  emailAddress: nullish(emailSchema),
  type: nullish(word('required', 'optional', 'resource')),
});

// The dispatcher has held the body against the model already: here it gets its types.
const bodySchema = z.object({
  subject: nullish(z.string()),
  body: nullish(z.object({ contentType: nullish(word('html', 'text')), content: nullish(z.string()) })),
  start: nullish(timeSchema),
  end: nullish(timeSchema),
  isAllDay: nullish(z.boolean()),
  location: nullish(locationSchema),
  locations: nullish(z.array(locationSchema)),
  importance: nullish(word('low', 'normal', 'high')),
  sensitivity: nullish(word('normal', 'personal', 'private', 'confidential')),
  recurrence: nullish(recurrenceSchema),
  isOnlineMeeting: nullish(z.boolean()),
  onlineMeetingProvider: nullish(z.string()),
  attendees: nullish(z.array(attendeeSchema)),
  responseRequested: nullish(z.boolean()),
  allowNewTimeProposals: nullish(z.boolean()),
  hideAttendees: nullish(z.boolean()),
  showAs: nullish(word('free', 'tentative', 'busy', 'oof', 'workingElsewhere', 'unknown')),
  categories: nullish(z.array(z.string())),
  isReminderOn: nullish(z.boolean()),
  reminderMinutesBeforeStart: nullish(z.number()),
  transactionId: nullish(z.string()),
});
type Body = z.infer<typeof bodySchema>;

const invalid = (message = 'At least one property failed validation.') =>
  badRequest(message, 'ErrorPropertyValidationFailure');

const refused = (reason: string) => badRequest(`Your request can't be completed. ${reason}`, 'ErrorInvalidRequest');

/**
 * A new event from the body of a create. Throws GraphError 400: without start or end, end before start, unknown zones, an
 * all-day event off midnight, a bad recurrence, a bad recipient.
 */
export const readDraft = (value: unknown, host: MeetingHost): EventDraft => {
  const body = parse(value);
  if (!body.start || !body.end) throw invalid();
  const patch = readFields(body, host);
  const draft: EventDraft = {
    subject: '',
    isAllDay: false,
    locations: [],
    importance: 'normal',
    sensitivity: 'normal',
    attendees: [],
    responseRequested: true,
    allowNewTimeProposals: true,
    hideAttendees: false,
    showAs: 'busy',
    categories: [],
    isReminderOn: true,
    reminderMinutesBeforeStart: 15,
    isOnlineMeeting: false,
    onlineMeetingProvider: 'unknown',
    ...defined(patch),
    body: { contentType: 'html', content: '' },
    start: readTime(body.start),
    end: readTime(body.end),
    ...(body.transactionId ? { transactionId: body.transactionId, transactionDigest: digestOf(value) } : {}),
  };
  if (patch.body) draft.body = patch.body;
  if (draft.onlineMeeting) draft.body = withJoinBlock(draft.body, draft.onlineMeeting.joinUrl);
  checkTimes(draft);
  if (body.recurrence) {
    draft.recurrence = readRecurrence(body.recurrence, draft.start);
    const first = firstDate(draft.recurrence);
    if (!first) throw invalid('The recurrence pattern has no occurrence.');
    const days = daysBetween(dateOf(draft.start.dateTime), first);
    draft.start = shiftDays(draft.start, days);
    draft.end = shiftDays(draft.end, days);
  }
  return draft;
};

/** What a PATCH changes. Throws GraphError 400 as `readDraft`; `transactionId` and what the server decides are passed over. */
export const readPatch = (value: unknown, event: EventRecord, host: MeetingHost): EventPatch => {
  const body = parse(value);
  const patch = readFields(body, host);
  if (event.isOnlineMeeting) {
    // The link lives in the body: a body without it switches the meeting off, a flag alone does not.
    delete patch.isOnlineMeeting;
    delete patch.onlineMeeting;
    delete patch.onlineMeetingProvider;
    if (patch.body && event.onlineMeeting && !patch.body.content.includes(event.onlineMeeting.joinUrl)) {
      patch.isOnlineMeeting = false;
      patch.onlineMeetingProvider = 'unknown';
      patch.onlineMeeting = undefined;
    }
  } else if (patch.onlineMeeting) patch.body = withJoinBlock(patch.body ?? event.body, patch.onlineMeeting.joinUrl);
  if (body.start) patch.start = readTime(body.start);
  if (body.end) patch.end = readTime(body.end);
  const { start, end } = { ...event, ...defined(patch) };
  checkTimes({ start, end, isAllDay: patch.isAllDay ?? event.isAllDay });
  if (body.recurrence === null) patch.recurrence = undefined;
  else if (body.recurrence) patch.recurrence = readRecurrence(body.recurrence, start);
  else if (patch.start && event.recurrence) patch.recurrence = rebased(event, start);
  return patch;
};

/** A series moved by PATCHing its start keeps its pattern, from the new date on. */
const rebased = (event: EventRecord, start: WallTime): EventRecord['recurrence'] =>
  event.recurrence && {
    ...event.recurrence,
    range: { ...event.recurrence.range, startDate: dateOf(wallIn(millis(start), start.timeZone).dateTime) },
  };

const digestOf = (body: unknown): string => createHash('sha256').update(JSON.stringify(body)).digest('base64url');

const parse = (value: unknown): Body => {
  const parsed = bodySchema.safeParse(value);
  if (!parsed.success) throw invalid();
  return parsed.data;
};

const defined = <T extends object>(value: T): { [Key in keyof T]: Exclude<T[Key], undefined> } =>
  Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined)) as never;

const readFields = (body: Body, host: MeetingHost): EventPatch => {
  const locations = body.locations ?? (body.location ? [body.location] : body.location === null ? [] : undefined);
  return defined({
    subject: body.subject === null ? '' : body.subject,
    body: body.body ? { contentType: body.body.contentType ?? 'text', content: body.body.content ?? '' } : undefined,
    isAllDay: body.isAllDay ?? undefined,
    locations: locations?.filter((location) => location.displayName).map(readLocation),
    importance: body.importance ?? undefined,
    sensitivity: body.sensitivity ?? undefined,
    attendees: body.attendees ? readAttendees(body.attendees) : body.attendees === null ? [] : undefined,
    responseRequested: body.responseRequested ?? undefined,
    allowNewTimeProposals: body.allowNewTimeProposals ?? undefined,
    hideAttendees: body.hideAttendees ?? undefined,
    showAs: body.showAs ?? undefined,
    categories: body.categories ?? undefined,
    isReminderOn: body.isReminderOn ?? undefined,
    reminderMinutesBeforeStart: body.reminderMinutesBeforeStart ?? undefined,
    ...onlineMeeting(body, host),
  }) as EventPatch;
};

const onlineMeeting = (body: Body, host: MeetingHost): EventPatch => {
  if (!body.isOnlineMeeting) return {};
  const provider = body.onlineMeetingProvider ?? 'teamsForBusiness';
  if (provider !== 'teamsForBusiness' && provider !== 'unknown')
    throw badRequest('The online meeting provider is not allowed for this calendar.', 'ErrorInvalidRequest');
  return teamsMeeting(host, randomUUID());
};

const readLocation = (location: Record<string, unknown>): Record<string, unknown> => ({
  displayName: location.displayName,
  locationType: location.locationType ?? (location.locationEmailAddress ? 'conferenceRoom' : 'default'),
  uniqueId: location.uniqueId ?? location.locationEmailAddress ?? location.displayName,
  uniqueIdType: location.locationEmailAddress ? 'directory' : 'private',
  ...(location.locationEmailAddress ? { locationEmailAddress: location.locationEmailAddress } : {}),
  ...(location.locationUri ? { locationUri: location.locationUri } : {}),
  ...(location.address ? { address: location.address } : {}),
});

const readAttendees = (attendees: z.infer<typeof attendeeSchema>[]): EventDraft['attendees'] => {
  if (attendees.length > mostAttendees)
    throw badRequest(`A meeting cannot have more than ${mostAttendees} attendees.`, 'ErrorInvalidRequest');
  const read = attendees.map(({ emailAddress, type }) => {
    const address = emailAddress?.address?.trim() ?? '';
    if (!/^[^\s@]+@[^\s@]+$/.test(address))
      throw badRequest("At least one recipient isn't valid.", 'ErrorInvalidRecipients');
    return {
      type: type ?? 'required',
      emailAddress: { name: emailAddress?.name || address, address },
      status: unanswered(),
    };
  });
  return [...new Map(read.map((attendee) => [attendee.emailAddress.address.toLowerCase(), attendee])).values()];
};

/**
 * A dateTimeTimeZone as it was meant: an offset in the text decides, otherwise the zone beside it, otherwise UTC.
 * Throws GraphError 400 for what is no time or an unknown zone.
 */
export const readTime = ({ dateTime, timeZone }: z.infer<typeof timeSchema>): WallTime => {
  const zone = requireZone(timeZone || 'UTC');
  const [, local, offset] =
    /^(\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d)?)?)(?:\.\d+)?(Z|[+-]\d\d:\d\d)?$/i.exec(dateTime) ?? [];
  if (!local || Number.isNaN(Date.parse(local.includes('T') ? `${local}Z` : local))) throw invalid();
  if (offset) return wallIn(Date.parse(dateTime), zone);
  const [date, time = '00:00:00'] = local.split('T');
  return { dateTime: `${date}T${time.length === 5 ? `${time}:00` : time}`, timeZone: zone };
};

const checkTimes = ({ start, end, isAllDay }: Pick<EventDraft, 'start' | 'end' | 'isAllDay'>): void => {
  if (millis(end) < millis(start)) throw invalid();
  if (!isAllDay) return;
  for (const [name, wall] of Object.entries({ Start: start, End: end }))
    if (!wall.dateTime.endsWith('T00:00:00'))
      throw refused(`The Event.${name} property for an all-day event needs to be set to midnight.`);
  if (start.timeZone !== end.timeZone) throw refused('The start and end of an all-day event need the same time zone.');
  if (start.dateTime === end.dateTime)
    throw refused('The duration of an event marked as All day must be at least 24 hours.');
};
