import { isBlocking, isWithinDay, officeHours, overlaps } from '../../../services/calendar/index.ts';
import type { TimeRange } from '../../../services/calendar/types.ts';
import { sameClock } from '../../../shared/time-zone.ts';
import { clockTime, type Reader, wordsOf } from '../../../words/index.ts';
import { saidDay, type When } from '../../time/when.ts';
import type { BusyPerson } from './cards/free-busy-card.ts';
import { dayWords } from './day-off.ts';

/** The window said when it fits one day, else 8 to 18 of its first day; stretched so that a time asked for is in it. */
export const shownHours = (when: When, asked: TimeRange | undefined, { timeZone }: Reader): TimeRange => {
  if (when.kind === 'within' && when.said && isWithinDay(when.within, timeZone)) return when.within;
  return officeHours(when.kind === 'at' ? when.startsAt : when.within.startsAt, asked, timeZone);
};

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
    ...(isTime
      ? people.filter((one) => !off.includes(one) || isBusy(one, at)).map((one) => stateOf(one, at, now, reader))
      : []),
  ];
  return said.length > 0 ? said.join(' ') : undefined;
};

const sayDaysOff = (off: BusyPerson[], at: TimeRange, now: Date, reader: Reader): string =>
  wordsOf(reader).finding.theirDayOff({
    ...dayWords(at.startsAt, now, reader),
    names: off.map(({ name, isMe }) => (isMe ? wordsOf(reader).finding.yourself : name)),
  });

const isBusy = ({ busy }: BusyPerson, at: TimeRange): boolean =>
  busy.some((item) => overlaps(item, at) && isBlocking(item.status));

const stateOf = (person: BusyPerson, asked: TimeRange, now: Date, reader: Reader): string => {
  const { arranging, finding } = wordsOf(reader);
  const { name, isMe, work, timeZone } = person;
  const day = saidDay(asked.startsAt, now, reader);
  const isFree = arranging.isFree({
    name: isMe ? undefined : name,
    state: stateAt(person, asked),
    day,
    time: clockTime(asked.startsAt, reader),
  });
  const isOutside = work && !work.some(({ startsAt, endsAt }) => startsAt <= asked.startsAt && endsAt >= asked.endsAt);
  if (!isOutside || isMe) return isFree;
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
