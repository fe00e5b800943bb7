import type { Clock } from '../../shared/clock.ts';
import { ChangedMeanwhile, InvalidRequest } from '../../shared/errors.ts';
import type { GraphSession } from '../platform/graph/client.ts';
import { moveEvent, readEvent } from './graph-calls.ts';
import type { CalendarEvent, TimeRange } from './types.ts';

/**
 * Moves a meeting I organise; everybody is told. The event page documents no If-Match, so the meeting is read first and compared.
 * Throws ChangedMeanwhile when it is not as `changeKey` knew it, InvalidRequest when it is not mine or the time has passed, Gone.
 */
export const moveMeeting = async (
  graph: GraphSession,
  clock: Clock,
  id: string,
  to: TimeRange & { timeZone: string },
  changeKey?: string,
): Promise<CalendarEvent> => {
  if (to.endsAt <= to.startsAt) throw new InvalidRequest('The meeting has to end after it starts.');
  if (to.endsAt <= clock.now()) throw new InvalidRequest('That time has passed. Say a later one.');
  const current = await graph.send(readEvent(id));
  if (!current.isOrganizer)
    throw new InvalidRequest('Only the organiser can move this meeting. You can propose a new time instead.');
  if (changeKey && current.changeKey && current.changeKey !== changeKey)
    throw new ChangedMeanwhile('The meeting was changed meanwhile. Ask me again to see it as it is now.');
  return graph.send(moveEvent(id, to));
};
