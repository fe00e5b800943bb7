import { z } from 'zod';
import type { Collection, DocumentStore } from '../../platform/store/document-store.ts';
import { parsedCollection } from '../../platform/store/parsed-collection.ts';
import type { SetAside } from '../../platform/store/set-aside.ts';

/** "Look at this item again": all that a notification leaves behind. One document an item, however often it is said. */
const schema = z.object({
  /** `inboxIdOf`. */
  _id: z.string(),
  owner: z.string(),
  /** Id of our record of the subscription. */
  watchId: z.string(),
  itemId: z.string(),
  /** Grows with every notification, so that one that comes during the work is not lost. */
  count: z.number(),
  saidCreated: z.boolean(),
  /** When to look. */
  dueAt: z.date(),
  attempts: z.number(),
  firstAt: z.date(),
  fence: z.number().default(0),
  heldUntil: z.date().nullable().default(null),
});
export type InboxItem = z.infer<typeof schema>;

/** Version 2 is claimed by `heldUntil` and no longer by putting off `dueAt`. */
const version = 2;

/** Collection `inbox`, with its indexes. */
export const openInbox = (store: DocumentStore, setAside: SetAside): Collection<InboxItem> => {
  const items = parsedCollection(store, { name: 'inbox', version, schema, setAside });
  for (const fields of [['dueAt'], ['watchId', 'dueAt'], ['heldUntil'], ['owner']] as (keyof InboxItem & string)[][])
    void items.ensureIndex({ fields });
  return items;
};

/** Id of what is to be looked at of a subscription. */
export const inboxIdOf = (watchId: string, itemId: string): string => `${watchId}|${itemId}`;
