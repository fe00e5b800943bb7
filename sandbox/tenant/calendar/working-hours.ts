import { DateTime, FixedOffsetZone, type Zone } from 'luxon';
import type { Mailbox } from './mailboxes.ts';
import { dayNames } from './recurrence.ts';
import type { CustomZone, WorkingHours, ZoneChange } from './types.ts';
import { customZoneBias, customZoneName, mailboxZone } from './zones.ts';

const never: ZoneChange = { time: '00:00:00.0000000', dayOccurrence: 0, dayOfWeek: 'sunday', month: 0, year: 0 };

/** A zone that somebody's client defined itself. https://learn.microsoft.com/graph/api/resources/customtimezone */
export const customZone = (zone: Partial<Omit<CustomZone, '@odata.type'>>): CustomZone => ({
  '@odata.type': '#microsoft.graph.customTimeZone',
  name: zone.name || customZoneName,
  bias: zone.bias ?? 0,
  standardOffset: zone.standardOffset ?? never,
  daylightOffset: zone.daylightOffset ?? { daylightBias: 0, ...never },
});

/** The working hours with the zone they count in: their own, otherwise the mailbox's. */
export const workingHoursOf = ({ workingHours, timeZone }: Mailbox): Required<WorkingHours> => ({
  ...workingHours,
  timeZone:
    workingHours.timeZone ?? (timeZone === customZoneName ? customZone({ bias: customZoneBias }) : { name: timeZone }),
});

/** The instant (milliseconds, by a clock without daylight saving) of a change of the clock in that year. */
const changeIn = (year: number, { month, dayOccurrence, dayOfWeek, time }: ZoneChange): number => {
  const first = new Date(Date.UTC(year, month - 1, 1));
  const offset = (dayNames.indexOf(dayOfWeek) - first.getUTCDay() + 7) % 7;
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  let day = 1 + offset + 7 * (Math.max(1, dayOccurrence) - 1);
  // The fifth means the last, which often is the fourth.
  while (day > last) day -= 7;
  return Date.UTC(year, month - 1, day, Number(time.slice(0, 2)), Number(time.slice(3, 5)));
};

const isDaylight = (local: number, { standardOffset, daylightOffset }: CustomZone): boolean => {
  if (standardOffset.month === 0 || daylightOffset.month === 0) return false;
  const year = new Date(local).getUTCFullYear();
  const begins = changeIn(year, daylightOffset);
  // Written in daylight time: by the other clock it comes earlier.
  const ends = changeIn(year, standardOffset) + daylightOffset.daylightBias * 60_000;
  return begins < ends ? local >= begins && local < ends : local >= begins || local < ends;
};

/** The zone a mailbox's working hours count in, as it is at that instant. */
export const workingZone = (mailbox: Mailbox, at: number): string | Zone => {
  const zone = workingHoursOf(mailbox).timeZone;
  if (!('bias' in zone)) return mailboxZone(zone.name);
  const daylight = isDaylight(at - zone.bias * 60_000, zone) ? zone.daylightOffset.daylightBias : 0;
  return FixedOffsetZone.instance(-zone.bias - daylight);
};

/** Is [from, to) within the mailbox's working hours, in their own zone? */
export const isWorkingTime = (mailbox: Mailbox, from: number, to: number): boolean => {
  const { daysOfWeek, startTime, endTime } = mailbox.workingHours;
  const zone = workingZone(mailbox, from);
  const [start, end] = [DateTime.fromMillis(from, { zone }), DateTime.fromMillis(to, { zone })];
  const day = dayNames[start.weekday % 7];
  if (!day || !daysOfWeek.includes(day)) return false;
  const midnight = start.startOf('day');
  const at = (time: string) =>
    midnight.set({ hour: Number(time.slice(0, 2)), minute: Number(time.slice(3, 5)) }).toMillis();
  return start.toMillis() >= at(startTime) && end.toMillis() <= at(endTime);
};
