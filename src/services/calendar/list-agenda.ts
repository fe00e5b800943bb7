import { InvalidRequest } from '../../shared/errors.ts';
import type { GraphSession } from '../platform/graph/client.ts';
import { listView } from './graph-calls.ts';
import { inOrder } from './time-range.ts';
import type { CalendarEvent, TimeRange } from './types.ts';

/** Every occurrence that overlaps the range, in order of start; cancelled ones are left out. */
export const listAgenda = async (graph: GraphSession, range: TimeRange): Promise<CalendarEvent[]> => {
  if (range.endsAt <= range.startsAt) throw new InvalidRequest({ is: 'timeEndsBeforeStart' });
  const events = await graph.list(listView(range));
  return events.filter(({ isCancelled }) => !isCancelled).sort(inOrder);
};
