import type { UserServices } from '../../services/index.ts';
import type { UserIdentity } from '../../shared/identity.ts';
import type { Log } from '../../shared/log.ts';
import type { Reader, Words } from '../../words/index.ts';
import type { Card } from '../cards/card.ts';
import type { Moment } from '../phrases/understanding.ts';

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
  reply(what: Card | string): Promise<{ activityId: string }>;
  /** Replaces a message of mine. */
  update(activityId: string, what: Card | string): Promise<void>;
  /**
   * Keeps `payload` on the server under an unguessable handle that only this person can use, and only with `verbs`.
   * Put the handle into the card's action data: `{ handle }`. Default life: 7 days.
   */
  keep(verbs: string[], payload: unknown, options?: { lifeMs?: number }): Promise<string>;
}
