import type { CalendarEvent, Schedule, TimeRange } from '../../../services/calendar/types.ts';
import type { Person } from '../../../services/people/types.ts';
import { addDays, localDay, resolveLocal } from '../../../shared/time-zone.ts';
import { clockTime, type Reader, wordsOf } from '../../../words/index.ts';
import type { BusyPerson } from './cards/free-busy-card.ts';
import { earlier, later, overlaps, saidDay, takenTime, type When } from './when.ts';

/** The window said when it fits one day, else 8 to 18 of its first day; stretched so that a time asked for is in it. */
export const shownHours = (when: When, asked: TimeRange | undefined, { timeZone }: Reader): TimeRange => {
  const first = when.kind === 'at' ? when.startsAt : when.within.startsAt;
  const day = localDay(first, timeZone);
  const hours = {
    startsAt: resolveLocal(`${day}T08:00`, timeZone).instant,
    endsAt: resolveLocal(`${day}T18:00`, timeZone).instant,
  };
  if (when.kind === 'within' && when.said && when.within.endsAt < resolveLocal(addDays(day, 1), timeZone).instant)
    return when.within;
  if (!asked)
    return first > hours.endsAt ? { startsAt: first, endsAt: resolveLocal(addDays(day, 1), timeZone).instant } : hours;
  return {
    startsAt: earlier(asked.startsAt, hours.startsAt),
    endsAt: later(asked.endsAt, hours.endsAt),
  };
};

export const busyPerson = (person: Person, schedule: Schedule | undefined): BusyPerson => ({
  name: person.displayName,
  isExternal: person.isExternal ?? false,
  isKnown: schedule !== undefined && !schedule.error,
  busy: schedule?.error ? [] : (schedule?.busy ?? []),
});

export const busyTime = (event: CalendarEvent, timeZone: string): BusyPerson['busy'] =>
  event.showAs === 'free' || event.myResponse === 'declined'
    ? []
    : [{ ...takenTime(event, timeZone), status: event.showAs === 'unknown' ? 'busy' : event.showAs }];

const isBlocking = ({ status }: BusyPerson['busy'][number]): boolean => status !== 'workingElsewhere';

export const freeInCommon = (people: BusyPerson[], within: TimeRange): TimeRange[] => {
  const busy = people
    .flatMap((person) => person.busy.filter(isBlocking))
    .sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime());
  const free: TimeRange[] = [];
  let at = within.startsAt;
  for (const item of busy) {
    if (item.startsAt > at && item.startsAt <= within.endsAt) free.push({ startsAt: at, endsAt: item.startsAt });
    if (item.endsAt > at) at = item.endsAt;
  }
  if (at < within.endsAt) free.push({ startsAt: at, endsAt: within.endsAt });
  return free.filter(({ startsAt, endsAt }) => endsAt.getTime() - startsAt.getTime() >= 15 * 60_000);
};

/** "Adele Vance is busy tomorrow at 15:00." */
export const answerFor = (people: BusyPerson[], asked: TimeRange, now: Date, reader: Reader): string => {
  const at = { day: saidDay(asked.startsAt, now, reader), time: clockTime(asked.startsAt, reader) };
  const { isFree } = wordsOf(reader).arranging;
  return people
    .map((person) => isFree({ name: person.isMe ? undefined : person.name, state: stateAt(person, asked), ...at }))
    .join(' ');
};

const stateAt = ({ isKnown, busy }: BusyPerson, asked: TimeRange) => {
  if (!isKnown) return 'unknown';
  const there = busy.filter((item) => overlaps(item, asked));
  if (!there.some(isBlocking)) return 'free';
  if (there.every(({ status }) => status === 'tentative')) return 'tentative';
  return there.some(({ status }) => status === 'oof') ? 'oof' : 'busy';
};
