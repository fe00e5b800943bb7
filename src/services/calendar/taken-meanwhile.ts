import type { GraphSession } from '../platform/graph/client.ts';
import { isBlocking, statusAt } from './availability.ts';
import { clashes } from './clashes.ts';
import { madeBy } from './create-once.ts';
import type { Draft } from './draft.ts';
import { listViewWithTransactions } from './graph-calls.ts';
import { schedulesByAddress } from './list-schedules.ts';
import { isSameTime } from './time-range.ts';
import type { TimeRange } from './types.ts';

/**
 * Who is busy at the time of a meeting about to be booked or moved, and was not when it was offered: their addresses, and '' for me.
 * Nobody when that meeting is in my calendar then already, because everybody is busy with it. A room
 * answers for itself, and other rooms are offered then. Errors are those of listSchedules.
 */
export const takenMeanwhile = async (
  graph: GraphSession,
  { people, transactionId, move }: Pick<Draft, 'people' | 'transactionId' | 'move'>,
  at: TimeRange,
  known: readonly string[],
): Promise<string[]> => {
  const inside = people.filter(({ isExternal }) => !isExternal).map(({ address }) => address);
  const [scheduleOf, agenda] = await Promise.all([
    schedulesByAddress(graph, inside, at),
    graph.list(listViewWithTransactions(at)),
  ]);
  const moved = agenda.find(({ event }) => event.id === move?.eventId)?.event;
  if ((moved && isSameTime(moved, at)) || (await madeBy(graph, agenda, transactionId))) return [];
  const busy = [
    ...(agenda.some(
      ({ event }) =>
        event !== moved && event.showAs !== 'tentative' && event.showAs !== 'workingElsewhere' && clashes(at, event),
    )
      ? ['']
      : []),
    ...inside.filter((address) => {
      const theirs = scheduleOf(address)?.busy.filter((item) => !moved || !isSameTime(item, moved)) ?? [];
      const state = statusAt(theirs, at);
      return isBlocking(state) && state !== 'tentative';
    }),
  ];
  const before = new Set(known.map((address) => address.toLowerCase()));
  return busy.filter((address) => !before.has(address.toLowerCase()));
};
