import { graphNotificationRoutes } from '../../../src/api/graph-notifications.ts';
import type { RunningServer } from '../../../src/api/listen.ts';
import { startServer } from '../../../src/api/server.ts';
import { joinNotifications, type NotificationEngine } from '../../../src/notifications.ts';
import { calendarNewsSource } from '../../../src/services/calendar/look-at-event.ts';
import { calendarNewsKinds } from '../../../src/services/calendar/news.ts';
import { watchCalendar } from '../../../src/services/calendar/watch-calendar.ts';
import type { FeatureNews, News } from '../../../src/services/index.ts';
import type { Notifier } from '../../../src/services/news/index.ts';
import { createGraphClient } from '../../../src/services/platform/graph/create-client.ts';
import type { DocumentStore } from '../../../src/services/platform/store/document-store.ts';
import { type Clock, systemClock } from '../../../src/shared/clock.ts';
import { createLog } from '../../../src/shared/log.ts';
import { createMetrics } from '../../../src/shared/metrics.ts';
import { freshMongo, freshSqlite, mongodbUri } from '../../contract/store-databases.ts';
import { startTinyGraph, type TinyGraph } from './tiny-graph.ts';

export const me = { tenantId: '6f2b1f4e-5d0c-4c3a-9a51-2c7d0f8e4b10', userId: '11111111-2222-4333-8444-555555555555' };

/** What a person sees: cards by activity id, in the order they appeared. */
export interface Chat {
  sent: { activityId: string; news: News; update: boolean; key: string }[];
  cards: Map<string, News>;
  reachable: boolean;
  /** Stands between the app and Teams: what takes long, or never comes back. */
  onTheWay(): Promise<void>;
  notifier: Notifier<FeatureNews>;
}

export interface World {
  graph: TinyGraph;
  chat: Chat;
  /** Time as all instances see it. */
  clock: Clock & { advance(milliseconds: number): void };
  store: DocumentStore;
  instances: NotificationEngine[];
  engine: NotificationEngine;
  publicUrl: string;
  /** Another instance on the same store; `wrap` stands between it and the store, `skew` is how far its clock is ahead. */
  start(options?: {
    wrap?: (store: DocumentStore) => DocumentStore;
    skew?: () => number;
  }): Promise<{ engine: NotificationEngine; url: string }>;
  stop(): Promise<void>;
}

const chatOf = (): Chat => {
  const chat: Chat = {
    sent: [],
    cards: new Map(),
    reachable: true,
    onTheWay: async () => undefined,
    notifier: {
      canReach: async () => chat.reachable,
      send: async (_to, news, { activityId, key }) => {
        if (!chat.reachable) return 'unreachable';
        await chat.onTheWay();
        const id = activityId ?? `activity-${chat.cards.size + 1}`;
        chat.sent.push({ activityId: id, news, update: activityId !== undefined, key });
        chat.cards.set(id, news);
        return { activityId: id };
      },
    },
  };
  return chat;
};

/** A mailbox at a small Graph, a chat, a store (MongoDB when `MONGODB_URI` names one), and one running instance. */
export const startWorld = async (): Promise<World> => {
  const database = mongodbUri ? await freshMongo(mongodbUri) : await freshSqlite();
  const graph = await startTinyGraph(me.tenantId, me.userId);
  const chat = chatOf();
  let offset = 0;
  const clock = {
    ...systemClock,
    now: () => new Date(Date.now() + offset),
    monotonic: () => performance.now() + offset,
    advance: (milliseconds: number) => {
      offset += milliseconds;
    },
  };
  const log = createLog('silent');
  const servers: RunningServer[] = [];
  const instances: NotificationEngine[] = [];
  const store = await database.open(clock);
  const token = async () => 'a token';
  let publicUrl = '';

  const start: World['start'] = async ({ wrap = (same: DocumentStore) => same, skew = () => 0 } = {}) => {
    const own: Clock = { ...clock, now: () => new Date(clock.now().getTime() + skew()) };
    const tokens = { graphToken: token };
    const client = createGraphClient({ origin: graph.origin, userTokens: tokens, appTokens: tokens, clock: own, log });
    let engine: NotificationEngine | undefined;
    const known = () => {
      if (!engine) throw new Error('not yet');
      return engine;
    };
    const server = await startServer({
      port: 0,
      host: '127.0.0.1',
      log,
      metrics: createMetrics(),
      routes: graphNotificationRoutes(
        {
          receiveChanges: (items, source) => known().receiveChanges(items, source),
          receiveLifecycle: (items, source) => known().receiveLifecycle(items, source),
        },
        log,
      ),
    });
    publicUrl ||= server.url;
    engine = joinNotifications({
      store: wrap(store),
      graph: client,
      clock: own,
      log,
      metrics: createMetrics(),
      publicUrl,
      newsKinds: calendarNewsKinds,
      told: [{ watched: watchCalendar(client), source: calendarNewsSource(client) }],
      notifier: chat.notifier,
      timeZoneOf: async () => 'Europe/London',
    });
    servers.push(server);
    instances.push(engine);
    return { engine, url: server.url };
  };
  const { engine } = await start();

  return {
    graph,
    chat,
    clock,
    store,
    instances,
    engine,
    get publicUrl() {
      return publicUrl;
    },
    start,
    stop: async () => {
      await Promise.all(instances.map((each) => each.drain().catch(() => undefined)));
      await Promise.all(servers.map((server) => server.stop(1000)));
      await graph.stop();
      await database.remove();
    },
  };
};

/** Local time of a day from today, as Graph writes it. */
export const at = (daysAhead: number, time: string): string =>
  `${new Date(Date.now() + daysAhead * 86_400_000).toISOString().slice(0, 10)}T${time}:00.0000000`;
