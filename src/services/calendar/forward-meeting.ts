import type { GraphSession } from '../platform/graph/client.ts';
import { forwardedAct, type RecordAct } from './acts.ts';
import { readEvent } from './graph-calls.ts';
import { forwardEvent } from './graph-calls-change.ts';
import type { CalendarEvent } from './types.ts';

/** Passes an invitation on; whoever organises the meeting is told. Throws Gone, and InvalidRequest for an address that takes no mail. */
export const forwardMeeting = async (
  graph: GraphSession,
  record: RecordAct,
  id: string,
  to: { name: string; address: string }[],
  comment = '',
): Promise<CalendarEvent> => {
  const event = await graph.send(readEvent(id));
  await graph.send(forwardEvent(id, to, comment));
  await record(forwardedAct(event));
  return event;
};
