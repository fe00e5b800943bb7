import { z } from 'zod';
import type { Collection, Document, DocumentStore } from '../../services/platform/store/document-store.ts';
import type { Clock } from '../../shared/clock.ts';
import { identityKey, type UserIdentity } from '../../shared/identity.ts';
import { type MeetingCard, type Memory, memorySchema, type Noted, remembered, superseded } from './memory.ts';

/** After so long a silence nobody means what was said before. */
const silenceMs = 30 * 60_000;
/** A turn that says nothing new is noted no more often: what was talked about is forgotten that much earlier at most. */
const notedAgainMs = 60_000;

/** What one person and one conversation talk about; in a group everybody has their own. */
interface DialogueRecord extends Document, UserIdentity {
  conversationId: string;
  /** Something waits for an answer of this person. */
  isOpen: boolean;
  /** Sealed. */
  content: unknown;
  /** Of the shape of the content. */
  version: number;
  expiresAt: Date;
}

const contentSchema = z.object({
  /** As Teams gave it. */
  ownerName: z.string(),
  memory: memorySchema,
});
const version = 2;

/** The conversation of one turn: what it is about before, and what the turn makes of it. */
export interface Dialogue {
  /** As it was before this turn; empty after half an hour of silence. */
  read(): Promise<Memory>;
  /** What the conversation is about from now on. Costs nothing: it is kept by `save`. */
  note(noted: Noted): void;
  noted(): Noted;
  /** The cards of what was noted stand in this message, which was there before. */
  standsIn(activityId: string): void;
  /** Keeps what was noted, after the answer with its card was sent as this message; returns the cards that are superseded by it. */
  save(activityId: string): Promise<MeetingCard[]>;
  /** The name of somebody else in this conversation who has something on the table. */
  heldByAnother(): Promise<string | undefined>;
}

export interface Dialogues {
  open(owner: UserIdentity & { name: string }, conversationId: string): Dialogue;
}

/** The memory of all conversations, in the store: any instance goes on where another one stopped. */
export const createDialogues = (store: DocumentStore, clock: Clock): Dialogues => {
  const records: Collection<DialogueRecord> = store.collection('dialogues');
  void records.ensureIndex({ fields: ['conversationId'] });

  return {
    open: ({ tenantId, userId, name }, conversationId) => {
      const id = `${identityKey({ tenantId, userId })}|${conversationId}`;
      let before: Promise<Before> | undefined;
      let noted: Noted = {};
      let place: string | undefined;
      const look = () => {
        before ??= records.get(id).then(beforeOf);
        return before;
      };
      return {
        read: async () => (await look()).memory,
        note: (more) => {
          // A card takes the place of another one of the same turn, with the list that stood on it.
          const { choices: _, ...rest } = noted;
          noted = { ...(more.offer ? rest : noted), ...more };
        },
        noted: () => noted,
        standsIn: (activityId) => {
          place = activityId;
        },
        save: async (activityId) => {
          const { memory: old, forgottenAt } = await look();
          if (isEmpty(old) && Object.keys(noted).every((key) => key === 'isAside')) return [];
          const memory = remembered(old, noted, place ?? activityId);
          const expiresAt = new Date(clock.now().getTime() + silenceMs);
          if (isSame(memory, old) && expiresAt.getTime() - forgottenAt < notedAgainMs) return [];
          await records.put({
            _id: id,
            tenantId,
            userId,
            conversationId,
            isOpen: memory.offer?.isOpen === true || memory.choices !== undefined,
            content: { ownerName: name, memory },
            version,
            expiresAt,
          });
          return superseded(old, noted, place ?? activityId);
        },
        heldByAnother: async () => {
          const others = await records.find({ conversationId, isOpen: true, userId: { $ne: userId } }, { limit: 1 });
          return contentOf(others[0])?.ownerName;
        },
      };
    },
  };
};

/** What was there before the turn. */
interface Before {
  memory: Memory;
  forgottenAt: number;
}

const beforeOf = (record: DialogueRecord | null): Before => ({
  memory: contentOf(record)?.memory ?? { people: [] },
  forgottenAt: record?.expiresAt.getTime() ?? 0,
});

/** What another version wrote, and this one cannot read, is forgotten: the person says it again. */
const contentOf = (record: DialogueRecord | null | undefined) =>
  record?.version === version ? contentSchema.safeParse(record.content).data : undefined;

const isEmpty = (memory: Memory): boolean => memory.people.length === 0 && Object.keys(memory).length === 1;

/** Both were made in the same order. */
const isSame = (one: Memory, other: Memory): boolean => JSON.stringify(one) === JSON.stringify(other);
