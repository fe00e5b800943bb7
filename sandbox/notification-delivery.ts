import { reachable } from './graph/subscriptions/endpoint-validation.ts';
import type { Tenant } from './tenant/tenant.ts';

/** A notification on its way; kept in the tenant until it has been taken or given up, so that a restart loses none. */
export interface QueuedNotification {
  id: string;
  subscriptionId: string;
  userId?: string;
  url: string;
  /** Tenant's clock, milliseconds. */
  queuedAt: number;
  dueAt: number;
  attempts: number;
  /** The changeNotification. */
  body: Record<string, unknown>;
}

/** Notifications nobody has taken yet. */
export const queueTable = (tenant: Tenant) => tenant.store.table<QueuedNotification>('notificationQueue');

/** https://learn.microsoft.com/graph/change-notifications-delivery-webhooks */
export interface DeliveryOptions {
  /** No answer by then counts as slow, and as failed. */
  answerWithinMs: number;
  /** First pause before a retry; doubles each time. Tenant's clock. */
  firstRetryMs: number;
  /** After that a notification is given up. Tenant's clock. */
  giveUpAfterMs: number;
  /** Answers of one host in ten minutes before slowness has consequences. */
  slowSample: number;
  /** How often what is due is looked for. */
  pollMs: number;
  /** A notification of this subscription was given up or dropped. */
  onLost(subscriptionId: string): void;
}

export interface Delivery {
  /** Looks for what is due, now. */
  wake(): void;
  stop(): Promise<void>;
  idle(): Promise<void>;
}

const documented: DeliveryOptions = {
  answerWithinMs: 10_000,
  firstRetryMs: 10_000,
  giveUpAfterMs: 4 * 3_600_000,
  slowSample: 100,
  pollMs: 250,
  onLost: () => {},
};
const window = 600_000;
const mostPerPost = 50;
const longestPauseMs = 1_800_000;

/** How fast one host has been answering in the last ten minutes. */
const createPace = (tenant: Tenant, sample: number) => {
  const answers = new Map<string, { at: number; slow: boolean }[]>();
  const recent = (host: string) => {
    const since = tenant.clock.now().getTime() - window;
    const kept = (answers.get(host) ?? []).filter(({ at }) => at > since);
    answers.set(host, kept);
    return kept;
  };
  return {
    note: (host: string, slow: boolean) => recent(host).push({ at: tenant.clock.now().getTime(), slow }),
    /** `drop` above 15 % of slow answers, `delay` above 10 %. */
    state: (host: string): 'drop' | 'delay' | 'fine' => {
      const known = recent(host);
      const share = known.filter(({ slow }) => slow).length / Math.max(known.length, 1);
      if (known.length < sample || share <= 0.1) return 'fine';
      return share > 0.15 ? 'drop' : 'delay';
    },
  };
};

/**
 * Delivers what stands in the queue: one POST at a time to each address, several notifications in one; any 2xx within 10 s takes them,
 * anything else is tried again with growing pauses for four hours. A host that is slow too often gets its notifications late, then not at all.
 */
