import assert from 'node:assert/strict';
import { english } from '../../../src/bot/phrases/en/index.ts';
import type { Language } from '../../../src/bot/phrases/grammar/language.ts';
import { namesReader } from '../../../src/bot/phrases/grammar/names.ts';
import { plainText } from '../../../src/bot/phrases/grammar/plain-text.ts';
import type { Family } from '../../../src/bot/phrases/grammar/utterance.ts';
import { dayOf } from '../../../src/bot/phrases/time/calendar-days.ts';
import { clockOf } from '../../../src/bot/phrases/time/clock.ts';
import { anyMark, withoutMarks } from '../../../src/bot/phrases/time/marks.ts';
import { restOfWeek } from '../../../src/bot/phrases/time/windows.ts';
import { understandIn } from '../../../src/bot/phrases/understand.ts';
import { addDays } from '../../../src/shared/time-zone.ts';

/** A language that nobody speaks: `Brumu kel Adele ta Lee smora ap 3, 30 zib: gantor` books a meeting. */
const readNames = namesReader({
  separators: /\s*(?:,|\bta\b)\s*/g,
  titles: /^Vok\s+/,
  wrapping: /^nuk\s+/g,
  endings: [],
  nobody: /^mi$/i,
  articles: /^ol$/i,
});

const brumu: Family = ({ request, mark, timing }) => {
  if (!/^brumu\b/i.test(request)) return undefined;
  const marked = mark();
  const people = /\bkel\s+(.+)$/.exec(marked.text.replace(/:.*/, ''))?.[1]?.replace(new RegExp(`${anyMark}.*`), '');
  const subject = withoutMarks(/:\s*(.+)$/.exec(marked.text)?.[1] ?? '').trim();
  return { intent: 'book', people: readNames(people ?? ''), ...timing(marked), subject };
};

const invented: Language = {
  tag: 'xx',
  commonWords: /\b(?:kel|ta|brumu|mi)\b/gi,
  hear: (text) => ({ said: plainText(text), request: plainText(text).replace(/^olu\s+|\s*tikim!?$/gi, '') }),
  time: {
    readers: [
      { pattern: /(\d{1,3}) zib\b/iy, read: ([, minutes]) => ({ kind: 'duration', minutes: Number(minutes) }) },
      { pattern: /smora\b/iy, read: (_, { moment }) => ({ kind: 'day', day: addDays(dayOf(moment.now), 1) }) },
      { pattern: /tis vek\b/iy, read: (_, { moment }) => restOfWeek(dayOf(moment.now)) },
      {
        pattern: /(\d{1,2})\b(?! zib)/y,
        read: ([, hour], { lead }) => {
          const clock = lead === 'ap' ? clockOf({ hour: Number(hour) }) : undefined;
          return clock && { kind: 'clock', clock };
        },
      },
    ],
    wordedRanges: new Set(),
    leads: /(ap|fros)\s+/iy,
    bounds: { fros: 'before' },
    fitsLead: () => true,
    towards: new Set(),
    belongsToVerb: () => false,
    ending: /(?!)/y,
  },
  families: [brumu],
  relationOf: (name) => (name === 'mi gorb' ? 'manager' : undefined),
  isFiller: () => false,
  groupIn: (text) => (/\bnos\b/.test(text) ? 'everybodyHere' : undefined),
};

const moment = { now: '2026-11-23T09:00', timeZone: 'Europe/London' };
const understand = understandIn(english, invented);

describe('a language beside English', () => {
  it('books a meeting in words of its own', () => {
    const text = 'Olu brumu kel Vok Adele ta Lee Gu smora ap 3, 30 zib: gantor tikim!';

    assert.deepEqual(understand(text, { ...moment, language: 'xx-XX' }), {
      text,
      intent: 'book',
      people: ['Adele', 'Lee Gu'],
      durationMinutes: 30,
      start: '2026-11-24T15:00',
      subject: 'gantor',
    });
  });

  it('puts times together as English does, and says who is meant without a name', () => {
    const { from, to, group } = understand('brumu nos tis vek', { ...moment, language: 'xx' });
    const { relations, ...before } = understand('brumu kel mi gorb ta mi fros smora', { ...moment, language: 'xx' });

    assert.deepEqual({ from, to, group }, { from: '2026-11-23T00:00', to: '2026-11-27T23:59', group: 'everybodyHere' });
    assert.deepEqual(relations, [{ said: 'mi gorb', relation: 'manager' }]);
    assert.deepEqual([before.from, before.to], ['2026-11-23T09:00', '2026-11-23T23:59']);
  });

  it('is read where it is named, and where the one that is named finds nothing', () => {
    const { intent: ofIntent } = understand('brumu nos tis vek', { ...moment, language: 'en-GB' });

    assert.equal(ofIntent, 'book');
    for (const language of ['xx', 'en', 'fr', undefined])
      assert.equal(understand('sign out', { ...moment, ...(language ? { language } : {}) }).intent, 'signOut');
    assert.equal(understand('olu', { ...moment, language: 'xx' }).intent, 'unknown');
  });

  it('is read first where a sentence is plainly its own, and not at all where it is plainly another’s', () => {
    // English would take `help` for a cry, and Brumu takes anything that begins with brumu.
    assert.equal(understand('brumu kel Adele ta Lee smora', { ...moment, language: 'en' }).intent, 'book');
    assert.equal(understand('brumu is what my manager and I have', { ...moment, language: 'xx' }).intent, 'unknown');
  });
});
