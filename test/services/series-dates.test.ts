import assert from 'node:assert/strict';
import { dateOfSeries } from '../../src/services/calendar/series-dates.ts';

/** By hand, from a calendar. */
describe('the dates of a series', () => {
  const rows: readonly (readonly [Parameters<typeof dateOfSeries>[0], string, number, string])[] = [
    [{ every: 'day', interval: 3 }, '2026-11-23', 4, '2026-12-02'],
    [{ every: 'weekday', interval: 1 }, '2026-11-27', 3, '2026-12-01'],
    [{ every: 'week', interval: 1, days: ['monday'] }, '2026-11-30', 6, '2027-01-04'],
    [{ every: 'week', interval: 2, days: ['tuesday', 'thursday'] }, '2026-11-26', 3, '2026-12-10'],
    [{ every: 'week', interval: 1 }, '2026-11-25', 2, '2026-12-02'],
    [{ every: 'month', interval: 1 }, '2027-01-31', 2, '2027-02-28'],
    [{ every: 'month', interval: 1, days: ['monday'], week: 1 }, '2026-12-07', 3, '2027-02-01'],
    [{ every: 'month', interval: 1, days: ['friday'], week: -1 }, '2026-11-27', 2, '2026-12-25'],
    [
      { every: 'month', interval: 3, days: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'], week: -1 },
      '2026-11-30',
      2,
      '2027-02-26',
    ],
    [{ every: 'month', interval: 12 }, '2026-12-01', 3, '2028-12-01'],
  ];
  for (const [pattern, start, number, date] of rows)
    it(`counts ${JSON.stringify(pattern)} from ${start} to number ${number}`, () => {
      assert.equal(dateOfSeries(pattern, start, number), date);
    });
});
