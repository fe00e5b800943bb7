import { EventEmitter } from 'node:events';
import { registrations } from '../registrations.ts';
import type { Tenant } from '../tenant/tenant.ts';
import { type Activity, adaptiveCardType } from './activity.ts';
import { createActivityIds, isActivityId, newThreadId, personalConversationId } from './ids.ts';

export type ConversationKind = 'personal' | 'groupChat' | 'channel';

export interface Conversation {
  id: string;
  kind: ConversationKind;
  /** Object ids of the people in it; the bot is always there while installed. */
  members: string[];
  name?: string;
  /** The bot is in the roster. */
  installed: boolean;
  /** The person blocked the bot (personal chat). */
  blocked: boolean;
  createdAt: string;
}

/** One message of a conversation. */
export interface MessageRow {
  /** The activity's id. */
  id: string;
  conversationId: string;
  /** Object id of the author, or `bot`. */
  author: string;
  activity: Activity;
  deleted?: boolean;
  /** A sign-in card that was answered silently: the person never sees it. */
  hidden?: boolean;
  /** Cards as single people see them after an Action.Execute answer. */
  views?: Record<string, unknown>;
}

/** What a conversation's onlookers learn. `activity` is as the connector received it. */
export interface ConversationChange {
  conversationId: string;
  kind: 'created' | 'updated' | 'deleted' | 'typing' | 'view';
  author: string;
  activity: Activity;
  /** For `view`: the only person it concerns. */
  userId?: string;
}

/** Conversations and their messages, kept in the tenant's store. */
export interface Conversations {
  readonly changes: EventEmitter<{ change: [ConversationChange] }>;
  get(id: string): Conversation | undefined;
  save(conversation: Conversation): void;
  personal(userId: string): Conversation;
  create(kind: 'groupChat' | 'channel', members: string[], name?: string): Conversation;
  ofPerson(userId: string): Conversation[];
  /** Any thread of this channel. */
  inChannel(channelId: string): Conversation | undefined;
  message(conversationId: string, activityId: string): MessageRow | undefined;
  /** True for the id of a message that is not here: what was sent before a reset. Ids that Teams never gives are nobody's. */
  isLost(activityId: string | undefined): boolean;
  /** Messages in order, deleted ones left out. */
  messages(conversationId: string): MessageRow[];
  newActivityId(): string;
  add(conversationId: string, author: string, activity: Activity & { id: string }): MessageRow;
  update(row: MessageRow, activity: Activity): void;
  remove(row: MessageRow): void;
  hide(row: MessageRow): void;
  /** Puts an invoke's answer in place of the card, for the person who pressed. */
  replaceCard(row: MessageRow, userId: string, card: unknown): void;
  typing(conversationId: string, activity: Activity): void;
  /** The conversation as this person sees it now. */
  view(conversationId: string, userId: string): Activity[];
}

