import assert from 'node:assert/strict';
import { bound } from '../../../src/bot/dialogue/bind.ts';
import { changedTime } from '../../../src/bot/dialogue/changed-time.ts';
import { chosenOf } from '../../../src/bot/dialogue/choose.ts';
import { meantIn } from '../../../src/bot/dialogue/meant.ts';
import { type Memory, remembered } from '../../../src/bot/dialogue/memory.ts';
import type { Understanding } from '../../../src/bot/phrases/understanding.ts';

const nothing: Memory = { people: [] };
const local = (instant: Date): string => instant.toISOString().slice(0, 16);
const says = (understood: Partial<Understanding>): Understanding => ({
  text: 'said',
  intent: 'correct',
  ...understood,
});
const offer = { handle: 'one', kind: 'draft', yes: { verb: 'calendar.book', data: { slot: '0' } } } as const;
const times = {
  handle: 'one',
  verb: 'calendar.book',
  of: 'times' as const,
  activityId: 'card',
  items: ['2026-11-24T15:00', '2026-11-24T09:00', '2026-11-25T15:00'].map((start, index) => ({
    words: '',
    startsAt: new Date(`${start}:00Z`),
    data: { slot: String(index) },
  })),
};

describe('what a conversation is about', () => {
  it('is the last offer, until it is settled or dropped', () => {
    const offered = remembered(nothing, { offer }, 'card');

    assert.equal(offered.offer?.isOpen, true);
    assert.equal(remembered(offered, { isAside: true }, '').offer?.isLatest, false);
    assert.equal(remembered(offered, { settled: 'one' }, '').offer?.isOpen, false);
    assert.equal(remembered(offered, { settled: 'another' }, '').offer?.isOpen, true);
    assert.equal(remembered(offered, { isOver: true }, '').offer, undefined);
  });

  it('is no draft any more when a question about something else came', () => {
    const offered = remembered(nothing, { offer }, 'card');
    const question = { handle: 'two', verb: 'people.pick', of: 'people' as const, items: [] };

    assert.equal(remembered(offered, { choices: question }, 'two').offer, undefined);
    assert.ok(remembered(offered, { choices: { ...question, keepsOffer: true } }, 'two').offer);
  });

  it('takes a time by its place, its hour and its order, and none that fits twice', () => {
    assert.equal(chosenOf(times, says({ ordinal: 2 }), local), 1);
    assert.equal(chosenOf(times, says({ ordinal: -1 }), local), 2);
    assert.equal(chosenOf(times, says({ ordinal: 1, byTime: true }), local), 1);
    assert.equal(chosenOf(times, says({ ordinal: -1, byTime: true, ofTwo: true }), local), 'several');
    assert.equal(
      chosenOf({ items: times.items.slice(0, 2) }, says({ ordinal: -1, byTime: true, ofTwo: true }), local),
      0,
    );
    assert.equal(chosenOf(times, says({ time: '09:00' }), local), 1);
    assert.equal(chosenOf(times, says({ time: '15:00' }), local), 'several');
    assert.equal(chosenOf(times, says({ ordinal: 9 }), local), undefined);
  });

  it('takes a person by whole words first', () => {
    const items = ['Ann Lee Sales', 'Anna Berg HR'].map((words) => ({ words, data: {} }));

    assert.equal(chosenOf({ items }, says({ picks: 'ann' }), local), 0);
    assert.equal(chosenOf({ items }, says({ picks: 'HR' }), local), 1);
    assert.equal(chosenOf({ items }, says({ picks: 'lee berg' }), local), undefined);
    assert.equal(chosenOf({ items }, says({ text: 'book a room' }), local), undefined);
  });

  it('binds him to the one person spoken of, and to nobody of two', () => {
    const understood = says({ intent: 'freeBusy', refers: ['him', 'then'] });
    const lee = { id: 'lee', name: 'Lee Gu' };
    const time = { start: '2026-11-24T15:00' };

    const one = bound(understood, { people: [lee], time });
    const two = bound(understood, { people: [lee, { id: 'alex', name: 'Alex' }], time });

    assert.deepEqual([one.people, one.start, one.refers], [['lee'], time.start, ['then']]);
    assert.deepEqual([two.people, two.refers], [undefined, ['him', 'then']]);
  });

  it('reads bare words as a correction where a draft waits, and as themselves elsewhere', () => {
    const said = {
      understood: says({ intent: 'agenda', day: '2026-11-25' }),
      correction: () => says({ day: '2026-11-25', isMaybe: true }),
      local,
    };

    assert.equal(meantIn(nothing, said).intent, 'agenda');
    assert.equal(meantIn(remembered(nothing, { offer }, 'card'), said).intent, 'correct');
    assert.equal(meantIn(remembered(nothing, { asked: says({ intent: 'freeBusy' }) }, ''), said).intent, 'correct');
  });

  it('takes ok for an answer only where one was waited for', () => {
    const said = {
      understood: says({ intent: 'courtesy', courtesy: 'ok', settles: 'yes' }),
      correction: () => undefined,
      local,
    };
    const offered = remembered(nothing, { offer }, 'card');

    assert.equal(meantIn(nothing, said).intent, 'courtesy');
    assert.equal(meantIn(offered, said).intent, 'correct');
    assert.equal(meantIn(remembered(offered, { isAside: true }, ''), said).intent, 'courtesy');
  });

  it('begins a series on one of its own weekdays', () => {
    const recurrence = { every: 'week', interval: 1, days: ['thursday'] } as const;
    const weekly = {
      start: '2026-11-26T08:00',
      isDayOpen: true,
      recurrence: { ...recurrence, days: [...recurrence.days] },
    };
    const on = (shown: string) => changedTime(weekly as Partial<Understanding>, { shown, isExact: true });

    assert.deepEqual(on('2026-11-29T15:00'), { start: '2026-12-03T08:00' });
    assert.deepEqual(on('2026-12-10T15:00'), { start: '2026-12-10T08:00' });
  });

  it('fills a time up from the one shown', () => {
    const at = { shown: '2026-11-24T15:00', isExact: true };

    assert.deepEqual(changedTime({ time: '16:00' }, at), { start: '2026-11-24T16:00' });
    assert.deepEqual(changedTime({ day: '2026-11-26' }, at), { start: '2026-11-26T15:00' });
    assert.deepEqual(changedTime({ day: '2026-11-26' }, { ...at, isExact: false }), { day: '2026-11-26' });
    assert.deepEqual(changedTime({ shiftMinutes: -30 }, at), { start: '2026-11-24T14:30' });
    assert.deepEqual(changedTime({ from: '2026-11-30T00:00', to: '2026-12-04T23:59', sameTime: true }, at), {
      start: '2026-12-01T15:00',
    });
    assert.deepEqual(changedTime({ from: '2026-11-23T12:00', to: '2026-11-23T17:00', isDayOpen: true }, at), {
      from: '2026-11-24T12:00',
      to: '2026-11-24T17:00',
    });
  });
});
