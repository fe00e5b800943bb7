import type { GraphSession } from '../platform/graph/client.ts';
import { cancelEvent, deleteEvent, readEvent } from './graph-calls.ts';

/** As organiser of a meeting with others: cancels and tells everyone. Otherwise: takes it out of my calendar. Throws Gone. */
export const cancelMeeting = async (graph: GraphSession, id: string, comment = ''): Promise<void> => {
  const { isOrganizer, attendees } = await graph.send(readEvent(id));
  // Graph cancels meetings only; an entry without attendees is deleted.
  await graph.send(isOrganizer && attendees.length > 0 ? cancelEvent(id, comment) : deleteEvent(id));
};
