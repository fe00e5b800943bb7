import assert from 'node:assert/strict';
import {
  clockRange,
  clockTime,
  dayAndTime,
  dayName,
  hourName,
  list,
  longDayName,
  moment,
  number,
  plural,
  readerFor,
  wordsOf,
  zoneName,
} from '../../src/words/index.ts';

const range = { startsAt: new Date('2026-11-24T15:00:00Z'), endsAt: new Date('2026-11-24T15:30:00Z') };

describe('texts for a reader', () => {
  it('follow the language of the client, and are English where we do not speak it', () => {
    const languages = ['de-AT', 'fr-CA', 'en-US', 'ja-JP', 'not a locale', '', undefined].map(
      (locale) => readerFor(locale, 'UTC').language,
    );

    assert.deepEqual(languages, ['de', 'fr', 'en', 'en', 'en', 'en', 'en']);
  });

  it('write times as the reader is used to', () => {
    const noon = new Date('2026-11-24T15:00:00Z');

    assert.equal(clockTime(noon, readerFor('en-US', 'UTC')), '3:00 PM');
    assert.equal(clockTime(noon, readerFor('de-DE', 'UTC')), '15:00');
    assert.equal(clockTime(noon, readerFor('ja-JP', 'UTC')), '15:00');
    assert.equal(clockTime(new Date('2026-11-24T09:05:00Z'), readerFor('en-GB', 'UTC')), '09:05');
  });

  it('have dates in the same language as the words around them', () => {
    assert.equal(dayAndTime(range, readerFor('en-GB', 'UTC')), 'Tue 24 Nov, 15:00 – 15:30');
    assert.equal(dayAndTime(range, readerFor('de-DE', 'UTC')), 'Di., 24. Nov., 15:00 – 15:30');
    assert.equal(dayAndTime(range, readerFor('fr-FR', 'UTC')), 'mar. 24 nov., 15:00 – 15:30');
  });

  it('name a day in full, an hour in short and a moment', () => {
    const names = ['en-US', 'de-DE', 'fr-FR'].map((locale) => {
      const reader = readerFor(locale, 'UTC');
      return [longDayName(range.startsAt, reader), hourName(range.startsAt, reader), moment(range.startsAt, reader)];
    });

    assert.deepEqual(names, [
      ['Tuesday, November 24', '3 PM', 'Tue, Nov 24, 3:00 PM'],
      ['Dienstag, 24. November', '15 Uhr', 'Di., 24. Nov., 15:00'],
      ['mardi 24 novembre', '15 h', 'mar. 24 nov., 15:00'],
    ]);
  });

  it('say the day of an end and the year where the zone of the reader makes them others', () => {
    const [inUtc, inTokyo] = ['UTC', 'Asia/Tokyo'].map((timeZone) => readerFor('en-GB', timeZone));
    const newYear = { startsAt: new Date('2026-12-31T14:30:00Z'), endsAt: new Date('2026-12-31T15:30:00Z') };
    assert.ok(inUtc && inTokyo);

    assert.equal(clockRange(newYear, inUtc), '14:30 – 15:30');
    assert.equal(clockRange(newYear, inTokyo), '23:30 – Fri 1 Jan, 00:30');
    assert.equal(dayName(newYear.endsAt, inUtc, newYear.startsAt), 'Thu 31 Dec');
    assert.equal(dayName(newYear.endsAt, inTokyo, newYear.startsAt), 'Fri, 1 Jan 2027');
  });

  it('name the zone as people call it', () => {
    const names = ['en-GB', 'de-DE'].map((locale) =>
      zoneName(readerFor(locale, 'America/Los_Angeles'), range.startsAt),
    );

    assert.deepEqual(names, ['Pacific Standard Time', 'Nordamerikanische Westküsten-Normalzeit']);
  });

  it('say lengths, lists, numbers and plurals', () => {
    const { time } = wordsOf({ language: 'en' });

    assert.deepEqual([30, 60, 90].map(time.duration), ['30 min', '1 h', '1 h 30 min']);
    assert.equal(list(['Adele', 'Megan', 'Lee'], 'en'), 'Adele, Megan and Lee');
    assert.equal(list(['Adele', 'Lee'], 'de'), 'Adele und Lee');
    assert.equal(number(1000, 'de'), '1.000');
    assert.equal(plural(0, 'fr', { one: 'réunion', other: 'réunions' }), 'réunion');
  });
});
