import type { Job, NotificationWork } from './index.ts';

/** Holds our subscriptions against those Graph has. */
export const reconcileSubscriptions = (engine: NotificationWork): Job => ({
  name: 'reconcile-subscriptions',
  everyMs: 6 * 3_600_000,
  run: () => engine.reconcileSubscriptions(),
});
