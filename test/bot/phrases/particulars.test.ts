import assert from 'node:assert/strict';
import { understand, understandCorrection } from '../../../src/bot/phrases/understand.ts';
import { printed, type Understanding } from '../../../src/bot/phrases/understanding.ts';

const moment = { now: '2026-11-23T09:00', timeZone: 'Europe/London' };
const both = { before: 10, after: 10 };

/** What is said of how a meeting is kept, and what is left of the words. */
const said: readonly (readonly [text: string, expect: Partial<Understanding>])[] = [
  ['book 30 min with Adele tomorrow at 3pm private', { isPrivate: true, people: ['Adele'] }],
  ['book 30 min with Adele tomorrow at 3pm, mark it private', { isPrivate: true, start: '2026-11-24T15:00' }],
  ['book dentist tomorrow at 3pm as a private appointment', { isPrivate: true, subject: 'dentist' }],
  ['book a private meeting with Adele tomorrow at 3pm', { isPrivate: true, people: ['Adele'] }],
  ['private appointment tomorrow 3pm', { isPrivate: true, intent: 'book' }],
  ['book lunch tomorrow at noon and show me as free', { showAs: 'free', subject: 'lunch' }],
  ['block tomorrow 9 to 11 as tentative', { showAs: 'tentative', durationMinutes: 120 }],
  ['tentatively book 30 min with Adele tomorrow at 3pm', { showAs: 'tentative', people: ['Adele'] }],
  ['out of office all Friday', { showAs: 'oof', isWholeDay: true, day: '2026-11-27', intent: 'book' }],
  ["I'm out of office on Friday", { showAs: 'oof', day: '2026-11-27', intent: 'book' }],
  ['mark me as working elsewhere on Friday', { showAs: 'workingElsewhere', day: '2026-11-27' }],
  ['book 30 min with Adele tomorrow at 3pm with a 10 minute buffer', { buffer: both, people: ['Adele'] }],
  ['find 45 minutes with Megan next week with 10 min buffer before', { buffer: { before: 10, after: 0 } }],
  ['book 30 min with Adele tomorrow, leave 15 minutes between', { buffer: { before: 15, after: 15 } }],
  ['book 30 min with Adele tomorrow at 3pm and leave half an hour after', { buffer: { before: 0, after: 30 } }],
  ['book 1h with Adele tomorrow at 3pm about pay with the link https://x.example/1', { link: 'https://x.example/1' }],
  [
    'attach the link https://x.example/1 to the budget review',
    { link: 'https://x.example/1', intent: 'changeMeeting' },
  ],
  ['mark the budget review as private', { isPrivate: true, intent: 'changeMeeting' }],
  ['block my mornings next week', { block: 'each' }],
  ['block tuesday or wednesday morning', { block: 'either' }],
  ['buche morgen um 15 Uhr 30 Minuten mit Adele als privaten Termin', { isPrivate: true, people: ['Adele'] }],
  ['buche morgen 12 Uhr Mittagessen und zeig mich als frei', { showAs: 'free', subject: 'Mittagessen' }],
  ['außer Haus am Freitag', { showAs: 'oof', day: '2026-11-27' }],
  ['buche morgen um 15 Uhr 30 Minuten mit Adele mit 10 Minuten Puffer davor und danach', { buffer: both }],
  ['blockiere meine Vormittage nächste Woche', { block: 'each', from: '2026-11-30T08:00' }],
  [
    'häng den Link https://x.example/1 an die Budgetbesprechung',
    { link: 'https://x.example/1', intent: 'changeMeeting' },
  ],
];

const corrections: readonly (readonly [text: string, expect: Partial<Understanding>])[] = [
  ['make it private', { isPrivate: true }],
  ['private', { isPrivate: true }],
  ['not private', { isPrivate: false }],
  ['show me as out of office', { showAs: 'oof' }],
  ['mark it as tentative', { showAs: 'tentative' }],
  ['with 10 min buffer', { buffer: both }],
  ['no buffer', { buffer: { before: 0, after: 0 } }],
  ['make Lee optional', { makeOptional: ['Lee'] }],
  ['Lee Gu must come', { makeRequired: ['Lee Gu'] }],
  ['agenda: review numbers', { body: 'review numbers' }],
  ['make it private and 45 minutes', { isPrivate: true, durationMinutes: 45 }],
  ['mach es privat', { isPrivate: true }],
  ['lass 15 Minuten dazwischen frei', { buffer: { before: 15, after: 15 } }],
  ['Lee muss dabei sein', { makeRequired: ['Lee'] }],
];

const pick = (understood: Understanding | undefined, like: Partial<Understanding>): Partial<Understanding> =>
  Object.fromEntries(Object.keys(like).map((key) => [key, understood?.[key as keyof Understanding]]));

describe('how a meeting is kept, in words', () => {
  for (const [text, expect] of said)
    it(`is read from “${text}”`, () => assert.deepEqual(pick(understand(text, moment), expect), expect));

  for (const [text, expect] of corrections)
    it(`corrects what is on the table in “${text}”`, () =>
      assert.deepEqual(pick(understandCorrection(text, moment), expect), expect));

  for (const text of [
    'book 30 min with Adele tomorrow at 3pm about going private',
    'who is out of office on Friday',
    'show my private meetings',
    'cancel my private appointment tomorrow',
    'is Lee out of office on Friday?',
    'tentatively accept the budget review',
    'book a 15 min break tomorrow at 10',
    'open http://x.example/1',
    'book 30 min with Adele tomorrow at 3pm with the link https://user:word@x.example/1',
  ])
    it(`is not read into “${text}”`, () => {
      const { isPrivate, showAs, buffer, link } = understand(text, moment);
      assert.deepEqual([isPrivate, showAs, buffer, link], [undefined, undefined, undefined, undefined]);
    });

  it('is printed nowhere', () => {
    const keys = Object.keys(printed(understand('block friday as tentative with a 10 min buffer', moment)));
    for (const key of ['showAs', 'buffer', 'block']) assert.ok(!keys.includes(key), key);
  });
});
