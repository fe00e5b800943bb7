import { addDays, dayRange, localDay, resolveLocal } from '../../shared/time-zone.ts';
import type { GraphSession } from '../platform/graph/client.ts';
import { clashesAmong, takesTime } from './clashes.ts';
import { readMailboxSettings } from './graph-calls.ts';
import { listAgenda } from './list-agenda.ts';
import { clip, gapsBetween, minutesIn, overlaps } from './time-range.ts';
import type { CalendarEvent, TimeRange, WorkingHours } from './types.ts';

/** How much of my time meetings take, and which of them might not have to. */
export interface MeetingLoad {
  range: TimeRange;
  meetings: number;
  /** In meetings; what overlaps counts once. */
  minutes: number;
  /** My working time in that range. */
  workMinutes: number;
  /** Uninterrupted hours of working time that are left, counted from two hours on. */
  focusMinutes: number;
  /** Minutes of everybody who takes part, together. */
  peopleMinutes: number;
  /** Week by week, the oldest first; the last is the one asked about. */
  weeks: { startsAt: Date; minutes: number }[];
  /** The longest first. */
  lighter: LighterMeeting[];
}

/** `covered`: somebody close to me is in it as well. */
export interface LighterMeeting {
  event: CalendarEvent;
  how: 'skip' | 'delegate' | 'shorten';
  why:
    | { is: 'optional' | 'clashes' }
    | { is: 'large'; people: number }
    | { is: 'mine'; minutes: number }
    | { is: 'covered'; names: string[] };
}

export interface LoadQuestion {
  range: TimeRange;
  /** Whose weeks begin on Monday. */
  timeZone: string;
  /** My own addresses. */
  me: string[];
  /** Who could be there for me: managers, peers and reports of mine. */
  cover: { name: string; address: string }[];
}

const weeksShown = 5;
const focusAtLeast = 120;
const largeFrom = 8;
const mostLighter = 5;

/** My meetings of a range and of the four weeks before. Errors are those of `listAgenda` and of the mailbox settings. */
export const meetingLoad = async (graph: GraphSession, question: LoadQuestion): Promise<MeetingLoad> => {
  const weeks = weeksBefore(question);
  const startsAt = weeks[0]?.startsAt ?? question.range.startsAt;
  const last = weeks.at(-1)?.endsAt ?? question.range.endsAt;
  const endsAt = question.range.endsAt > last ? question.range.endsAt : last;
  const [events, { workingHours }] = await Promise.all([
    listAgenda(graph, { startsAt, endsAt }),
    graph.send(readMailboxSettings()),
  ]);
  return loadOf(events, { ...question, weeks, workingHours });
};

/** The same out of what is in the calendar. Pure. */
export const loadOf = (
  events: readonly CalendarEvent[],
  { range, weeks, workingHours, me, cover }: LoadQuestion & { weeks: TimeRange[]; workingHours: WorkingHours },
): MeetingLoad => {
  const mine = me.map((address) => address.toLowerCase());
  const all = events.filter((event) => isMeeting(event, mine));
  const meetings = all.filter((event) => overlaps(event, range));
  const work = workIn(range, workingHours);
  return {
    range,
    meetings: meetings.length,
    minutes: minutesOf(meetings, range),
    workMinutes: total(work),
    focusMinutes: total(work.flatMap((hours) => gapsBetween(events.filter(isTaken), hours, focusAtLeast))),
    peopleMinutes: meetings.reduce((sum, event) => sum + minutesIn(event) * headsIn(event, mine), 0),
    weeks: weeks.map((week) => ({ startsAt: week.startsAt, minutes: minutesOf(all, week) })),
    lighter: lighterOf(meetings, { mine, cover }),
  };
};

const isTaken = (event: CalendarEvent): boolean => !event.isAllDay && takesTime(event);

/** Time with others: what I keep for myself is no meeting. */
const isMeeting = (event: CalendarEvent, mine: string[]): boolean => isTaken(event) && othersIn(event, mine).length > 0;

const othersIn = ({ attendees, organizer }: CalendarEvent, mine: string[]): { name: string; address: string }[] => {
  const people = attendees.filter(({ type, response }) => type !== 'resource' && response !== 'declined');
  const all = new Map([...(organizer ? [organizer] : []), ...people].map((one) => [one.address.toLowerCase(), one]));
  return [...all].filter(([address]) => !mine.includes(address)).map(([, one]) => one);
};

