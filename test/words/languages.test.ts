import assert from 'node:assert/strict';
import { type Words, wordsOf } from '../../src/words/index.ts';
import { englishWordsIn } from '../support/english-words.ts';

const foreign = ['Lee Gu', 'Megan Bowen', 'Isaiah Langer', 'Adele', 'Budgetplan'];
const names = ['Lee Gu', 'Megan Bowen', 'Isaiah Langer'];

/** Values for every text, once as there is much of everything and once as there is little. */
const samples = (much: boolean) => ({
  ...Object.fromEntries(
    ['name', 'me', 'who', 'from', 'owner', 'organizer', 'room', 'said', 'what', 'problem', 'nothing'].map((key) => [
      key,
      'Lee Gu',
    ]),
  ),
  ...Object.fromEntries(['subject', 'title'].map((key) => [key, 'Budgetplan'])),
  ...Object.fromEntries(
    ['time', 'taken', 'within', 'day', 'first', 'last', 'when', 'before', 'until', 'zone', 'done', 'response'].map(
      (key) => [key, '24.11.'],
    ),
  ),
  ...Object.fromEntries(
    ['count', 'more', 'most', 'minutes', 'days', 'chairs', 'year', 'length', 'of', 'levels'].map((key) => [
      key,
      much ? 12 : 1,
    ]),
  ),
  ...Object.fromEntries(['seesAll', 'isTentative', 'isOutsideHours', 'proposes'].map((key) => [key, much])),
  ...Object.fromEntries(
    ['names', 'people', 'others', 'events', 'rooms'].map((key) => [key, much ? names : names.slice(0, 1)]),
  ),
  ...Object.fromEntries(['hours', 'duration', 'one', 'other'].map((key) => [key, '11:00'])),
  ...Object.fromEntries(['place', 'text', 'organiser'].map((key) => [key, 'Budgetplan'])),
  accepted: much ? 12 : 1,
  times: much ? '10:00 – 11:00' : '',
  state: '24.11.',
  free: much ? 12 : 0,
  unknown: much ? 2 : 0,
});
type Sample = ReturnType<typeof samples>;

/** Where a value is one of few, or several stand side by side. */
const special: Record<string, (sample: Sample, much: boolean) => unknown[]> = {
  'arranging.isFree': (sample, much) => [
    { ...sample, name: much ? 'Lee Gu' : undefined, state: much ? 'oof' : 'unknown' },
  ],
  'arranging.recurrence': (sample, much) => [
    { ...sample, every: 'week', interval: much ? 2 : 1, days: much ? ['monday', 'friday'] : [] },
  ],
  'changing.comeBack': (_, much) => [{ days: much ? names : names.slice(0, 1) }],
  'series.clockPush': (sample, much) => [
    {
      ...sample,
      names: much ? names : [],
      until: much ? '24.11.' : undefined,
      usual: '11:00',
      pushed: '12:00',
      dayShift: much ? -1 : 0,
      isOutside: much,
    },
  ],
  'series.fairSoFar': (_, much) => [
    { took: [{ name: 'Lee Gu', count: much ? 3 : 1 }], never: much ? ['Megan Bowen', undefined] : [] },
  ],
  'finding.reasons': (_, much) => [much ? names : names.slice(0, 1)],
  'finding.dayOff': (sample, much) => [{ ...sample, said: much ? 'tomorrow' : undefined, weekday: '', alone: much }],
  'finding.theirDayOff': (sample, much) => [{ ...sample, said: much ? 'today' : undefined, weekday: '' }],
  'finding.insteadAt': (sample, much) => [{ ...sample, busy: [], outside: much ? names : [] }],
  'finding.takenThen': (sample, much) => [{ ...sample, isMe: much }],
  'finding.takenMeanwhile': (sample, much) => [{ ...sample, isMe: much }],
  'finding.shorter': (sample) => [{ ...sample, length: '45 min', asked: '60 min' }],
  'news.answered': (sample) => [{ ...sample, response: 'declined' }],
  'news.answeredSummary': (sample, much) => [{ ...sample, response: much ? 'accepted' : 'tentativelyAccepted' }],
  'news.changedSummary': (sample) => [{ ...sample, what: ['subject', 'onlineMeeting'] }],
  'news.newParts': (sample) => [{ ...sample, what: ['location'] }],
  'keeping.buffer': (_, much) => [{ before: '10 min', after: much ? '15 min' : '' }],
  'keeping.sides': () => [{ before: '10 min', after: '15 min' }],
  'keeping.bufferTaken': () => [{ clash: 'Lee Gu' }],
  'keeping.blockClash': (sample) => [{ ...sample, clash: 'Lee Gu' }],
  'turns.reference': () => ['7f3'],
  'time.duration': (_, much) => [much ? 90 : 30],
  'tab.greeting.morning': () => ['Lee Gu'],
  'tab.greeting.afternoon': () => ['Lee Gu'],
  'tab.greeting.evening': () => ['Lee Gu'],
  'clocks.notRead': (_, much) => [{ said: much ? names : names.slice(0, 1) }],
  'unused.leftOut': (_, much) => [{ said: much ? names : names.slice(0, 1) }],
  'tab.today.with': (_, much) => [much ? names : names.slice(0, 1)],
  'tab.today.clashes': (_, much) => [much ? names : ['']],
  'tab.today.moved': (sample) => [{ ...sample, to: '24.11.' }],
  'rooms.roomLike': (_, much) => [
    much ? { seats: 8, has: ['projector', 'accessible'], place: 'Budgetplan', floor: 2 } : { seats: 1 },
  ],
  'rooms.thing': (_, much) => [much ? 'whiteboard' : 'accessible'],
  'rooms.maybe': (sample) => [{ ...sample, what: 'projector' }],
  'rooms.floor': (sample) => [{ ...sample, floor: '12' }],
  'rooms.freeInstead': (sample) => [{ ...sample, facts: 'Budgetplan' }],
  'problems.noSuchBuilding': (sample, much) => [{ ...sample, buildings: much ? names : [] }],
  'problems.noRoomLike': (sample) => [{ ...sample, wish: { seats: 8, has: ['projector'] } }],
  'problems.noSuchRoomFree': (sample) => [{ ...sample, wish: { seats: 8, has: ['projector'] } }],
  ...Object.fromEntries(
    ['areBusy', 'isOutsideHours', 'cannotBeSeen', 'takenMeanwhile'].map((name) => [
      `tab.findATime.${name}`,
      () => ['Lee Gu'],
    ]),
  ),
  'tab.findATime.booked': (sample, much) => [{ ...sample, at: '24.11.', invites: much }],
  'tab.findATime.defaultSubject': (_, much) => [much ? names : []],
  'tab.findATime.freeAllDay': (_, much) => [much ? '24.11.' : ''],
  'tab.findATime.roomFor': (sample) => [{ ...sample, capacity: 12 }],
};

