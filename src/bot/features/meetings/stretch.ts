import { later, slotAt } from '../../../services/calendar/index.ts';
import type { ThereState, TimeRange } from '../../../services/calendar/types.ts';
import { dayRange, localDay } from '../../../shared/time-zone.ts';
import { clockRange, clockTime, dayName, type Reader, type Words } from '../../../words/index.ts';
import type { Understanding } from '../../phrases/understanding.ts';

import { readWhen, saidDay } from '../../time/when.ts';

/** Long enough to be asked about, short enough to be now. */
const momentMinutes = 15;
const nowMs = 5 * 60_000;

/** The stretch of time that is asked about and how it is called: without a time, out is today and free is now. */
export const stretchOf = (
  understood: Understanding,
  state: ThereState,
  { now, reader, words }: { now: Date; reader: Reader; words: Words },
): { range: TimeRange; when: string } => {
  const said = readWhen(understood, now, reader, 0);
  const { findingPeople, meetings } = words;
  if (said.kind === 'at') {
    const isNow = Math.abs(said.startsAt.getTime() - now.getTime()) < nowMs;
    const range = slotAt(isNow ? now : said.startsAt, momentMinutes);
    const at = { day: saidDay(said.startsAt, now, reader), time: clockTime(said.startsAt, reader) };
    return { range, when: isNow ? findingPeople.now : findingPeople.atTime(at) };
  }
  if (!said.said)
    return state === 'out'
      ? {
          range: { startsAt: now, endsAt: dayRange(localDay(now, reader.timeZone), reader.timeZone).endsAt },
          when: meetings.today,
        }
      : { range: slotAt(now, momentMinutes), when: findingPeople.now };
  const range = { startsAt: later(said.within.startsAt, now), endsAt: said.within.endsAt };
  return {
    range: range.endsAt > range.startsAt ? range : said.within,
    when: windowName(said.within, now, reader, words),
  };
};

const windowName = (within: TimeRange, now: Date, reader: Reader, { meetings }: Words): string => {
  const last = new Date(within.endsAt.getTime() - 1);
  const [first, end] = [localDay(within.startsAt, reader.timeZone), localDay(last, reader.timeZone)];
  if (first !== end)
    return meetings.fromDayToDay({ first: dayName(within.startsAt, reader, now), last: dayName(last, reader, now) });
  const day = saidDay(within.startsAt, now, reader);
  const whole = dayRange(first, reader.timeZone);
  const isWhole = within.startsAt <= whole.startsAt && within.endsAt.getTime() >= whole.endsAt.getTime() - 60_000;
  return isWhole ? day : `${day}, ${clockRange(within, reader)}`;
};
