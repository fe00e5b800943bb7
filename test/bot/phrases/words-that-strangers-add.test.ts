import assert from 'node:assert/strict';
import { understand } from '../../../src/bot/phrases/understand.ts';
import { printed } from '../../../src/bot/phrases/understanding.ts';

const london = { now: '2026-11-23T09:00', timeZone: 'Europe/London' };
const seattle = { now: '2026-11-23T09:00', timeZone: 'America/Los_Angeles' };

const said = (text: string, moment = london) => {
  const { text: _text, ...rest } = printed(understand(text, moment));
  return rest;
};
const atNine = { intent: 'book', people: ['Adele'], start: '2026-11-24T09:00' };

describe('what strangers add to a booking', () => {
  for (const aside of ['or 10', 'but not if Alex is busy', 'unless somebody is away'])
    it(`is named, and no subject, when it is “${aside}”`, () => {
      assert.deepEqual(said(`book with Adele on Tuesday at 9 ${aside}`), { ...atNine, unused: [aside] });
    });

  it('is named in the words that were said', () => {
    assert.deepEqual(said('book with Adele on Tuesday at 9 unless she is away').unused, ['unless she is away']);
  });

  it('is heard when it is to be without Teams', () => {
    for (const aside of ['without Teams', 'without a Teams link', 'no Teams link'])
      assert.deepEqual(said(`book with Adele on Tuesday at 9 ${aside}`), { ...atNine, online: false });
  });
});

describe('a second hour in German', () => {
  it('is named, and no subject', () => {
    const { subject, unused } = printed(
      understand('buche am Dienstag um 9 oder 10 eine halbe Stunde mit Lee Gu', { ...london, language: 'de' }),
    );
    assert.deepEqual({ subject, unused }, { subject: undefined, unused: ['oder 10'] });
  });
});

describe('what is next', () => {
  for (const words of [
    'what’s next',
    "what's next?",
    'whats up next',
    "what's coming up next",
    "what's next on my calendar",
  ])
    it(`is the next meeting in “${words}”, not a day that may be over`, () => {
      assert.equal(understand(words, london).about, 'next');
    });
});

describe('a date with dots after “on”', () => {
  for (const words of ['on 1.12 at 9', 'on 1.12. at 9'])
    it(`is read in “${words}” where the day comes first`, () => {
      assert.deepEqual(said(`book with Adele ${words}`), { ...atNine, start: '2026-12-01T09:00' });
    });

  it('is read everywhere when only one number can be the day', () => {
    assert.equal(said('book with Adele on 24.12. at 9', seattle).start, '2026-12-24T09:00');
  });

  it('is named where the month comes first, since it may be either', () => {
    const { unused, subject } = said('book with Adele on 1.12. at 9', seattle);
    assert.deepEqual({ unused, subject }, { unused: ['on 1.12.'], subject: undefined });
  });

  it('is no date before the name of a thing', () => {
    assert.equal(said('book an hour with Adele tomorrow on 1.12 release').subject, '1.12 release');
  });
});

describe('people who are added to a meeting spoken of', () => {
  for (const [words, addPeople] of [
    ['add Alex to it', ['Alex']],
    ['add Lee Gu to it', ['Lee Gu']],
    ['add Lee Gu and Alex to it please', ['Lee Gu', 'Alex']],
  ] as const)
    it(`are they alone in “${words}”`, () => {
      assert.deepEqual(said(words).addPeople, addPeople);
    });
});
