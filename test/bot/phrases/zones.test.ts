import assert from 'node:assert/strict';
import { zonesOfPlaces } from '../../../src/bot/phrases/time/zone-places.ts';
import { understand } from '../../../src/bot/phrases/understand.ts';
import { printed, type Understanding } from '../../../src/bot/phrases/understanding.ts';
import { isTimeZone } from '../../../src/shared/time-zone.ts';

const understood = (text: string, timeZone = 'Europe/London', now = '2026-11-23T09:00'): Understanding =>
  understand(text, { now, timeZone });

/** What `book with Adele …` says, without what it is that is booked. */
const said = (words: string, timeZone?: string) => {
  const { text: _text, intent: _intent, ...rest } = printed(understood(`book with Adele ${words}`, timeZone));
  return rest;
};

const onClock = (timeZone: string, start = '2026-11-24T15:00') => ({ people: ['Adele'], start, timeZone });

describe('a time on another clock', () => {
  for (const [words, means] of [
    ['tomorrow 3pm London time', onClock('Europe/London')],
    ['tomorrow at 3pm in London time', onClock('Europe/London')],
    ['in London time tomorrow at 3', onClock('Europe/London')],
    ['tomorrow at noon CET', onClock('Europe/Paris', '2026-11-24T12:00')],
    ['tomorrow at 4pm PST', onClock('America/Los_Angeles', '2026-11-24T16:00')],
    ['tomorrow at 3pm ET', onClock('America/New_York')],
    ['tomorrow at 3pm eastern', onClock('America/New_York')],
    ['tomorrow at 3pm GMT', onClock('UTC')],
    ['tomorrow at 1500 UTC', onClock('UTC')],
    ['tomorrow at 3pm BST', onClock('Europe/London')],
    ['tomorrow 9 in Bengaluru', onClock('Asia/Kolkata', '2026-11-24T09:00')],
    ['tomorrow at 3pm in New York', onClock('America/New_York')],
    ['tomorrow at 3pm in the Netherlands', onClock('Europe/Amsterdam')],
    ['tomorrow at 3pm São Paulo time', onClock('America/Sao_Paulo')],
    ['3pm London tomorrow', onClock('Europe/London', '2026-11-24T15:00')],
    ['tomorrow at 15:00+01:00', onClock('Etc/GMT-1')],
    ['tomorrow at 3pm UTC+2', onClock('Etc/GMT-2')],
    ['tomorrow at 3pm UTC-8', onClock('Etc/GMT+8')],
    ['tomorrow at 3pm GMT+5:30', onClock('Asia/Kolkata')],
    ['2026-12-01T09:00Z', onClock('UTC', '2026-12-01T09:00')],
    ['2026-12-01T09:00:00.000+05:30', onClock('Asia/Kolkata', '2026-12-01T09:00')],
    ['tomorrow at 10am his time', onClock('theirs', '2026-11-24T10:00')],
    ['tomorrow at 10am in their time zone', onClock('theirs', '2026-11-24T10:00')],
    ["tomorrow at 10am Adele's time", onClock('theirs', '2026-11-24T10:00')],
    ['tomorrow at 3pm my time', { people: ['Adele'], start: '2026-11-24T15:00' }],
    [
      'tomorrow from 3 to 4pm CET',
      { people: ['Adele'], start: '2026-11-24T15:00', durationMinutes: 60, timeZone: 'Europe/Paris' },
    ],
    [
      'tomorrow afternoon Tokyo time',
      { people: ['Adele'], from: '2026-11-24T12:00', to: '2026-11-24T17:00', timeZone: 'Asia/Tokyo' },
    ],
  ] as const)
    it(`reads “${words}”`, () => {
      assert.deepEqual(said(words), means);
    });

  it('takes the next time that clock shows the hour', () => {
    const soon = said('at 3pm London time', 'America/Los_Angeles');
    const tomorrow = understood('book with Adele at 8am Tokyo time', 'Europe/London', '2026-11-23T23:30');

    assert.deepEqual(soon, onClock('Europe/London', '2026-11-24T15:00'));
    assert.equal(tomorrow.start, '2026-11-25T08:00');
  });

  it('takes letters that stand for several zones for the nearest', () => {
    const zone = (words: string, own: string) => said(`tomorrow at 3pm ${words}`, own).timeZone;

    assert.equal(zone('IST', 'Europe/London'), 'Asia/Kolkata');
    assert.equal(zone('IST', 'Europe/Dublin'), 'Europe/Dublin');
    assert.equal(zone('CST', 'America/New_York'), 'America/Chicago');
    assert.equal(zone('CST', 'Asia/Shanghai'), 'Asia/Shanghai');
    assert.equal(zone('EST', 'Australia/Brisbane'), 'Australia/Sydney');
    assert.deepEqual(understood('book with Adele at 3pm IST').saidZone?.or, ['Europe/Dublin', 'Asia/Jerusalem']);
  });

  it('names a zone it does not know, and makes no subject or name of it', () => {
    for (const words of ['Gotham time', 'XYST', 'UTC+27'])
      assert.deepEqual(said(`tomorrow at 3pm ${words}`), {
        people: ['Adele'],
        start: '2026-11-24T15:00',
        unused: [words],
      });
  });

  it('moves a meeting to a time on another clock', () => {
    const theirs = understood('move my meeting with Lee tomorrow to 10am his time');
    const both = understood('move my 3pm ET with Lee to 10am CET on friday');

    assert.deepEqual([theirs.newStart, theirs.timeZone], ['2026-11-24T10:00', 'theirs']);
    assert.deepEqual(
      [both.start, both.newStart, both.timeZone],
      ['2026-11-23T20:00', '2026-11-27T10:00', 'Europe/Paris'],
    );
  });

  it('leaves people, places and things their names', () => {
    const people = (text: string) => understood(text).people;

    assert.deepEqual(people('book with Paris Jones at 3pm'), ['Paris Jones']);
    assert.deepEqual(people('3pm Austin Powers 30 min'), ['Austin Powers']);
    assert.deepEqual(people('book with Adele and Sydney Matthews 3pm tomorrow'), ['Adele', 'Sydney Matthews']);
    assert.equal(understood('book with Adele tomorrow at 3pm PT session').subject, 'PT session');
    assert.equal(understood('book with Lee at 3pm in the London office tomorrow').timeZone, undefined);
    assert.deepEqual(people('is Adele free for lunch time tomorrow'), ['Adele']);
  });

  it('knows each zone by the name the clock does', () => {
    assert.deepEqual(
      zonesOfPlaces.filter((zone) => !isTimeZone(zone)),
      [],
    );
  });
});
