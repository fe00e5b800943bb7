import type { Job, NotificationWork } from './index.ts';

/** Renews, recreates and removes subscriptions that are due. */
export const renewSubscriptions = (engine: NotificationWork): Job => ({
  name: 'renew-subscriptions',
  everyMs: 30_000,
  run: () => engine.renewSubscriptions(),
});
