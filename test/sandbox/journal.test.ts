import assert from 'node:assert/strict';
import { appendFileSync, mkdtempSync, readFileSync, rmSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PersonRecord } from '../../sandbox/tenant/directory/types.ts';
import { createLedger } from '../../sandbox/tenant/ledger.ts';
import { openStore } from '../../sandbox/tenant/store.ts';
import { openTenant, type Tenant } from '../../sandbox/tenant/tenant.ts';

interface Thing {
  id: string;
  value: number;
}

describe('The state on disk', () => {
  let folder: string;
  const state = () => join(folder, 'tenant.jsonl');
  const clock = { now: () => new Date('2026-11-23T09:00:00Z'), set: () => {}, advance: () => {}, reset: () => {} };

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'sandbox-state-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const reopened = () => openStore(folder).table<Thing>('things').all();

  it('is found again after a flush, deletions included', () => {
    const store = openStore(folder);
    const things = store.table<Thing>('things');
    for (const value of [1, 2, 3]) things.put({ id: `t${value}`, value });
    things.delete('t2');
    store.flush();
    things.put({ id: 't4', value: 4 });

    // Not closed, and not flushed again: as a killed process leaves it.
    assert.deepEqual(
      reopened().map(({ value }) => value),
      [1, 3],
    );
  });

  it('takes what one flush wrote as a whole or not at all, wherever it was cut off', () => {
    const store = openStore(folder);
    const things = store.table<Thing>('things');
    things.put({ id: 'first', value: 0 });
    store.flush();
    const before = readFileSync(state()).length;
    for (let value = 0; value < 50; value += 1) things.put({ id: `t${value}`, value });
    store.flush();
    store.close();
    const whole = readFileSync(state());

    for (let length = before; length < whole.length - 1; length += 97) {
      truncateSync(state());
      appendFileSync(state(), whole.subarray(0, length));
      assert.equal(reopened().length, 1);
    }
  });

  it('keeps what follows a line that was cut off', () => {
    const ledger = createLedger(clock, folder);
    ledger.write('graph', { path: '/a' });
    ledger.close();
    appendFileSync(join(folder, 'ledger.jsonl'), '{"seq":2,"at":"2026-11-');

    const again = createLedger(clock, folder);
    const entry = again.write('graph', { path: '/b' });
    again.amend(entry, { status: 200 });
    again.close();

    const third = createLedger(clock, folder);
    assert.deepEqual(
      third.since(0).entries.map(({ seq, path, status }) => [seq, path, status]),
      [
        [1, '/a', undefined],
        [2, '/b', 200],
      ],
    );
    third.close();
  });

  it('is the tenant of before or after a reset, never something between', () => {
    const person = (tenant: Tenant, name: string) =>
      tenant.people.put({ id: name, userPrincipalName: name, displayName: name } as PersonRecord);
    const seed = (tenant: Tenant) => {
      for (let at = 0; at < 20; at += 1) person(tenant, `g${tenant.generation()}-${at}`);
    };
    const tenant = openTenant({ dataDir: folder, seed });
    const before = readFileSync(state()).length;
    tenant.reset();
    tenant.store.close();
    tenant.ledger.close();
    const whole = readFileSync(state());

    for (let length = before; length <= whole.length; length += 61) {
      truncateSync(state());
      appendFileSync(state(), whole.subarray(0, length));
      const found = openTenant({ dataDir: folder, seed });
      const names = found.people.all().map(({ id }) => id);
      assert.equal(names.length, 20);
      assert.ok(names.every((name) => name.startsWith(`g${found.generation()}-`)));
      found.store.close();
      found.ledger.close();
    }
  });

  it('reads the newest of very many ledger entries without going through them all', () => {
    const ledger = createLedger(clock);
    const many = 200_000;
    for (let at = 0; at < many; at += 1) ledger.write('graph', {});

    const began = process.cpuUsage().user;
    for (let asked = 0; asked < 2000; asked += 1)
      assert.deepEqual(
        ledger.since(many - 2).entries.map(({ seq }) => seq),
        [many - 1, many],
      );
    assert.ok((process.cpuUsage().user - began) / 1000 < 1000);
    assert.equal(ledger.since(0).entries.length, many);
    assert.deepEqual(ledger.since(many + 5), { entries: [], next: many });
  });
});
