import { LRUCache } from 'lru-cache';
import { Gone, NoMailbox } from '../../shared/errors.ts';
import type { GraphSession } from '../platform/graph/client.ts';
import { readPhoto } from './graph-calls.ts';

/** Photos of a tenant's people, remembered for an hour; `false` means there is none. */
export type PhotoMemory = LRUCache<string, string | false>;

/** Made once for the whole app; at most 500 small pictures. */
export const createPhotoMemory = (): PhotoMemory => new LRUCache({ max: 500, ttl: 60 * 60 * 1000 });

const perBatch = 20;

/**
 * Photos by person id as `data:` URIs, 48 x 48. People without one, and photos that cannot be had right now, are absent; never throws.
 * Addresses of outsiders have none.
 */
export const getPhotos = async (
  graph: GraphSession,
  memory: PhotoMemory,
  tenantId: string,
  ids: string[],
): Promise<Map<string, string>> => {
  const key = (id: string) => `${tenantId}.${id}`;
  const missing = [...new Set(ids)].filter((id) => !id.includes('@') && memory.get(key(id)) === undefined);
  for (let from = 0; from < missing.length; from += perBatch) {
    const some = missing.slice(from, from + perBatch);
    const results = await graph.batch(some.map(readPhoto)).catch(() => []);
    results.forEach((result, index) => {
      const id = some[index];
      if (id === undefined) return;
      if (result.status === 'fulfilled') memory.set(key(id), result.value ?? false);
      else if (result.reason instanceof Gone || result.reason instanceof NoMailbox) memory.set(key(id), false);
    });
  }
  return new Map(
    ids.flatMap((id) => {
      const photo = memory.get(key(id));
      return photo ? [[id, photo] as const] : [];
    }),
  );
};
