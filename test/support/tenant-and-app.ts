import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Sandbox, startSandbox } from '../../sandbox/index.ts';
import { type App, delegatedScopes, startApp } from '../../src/app.ts';
import { readConfig } from '../../src/config.ts';
import { createLog } from '../../src/shared/log.ts';
import { freshMongo, mongodbUri } from '../contract/store-databases.ts';
import { clockAt } from './test-clock.ts';

/** A message as the person sees it. */
export interface Seen {
  id: string;
  type: string;
  text?: string;
  summary?: string;
  attachments?: { contentType: string; content: unknown }[];
}

/** The whole app beside a tenant in a box, and what people do in it. */
export interface TenantAndApp {
  sandbox: Sandbox;
  app: App;
  control<T = Record<string, unknown>>(path: string, body?: unknown): Promise<T>;
  /** Says something to the bot in the personal chat and gives what came back. */
  says(user: string, text: string): Promise<Seen[]>;
  /** Presses a button of a card in the personal chat; gives the answer's body. */
  presses(user: string, card: Seen, title: string, inputs?: Record<string, string>): Promise<Record<string, unknown>>;
  /** The bot's messages in the personal chat as they stand now, once everything due has been told. */
  chatOf(user: string): Promise<Seen[]>;
  /** Acts in Outlook as that person. */
  graph<T = Record<string, unknown>>(user: string, method: string, path: string, body?: unknown): Promise<T>;
  /** Time passes, for the tenant and the app alike. */
  passes(milliseconds: number): Promise<void>;
  stop(): Promise<void>;
}

const freePort = async (): Promise<number> => {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise<void>((resolve) => server.close(() => resolve()));
  return port;
};

/** Starts both on free ports with the settings of `env/.env.sandbox`; everybody has consented. */
export const startTenantAndApp = async (seed = 'contoso-quiet'): Promise<TenantAndApp> => {
  const dataDir = mkdtempSync(join(tmpdir(), 'attache-story-'));
  const database = mongodbUri ? await freshMongo(mongodbUri) : undefined;
  const port = await freePort();
  const sandbox = await startSandbox({
    appUrl: `http://127.0.0.1:${port}`,
    seed,
    ...(process.env.SANDBOX_TRAFFIC_FILE ? { trafficFile: process.env.SANDBOX_TRAFFIC_FILE } : {}),
  });
  const config = readConfig({
    ATTACHE_ENV: 'sandbox',
    PORT: String(port),
    SANDBOX_PORT: new URL(sandbox.url).port,
    METRICS_PORT: '0',
    DATA_DIR: dataDir,
    ...(database ? { MONGODB_URI: database.settings.mongodbUri } : {}),
  });
  let ahead = 0;
  const clock = clockAt(() => new Date(Date.now() + ahead));
  const app = await startApp(config, { clock, log: createLog(process.env.LOG_LEVEL ?? 'silent') });

  const control = async <T>(path: string, body?: unknown): Promise<T> => {
    const answer = await fetch(`${sandbox.url}/_sandbox/${path}`, {
      method: body === undefined ? 'GET' : 'POST',
      headers: { 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
    return (await answer.json()) as T;
  };
  /** The language of everybody's Teams client here. */
  const locale = 'en-US';
  await control('consent', { user: '*', scopes: delegatedScopes, granted: true });

  const settled = async () => {
    // The tenant delivers in its own time; two quiet looks in a row mean that nothing is on its way.
    for (let quiet = 0; quiet < 2; ) {
      const waiting = sandbox.tenant.store.table<{ id: string }>('notificationQueue').all().length;
      await app.drain();
      quiet = waiting === 0 ? quiet + 1 : 0;
      await new Promise((resolve) => setTimeout(resolve, 30));
    }
  };

  return {
    sandbox,
    app,
    control,
    says: async (user, text) => (await control<{ activities: Seen[] }>('chat', { user, text, locale })).activities,
    presses: async (user, card, title, inputs = {}) => {
      const button = buttonOf(card, title);
      const value = {
        action: { type: 'Action.Execute', verb: button.verb, data: { ...(button.data as object), ...inputs } },
        trigger: 'manual',
      };
      const invoke = { name: 'adaptiveCard/action', value, replyToId: card.id };
      const { invokeResponse } = await control<{ invokeResponse: { status: number; body: Record<string, unknown> } }>(
        'chat',
        { user, invoke, locale },
      );
      return invokeResponse.body;
    },
    chatOf: async (user) => {
      await settled();
      const { activities } = await control<{ activities: (Seen & { from?: { id: string } })[] }>(
        `chat?user=${encodeURIComponent(user)}`,
      );
      return activities.filter(({ from }) => !from?.id.startsWith('29:'));
    },
    graph: async <T>(user: string, method: string, path: string, body?: unknown): Promise<T> => {
      const { token } = await control<{ token: string }>('token', {
        user,
        kind: 'graph',
        scopes: ['Calendars.ReadWrite'],
      });
      const answer = await fetch(`${sandbox.url}/v1.0${path}`, {
        method,
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      const text = await answer.text();
      if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text}`);
      return (text ? JSON.parse(text) : undefined) as T;
    },
    passes: async (milliseconds) => {
      await control('clock', { advanceMs: milliseconds });
      ahead += milliseconds;
    },
    stop: async () => {
      await app.drain();
      await app.stop();
      await sandbox.stop();
      await database?.remove();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
};

interface Button {
  title?: string;
  type?: string;
  verb?: string;
  data?: unknown;
}

/** The button of that title, wherever in the card it is. */
const buttonOf = ({ attachments }: Seen, title: string): Button => {
  const found: Button[] = [];
  const walk = (node: unknown): void => {
    if (Array.isArray(node)) node.forEach(walk);
    else if (typeof node === 'object' && node !== null) {
      const button = node as Button;
      if (button.type === 'Action.Execute' && button.title === title) found.push(button);
      Object.values(node).forEach(walk);
    }
  };
  walk(attachments);
  const [button] = found;
  if (!button) throw new Error(`there is no button “${title}”`);
  return button;
};

/** Everything a card says, in one text. */
export const textOf = (seen: Seen | undefined): string => JSON.stringify(seen?.attachments ?? seen?.text ?? '');
