import assert from 'node:assert/strict';
import { understand } from '../../../src/bot/phrases/understand.ts';
import { printed, type Understanding } from '../../../src/bot/phrases/understanding.ts';

const understood = (text: string, timeZone = 'Europe/London'): Understanding =>
  understand(text, { now: '2026-11-23T09:00', timeZone });

const timeOf = (words: string, timeZone?: string) => {
  const {
    text: _text,
    intent: _intent,
    people: _people,
    ...rest
  } = printed(understood(`book with Adele ${words}`, timeZone));
  return rest;
};

describe('where a time ends', () => {
  for (const [words, means] of [
    ['from 10pm to 2am', { start: '2026-11-23T22:00', durationMinutes: 240 }],
    ['tomorrow from 10pm to 2', { start: '2026-11-24T22:00', durationMinutes: 240 }],
    ['tomorrow 22:00-06:00', { start: '2026-11-24T22:00', durationMinutes: 480 }],
    ['from 11:45pm to 12:30am', { start: '2026-11-23T23:45', durationMinutes: 45 }],
    ['tomorrow from 10pm to midnight', { start: '2026-11-24T22:00', durationMinutes: 120 }],
    ['tonight from 10 to 2', { start: '2026-11-23T22:00', durationMinutes: 240 }],
    ['tomorrow morning from 9 to 1', { start: '2026-11-24T09:00', durationMinutes: 240 }],
    ['midnight tonight', { start: '2026-11-24T00:00' }],
    ['tonight at midnight', { start: '2026-11-24T00:00' }],
    ['tonight at 12', { start: '2026-11-24T00:00' }],
    ['tonight at 1am', { start: '2026-11-24T01:00' }],
    ['tonight at 8', { start: '2026-11-23T20:00' }],
    ['before midnight tomorrow', { from: '2026-11-24T00:00', to: '2026-11-25T00:00' }],
    ['before midnight', { from: '2026-11-23T09:00', to: '2026-11-24T00:00' }],
    ['tomorrow between 8pm and midnight', { from: '2026-11-24T20:00', to: '2026-11-25T00:00' }],
  ] as const)
    it(`reads “${words}”`, () => {
      assert.deepEqual(timeOf(words), means);
    });

  it('is where the clock shows it, though the clocks change before', () => {
    const length = (words: string, zone?: string) => timeOf(words, zone).durationMinutes;

    assert.equal(length('on 28 March from 00:30 to 03:30'), 120);
    assert.equal(length('on 31 October 2027 from 00:30 to 03:30'), 240);
    assert.equal(length('on 4 April 2027 from 00:30 to 03:30', 'Australia/Lord_Howe'), 210);
    assert.equal(length('on 28 March from 00:30 to 03:30 Tokyo time'), 180);
    assert.equal(length('on 28 March from 00:30 to 03:30', 'Asia/Kolkata'), 180);
  });

  it('is where the clock shows it for what is moved as well', () => {
    const { newStart, durationMinutes } = understood('move my meeting with Lee to 28 March from 00:30 to 03:30');

    assert.deepEqual({ newStart, durationMinutes }, { newStart: '2027-03-28T00:30', durationMinutes: 120 });
  });

  it('stays before the start where it was said so', () => {
    assert.deepEqual(timeOf('tomorrow from 4pm to 3pm'), { from: '2026-11-24T16:00', to: '2026-11-24T15:00' });
  });
});
