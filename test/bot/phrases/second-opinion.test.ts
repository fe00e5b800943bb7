import assert from 'node:assert/strict';
import { secondOpinion } from '../../../src/bot/phrases/classifier/second-opinion.ts';
import { looseWords } from '../../../src/bot/phrases/understand.ts';
import {
  understandWithSecondOpinion,
  withSecondOpinion,
} from '../../../src/bot/phrases/understand-with-second-opinion.ts';
import { printed, type Understanding } from '../../../src/bot/phrases/understanding.ts';

const moment = { now: '2026-11-23T09:00', timeZone: 'Europe/London' };

/** As it is where the grammar says this of whatever is said. */
const whenRead = (text: string, read: Omit<Understanding, 'text'>): Understanding =>
  withSecondOpinion(() => ({ text, ...read }), secondOpinion, looseWords)(text, moment);

describe('understanding with a second opinion', () => {
  for (const [text, read] of [
    ['book a hotel room in Lisbon for friday', { intent: 'book', day: '2026-11-27' }],
    ['cancel my phone contract', { intent: 'cancel', subject: 'phone contract' }],
    ['cancel my taxi', { intent: 'cancel', subject: 'taxi' }],
    ['you are a stupid machine', { intent: 'notifications', on: false }],
  ] as const)
    it(`does not take “${text}” for an act`, () => {
      assert.equal(whenRead(text, read).intent, 'unknown');
    });

  const ours: [text: string, read: Omit<Understanding, 'text'>][] = [
    ['cancel the phone call with Lee', { intent: 'cancel', people: ['Lee'] }],
    ['book 30 min with Adele about the ferry tickets', { intent: 'book', people: ['Adele'] }],
    ['move the furniture review to friday', { intent: 'reschedule', subject: 'furniture review' }],
    ['cancel my yoga class', { intent: 'cancel', subject: 'yoga class' }],
    ['mail Lee: my toaster is on fire', { intent: 'sendMail', people: ['Lee'], body: 'my toaster is on fire' }],
    ['remind me tomorrow to buy milk', { intent: 'remind', subject: 'buy milk' }],
  ];
  for (const [text, read] of ours)
    it(`leaves “${text}” as it was read`, () => {
      const { text: _text, ...understood } = whenRead(text, read);

      assert.deepEqual(understood, read);
    });

  it('says hello to whoever says so in a way that the grammar does not know', () => {
    assert.deepEqual(whenRead('good morning to you bot', { intent: 'unknown' }), {
      text: 'good morning to you bot',
      intent: 'courtesy',
    });
  });

  it('never leads from words nobody read to something that is done', () => {
    for (const text of ['undo everything', 'notifications off now', 'log me out of here', 'running late by 10'])
      assert.equal(whenRead(text, { intent: 'unknown' }).intent, 'unknown');
  });

  it('offers commands near to words nobody read, with people, time and subject kept in them', () => {
    const { near = [] } = whenRead('meet up with Lee Gu and Adele tomorrow at 3pm about pricing', {
      intent: 'unknown',
    });

    assert.deepEqual(near[0], {
      understood: {
        text: 'meet up with Lee Gu and Adele tomorrow at 3pm about pricing',
        intent: 'book',
        people: ['Lee Gu', 'Adele'],
        start: '2026-11-24T15:00',
        subject: 'pricing',
        subjectWords: ['pricing'],
      },
      said: 'Lee Gu, Adele · tomorrow at 3pm · pricing',
    });
    assert.ok(near.length <= 3);
  });

  it('offers what it took back, as it was read, where the command asks before it does anything', () => {
    const doubtful = { intent: 'unknown', confidence: 0.8, none: 0.8, likely: [] } as const;
    const takenBack = (read: Understanding) =>
      withSecondOpinion(
        () => read,
        () => ({ ...doubtful, likely: [] }),
        looseWords,
      )(read.text, moment).near ?? [];
    const booking = { text: 'reserve a canoe friday', intent: 'book', subject: 'canoe', day: '2026-11-27' } as const;

    assert.deepEqual(takenBack(booking), [{ understood: booking, said: 'friday · canoe' }]);
    assert.deepEqual(takenBack({ text: 'shut it', intent: 'notifications', on: false }), []);
  });

  it('offers nothing for what is far from everything', () => {
    for (const text of ['colourless green ideas sleep furiously', 'asdf jklö', '', '.', '🐙'])
      assert.deepEqual(understandWithSecondOpinion(text, moment).near ?? [], [], text);
  });

  it('asks about an act that words nobody read are taken for, and prints what it asks', () => {
    const text = 'calendar colleague Lee thursday 3 together somehow';

    const understood = understandWithSecondOpinion(text, moment);

    assert.equal(understood.intent, 'unknown');
    assert.equal(understood.near?.[0]?.understood.intent, 'book');
    assert.deepEqual(printed(understood), { text, intent: 'book', people: ['Lee'], start: '2026-11-26T15:00' });
  });

  it('prints nothing of what is only near', () => {
    const read = { intent: 'unknown', near: [{ understood: { text: 'x', intent: 'book' }, said: '' }] } as const;

    assert.deepEqual(printed({ text: 'x', ...read, near: [...read.near] }), { text: 'x', intent: 'unknown' });
  });

  for (const [text, intent] of [
    ['Please read out my appointments for tomorrow', 'agenda'],
    ['Would Nestor happen to have time tomorrow at 2?', 'freeBusy'],
    ['how much of next week is eaten up by meetings', 'meetingLoad'],
  ] as const)
    it(`takes “${text}” for what only shows something`, () => {
      assert.equal(understandWithSecondOpinion(text, moment).intent, intent);
    });

  it('keeps the name of a meeting that is asked about by a name of its own', () => {
    const { asks, subject } = understandWithSecondOpinion('when is the store opening?', moment);

    assert.deepEqual([asks, subject], ['when', 'store opening']);
  });

  it('never reads a wish out of words that turn it round', () => {
    for (const text of ["I really don't want you to cancel the stand-up", 'never ever move my budget review'])
      assert.notEqual(understandWithSecondOpinion(text, moment).intent, 'cancel', text);
  });
});