const headsIn = (event: CalendarEvent, mine: string[]): number => 1 + othersIn(event, mine).length;

const total = (ranges: readonly TimeRange[]): number => ranges.reduce((sum, range) => sum + minutesIn(range), 0);

/** What overlaps counts once. */
const minutesOf = (events: readonly CalendarEvent[], range: TimeRange): number =>
  minutesIn(range) - total(gapsBetween(clip(events, range), range));

/** My working hours, day by day. */
const workIn = ({ startsAt, endsAt }: TimeRange, { days, from, to, timeZone }: WorkingHours): TimeRange[] => {
  const found: TimeRange[] = [];
  for (let day = localDay(startsAt, timeZone); dayRange(day, timeZone).startsAt < endsAt; day = addDays(day, 1))
    if (days.includes(weekdayOf(day)))
      found.push({
        startsAt: resolveLocal(`${day}T${from.slice(0, 5)}`, timeZone).instant,
        endsAt: resolveLocal(to.startsWith('00:00') ? addDays(day, 1) : `${day}T${to.slice(0, 5)}`, timeZone).instant,
      });
  return clip(found, { startsAt, endsAt });
};

const weekdays = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const weekdayOf = (day: string): string => weekdays[new Date(`${day}T00:00Z`).getUTCDay()] ?? '';

/** The week of the range's first day and those before it, from Monday to Monday. */
const weeksBefore = ({ range, timeZone }: LoadQuestion): TimeRange[] => {
  const day = localDay(range.startsAt, timeZone);
  const monday = addDays(day, -((weekdays.indexOf(weekdayOf(day)) + 6) % 7));
  return Array.from({ length: weeksShown }, (_, index) => {
    const first = addDays(monday, (index - weeksShown + 1) * 7);
    return {
      startsAt: dayRange(first, timeZone).startsAt,
      endsAt: dayRange(addDays(first, 7), timeZone).startsAt,
    };
  });
};

/** Of each meeting the best reason for less of it. */
const lighterOf = (
  meetings: readonly CalendarEvent[],
  { mine, cover }: { mine: string[]; cover: LoadQuestion['cover'] },
): LighterMeeting[] => {
  const clashing = clashesAmong(meetings);
  return meetings
    .flatMap((event): LighterMeeting[] => {
      const reason = reasonFor(event, { mine, cover, clashes: clashing.has(event.id) });
      return reason ? [{ event, ...reason }] : [];
    })
    .sort((a, b) => minutesIn(b.event) - minutesIn(a.event) || a.event.startsAt.getTime() - b.event.startsAt.getTime())
    .slice(0, mostLighter);
};

const reasonFor = (
  event: CalendarEvent,
  { mine, cover, clashes }: { mine: string[]; cover: LoadQuestion['cover']; clashes: boolean },
): Omit<LighterMeeting, 'event'> | undefined => {
  const others = othersIn(event, mine);
  if (event.isOrganizer) {
    const shorter = shorterThan(minutesIn(event));
    return shorter ? { how: 'shorten', why: { is: 'mine', minutes: shorter } } : undefined;
  }
  const isOptional = event.attendees.some(
    ({ address, type }) => type === 'optional' && mine.includes(address.toLowerCase()),
  );
  if (isOptional) return { how: 'skip', why: { is: 'optional' } };
  const names = others
    .filter(({ address }) => address.toLowerCase() !== event.organizer?.address.toLowerCase())
    .flatMap(({ address }) => cover.filter((one) => one.address.toLowerCase() === address.toLowerCase()))
    .map(({ name }) => name);
  if (names.length > 0) return { how: 'delegate', why: { is: 'covered', names } };
  if (clashes) return { how: 'skip', why: { is: 'clashes' } };
  return others.length + 1 >= largeFrom ? { how: 'skip', why: { is: 'large', people: others.length + 1 } } : undefined;
};

/** An hour can be three quarters, half an hour 25 minutes. */
const shorterThan = (minutes: number): number | undefined => {
  if (minutes >= 90) return Math.ceil((minutes * 0.75) / 15) * 15;
  if (minutes >= 60) return 45;
  return minutes >= 45 ? 30 : undefined;
};
