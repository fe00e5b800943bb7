import type { z } from 'zod';
import type { UserIdentity } from '../../shared/identity.ts';
import type { StopReason } from '../changes/types.ts';

/** What every piece of news has; the rest is the feature's. */
export interface Told {
  kind: string;
}

/** What a person is told unasked: one thing, much at once (after a pause or an absence), or that nothing more will come. */
export type News<N extends Told> = N | DigestNews<N> | { kind: 'notificationsStopped'; reason: StopReason };

export interface DigestNews<N extends Told> {
  kind: 'digest';
  news: N[];
}

/** What is stored, with the version of its shape; parsed when it is read, never cast. */
export interface StoredShape<T> {
  version: number;
  schema: z.ZodType<T>;
  /** An earlier version as the present one; its outcome is parsed. */
  upgrade?(earlier: unknown, version: number): unknown;
}

/** One kind of news a feature brings. */
export interface NewsKind<N extends Told> extends StoredShape<N> {
  kind: N['kind'];
}

/** Where news of one watched kind come from: how to look at an item, and what is worth telling. A feature implements it. */
export interface NewsSource<N extends Told, S> {
  /** What is kept of an item to compare it with next time. */
  state: StoredShape<S>;
  /** Reads the item as it is now and says what changed since `before`. Throws what GraphSession throws, except Gone. */
  look(owner: UserIdentity, itemId: string, before: S | undefined, context: LookContext): Promise<Look<N, S>>;
  /** What is kept of an item of a list, without telling anything. */
  remembered(item: S, at: Date): Look<N, S>;
  /** Tells one version of an item from another; that of `ListedItem`. */
  versionOf(state: S): string;
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

export interface Look<N extends Told, S> {
  /** The item belongs to this other item, which is to be looked at in its place (an occurrence and its series). */
  partOf?: string;
  /** What to compare with next time; undefined when the item is gone. */
  state?: S;
  /** Worth a message. */
  news?: N;
  /** Not worth a message, but a card that shows the item already should show this now. */
  refresh?: N;
  /** Items with the same key share one card. */
  cardKey: string;
  /** From then on nobody needs to know about it any more. */
  forgetAt: Date;
}

/** Delivers news to a person; implemented by the bot. */
export interface Notifier<N extends Told> {
  /**
   * Sends or updates the one living card for `thing` and returns what to remember for the next update.
   * `quiet`: only an existing card is brought up to date; a card that is gone stays gone.
   * `unreachable`: the person blocked or removed the bot.
   */
  send(
    to: UserIdentity,
    news: News<N>,
    thing: { key: string; activityId?: string; timeZone: string; quiet: boolean },
  ): Promise<{ activityId: string } | 'unreachable'>;
  /** False while the person is known to have blocked or removed the bot; asks nobody outside. */
  canReach(to: UserIdentity): Promise<boolean>;
}

export interface NotificationStatus {
  on: boolean;
  /** Until when they are paused. */
  pausedUntil?: Date;
  subscription?: 'active' | 'needs_attention';
  /** A pause switched them on, which has to be said. */
  wasOff?: true;
}

/** The person's own switch; used by chat and tab. */
export interface Notifications {
  status(): Promise<NotificationStatus>;
  /**
   * Subscribes to what is watched of me, and ends a pause. Idempotent. Throws NoMailbox, PermissionMissing, ServiceUnavailable('store').
   * When Graph does not answer, the wish is kept, `needs_attention` comes back and the rest is done in the background.
   */
  turnOn(): Promise<NotificationStatus>;
  turnOff(): Promise<NotificationStatus>;
  /** Holds everything back until then; afterwards tells what is still worth knowing. Turns notifications on when they are off (`wasOff`). */
  pauseUntil(until: Date): Promise<NotificationStatus>;
}
