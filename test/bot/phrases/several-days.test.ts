import assert from 'node:assert/strict';
import { understand } from '../../../src/bot/phrases/understand.ts';
import { printed } from '../../../src/bot/phrases/understanding.ts';

/** A Monday morning in London. */
const monday = '2026-11-23T09:00';

const timeOf = (words: string, now = monday) => {
  const {
    text: _text,
    intent,
    people,
    ...time
  } = printed(understand(`find 30 min with Adele ${words}`, { now, timeZone: 'Europe/London' }));
  assert.deepEqual({ intent, people }, { intent: 'findTimes', people: ['Adele'] });
  const { durationMinutes: _length, ...rest } = time;
  return rest;
};

const day = (date: string) => ({ day: `2026-${date}` });
const hours = (date: string, from: string, to: string) => ({ from: `2026-${date}T${from}`, to: `2026-${date}T${to}` });
const span = (days: ({ day: string } | { from: string; to: string })[]) => {
  const ends = days.map((each) => ('day' in each ? { from: `${each.day}T00:00`, to: `${each.day}T23:59` } : each));
  return { from: ends[0]?.from, to: ends.at(-1)?.to, days };
};

describe('several days and windows', () => {
  for (const [words, means] of [
    ['tuesday or wednesday afternoon', span([hours('11-24', '12:00', '17:00'), hours('11-25', '12:00', '17:00')])],
    ['tues/wed afternoon', span([hours('11-24', '12:00', '17:00'), hours('11-25', '12:00', '17:00')])],
    [
      'tuesday afternoon or wednesday morning',
      span([hours('11-24', '12:00', '17:00'), hours('11-25', '08:00', '12:00')]),
    ],
    ['tuesday at 3 or wednesday at 4', span([hours('11-24', '15:00', '15:30'), hours('11-25', '16:00', '16:30')])],
    ['at 3 on tuesday or thursday', span([hours('11-24', '15:00', '15:30'), hours('11-26', '15:00', '15:30')])],
    ['tuesday or thursday', span([day('11-24'), day('11-26')])],
    ['on tuesday, thursday or friday', span([day('11-24'), day('11-26'), day('11-27')])],
    ['tomorrow or on friday before lunch', span([hours('11-24', '08:00', '12:00'), hours('11-27', '08:00', '12:00')])],
    ['thursday or friday', { from: '2026-11-26T00:00', to: '2026-11-27T23:59' }],
    ['next week on tuesday or wednesday', { from: '2026-12-01T00:00', to: '2026-12-02T23:59' }],
    ['on tuesday or wednesday next week', { from: '2026-12-01T00:00', to: '2026-12-02T23:59' }],
    ['any day but friday', { from: '2026-11-23T00:00', to: '2026-11-26T23:59' }],
    ['next week, any day but friday', { from: '2026-11-30T00:00', to: '2026-12-03T23:59' }],
    ['next week except wednesday', span([day('11-30'), day('12-01'), day('12-03'), day('12-04')])],
    ['next week, not on monday or friday', { from: '2026-12-01T00:00', to: '2026-12-03T23:59' }],
    [
      'next week after 3',
      span(['11-30', '12-01', '12-02', '12-03', '12-04'].map((date) => hours(date, '15:00', '23:59'))),
    ],
    [
      'next week in the afternoon',
      span(['11-30', '12-01', '12-02', '12-03', '12-04'].map((date) => hours(date, '12:00', '17:00'))),
    ],
    ['after 3', { from: '2026-11-23T15:00', to: '2026-11-23T23:59' }],
    ['before lunch tomorrow', { from: '2026-11-24T08:00', to: '2026-11-24T12:00' }],
    ['first thing tomorrow', { from: '2026-11-24T08:00', to: '2026-11-24T12:00' }],
    ['before the end of the month', { from: monday, to: '2026-11-30T23:59' }],
    ['by the end of next month', { from: monday, to: '2026-12-31T23:59' }],
    ['at the end of the month', { day: '2026-11-30' }],
    ['from dec 30 to jan 2', { from: '2026-12-30T00:00', to: '2027-01-02T23:59' }],
    ['30-31 december', { from: '2026-12-30T00:00', to: '2026-12-31T23:59' }],
  ] as const)
    it(`reads “${words}”`, () => {
      assert.deepEqual(timeOf(words), means);
    });

  it('takes this week on a friday for what is left of it', () => {
    assert.deepEqual(timeOf('this week', '2026-11-27T10:00'), { from: '2026-11-27T00:00', to: '2026-11-27T23:59' });
  });
});

