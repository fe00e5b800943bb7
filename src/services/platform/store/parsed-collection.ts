import type { z } from 'zod';
import type { Collection, Document, DocumentStore, Filter } from './document-store.ts';
import type { SetAside } from './set-aside.ts';

/**
 * A collection whose documents are parsed when they are read, never cast, so that those of an earlier version survive a deploy: the schema
 * gives what they lack. Each is stored with the version of its shape, `v`. One that cannot be read is set aside with the reason and is
 * not there any more; one of a later version is left for the instances that know it.
 */
export const parsedCollection = <T extends Document>(
  store: DocumentStore,
  options: { name: string; version: number; schema: z.ZodType<T>; setAside: SetAside },
): Collection<T> => {
  const { name, version, schema, setAside } = options;
  const raw = store.collection<T>(name);
  const stored = (document: T) => ({ ...document, v: version });
  const everything: Filter<T> = {};

  const read = async (document: T | null): Promise<T | null> => {
    if (!document) return null;
    const parsed = schema.safeParse(document);
    if (parsed.success) return parsed.data;
    if (versionOf(document) > version) return null;
    await setAside.keep(name, document, `unreadable ${whereOf(parsed.error)}`);
    await raw.delete({ ...everything, _id: document._id });
    return null;
  };

  return {
    ensureIndex: (index) => raw.ensureIndex(index),
    count: (filter) => raw.count(filter),
    delete: (filter) => raw.delete(filter),
    insert: (document) => raw.insert(stored(document)),
    put: (document) => raw.put(stored(document)),
    get: async (id) => read(await raw.get(id)),
    find: async (filter, options) => {
      const all = await Promise.all((await raw.find(filter, options)).map(read));
      return all.filter((document) => document !== null);
    },
    findOneAndUpdate: async (filter, update, options) => read(await raw.findOneAndUpdate(filter, update, options)),
    findOneAndDelete: async (filter) => read(await raw.findOneAndDelete(filter)),
  };
};

const versionOf = (document: Document): number => ('v' in document && typeof document.v === 'number' ? document.v : 0);

/** Where it does not fit, without what stands there. */
export const whereOf = (error: z.ZodError): string =>
  error.issues
    .slice(0, 5)
    .map(({ path, code }) => `${path.join('.')}:${code}`)
    .join(' ');
