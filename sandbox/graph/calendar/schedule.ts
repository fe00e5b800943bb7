import { z } from 'zod';
import { type Busy, busyTimes, statusIn } from '../../tenant/calendar/free-busy.ts';
import { type Mailbox, mailboxByAddress, mailboxesBehind } from '../../tenant/calendar/mailboxes.ts';
import type { FreeBusyName } from '../../tenant/calendar/types.ts';
import { workingHoursOf } from '../../tenant/calendar/working-hours.ts';
import { millis, wallIn } from '../../tenant/calendar/zones.ts';
import { badRequest, GraphError } from '../engine/graph-error.ts';
import { forPerson, type GraphCall, type GraphRoute } from '../engine/route.ts';
import { mailboxOf, preferredZone } from './mailbox.ts';
import { lowerKeys } from './parameters.ts';
import { appReadBasic, readBasic } from './permissions.ts';
import { readTime, timeSchema } from './read-event.ts';
import { showTime } from './show-event.ts';

/** https://learn.microsoft.com/graph/outlook-get-free-busy-schedule */
const mostSchedules = 20;
const mostDays = 62;
const mostEntries = 1000;
const digits: Record<FreeBusyName, string> = {
  free: '0',
  tentative: '1',
  busy: '2',
  oof: '3',
  workingElsewhere: '4',
  unknown: '0',
};

const schema = z.object({
  schedules: z.array(z.string()),
  starttime: timeSchema,
  endtime: timeSchema,
  availabilityviewinterval: z.number().int().optional(),
});

interface Question {
  from: number;
  to: number;
  interval: number;
  timeZone: string;
  /** Whose token it is: their own calendar hides nothing from them. */
  asker: string | undefined;
}

/** Free/busy of up to 20 people, rooms and members of groups. https://learn.microsoft.com/graph/api/calendar-getschedule */
const getSchedule = (call: GraphCall) => {
  mailboxOf(call);
  const body = lowerKeys(call.body);
  if (body.availabilityviewinterval === null)
    throw new GraphError(500, 'ErrorInternalServerError', 'An internal server error occurred. The operation failed.');
  const parsed = schema.safeParse(body);
  if (!parsed.success || parsed.data.schedules.length === 0)
    throw badRequest('Schedules, StartTime and EndTime are needed.', 'ErrorInvalidParameter');
  const { schedules, starttime, endtime, availabilityviewinterval: interval = 30 } = parsed.data;
  const [from, to] = [millis(readTime(starttime)), millis(readTime(endtime))];
  if (from >= to) throw badRequest('The start time has to be before the end time.', 'ErrorInvalidTimeInterval');
  if (to - from >= mostDays * 86_400_000)
    throw badRequest(
      `The requested time duration specified for FreeBusyViewOptions.TimeWindow is too long. The allowed limit = ${mostDays} days; the actual limit = ${Math.ceil((to - from) / 86_400_000)} days.`,
      'ErrorTimeIntervalTooBig',
    );
  if (interval < 5 || interval > 1440 || interval * 60_000 > to - from)
    throw badRequest(
      'The merged free/busy interval is invalid: it has to be between 5 and 1440 minutes and within the time window.',
      'ErrorInvalidMergedFreeBusyInterval',
    );
  const count = schedules.reduce((sum, address) => sum + Math.max(1, mailboxesBehind(call.tenant, address).length), 0);
  if (count > mostSchedules)
    throw badRequest(
      `There are too many target users in the EmailAddress array. The allowed size = ${mostSchedules}; the actual size = ${count}.`,
      'ErrorMailboxDataArrayTooBig',
    );
  const question = { from, to, interval, timeZone: preferredZone(call), asker: call.caller.userId };
  return { status: 200, body: { value: schedules.map((address) => scheduleOf(call, address, question)) } };
};

const scheduleOf = (call: GraphCall, address: string, question: Question) => {
  const mailbox = mailboxByAddress(call.tenant, address);
  const busyOf = (each: Mailbox) => busyTimes(call.tenant, each, question.from, question.to);
  if (mailbox) return showSchedule(address, mailbox, busyOf(mailbox), question);
  const members = mailboxesBehind(call.tenant, address);
  if (members.length > 0) {
    const merged = members.flatMap(busyOf).sort((one, other) => one.from - other.from);
    return { scheduleId: address, availabilityView: viewString(merged, question), scheduleItems: [] };
  }
  return failed(address, '5009', `Unable to resolve e-mail address ${address} to an Active Directory object.`);
};

const failed = (scheduleId: string, responseCode: string, message: string) => ({
  scheduleId,
  availabilityView: '',
  error: { responseCode, message },
});

const showSchedule = (scheduleId: string, mailbox: Mailbox, busy: Busy[], question: Question) =>
  busy.length > mostEntries
    ? failed(scheduleId, '5006', 'The result set contains too many calendar entries.')
    : {
        scheduleId,
        availabilityView: viewString(busy, question),
        scheduleItems: busy.map((each) => showItem(each, mailbox, question)),
        workingHours: workingHoursOf(mailbox),
      };

/** One digit for each interval of the window. */
const viewString = (busy: Busy[], { from, to, interval }: Question): string =>
  Array.from({ length: Math.ceil((to - from) / (interval * 60_000)) }, (_, at) => {
    const start = from + at * interval * 60_000;
    return digits[statusIn(busy, start, Math.min(to, start + interval * 60_000))];
  }).join('');

const showItem = ({ event, from, to, status }: Busy, mailbox: Mailbox, { timeZone, asker }: Question) => {
  const isPrivate = event.sensitivity === 'private' || event.sensitivity === 'confidential';
  const hidden = isPrivate && mailbox.id !== asker;
  const [location] = event.locations;
  return {
    isPrivate,
    status,
    ...(hidden ? {} : { subject: event.subject, location: location?.displayName ?? '' }),
    start: showTime(wallIn(from, 'UTC'), timeZone),
    end: showTime(wallIn(to, 'UTC'), timeZone),
  };
};

export const scheduleRoutes: GraphRoute[] = forPerson({
  method: 'POST',
  path: '/calendar/getSchedule',
  delegated: readBasic,
  application: appReadBasic,
  body: 'calendar.getSchedule',
  handle: getSchedule,
});
