import { z } from 'zod';
import type { SignInRequired } from '../../shared/errors.ts';
import type { UserIdentity } from '../../shared/identity.ts';
import { parseJson } from '../../shared/parse-json.ts';
import type { Card } from '../cards/card.ts';
import type { Offer } from '../dialogue/memory.ts';
import type { KeptPayload, KeptPayloads } from './kept-payloads.ts';

/** A card of this person as it stands now. */
export interface CardNow {
  /** Of the newest card, which took the place of the one asked for. */
  handle: string;
  state: KeptPayload['state'];
  payload: unknown;
  verbs: readonly string[];
  /** What was pressed, and what the action remembered of it, when something was done. */
  done?: { verb: string; facts?: unknown };
}

export type Pressed =
  | { kind: 'card'; card: Card }
  | { kind: 'text'; text: string }
  | { kind: 'signIn'; reason: SignInRequired };

/** What words do with cards that were shown before: exactly what their buttons would. */
export interface Table {
  /** Undefined when there is none any more, or it is somebody else's. */
  look(handle: string): Promise<CardNow | undefined>;
  /** Presses a button of a card. Throws SignInRequired. */
  press(
    where: Pick<Offer, 'handle' | 'activityId'>,
    verb: string,
    data: Record<string, string>,
  ): Promise<Exclude<Pressed, { kind: 'signIn' }>>;
  /** Takes a card off the table: pressed later, it shows `card`. False when something was pressed already. */
  retire(handle: string, card: Card, replacedBy?: string): Promise<boolean>;
  /** Shows another card in a message of ours. False when that message is gone. */
  show(activityId: string, card: Card): Promise<boolean>;
}

const resultSchema = z.object({ done: z.object({ verb: z.string(), facts: z.unknown().optional() }).optional() });
/** More corrections of one draft than anybody makes in a week. */
const maxReplaced = 200;

/** The newest card in the place of this one. */
export const cardNow = async (kept: KeptPayloads, user: UserIdentity, first: string): Promise<CardNow | undefined> => {
  let found = await kept.get(first);
  for (let turn = 0; turn < maxReplaced && found?.replacedBy; turn++) found = await kept.get(found.replacedBy);
  if (!found || found.tenantId !== user.tenantId || found.userId !== user.userId) return undefined;
  const done = found.result === null ? undefined : parseJson(found.result, resultSchema)?.done;
  return {
    handle: found._id,
    state: found.state,
    payload: parseJson(found.payload, z.unknown()),
    verbs: found.verbs,
    ...(done ? { done } : {}),
  };
};
