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
  /** Subscribes to my calendar. Throws NoMailbox, ServiceUnavailable. Idempotent. */
  turnOn(): Promise<NotificationStatus>;
  turnOff(): Promise<NotificationStatus>;
  pauseUntil(until: Date): Promise<NotificationStatus>;
}

/** Delivers news to a person; implemented by the bot (`bot/proactive/send-news.ts`). */
export interface Notifier {
  /**
   * Sends or updates the one living card for `thing` and returns what to remember for the next update.
   * `unreachable`: the person blocked or removed the bot.
   */
  send(
    to: UserIdentity,
    news: News,
    thing: { key: string; activityId?: string },
  ): Promise<{ activityId: string } | 'unreachable'>;
}
