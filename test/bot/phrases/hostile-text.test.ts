import assert from 'node:assert/strict';
import { maxDatePhrase } from '../../../src/bot/phrases/en/time/explicit-date.ts';
import { languages, understand } from '../../../src/bot/phrases/understand.ts';
import { intents } from '../../../src/bot/phrases/understanding.ts';
import { InvalidRequest } from '../../../src/shared/errors.ts';
import { resolveLocal } from '../../../src/shared/time-zone.ts';

const moment = { now: '2026-11-23T09:00', timeZone: 'Europe/London' };

/** How often a pattern is run while `act` runs, and the longest text any is run on: work, whatever the machine's speed. */
const workOf = (act: () => void): { runs: number } => {
  const original = RegExp.prototype.exec;
  let runs = 0;
  RegExp.prototype.exec = function (this: RegExp, text: string) {
    runs += 1;
    return original.call(this, text);
  };
  try {
    act();
  } finally {
    RegExp.prototype.exec = original;
  }
  return { runs };
};

const cut = (text: string): string => text.slice(0, 1_000);

const soups: readonly (readonly [name: string, text: string])[] = [
  ['dates', 'book 3 jan 24/11 on the 3rd of december 2026 next tuesday at 3pm '.repeat(200)],
  ['numbers', '1 '.repeat(1_000)],
  ['digits', '9'.repeat(1_000)],
  ['one word', 'tomorrow '.repeat(1_000)],
  ['names', `book with ${'Adele and '.repeat(200)}`],
  ['commas', `book with ${','.repeat(1_000)}`],
  ['spaces', `book${' '.repeat(990)}x`],
  ['apostrophes', `who is ${"a's ".repeat(300)}`],
  ['quotes', `book "${'"'.repeat(900)}`],
  ['tags', '<at>'.repeat(300)],
  ['dashes', `move ${'from 3 to 4 - '.repeat(100)}`],
  ['thanks', `thanks ${'please thanks '.repeat(90)}`],
  ['quarters', 'half past quarter to half '.repeat(50)],
  ['a word that is three words', `cancel ${'one on one '.repeat(90)}x!`],
  ['folders', `file mail in ${'to in under '.repeat(90)}`],
  ['news', 'no notifications about of in after '.repeat(30)],
  ['a long word for news', `turn off ${'x'.repeat(940)} notifications`],
  ['quiet hours', `quiet hours ${'from 6 to 8 '.repeat(80)}`],
  ['private use', 'book \uE000\uE001 with \uF8FF Adele'],
  ['lone surrogates', 'book \uD800 with \uDC00'],
  ['null', 'book\u0000with\u0000Adele'],
  ['prototype', 'book constructor with __proto__ and toString tomorrow'],
];

describe('text that means harm', () => {
  it('reads nothing longer than 1,000 characters', () => {
    const soup = 'book 30 min tomorrow at 3pm '.repeat(300);

    const { runs } = workOf(() => assert.deepEqual(understand(soup, moment), { text: soup, intent: 'unknown' }));

    assert.ok(soup.length > 8_000);
    assert.equal(runs, 0);
  });

  it('reads 1,000 characters, and not one more', () => {
    const longest = `book with Adele about ${'x'.repeat(978)}`;

    assert.equal(longest.length, 1_000);
    assert.equal(understand(longest, moment).intent, 'book');
    assert.equal(understand(`${longest}x`, moment).intent, 'unknown');
  });

  for (const [name, soup] of soups)
    it(`answers with a known intent and no empty field to ${name}`, () => {
      const { text, intent, ...fields } = understand(cut(soup), moment);

      assert.equal(text, cut(soup));
      assert.ok(intents.includes(intent));
      for (const value of Object.values(fields))
        assert.ok(value !== '' && !(Array.isArray(value) && value.length === 0));
    });

  it('does at most in proportion to the words what it does for a few', () => {
    const sentence = 'book 3 jan 24/11 the 3rd of december next tuesday at 3pm 30 min ';

    for (const seed of [sentence, 'tomorrow ', '9 ', 'a ']) {
      const times = Math.ceil(100 / seed.length);
      const few = workOf(() => understand(seed.repeat(times), moment)).runs;
      const many = workOf(() => understand(seed.repeat(times * 7), moment)).runs;
      // What is tried once whatever the length only lowers the ratio.
      assert.ok(many <= few * 7 * 1.2, `${seed}: ${few} runs became ${many}`);
      const words = (seed.match(/\S+/g) ?? []).length * times * 7;
      assert.ok(many < languages.length * (words * 100 + 5_000), `${seed}: ${many} runs for ${words} words`);
    }
  });

  it('gives chrono phrases of at most 100 characters', async () => {
    const { readExplicitDate } = await import('../../../src/bot/phrases/en/time/explicit-date.ts');

    assert.equal(maxDatePhrase, 100);
    assert.equal(readExplicitDate(`2 December ${'x'.repeat(100)}`, moment), undefined);
    assert.equal(readExplicitDate('2 December', moment), '2026-12-02');
  });

  it('sees through direction marks and invisible characters', () => {
    const { people, start } = understand('\u202Ebook\u200B 30 min with \u200FAdele\u200E tomorrow\u00A0at 3pm', moment);

    assert.deepEqual({ people, start }, { people: ['Adele'], start: '2026-11-24T15:00' });
  });

  it('takes dates and hours that do not exist for no others: they stay as said', () => {
    for (const [text, said] of [
      ['book with Adele on 30 February', { day: '2027-02-30' }],
      ['book with Adele on 2026-13-45', { day: '2026-13-45' }],
      ['book with Adele tomorrow at 25:99', { start: '2026-11-24T25:99' }],
    ] as const) {
      assert.deepEqual(understand(text, moment), { text, intent: 'book', people: ['Adele'], ...said });
      assert.throws(() => resolveLocal('start' in said ? said.start : said.day, 'Europe/London'), InvalidRequest);
    }
  });
});
