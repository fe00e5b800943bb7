import { addDays, localDay, resolveLocal } from '../../shared/time-zone.ts';
import type { GraphSession } from '../platform/graph/client.ts';
import { listSchedules } from './list-schedules.ts';
import { isSameTime, later, minutesAfter, minutesIn, overlaps, slotAt } from './time-range.ts';
import type { CalendarEvent, TimeRange, WorkingHours } from './types.ts';
import { isOutsideHours } from './working-hours.ts';

const stepMinutes = 30;
const hour = 60;
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
  const from = later(event.startsAt, now);
  const people = event.attendees.filter(({ type, response }) => type !== 'resource' && response !== 'declined');
  const window = {
    startsAt: minutesAfter(from, -12 * hour),
    endsAt: minutesAfter(from, daysAhead * 24 * hour),
  };
  const schedules = await listSchedules(
    graph,
    [me, roomAddress, ...people.map(({ address }) => address)],
    window,
    organizerId,
  );
  const hours = schedules.find(({ address }) => address.toLowerCase() === me.toLowerCase())?.workingHours ?? usualHours;
  // What the meeting itself takes is no obstacle to moving it.
  const busy = schedules.flatMap((schedule) => schedule.busy).filter((item) => !isSameTime(item, event));
  const others = [...starts(window, now, hours)]
    .map((startsAt) => slotAt(startsAt, minutesIn(event)))
    .filter((slot) => !overlaps(slot, event) && !isOutsideHours(slot, hours))
    .filter((slot) => !busy.some((item) => overlaps(slot, item)))
    .sort((a, b) => distance(a, event) - distance(b, event));
  return apart(others).slice(0, wanted);
};

const distance = (one: TimeRange, other: TimeRange): number =>
  Math.abs(one.startsAt.getTime() - other.startsAt.getTime());

const usualHours: WorkingHours = {
  days: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'],
  from: '09:00',
  to: '17:00',
  timeZone: 'UTC',
};

/** Every half hour, from the beginning of the hours on, of the days that touch the window. */
function* starts(window: TimeRange, now: Date, { from, timeZone }: WorkingHours): Generator<Date> {
  for (let day = localDay(window.startsAt, timeZone); ; day = addDays(day, 1)) {
    const first = resolveLocal(`${day}T${from}`, timeZone).instant;
    if (first > window.endsAt) return;
    for (let at = first; localDay(at, timeZone) === day; at = minutesAfter(at, stepMinutes))
      if (at > now && at >= window.startsAt && at < window.endsAt) yield at;
  }
}

/** The best first, none that overlaps a better one. */
const apart = (slots: TimeRange[]): TimeRange[] => {
  const taken: TimeRange[] = [];
  for (const slot of slots) if (!taken.some((other) => overlaps(slot, other))) taken.push(slot);
  return taken;
};
