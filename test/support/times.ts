import { DateTime } from 'luxon';

export const seattle = 'America/Los_Angeles';

/** A weekday at least `days` days ahead, at this time of a zone's clock. */
export const weekdayAt = (days: number, time: string, zone = seattle): DateTime => {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  let day = DateTime.now().setZone(zone).plus({ days }).set({ hour, minute, second: 0, millisecond: 0 });
  while (day.weekday > 5) day = day.plus({ days: 1 });
  return day;
};

/** As Graph takes a time. */
export const graphTime = (time: DateTime) => ({
  dateTime: time.toFormat("yyyy-MM-dd'T'HH:mm:ss"),
  timeZone: time.zoneName ?? 'UTC',
});

/** As people type a day: `24 November`. */
export const saidDay = (time: DateTime): string => time.setLocale('en-GB').toFormat('d MMMM yyyy');

/** How cards show a day in an American calendar: `Tue, Nov 24`. */
export const shownDay = (time: DateTime): string =>
  new Intl.DateTimeFormat('en-US', {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    timeZone: time.zoneName ?? 'UTC',
  }).format(time.toJSDate());

/** The midnight before a zone's clocks next go forward (or back), some days ahead. */
export const nextChange = (zone: string, isForward: boolean): DateTime => {
  let day = DateTime.now().setZone(zone).startOf('day').plus({ days: 2 });
  const change = () => day.plus({ days: 1 }).offset - day.offset;
  while (isForward ? change() <= 0 : change() >= 0) day = day.plus({ days: 1 });
  return day;
};
