import { z } from 'zod';

const shared = {
  subscriptionId: z.string().min(1).max(128),
  // Anything but text is no clientState; the item is then judged as one without.
  clientState: z.string().max(256).optional().catch(undefined),
  tenantId: z
    .string()
    .max(64)
    .nullish()
    .transform((value) => value ?? undefined),
};

/** One entry of a change notification batch, as Graph delivers it. */
export const changeNotification = z.object({
  ...shared,
  changeType: z.enum(['created', 'updated', 'deleted']),
  resource: z.string().min(1).max(2048),
  resourceData: z
    .object({ id: z.string().max(1024).optional() })
    .nullish()
    .transform((value) => value ?? undefined),
});
export type ChangeNotification = z.infer<typeof changeNotification>;

/** https://learn.microsoft.com/graph/change-notifications-lifecycle-events */
export const lifecycleNotification = z.object({
  ...shared,
  lifecycleEvent: z.enum(['reauthorizationRequired', 'subscriptionRemoved', 'missed']),
});
export type LifecycleNotification = z.infer<typeof lifecycleNotification>;

/** What a notification says about where it comes from. */
export type Claimed = Pick<ChangeNotification, 'subscriptionId' | 'clientState' | 'tenantId'>;
