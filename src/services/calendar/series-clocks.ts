import { localDay, localText, resolveLocal } from '../../shared/time-zone.ts';
import type { GraphSession } from '../platform/graph/client.ts';
import { type ClockPush, clockPushes } from './clock-pushes.ts';
import { type Draft, lastDayOf } from './draft.ts';
import { readMailboxSettings, readSeries } from './graph-calls.ts';
import { listAgenda } from './list-agenda.ts';
import { schedulesByAddress } from './list-schedules.ts';
import { datesIn } from './series-at.ts';
import { datesBetween } from './series-dates.ts';
import { later, minutesAfter, minutesIn, slotAt } from './time-range.ts';
import type { CalendarEvent, Schedule, TimeRange } from './types.ts';
import { isOutsideHours } from './working-hours.ts';

/** A stretch in which somebody sees a series at another time, outside their hours only then or not. */
export interface Push extends ClockPush {
  isOutside: boolean;
}

export interface Pushes {
  pushes: Push[];
  /** Addresses of those whose clock cannot be told; '' for me. */
  unknown: string[];
}

export interface SeriesHit {
  /** Its next date, and who is pushed where. */
  series: { event: CalendarEvent; pushes: Push[] }[];
  /** What was looked at. */
  within: TimeRange;
}

/** So far ahead. */
const lookAheadMinutes = 42 * 24 * 60;
const mostPeople = 200;

/** Everybody's clock and hours, '' for me; undefined where they cannot be told. */
type Clocks = (address: string) => Pick<Schedule, 'clock' | 'workingHours'> | undefined;

/**
 * Who of a series being arranged sees it at another time, in six weeks from its first date on, because clocks change on different dates.
 * Errors are those of GraphSession. https://learn.microsoft.com/graph/api/calendar-getschedule
 */
export const draftPushes = async (
  graph: GraphSession,
  now: Date,
  {
    people,
    timeZone: mine,
    saidZone: timeZone = mine,
    recurrence,
  }: Pick<Draft, 'people' | 'timeZone' | 'saidZone' | 'recurrence'>,
  at: TimeRange,
): Promise<Pushes> => {
  if (!recurrence || people.length === 0) return { pushes: [], unknown: [] };
  const [day = '', time = ''] = localText(at.startsAt, timeZone).split('T');
  const until = localDay(minutesAfter(later(now, at.startsAt), lookAheadMinutes), timeZone);
  const end = lastDayOf(recurrence, at.startsAt, timeZone);
  const dates = datesBetween(recurrence, day, day, until < end ? until : end).map(
    (each) => resolveLocal(`${each}T${time}`, timeZone).instant,
  );
  const addresses = people.filter(({ isExternal }) => !isExternal).map(({ address }) => address);
  return pushesOf(
    { dates, timeZone, minutes: minutesIn(at) },
    ['', ...addresses],
    await clocksOf(graph, now, addresses),
  );
};

/** The same of the series a date of mine belongs to, from now on. `me`: my own addresses. */
export const eventPushes = async (
  graph: GraphSession,
  now: Date,
  event: CalendarEvent,
  me: string[],
): Promise<Pushes> => {
  if (!event.seriesId || event.isAllDay) return { pushes: [], unknown: [] };
  const range = slotAt(now, lookAheadMinutes);
  const addresses = othersIn(event, me);
  const [series, dates, clocks] = await Promise.all([
    graph.send(readSeries(event.seriesId)),
    datesIn(graph, event.seriesId, range),
    clocksOf(graph, now, addresses),
  ]);
  return pushesOf(seriesOf(event, series.timeZone, dates), ['', ...addresses], clocks);
};

