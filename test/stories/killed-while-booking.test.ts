import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { type Sandbox, startSandbox } from '../../sandbox/index.ts';
import { createChat, textOf } from '../support/chat.ts';
import { type Child, startChild } from '../support/child.ts';
import { type Control, createControl } from '../support/control.ts';
import { megan } from '../support/people.ts';
import { program } from '../support/program.ts';
import { freePort } from '../support/start-app.ts';
import { saidDay, weekdayAt } from '../support/times.ts';

describe('an app that is killed while it books', function () {
  this.timeout(60_000);
  const folder = mkdtempSync(join(tmpdir(), 'attache-killed-'));
  let sandbox: Sandbox;
  let control: Control;
  let app: Child;
  let start: () => Promise<Child>;

  before(async () => {
    const port = await freePort();
    sandbox = await startSandbox({ appUrl: `http://127.0.0.1:${port}`, seed: 'contoso-quiet' });
    control = createControl(sandbox.url);
    const env = {
      ATTACHE_ENV: 'sandbox',
      SANDBOX_PORT: new URL(sandbox.url).port,
      PORT: String(port),
      METRICS_PORT: '0',
      DATA_DIR: folder,
      LOG_LEVEL: 'silent',
    };
    const file = await program('app');
    start = () => startChild(file, env);
    app = await start();
  });
  after(async () => {
    await app.kill();
    await sandbox.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const untilHit = async () => {
    while (!(await control.ledger()).entries.some(({ kind }) => kind === 'fault')) await wait(20);
  };

  it('books it when the button is pressed again, and once', async () => {
    const me = createChat(control).as(megan);
    await me.says(`book 30 min with Alex on ${saidDay(weekdayAt(2, '11:00'))} at 11am about onboarding`);
    const press = await me.holds('Book');
    await control.faults([
      { match: { method: 'POST', path: '/events$' }, delayMs: 5_000, afterEffect: true, times: 1 },
    ]);
    const cutOff = press();
    await untilHit();
    await app.kill();
    await cutOff;
    app = await start();

    await press();

    const booked = await me.hears((activity) => /Booked: onboarding/.test(textOf(activity)), 'that it is booked');
    assert.match(textOf(booked), /11:00 AM – 11:30 AM/);
    const { value } = await control.graph<{ value: unknown[] }>(megan, 'GET', '/me/events');
    assert.equal(value.length, 1);
  });

  it('books a series once, whose dates do not say by what they were made', async () => {
    const me = createChat(control).as(megan);
    const before = (await control.ledger()).next;
    await me.says(
      `book 30 min with Alex every week on ${saidDay(weekdayAt(2, '16:00'))} at 4pm about review for 5 weeks`,
    );
    const press = await me.holds('Book');
    await control.faults([
      { match: { method: 'POST', path: '/events$' }, delayMs: 5_000, afterEffect: true, times: 1 },
    ]);
    const cutOff = press();
    while (!(await control.ledger(before)).entries.some(({ kind }) => kind === 'fault')) await wait(20);
    await app.kill();
    await cutOff;
    app = await start();

    assert.doesNotMatch(textOf((await press()).invokeResponse), /taken meanwhile/);

    await me.hears((activity) => /Booked: review/.test(textOf(activity)), 'that it is booked');
    const { value } = await control.graph<{ value: { subject: string }[] }>(megan, 'GET', '/me/events');
    assert.equal(value.filter(({ subject }) => subject === 'review').length, 1);
  });

  it('goes on in words where it was cut off, and books once', async () => {
    const me = createChat(control).as(megan);
    const before = (await control.ledger()).next;
    await me.says(`book 30 min with Alex on ${saidDay(weekdayAt(2, '14:00'))} at 1pm about handover`);
    await control.faults([
      { match: { method: 'POST', path: '/events$' }, delayMs: 5_000, afterEffect: true, times: 1 },
    ]);
    const cutOff = me.says('make it 2pm').then(() => me.says('book it'));
    while (!(await control.ledger(before)).entries.some(({ kind }) => kind === 'fault')) await wait(20);
    await app.kill();
    await cutOff.catch(() => undefined);
    app = await start();

    await me.says('book it');

    await me.hears((activity) => /Booked: handover/.test(textOf(activity)), 'that it is booked');
    const { value } = await control.graph<{ value: { subject: string }[] }>(megan, 'GET', '/me/events');
    assert.equal(value.filter(({ subject }) => subject === 'handover').length, 1);
  });
});
