import type { NotificationEngine } from '../services/notifications/types.ts';
import type { Job } from './index.ts';

/** Holds our subscriptions against those Graph has. */
export const reconcileSubscriptions = (engine: NotificationEngine): Job => ({
  name: 'reconcile-subscriptions',
  everyMs: 6 * 3_600_000,
  run: () => engine.reconcileSubscriptions(),
});
