import { z } from 'zod';
import { toIanaZone } from '../../shared/time-zone.ts';
import { clockOf, zoneShape } from './graph-shapes-zone.ts';
import type { Attendee, CalendarEvent, MailboxSettings, Schedule, TimeRange } from './types.ts';

/** Graph's calendar shapes and the way from them to ours. Unknown words and missing fields become neutral values, never errors. */

export const text = z.string().nullish();
const address = z.object({ name: text, address: text }).nullish();

/** Times arrive in UTC (Prefer: outlook.timezone), without an offset and with seven decimals. */
export const utcTime = z
  .object({ dateTime: z.string() })
  .transform(({ dateTime }) => new Date(/(Z|[+-]\d\d:\d\d)$/i.test(dateTime) ? dateTime : `${dateTime.slice(0, 23)}Z`))
  .refine((instant) => !Number.isNaN(instant.getTime()), 'not a time');

const timeRange = z
  .object({ start: utcTime, end: utcTime })
  .transform(({ start, end }): TimeRange => ({ startsAt: start, endsAt: end }));

/** The word when it is one of `known`, else `otherwise`: Graph adds members to its enumerations. */
const oneOf =
  <const T extends string>(known: readonly T[], otherwise: NoInfer<T>) =>
  (word: string | null | undefined): T =>
    known.find((each) => each.toLowerCase() === word?.toLowerCase()) ?? otherwise;

const response = oneOf(['none', 'organizer', 'accepted', 'declined', 'tentativelyAccepted', 'notResponded'], 'none');
const showAs = oneOf(['free', 'tentative', 'busy', 'oof', 'workingElsewhere', 'unknown'], 'unknown');
const eventType = oneOf(['singleInstance', 'occurrence', 'exception', 'seriesMaster'], 'singleInstance');
const attendeeType = oneOf(['required', 'optional', 'resource'], 'required');

const attendee = z
  .object({
    type: text,
    emailAddress: address,
    status: z.object({ response: text }).nullish(),
    proposedNewTime: timeRange.nullish().catch(undefined),
  })
  .transform(
    ({ type, emailAddress, status, proposedNewTime }): Attendee => ({
      name: emailAddress?.name || emailAddress?.address || 'Somebody',
      address: emailAddress?.address ?? '',
      type: attendeeType(type),
      response: response(status?.response),
      ...(proposedNewTime ? { proposed: proposedNewTime } : {}),
    }),
  );

/** `$select` for events: what `event` reads. */
export const eventFields = [
  'id',
  'changeKey',
  'iCalUId',
  'subject',
  'start',
  'end',
  'isAllDay',
  'isCancelled',
  'isOrganizer',
  'sensitivity',
  'isOnlineMeeting',
  'onlineMeeting',
  'webLink',
  'location',
  'organizer',
  'attendees',
  'showAs',
  'responseStatus',
  'responseRequested',
  'type',
  'seriesMasterId',
  'bodyPreview',
  'transactionId',
  'originalStart',
].join(',');

const eventShape = z.object({
  id: z.string(),
  changeKey: text,
  iCalUId: text,
  subject: text,
  start: utcTime,
  end: utcTime,
  isAllDay: z.boolean().nullish(),
  isCancelled: z.boolean().nullish(),
  isOrganizer: z.boolean().nullish(),
  sensitivity: text,
  isOnlineMeeting: z.boolean().nullish(),
  onlineMeeting: z.object({ joinUrl: text }).nullish(),
  webLink: text,
  location: z.object({ displayName: text }).nullish(),
  organizer: z.object({ emailAddress: address }).nullish(),
  attendees: z.array(attendee).nullish(),
  showAs: text,
  responseStatus: z.object({ response: text }).nullish(),
  responseRequested: z.boolean().nullish(),
  type: text,
  seriesMasterId: text,
  bodyPreview: text,
  transactionId: text,
  originalStart: text,
});

/** Where Teams meetings are, of work and of home, in every cloud. */
const meetingHosts =
  /^(teams\.microsoft\.com|teams\.live\.com|teams\.cloud\.microsoft|((gov|dod)\.)?teams\.microsoft\.us|teams\.microsoftonline\.cn)$/;

/** The address comes with the invitation, and whoever sends one from outside writes there what they like. */
const isMeetingPage = (joinUrl: string | null | undefined): joinUrl is string => {
  if (!joinUrl || !URL.canParse(joinUrl)) return false;
  const { protocol, host, username, password } = new URL(joinUrl);
  return protocol === 'https:' && meetingHosts.test(host) && !username && !password;
};

