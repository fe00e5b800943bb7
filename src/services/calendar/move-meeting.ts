import type { Clock } from '../../shared/clock.ts';
import { ChangedMeanwhile, InvalidRequest } from '../../shared/errors.ts';
import type { GraphSession } from '../platform/graph/client.ts';
import { movedAct, type RecordAct, recorded } from './acts.ts';
import { findBuffers, moveBuffers } from './buffers.ts';
import { moveEvent, readEventWithTransaction } from './graph-calls.ts';
import type { CalendarEvent, Recorded, TimeRange } from './types.ts';

/**
 * Moves a meeting I organise, and the time blocked around it; everybody is told. The event page documents no If-Match, so the meeting is read first and compared.
 * Throws ChangedMeanwhile when it is not as `changeKey` knew it, InvalidRequest when it is not mine or the time has passed, Gone.
 */
export const moveMeeting = async (
  graph: GraphSession,
  clock: Clock,
  record: RecordAct,
  id: string,
  to: TimeRange & { timeZone: string },
  changeKey?: string,
): Promise<CalendarEvent & Recorded> => {
  if (to.endsAt <= to.startsAt) throw new InvalidRequest({ is: 'meetingEndsBeforeStart' });
  if (to.endsAt <= clock.now()) throw new InvalidRequest({ is: 'timePassed' });
  const found = await graph.send(readEventWithTransaction(id));
  const current = found.event;
  if (!current.isOrganizer) throw new InvalidRequest({ is: 'notOrganizerMove' });
  if (changeKey && current.changeKey && current.changeKey !== changeKey)
    throw new ChangedMeanwhile({ is: 'meetingChanged' });
  const buffers = await findBuffers(graph, found);
  const event = await graph.send(moveEvent(id, to));
  await moveBuffers(graph, buffers, to);
  return { ...event, ...recorded(await record(movedAct(event, current, to.timeZone))) };
};
