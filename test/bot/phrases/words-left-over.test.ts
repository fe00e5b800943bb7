import assert from 'node:assert/strict';
import { understand } from '../../../src/bot/phrases/understand.ts';
import { printed, type Understanding } from '../../../src/bot/phrases/understanding.ts';

const moment = { now: '2026-11-23T09:00', timeZone: 'Europe/London' };

const said = (words: string) => {
  const { text: _text, intent: _intent, ...rest } = printed(understand(`book with Adele ${words}`, moment));
  return rest;
};

describe('words that look like time and are not understood', () => {
  for (const [words, unused, rest] of [
    ['twice a week at 9', 'twice a week', { start: '2026-11-23T09:00' }],
    ['3 times a week at 9', '3 times a week', { start: '2026-11-23T09:00' }],
    ['at 9 on the 5th friday of the month', 'on the 5th friday of the month', { start: '2026-11-23T09:00' }],
    [
      'on the 2nd and 4th tuesday of the month at 9',
      'on the 2nd and 4th tuesday of the month',
      { start: '2026-11-23T09:00' },
    ],
    ['the week after easter at 3pm', 'the week after easter', { start: '2026-11-23T15:00' }],
    ['the day after the launch at 3pm', 'the day after the launch', { start: '2026-11-23T15:00' }],
    ['tomorrow at quarter past', 'at quarter past', { day: '2026-11-24' }],
    ['W49 at 3pm', 'W49', { start: '2026-11-23T15:00' }],
    ['tomorrow at 3pm for 2 days', 'for 2 days', { start: '2026-11-24T15:00' }],
  ] as const)
    it(`are named of “${words}”, and are in no name or subject`, () => {
      assert.deepEqual(said(words), { people: ['Adele'], ...rest, unused: [unused] });
    });

  const readers: readonly (readonly [words: string, means: Partial<Understanding>])[] = [
    ['tomorrow 9-ish', { start: '2026-11-24T09:00' }],
    ['tomorrow 3pm-ish', { start: '2026-11-24T15:00' }],
    ['tomorrow noonish', { start: '2026-11-24T12:00' }],
    ['tomorrow 14h30', { start: '2026-11-24T14:30' }],
    ['this time tomorrow', { start: '2026-11-24T09:00' }],
    ['tomorrow after work', { from: '2026-11-24T17:00', to: '2026-11-24T21:00' }],
    ['in mid december', { from: '2026-12-11T00:00', to: '2026-12-20T23:59' }],
    ['in the first week of january', { from: '2027-01-01T00:00', to: '2027-01-07T23:59' }],
    ['next quarter', { from: '2027-01-01T00:00', to: '2027-03-31T23:59' }],
    ["on New Year's Day at 3", { start: '2027-01-01T15:00' }],
    ['20261201T0900Z', { start: '2026-12-01T09:00', timeZone: 'UTC' }],
  ];
  for (const [words, means] of readers)
    it(`are none in “${words}”`, () => {
      assert.deepEqual(said(words), { people: ['Adele'], ...means });
    });
});
