import { type KnownSeries, knownSeries } from '../../../services/calendar/index.ts';
import type { CalendarEvent } from '../../../services/calendar/types.ts';
import { dayRange } from '../../../shared/time-zone.ts';
import { dayName } from '../../../words/index.ts';
import type { Understanding } from '../../phrases/understanding.ts';
import type { TurnScope } from '../../turn/scope.ts';
import { subjectOf } from './cards/meeting-text.ts';

export interface AboutSeries {
  notes: string[];
  /** What is kept behind the card, so that it can be about all dates from this one on. */
  series?: KnownSeries;
  mayFollow: boolean;
}

const mostDays = 5;

/** What to mind before more than this date of a series is moved or changed, and what such a change has to know of it. */
export const aboutSeries = async (
  scope: TurnScope,
  { scope: dates }: { scope?: Understanding['scope'] | undefined },
  event: CalendarEvent,
  { moves }: { moves: boolean },
): Promise<AboutSeries> => {
  const { series: say } = scope.words;
  if (!event.seriesId)
    return {
      notes: dates && dates !== 'this' ? [say.isSingle({ subject: subjectOf(event, scope.words) })] : [],
      mayFollow: false,
    };
  // It is a hint: a series that cannot be read is moved all the same, this date or as a whole.
  const at = await scope.services.calendar.seriesAt(event).catch(() => undefined);
  if (!at) return { notes: [], mayFollow: false };
  const series = knownSeries(at, event);
  const isSplit = dates === 'following' && !series.isFirst;
  return {
    notes: [
      ...(isSplit ? await splitNotes(scope, event) : []),
      ...(moves || isSplit ? await singleDates(scope, at) : []),
    ],
    series,
    mayFollow: !series.isFirst,
  };
};

const splitNotes = async (scope: TurnScope, event: CalendarEvent): Promise<string[]> => {
  const { reader, now } = await scope.reader();
  const { series: say } = scope.words;
  return [
    ...(event.attendees.length > 0 ? [say.asNewSeries({ day: dayName(event.startsAt, reader, now) })] : []),
    ...(event.isOnlineMeeting ? [say.newLink] : []),
  ];
};

/** What was cancelled or changed at single dates, which another rhythm takes back. */
export const singleDates = async (
  scope: TurnScope,
  { cancelled, changed }: { cancelled: string[]; changed: CalendarEvent[] },
): Promise<string[]> => {
  const { reader, now } = await scope.reader();
  const { changing, series: say } = scope.words;
  const off = cancelled.slice(0, mostDays).map((day) => dayName(dayRange(day, reader.timeZone).startsAt, reader, now));
  const own = changed.slice(0, mostDays).map(({ startsAt }) => dayName(startsAt, reader, now));
  return [
    ...(off.length > 0 ? [changing.comeBack({ names: off })] : []),
    ...(own.length > 0 ? [say.ownDates({ names: own })] : []),
  ];
};
