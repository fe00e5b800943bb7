import type { Job, NotificationWork } from './index.ts';

/** Finds by delta what notifications missed, in mailboxes that are due. */
export const catchUp = (engine: NotificationWork): Job => ({
  name: 'catch-up',
  everyMs: 30_000,
  run: () => engine.catchUp(),
});