/** All series in my calendar of which somebody sees a date of the next six weeks at another time. */
export const seriesHit = async (graph: GraphSession, now: Date, me: string[]): Promise<SeriesHit> => {
  const within = slotAt(now, lookAheadMinutes);
  const events = (await listAgenda(graph, within)).filter(
    ({ seriesId, isAllDay, myResponse, startsAt }) =>
      seriesId && !isAllDay && myResponse !== 'declined' && startsAt >= now,
  );
  const bySeries = new Map<string, CalendarEvent[]>();
  for (const event of events)
    bySeries.set(event.seriesId ?? '', [...(bySeries.get(event.seriesId ?? '') ?? []), event]);
  const addresses = [...new Set(events.flatMap((event) => othersIn(event, me)))].slice(0, mostPeople);
  const clocks = await clocksOf(graph, now, addresses);
  const zones = await zonesOf(graph, [...bySeries.keys()]);
  const series = [...bySeries].flatMap(([id, dates]) => {
    const [event] = dates;
    if (!event) return [];
    const { pushes } = pushesOf(seriesOf(event, zones.get(id), dates), ['', ...othersIn(event, me)], clocks);
    return pushes.length > 0 ? [{ event, pushes }] : [];
  });
  return { series, within };
};

/** On whose clocks these series keep their hour; of those that cannot be read nothing is known. */
const zonesOf = async (graph: GraphSession, ids: string[]): Promise<Map<string, string>> => {
  const zones = new Map<string, string>();
  for (let at = 0; at < ids.length; at += 20) {
    const part = ids.slice(at, at + 20);
    const results = await graph.batch(part.map((id) => readSeries(id)));
    results.forEach((result, index) => {
      const id = part[index];
      if (id && result.status === 'fulfilled' && result.value.timeZone) zones.set(id, result.value.timeZone);
    });
  }
  return zones;
};

/** Who else is in it, rooms left out. */
const othersIn = ({ attendees, organizer }: CalendarEvent, me: string[]): string[] => {
  const mine = me.map((address) => address.toLowerCase());
  const all = [
    ...(organizer ? [organizer.address] : []),
    ...attendees.filter(({ type }) => type !== 'resource').map(({ address }) => address),
  ];
  return [...new Map(all.map((address) => [address.toLowerCase(), address])).entries()]
    .filter(([key]) => key !== '' && !mine.includes(key))
    .map(([, address]) => address);
};

interface Series {
  dates: Date[];
  /** Left out: on nobody's clock that can be told, so that nothing can be said. */
  timeZone: string | undefined;
  minutes: number;
}

/** What was moved by itself says nothing of the others. */
const seriesOf = (event: CalendarEvent, timeZone: string | undefined, dates: CalendarEvent[]): Series => ({
  dates: dates.filter(({ type }) => type !== 'exception').map(({ startsAt }) => startsAt),
  timeZone,
  minutes: minutesIn(event),
});

const clocksOf = async (graph: GraphSession, now: Date, addresses: string[]): Promise<Clocks> => {
  const [settings, scheduleOf] = await Promise.all([
    graph.send(readMailboxSettings()),
    schedulesByAddress(graph, addresses, slotAt(now, 60)),
  ]);
  const { clock, workingHours, timeZoneKnown } = settings;
  const mine = { ...(clock ? { clock } : {}), ...(timeZoneKnown ? { workingHours } : {}) };
  return (address) => (address === '' ? mine : scheduleOf(address));
};

const pushesOf = ({ dates, timeZone, minutes }: Series, people: string[], clocks: Clocks): Pushes => {
  const unknown = people.filter((address) => clocks(address)?.clock === undefined);
  if (!timeZone) return { pushes: [], unknown };
  const [usual] = dates;
  const pushes = clockPushes({
    dates,
    timeZone,
    people: people.flatMap((person) => {
      const zone = clocks(person)?.clock;
      return zone === undefined ? [] : [{ person, zone }];
    }),
  });
  const isOutside = (person: string, date: Date | undefined) => {
    const hours = clocks(person)?.workingHours;
    return hours !== undefined && date !== undefined && isOutsideHours(slotAt(date, minutes), hours);
  };
  return {
    pushes: pushes.map((push) => ({
      ...push,
      isOutside: isOutside(push.person, push.first) && !isOutside(push.person, usual),
    })),
    unknown,
  };
};
