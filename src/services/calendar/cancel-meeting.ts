import type { GraphSession } from '../platform/graph/client.ts';
import { cancelledAct, type RecordAct } from './acts.ts';
import { deleteBuffers, findBuffers } from './buffers.ts';
import { cancelEvent, deleteEvent, readEventWithTransaction } from './graph-calls.ts';

/** As organiser of a meeting with others: cancels and tells everyone. Otherwise: takes it out of my calendar. The time blocked around it goes with it. Throws Gone. */
export const cancelMeeting = async (
  graph: GraphSession,
  record: RecordAct,
  id: string,
  comment = '',
): Promise<void> => {
  const found = await graph.send(readEventWithTransaction(id));
  const { event } = found;
  const buffers = await findBuffers(graph, found);
  // Graph cancels meetings only; an entry without attendees is deleted.
  await graph.send(event.isOrganizer && event.attendees.length > 0 ? cancelEvent(id, comment) : deleteEvent(id));
  await deleteBuffers(graph, buffers);
  await record(cancelledAct(event));
};
