import type { CalendarEvent, Schedule, TimeRange } from '../../../services/calendar/types.ts';
import { dateFormat } from '../../../shared/date-format.ts';
import { localText, sameClock } from '../../../shared/time-zone.ts';
import { clockTime, type Reader } from '../../../words/index.ts';
import type { TurnScope } from '../../turn/scope.ts';
import type { Draft } from './draft.ts';
import { overlaps, takenTime } from './when.ts';

/** Can somebody come at a given time? `unknown`: the calendar cannot be seen, which is never taken for free. */
export interface Attendance {
  name: string;
  optional: boolean;
  isExternal: boolean;
  state: 'free' | 'tentative' | 'busy' | 'oof' | 'workingElsewhere' | 'unknown';
  /** The start on their clock, when it differs from mine. */
  theirTime?: string;
  outsideHours: boolean;
}

export interface AttendanceOfAll {
  others: Attendance[];
  /** What I have in my own calendar then. */
  mine: CalendarEvent[];
}

/** Who is free at that time, me included. */
export const readAttendance = async (
  { services, reader: readerOf, conversation }: TurnScope,
  draft: Draft,
  at: TimeRange,
): Promise<AttendanceOfAll> => {
  const inside = draft.people.filter(({ isExternal }) => !isExternal).map(({ address }) => address);
  const [schedules, agenda] = await Promise.all([
    inside.length > 0 ? services.calendar.listSchedules(inside, at) : Promise.resolve([]),
    services.calendar.listAgenda(at),
  ]);
  const byAddress = new Map(schedules.map((schedule) => [schedule.address.toLowerCase(), schedule]));
  const reader = { ...(await readerOf()).reader, timeZone: draft.timeZone };
  return {
    others: draft.people.map((person) => ({
      name: person.name,
      optional: person.optional,
      isExternal: person.isExternal,
      ...stateOf(byAddress.get(person.address.toLowerCase()), at, reader),
    })),
    // In front of others my own appointments have no names.
    mine: (conversation.kind === 'personal' ? agenda : agenda.map((event) => ({ ...event, isPrivate: true }))).filter(
      (event) =>
        event.id !== draft.move?.eventId &&
        event.showAs !== 'free' &&
        event.myResponse !== 'declined' &&
        overlaps(takenTime(event, draft.timeZone), at),
    ),
  };
};

const stateOf = (
  schedule: Schedule | undefined,
  at: TimeRange,
  reader: Reader,
): Pick<Attendance, 'state' | 'theirTime' | 'outsideHours'> => {
  if (!schedule || schedule.error) return { state: 'unknown', outsideHours: false };
  const zone = schedule.workingHours?.timeZone;
  return {
    state: worst(schedule, at),
    ...(zone && !sameClock(zone, reader.timeZone, at.startsAt)
      ? { theirTime: clockTime(at.startsAt, { ...reader, timeZone: zone }) }
      : {}),
    outsideHours: isOutside(schedule.workingHours, at),
  };
};

const order = ['free', 'workingElsewhere', 'tentative', 'oof', 'busy'] as const;

const worst = ({ busy }: Schedule, at: TimeRange): Attendance['state'] =>
  busy
    .filter((item) => overlaps(item, at))
    .reduce<(typeof order)[number]>(
      (so, { status }) => (order.indexOf(status) > order.indexOf(so) ? status : so),
      'free',
    );

const isOutside = (hours: Schedule['workingHours'], { startsAt, endsAt }: TimeRange): boolean => {
  if (!hours) return false;
  const [from, to] = [localText(startsAt, hours.timeZone), localText(endsAt, hours.timeZone)];
  const weekday = dateFormat('en', { weekday: 'long', timeZone: hours.timeZone }).format(startsAt);
  const end = to.slice(0, 10) === from.slice(0, 10) ? to.slice(11) : '24:00';
  return !hours.days.includes(weekday.toLowerCase()) || from.slice(11) < hours.from || end > hours.to;
};
