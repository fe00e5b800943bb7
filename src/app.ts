import { join } from 'node:path';
import { consentRoutes } from './api/auth/consent-routes.ts';
import { graphNotificationRoutes } from './api/graph-notifications.ts';
import { healthRoutes } from './api/health.ts';
import { messagesRoute } from './api/messages.ts';
import { startMetricsServer } from './api/metrics-server.ts';
import { startServer } from './api/server.ts';
import { tabRoutes } from './api/tab/routes.ts';
import { tabPages } from './api/tab/static.ts';
import { createSendNews } from './bot/features/notifications/send-news.ts';
import { actions, type Bot, commands, createBot } from './bot/index.ts';
import { understandCorrection } from './bot/phrases/understand.ts';
import { understandWithSecondOpinion } from './bot/phrases/understand-with-second-opinion.ts';
import { warmUp } from './bot/phrases/warm-up.ts';
import { createConversationReferences } from './bot/proactive/conversation-references.ts';
import { createKeptPayloads } from './bot/turn/kept-payloads.ts';
import type { Config } from './config.ts';
import { startSchedule } from './jobs/index.ts';
import { notificationJobs } from './jobs/notification-jobs.ts';
import { resealContent as resealJob } from './jobs/reseal-content.ts';
import { joinNotifications, type NotificationEngine } from './notifications.ts';
import { createAccount } from './services/account/index.ts';
import { createActivity } from './services/activity/index.ts';
import { scopes as calendarScopes, calendarUndoers, createCalendar } from './services/calendar/index.ts';
import { calendarNewsSource } from './services/calendar/look-at-event.ts';
import { calendarNewsKinds } from './services/calendar/news.ts';
import { watchCalendar } from './services/calendar/watch-calendar.ts';
import { createFairHours } from './services/fair-hours/index.ts';
import type { UserServices } from './services/index.ts';
import { createPeople, createPhotoMemory, scopes as peopleScopes } from './services/people/index.ts';
import { createAppTokens } from './services/platform/auth/app-tokens.ts';
import { createBotCredentials } from './services/platform/auth/bot-token.ts';
import { createUserTokens } from './services/platform/auth/user-tokens.ts';
import { askTheTime, listenForTheTime } from './services/platform/graph/ask-the-time.ts';
import { createGraphClient } from './services/platform/graph/create-client.ts';
import { createTenantClock } from './services/platform/graph/tenant-clock.ts';
import { createLimiter } from './services/platform/limits/limiter.ts';
import { createSharedPool } from './services/platform/limits/shared-pool.ts';
import { createLease } from './services/platform/store/lease.ts';
import { openStore } from './services/platform/store/open-store.ts';
import type { StoreUnfit } from './services/platform/store/prove.ts';
import { resealContent } from './services/platform/store/reseal.ts';
import { createSeal } from './services/platform/store/seal.ts';
import { startProof } from './services/platform/store/start-proof.ts';
import { atMost } from './shared/at-most.ts';
import { type Clock, systemClock } from './shared/clock.ts';
import type { UserIdentity } from './shared/identity.ts';
import { createLog, type Log } from './shared/log.ts';
import { createMetrics } from './shared/metrics.ts';

export interface App {
  url: string;
  metricsUrl: string;
  /** Does every notification that is due now; resolves when nothing is left. */
  drain(): Promise<void>;
  /** Takes no more work, finishes turns in flight, closes the store. */
  stop(): Promise<void>;
}

export interface AppOptions {
  clock?: Clock;
  log?: Log;
  /** The built tab. */
  tabFolder?: string;
  /** The database was out of reach at the start, and now shows that it does not hold; the app stays not ready. */
  onUnfit?(error: StoreUnfit): void;
}

/** Delegated Graph permissions of all features; each feature says in its index.ts why it needs them. */
export const delegatedScopes = [...new Set<string>([...peopleScopes, ...calendarScopes])];