const toEvent = (event: z.infer<typeof eventShape>): CalendarEvent => {
  const organizer = event.organizer?.emailAddress;
  const joinUrl = event.onlineMeeting?.joinUrl;
  return {
    id: event.id,
    changeKey: event.changeKey ?? '',
    iCalUId: event.iCalUId ?? '',
    subject: event.subject ?? '',
    startsAt: event.start,
    endsAt: event.end,
    isAllDay: event.isAllDay ?? false,
    isCancelled: event.isCancelled ?? false,
    isOrganizer: event.isOrganizer ?? false,
    isPrivate: event.sensitivity === 'private' || event.sensitivity === 'confidential',
    isOnlineMeeting: event.isOnlineMeeting ?? false,
    ...(isMeetingPage(joinUrl) ? { joinUrl } : {}),
    ...(event.webLink ? { webLink: event.webLink } : {}),
    ...(event.location?.displayName ? { location: event.location.displayName } : {}),
    ...(organizer?.address
      ? { organizer: { name: organizer.name || organizer.address, address: organizer.address } }
      : {}),
    attendees: event.attendees ?? [],
    showAs: showAs(event.showAs),
    myResponse: response(event.responseStatus?.response),
    ...(event.responseRequested === false ? { wantsNoAnswer: true as const } : {}),
    type: eventType(event.type),
    ...(event.seriesMasterId ? { seriesId: event.seriesMasterId } : {}),
    ...originally(event.originalStart),
    ...(event.bodyPreview ? { bodyPreview: event.bodyPreview } : {}),
  };
};

/** Where the rhythm of its series puts a date, wherever it was moved to by itself. */
const originally = (said: string | null | undefined): Pick<CalendarEvent, 'originalStart'> => {
  const originalStart = new Date(said ?? '');
  return Number.isNaN(originalStart.getTime()) ? {} : { originalStart };
};

export const event = eventShape.transform(toEvent);
/** An event and the `transactionId` it was made by. */
export const eventWithTransaction = eventShape.transform((shape) => ({
  event: toEvent(shape),
  transactionId: shape.transactionId ?? undefined,
}));

const hours = z
  .object({
    daysOfWeek: z.array(z.string()).nullish(),
    startTime: text,
    endTime: text,
    timeZone: zoneShape,
  })
  .nullish();

/** Hours in a zone that nobody can name are no hours: read in another one they would be wrong by half a day. */
const toldHours = (shape: z.infer<typeof hours>): Schedule['workingHours'] =>
  shape?.daysOfWeek && shape.startTime && shape.endTime && toIanaZone(shape.timeZone?.name).known
    ? workingHours(shape, 'UTC')
    : undefined;

/** Without an answer: Monday to Friday, 8 to 17. */
const workingHours = (shape: z.infer<typeof hours>, timeZone: string): MailboxSettings['workingHours'] => ({
  days: shape?.daysOfWeek ?? ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'],
  from: shape?.startTime?.slice(0, 5) ?? '08:00',
  to: shape?.endTime?.slice(0, 5) ?? '17:00',
  timeZone: shape?.timeZone?.name ? toIanaZone(shape.timeZone.name).timeZone : timeZone,
});

const clockIn = (shape: z.infer<typeof hours>): Pick<Schedule, 'clock'> => {
  const clock = clockOf(shape?.timeZone);
  return clock === undefined ? {} : { clock };
};

export const mailboxSettings = z
  .object({ timeZone: text, workingHours: hours })
  .transform(({ timeZone, workingHours: shape }): MailboxSettings => {
    const zone = toIanaZone(timeZone);
    return {
      timeZone: zone.timeZone,
      timeZoneKnown: zone.known,
      ...(zone.known ? { clock: zone.timeZone } : clockIn(shape)),
      workingHours: workingHours(shape, zone.timeZone),
    };
  });

const item = z.object({ status: text, start: utcTime, end: utcTime });
const notFree = oneOf(['tentative', 'busy', 'oof', 'workingElsewhere', 'free'], 'busy');

const scheduleShape = z.object({
  scheduleId: text,
  availabilityView: text,
  scheduleItems: z.array(item).nullish(),
  workingHours: hours,
  error: z.object({ message: text, responseCode: text }).nullish(),
});

/** Schedules of one getSchedule answer, whose view began at `from` in steps of `minutes`. */
export const schedules = (from: Date, minutes: number) =>
  z
    .object({ value: z.array(scheduleShape) })
    .transform(({ value }) => value.map((shape) => toSchedule(shape, from, minutes)));

const toSchedule = (shape: z.infer<typeof scheduleShape>, from: Date, minutes: number): Schedule => {
  const told = toldHours(shape.workingHours);
  return {
    address: shape.scheduleId ?? '',
    ...(shape.error ? { error: shape.error.responseCode || shape.error.message || 'unknown' } : {}),
    busy: itemsOf(shape, from, minutes).flatMap(({ status, start, end }) => {
      const word = notFree(status);
      return word === 'free' ? [] : [{ startsAt: start, endsAt: end, status: word }];
    }),
    ...(told ? { workingHours: told } : {}),
    ...clockIn(shape.workingHours),
  };
};

/** Some people share only the view, and of a group there is nothing else. */
const itemsOf = ({ scheduleItems, availabilityView }: z.infer<typeof scheduleShape>, from: Date, minutes: number) =>
  scheduleItems && scheduleItems.length > 0 ? scheduleItems : viewItems(availabilityView ?? '', from, minutes);

/** One digit a step. */
const viewItems = (view: string, from: Date, minutes: number) => {
  const words: Record<string, string> = { 1: 'tentative', 2: 'busy', 3: 'oof', 4: 'workingElsewhere' };
  const at = (step: number) => new Date(from.getTime() + step * minutes * 60_000);
  return [...view.matchAll(/([1-4])\1*/g)].map((run) => ({
    status: words[run[1] ?? ''],
    start: at(run.index),
    end: at(run.index + run[0].length),
  }));
};
