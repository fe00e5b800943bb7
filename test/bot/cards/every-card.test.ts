import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Card } from '../../../src/bot/cards/card.ts';
import { executeButton } from '../../../src/bot/cards/parts.ts';
import type { Draft } from '../../../src/bot/features/meetings/draft.ts';
import type { CalendarEvent } from '../../../src/services/calendar/types.ts';
import type { PersonProfile } from '../../../src/services/people/types.ts';
import { readerFor, wordsOf } from '../../../src/words/index.ts';
import { actionsOf, lintCard, nodesOf } from '../../support/lint-card.ts';

const MarkdownIt = createRequire(import.meta.url)('markdown-it') as new () => { render(text: string): string };

const hostile =
  '[x](https://evil.example) ![y](https://evil.example/y.png) **b** # h <at>all</at> \u202egnp.exe\u200b \u0007';
const now = new Date('2026-11-23T09:00:00Z');
const reader = readerFor('en-GB', 'Europe/London');
const words = wordsOf(reader);
const handle = 'h';
const slot = { startsAt: new Date('2026-11-24T15:00:00Z'), endsAt: new Date('2026-11-24T15:30:00Z') };
const who = { name: hostile, address: hostile, type: 'required', response: 'declined' } as const;
const event: CalendarEvent = {
  id: 'a',
  changeKey: '1',
  iCalUId: 'u',
  subject: hostile,
  ...slot,
  isAllDay: false,
  isCancelled: false,
  isOrganizer: true,
  isPrivate: false,
  isOnlineMeeting: true,
  joinUrl: 'https://teams.microsoft.com/l/meetup-join/1',
  webLink: 'http://evil.example',
  location: hostile,
  organizer: { name: hostile, address: 'me' },
  attendees: [who, { ...who, type: 'optional', response: 'accepted' }, { ...who, type: 'resource' }],
  showAs: 'busy',
  myResponse: 'organizer',
  type: 'occurrence',
  seriesId: 's',
  bodyPreview: hostile,
};
const room = {
  id: 'r',
  name: hostile,
  address: hostile,
  tags: [hostile],
  free: [slot],
  facts: {
    building: hostile,
    floor: hostile,
    has: ['video' as const],
    unsure: [{ what: 'projector' as const, entry: hostile }],
  },
};
const invited = { ...event, isOrganizer: false, myResponse: 'notResponded' as const };
const draft: Draft = {
  version: 1,
  subject: hostile,
  people: [{ name: hostile, address: hostile, optional: false, isExternal: true }],
  durationMinutes: 30,
  timeZone: 'Europe/London',
  online: true,
  room: { name: hostile, address: hostile },
  recurrence: { every: 'week', interval: 1, days: ['monday'] },
  body: hostile,
  transactionId: 't',
};
const move: Draft = { ...draft, move: { eventId: 'a', changeKey: '1', seriesId: 's' } };
const person: PersonProfile = {
  id: 'p',
  displayName: hostile,
  userPrincipalName: hostile,
  mail: hostile,
  jobTitle: hostile,
  department: hostile,
  phones: [hostile],
  managers: [{ id: 'm', displayName: hostile, userPrincipalName: hostile, jobTitle: hostile, phones: [] }],
  reports: [{ id: 'r', displayName: hostile, userPrincipalName: hostile, jobTitle: hostile, phones: [] }],
};
const attendance = {
  name: hostile,
  optional: true,
  isExternal: true,
  state: 'busy',
  theirTime: hostile,
  outsideHours: true,
};
const timeSlot = {
  ...slot,
  kind: 'partly',
  people: [
    { address: '', isMe: true, optional: false, state: 'tentative', hours: 'outside' },
    { address: hostile, isMe: false, optional: true, state: 'busy', hours: 'outside', timeZone: 'Asia/Kolkata' },
  ],
  eatsFocus: true,
};
const shown = { reader, now, handle };
const kept = { isPrivate: true, showAs: 'oof', buffer: { before: 10, after: 0 }, place: hostile, body: hostile };
const guest = { name: hostile, address: hostile, optional: false };
const change = {
  subject: { from: hostile, to: hostile },
  minutes: { from: 30, to: 60 },
  add: [guest],
  remove: [guest],
  room: { to: guest },
  online: true,
  text: hostile,
  isPrivate: { from: false, to: true },
  showAs: { from: 'busy', to: 'free' },
  roles: [guest],
};

