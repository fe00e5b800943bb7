import { Gone, InvalidRequest } from '../../shared/errors.ts';
import { addDays, localDay } from '../../shared/time-zone.ts';
import type { GraphSession } from '../platform/graph/client.ts';
import { type RecordAct, seriesEndedAct } from './acts.ts';
import { cancelEvent, readEvent, readSeries } from './graph-calls.ts';
import { readCancelledDates, repeatEvent } from './graph-calls-change.ts';
import { endedOn } from './series-split.ts';

/**
 * Cancels a date of a series I organise and all after it: the series ends the day before, and everybody is told. Of a series that begins
 * with that date nothing is left, so it is cancelled. Doing it again does nothing. `first`: where the rhythm puts the date; `timeZone`: on
 * whose clock days are told where the series names none. Throws InvalidRequest when it is not mine, Gone.
 */
export const endSeries = async (
  graph: GraphSession,
  record: RecordAct,
  seriesId: string,
  { first, timeZone }: { first: Date; timeZone: string },
): Promise<void> => {
  const [series, event] = await Promise.all([graph.send(readSeries(seriesId)), graph.send(readEvent(seriesId))]);
  if (event.isCancelled) throw new Gone({ is: 'gone' });
  if (!series.isOrganizer) throw new InvalidRequest({ is: 'notOrganizerChange' });
  const zone = series.timeZone ?? timeZone;
  const firstCancelled = localDay(first, zone);
  const begins = localDay(series.startsAt, zone);
  await graph.send(
    firstCancelled <= begins
      ? cancelEvent(seriesId, '')
      : repeatEvent(seriesId, endedOn(series.repeats, addDays(firstCancelled, -1))),
  );
  await record(seriesEndedAct(event));
};

/** Local days of a series that were cancelled and lie ahead: moving the whole series brings them back. Errors are those of GraphSession. */
export const cancelledDates = async (graph: GraphSession, seriesId: string, today: string): Promise<string[]> =>
  (await graph.send(readCancelledDates(seriesId))).filter((day) => day >= today).sort();
