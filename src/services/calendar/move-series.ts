import type { Clock } from '../../shared/clock.ts';
import { InvalidRequest } from '../../shared/errors.ts';
import { addDays, localDay, localText, resolveLocal } from '../../shared/time-zone.ts';
import type { GraphSession } from '../platform/graph/client.ts';
import { type RecordAct, recorded, seriesMovedAct } from './acts.ts';
import { moveSeriesEvent, readSeries } from './graph-calls.ts';
import { shiftedBy } from './series-split.ts';
import type { CalendarEvent, Recorded, TimeRange } from './types.ts';

const dayMs = 24 * 60 * 60 * 1000;

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
  // Its days are those of its own clock, which may be another than the one it is moved on.
  const zone = series.timeZone ?? timeZone;
  const days = daysBetween(localDay(from.startsAt, zone), localDay(to.startsAt, timeZone));
  const firstDay = addDays(localDay(series.startsAt, zone), days);
  const startsAt = resolveLocal(`${firstDay}T${localText(to.startsAt, timeZone).slice(11)}`, timeZone).instant;
  const endsAt = new Date(startsAt.getTime() + to.endsAt.getTime() - to.startsAt.getTime());
  const moved = await graph.send(
    moveSeriesEvent(seriesId, { startsAt, endsAt, timeZone }, shiftedBy(series.repeats, days, firstDay)),
  );
  return { ...moved, ...recorded(await record(seriesMovedAct(moved, from, to))) };
};

/** Whole days from one local day to another. */
export const daysBetween = (one: string, other: string): number =>
  Math.round((Date.parse(`${other}T00:00Z`) - Date.parse(`${one}T00:00Z`)) / dayMs);
