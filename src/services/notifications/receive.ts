import { z } from 'zod';
import { hashClientState, isClientState } from './client-state.ts';
import { type Context, minute } from './context.ts';
import { type ItemToLook, markItems } from './marks.ts';
import { ownerOf, type Watch } from './records.ts';
import { handleLifecycle } from './recover.ts';
import type { ChangeNotification, LifecycleNotification } from './types.ts';

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

const changeNotification = z.object({
  ...shared,
  changeType: z.enum(['created', 'updated', 'deleted']),
  resource: z.string().min(1).max(2048),
  resourceData: z
    .object({ id: z.string().max(1024).optional() })
    .nullish()
    .transform((value) => value ?? undefined),
});

const lifecycleNotification = z.object({
  ...shared,
  lifecycleEvent: z.enum(['reauthorizationRequired', 'subscriptionRemoved', 'missed']),
});

/** Logs the same complaint at most once a minute: a flood of forgeries must not become a flood of lines. */
export const createComplaints = ({ clock, log, metrics }: Context) => {
  const said = new Map<string, number>();
  return (outcome: string, source: string) => {
    metrics.notification(outcome);
    const now = clock.now().getTime();
    const key = `${outcome} ${source}`;
    if (now - (said.get(key) ?? 0) < minute) return;
    if (said.size >= 1000) said.clear();
    said.set(key, now);
    log.warn({ outcome, source }, 'a notification was dropped');
  };
};
type Complain = ReturnType<typeof createComplaints>;

/**
 * Change notifications in: checked one by one, the genuine ones folded to "look at this item again" and stored. A notification is a
 * hint: nothing it says about the item is used. Whatever is not genuine is counted and dropped without a trace in the store.
 */
export const receiveChanges = async (
  context: Context,
  complain: Complain,
  items: unknown[],
  source: string,
): Promise<void> => {
  const notifications = readAll(changeNotification, items, complain, source);
  const watches = await watchesOf(context, notifications);
  const toLook = new Map<string, { watch: Watch; items: ItemToLook[] }>();
  for (const notification of notifications) {
    const watch = watches(notification);
    const problem = watch ? whyForged(watch, notification) : 'unknown_subscription';
    const itemId = watch && itemOf(context, watch, notification);
    if (!watch || problem || itemId === undefined) {
      complain(problem ?? 'foreign_resource', source);
      continue;
    }
    if (watch.subscriptionId !== notification.subscriptionId) await adopt(context, watch, notification);
    const known = toLook.get(watch._id) ?? { watch, items: [] };
    known.items.push({ itemId, saidCreated: notification.changeType === 'created' });
    toLook.set(watch._id, known);
    context.metrics.notification('accepted');
  }
  for (const { watch, items: marked } of toLook.values()) await markItems(context, watch, marked);
};

/** Lifecycle notifications in; the same checks. */
export const receiveLifecycle = async (
  context: Context,
  complain: Complain,
  items: unknown[],
  source: string,
): Promise<void> => {
  const notifications: LifecycleNotification[] = readAll(lifecycleNotification, items, complain, source);
  const watches = await watchesOf(context, notifications);
  for (const notification of notifications) {
    const watch = watches(notification);
    const problem = watch ? whyForged(watch, notification) : 'unknown_subscription';
    if (!watch || problem) complain(problem ?? 'unknown_subscription', source);
    else {
      context.metrics.notification(notification.lifecycleEvent);
      await handleLifecycle(context, watch, notification.lifecycleEvent);
    }
  }
};

const readAll = <T>(schema: z.ZodType<T>, items: unknown[], complain: Complain, source: string): T[] =>
  items.flatMap((item) => {
    const read = schema.safeParse(item);
    if (!read.success) complain('malformed', source);
    return read.success ? [read.data] : [];
  });

type Claimed = Pick<ChangeNotification, 'subscriptionId' | 'clientState' | 'tenantId'>;

/** Finds each notification's watch: by subscription, or, while one is being created, by the clientState that Graph was given. */
const watchesOf = async (
  { records }: Context,
  notifications: Claimed[],
): Promise<(of: Claimed) => Watch | undefined> => {
  const ids = [...new Set(notifications.map(({ subscriptionId }) => subscriptionId))];
  if (ids.length === 0) return () => undefined;
  const bySubscription = new Map(
    (await records.watches.find({ subscriptionId: { $in: ids } })).map((watch) => [watch.subscriptionId, watch]),
  );
  const hashes = notifications
    .filter(({ subscriptionId, clientState }) => clientState && !bySubscription.has(subscriptionId))
    .map(({ clientState }) => hashClientState(clientState ?? ''));
  const byIntent = new Map(
    hashes.length === 0
      ? []
      : (await records.watches.find({ nextClientStateHash: { $in: [...new Set(hashes)] } })).map((watch) => [
          watch.nextClientStateHash,
          watch,
        ]),
  );
  return ({ subscriptionId, clientState }) =>
    bySubscription.get(subscriptionId) ?? byIntent.get(hashClientState(clientState ?? ''));
};

const whyForged = (watch: Watch, { subscriptionId, clientState, tenantId }: Claimed): string | undefined => {
  const hash = watch.subscriptionId === subscriptionId ? watch.clientStateHash : (watch.nextClientStateHash ?? '');
  if (!isClientState(clientState, hash)) return 'wrong_client_state';
  if (tenantId?.toLowerCase() !== watch.tenantId.toLowerCase()) return 'wrong_tenant';
  return watch.on ? undefined : 'switched_off';
};

const itemOf = ({ watched }: Context, watch: Watch, { resource, resourceData }: ChangeNotification) => {
  const itemId = watched.itemIdOf(ownerOf(watch), resource);
  return resourceData?.id === undefined || resourceData.id === itemId ? itemId : undefined;
};

/** The answer to our creation was lost, and here is the subscription: it is the one we wanted. */
const adopt = async (
  { records, clock, log }: Context,
  watch: Watch,
  { subscriptionId, clientState }: Claimed,
): Promise<void> => {
  const hash = hashClientState(clientState ?? '');
  const adopted = await records.watches.findOneAndUpdate(
    { _id: watch._id, nextClientStateHash: hash, dueAt: { $lte: clock.now() } },
    {
      $set: {
        state: 'active',
        subscriptionId,
        clientStateHash: hash,
        nextClientStateHash: null,
        attempts: 0,
        // Its expiry is not known: renewed at once, which tells.
        dueAt: clock.now(),
      },
      $inc: { fence: 1 },
    },
  );
  if (adopted) log.info({ subscriptionId }, 'a subscription whose answer was lost is adopted');
};