/** What each exported card function is called with, one line a way to call it. A new card needs a line here. */
const calls: Record<string, unknown[][]> = {
  agendaCard: [
    [
      {
        title: hostile,
        days: [{ startsAt: slot.startsAt, events: [event, invited] }],
        more: 3,
        hidePrivate: false,
        reader,
        now,
      },
    ],
  ],
  askedCard: [event, invited].map((each) => [{ event: each, sentence: () => hostile, lines: [hostile], ...shown }]),
  changeCard: [
    [
      {
        event,
        change: { version: 1, ...change },
        dates: 'following',
        mayFollow: true,
        isAddedTime: true,
        notes: [hostile],
        outside: [hostile],
        others: [attendance],
        mine: [event],
        ...shown,
      },
    ],
  ],
  followingCard: [[{ event, before: slot, ...shown }], [{ event, ...shown }]],
  answeredFollowingCard: [[{ event: invited, lines: [hostile], ...shown }]],
  changedCard: [true, false].map((isSeries) => [{ event, change, isSeries, canUndo: true, ...shown }]),
  forwardCard: [[{ event: invited, names: [hostile], ...shown }]],
  forwardedCard: [[{ event: invited, names: [hostile], reader, now }]],
  clashesCard: [[{ pairs: [[event, invited]], more: 2, reader, now }]],
  joinCard: [[{ event, sentence: () => hostile, reader, now }]],
  lateCard: [event, invited].map((each) => [
    {
      event: each,
      delayMinutes: 10,
      everybody: ['a@b.com'],
      later: slot,
      others: [attendance],
      mine: [event],
      tell: handle,
      move: handle,
      invitation: handle,
      reader,
      now,
    },
  ]),
  unansweredCard: [[{ events: [invited, invited], more: 2, ...shown }]],
  unsuitedCard: [event, invited].map((each) => [{ event: each, why: hostile, ...shown }]),
  bookedCard: [[{ event, ...shown }], [{ event, before: slot, ...shown }]],
  seriesMovedCard: [[{ event, before: slot, reader, now }]],
  blockedCard: [[{ events: [event, event], ...shown }]],
  blocksCard: [
    [
      {
        draft: { ...draft, ...kept },
        blocks: [
          { at: slot, mine: [event, event] },
          { at: slot, mine: [] },
        ],
        isCut: true,
        ...shown,
      },
    ],
  ],
  peopleCard: [[{ draft, others: [attendance], words, handle }]],
  bookingCard: [
    [{ draft: { ...draft, ...kept }, at: slot, others: [attendance], mine: [], notes: [], ...shown }],
    ...[draft, move].map((each) => [
      { draft: each, at: slot, second: slot, others: [attendance], mine: [event, event], notes: [hostile], ...shown },
    ]),
    [{ draft, at: slot, others: [attendance], mine: [], taken: [hostile], since: [hostile], notes: [], ...shown }],
    [
      {
        draft,
        at: slot,
        instead: { at: slot, taken: [hostile], outside: [hostile], seesAll: false },
        others: [attendance],
        mine: [],
        notes: [],
        ...shown,
      },
    ],
  ],
  cancelledCard: [[{ event, reader, now }], [{ event, isSeries: true, reader, now }]],
  changeTimeCard: [draft, move].map((each) => [
    { draft: each, startsAt: slot.startsAt, reader, now, handle, problem: hostile },
  ]),
  errorCard: [[{ title: hostile, text: hostile }, hostile, words]],
  eventCard: [[{ event: invited, summaryOf: () => hostile, headline: hostile, lines: [{ words: hostile }], ...shown }]],
  eventAnsweredCard: [[event, hostile, shown]],
  eventGoneCard: [[hostile, words]],
  eventLeftCard: [[event, hostile, shown]],
  eventNowCard: [event, invited].map((each) => [{ event: each, since: hostile, words, ...shown }]),
  eventOffCard: [[hostile, words]],
  newsCard: [
    { kind: 'eventInvitation', event: invited, conflicts: [event] },
    { kind: 'eventMoved', event: invited, before: slot, movedBy: hostile, conflicts: [event] },
    { kind: 'eventChanged', event: invited, what: ['subject'] },
    { kind: 'eventCancelled', event: invited, cancelledBy: hostile },
    { kind: 'eventRemoved', event: invited },
    { kind: 'eventAnswered', event, attendee: hostile, response: 'declined', proposed: slot, others: [hostile] },
    { kind: 'roomDeclined', event, room: { name: hostile, address: hostile }, alternatives: [slot, slot, slot] },
    {
      kind: 'digest',
      news: Array.from({ length: 30 }, () => ({ kind: 'eventInvitation', event: invited, conflicts: [] })),
    },
  ].map((news) => [news, shown]),
  freeBusyCard: [
    [
      {
        within: { startsAt: slot.startsAt, endsAt: new Date(slot.startsAt.getTime() + 3_600_000) },
        people: [{ name: hostile, isExternal: true, isKnown: true, busy: [{ ...slot, status: 'busy' }] }],
        common: [slot],
        answer: hostile,
        ...shown,
      },
    ],
  ],
  foundPeopleCard: [
    [{ title: hostile, notes: [hostile], people: [{ displayName: hostile, detail: hostile }], handle, words }],
    [
      {
        title: hostile,
        notes: [],
        people: Array.from({ length: 5 }, () => ({ displayName: hostile, detail: '' })),
        handle,
        page: { handle, next: 5, of: 9 },
        words,
      },
    ],
  ],
  nobodyFoundCard: [[{ what: hostile, lookedAt: 0, words }], [{ what: hostile, skill: hostile, lookedAt: 3, words }]],
  nobodyThereCard: [[hostile, [hostile]]],
  helpCard: [[[{ intent: 'book', examples: [hostile] }], words]],
  loadCard: [
    [
      {
        load: {
          range: slot,
          meetings: 2,
          minutes: 90,
          workMinutes: 480,
          focusMinutes: 0,
          peopleMinutes: 600,
          weeks: [
            { startsAt: slot.startsAt, minutes: 600 },
            { startsAt: slot.endsAt, minutes: 0 },
          ],
          lighter: [
            { event, how: 'skip', why: { is: 'large', people: 9 } },
            { event, how: 'delegate', why: { is: 'covered', names: [hostile] } },
          ],
        },
        when: hostile,
        reader,
        now,
      },
    ],
  ],
  meetingChoiceCard: [[{ events: [event, invited], more: 2, ...shown }]],
  cancelQuestionCard: [
    [{ event, ...shown }],
    [{ event: invited, ...shown }],
    [{ event, comment: hostile, dates: 'following', ...shown }],
  ],
  answerQuestionCard: [[{ event: invited, response: 'decline', comment: hostile, notes: [hostile], ...shown }]],
  notificationsCard: [[{ on: true, pausedUntil: slot.startsAt, subscription: 'needs_attention', wasOff: true }, shown]],
  peopleChoiceCard: [[{ said: hostile, choices: [person], handle, more: 2, words }]],
  whoIsMeantCard: [
    [{ word: hostile, choices: [person], handle, words }],
    [{ word: hostile, choices: [], handle, words }],
  ],
  notificationsStoppedCard: [
    [{ kind: 'notificationsStopped', reason: 'noMailbox' }, words],
    [{ kind: 'notificationsStopped', reason: 'permissionMissing' }, words],
  ],
  personCard: [[{ person, handle, isMe: false, words }]],
  clockChangeCard: [[{ rows: [{ subject: hostile, when: hostile, lines: [hostile] }], more: 2, words }]],
  prepCard: [
    [
      {
        clocks: [hostile],
        prep: {
          event: invited,
          people: [
            { name: hostile, address: hostile, response: 'none', lastMet: { at: now, subject: hostile } },
            { name: hostile, address: hostile, response: 'declined' },
          ],
          previous: event,
          changes: [
            { is: 'joined', names: [hostile] },
            { is: 'subject', before: hostile },
            { is: 'place', before: hostile },
            { is: 'length', before: 30 },
          ],
        },
        described: [
          { address: hostile, person, managers: [person] },
          { address: hostile, managers: [] },
        ],
        photos: new Map(),
        ...shown,
      },
    ],
  ],
  likelyDeputiesCard: [[{ question: hostile, lines: [hostile], choices: [person], handle, words }]],
  peopleListCard: [
    [{ title: hostile, people: [person], nobody: hostile, more: 2, handle, words }],
    [{ title: hostile, people: [], nobody: hostile, more: 0, handle, words }],
  ],
  freeRoomsCard: [
    [{ at: slot, isExact: true, wish: { place: hostile }, rooms: [room], notes: [hostile], ...shown }],
    [{ at: slot, isExact: false, wish: {}, rooms: [room], notes: [], ...shown }],
  ],
  roomChoiceCard: [[{ event, rooms: [{ ...room, isEqual: true }], ...shown }], [{ event, rooms: [], ...shown }]],
  supersededCard: [[hostile, words]],
  timesCard: [draft, move].map((each) => [
    { draft: each, slots: [timeSlot, timeSlot], nothing: 'noRoom', notes: [hostile], ...shown },
  ]),
  welcomeCard: [[[hostile], words]],
  nearCommandsCard: [[[executeButton({ title: hostile, verb: 'turn.near', handle })], words]],
  notUnderstoodCard: [[[hostile], words]],
  noLongerValidCard: [[words]],
};

