import assert from 'node:assert/strict';
import type { Repeats } from '../../src/services/calendar/graph-shapes-series.ts';
import { endedOn, isSameSeries, restFrom, shiftedBy } from '../../src/services/calendar/series-split.ts';

const repeats = (
  pattern: Partial<Repeats['pattern']> & { type: string },
  range: Partial<Repeats['range']> = {},
): Repeats => ({
  pattern: { interval: 1, ...pattern },
  range: { type: 'noEnd', startDate: '2027-01-31', ...range },
});
const numbered = (count: number, startDate = '2027-01-31') => ({
  type: 'numbered',
  numberOfOccurrences: count,
  startDate,
});

/** Counted by hand, from a calendar. */
describe('what is left of a series from one of its dates on', () => {
  const rows: readonly (readonly [Repeats, string, number])[] = [
    // 31 January, 28 February, 31 March: a month without the day has its last.
    [repeats({ type: 'absoluteMonthly', dayOfMonth: 31 }, numbered(6)), '2027-03-31', 4],
    [repeats({ type: 'absoluteMonthly', dayOfMonth: 31 }, numbered(6)), '2027-02-28', 5],
    // Begun in February, it is still one of the 31st.
    [repeats({ type: 'absoluteMonthly', dayOfMonth: 31 }, numbered(3, '2027-02-28')), '2027-03-31', 2],
    // Weeks that begin on Sunday: 24 November, then 6 and 8 December.
    [
      repeats(
        { type: 'weekly', interval: 2, daysOfWeek: ['sunday', 'tuesday'], firstDayOfWeek: 'sunday' },
        numbered(5, '2026-11-24'),
      ),
      '2026-12-08',
      3,
    ],
    [
      repeats(
        { type: 'weekly', interval: 2, daysOfWeek: ['sunday', 'tuesday'], firstDayOfWeek: 'monday' },
        numbered(5, '2026-11-24'),
      ),
      '2026-12-08',
      3,
    ],
    [repeats({ type: 'daily', interval: 3 }, numbered(4, '2026-02-26')), '2026-03-04', 2],
    [
      repeats({ type: 'relativeMonthly', daysOfWeek: ['friday'], index: 'last' }, numbered(4, '2026-11-27')),
      '2027-01-29',
      2,
    ],
    [repeats({ type: 'absoluteYearly', dayOfMonth: 29, month: 2 }, numbered(4, '2028-02-29')), '2030-02-28', 2],
  ];
  for (const [series, day, left] of rows)
    it(`is ${left} of ${series.range.numberOfOccurrences}: ${JSON.stringify(series.pattern)} from ${day}`, () => {
      assert.equal(restFrom(series, day).range.numberOfOccurrences, left);
      assert.equal(restFrom(series, day).range.startDate, day);
    });

  it('has the end it had, or none', () => {
    const endless = repeats({ type: 'daily' });
    assert.deepEqual(restFrom(endless, '2027-02-03').range, { type: 'noEnd', startDate: '2027-02-03' });
    const ends = repeats({ type: 'daily' }, { type: 'endDate', endDate: '2027-03-01' });
    assert.equal(restFrom(ends, '2027-02-03').range.endDate, '2027-03-01');
    assert.equal(endedOn(repeats({ type: 'daily' }, numbered(9)), '2027-02-02').range.numberOfOccurrences, undefined);
  });

  it('is refused where nothing is left, or nobody can count', () => {
    assert.throws(() => restFrom(repeats({ type: 'daily' }, numbered(3)), '2027-02-03'), { name: 'InvalidRequest' });
    assert.throws(() => restFrom(repeats({ type: 'lunar' }, numbered(3)), '2027-02-03'), { name: 'InvalidRequest' });
  });

  it('has as many dates on other days', () => {
    const series = repeats(
      { type: 'weekly', daysOfWeek: ['Sunday'] },
      { type: 'endDate', endDate: '2027-02-28', recurrenceTimeZone: 'UTC' },
    );
    const later = shiftedBy(series, 1, '2027-02-01');
    assert.deepEqual(later, {
      pattern: { interval: 1, type: 'weekly', daysOfWeek: ['monday'] },
      range: { type: 'endDate', startDate: '2027-02-01', endDate: '2027-03-01' },
    });
    assert.equal(shiftedBy(series, -2, '2027-01-29').range.endDate, '2027-02-26');
    assert.throws(() => shiftedBy(repeats({ type: 'relativeMonthly' }), 1, '2027-02-01'), { name: 'InvalidRequest' });
  });

  it('is known again however Graph spells it', () => {
    const sent = repeats({ type: 'weekly', daysOfWeek: ['tuesday', 'monday'] });
    const got = repeats(
      { type: 'weekly', daysOfWeek: ['Monday', 'Tuesday'], index: 'first' },
      { endDate: '0001-01-01' },
    );
    assert.ok(isSameSeries(sent, got));
    assert.ok(!isSameSeries(sent, endedOn(sent, '2027-02-01')));
  });
});
