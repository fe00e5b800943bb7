import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { leaseMs } from '../../src/services/platform/store/claims.ts';
import { type Chat, createChat, textOf } from '../support/chat.ts';
import { type Child, startChild } from '../support/child.ts';
import { type Control, createControl } from '../support/control.ts';
import { adele, alex, megan } from '../support/people.ts';
import { program } from '../support/program.ts';
import { freePort } from '../support/start-app.ts';
import { graphTime, weekdayAt } from '../support/times.ts';

/** As `npm start` runs them: the two built programs, each in a process of its own, and a power cut for either. */
describe('a power cut', function () {
  this.timeout(300_000);
  let folder: string;
  let env: Record<string, string>;
  let sandbox: Child;
  let app: Child;
  let control: Control;
  let chat: Chat;
  const startSandbox = async () => {
    sandbox = await startChild(await program('sandbox'), env);
  };
  const startApp = async (laterMs = 0) => {
    app = await startChild(await program('app'), { LOG_LEVEL: 'warn', ...env }, laterMs);
  };

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'attache-kill-'));
    const [port, sandboxPort] = [await freePort(), await freePort()];
    env = {
      ATTACHE_ENV: 'sandbox',
      PORT: String(port),
      SANDBOX_PORT: String(sandboxPort),
      METRICS_PORT: '0',
      DATA_DIR: folder,
      ...(process.env.SANDBOX_TRAFFIC_FILE ? { SANDBOX_TRAFFIC_FILE: process.env.SANDBOX_TRAFFIC_FILE } : {}),
    };
    control = createControl(`http://127.0.0.1:${sandboxPort}`);
    chat = createChat(control);
    await startSandbox();
    await startApp();
    await control.reset('contoso-quiet');
    await chat.as(megan).says('turn on notifications');
  });
  afterEach(async () => {
    await app.stop();
    await sandbox.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const invite = (subject: string) => {
    const at = weekdayAt(3, '10:00');
    return control.graph<{ id: string }>(adele, 'POST', '/me/events', {
      subject,
      start: graphTime(at),
      end: graphTime(at.plus({ minutes: 30 })),
      attendees: [{ type: 'required', emailAddress: { address: megan, name: 'Megan Bowen' } }],
    });
  };
  const subjectsOf = async (user: string) =>
    (await control.graph<{ value: { subject: string }[] }>(user, 'GET', '/me/events?$select=subject&$top=100')).value
      .map(({ subject }) => subject)
      .sort();
  const cardsAbout = async (subject: string) =>
    (await chat.as(megan).sees()).filter((seen) => textOf(seen).includes(`Invitation: ${subject}`)).length;

  it('takes nothing from the tenant that it had answered', async () => {
    const wanted: string[] = [];
    const { entries } = await control.ledger();
    const token = await control.token(alex, 'graph', ['Calendars.ReadWrite']);
    await chat.as(megan).says('who is Lee Gu?');
    const said = (await chat.as(megan).sees()).length;
    // Killed while it answers: everything up to the last answer counts.
    const writing = (async () => {
      for (let count = 0; count < 200; count += 1) {
        const subject = `Note ${String(count).padStart(3, '0')}`;
        const at = weekdayAt(4, '08:00');
        await control.graph(alex, 'POST', '/me/events', {
          subject,
          start: graphTime(at),
          end: graphTime(at.plus({ hours: 1 })),
        });
        wanted.push(subject);
      }
    })().catch(() => undefined);
    while (wanted.length < 20) await wait(5);
    await sandbox.kill();
    await writing;

    await startSandbox();

    const found = await subjectsOf(alex);
    assert.deepEqual(
      wanted.filter((subject) => !found.includes(subject)),
      [],
    );
    assert.ok(found.length <= wanted.length + 1);
    assert.equal((await chat.as(megan).sees()).length, said);
    assert.ok((await control.ledger()).entries.length > entries.length);
    // Keys are kept: what was issued before is still good.
    const { status } = await fetch(`http://127.0.0.1:${env.SANDBOX_PORT}/v1.0/me`, {
      headers: { authorization: `Bearer ${token}` },
    });
    assert.equal(status, 403);
    assert.match(textOf((await chat.as(megan).says('who is my manager?')).activities), /Miriam Graham/);
  });

  it('of the tenant loses no news', async () => {
    await app.kill();
    await invite('Before the cut');
    await sandbox.kill();
    await startSandbox();
    await startApp();
    await control.clock({ advanceMs: 60_000 });

    await chat.as(megan).hears((seen) => /Before the cut/.test(textOf(seen)), 'of the invitation');
    assert.equal(await cardsAbout('Before the cut'), 1);
  });

  it('of the app loses no news and tells nothing twice', async () => {
    const subjects = Array.from({ length: 8 }, (_, count) => `Meeting ${count}.`);
    const inviting = (async () => {
      for (const subject of subjects) await invite(subject);
    })();
    await chat.as(megan).hears((seen) => /Meeting 0\./.test(textOf(seen)), 'of the first invitation');
    await app.kill();
    await inviting;

    // Three minutes without power: Graph delivers again. What the process that died had claimed is free a lease of the machine's own time
    // after somebody looked for it, whatever the clocks say: first the change, then what is told of it, so it may take more than one.
    const away = 3 * 60_000;
    await control.clock({ advanceMs: away });
    await startApp(away);
    for (const subject of subjects)
      await chat
        .as(megan)
        .hears((seen) => textOf(seen).includes(`Invitation: ${subject}`), subject, undefined, 5 * leaseMs);
    await wait(500);

    const counts = await Promise.all(subjects.map(cardsAbout));
    assert.ok(
      counts.every((count) => count >= 1),
      counts.join(),
    );
    // A message may double when the power goes between sending it and noting that: one at most.
    assert.ok(counts.reduce((sum, count) => sum + count, 0) <= subjects.length + 1, counts.join());
  });

  it('of the app forgets nobody: sign-in, cards and notifications go on', async () => {
    const me = chat.as(megan);
    await me.says('book 30 min with Alex tomorrow at 3pm about inventory');
    const exchanges = async () =>
      (await control.ledger()).entries.filter(({ kind, grant }) => kind === 'token' && grant === 'on_behalf_of').length;
    const before = await exchanges();
    await app.kill();
    await startApp();

    await me.presses('Book');
    const status = textOf((await me.says('turn on notifications')).activities);

    assert.deepEqual(await subjectsOf(alex), ['inventory']);
    assert.match(status, /Notifications are on/);
    assert.equal(await exchanges(), before);
  });

  it('of the app in the middle of a booking leaves one meeting, however often the button is pressed then', async () => {
    const me = chat.as(megan);
    await me.says('book 30 min with Alex tomorrow at 3pm about inventory');
    await control.faults([
      { match: { method: 'POST', path: '/events$' }, times: 1, afterEffect: true, delayMs: 2_000 },
    ]);
    const pressing = me.presses('Book').catch(() => undefined);
    for (let tries = 0; tries < 200 && (await subjectsOf(alex)).length === 0; tries += 1) await wait(10);
    await app.kill();
    await pressing;
    await startApp();

    const { invokeResponse } = await me.presses('Book');

    assert.equal(invokeResponse?.status, 200);
    assert.deepEqual(await subjectsOf(alex), ['inventory']);
  });
});