/** Not Adaptive Cards: what Teams itself shows to sign in. */
const otherKinds = ['signInCard'];

const folder = new URL('../../../src/bot/', import.meta.url);
const modules = await Promise.all(
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('-card.ts'))
    .map((file) => import(new URL(file, folder).href) as Promise<Record<string, unknown>>),
);
const cards = modules
  .flatMap((each) => Object.entries(each))
  .filter(([name, value]) => typeof value === 'function' && name.endsWith('Card') && !otherKinds.includes(name));

describe('every card, made of hostile words', () => {
  it('is listed here', () => {
    assert.deepEqual(cards.map(([name]) => name).sort(), Object.keys(calls).sort());
  });

  for (const [name, make] of cards)
    for (const [index, args] of (calls[name] ?? []).entries())
      it(`is taken by the real renderer and shows them letter by letter: ${name} ${index + 1}`, () => {
        const card = (make as (...given: unknown[]) => Card)(...args);

        lintCard(card);
        const texts = nodesOf(card.content).flatMap(({ type, text, facts }) => [
          ...(type === 'TextBlock' ? [text] : []),
          ...(Array.isArray(facts) ? facts.flatMap((fact) => [fact.title, fact.value]) : []),
        ]);
        for (const text of texts) {
          const rendered = new MarkdownIt().render(String(text));
          assert.doesNotMatch(rendered, /<(img|h\d|ul|ol|blockquote)\b/, String(text));
          for (const [, href] of rendered.matchAll(/href="([^"]*)"/g))
            assert.match(href ?? '', /^https:\/\/teams\.microsoft\.com\//, String(text));
        }
        const everything = `${card.summary} ${JSON.stringify(card.content)}`;
        assert.doesNotMatch(everything, /[\u202a-\u202e\u200b\u2066-\u2069]|\\u0007/);
        assert.doesNotMatch(everything, /"url":"http:/);
        for (const { title } of actionsOf(card.content)) assert.ok(title.length > 0 && title.length < 501);
      });
});