/** The same as in English: values with nothing but punctuation, and words that the languages share. */
const same: Record<'de' | 'fr', string[]> = {
  de: [
    'arranging.optional',
    'arranging.person',
    'arranging.timesSummary',
    'arranging.withProblem',
    'finding.during',
    'finding.reasons',
    'finding.stateOf',
    'finding.optionalState',
    'asking.answerOf',
    'clocks.onOther',
    'dialogue.withRoom',
    'meetings.answeredSummary',
    'keeping.agenda',
    'keeping.agendaText',
    'keeping.optional',
    'keeping.optionalNow',
    'meetings.labels.optional',
    'near.withWords',
    'people.activity.Offline',
    'people.availability.Offline',
    'people.chat',
    'people.listed',
  ],
  fr: [
    'arranging.withProblem',
    'clocks.onOther',
    'finding.during',
    'finding.reasons',
    'tab.findATime.minutes',
    'tab.pages.label',
    'tab.settings.notifications',
    'time.duration',
  ],
};

/** What people say to the bot is English where French is read. */
const isSaid = (path: string, language: string) => language === 'fr' && /^commands\.\w+\.(title|usage)$/.test(path);

const complete = (path: string, sample: Sample) =>
  new Proxy(sample, {
    get: (target, key) => {
      if (!(key in target)) throw new TypeError(`there is no sample for ${String(key)} of ${path}`);
      return target[key as keyof Sample];
    },
  });

/** Every text of a language by its path. */
const textsOf = (words: Words, much: boolean): Map<string, string> => {
  const texts = new Map<string, string>();
  const walk = (value: unknown, path: string): void => {
    if (typeof value === 'string') texts.set(path, value);
    else if (typeof value === 'function') {
      const sample = samples(much);
      walk(value(...(special[path]?.(sample, much) ?? [complete(path, sample)])), path);
    } else
      for (const [name, inner] of Object.entries(value ?? {}))
        walk(inner, name === 'markdown' ? path : [path, name].filter(Boolean).join('.'));
  };
  walk(words, '');
  return texts;
};

describe('every text', () => {
  for (const language of ['de', 'fr'] as const)
    for (const much of [true, false])
      it(`is in ${language} what it says, ${much ? 'of much' : 'of little'}`, () => {
        const english = textsOf(wordsOf({ language: 'en' }), much);
        const texts = [...textsOf(wordsOf({ language }), much)].filter(([path]) => !isSaid(path, language));

        const untranslated = texts.filter(
          ([path, text]) => text === english.get(path) && !same[language].includes(path),
        );
        assert.deepEqual(untranslated, []);
        assert.deepEqual(
          texts.flatMap(([path, text]) => englishWordsIn(text, foreign).map((found) => `${path}: ${found}`)),
          [],
        );
      });

  it('of French has a narrow space before what asks for one', () => {
    const said = [...textsOf(wordsOf({ language: 'fr' }), true)].filter(([, text]) => / [;:?!»]|« /.test(text));

    assert.deepEqual(said, []);
    assert.equal(wordsOf({ language: 'fr' }).meetings.which, 'De quelle réunion parlez-vous\u202f?');
  });
});
