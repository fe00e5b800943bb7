import type { NotificationEngine } from '../services/notifications/types.ts';
import type { Job } from './index.ts';

/** Finds by delta what notifications missed, in mailboxes that are due. */
export const catchUp = (engine: NotificationEngine): Job => ({
  name: 'catch-up',
  everyMs: 30_000,
  run: () => engine.catchUp(),
});