/** The whole app, wired: the only place that knows every part. */
export const startApp = async (config: Config, options: AppOptions = {}): Promise<App> => {
  // What judges tokens and leases looks at the machine's clock; everything else lives in the tenant's time.
  const machine = options.clock ?? systemClock;
  const log = options.log ?? createLog(config.logLevel);
  const ask = (ms: number) => askTheTime(config.origins.graph, machine, ms);
  const clock = createTenantClock({ machine, log, ask });
  const stopping = new AbortController();
  const metrics = createMetrics();
  const loginOrigin = config.origins.login;
  const {
    tenantId,
    app: { credential },
  } = config;

  const seal = createSeal(config.storeKey);
  const store = await openStore({ mongodbUri: config.mongodbUri, dataDir: config.dataDir, seal, log, clock });
  const proof = await startProof(store, {
    onUnfit: options.onUnfit ?? ((error) => log.error({ err: error }, 'the store does not hold')),
  });
  const pool =
    config.instances > 1 ? createSharedPool({ store, clock: machine, instances: config.instances }) : undefined;
  const limiter = createLimiter({ clock: machine, ...(pool ? { pool } : {}) });
  const tokens = createUserTokens({
    tenantId,
    clientId: config.app.clientId,
    credential,
    loginOrigin,
    audiences: [config.app.clientId, config.app.idUri],
    scopes: delegatedScopes,
    store,
    seal,
    clock: machine,
    log,
    metrics,
  });
  const appTokens = createAppTokens({
    tenantId,
    clientId: config.app.clientId,
    credential,
    loginOrigin,
    clock: machine,
    log,
    metrics,
  });
  const graph = createGraphClient({
    origin: config.origins.graph,
    userTokens: tokens,
    appTokens,
    clock,
    heardTime: clock.heard,
    limiter,
    log,
    metrics,
  });

  const photoMemory = createPhotoMemory();
  const activities = createActivity({ store, clock, log });
  const fairHours = createFairHours({ store, clock, log });
  // Bot and notifications know each other through these two: the bot speaks for the engine, the engine stops for the bot.
  let engine: NotificationEngine;
  const servicesFor = (user: UserIdentity): UserServices => {
    const asUser = graph.asUser(user);
    const notifications = engine.forUser(user);
    const hours = fairHours.forUser(user);
    const undone = createCalendar({ graph: asUser, clock });
    const undoers = calendarUndoers({
      ...undone,
      // A series that was taken back was nobody's late hour.
      cancelMeeting: async (id, comment) => {
        await undone.cancelMeeting(id, comment);
        await hours.forget(id);
      },
    });
    const activity = activities.forUser(user, undoers);
    return {
      people: createPeople({ graph: asUser, me: user, photoMemory }),
      calendar: createCalendar({ graph: asUser, clock, record: activity.note }),
      activity,
      fairHours: hours,
      notifications,
      account: createAccount({ user, userTokens: tokens, onSignOut: async () => void (await notifications.turnOff()) }),
    };
  };
  const bot: Bot = createBot({
    credentials: createBotCredentials({
      tenantId,
      appId: config.bot.appId,
      credential: { secret: config.bot.password },
      loginOrigin,
      clock: machine,
      log,
      metrics,
    }),
    channel: {
      openIdMetadataUrl: config.origins.botOpenIdMetadataUrl,
      tokenIssuer: config.origins.botTokenIssuer,
      allowedServiceUrls: config.origins.allowedServiceUrls,
    },
    tenantIds: [tenantId],
    publicUrl: config.publicUrl,
    appIdUri: config.app.idUri,
    store,
    tokens,
    servicesFor,
    understand: understandWithSecondOpinion,
    understandCorrection,
    commands,
    actions,
    onUninstalled: async (user) => {
      await engine.stop(user);
      await tokens.forget(user);
    },
    onBack: (user) => engine.resume(user),
    clock,
    machine,
    limiter,
    log,
    metrics,
  });
  engine = joinNotifications({
    store,
    graph,
    clock,
    log,
    metrics,
    publicUrl: config.publicUrl,
    newsKinds: calendarNewsKinds,
    told: [{ watched: watchCalendar(graph), source: calendarNewsSource(graph) }],
    notifier: createSendNews({
      proactive: bot.proactive,
      references: createConversationReferences(store, { clock, log }),
      kept: createKeptPayloads(store, clock),
      clock,
    }),
    timeZoneOf: async (user) =>
      (await createCalendar({ graph: graph.asUser(user), clock }).getMailboxSettings()).timeZone,
  });

  warmUp();
  const server = await startServer({
    host: config.host,
    port: config.port,
    limits: { trustedProxies: config.trustedProxies },
    log,
    metrics,
    routes: [
      messagesRoute(bot.receive),
      ...graphNotificationRoutes(engine, log),
      ...consentRoutes(bot.consent, config.publicUrl),
      ...tabRoutes({ tokens, servicesFor }),
      ...tabPages({
        folder: options.tabFolder ?? join(process.cwd(), 'dist', 'tab'),
        settings: { clientId: config.app.clientId, hostOrigins: config.origins.tabHosts },
      }),
      ...healthRoutes({
        store: async () => proof.isDone() && (await store.isReachable()),
        signingKeys: () => tokens.areKeysAvailable(),
        channelKeys: () => bot.isReady(),
      }),
    ],
  });
  const metricsServer = await startMetricsServer(metrics, config.metricsPort);
  const schedule = startSchedule({
    jobs: [...notificationJobs(engine), resealJob((signal) => resealContent(store, signal))],
    lease: createLease(store, machine),
    log,
    clock: machine,
  });
  clock.onJump(schedule.wake);
  void listenForTheTime({ clock, ask }, stopping.signal);

  return {
    url: server.url,
    metricsUrl: metricsServer.url,
    drain: () => engine.drain(),
    stop: async () => {
      stopping.abort();
      await server.stop();
      await bot.settle();
      const until = performance.now() + patienceMs;
      await schedule.stop(patienceMs);
      await atMost(until - performance.now(), engine.drain());
      await metricsServer.stop();
      pool?.stop();
      proof.stop();
      await store.close();
    },
  };
};

/** What is told is finished before the store goes; what does not get done in time is done by the next start. */
const patienceMs = 15_000;
