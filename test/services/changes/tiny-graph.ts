import { createHash, randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** As much of Graph as notifications need, one mailbox, spoken over HTTP; what it serves is kept in plain sight for tests to change. */
export interface TinyGraph {
  origin: string;
  events: Map<string, TinyEvent>;
  subscriptions: Map<string, TinySubscription>;
  /** Every exchange, in the format of the contract checker. */
  traffic: Exchange[];
  /** Answers the next calls that fit with this status instead. */
  failNext(method: string, path: RegExp, status: number, options?: { afterEffect?: boolean; code?: string }): void;
  /** Stores the event and says so to every subscriber, unless `silently`. */
  put(event: Partial<TinyEvent> & { id: string }, silently?: boolean): Promise<void>;
  remove(id: string, silently?: boolean): Promise<void>;
  expireDelta(): void;
  lifecycle(event: string): Promise<void>;
  notification(subscription: TinySubscription, changeType: string, id: string): Record<string, unknown>;
  deliver(url: string, items: unknown[]): Promise<number>;
  stop(): Promise<void>;
}

export interface TinyEvent {
  id: string;
  subject: string;
  start: string;
  end: string;
  changed: number;
  [property: string]: unknown;
}

export interface TinySubscription {
  id: string;
  resource: string;
  changeType: string;
  notificationUrl: string;
  lifecycleNotificationUrl: string;
  expirationDateTime: string;
  clientState: string;
}

interface Exchange {
  method: string;
  url: string;
  flow: 'application';
  permissions: string[];
  requestBody?: unknown;
  status: number;
  responseBody?: unknown;
}

export const startTinyGraph = async (tenantId: string, userId: string): Promise<TinyGraph> => {
  const events = new Map<string, TinyEvent>();
  const subscriptions = new Map<string, TinySubscription>();
  const removed = new Map<string, number>();
  const traffic: Exchange[] = [];
  const failures: { method: string; path: RegExp; status: number; afterEffect: boolean; code: string }[] = [];
  let version = 1;
  let oldestDelta = 0;

  const shown = (event: TinyEvent) => {
    const { start, end, changed, ...rest } = event;
    return {
      changeKey: createHash('sha1').update(JSON.stringify(event)).digest('base64'),
      isAllDay: false,
      isCancelled: false,
      isOrganizer: false,
      type: 'singleInstance',
      sensitivity: 'normal',
      showAs: 'busy',
      responseStatus: { response: 'notResponded', time: '0001-01-01T00:00:00Z' },
      organizer: { emailAddress: { name: 'Adele Vance', address: 'adele@contoso.com' } },
      attendees: [],
      ...rest,
      start: { dateTime: start, timeZone: 'UTC' },
      end: { dateTime: end, timeZone: 'UTC' },
    };
  };

  type Handled = { status: number; body?: unknown };
  const handle = async (method: string, url: URL, body: Record<string, unknown>): Promise<Handled> => {
    const path = decodeURIComponent(url.pathname.replace('/v1.0', ''));
    const mailbox = `/users/${userId}`;
    if (path === '/$batch') {
      const requests = body.requests as { id: string; method: string; url: string }[];
      const responses = [];
      for (const request of requests) {
        const answer = await handle(request.method, new URL(`${origin}/v1.0${request.url}`), {});
        responses.push({ id: request.id, status: answer.status, headers: {}, body: answer.body });
      }
      return { status: 200, body: { responses } };
    }
    if (path === '/subscriptions' && method === 'GET')
      return { status: 200, body: { value: [...subscriptions.values()].map(({ clientState, ...rest }) => rest) } };
    if (path === '/subscriptions') {
      const wanted = body as unknown as TinySubscription;
      if ([...subscriptions.values()].some((each) => each.resource === wanted.resource))
        return error(409, 'ExtensionError', 'there is one already');
      for (const endpoint of [wanted.notificationUrl, wanted.lifecycleNotificationUrl]) {
        const token = 'Validation: Testing client application reachability for subscription Request-Id: 1';
        const answer = await fetch(`${onThisMachine(endpoint)}?validationToken=${encodeURIComponent(token)}`, {
          method: 'POST',
          headers: { 'content-type': 'text/plain; charset=utf-8' },
        });
        const type = answer.headers.get('content-type') ?? '';
        if (answer.status !== 200 || !type.startsWith('text/plain') || (await answer.text()) !== token)
          return error(400, 'ValidationError', 'Subscription validation request failed.');
      }
      const subscription = { ...wanted, id: randomUUID() };
      subscriptions.set(subscription.id, subscription);
      return { status: 201, body: subscription };
    }
    const subscription = subscriptions.get(/^\/subscriptions\/([^/]+)$/.exec(path)?.[1] ?? '');
    if (path.startsWith('/subscriptions/')) {
      if (!subscription) return error(404, 'ResourceNotFound', 'The object was not found.');
      if (method === 'DELETE') {
        subscriptions.delete(subscription.id);
        return { status: 204 };
      }
      Object.assign(subscription, body);
      return { status: 200, body: subscription };
    }
    if (path === `${mailbox}/calendarView`) {
      const from = url.searchParams.get('startDateTime') ?? '';
      const to = url.searchParams.get('endDateTime') ?? '';
      const value = [...events.values()].filter((event) => `${event.end}Z` > from && `${event.start}Z` < to).map(shown);
      return { status: 200, body: { value } };
    }
    if (path === `${mailbox}/calendarView/delta`) {
      const since = Number(url.searchParams.get('$deltatoken') ?? 0);
      if (url.searchParams.has('$deltatoken') && since < oldestDelta)
        return error(410, 'SyncStateNotFound', 'The sync state generation is not found.');
      const value = [
        ...[...events.values()].filter(({ changed }) => changed > since).map(shown),
        ...[...removed].filter(([, at]) => at > since).map(([id]) => ({ id, '@removed': { reason: 'deleted' } })),
      ];
      const deltaLink = `${origin}/v1.0${mailbox}/calendarView/delta?$deltatoken=${version}`;
      return { status: 200, body: { value, '@odata.deltaLink': deltaLink } };
    }
    const event = events.get(path.slice(`${mailbox}/events/`.length));
    return event ? { status: 200, body: shown(event) } : error(404, 'ErrorItemNotFound', 'The object was not found.');
  };

  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const text = Buffer.concat(chunks).toString();
    const body = text ? (JSON.parse(text) as Record<string, unknown>) : {};
    const method = request.method ?? 'GET';
    const url = new URL(request.url ?? '/', origin);
    const at = failures.findIndex((each) => each.method === method && each.path.test(url.pathname));
    const failure = at < 0 ? undefined : failures.splice(at, 1)[0];
    const done = !failure || failure.afterEffect ? await handle(method, url, body) : undefined;
    const handled = failure ? error(failure.status, failure.code, 'injected') : done;
    if (handled && !failure && url.pathname !== '/v1.0/$batch')
      traffic.push({
        method,
        url: url.pathname + url.search,
        flow: 'application',
        permissions: ['Calendars.Read'],
        status: handled.status,
        ...(text ? { requestBody: body } : {}),
        ...(handled.body ? { responseBody: handled.body } : {}),
      });
    response.writeHead(handled?.status ?? 500, { 'content-type': 'application/json' });
    response.end(handled?.body === undefined ? undefined : JSON.stringify(handled.body));
  };

  const server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  const graph: TinyGraph = {
    origin,
    events,
    subscriptions,
    traffic,
    failNext: (method, path, status, { afterEffect = false, code = 'injected' } = {}) =>
      void failures.push({ method, path, status, afterEffect, code }),
    put: async (event, silently = false) => {
      const known = events.get(event.id);
      version += 1;
      const fresh = { createdDateTime: new Date().toISOString() };
      events.set(event.id, { ...fresh, ...known, ...event, changed: version } as TinyEvent);
      if (!silently) await tell(known ? 'updated' : 'created', event.id);
    },
    remove: async (id, silently = false) => {
      version += 1;
      events.delete(id);
      removed.set(id, version);
      if (!silently) await tell('deleted', id);
    },
    expireDelta: () => {
      oldestDelta = version + 1;
      version += 1;
    },
    lifecycle: async (lifecycleEvent) => {
      for (const { id, clientState, lifecycleNotificationUrl } of [...subscriptions.values()]) {
        const item = { subscriptionId: id, clientState, lifecycleEvent, tenantId, resource: '', resourceData: null };
        await graph.deliver(lifecycleNotificationUrl, [item]);
      }
    },
    notification: (subscription, changeType, id) => ({
      id: randomUUID(),
      subscriptionId: subscription.id,
      subscriptionExpirationDateTime: subscription.expirationDateTime,
      clientState: subscription.clientState,
      tenantId,
      changeType,
      resource: `Users/${userId}/Events/${id}`,
      resourceData: { '@odata.type': '#Microsoft.Graph.Event', '@odata.id': `Users/${userId}/Events/${id}`, id },
    }),
    deliver: async (url, items) => {
      const response = await fetch(onThisMachine(url), {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ value: items }),
      });
      await response.arrayBuffer();
      return response.status;
    },
    stop: async () => {
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
  const tell = async (changeType: string, id: string) => {
    for (const subscription of subscriptions.values())
      await graph.deliver(subscription.notificationUrl, [graph.notification(subscription, changeType, id)]);
  };
  return graph;
};

const error = (status: number, code: string, message: string) => ({ status, body: { error: { code, message } } });

/** Encryption ends in front of the app. */
const onThisMachine = (url: string): string => url.replace(/^https:/, 'http:');
