import type { GraphSession } from '../platform/graph/client.ts';
import { onePerSeries } from './find-meeting.ts';
import { listAgenda } from './list-agenda.ts';
import type { CalendarEvent, TimeRange } from './types.ts';

/** Invitations of others without an answer of mine, soonest first, of a series only the next date. Errors are those of listAgenda. */
export const listUnanswered = async (graph: GraphSession, now: Date, range: TimeRange): Promise<CalendarEvent[]> =>
  onePerSeries((await listAgenda(graph, range)).filter((event) => event.endsAt > now && waitsForAnswer(event)));

/** Is it an invitation that I have not answered? Pure. */
export const waitsForAnswer = ({ isOrganizer, isCancelled, myResponse }: CalendarEvent): boolean =>
  !isOrganizer && !isCancelled && (myResponse === 'none' || myResponse === 'notResponded');
