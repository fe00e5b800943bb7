import assert from 'node:assert/strict';
import { clockPushes } from '../../src/services/calendar/clock-pushes.ts';
import { clockOf } from '../../src/services/calendar/graph-shapes-zone.ts';
import { wallTime, type ZoneClock } from '../../src/services/calendar/zone-clock.ts';
import { addDays, resolveLocal } from '../../src/shared/time-zone.ts';

/** Every week at the hour of the start, on the clock of the series. */
const weekly = (start: string, zone: string, weeks = 6): Date[] => {
  const [day = '', time = ''] = start.split('T');
  return Array.from(
    { length: weeks + 1 },
    (_, week) => resolveLocal(`${addDays(day, 7 * week)}T${time}`, zone).instant,
  );
};

const pushes = (start: string, timeZone: string, zone: ZoneClock, weeks?: number) =>
  clockPushes({ dates: weekly(start, timeZone, weeks), timeZone, people: [{ person: 'Lee', zone }] }).map(
    ({ from, until, usual, pushed, dayShift }) =>
      `${from} to ${until ?? '…'}: ${pushed} instead of ${usual}${dayShift === 0 ? '' : ` (${dayShift})`}`,
  );

/** As Python's zoneinfo has it, day by day. */
describe('clocks that change on different dates', () => {
  const rows: readonly (readonly [start: string, series: string, person: string, expected: string[]])[] = [
    ['2027-03-01T09:00', 'America/Los_Angeles', 'Europe/London', ['2027-03-14 to 2027-03-28: 16:00 instead of 17:00']],
    ['2026-10-20T09:00', 'America/Los_Angeles', 'Europe/London', ['2026-10-25 to 2026-11-01: 16:00 instead of 17:00']],
    ['2027-03-01T09:00', 'America/New_York', 'Asia/Kolkata', ['2027-03-14 to …: 18:30 instead of 19:30']],
    [
      '2027-03-01T10:00',
      'Europe/Berlin',
      'Australia/Sydney',
      ['2027-03-28 to 2027-04-04: 19:00 instead of 20:00', '2027-04-04 to …: 18:00 instead of 20:00'],
    ],
    // Half an hour of summer time.
    ['2027-03-01T08:30', 'Australia/Sydney', 'Australia/Lord_Howe', ['2027-04-04 to …: 09:00 instead of 08:30']],
    ['2027-03-01T08:30', 'Australia/Sydney', 'Australia/Brisbane', ['2027-04-04 to …: 08:30 instead of 07:30']],
    // The southern spring comes first, and falls on a Saturday of the series.
    [
      '2027-09-20T22:30',
      'Europe/London',
      'Pacific/Auckland',
      ['2027-09-25 to 2027-10-31: 10:30 instead of 09:30', '2027-10-31 to …: 11:30 instead of 09:30'],
    ],
    ['2027-03-01T00:15', 'Europe/London', 'America/Sao_Paulo', ['2027-03-29 to …: 20:15 instead of 21:15']],
    ['2027-03-01T09:00', 'America/Phoenix', 'America/Los_Angeles', ['2027-03-14 to …: 09:00 instead of 08:00']],
    // It leaves its day.
    ['2027-03-01T05:00', 'Asia/Kolkata', 'Europe/London', ['2027-03-29 to …: 00:30 instead of 23:30 (1)']],
    // The same dates, or none at all.
    ['2027-03-01T10:00', 'Europe/Berlin', 'Europe/London', []],
    ['2027-03-01T09:00', 'America/Los_Angeles', 'America/New_York', []],
    ['2027-03-01T09:00', 'Asia/Kolkata', 'Asia/Tokyo', []],
  ];
  for (const [start, series, person, expected] of rows)
    it(`from ${start} in ${series}, seen from ${person}`, () => {
      // Changes beyond the dates that are looked at are not ours to say.
      assert.deepEqual(
        pushes(start, series, person),
        expected.filter((each) => each.slice(0, 10) <= addDays(start.slice(0, 10), 42)),
      );
    });

  it('are none of a series that has no date in between', () => {
    const monthly = ['2027-03-01T09:00', '2027-04-01T09:00', '2027-05-03T09:00'].map(
      (local) => resolveLocal(local, 'America/Los_Angeles').instant,
    );
    const people = [{ person: 'Lee', zone: 'Europe/London' }];
    assert.deepEqual(clockPushes({ dates: monthly, timeZone: 'America/Los_Angeles', people }), []);
    assert.deepEqual(clockPushes({ dates: [], timeZone: 'America/Los_Angeles', people }), []);
  });

  it('may be those of a zone without a name, with summer time or without', () => {
    const shape = {
      name: 'Customized Time Zone',
      bias: -60,
      standardOffset: { time: '03:00:00', dayOccurrence: 5, dayOfWeek: 'sunday', month: 10 },
      daylightOffset: { daylightBias: -60, time: '02:00:00', dayOccurrence: 5, dayOfWeek: 'sunday', month: 3 },
    };
    const own = clockOf(shape) ?? assert.fail('no clock');
    // The rules of Berlin, so it shows what Berlin shows.
    for (let day = '2027-01-01'; day < '2028-01-01'; day = addDays(day, 1)) {
      const noon = new Date(`${day}T12:00Z`);
      assert.equal(wallTime(noon, own), wallTime(noon, 'Europe/Berlin'));
    }
    assert.deepEqual(
      pushes('2027-03-01T09:00', 'America/Los_Angeles', own),
      pushes('2027-03-01T09:00', 'America/Los_Angeles', 'Europe/Berlin'),
    );
    assert.deepEqual(pushes('2027-03-01T09:00', 'America/Los_Angeles', clockOf({ bias: 420 }) ?? ''), [
      '2027-03-14 to …: 09:00 instead of 10:00',
    ]);
    assert.equal(clockOf({ name: 'Customized Time Zone' }), undefined);
    assert.equal(clockOf({ name: 'W. Europe Standard Time' }), 'Europe/Berlin');
    const southern = clockOf({
      bias: -600,
      standardOffset: { time: '03:00:00', dayOccurrence: 1, dayOfWeek: 'sunday', month: 4 },
      daylightOffset: { daylightBias: -60, time: '02:00:00', dayOccurrence: 1, dayOfWeek: 'sunday', month: 10 },
    });
    for (let day = '2027-01-01'; day < '2028-01-01'; day = addDays(day, 1)) {
      const noon = new Date(`${day}T12:00Z`);
      assert.equal(wallTime(noon, southern ?? ''), wallTime(noon, 'Australia/Sydney'));
    }
  });
});
