import assert from 'node:assert/strict';
import { addDays, atLocal, dayOf, minutesOf, noonOf } from '../../src/tab/time.ts';

/** Days on which the clocks change: zone, day, hours the day has, and what its offset is at noon. */
const changes = [
  ['Europe/London', '2026-03-29', 23, 60],
  ['Europe/London', '2026-10-25', 25, 0],
  ['America/New_York', '2026-03-08', 23, -240],
  ['America/New_York', '2026-11-01', 25, -300],
  ['Australia/Lord_Howe', '2026-04-05', 24.5, 630],
  ['Australia/Lord_Howe', '2026-10-04', 23.5, 660],
  ['Pacific/Auckland', '2026-09-27', 23, 780],
  ['America/Santiago', '2026-04-05', 24, -240],
  ['Asia/Kolkata', '2026-03-29', 24, 330],
] as const;

const clock = (instant: Date, timeZone: string) => `${dayOf(instant, timeZone)} ${minutesOf(instant, timeZone)}`;

describe("the tab's time", () => {
  for (const [timeZone, day, hours, offset] of changes) {
    it(`finds noon of ${day} in ${timeZone}, and a day of ${hours} hours`, () => {
      const noon = atLocal(day, timeZone, 720);
      const length = (atLocal(addDays(day, 1), timeZone).getTime() - atLocal(day, timeZone).getTime()) / 3_600_000;

      assert.equal(noon.getTime(), Date.parse(`${day}T12:00:00Z`) - offset * 60_000);
      assert.equal(length, hours);
    });

    it(`reads every half hour of ${day} in ${timeZone} back as it was asked for, but for those the clocks leave out`, () => {
      const asked = Array.from({ length: 48 }, (_, index) => index * 30);

      const lost = asked.filter((minutes) => clock(atLocal(day, timeZone, minutes), timeZone) !== `${day} ${minutes}`);

      assert.equal(lost.length, Math.max(0, (24 - hours) * 2));
    });
  }

  it('begins a day without a midnight at its first minute, not on the day before', () => {
    const begins = atLocal('2026-09-06', 'America/Santiago');

    assert.equal(dayOf(begins, 'America/Santiago'), '2026-09-06');
    assert.equal(minutesOf(begins, 'America/Santiago'), 60);
  });

  it('goes on from an hour that does not exist by what the clocks leap', () => {
    const [one, half] = [60, 90].map((minutes) => atLocal('2026-03-29', 'Europe/London', minutes).toISOString());

    assert.deepEqual([one, half], ['2026-03-29T01:00:00.000Z', '2026-03-29T01:30:00.000Z']);
  });

  it('takes one instant of an hour that comes twice', () => {
    const instant = atLocal('2026-11-01', 'America/New_York', 90);

    assert.equal(clock(instant, 'America/New_York'), '2026-11-01 90');
  });

  it('knows the day of an instant by the zone, not by the machine', () => {
    const instant = new Date('2026-12-31T11:30:00Z');

    assert.deepEqual(
      ['Pacific/Kiritimati', 'Europe/London', 'Pacific/Pago_Pago', 'Asia/Kathmandu'].map((zone) =>
        clock(instant, zone),
      ),
      ['2027-01-01 90', '2026-12-31 690', '2026-12-31 30', '2026-12-31 1035'],
    );
  });

  it('adds days over the end of months, leap years and years', () => {
    assert.deepEqual(
      [addDays('2028-02-28', 1), addDays('2027-02-28', 1), addDays('2026-12-31', 1), addDays('2027-01-01', -1)],
      ['2028-02-29', '2027-03-01', '2027-01-01', '2026-12-31'],
    );
  });

  it('knows noon of a day in which the clocks change at midnight', () => {
    assert.equal(clock(noonOf('2026-09-06', 'America/Santiago'), 'America/Santiago'), '2026-09-06 720');
  });
});
