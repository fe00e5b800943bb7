import type { NotificationEngine } from '../services/notifications/types.ts';
import type { Job } from './index.ts';

/** Renews, recreates and removes subscriptions that are due. */
export const renewSubscriptions = (engine: NotificationEngine): Job => ({
  name: 'renew-subscriptions',
  everyMs: 30_000,
  run: () => engine.renewSubscriptions(),
});
