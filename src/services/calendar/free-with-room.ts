import { addDays, localDay, resolveLocal } from '../../shared/time-zone.ts';
import type { GraphSession } from '../platform/graph/client.ts';
import { listSchedules } from './list-schedules.ts';
import type { CalendarEvent, MailboxSettings, Schedule, TimeRange } from './types.ts';

const minute = 60_000;
const stepMinutes = 30;
const daysAhead = 7;
const wanted = 3;

/**
 * Up to three times near the event's own when the room, the organiser and everybody whose calendar can be seen are free, in the
 * organiser's working hours of the week from then. Asked by the app itself, with the organiser's eyes.
 */
export const freeWithRoom = async (
  graph: GraphSession,
  organizerId: string,
  event: CalendarEvent,
  roomAddress: string,
  now: Date,
): Promise<TimeRange[]> => {
  const me = event.organizer?.address;
  // A whole series cannot simply be put elsewhere.
  if (!me || event.isAllDay || event.type === 'seriesMaster') return [];
  const from = event.startsAt > now ? event.startsAt : now;
  const people = event.attendees.filter(({ type, response }) => type !== 'resource' && response !== 'declined');
  const window = {
    startsAt: new Date(from.getTime() - 12 * 60 * minute),
    endsAt: new Date(from.getTime() + daysAhead * 24 * 60 * minute),
  };
  const schedules = await listSchedules(
    graph,
    [me, roomAddress, ...people.map(({ address }) => address)],
    window,
    organizerId,
  );
  const mine = schedules.find(({ address }) => address.toLowerCase() === me.toLowerCase());
  // What the meeting itself takes is no obstacle to moving it.
  const busy = schedules
    .flatMap((schedule) => schedule.busy)
    .filter(({ startsAt, endsAt }) => !(isSame(startsAt, event.startsAt) && isSame(endsAt, event.endsAt)));
  const others = [...starts(window, now, mine?.workingHours)]
    .map((startsAt) => ({ startsAt, endsAt: new Date(startsAt.getTime() + lengthOf(event)) }))
    .filter((slot) => !overlaps(slot, event) && isWithinHours(slot, mine?.workingHours))
    .filter((slot) => !busy.some((item) => overlaps(slot, item)))
    .sort((a, b) => distance(a, event) - distance(b, event));
  return apart(others).slice(0, wanted);
};

const isSame = (one: Date, other: Date): boolean => one.getTime() === other.getTime();
const lengthOf = ({ startsAt, endsAt }: TimeRange): number => endsAt.getTime() - startsAt.getTime();
const overlaps = (one: TimeRange, other: TimeRange): boolean =>
  one.startsAt < other.endsAt && one.endsAt > other.startsAt;
const distance = (one: TimeRange, other: TimeRange): number =>
  Math.abs(one.startsAt.getTime() - other.startsAt.getTime());

type Hours = Schedule['workingHours'];
const usual: MailboxSettings['workingHours'] = {
  days: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'],
  from: '09:00',
  to: '17:00',
  timeZone: 'UTC',
};

/** Every half hour of the working days that touch the window. */
function* starts(window: TimeRange, now: Date, hours: Hours = usual): Generator<Date> {
  for (let day = localDay(window.startsAt, hours.timeZone); ; day = addDays(day, 1)) {
    const from = resolveLocal(`${day}T${hours.from}`, hours.timeZone).instant;
    if (from > window.endsAt) return;
    if (!isWorkday(from, hours)) continue;
    const to = resolveLocal(`${day}T${hours.to}`, hours.timeZone).instant;
    for (let at = from; at < to; at = new Date(at.getTime() + stepMinutes * minute))
      if (at > now && at >= window.startsAt && at < window.endsAt) yield at;
  }
}

const isWorkday = (at: Date, { days, timeZone }: NonNullable<Hours>): boolean =>
  days.includes(new Intl.DateTimeFormat('en', { weekday: 'long', timeZone }).format(at).toLowerCase());

const isWithinHours = ({ startsAt, endsAt }: TimeRange, hours: Hours = usual): boolean =>
  endsAt <= resolveLocal(`${localDay(startsAt, hours.timeZone)}T${hours.to}`, hours.timeZone).instant;

/** The best first, none that overlaps a better one. */
const apart = (slots: TimeRange[]): TimeRange[] => {
  const taken: TimeRange[] = [];
  for (const slot of slots) if (!taken.some((other) => overlaps(slot, other))) taken.push(slot);
  return taken;
};
