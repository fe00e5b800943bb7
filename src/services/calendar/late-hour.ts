import type { GraphSession } from '../platform/graph/client.ts';
import type { Draft } from './draft.ts';
import { readMailboxSettings } from './graph-calls.ts';
import { schedulesByAddress } from './list-schedules.ts';
import type { TimeRange, WorkingHours } from './types.ts';
import { innerHours, isOutsideHours } from './working-hours.ts';

/**
 * Who would have a meeting early or late: outside their hours, or in their first or last half hour; addresses, '' for me. Nobody where all
 * whose hours can be seen have it so alike: then no one takes it for the others. Errors are those of listSchedules.
 */
export const lateHour = async (
  graph: GraphSession,
  { people }: Pick<Draft, 'people'>,
  at: TimeRange,
): Promise<string[]> => {
  const addresses = people.filter(({ isExternal }) => !isExternal).map(({ address }) => address);
  const [settings, scheduleOf] = await Promise.all([
    graph.send(readMailboxSettings()),
    schedulesByAddress(graph, addresses, at),
  ]);
  return earlyOrLate(
    [
      { address: '', hours: settings.timeZoneKnown ? settings.workingHours : undefined },
      ...addresses.map((address) => ({ address, hours: scheduleOf(address)?.workingHours })),
    ],
    at,
  );
};

/** The same of hours that are known. Pure. */
export const earlyOrLate = (
  people: readonly { address: string; hours: WorkingHours | undefined }[],
  at: TimeRange,
): string[] => {
  const known = people.flatMap(({ address, hours }) => (hours ? [{ address, hours }] : []));
  const takers = known.filter(({ hours }) => isOutsideHours(at, innerHours(hours))).map(({ address }) => address);
  return takers.length === known.length ? [] : takers;
};
