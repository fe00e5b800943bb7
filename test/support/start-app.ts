import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sinon from 'sinon';
import { type Sandbox, startSandbox } from '../../sandbox/index.ts';
import { type App, startApp as startWiredApp } from '../../src/app.ts';
import { readConfig } from '../../src/config.ts';
import { createLog, type Log } from '../../src/shared/log.ts';
import { type Chat, createChat } from './chat.ts';
import { type Control, createControl } from './control.ts';

export interface Story {
  /** The app as people and Graph reach it. */
  url: string;
  sandboxUrl: string;
  app: App;
  sandbox: Sandbox;
  chat: Chat;
  control: Control;
  /** The environment the app was started with, to start another process beside it. */
  env: Record<string, string>;
  /** Another instance on the same database, at an address of its own. */
  second(): Promise<App>;
  /** Time passes, for the tenant and the app alike, and what is due then is done. */
  passes(milliseconds: number): Promise<void>;
  /** Resolves when the tenant has nothing left to tell the app, and the app nothing left to do. */
  settled(): Promise<void>;
  stop(): Promise<void>;
}

export interface StoryOptions {
  /** The tenant's people with empty calendars, so that a story sees only what it put there. */
  quiet?: boolean;
  /** The tenant keeps its state and its keys in `DATA_DIR/sandbox`, so that a story can sign as Microsoft 365 does. */
  onDisk?: boolean;
  /** Settings that differ from `env/.env.sandbox`. */
  env?: Record<string, string>;
  /** Where the app's log goes, when a story reads it. */
  log?: Log;
}

/**
 * The whole app beside a tenant in a box, each on a port of its own: what `npm start` runs, in one process. With MONGODB_URI set the
 * app keeps its state there, in a database of this story's own.
 */
export const startApp = async ({
  quiet = true,
  onDisk = false,
  env: overrides = {},
  log,
}: StoryOptions = {}): Promise<Story> => {
  const folder = mkdtempSync(join(tmpdir(), 'attache-story-'));
  const port = await freePort();
  const sandbox = await startSandbox({
    appUrl: `http://127.0.0.1:${port}`,
    seed: quiet ? 'contoso-quiet' : 'contoso',
    ...(onDisk ? { dataDir: join(folder, 'sandbox') } : {}),
    ...(process.env.SANDBOX_TRAFFIC_FILE ? { trafficFile: process.env.SANDBOX_TRAFFIC_FILE } : {}),
  });
  const env = {
    ATTACHE_ENV: 'sandbox',
    SANDBOX_PORT: new URL(sandbox.url).port,
    PORT: String(port),
    METRICS_PORT: '0',
    DATA_DIR: folder,
    LOG_LEVEL: process.env.LOG_LEVEL ?? 'silent',
    ...(process.env.MONGODB_URI ? { MONGODB_URI: ownDatabase(process.env.MONGODB_URI) } : {}),
    ...overrides,
  };
  let clock: sinon.SinonFakeTimers | undefined;
  const start = (more: Record<string, string> = {}) => {
    const config = readConfig({ ...env, ...more });
    return startWiredApp(config, { log: log ?? createLog(config.logLevel) });
  };
  const apps = [await start()];
  const control = createControl(sandbox.url);
  const [app] = apps as [App];
  const settled = async () => {
    // The tenant delivers in its own time: two quiet looks in a row mean that nothing is on its way.
    for (let quiet = 0; quiet < 2; ) {
      const waiting = sandbox.tenant.store.table<{ id: string }>('notificationQueue').all().length;
      await Promise.all(apps.map((one) => one.drain()));
      quiet = waiting === 0 ? quiet + 1 : 0;
      await new Promise((resolve) => setTimeout(resolve, 30));
    }
  };
  return {
    url: app.url,
    sandboxUrl: sandbox.url,
    app,
    sandbox,
    control,
    settled,
    passes: async (milliseconds) => {
      // Everything that looks at a clock is in this process: tenant, app, and the libraries that judge tokens.
      clock ??= sinon.useFakeTimers({ now: Date.now(), toFake: ['Date'], shouldAdvanceTime: true });
      clock.setSystemTime(Date.now() + milliseconds);
      await settled();
    },
    chat: createChat(control),
    env,
    second: async () => {
      const other = await start({ PORT: '0' });
      apps.push(other);
      return other;
    },
    stop: async () => {
      await Promise.all(apps.map((one) => one.stop()));
      await sandbox.stop();
      clock?.restore();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};

const ownDatabase = (uri: string): string => {
  const url = new URL(uri);
  url.pathname = `/attache_story_${randomBytes(5).toString('hex')}`;
  return url.href;
};

/** Below those that the system gives to outgoing connections and to who asks for any: nobody else takes one by accident. */
const [lowestPort, ports] = [20_000, 12_000];

/** A port that is free now; whoever takes it first keeps it. */
export const freePort = async (): Promise<number> => {
  for (;;) {
    const port = lowestPort + Math.floor(Math.random() * ports);
    if (await isFree(port)) return port;
  }
};

const isFree = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
  });
