import { DateTime } from 'luxon';
import { z } from 'zod';
import { type Busy, busyTimes, durationOf, statusIn } from '../../tenant/calendar/free-busy.ts';
import { type Mailbox, mailboxByAddress } from '../../tenant/calendar/mailboxes.ts';
import type { FreeBusyName } from '../../tenant/calendar/types.ts';
import { isWorkingTime, workingZone } from '../../tenant/calendar/working-hours.ts';
import { millis, wallIn } from '../../tenant/calendar/zones.ts';
import type { Tenant } from '../../tenant/tenant.ts';
import { badRequest } from '../engine/graph-error.ts';
import { forPerson, type GraphCall, type GraphRoute } from '../engine/route.ts';
import { mailboxOf, preferredZone } from './mailbox.ts';
import { lowerKeys } from './parameters.ts';
import { readTime, timeSchema } from './read-event.ts';
import { type RoomChoice, readRoomWish, roomFinder } from './room-choice.ts';
import { showTime } from './show-event.ts';

const attendeeSchema = z.object({
  type: z.string().nullish(),
  emailAddress: z.object({ name: z.string().nullish(), address: z.string() }),
});
const schema = z.object({
  attendees: z.array(attendeeSchema).nullish(),
  timeconstraint: z
    .object({
      activityDomain: z.string().nullish(),
      timeSlots: z.array(z.object({ start: timeSchema, end: timeSchema })).nullish(),
    })
    .nullish(),
  meetingduration: z.string().nullish(),
  maxcandidates: z.number().int().nullish(),
  isorganizeroptional: z.boolean().nullish(),
  returnsuggestionreasons: z.boolean().nullish(),
  minimumattendeepercentage: z.number().nullish(),
  locationconstraint: z.unknown().optional(),
});

/** Candidates start on every full and half hour. */
const step = 30 * 60_000;
/** Where Graph looks when no window is given. */
const defaultDays = 7;
const mostCandidates = 20;
/** Chance that somebody comes. https://learn.microsoft.com/graph/api/user-findmeetingtimes */
const chances: Record<FreeBusyName, number> = {
  free: 100,
  workingElsewhere: 100,
  unknown: 49,
  tentative: 49,
  busy: 0,
  oof: 0,
};

interface Guest {
  attendee: z.infer<typeof attendeeSchema>;
  mailbox: Mailbox | undefined;
  busy: Busy[];
  isRoom: boolean;
}

interface Candidate {
  from: number;
  to: number;
  confidence: number;
  organizer: FreeBusyName;
  attendees: { guest: Guest; status: FreeBusyName }[];
  rooms: RoomChoice[];
}

type Obstacle =
  | 'organizerUnavailable'
  | 'attendeesUnavailable'
  | 'attendeesUnavailableOrUnknown'
  | 'locationsUnavailable';

/** https://learn.microsoft.com/graph/api/user-findmeetingtimes */
const findMeetingTimes = (call: GraphCall) => {
  const organizer = mailboxOf(call);
  const parsed = schema.safeParse(lowerKeys(call.body));
  if (!parsed.success) throw badRequest('The request body is not valid.', 'ErrorInvalidRequest');
  const wish = parsed.data;
  const duration = durationOf(wish.meetingduration ?? 'PT30M') ?? 0;
  if (duration <= 0 || duration > 24 * 3_600_000)
    throw badRequest('The meeting duration has to be between 1 minute and 24 hours.', 'ErrorInvalidRequest');
  const now = call.tenant.clock.now().getTime();
  const windows = windowsOf(wish.timeconstraint?.timeSlots ?? [], now);
  const domain = wish.timeconstraint?.activityDomain?.toLowerCase() ?? 'work';
  const [first, last] = [Math.min(...windows.map(({ from }) => from)), Math.max(...windows.map(({ to }) => to))];
  const guests = (wish.attendees ?? []).map((attendee) => guestOf(call.tenant, attendee, first, last));
  const own = busyTimes(call.tenant, organizer, first, last);
  const atWork = guests.flatMap(({ mailbox, isRoom }) => (mailbox && !isRoom ? [mailbox] : []));
  const roomWish = readRoomWish(wish.locationconstraint);
  const roomsAt = roomFinder(call.tenant, roomWish, first, last);
  const minimum = wish.minimumattendeepercentage ?? 50;
  const obstacles: Obstacle[] = [];
  const candidates: Candidate[] = [];

  for (const { from, to } of startsIn(windows, duration, now)) {
    if (![organizer, ...atWork].every((mailbox) => isOffered(mailbox, domain, from, to))) continue;
    const organizerStatus = statusIn(own, from, to);
    const attendees = guests.map((guest) => ({
      guest,
      status: guest.mailbox ? statusIn(guest.busy, from, to) : ('unknown' as const),
    }));
    const people = attendees.filter(({ guest }) => !guest.isRoom);
    const confidence =
      people.length === 0 ? 100 : people.reduce((sum, { status }) => sum + chances[status], 0) / people.length;
    const rooms = roomsAt(from, to);
    const obstacle = obstacleOf({
      organizerBlocks: !wish.isorganizeroptional && chances[organizerStatus] === 0,
      people,
      tooFew: confidence < minimum || (people.length > 0 && confidence === 0),
      noRoom:
        (roomWish.isRequired && rooms.length === 0) ||
        attendees.some(({ guest, status }) => guest.isRoom && status !== 'free'),
    });
    if (obstacle) obstacles.push(obstacle);
    else candidates.push({ from, to, confidence, organizer: organizerStatus, attendees, rooms });
  }

  // Times that suit equally many come in the order of the day, whoever is at work then.
  candidates.sort((a, b) => b.confidence - a.confidence || a.from - b.from);
  const most = Math.max(1, Math.min(wish.maxcandidates ?? mostCandidates, mostCandidates));
  const zone = preferredZone(call);
  return {
    status: 200,
    body: {
      emptySuggestionsReason: candidates.length > 0 ? '' : emptyReason(obstacles),
      meetingTimeSuggestions: candidates
        .slice(0, most)
        .map((candidate, at) => show(candidate, at + 1, zone, wish.returnsuggestionreasons === true)),
    },
  };
};