describe('days as people write them', () => {
  for (const [words, date, now] of [
    ['the friday after next', '2026-12-11'],
    ['in one month', '2026-12-23'],
    ['in one month', '2027-02-28', '2027-01-31T09:00'],
    ['in a month', '2028-02-29', '2028-01-31T09:00'],
    ['in 500 days', '2028-04-06'],
    ['in a fortnight', '2026-12-07'],
    ['on the last friday of december', '2026-12-25'],
    ['on the second tuesday of next month', '2026-12-08'],
    ['on the first working day of next month', '2026-12-01'],
    ['on 2026/12/01', '2026-12-01'],
    ['on 2026-12-1', '2026-12-01'],
    ['on 1.12.2026', '2026-12-01'],
    ['on 01-Dec-2026', '2026-12-01'],
    ['on Dec-01-2026', '2026-12-01'],
    ['on December 1st, 2026', '2026-12-01'],
    ["on 1st Dec '26", '2026-12-01'],
    ['on the 1st of December', '2026-12-01'],
    ['on Tuesday, December the 1st', '2026-12-01'],
    ['on Tuesday, 1 December, 2026', '2026-12-01'],
    ['on 1/12/26', '2026-12-01'],
  ] as const)
    it(`reads “${words}”`, () => {
      assert.deepEqual(timeOf(words, now), { day: date });
    });

  for (const [words, minutes] of [
    ['3/4 of an hour', 45],
    ['1/2 hour', 30],
    ['¾ hour', 45],
    ['1 1/2 hours', 90],
    ['2¼ hours', 135],
    ['0.5 hours', 30],
    ['0.75 hours', 45],
  ] as const)
    it(`takes ${words} for ${minutes} minutes`, () => {
      const { durationMinutes, day: date } = understand(`book ${words} with Adele tomorrow`, {
        now: monday,
        timeZone: 'Europe/London',
      });

      assert.deepEqual({ durationMinutes, date }, { durationMinutes: minutes, date: '2026-11-24' });
    });

  it('leaves names that begin with a word of time whole', () => {
    const people = (text: string) => understand(text, { now: monday, timeZone: 'Europe/London' }).people;

    assert.deepEqual(people('book 30 min with April Jones tomorrow'), ['April Jones']);
    assert.deepEqual(people('book 30 min with May Lin on 3 May at 2'), ['May Lin']);
    assert.deepEqual(people('book 30 min with Sunday Adeyemi tomorrow'), ['Sunday Adeyemi']);
    assert.deepEqual(people('is Friday Okafor free tomorrow'), ['Friday Okafor']);
    assert.deepEqual(people('is Adele free Friday Afternoon'), ['Adele']);
    assert.deepEqual(people('book 30 min with Adele and August Meyer tomorrow'), ['Adele', 'August Meyer']);
  });
});

describe('hours and days that are not meant', () => {
  const week = (from: string, to: string) =>
    span(['11-30', '12-01', '12-02', '12-03', '12-04'].map((date) => hours(date, from, to)));
  const late = hours('11-26', '10:00', '23:59');
  for (const [words, means] of [
    ['next week, not before 10', week('10:00', '23:59')],
    ['next week, nothing before 10', week('10:00', '23:59')],
    ['next week, not after 3', week('00:00', '15:00')],
    ['next week, not later than 3', week('00:00', '15:00')],
    ['next week, 3pm at the latest', week('00:00', '15:00')],
    ['next week at 10 or later', week('10:00', '23:59')],
    ['next week, not before 10 and not after 3', week('10:00', '15:00')],
    ['next week, not in the morning', week('12:00', '23:59')],
    ['next week, no mornings', week('12:00', '23:59')],
    ['next week, avoid mornings', week('12:00', '23:59')],
    ['thursday, no earlier than 10am', late],
    ['thursday, but not before 10', late],
    ['thursday, never before 10', late],
    ['thursday, not between 12 and 1', span([hours('11-26', '00:00', '12:00'), hours('11-26', '13:00', '23:59')])],
    [
      'next week, not on tuesday morning',
      span([day('11-30'), hours('12-01', '12:00', '23:59'), day('12-02'), day('12-03'), day('12-04')]),
    ],
    [
      'next week, not friday, not before 10',
      span(['11-30', '12-01', '12-02', '12-03'].map((date) => hours(date, '10:00', '23:59'))),
    ],
  ] as const)
    it(`leaves them out of “${words}”`, () => assert.deepEqual(timeOf(words), means));

  for (const [words, means] of [
    ['nächste Woche, nicht vor 10 Uhr', week('10:00', '23:59')],
    ['nächste Woche nicht nach 15 Uhr', week('00:00', '15:00')],
    ['nächste Woche nicht vormittags', week('12:00', '23:59')],
    [
      'nächste Woche, nicht am Freitag, nicht vor 10 Uhr',
      span(['11-30', '12-01', '12-02', '12-03'].map((date) => hours(date, '10:00', '23:59'))),
    ],
  ] as const)
    it(`leaves them out of “${words}”`, () => {
      const said = understand(`finde 45 Minuten mit Adele ${words}`, {
        now: monday,
        timeZone: 'Europe/London',
        language: 'de',
      });
      const { from, to, days } = printed(said);
      assert.deepEqual({ from, to, days }, means);
    });

  it('names them where a series would have to leave them out', () => {
    const said = understand('book 30 min with Adele every day next week not in the morning', {
      now: monday,
      timeZone: 'Europe/London',
    });
    assert.match(JSON.stringify(said), /"unread":\["not in the morning"\]/);
  });
});
