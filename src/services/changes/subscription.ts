import { z } from 'zod';
import { identityKey, type UserIdentity } from '../../shared/identity.ts';
import type { Collection, DocumentStore } from '../platform/store/document-store.ts';
import { parsedCollection } from '../platform/store/parsed-collection.ts';
import type { SetAside } from '../platform/store/set-aside.ts';

const instant = z.date().nullable();

/** One person's wish to hear about one kind of thing, and the subscription at Graph that serves it. */
const schema = z.object({
  /** `watchIdOf`: the person and the kind. */
  _id: z.string(),
  /** `identityKey`, in every record: export and erasure go by it. */
  owner: z.string(),
  tenantId: z.string(),
  userId: z.string(),
  on: z.boolean(),
  /** `creating`: a subscription is wanted and none is known. `removing`: it is to be deleted at Graph, then this document goes. */
  state: z.enum(['creating', 'active', 'removing']),
  since: z.date(),
  subscriptionId: z.string().nullable(),
  clientStateHash: z.string(),
  /** Of a subscription being created: its notifications may come before the answer does. */
  nextClientStateHash: z.string().nullable(),
  notificationUrl: z.string(),
  /** Until when Graph granted the subscription. */
  grantedUntil: instant,
  /** When the subscription needs work next. */
  dueAt: z.date(),
  attempts: z.number(),
  /** Something is wrong since then that a person must mend. */
  attentionSince: instant,
  deltaLink: z.string().nullable(),
  windowFrom: instant,
  /** Null until the baseline is taken. */
  windowTo: instant,
  catchUpAt: z.date(),
  caughtUpAt: instant,
  catchUpAttempts: z.number(),
  fence: z.number().default(0),
  heldUntil: instant.default(null),
});
export type Subscription = z.infer<typeof schema>;

/** Version 2 keeps pause, time zone and reachability in the person's preferences. */
const version = 2;

/** Collection `subscriptions`, with its indexes. */
export const openSubscriptions = (store: DocumentStore, setAside: SetAside): Collection<Subscription> => {
  const subscriptions = parsedCollection(store, { name: 'subscriptions', version, schema, setAside });
  // Made before the first operation, and again when the store was away: nobody has to wait for it.
  for (const field of ['subscriptionId', 'nextClientStateHash', 'dueAt', 'catchUpAt', 'heldUntil', 'owner'] as const)
    void subscriptions.ensureIndex({ fields: [field] });
  return subscriptions;
};

/** Id of one person's subscription to one kind of thing. */
export const watchIdOf = (user: UserIdentity, kind: string): string => `${identityKey(user)}.${kind}`;
/** Whose it is. */
export const ownerOf = ({ tenantId, userId }: Pick<Subscription, 'tenantId' | 'userId'>): UserIdentity => ({
  tenantId,
  userId,
});
