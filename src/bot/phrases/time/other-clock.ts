import { localText, resolveLocal } from '../../../shared/time-zone.ts';
import type { Moment } from './atom.ts';

/** A local time of one zone on the clock of another; undefined for one that no clock shows. */
export const onClockOf = (local: string, from: string, to: string): string | undefined => {
  const instant = instantOf(local, from);
  return instant && localText(instant, to);
};

/** The same moment on the clock of a zone. */
export const momentIn = (timeZone: string, moment: Moment): Moment => ({
  ...moment,
  now: onClockOf(moment.now, moment.timeZone, timeZone) ?? moment.now,
  timeZone,
});

/** The minutes that really pass between two local times: an hour less or more where the clocks change between them. */
export const minutesPassing = (from: string, to: string, timeZone: string): number | undefined => {
  const [start, end] = [instantOf(from, timeZone), instantOf(to, timeZone)];
  return start && end && (end.getTime() - start.getTime()) / 60_000;
};

/** What was said may be no time at all (30 February, 25:00); whoever books on it says so. */
const instantOf = (local: string, timeZone: string): Date | undefined => {
  try {
    return resolveLocal(local, timeZone).instant;
  } catch {
    return undefined;
  }
};
