import type { GraphSession } from '../platform/graph/client.ts';
import { findByAddress, person, readWithManagers } from './graph-calls.ts';
import type { DescribedPerson } from './types.ts';

const perBatch = 20;

/**
 * Who is behind addresses: profile and managers, nearest first, in the order asked; at most 20. Whoever is not in the directory, or cannot
 * be read, has the address alone. https://learn.microsoft.com/graph/json-batching
 */
export const describePeople = async (graph: GraphSession, addresses: string[]): Promise<DescribedPerson[]> => {
  const asked = addresses.slice(0, perBatch);
  if (asked.length === 0) return [];
  const found = await graph.batch(asked.map(findByAddress));
  const people = found.map((result) => (result.status === 'fulfilled' ? result.value[0] : undefined));
  const ids = people.flatMap((one) => (one ? [one.id] : []));
  const chains = ids.length > 0 ? await graph.batch(ids.map(readWithManagers)) : [];
  return asked.map((address, index) => {
    const one = people[index];
    if (!one) return { address, managers: [] };
    const chain = chains[ids.indexOf(one.id)];
    return { address, person: person(one), managers: chain?.status === 'fulfilled' ? chain.value.managers : [] };
  });
};
