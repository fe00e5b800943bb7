import type { ZodType } from 'zod';
import type { UserServices } from '../../services/index.ts';
import type { UserIdentity } from '../../shared/identity.ts';
import type { Log } from '../../shared/log.ts';
import type { Reader, Words } from '../../words/index.ts';
import type { Dialogue } from '../dialogue/dialogues.ts';
import type { Moment, Understanding } from '../phrases/understanding.ts';
import type { DefinedAction } from './action.ts';
import type { Answer } from './answer.ts';
import type { Audience } from './kept-payloads.ts';
import type { Table } from './table.ts';

/** What all of these actions need. */
export type PayloadFor<A> = (A extends { kept?: { payload: infer P } } ? (payload: P) => void : never) extends (
  payload: infer All,
) => void
  ? All
  : never;

/** What a command or card action gets for one turn, all bound to this person and this conversation. */
export interface TurnScope {
  user: UserIdentity;
  /** Display name as Teams gives it. */
  userName: string;
  services: UserServices;
  /** Now, and the person's time zone: the mailbox's, else the client's. */
  moment(): Promise<Moment & { instant: Date }>;
  /** How times read for this person, and now. */
  reader(): Promise<{ reader: Reader; now: Date }>;
  /** Everything we say, in the language of the person's Teams client. */
  words: Words;
  conversation: { id: string; kind: 'personal' | 'groupChat' | 'channel' };
  /**
   * Everybody else in this conversation, as `people.findPeople` takes them: ids, addresses of outsiders; nobody in the personal chat.
   * Throws InvalidRequest when there are too many to invite without naming them.
   */
  others(): Promise<string[]>;
  log: Log;
  /** What this conversation is about. */
  dialogue: Dialogue;
  /** The cards that were shown before. */
  table: Table;
  /** What the command for this says: how a card that asked something goes on with all that was said. */
  answer(understood: Understanding): Promise<Answer>;
  /**
   * Keeps `payload` on the server under an unguessable handle for the buttons of these actions. `audience`: who may press them, the
   * person alone (`owner`, unless said) or everybody in the conversation. Default life: 7 days.
   */
  keep<const A extends readonly DefinedAction<ZodType, ZodType>[]>(
    actions: A,
    payload: PayloadFor<A[number]>,
    options?: { lifeMs?: number; audience?: Audience },
  ): Promise<string>;
}