export const createDelivery = (tenant: Tenant, options: Partial<DeliveryOptions>): Delivery => {
  const settings = { ...documented, ...options };
  const pace = createPace(tenant, settings.slowSample);
  const busy = new Map<string, Promise<void>>();
  const stopping = new AbortController();
  let stopped = false;
  let waking = false;
  const now = () => tenant.clock.now().getTime();

  const record = (row: QueuedNotification, outcome: Record<string, unknown>) =>
    tenant.ledger.write('notification', {
      ...(row.userId ? { user: row.userId } : {}),
      subscriptionId: row.subscriptionId,
      ...(row.body.lifecycleEvent ? { lifecycleEvent: row.body.lifecycleEvent } : { changeType: row.body.changeType }),
      resource: row.body.resource,
      url: row.url,
      attempt: row.attempts + 1,
      ...outcome,
    });

  const give = (row: QueuedNotification, outcome: Record<string, unknown>) => {
    queueTable(tenant).delete(row.id);
    record(row, outcome);
    if (!row.body.lifecycleEvent) settings.onLost(row.subscriptionId);
  };

  const post = async (url: URL, rows: QueuedNotification[]): Promise<number | undefined> => {
    const startedAt = Date.now();
    const status = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json; charset=utf-8' },
      body: JSON.stringify({ value: rows.map(({ body }) => body) }),
      redirect: 'manual',
      signal: AbortSignal.any([stopping.signal, AbortSignal.timeout(settings.answerWithinMs)]),
    })
      .then(async (response) => {
        await response.arrayBuffer();
        return response.status;
      })
      .catch(() => undefined);
    pace.note(url.host, Date.now() - startedAt >= settings.answerWithinMs);
    return status;
  };

  const settle = (rows: QueuedNotification[], status: number | undefined) => {
    const taken = status !== undefined && status >= 200 && status < 300;
    for (const row of rows) {
      // The tenant may have been reset meanwhile.
      if (!queueTable(tenant).get(row.id)) continue;
      const outcome = status === undefined ? { failed: 'no answer' } : { status };
      if (taken) {
        queueTable(tenant).delete(row.id);
        record(row, outcome);
        continue;
      }
      const pause = Math.min(settings.firstRetryMs * 2 ** row.attempts, longestPauseMs);
      if (now() + pause > row.queuedAt + settings.giveUpAfterMs) give(row, { ...outcome, dropped: true });
      else {
        record(row, outcome);
        queueTable(tenant).put({ ...row, attempts: row.attempts + 1, dueAt: now() + pause });
      }
    }
  };

  /** Due, or so far ahead that the tenant's clock must have been set back. */
  const isDue = ({ dueAt }: QueuedNotification) => dueAt <= now() || dueAt > now() + longestPauseMs;
  const due = (url: string) => queueTable(tenant).where((row) => row.url === url && isDue(row));

  const deliver = async (url: string): Promise<void> => {
    const target = reachable(url, tenant.notifyHosts);
    while (!stopped) {
      const rows = due(url).slice(0, mostPerPost);
      if (rows.length === 0) return;
      const state = target ? pace.state(target.host) : 'drop';
      const fresh = rows.filter(({ attempts }) => attempts === 0);
      if (state === 'drop') for (const row of fresh) give(row, { dropped: true });
      if (state === 'delay')
        for (const row of fresh.filter(({ dueAt, queuedAt }) => dueAt === queuedAt))
          queueTable(tenant).put({ ...row, dueAt: row.queuedAt + settings.firstRetryMs });
      const sending = due(url).slice(0, mostPerPost);
      if (sending.length === 0 || !target) {
        tenant.store.flush();
        return;
      }
      const status = await post(target, sending);
      // What was cut off by stopping stands in the queue as it was.
      if (stopped && status === undefined) return;
      settle(sending, status);
      tenant.store.flush();
    }
  };

  const wake = () => {
    if (stopped) return;
    for (const url of new Set(
      queueTable(tenant)
        .where(isDue)
        .map((row) => row.url),
    )) {
      if (busy.has(url)) continue;
      busy.set(
        url,
        deliver(url).finally(() => busy.delete(url)),
      );
    }
  };

  return {
    // The answer to whoever made the change leaves first, and several changes of one request travel together.
    wake: () => {
      if (waking) return;
      waking = true;
      setImmediate(() => {
        waking = false;
        wake();
      });
    },
    stop: async () => {
      stopped = true;
      stopping.abort();
      await Promise.all(busy.values());
    },
    idle: async () => {
      do {
        wake();
        await Promise.all(busy.values());
        await new Promise((resolve) => setImmediate(resolve));
      } while (busy.size > 0 || queueTable(tenant).where(isDue).length > 0);
    },
  };
};
