import assert from 'node:assert/strict';
import { freeInHours } from '../../src/services/calendar/schedule-board.ts';
import type { BoardRow } from '../../src/services/calendar/types.ts';
import { workRanges } from '../../src/services/calendar/work-ranges.ts';

const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'];
const range = (startsAt: string, endsAt: string) => ({ startsAt: new Date(startsAt), endsAt: new Date(endsAt) });
const written = (ranges: { startsAt: Date; endsAt: Date }[]) =>
  ranges.map(({ startsAt, endsAt }) => `${startsAt.toISOString().slice(5, 16)} ${endsAt.toISOString().slice(5, 16)}`);

describe('when somebody works', () => {
  for (const [timeZone, day, from, to] of [
    ['Europe/London', '2026-03-27', '09:00', '17:00'],
    ['Europe/London', '2026-03-30', '08:00', '16:00'],
    ['America/New_York', '2026-10-30', '13:00', '21:00'],
    ['America/New_York', '2026-11-02', '14:00', '22:00'],
    ['Asia/Kolkata', '2026-11-24', '03:30', '11:30'],
  ] as const)
    it(`is from ${from} to ${to} UTC on ${day} in ${timeZone}`, () => {
      const hours = { days: weekdays, from: '09:00:00', to: '17:00:00', timeZone };

      const found = workRanges(hours, range(`${day}T00:00:00Z`, `${day}T23:59:00Z`));

      assert.deepEqual(written(found), [`${day.slice(5)}T${from} ${day.slice(5)}T${to}`]);
    });

  it("is the person's own day: Monday in Auckland is Sunday in London", () => {
    const hours = { days: weekdays, from: '09:00:00', to: '17:00:00', timeZone: 'Pacific/Auckland' };

    const found = workRanges(hours, range('2026-11-22T00:00:00Z', '2026-11-23T00:00:00Z'));

    assert.deepEqual(written(found), ['11-22T20:00 11-23T00:00']);
  });

  it('keeps to the clock on a day on which the clocks change, and to midnight where hours end then', () => {
    const sunday = { days: ['sunday'], from: '00:00:00', to: '00:00:00', timeZone: 'Europe/London' };

    const found = workRanges(sunday, range('2026-03-28T00:00:00Z', '2026-03-31T00:00:00Z'));

    assert.deepEqual(written(found), ['03-29T00:00 03-29T23:00']);
  });
});

describe('when everybody is free', () => {
  const within = range('2026-11-24T08:00:00Z', '2026-11-24T18:00:00Z');
  const nineToFive = { work: [range('2026-11-24T09:00:00Z', '2026-11-24T17:00:00Z')] };
  const row = (more: Partial<BoardRow> = {}): BoardRow => ({ isMe: false, isKnown: true, busy: [], ...more });
  const at = (status: BoardRow['busy'][number]['status']) => [
    { ...range('2026-11-24T10:00:00Z', '2026-11-24T11:00:00Z'), status },
  ];

  it('is within the hours of each, and when nobody has anything, even tentatively', () => {
    for (const status of ['busy', 'oof', 'tentative'] as const)
      assert.deepEqual(written(freeInHours([row(nineToFive), row({ busy: at(status) })], within)), [
        '11-24T09:00 11-24T10:00',
        '11-24T11:00 11-24T17:00',
      ]);
  });

  it('takes who works elsewhere for free', () => {
    assert.deepEqual(written(freeInHours([row({ ...nineToFive, busy: at('workingElsewhere') })], within)), [
      '11-24T09:00 11-24T17:00',
    ]);
  });

  it('is decided by those who can be seen', () => {
    assert.deepEqual(written(freeInHours([row(nineToFive), row({ isKnown: false })], within)), [
      '11-24T09:00 11-24T17:00',
    ]);
  });
});
