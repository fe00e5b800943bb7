import assert from 'node:assert/strict';
import { eventAnsweredCard, eventGoneCard } from '../../../src/bot/features/meetings/cards/event-card.ts';
import { type EventNews, newsCard } from '../../../src/bot/features/meetings/cards/event-news-card.ts';
import { notificationsCard } from '../../../src/bot/features/notifications/cards/notifications-card.ts';
import type { CalendarNews } from '../../../src/services/calendar/index.ts';
import type { CalendarEvent } from '../../../src/services/calendar/types.ts';
import { readerFor, wordsOf } from '../../../src/words/index.ts';
import { lintCard } from '../../support/lint-card.ts';

const now = new Date('2026-11-23T09:00:00Z');
const reader = readerFor('en-GB', 'Europe/London');
const hostile = '[x](https://evil.example) **Bold**\u202e <script>';
const event: CalendarEvent = {
  id: 'a',
  changeKey: '1',
  iCalUId: 'u',
  subject: hostile,
  startsAt: new Date('2026-11-24T15:00:00Z'),
  endsAt: new Date('2026-11-24T15:30:00Z'),
  isAllDay: false,
  isCancelled: false,
  isOrganizer: false,
  isPrivate: false,
  isOnlineMeeting: true,
  joinUrl: 'https://teams.microsoft.com/l/meetup-join/1',
  webLink: 'https://outlook.office365.com/owa/?itemid=1',
  location: hostile,
  organizer: { name: 'Adele Vance', address: 'adele@contoso.com' },
  attendees: [],
  showAs: 'tentative',
  myResponse: 'notResponded',
  type: 'singleInstance',
};
const mine: CalendarEvent = {
  ...event,
  isOrganizer: true,
  myResponse: 'organizer',
  attendees: Array.from({ length: 200 }, (_, each) => ({
    name: `${hostile} ${each}`,
    address: `${each}@contoso.com`,
    type: 'required',
    response: each % 2 ? 'accepted' : 'declined',
  })),
};
const range = { startsAt: event.startsAt, endsAt: event.endsAt };
const single: CalendarNews[] = [
  {
    kind: 'roomDeclined',
    event: mine,
    room: { name: hostile, address: 'room@contoso.com' },
    alternatives: [range, range, range],
  },
  { kind: 'eventInvitation', event, conflicts: [event, event, event, event] },
  { kind: 'eventInvitation', event: { ...event, isAllDay: true }, conflicts: [] },
  { kind: 'eventMoved', event, before: range, movedBy: hostile, conflicts: [event] },
  { kind: 'eventChanged', event, what: ['subject', 'location'] },
  { kind: 'eventChanged', event: { ...event, myResponse: 'accepted' }, what: [] },
  { kind: 'eventCancelled', event: { ...event, isCancelled: true }, cancelledBy: hostile },
  { kind: 'eventRemoved', event },
  { kind: 'eventAnswered', event: mine, attendee: hostile, response: 'declined', proposed: range, others: ['Lee Gu'] },
];
const news: EventNews[] = [...single, { kind: 'digest', news: Array.from({ length: 10 }, () => single).flat() }];

describe('the cards of being told unasked', () => {
  for (const each of news)
    it(`is a card the real renderer takes: ${each.kind}`, () => {
      const card = newsCard(each, { reader, now, handle: 'handle' });

      lintCard(card);
      assert.doesNotMatch(JSON.stringify(card.content), /\u202e/);
      assert.doesNotMatch(JSON.stringify(card.content.body), /[^\\]\[x\]\(https/);
    });

  it('offers what the person has not answered yet, and nothing once it is cancelled', () => {
    const titles = (told: EventNews) =>
      newsCard(told, { reader, now, handle: 'h' }).content.actions?.map(({ title }) => title);

    assert.deepEqual(titles({ kind: 'eventInvitation', event, conflicts: [] }), [
      'Accept',
      'Tentative',
      'Decline',
      'Propose a new time',
      'Open in Outlook',
    ]);
    assert.deepEqual(titles({ kind: 'eventChanged', event: { ...event, myResponse: 'accepted' }, what: [] }), [
      'Tentative',
      'Decline',
      'Propose a new time',
      'Join',
      'Open in Outlook',
    ]);
    assert.deepEqual(titles({ kind: 'eventCancelled', event: { ...event, isCancelled: true } }), ['Open in Outlook']);
  });

  it('names the zone of every time it shows', () => {
    const { content } = newsCard({ kind: 'eventInvitation', event, conflicts: [] }, { reader, now });

    assert.match(JSON.stringify(content.body), /15:00 – 15:30.*Greenwich Mean Time/);
  });

  it('shows where an invitation really comes from, look-alike letters spelled out', () => {
    const from = (address: string) => {
      const told = { ...event, organizer: { name: 'Adele Vance', address } };
      const { content } = newsCard({ kind: 'eventInvitation', event: told, conflicts: [] }, { reader, now });
      return /"title":"From","value":"([^"]*)"/.exec(JSON.stringify(content.body))?.[1];
    };

    assert.equal(from('adele@contoso.com'), 'Adele Vance (contoso.com)');
    assert.equal(from('adele@cont\u043eso.com'), 'Adele Vance (xn--contso-zqf.com)');
    assert.equal(from('no address'), 'Adele Vance (no address)');
  });

  it('says nothing of a private event in the summary', () => {
    for (const each of news) {
      if (!('event' in each)) continue;
      const secret = { ...each, event: { ...each.event, subject: 'Salary', isPrivate: true } } as EventNews;
      assert.doesNotMatch(newsCard(secret, { reader, now }).summary, /Salary/, each.kind);
    }
  });

  it('calls an event without a subject so in the words of the reader', () => {
    const told: EventNews = { kind: 'eventCancelled', event: { ...event, subject: '', isCancelled: true } };
    const summaries = ['en-GB', 'de-DE'].map(
      (locale) => newsCard(told, { reader: readerFor(locale, 'Europe/London'), now }).summary,
    );

    assert.match(summaries[0] ?? '', /^Cancelled: \(no subject\), /);
    assert.match(summaries[1] ?? '', /^Abgesagt: \(kein Betreff\), /);
  });

  it('says of a private event called “a” only that there is one', () => {
    const told: EventNews = {
      kind: 'eventCancelled',
      event: { ...event, subject: 'a', isPrivate: true, isCancelled: true },
    };
    const { summary } = newsCard(told, { reader, now });

    assert.match(summary, /^Cancelled: a private event, Tue,? 24 Nov, 15:00 – 15:30$/);
  });

  it('shows the switch as it stands', () => {
    for (const status of [
      { on: false },
      { on: true, subscription: 'active' as const },
      { on: true, subscription: 'needs_attention' as const },
      { on: true, subscription: 'active' as const, pausedUntil: new Date('2026-11-24T08:00:00Z') },
    ])
      lintCard(notificationsCard(status, { reader, now, handle: 'h' }));
  });

  it('shows what was done with it', () => {
    lintCard(eventAnsweredCard(event, 'You accepted.', { reader, now, handle: 'h' }));
    lintCard(eventGoneCard(hostile, wordsOf(reader)));
  });
});
