import {
  earlier,
  isBlocking,
  isWithinDay,
  later,
  minutesIn,
  officeHours,
  overlaps,
  restOfDay,
} from '../../../services/calendar/index.ts';
import type { TimeRange } from '../../../services/calendar/types.ts';
import { localDay, resolveLocal, sameClock } from '../../../shared/time-zone.ts';
import { clockTime, type Reader, wordsOf } from '../../../words/index.ts';
import { saidDay, type When } from '../../time/when.ts';
import type { BusyPerson } from './cards/free-busy-card.ts';
import { dayWords } from './day-off.ts';

/** The window said when it fits one day, else its first day; of a time, 8 to 18 stretched so that it is in it. */
export const askedHours = (when: When, asked: TimeRange | undefined, { timeZone }: Reader): TimeRange => {
  if (when.kind === 'at') return officeHours(when.startsAt, asked, timeZone);
  if (when.said && isWithinDay(when.within, timeZone)) return when.within;
  return when.said ? restOfDay(when.within.startsAt, timeZone) : officeHours(when.within.startsAt, asked, timeZone);
};

/** Earlier and later than this a day is shown whole. */
const [earliest, latest] = [6, 20];

/** Of a whole day the part when people are at work, from eight to six at least; all of it when some of them work at night here. */
export const shownHours = (within: TimeRange, people: BusyPerson[], { timeZone }: Reader): TimeRange => {
  if (minutesIn(within) < wholeDayMinutes) return within;
  const day = localDay(within.startsAt, timeZone);
  const at = (hour: number) => resolveLocal(`${day}T${String(hour).padStart(2, '0')}:00`, timeZone).instant;
  const work = people.flatMap((person) => person.work ?? []);
  if (work.some(({ startsAt, endsAt }) => startsAt < at(earliest) || endsAt > at(latest))) return within;
  return work.reduce<TimeRange>(
    (all, one) => ({ startsAt: earlier(all.startsAt, one.startsAt), endsAt: later(all.endsAt, one.endsAt) }),
    { startsAt: at(8), endsAt: at(18) },
  );
};

/** Of a whole day the part that somebody might want to meet in. */
export const awakeHours = (within: TimeRange, { timeZone }: Reader): TimeRange => {
  if (minutesIn(within) < wholeDayMinutes) return within;
  const day = localDay(within.startsAt, timeZone);
  const [startsAt, endsAt] = ['07:00', '21:00'].map((time) => resolveLocal(`${day}T${time}`, timeZone).instant);
  return startsAt && endsAt ? { startsAt, endsAt } : within;
};

/** The shortest day there is, on which the clocks go forward. */
const wholeDayMinutes = 23 * 60;

/**
 * "Adele Vance is busy tomorrow at 15:00.", for a time that was asked for; of a day, or of anybody on their day off, that it is no working
 * day for them. Undefined when there is nothing to say but the day itself.
 */
export const answerFor = (
  people: BusyPerson[],
  at: TimeRange,
  isTime: boolean,
  now: Date,
  reader: Reader,
): string | undefined => {
  const off = people.filter(({ isDayOff }) => isDayOff);
  const said = [
    ...(off.length > 0 ? [sayDaysOff(off, at, now, reader)] : []),
    ...(isTime ? people.map((one) => stateOf(one, at, now, reader)) : []),
  ];
  return said.length > 0 ? said.join(' ') : undefined;
};

const sayDaysOff = (off: BusyPerson[], at: TimeRange, now: Date, reader: Reader): string =>
  wordsOf(reader).finding.theirDayOff({
    ...dayWords(at.startsAt, now, reader),
    names: off.map(({ name, isMe }) => (isMe ? wordsOf(reader).finding.yourself : name)),
  });

const stateOf = (person: BusyPerson, asked: TimeRange, now: Date, reader: Reader): string => {
  const { arranging, finding } = wordsOf(reader);
  const { name, isMe, work, timeZone, isDayOff } = person;
  const day = saidDay(asked.startsAt, now, reader);
  const isFree = arranging.isFree({
    name: isMe ? undefined : name,
    state: stateAt(person, asked),
    day,
    time: clockTime(asked.startsAt, reader),
  });
  const isOutside = work && !work.some(({ startsAt, endsAt }) => startsAt <= asked.startsAt && endsAt >= asked.endsAt);
  if (!isOutside || isMe || isDayOff) return isFree;
  const isElsewhere = timeZone && !sameClock(timeZone, reader.timeZone, asked.startsAt);
  const time = isElsewhere ? clockTime(asked.startsAt, { ...reader, timeZone }) : undefined;
  return `${isFree} ${finding.butOutside({ name, time })}`;
};

const stateAt = ({ isKnown, busy }: BusyPerson, asked: TimeRange) => {
  if (!isKnown) return 'unknown';
  const there = busy.filter((item) => overlaps(item, asked));
  if (!there.some(({ status }) => isBlocking(status))) return 'free';
  if (there.every(({ status }) => status === 'tentative')) return 'tentative';
  return there.some(({ status }) => status === 'oof') ? 'oof' : 'busy';
};
