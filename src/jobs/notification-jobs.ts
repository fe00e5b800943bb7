import { catchUp } from './catch-up.ts';
import { dispatchChanges } from './dispatch-changes.ts';
import type { Job, NotificationWork } from './index.ts';
import { reconcileSubscriptions } from './reconcile-subscriptions.ts';
import { renewSubscriptions } from './renew-subscriptions.ts';

/** What keeps notifications going, for the schedule. */
export const notificationJobs = (engine: NotificationWork): Job[] => [
  dispatchChanges(engine),
  renewSubscriptions(engine),
  catchUp(engine),
  reconcileSubscriptions(engine),
];
