import type { UserIdentity } from '../../shared/identity.ts';
import type { News } from '../news.ts';

/** One entry of a change notification batch, as Graph posts it, after the schema check. */
export interface ChangeNotification {
  subscriptionId: string;
  clientState?: string | undefined;
  changeType: 'created' | 'updated' | 'deleted';
  resource: string;
  tenantId?: string | undefined;
  resourceData?: { id?: string | undefined } | undefined;
}

export interface LifecycleNotification {
  subscriptionId: string;
  clientState?: string | undefined;
  lifecycleEvent: 'reauthorizationRequired' | 'subscriptionRemoved' | 'missed';
  tenantId?: string | undefined;
}

export interface NotificationStatus {
  on: boolean;
  /** Until when they are paused. */
  pausedUntil?: Date;
  subscription?: 'active' | 'needs_attention';
}

/** The person's own switch; used by chat and tab. */
export interface Notifications {
  status(): Promise<NotificationStatus>;
  /**
   * Subscribes to my calendar, and ends a pause. Idempotent. Throws NoMailbox, PermissionMissing, ServiceUnavailable('store').
   * When Graph does not answer, the wish is kept, `needs_attention` comes back and the rest is done in the background.
   */
  turnOn(): Promise<NotificationStatus>;
  turnOff(): Promise<NotificationStatus>;
  /** Holds everything back until then; afterwards tells what is still worth knowing. Turns notifications on when they are off. */
  pauseUntil(until: Date): Promise<NotificationStatus>;
}

/** Delivers news to a person; implemented by the bot (`bot/proactive/send-news.ts`). */
export interface Notifier {
  /**
   * Sends or updates the one living card for `thing` and returns what to remember for the next update.
   * `quiet`: only an existing card is brought up to date; a card that is gone stays gone.
   * `unreachable`: the person blocked or removed the bot.
   */
  send(
    to: UserIdentity,
    news: News,
    thing: { key: string; activityId?: string; timeZone: string; quiet: boolean },
  ): Promise<{ activityId: string } | 'unreachable'>;
  /** False while the person is known to have blocked or removed the bot; asks nobody outside. */
  canReach(to: UserIdentity): Promise<boolean>;
}

/** Everybody's notifications: what entry points other than the person's own switch need. */
export interface NotificationEngine {
  forUser(user: UserIdentity): Notifications;
  /** Keeps what is genuine of a change notification batch; resolves once it is stored. `source` names the sender in the log. */
  receiveChanges(items: unknown[], source: string): Promise<void>;
  /** The same for lifecycle notifications. */
  receiveLifecycle(items: unknown[], source: string): Promise<void>;
  /** The bot was removed: nothing more is sent, the subscription and everything kept about it go. */
  stop(user: UserIdentity): Promise<void>;
  /** The person wrote: what was held back while nothing could be delivered is sent now. */
  resume(user: UserIdentity): Promise<void>;
  /** Work that the clock starts; each claims its work in the store, so that every instance may run all of them. */
  dispatchChanges(): Promise<void>;
  renewSubscriptions(): Promise<void>;
  catchUp(): Promise<void>;
  reconcileSubscriptions(): Promise<void>;
  /** Does everything that is due now and resolves when nothing is left or under way. */
  drain(): Promise<void>;
}