/** Conversations kept in the tenant; whoever looks on learns of every change through `changes`. */
export const createConversations = (tenant: Tenant): Conversations => {
  const conversations = tenant.store.table<Conversation>('conversations');
  const messages = tenant.store.table<MessageRow>('messages');
  const changes = new EventEmitter<{ change: [ConversationChange] }>();
  changes.setMaxListeners(0);
  const newActivityId = createActivityIds();

  // Messages by conversation, so that a long chat does not slow every other one down; rebuilt after a reset.
  let index = new Map<string, string[]>();
  let indexedGeneration = -1;
  const idsOf = (conversationId: string): string[] => {
    if (indexedGeneration !== tenant.generation()) {
      index = new Map();
      indexedGeneration = tenant.generation();
      for (const row of messages.all()) {
        const known = index.get(row.conversationId);
        if (known) known.push(row.id);
        else index.set(row.conversationId, [row.id]);
      }
    }
    const known = index.get(conversationId) ?? [];
    if (!index.has(conversationId)) index.set(conversationId, known);
    return known;
  };

  const now = () => tenant.clock.now().toISOString();
  const announce = (change: ConversationChange) => changes.emit('change', change);
  const visible = (conversationId: string) =>
    idsOf(conversationId).flatMap((id) => {
      const row = messages.get(id);
      return row && !row.deleted ? [row] : [];
    });

  return {
    changes,
    newActivityId,
    get: (id) => conversations.get(id),
    save: (conversation) => conversations.put(conversation),
    personal: (userId) => {
      const id = personalConversationId(tenant, userId);
      const known = conversations.get(id);
      if (known) return known;
      const made: Conversation = {
        id,
        kind: 'personal',
        members: [userId],
        installed: false,
        blocked: false,
        createdAt: now(),
      };
      conversations.put(made);
      return made;
    },
    create: (kind, members, name) => {
      const thread = newThreadId(kind);
      const made: Conversation = {
        // A channel's messages live in threads below it.
        id: kind === 'channel' ? `${thread};messageid=${newActivityId()}` : thread,
        kind,
        members: [...new Set(members)],
        ...(name ? { name } : {}),
        installed: false,
        blocked: false,
        createdAt: now(),
      };
      conversations.put(made);
      return made;
    },
    ofPerson: (userId) => conversations.where(({ members }) => members.includes(userId)),
    inChannel: (channelId) => conversations.all().find(({ id }) => id.startsWith(`${channelId};`)),
    message: (conversationId, activityId) => {
      const row = messages.get(activityId);
      return row && !row.deleted && row.conversationId === conversationId ? row : undefined;
    },
    isLost: (activityId) => isActivityId(activityId) && !messages.get(activityId),
    messages: visible,
    add: (conversationId, author, activity) => {
      const ids = idsOf(conversationId);
      const row: MessageRow = { id: activity.id, conversationId, author, activity };
      messages.put(row);
      ids.push(row.id);
      announce({ conversationId, kind: 'created', author, activity });
      return row;
    },
    update: (row, activity) => {
      // A new version of the message is everybody's again.
      const { views: _views, hidden: _hidden, ...rest } = row;
      messages.put({ ...rest, activity: { ...activity, type: row.activity.type } });
      announce({ conversationId: row.conversationId, kind: 'updated', author: row.author, activity });
    },
    remove: (row) => {
      messages.put({ ...row, deleted: true });
      announce({
        conversationId: row.conversationId,
        kind: 'deleted',
        author: row.author,
        activity: { ...header(row.activity), type: 'messageDelete', id: row.id },
      });
    },
    hide: (row) => {
      messages.put({ ...row, hidden: true });
      announce({
        conversationId: row.conversationId,
        kind: 'view',
        author: row.author,
        activity: { type: 'messageDelete', id: row.id },
      });
    },
    replaceCard: (row, userId, card) => {
      const next = { ...row, views: { ...row.views, [userId]: card } };
      messages.put(next);
      announce({
        conversationId: row.conversationId,
        kind: 'view',
        author: row.author,
        activity: asSeenBy(next, userId),
        userId,
      });
    },
    typing: (conversationId, activity) => announce({ conversationId, kind: 'typing', author: 'bot', activity }),
    view: (conversationId, userId) =>
      visible(conversationId)
        .filter((row) => !row.hidden)
        .map((row) => asSeenBy(row, userId)),
  };
};

const asSeenBy = (row: MessageRow, userId: string): Activity => {
  const card = row.views?.[userId];
  if (card === undefined) return row.activity;
  const attachments = row.activity.attachments ?? [];
  const replaced = attachments.findIndex(({ contentType }) => contentType === adaptiveCardType);
  return {
    ...row.activity,
    attachments:
      replaced < 0
        ? [...attachments, { contentType: adaptiveCardType, content: card }]
        : attachments.map((attachment, at) => (at === replaced ? { ...attachment, content: card } : attachment)),
  };
};

const header = ({ conversation, from, channelId }: Activity): Partial<Activity> => ({
  ...(channelId ? { channelId } : {}),
  ...(from ? { from } : {}),
  ...(conversation ? { conversation } : {}),
});

/** How an activity names its conversation. */
export const conversationAccount = ({ id, kind, name }: Conversation) => ({
  id,
  conversationType: kind,
  tenantId: registrations.tenantId,
  ...(kind === 'personal' ? {} : { isGroup: true }),
  ...(name ? { name } : {}),
});
