import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Sandbox, startSandbox } from '../../sandbox/index.ts';
import { type Chat, createChat } from '../../test/support/chat.ts';
import { type Child, startChild } from '../../test/support/child.ts';
import { type Control, createControl } from '../../test/support/control.ts';
import { program } from '../../test/support/program.ts';
import { freePort } from '../../test/support/start-app.ts';
import { type FrontDoor, openFrontDoor } from './front-door.ts';

export type Which = 0 | 1;

/** A tenant, a store, and two instances of the built app on it, each a process that can be killed. */
export interface World {
  sandbox: Sandbox;
  control: Control;
  chat: Chat;
  door: FrontDoor;
  /** Where an instance listens. */
  origin(which: Which): string;
  isUp(which: Which): boolean;
  kill(which: Which): Promise<void>;
  /** Starts it unless it runs. */
  start(which: Which): Promise<void>;
  stop(): Promise<void>;
}

export interface WorldOptions {
  /** By how much the clock of the second instance is off. */
  secondOffMs?: number;
}

export const openWorld = async ({ secondOffMs = 0 }: WorldOptions = {}): Promise<World> => {
  const folder = mkdtempSync(join(tmpdir(), 'attache-kills-'));
  const file = await program('app');
  const door = await openFrontDoor(await freePort());
  const sandbox = await startSandbox({ appUrl: door.url, seed: 'contoso-quiet' });
  const ports = [await freePort(), await freePort()] as const;
  const origin = (which: Which) => `http://127.0.0.1:${ports[which]}`;
  const running = new Map<Which, Child>();
  const start = async (which: Which) => {
    if (running.has(which)) return;
    const env = {
      ATTACHE_ENV: 'sandbox',
      SANDBOX_PORT: new URL(sandbox.url).port,
      PORT: String(ports[which]),
      PUBLIC_URL: door.url,
      METRICS_PORT: '0',
      INSTANCES: '2',
      DATA_DIR: folder,
      LOG_LEVEL: 'silent',
    };
    running.set(which, await startChild(file, env, which === 1 ? secondOffMs : 0));
  };
  const kill = async (which: Which) => {
    const child = running.get(which);
    running.delete(which);
    await child?.kill();
  };
  await start(0);
  await start(1);
  door.sendTo(() => [origin(0)]);
  const control = createControl(sandbox.url);
  return {
    sandbox,
    control,
    chat: createChat(control),
    door,
    origin,
    isUp: (which) => running.has(which),
    kill,
    start,
    stop: async () => {
      await Promise.all([kill(0), kill(1)]);
      await door.stop();
      await sandbox.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};
