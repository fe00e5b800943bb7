import type { Job, NotificationWork } from './index.ts';

/** Looks at what notifications and catching up have marked, and takes over what another instance left. */
export const dispatchChanges = (engine: NotificationWork): Job => ({
  name: 'dispatch-changes',
  everyMs: 1_000,
  everywhere: true,
  run: () => engine.dispatchChanges(),
});
