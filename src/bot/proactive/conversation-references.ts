import { z } from 'zod';
import type { Collection, DocumentStore } from '../../services/platform/store/document-store.ts';
import { parsedCollection } from '../../services/platform/store/parsed-collection.ts';
import { createSetAside, type SetAside } from '../../services/platform/store/set-aside.ts';
import type { Clock } from '../../shared/clock.ts';
import { identityKey, type UserIdentity } from '../../shared/identity.ts';
import type { Log } from '../../shared/log.ts';
import type { Address } from '../channel/messenger.ts';

/** How to reach one person. Found under the person's identity; the personal conversation is known once they have talked to the bot. */
const reference = z.object({
  /** `identityKey`. */
  _id: z.string(),
  tenantId: z.string(),
  userId: z.string(),
  teamsUserId: z.string(),
  botId: z.string(),
  channelId: z.string(),
  serviceUrl: z.string(),
  /** Null: seen in a group only. */
  conversationId: z.string().nullable(),
  /** `blocked` until the person writes in private again; `removed` until the app is installed again or the person writes in private. */
  state: z.enum(['active', 'blocked', 'removed']),
  /** True once the person was greeted. */
  greeted: z.boolean(),
  locale: z.string(),
  /** Zone of the person's Teams client, when it told one. */
  timeZone: z.string().nullable().default(null),
  expiresAt: z.date().exactOptional(),
});
export type ConversationReference = z.infer<typeof reference>;

const version = 1;

export type Seen = Omit<ConversationReference, '_id' | 'state' | 'greeted' | 'expiresAt'>;

/** Keeps where people can be reached (teams.md 3.1: stored on every inbound activity, purged when the app goes). */
export interface ConversationReferences {
  /**
   * Writes only what is new. A group never hides a personal conversation already known, and says nothing about whether the person can be
   * reached in private. True when the person could not be reached until now.
   */
  remember(seen: Seen): Promise<boolean>;
  get(user: UserIdentity): Promise<ConversationReference | null>;
  setState(user: UserIdentity, state: ConversationReference['state']): Promise<void>;
  setConversation(user: UserIdentity, conversationId: string): Promise<void>;
  /** True for the first caller only, until `remove`. */
  claimGreeting(user: UserIdentity): Promise<boolean>;
  /** The app is gone for this person: nothing is sent, and they are greeted again should they come back. */
  remove(user: UserIdentity): Promise<void>;
  /** Erases all that is kept. */
  forget(user: UserIdentity): Promise<void>;
}

export const createConversationReferences = (
  store: DocumentStore,
  { clock, log }: { clock: Clock; log: Log },
): ConversationReferences => {
  const setAside = owned(createSetAside(store, { clock, log }));
  const references: Collection<ConversationReference> = parsedCollection(store, {
    name: 'conversations',
    version,
    schema: reference,
    setAside,
  });
  const idOf = (user: UserIdentity) => identityKey(user);

  return {
    remember: async (seen) => {
      const known = await references.get(idOf(seen));
      const next: ConversationReference = {
        _id: idOf(seen),
        ...seen,
        conversationId: seen.conversationId ?? known?.conversationId ?? null,
        timeZone: seen.timeZone ?? known?.timeZone ?? null,
        state: seen.conversationId === null && known ? known.state : 'active',
        greeted: known?.greeted ?? false,
      };
      if (!known) await references.put(next);
      else if (!isSame(known, next)) {
        const { _id, greeted, ...changed } = next;
        await references.findOneAndUpdate({ _id }, { $set: changed });
      }
      return known !== null && known.state !== 'active' && next.state === 'active';
    },
    get: (user) => references.get(idOf(user)),
    setState: async (user, state) => {
      await references.findOneAndUpdate({ _id: idOf(user) }, { $set: { state } });
    },
    setConversation: async (user, conversationId) => {
      await references.findOneAndUpdate({ _id: idOf(user) }, { $set: { conversationId } });
    },
    claimGreeting: async (user) =>
      (await references.findOneAndUpdate({ _id: idOf(user), greeted: false }, { $set: { greeted: true } })) !== null,
    remove: async (user) => {
      await references.findOneAndUpdate({ _id: idOf(user) }, { $set: { state: 'removed', greeted: false } });
    },
    forget: async (user) => {
      await references.delete({ _id: idOf(user) });
    },
  };
};

/** These belong to whom their id names: what is set aside is exported and erased with the rest. */
const owned = (setAside: SetAside): SetAside => ({
  keep: (from, document, reason) => setAside.keep(from, { ...document, owner: document._id }, reason),
});

/** The person's own conversation, or null when there is none that may be used. */
export const personalAddress = (reference: ConversationReference | null): Address | null =>
  reference?.conversationId
    ? {
        serviceUrl: reference.serviceUrl,
        channelId: reference.channelId,
        conversationId: reference.conversationId,
        conversationType: 'personal',
        tenantId: reference.tenantId,
        botId: reference.botId,
        teamsUserId: reference.teamsUserId,
        locale: reference.locale,
      }
    : null;

const isSame = (a: ConversationReference, b: ConversationReference): boolean =>
  a.teamsUserId === b.teamsUserId &&
  a.botId === b.botId &&
  a.channelId === b.channelId &&
  a.serviceUrl === b.serviceUrl &&
  a.conversationId === b.conversationId &&
  a.state === b.state &&
  a.locale === b.locale &&
  a.timeZone === b.timeZone;
