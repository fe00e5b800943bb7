import type { Clock } from '../../shared/clock.ts';
import { InvalidRequest } from '../../shared/errors.ts';
import { addDays, localDay, localText, resolveLocal } from '../../shared/time-zone.ts';
import type { GraphSession } from '../platform/graph/client.ts';
import { type RecordAct, recorded, seriesMovedAct } from './acts.ts';
import { moveSeriesEvent, readSeries } from './graph-calls.ts';
import type { Series } from './graph-shapes.ts';
import type { CalendarEvent, Recorded, TimeRange } from './types.ts';

const dayMs = 24 * 60 * 60 * 1000;
const week = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

/**
 * Moves every date of a series I organise as one of its dates moves; everybody is told. Throws InvalidRequest when it is not mine, when
 * the time has passed, or when its dates cannot move to another day together; Gone.
 */
export const moveSeries = async (
  graph: GraphSession,
  clock: Clock,
  record: RecordAct,
  seriesId: string,
  from: TimeRange,
  to: TimeRange & { timeZone: string },
): Promise<CalendarEvent & Recorded> => {
  if (to.endsAt <= to.startsAt) throw new InvalidRequest({ is: 'meetingEndsBeforeStart' });
  if (to.endsAt <= clock.now()) throw new InvalidRequest({ is: 'timePassed' });
  const series = await graph.send(readSeries(seriesId));
  if (!series.isOrganizer) throw new InvalidRequest({ is: 'notOrganizerMoveSeries' });
  const { timeZone } = to;
  const days = daysBetween(localDay(from.startsAt, timeZone), localDay(to.startsAt, timeZone));
  const firstDay = addDays(localDay(series.startsAt, timeZone), days);
  const startsAt = resolveLocal(`${firstDay}T${localText(to.startsAt, timeZone).slice(11)}`, timeZone).instant;
  const endsAt = new Date(startsAt.getTime() + to.endsAt.getTime() - to.startsAt.getTime());
  const moved = await graph.send(
    moveSeriesEvent(seriesId, { startsAt, endsAt, timeZone }, shifted(series.repeats, days, firstDay)),
  );
  return { ...moved, ...recorded(await record(seriesMovedAct(moved, from, to))) };
};

const daysBetween = (one: string, other: string): number =>
  Math.round((Date.parse(`${other}T00:00Z`) - Date.parse(`${one}T00:00Z`)) / dayMs);

/** The same rhythm some days later. */
const shifted = ({ pattern, range }: Series['repeats'], days: number, startDate: string): Series['repeats'] => {
  if (days === 0) return { pattern, range };
  const moved = { ...range, startDate };
  switch (pattern.type) {
    case 'weekly': {
      const daysOfWeek = (pattern.daysOfWeek ?? []).map(
        (day) => week.at((week.indexOf(day.toLowerCase()) + days) % 7) ?? day,
      );
      return { pattern: { ...pattern, daysOfWeek }, range: moved };
    }
    case 'absoluteMonthly':
      return { pattern: { ...pattern, dayOfMonth: Number(startDate.slice(8)) }, range: moved };
    default:
      throw new InvalidRequest({ is: 'seriesChangesDay' });
  }
};
