import type { Log } from '../../../shared/log.ts';
import type { AnyDocument, PersonalCollection } from './collections.ts';
import { type Collection, DuplicateKey, type Filter, type Sort, type Update } from './document-store.ts';
import type { Seal } from './seal.ts';
import { closeFields, openDocument, ownerOf } from './sealed-fields.ts';

type Any = AnyDocument;
type Options = { sort?: Sort<Any> };

/**
 * The collection with the fields sealed that its entry lists. A document that cannot be opened is not found, and told to the log once;
 * it stays where it is, for the day on which its key is back. Throws TypeError when a filter, an order or an index looks at a sealed field.
 */
export const createSealedCollection = (
  entry: PersonalCollection,
  inner: Collection<Any>,
  { seal, log }: { seal: Seal; log?: Log | undefined },
): Collection<Any> => {
  const { name, ownerFields, sealedFields = [] } = entry;
  const told = new Set<string>();

  const open = (document: Any | null): Any | null => {
    if (!document) return null;
    const result = openDocument(entry, seal, document);
    if ('document' in result) return result.document;
    const once = `${result.field} ${result.keyId}`;
    if (!told.has(once))
      log?.error(
        { collection: name, ...result },
        'content cannot be opened: its key is not in SECRET_STORE_KEY, or it is damaged',
      );
    told.add(once);
    return null;
  };
  const isReadable = (document: Any) => 'document' in openDocument(entry, seal, document);
  const close = (document: Any) => closeFields(entry, seal, ownerOf(entry, document), document);

  const refuse = (fields: object | readonly string[] = {}) => {
    const names = Array.isArray(fields) ? fields : Object.keys(fields);
    const sealed = names.find((field) => sealedFields.includes(field));
    if (sealed !== undefined)
      throw new TypeError(`${name}.${sealed} is sealed: nothing can be found, ordered or counted by it`);
  };

  const isScalar = (value: unknown) => typeof value === 'string' || value === null;
  /** Whose document is changed: as the filter says, or as the first that matches does. */
  const ownersOf = async (filter: Filter<Any>, { sort }: Options): Promise<Filter<Any> | undefined> => {
    const known = ownerFields.every((field) => field in filter && isScalar(filter[field]));
    const [from] = known ? [filter] : await inner.find(filter, { ...(sort ? { sort } : {}), limit: 1 });
    return from && Object.fromEntries(ownerFields.map((field) => [field, from[field] ?? null]));
  };

  /** What is sealed is bound to a person, so the person has to be known before it is written. */
  const updateSealed = async (filter: Filter<Any>, update: Update<Any>, options: Options): Promise<Any | null> => {
    for (;;) {
      const owners = await ownersOf(filter, options);
      if (!owners) return null;
      const $set = closeFields(entry, seal, ownerOf(entry, owners), update.$set ?? {});
      const theirs = { ...filter, ...owners };
      const changed = await inner.findOneAndUpdate(theirs, { ...update, $set }, options);
      // Somebody changed the first match meanwhile: another may be the first now.
      if (changed || Object.keys(theirs).every((field) => field in filter)) return changed;
    }
  };

  return {
    ensureIndex(index) {
      refuse(index.fields);
      return inner.ensureIndex(index);
    },

    async insert(document) {
      const closed = close(document);
      try {
        await inner.insert(closed);
      } catch (error) {
        if (!(error instanceof DuplicateKey) || !entry.isReplaceable) throw error;
        const there = await inner.get(document._id);
        if (!there || isReadable(there)) throw error;
        await inner.delete({
          _id: there._id,
          ...Object.fromEntries(sealedFields.map((field) => [field, there[field] ?? null])),
        });
        await inner.insert(closed);
      }
    },

    put: async (document) => inner.put(close(document)),
    get: async (id) => open(await inner.get(id)),

    async find(filter, { sort, limit } = {}) {
      refuse(filter);
      refuse(sort);
      const order = sort ? { sort } : {};
      for (let more = 0; ; ) {
        const found = await inner.find(filter, limit === undefined ? order : { ...order, limit: limit + more });
        const readable = found.map(open).filter((document) => document !== null);
        const missing = found.length - readable.length;
        // What cannot be read takes nobody's place.
        if (limit === undefined || missing === more || found.length < limit + more) return readable.slice(0, limit);
        more = missing;
      }
    },

    count: async (filter) => {
      refuse(filter);
      return inner.count(filter);
    },

    async findOneAndUpdate(filter, update, options = {}) {
      refuse(filter);
      refuse(options.sort);
      refuse(update.$inc);
      const moved = ownerFields.find((field) => field in (update.$set ?? {}));
      if (moved !== undefined) throw new TypeError(`${name}.${moved} says whose content this is, and never changes`);
      const isSealing = Object.keys(update.$set ?? {}).some((field) => sealedFields.includes(field));
      const seen = new Set<string>();
      for (;;) {
        const changed = await (isSealing ? updateSealed : inner.findOneAndUpdate)(filter, update, options);
        const opened = open(changed);
        // The next one, when this is nobody's to read: a worker must not stop at it.
        if (!changed || opened || seen.has(changed._id)) return opened;
        seen.add(changed._id);
      }
    },

    async findOneAndDelete(filter) {
      refuse(filter);
      return open(await inner.findOneAndDelete(filter));
    },

    delete: async (filter) => {
      refuse(filter);
      return inner.delete(filter);
    },
  };
};
