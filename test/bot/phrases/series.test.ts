import assert from 'node:assert/strict';
import { understand } from '../../../src/bot/phrases/understand.ts';
import { printed } from '../../../src/bot/phrases/understanding.ts';

const said = (words: string, now = '2026-11-23T09:00') => {
  const {
    text: _text,
    intent,
    people,
    ...rest
  } = printed(understand(`book with Adele ${words}`, { now, timeZone: 'Europe/London' }));
  assert.deepEqual({ intent, people }, { intent: 'book', people: ['Adele'] });
  return rest;
};

const monthly = (week: number, days: string[], interval = 1) => ({ every: 'month', interval, days, week });
const weekly = (days: string[], end = {}, interval = 1) => ({ every: 'week', interval, days, ...end });
const workdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'];

describe('a series', () => {
  for (const day of [1, 3, 5, 9, 12, 13])
    it(`ends on a day of the month, also where ${day} could be an hour`, () => {
      const moment = { now: '2026-11-23T09:00', timeZone: 'Europe/London' };
      const until = `2027-02-${String(day).padStart(2, '0')}`;
      for (const [words, language] of [
        [`book 30 min with Adele every wednesday at 3pm until ${day} February 2027`, 'en'],
        [`30 Minuten mit Adele jeden Mittwoch um 15 Uhr bis ${day}. Februar 2027`, 'de'],
      ] as const) {
        const { recurrence, start, durationMinutes } = understand(words, { ...moment, language });

        assert.deepEqual([recurrence?.until, start?.slice(11), durationMinutes], [until, '15:00', 30], words);
      }
    });

  for (const [words, recurrence, start] of [
    ['on the first Monday of the month at 10', monthly(1, ['monday']), '2026-12-07T10:00'],
    ['every second Tuesday of the month at 10', monthly(2, ['tuesday']), '2026-12-08T10:00'],
    ['every last friday of the month at 4pm', monthly(-1, ['friday']), '2026-11-27T16:00'],
    ['the last working day of every month at 4pm', monthly(-1, workdays), '2026-11-30T16:00'],
    ['monthly on the first monday at 9', monthly(1, ['monday']), '2026-12-07T09:00'],
    ['every other month on the first monday at 9', monthly(1, ['monday'], 2), '2026-12-07T09:00'],
    ['on the third wednesday of every quarter at 9', monthly(3, ['wednesday'], 3), '2026-12-16T09:00'],
    ['every Monday at 9 until 31 March', weekly(['monday'], { until: '2027-03-31' }), '2026-11-30T09:00'],
    ['every Monday at 9 until the end of the year', weekly(['monday'], { until: '2026-12-31' }), '2026-11-30T09:00'],
    ['every Monday at 9 before 1 April', weekly(['monday'], { until: '2027-03-31' }), '2026-11-30T09:00'],
    ['every Monday at 9 until March', weekly(['monday'], { until: '2027-03-31' }), '2026-11-30T09:00'],
    ['every Monday at 9 for 6 weeks', weekly(['monday'], { count: 6 }), '2026-11-30T09:00'],
    ['every other week on tuesday at 9 for 6 weeks', weekly(['tuesday'], { count: 3 }, 2), '2026-11-24T09:00'],
    ['every Monday at 9 10 times', weekly(['monday'], { count: 10 }), '2026-11-30T09:00'],
    ['every Monday at 9 for 10 times', weekly(['monday'], { count: 10 }), '2026-11-30T09:00'],
    ['every Monday starting 2 December at 9', weekly(['monday']), '2026-12-07T09:00'],
    ['weekly on tuesday and thursday at 9', weekly(['tuesday', 'thursday']), '2026-11-24T09:00'],
    ['every weekday at 9', { every: 'weekday', interval: 1 }, '2026-11-23T09:00'],
    ['every weekday at 10 for 2 weeks', { every: 'weekday', interval: 1, until: '2026-12-06' }, '2026-11-23T10:00'],
    ['every day next week at 9', { every: 'day', interval: 1, until: '2026-12-04' }, '2026-11-30T09:00'],
    ['quarterly on 1 December at 9', { every: 'month', interval: 3 }, '2026-12-01T09:00'],
    ['every year on 1 December at 9', { every: 'month', interval: 12 }, '2026-12-01T09:00'],
    ['monthly on the 15th at 9', { every: 'month', interval: 1 }, '2026-12-15T09:00'],
  ] as const)
    it(`is read from “${words}”`, () => {
      assert.deepEqual(said(words), { recurrence, start });
    });

  it('begins in this month while its day lies ahead', () => {
    assert.equal(said('on the first tuesday of the month at 9', '2026-12-01T08:00').start, '2026-12-01T09:00');
    assert.equal(said('on the first tuesday of the month at 9', '2026-12-01T10:00').start, '2027-01-05T09:00');
  });

  it('is none where one month is named', () => {
    assert.deepEqual(said('on the first monday of next month at 9'), { start: '2026-12-07T09:00' });
  });

  it('leaves times to be found, and a quarterly review its name', () => {
    const moment = { now: '2026-11-23T09:00', timeZone: 'Europe/London' };

    assert.equal(understand('find 3 times with Adele this week', moment).recurrence, undefined);
    assert.equal(understand('book a quarterly review with Adele tomorrow at 9', moment).subject, 'quarterly review');
  });

  it('is what makes sense of weeks: a meeting lasts no two', () => {
    assert.deepEqual(said('for 2 weeks'), { unused: ['for 2 weeks'] });
  });
});
