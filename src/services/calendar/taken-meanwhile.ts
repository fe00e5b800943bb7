import type { GraphSession } from '../platform/graph/client.ts';
import { isBlocking, statusAt } from './availability.ts';
import { clashes } from './clashes.ts';
import type { Draft } from './draft.ts';
import { listViewWithTransactions } from './graph-calls.ts';
import { schedulesByAddress } from './list-schedules.ts';
import type { TimeRange } from './types.ts';

/**
 * Who is busy at the time of a meeting about to be booked, and was not when it was offered: their addresses, and '' for me. Nobody when
 * that meeting is in my calendar already, because then everybody is busy with it. Errors are those of listSchedules.
 */
export const takenMeanwhile = async (
  graph: GraphSession,
  { people, transactionId }: Pick<Draft, 'people' | 'transactionId'>,
  at: TimeRange,
  known: readonly string[],
): Promise<string[]> => {
  const inside = people.filter(({ isExternal }) => !isExternal).map(({ address }) => address);
  const [scheduleOf, agenda] = await Promise.all([
    schedulesByAddress(graph, inside, at),
    graph.list(listViewWithTransactions(at)),
  ]);
  if (agenda.some((each) => each.transactionId === transactionId)) return [];
  const busy = [
    ...(agenda.some(
      ({ event }) => event.showAs !== 'tentative' && event.showAs !== 'workingElsewhere' && clashes(at, event),
    )
      ? ['']
      : []),
    ...inside.filter((address) => {
      const state = statusAt(scheduleOf(address)?.busy ?? [], at);
      return isBlocking(state) && state !== 'tentative';
    }),
  ];
  const before = new Set(known.map((address) => address.toLowerCase()));
  return busy.filter((address) => !before.has(address.toLowerCase()));
};