const guestOf = (tenant: Tenant, attendee: Guest['attendee'], from: number, to: number): Guest => {
  const mailbox = mailboxByAddress(tenant, attendee.emailAddress.address);
  return {
    attendee,
    mailbox,
    busy: mailbox ? busyTimes(tenant, mailbox, from, to) : [],
    isRoom: attendee.type?.toLowerCase() === 'resource' || mailbox?.kind === 'room',
  };
};

const windowsOf = (slots: { start: z.infer<typeof timeSchema>; end: z.infer<typeof timeSchema> }[], now: number) => {
  if (slots.length === 0) return [{ from: now, to: now + defaultDays * 86_400_000 }];
  return slots.map((slot) => {
    const [from, to] = [millis(readTime(slot.start)), millis(readTime(slot.end))];
    if (from >= to) throw badRequest('The start of a time slot has to be before its end.', 'ErrorInvalidTimeInterval');
    return { from, to };
  });
};

/** Every start in the windows, not in the past, each once. */
const startsIn = (windows: { from: number; to: number }[], duration: number, now: number) => {
  const starts = new Set<number>();
  for (const { from, to } of windows)
    for (let start = Math.ceil(Math.max(from, now) / step) * step; start + duration <= to; start += step)
      starts.add(start);
  return [...starts].sort((a, b) => a - b).map((start) => ({ from: start, to: start + duration }));
};

/**
 * `work` is the working hours of the organiser and of every attendee, `personal` adds the weekend, `unrestricted` is any time.
 * https://learn.microsoft.com/graph/findmeetingtimes-example
 */
const isOffered = (mailbox: Mailbox, domain: string, from: number, to: number): boolean => {
  if (domain === 'unrestricted') return true;
  if (isWorkingTime(mailbox, from, to)) return true;
  if (domain !== 'personal') return false;
  const start = DateTime.fromMillis(from, { zone: workingZone(mailbox, from) });
  const everyDay = { ...mailbox.workingHours, daysOfWeek: ['saturday', 'sunday'] };
  return start.weekday >= 6 && isWorkingTime({ ...mailbox, workingHours: everyDay }, from, to);
};

interface Situation {
  organizerBlocks: boolean;
  people: { guest: Guest; status: FreeBusyName }[];
  tooFew: boolean;
  noRoom: boolean;
}

const obstacleOf = ({ organizerBlocks, people, tooFew, noRoom }: Situation): Obstacle | undefined => {
  if (organizerBlocks) return 'organizerUnavailable';
  if (tooFew) {
    const vague = people.some(({ guest }) => !guest.mailbox);
    return vague ? 'attendeesUnavailableOrUnknown' : 'attendeesUnavailable';
  }
  return noRoom ? 'locationsUnavailable' : undefined;
};

/** The obstacle that stood in the way most often; `unknown` when no time was within the hours asked for. */
const emptyReason = (obstacles: Obstacle[]): Obstacle | 'unknown' => {
  const counted = [...new Set(obstacles)].map((name) => ({
    name,
    times: obstacles.filter((each) => each === name).length,
  }));
  return counted.sort((a, b) => b.times - a.times)[0]?.name ?? 'unknown';
};

const reasonOf = ({ confidence, attendees }: Candidate): string => {
  if (attendees.length === 0) return 'Suggested because it is one of the nearest times when you are available.';
  return confidence === 100
    ? 'Suggested because it is one of the nearest times when all attendees are available.'
    : 'Suggested because it is one of the nearest times when most of the attendees are available.';
};

const show = (candidate: Candidate, order: number, zone: string, withReason: boolean) => ({
  confidence: candidate.confidence,
  order,
  organizerAvailability: candidate.organizer,
  ...(withReason ? { suggestionReason: reasonOf(candidate) } : {}),
  attendeeAvailability: candidate.attendees.map(({ guest, status }) => ({
    availability: status,
    attendee: {
      type: guest.isRoom ? 'resource' : guest.attendee.type?.toLowerCase() === 'optional' ? 'optional' : 'required',
      emailAddress: { address: guest.attendee.emailAddress.address },
    },
  })),
  locations: candidate.rooms,
  meetingTimeSlot: {
    start: showTime(wallIn(candidate.from, 'UTC'), zone),
    end: showTime(wallIn(candidate.to, 'UTC'), zone),
  },
});

export const findMeetingTimesRoutes: GraphRoute[] = forPerson({
  method: 'POST',
  path: '/findMeetingTimes',
  delegated: ['Calendars.Read.Shared', 'Calendars.ReadWrite.Shared'],
  application: [],
  body: 'user.findMeetingTimes',
  bodyOptional: true,
  handle: findMeetingTimes,
});
