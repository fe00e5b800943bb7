import type { GraphSession } from '../platform/graph/client.ts';
import { cancelledAct, type RecordAct } from './acts.ts';
import { cancelEvent, deleteEvent, readEvent } from './graph-calls.ts';

/** As organiser of a meeting with others: cancels and tells everyone. Otherwise: takes it out of my calendar. Throws Gone. */
export const cancelMeeting = async (
  graph: GraphSession,
  record: RecordAct,
  id: string,
  comment = '',
): Promise<void> => {
  const event = await graph.send(readEvent(id));
  // Graph cancels meetings only; an entry without attendees is deleted.
  await graph.send(event.isOrganizer && event.attendees.length > 0 ? cancelEvent(id, comment) : deleteEvent(id));
  await record(cancelledAct(event));
};
