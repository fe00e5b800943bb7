import type { UserIdentity } from '../../shared/identity.ts';

/**
 * One kind of thing that is watched: what to subscribe to and how to list it. A feature implements it; `app.ts` hands in a list of them,
 * each with what is to be done when something changes, so that hearing knows no feature.
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
  /** Everything that is there now between the two instants: the silent beginning. Throws NoMailbox. */
  listAll(owner: UserIdentity, window: WatchWindow): Promise<ListedItem[]>;
  /** Ids of items that changed since `deltaLink`, or all without one. Throws DeltaExpired. */
  listChanged(
    owner: UserIdentity,
    window: WatchWindow,
    deltaLink?: string,
  ): Promise<{ itemIds: string[]; deltaLink: string }>;
}

export interface WatchWindow {
  from: Date;
  to: Date;
}

export interface ListedItem {
  itemId: string;
  /** Tells one version of an item from another. */
  version: string;
  /** As the feature's own schema reads it. */
  item: unknown;
}

/** A kind with what is done about it. */
export interface WatchedKind extends Watched {
  handler: ChangeHandler;
}

/** Whose changes are heard, by our own record of the subscription. */
export interface Heard {
  /** Id of our record; names everything that is kept about this person and kind. */
  watchId: string;
  owner: UserIdentity;
  /** When they asked for it: what was there before is no news. */
  since: Date;
}

/** One item that may have changed; it may also be as it was, or gone. Held by us until `handle` returns. */
export interface Change extends Heard {
  itemId: string;
  /** A notification said that the item is new. */
  saidCreated: boolean;
  /** Counts from 1. */
  attempts: number;
  /** How many items of the same person and kind wait to be looked at now, this one included. */
  waiting(): Promise<number>;
}

/** `lookAgainAt`: not finished, once more then. `partOf`: that other item is to be looked at in its place. `setAside`: never; a code. */
export type Handled = 'done' | { lookAgainAt: Date } | { partOf: string } | { setAside: string };

/**
 * What is done about a kind: its changes are told (`services/news`), bring something up to date, or run a rule. May be called for the
 * same change again after a crash. What it throws is tried again; a refusal that will not change (InvalidRequest, PermissionMissing while
 * the subscription is in order) sets the item aside after a few times.
 */
export interface ChangeHandler {
  handle(change: Change): Promise<Handled>;
  /** Takes note of what was there in the beginning; known items are left alone. */
  remember?(heard: Heard, items: ListedItem[]): Promise<void>;
  /** Ids of items that are not as they were last seen, or gone. Left out: all that are there. */
  differing?(heard: Heard, there: ListedItem[]): Promise<string[]>;
  /** Another item is done; `waiting` tells how many are left now. */
  settled?(heard: Heard, waiting: () => Promise<number>): Promise<void>;
  /** It is watched no more, for a reason only the person can mend. */
  stopped?(heard: Heard, reason: StopReason): Promise<void>;
  /** Nothing is to be kept of it any more. */
  forget?(heard: Heard): Promise<void>;
}

export type StopReason = 'permissionMissing' | 'noMailbox';

/** `needsAttention`: wanted, and not served by a subscription at Graph yet, or no longer. */
export type SubscriptionState = 'off' | 'active' | 'needsAttention';

/** Genuine notifications in, however they come. Resolve once everything is stored. `source` names the sender in the log. */
export interface Intake {
  receiveChanges(items: unknown[], source: string): Promise<void>;
  receiveLifecycle(items: unknown[], source: string): Promise<void>;
}

/** A person's subscriptions, as those need them who speak for a person. */
export interface Subscriptions {
  state(user: UserIdentity): Promise<SubscriptionState>;
  /**
   * Subscribes to every kind. Idempotent. Throws NoMailbox and PermissionMissing (nothing is left then) and ServiceUnavailable('store');
   * when Graph does not answer, the wish is kept and the rest done in the background.
   */
  subscribe(user: UserIdentity): Promise<void>;
  /** From now on nothing is heard, everything kept about it goes at once, the subscriptions at Graph as soon as it answers. */
  unsubscribe(user: UserIdentity): Promise<void>;
  /** Whether this one is still wanted. */
  isWanted(watchId: string): Promise<boolean>;
  /** Everything put off for this person is due now. */
  lookNow(user: UserIdentity): Promise<void>;
}

/** Hearing, for all people and all kinds. */
export interface Changes extends Subscriptions, Intake {
  /** Work that the clock starts; each claims its work in the store, so that every instance may run all of them. */
  lookAtChanges(): Promise<void>;
  renewSubscriptions(): Promise<void>;
  catchUp(): Promise<void>;
  reconcileSubscriptions(): Promise<void>;
  /** Does what is due now, once over; the number of pieces of work done. */
  work(): Promise<number>;
}
