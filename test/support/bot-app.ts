import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startSandbox } from '../../sandbox/index.ts';
import { registrations } from '../../sandbox/registrations.ts';
import { consentRoutes } from '../../src/api/auth/consent-routes.ts';
import { messagesRoute } from '../../src/api/messages.ts';
import { startServer } from '../../src/api/server.ts';
import { type Bot, createBot } from '../../src/bot/index.ts';
import type { Moment, Understanding } from '../../src/bot/phrases/understanding.ts';
import type { ActionHandler } from '../../src/bot/turn/action.ts';
import type { Command } from '../../src/bot/turn/command.ts';
import type { UserServices } from '../../src/services/index.ts';
import { createBotCredentials } from '../../src/services/platform/auth/bot-token.ts';
import type { UserTokens } from '../../src/services/platform/auth/types.ts';
import { createUserTokens } from '../../src/services/platform/auth/user-tokens.ts';
import type { DocumentStore } from '../../src/services/platform/store/document-store.ts';
import { openStore } from '../../src/services/platform/store/open-store.ts';
import { createSeal } from '../../src/services/platform/store/seal.ts';
import { type Clock, systemClock } from '../../src/shared/clock.ts';
import type { UserIdentity } from '../../src/shared/identity.ts';
import { createLog } from '../../src/shared/log.ts';

/** What a test's commands can use of the app: the real tokens and the real store. */
export interface BotParts {
  tokens: UserTokens;
  store: DocumentStore;
}

export interface BotApp {
  url: string;
  sandboxUrl: string;
  bot: Bot;
  parts: BotParts;
  /** Another instance on the same store, at its own address. */
  second(): Promise<{ url: string; bot: Bot }>;
  control<T = unknown>(path: string, body?: unknown, method?: string): Promise<T>;
  uninstalled: UserIdentity[];
  stop(): Promise<void>;
}

/** The bot as the app runs it, against the sandbox, with commands and card actions of the test. `understand` is the first word said. */
export const startBotApp = async (options: {
  commands(parts: BotParts): Command[];
  understand?(text: string, moment: Moment): Understanding;
  actions?(parts: BotParts): ActionHandler[];
  clock?: Clock;
  /** Speaks for the channel in place of the sandbox. */
  channel?: { metadataUrl: string; serviceUrl: string };
}): Promise<BotApp> => {
  const dataDir = mkdtempSync(join(tmpdir(), 'attache-bot-'));
  const clock = options.clock ?? systemClock;
  const log = createLog('silent');
  const uninstalled: UserIdentity[] = [];
  const stops: (() => Promise<void>)[] = [];

  // The sandbox has to know the app's address and the app the sandbox's: the app takes its port first.
  let first: Bot | undefined;
  let consent: Bot['consent'] | undefined;
  const serve = (receive: Bot['receive'], consentOf: () => Bot['consent'] | undefined, publicUrl: string) =>
    startServer({
      port: 0,
      host: '127.0.0.1',
      log,
      metrics: { httpRequest: () => undefined, httpRefused: () => undefined, httpLoad: () => undefined },
      routes: [
        messagesRoute(receive),
        ...consentRoutes(
          {
            begin: (request) => required(consentOf()).begin(request),
            finish: (request) => required(consentOf()).finish(request),
          },
          publicUrl,
        ),
      ],
    });
  const server = await serve(
    (...request) => required(first).receive(...request),
    () => consent,
    'http://127.0.0.1',
  );
  const sandbox = await startSandbox({ appUrl: server.url });
  const seal = createSeal(Buffer.alloc(32, 7).toString('base64'));
  const store = await openStore({ dataDir, seal, clock, log });
  const shared = { tenantId: registrations.tenantId, loginOrigin: sandbox.url, clock, log };
  const tokens = createUserTokens({
    ...shared,
    clientId: registrations.app.appId,
    credential: { secret: registrations.app.secret },
    audiences: [registrations.app.appId, registrations.app.uri],
    scopes: ['User.Read', 'Calendars.ReadWrite'],
    store,
    seal,
  });
  const parts: BotParts = { tokens, store };

  const newBot = () =>
    createBot({
      credentials: createBotCredentials({
        ...shared,
        appId: registrations.bot.appId,
        credential: { secret: registrations.bot.secret },
      }),
      channel: {
        openIdMetadataUrl: options.channel?.metadataUrl ?? `${sandbox.url}/v1/.well-known/openidconfiguration`,
        tokenIssuer: 'https://api.botframework.com',
        allowedServiceUrls: [options.channel?.serviceUrl ?? `${sandbox.url}/teams/`],
      },
      tenantIds: [registrations.tenantId],
      publicUrl: server.url,
      appIdUri: registrations.app.uri,
      store,
      tokens,
      servicesFor,
      understand: options.understand ?? firstWord,
      commands: options.commands(parts),
      actions: options.actions?.(parts) ?? [],
      onUninstalled: async (user) => {
        uninstalled.push(user);
        await tokens.forget(user);
      },
      clock,
      machine: clock,
      log,
      metrics: { turn: () => undefined },
    });
  first = newBot();
  consent = first.consent;

  return {
    url: server.url,
    sandboxUrl: sandbox.url,
    bot: first,
    parts,
    uninstalled,
    second: async () => {
      const bot = newBot();
      const running = await serve(bot.receive, () => bot.consent, server.url);
      stops.push(() => running.stop(0));
      return { url: running.url, bot };
    },
    control: async <T>(path: string, body?: unknown, method = body === undefined ? 'GET' : 'POST') => {
      const answer = await fetch(`${sandbox.url}/_sandbox/${path}`, {
        method,
        headers: { 'content-type': 'application/json' },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
      return (answer.status === 204 ? undefined : await answer.json()) as T;
    },
    stop: async () => {
      await first.settle();
      await Promise.all(stops.map((stop) => stop()));
      await server.stop(0);
      await sandbox.stop();
      await store.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
};

const required = <T>(value: T | undefined): T => {
  if (value === undefined) throw new Error('not started yet');
  return value;
};

/** These tests are about the bot's core: whoever reaches for a feature here has strayed. */
const servicesFor = (): UserServices =>
  ({
    calendar: {
      getMailboxSettings: async () => ({
        timeZone: 'Europe/London',
        timeZoneKnown: true,
        workingHours: { days: [], from: '', to: '', timeZone: 'Europe/London' },
      }),
    },
  }) as unknown as UserServices;

const words: Record<string, Understanding['intent']> = {
  agenda: 'agenda',
  book: 'book',
  help: 'help',
  who: 'lookUpPerson',
  sign: 'signOut',
};

const firstWord = (text: string): Understanding => ({ text, intent: words[text.split(' ')[0] ?? ''] ?? 'unknown' });
