import type { NotificationStatus } from '../../services/news/types.ts';
import { type MeResponse, type NotificationsResponse, notificationsRequest } from '../contract/tab.ts';
import type { TabRequest } from '../middleware/require-tab-user.ts';

/** Who is asking, their zone and hours, and whether they are told news. */
export const getMe = async ({ user, services }: TabRequest): Promise<MeResponse> => {
  const [settings, notifications, me] = await Promise.all([
    services.calendar.getMailboxSettings(),
    services.notifications.status(),
    services.people.getPerson('me'),
  ]);
  return {
    id: user.userId,
    name: me.displayName,
    timeZone: settings.timeZone,
    timeZoneKnown: settings.timeZoneKnown,
    workingHours: settings.workingHours,
    notifications: describeNotifications(notifications),
  };
};

export const getNotifications = async ({ services }: TabRequest): Promise<NotificationsResponse> =>
  describeNotifications(await services.notifications.status());

export const switchNotifications = async ({ services, body }: TabRequest): Promise<NotificationsResponse> => {
  const { on } = notificationsRequest.parse(body);
  return describeNotifications(await (on ? services.notifications.turnOn() : services.notifications.turnOff()));
};

export const signOut = async ({ services }: TabRequest): Promise<{ signedOut: true }> => {
  await services.account.signOut();
  return { signedOut: true };
};

const describeNotifications = (status: NotificationStatus): NotificationsResponse => ({
  on: status.on,
  ...(status.pausedUntil ? { pausedUntil: status.pausedUntil.toISOString() } : {}),
  needsAttention: status.subscription === 'needs_attention',
});
