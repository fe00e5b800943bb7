import assert from 'node:assert/strict';
import { dayRange, resolveLocal, sameClock, toIanaZone, toWindowsZone } from '../../src/shared/time-zone.ts';

const iso = (date: Date | undefined) => date?.toISOString().slice(0, 16);

describe('time zones', () => {
  it('maps Windows names, keeps places, and shows what it does not know as UTC', () => {
    assert.deepEqual(toIanaZone('Pacific Standard Time'), { timeZone: 'America/Los_Angeles', known: true });
    assert.deepEqual(toIanaZone('Europe/London'), { timeZone: 'Europe/London', known: true });
    for (const name of ['UTC', 'GMT']) assert.deepEqual(toIanaZone(name), { timeZone: 'UTC', known: true });
    for (const name of ['Customized Time Zone', 'tzone://Microsoft/Custom', '', null, undefined, 'Mars/Olympus'])
      assert.deepEqual(toIanaZone(name), { timeZone: 'UTC', known: false });
    assert.equal(toWindowsZone('America/Los_Angeles'), 'Pacific Standard Time');
  });

  it('moves a time that the clock skips on by the gap, and says so', () => {
    const cases = [
      ['2026-03-29T02:30', 'Europe/Berlin', '2026-03-29T01:30', '2026-03-29T03:30'],
      ['2026-03-08T02:30', 'America/New_York', '2026-03-08T07:30', '2026-03-08T03:30'],
      ['2026-10-04T02:15', 'Australia/Lord_Howe', '2026-10-03T15:45', '2026-10-04T02:45'],
    ] as const;
    for (const [local, zone, utc, movedTo] of cases) {
      const resolved = resolveLocal(local, zone);
      assert.equal(iso(resolved.instant), utc, zone);
      assert.equal(resolved.movedTo, movedTo, zone);
    }
  });

  it('takes the first of two and tells of the second when the clock shows a time twice', () => {
    const cases = [
      ['2026-10-25T02:30', 'Europe/Berlin', '2026-10-25T00:30', '2026-10-25T01:30'],
      ['2026-11-01T01:30', 'America/New_York', '2026-11-01T05:30', '2026-11-01T06:30'],
      ['2026-04-05T01:45', 'Australia/Lord_Howe', '2026-04-04T14:45', '2026-04-04T15:15'],
    ] as const;
    for (const [local, zone, first, second] of cases) {
      const resolved = resolveLocal(local, zone);
      assert.equal(iso(resolved.instant), first, zone);
      assert.equal(iso(resolved.again), second, zone);
      assert.equal(resolved.movedTo, undefined);
    }
  });

  it('refuses times no clock shows', () => {
    for (const local of ['2026-02-30T10:00', '2026-04-31', '2026-11-24T25:00', '0000-01-01', '9999-12-31', 'soon'])
      assert.throws(() => resolveLocal(local, 'Europe/Berlin'), { name: 'InvalidRequest' }, local);
  });

  it('knows days of 23 and 25 hours', () => {
    const hours = (day: string) => {
      const { startsAt, endsAt } = dayRange(day, 'Europe/Berlin');
      return (endsAt.getTime() - startsAt.getTime()) / 3_600_000;
    };
    assert.deepEqual(['2026-03-29', '2026-10-25', '2026-11-24'].map(hours), [23, 25, 24]);
  });

  it('tells whether two zones show the same clock', () => {
    assert.ok(sameClock('Europe/Berlin', 'Europe/Paris', new Date('2026-11-24T15:00:00Z')));
  });
});
