import type { UserIdentity } from '../../shared/identity.ts';
import type { News } from '../news.ts';

/**
 * Something of a person that is watched: what to subscribe to, how to look at an item, and what is worth telling.
 * A feature implements it; `app.ts` hands it in, so that the engine knows no feature.
 */
export interface Watched {
  /** Part of store keys. */
  name: string;
  /** As in a subscription: `created,updated,deleted`. */
  changeType: string;
  /** Resource of the subscription, without a leading slash: `users/{id}/events`. */
  resource(owner: UserIdentity): string;
  /** The item a notification's `resource` names, or undefined when it is not one of this owner's. */
  itemIdOf(owner: UserIdentity, resource: string): string | undefined;
  /** Reads the item as it is now and says what changed since `before`. Throws what GraphSession throws, except Gone. */
  look(owner: UserIdentity, itemId: string, before: unknown, context: LookContext): Promise<Look>;
  /** Everything that is there now between the two instants: the silent beginning. Throws NoMailbox. */
  listAll(owner: UserIdentity, window: WatchWindow): Promise<{ itemId: string; version: string; look(): Look }[]>;
  /** Ids of items that changed since `deltaLink`, or all without one. Throws DeltaExpired. */
  listChanged(
    owner: UserIdentity,
    window: WatchWindow,
    deltaLink?: string,
  ): Promise<{ itemIds: string[]; deltaLink: string }>;
  /** Tells one version of an item from another. */
  versionOf(state: unknown): string;
}

export interface WatchWindow {
  from: Date;
  to: Date;
}

export interface LookContext {
  /** Now. */
  at: Date;
  /** When the person switched notifications on: older things are not news. */
  since: Date;
  /** A notification said that the item is new. */
  saidCreated: boolean;
  /** It was there and went away: coming back is no news. */
  wasGone: boolean;
}

export interface Look {
  /** The item belongs to this other item, which is to be looked at in its place (an occurrence and its series). */
  partOf?: string;
  /** What to compare with next time; undefined when the item is gone. */
  state?: unknown;
  /** Worth a message. */
  news?: News;
  /** Not worth a message, but a card that shows the item already should show this now. */
  refresh?: News;
  /** Items with the same key share one card. */
  cardKey: string;
  /** From then on nobody needs to know about it any more. */
  forgetAt: Date;
}
