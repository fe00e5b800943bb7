import assert from 'node:assert/strict';
import {
  type Board,
  boardOf,
  closedSegments,
  daysDrawn,
  instantAt,
  type Row,
  segmentsOf,
} from '../../src/tab/board/board.ts';
import { sayWhoCan } from '../../src/tab/board/say-who-can.ts';
import { readerFor, wordsOf } from '../../src/words/index.ts';

const range = (startsAt: string, endsAt: string) => ({ startsAt: new Date(startsAt), endsAt: new Date(endsAt) });
const row = (more: Partial<Row> = {}): Row => ({ isMe: false, isKnown: true, busy: [], ...more });
const nineToFive = (days: string[]) => days.map((day) => range(`${day}T09:00:00Z`, `${day}T17:00:00Z`));
const board = (rows: Row[]): Board => ({ rows, common: [] });

describe('the board of who is free', () => {
  const week = ['2026-11-23', '2026-11-24', '2026-11-25', '2026-11-26', '2026-11-27'];

  it('draws the days on which anybody works, from seven to eight', () => {
    const days = daysDrawn(board([row({ work: nineToFive(week) })]), '2026-11-23', 7, 'UTC');

    assert.deepEqual(
      days.map(({ day }) => day),
      week,
    );
    assert.deepEqual(days[0]?.startsAt, new Date('2026-11-23T07:00:00Z'));
    assert.deepEqual(days[0]?.endsAt, new Date('2026-11-23T20:00:00Z'));
  });

  it('begins earlier and ends later where somebody works elsewhere', () => {
    const early = row({ work: [range('2026-11-23T03:30:00Z', '2026-11-23T12:30:00Z')] });

    const [day] = daysDrawn(board([early, row({ work: nineToFive(week) })]), '2026-11-23', 7, 'UTC');

    assert.deepEqual(day?.startsAt, new Date('2026-11-23T03:00:00Z'));
  });

  it('draws whole days where the hours of somebody go past midnight here, and every day of people without hours', () => {
    const late = row({ work: [range('2026-11-23T22:00:00Z', '2026-11-24T06:00:00Z')] });

    const [day] = daysDrawn(board([late]), '2026-11-23', 7, 'UTC');
    assert.deepEqual(day && [day.startsAt, day.endsAt], [
      new Date('2026-11-23T00:00:00Z'),
      new Date('2026-11-24T00:00:00Z'),
    ]);
    assert.equal(daysDrawn(board([row()]), '2026-11-23', 7, 'UTC').length, 7);
  });

  it('places what lies within a day, cut at its ends, and shades what is outside the hours', () => {
    const day = range('2026-11-23T08:00:00Z', '2026-11-23T18:00:00Z');

    assert.deepEqual(
      segmentsOf(
        [range('2026-11-23T07:00:00Z', '2026-11-23T09:00:00Z'), range('2026-11-24T07:00:00Z', '2026-11-24T09:00:00Z')],
        day,
      ).map(({ left, width }) => [left, width]),
      [[0, 10]],
    );
    assert.deepEqual(closedSegments(row({ work: nineToFive(week) }), day), [
      { left: 0, width: 10 },
      { left: 90, width: 10 },
    ]);
    assert.deepEqual(closedSegments(row(), day), []);
    assert.equal(closedSegments(row({ work: [] }), day)[0]?.width, 100);
  });

  it('takes a press for the quarter of an hour it is in', () => {
    const day = range('2026-11-23T08:00:00Z', '2026-11-23T18:00:00Z');

    assert.deepEqual(instantAt(day, 0.23), new Date('2026-11-23T10:15:00Z'));
    assert.deepEqual(instantAt(day, -1), day.startsAt);
  });

  it('reads what the server sends', () => {
    const { rows, common } = boardOf({
      rows: [
        {
          isMe: true,
          isKnown: true,
          busy: [{ startsAt: '2026-11-23T10:00:00.000Z', endsAt: '2026-11-23T11:00:00.000Z', status: 'busy' }],
        },
      ],
      common: [{ startsAt: '2026-11-23T11:00:00.000Z', endsAt: '2026-11-23T17:00:00.000Z' }],
    });

    assert.deepEqual(rows[0]?.busy, [{ ...range('2026-11-23T10:00:00Z', '2026-11-23T11:00:00Z'), status: 'busy' }]);
    assert.deepEqual(common, [range('2026-11-23T11:00:00Z', '2026-11-23T17:00:00Z')]);
  });
});

describe('who can come at a chosen time', () => {
  const reader = readerFor('en-GB', 'Europe/London');
  const { findATime: words } = wordsOf(reader).tab;
  const people = [
    { name: 'Lee Gu', address: 'lee@contoso.com' },
    { name: 'Pradeep Gupta', address: 'pradeep@contoso.com' },
  ];
  const say = (rows: Row[], at: ReturnType<typeof range>, own?: ReturnType<typeof range>) =>
    sayWhoCan(board(rows), at, { people, reader, words, own });
  const at = range('2026-11-24T20:00:00Z', '2026-11-24T20:30:00Z');
  const lee = row({ address: 'LEE@contoso.com' });

  it('says that everybody is free only of people seen to be free, within their hours', () => {
    assert.equal(say([lee], at), 'You are free.');
    assert.equal(say([row({ isMe: true }), lee], at), 'Everybody is free.');
    assert.match(say([row({ isMe: true }), { ...lee, isKnown: false }], at), /^Not known: Lee Gu\.$/);
  });

  it('names who is busy', () => {
    const busy = { ...lee, busy: [{ ...at, status: 'busy' as const }] };

    assert.equal(say([row({ isMe: true }), busy], at), 'Busy: Lee Gu.');
    assert.equal(say([row({ isMe: true }), busy], at, at), 'Everybody is free.');
  });

  it('says whose hours it breaks, with the clock there', () => {
    const pradeep = row({
      address: 'pradeep@contoso.com',
      timeZone: 'Asia/Kolkata',
      work: [range('2026-11-24T03:30:00Z', '2026-11-24T12:30:00Z')],
    });

    assert.equal(
      say([row({ isMe: true }), pradeep], at),
      'Nobody has anything else. Outside working hours: Pradeep Gupta (01:30).',
    );
  });
});
