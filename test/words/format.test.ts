import assert from 'node:assert/strict';
import { clockTime, dayAndTime, list, number, plural, readerFor, wordsOf, zoneName } from '../../src/words/index.ts';

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
