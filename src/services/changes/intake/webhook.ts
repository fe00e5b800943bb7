import type { Context } from '../context.ts';
import type { Intake } from '../types.ts';
import { acceptChanges, acceptLifecycle } from './accept.ts';
import { createComplaints } from './complaints.ts';

/**
 * The front for notifications that Graph posts to us (`api/graph-notifications.ts`): stored first, worked on at once and not waited for.
 * Another front, such as Event Hubs, hands the same entries to `accept`. `onChanges` and `onLifecycle` begin the work.
 */
export const createWebhook = (context: Context, work: { onChanges(): void; onLifecycle(): void }): Intake => {
  const complain = createComplaints(context);
  return {
    receiveChanges: async (entries, source) => {
      await acceptChanges(context, complain, entries, source);
      work.onChanges();
    },
    receiveLifecycle: async (entries, source) => {
      await acceptLifecycle(context, complain, entries, source);
      work.onLifecycle();
    },
  };
};
