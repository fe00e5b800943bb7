import assert from 'node:assert/strict';
import { agendaCard } from '../../../src/bot/features/meetings/cards/agenda-card.ts';
import { bookedCard } from '../../../src/bot/features/meetings/cards/booked-card.ts';
import { bookingCard } from '../../../src/bot/features/meetings/cards/booking-card.ts';
import { cancelledCard } from '../../../src/bot/features/meetings/cards/cancelled-card.ts';
import { changeTimeCard } from '../../../src/bot/features/meetings/cards/change-time-card.ts';
import { freeBusyCard } from '../../../src/bot/features/meetings/cards/free-busy-card.ts';
import { meetingChoiceCard } from '../../../src/bot/features/meetings/cards/meeting-choice-card.ts';
import {
  answerQuestionCard,
  cancelQuestionCard,
} from '../../../src/bot/features/meetings/cards/meeting-question-card.ts';
import { timesCard } from '../../../src/bot/features/meetings/cards/times-card.ts';
import type { Draft } from '../../../src/bot/features/meetings/draft.ts';
import type { CalendarEvent, TimeSlot } from '../../../src/services/calendar/types.ts';
import { readerFor } from '../../../src/words/index.ts';
import { actionsOf, lintCard, nodesOf, wordsOf } from '../../support/lint-card.ts';

const hostile = '**x** [click](javascript:alert(1)) <at>all</at> `{{DATE(x)}}` \u202e \u0000 "quo\'te" ~~y~~';
const now = new Date('2026-11-23T09:00:00Z');
const at = (time: string) => new Date(`2026-11-24T${time}:00Z`);
const slot = { startsAt: at('15:00'), endsAt: at('15:30') };
const reader = readerFor('en-GB', 'Europe/London');

const aDraft = (draft: Partial<Draft> = {}): Draft => ({
  version: 1,
  subject: hostile,
  people: [
    { name: 'Adele Vance', address: 'adele@contoso.com', optional: false, isExternal: false },
    { name: hostile, address: 'x@fabrikam.com', optional: true, isExternal: true },
  ],
  durationMinutes: 30,
  timeZone: 'Europe/London',
  online: true,
  room: { name: hostile, address: 'room@contoso.com' },
  recurrence: { every: 'week', interval: 2, days: ['monday'] },
  transactionId: '1',
  ...draft,
});

const anEvent = (event: Partial<CalendarEvent> = {}): CalendarEvent => ({
  id: '1',
  changeKey: 'k',
  iCalUId: 'u',
  subject: hostile,
  ...slot,
  isAllDay: false,
  isCancelled: false,
  isOrganizer: true,
  isPrivate: false,
  isOnlineMeeting: true,
  joinUrl: 'https://teams.microsoft.com/l/meetup-join/19%3ameeting/0',
  webLink: 'javascript:alert(1)',
  location: hostile,
  organizer: { name: 'Megan Bowen', address: 'megan@contoso.com' },
  attendees: [
    { name: hostile, address: 'adele@contoso.com', type: 'required', response: 'notResponded' },
    { name: 'Room Adams', address: 'room@contoso.com', type: 'resource', response: 'notResponded' },
  ],
  showAs: 'busy',
  myResponse: 'organizer',
  type: 'singleInstance',
  ...event,
});

describe('meeting cards', () => {
  it('asks before booking, says who is free and on whose clock, and names outsiders', () => {
    const card = bookingCard({
      draft: aDraft(),
      at: slot,
      second: { startsAt: at('16:00'), endsAt: at('16:30') },
      others: [
        {
          name: 'Adele Vance',
          optional: false,
          isExternal: false,
          state: 'busy',
          theirTime: '07:00',
          outsideHours: true,
        },
        { name: hostile, optional: true, isExternal: true, state: 'unknown', outsideHours: false },
      ],
      mine: [anEvent()],
      notes: ['The clocks go forward that day.'],
      reader,
      now,
      handle: 'h',
    });

    lintCard(card);
    const words = wordsOf(card);
    assert.match(words, /Tue,? 24 Nov, 15:00 – 15:30/);
    assert.match(words, /Greenwich Mean Time/);
    assert.match(words, /Adele Vance\*\*: busy \(07:00 their time, outside their working hours\)/);
    assert.match(words, /unknown, I cannot see this calendar \(optional, outside your organisation\)/);
    assert.match(words, /goes outside your organisation/);
    assert.deepEqual(
      (card.content.actions ?? []).map(({ verb }) => verb),
      ['calendar.book', 'calendar.book', 'calendar.otherTimes', 'calendar.changeTime', 'calendar.changePeople'],
    );
  });

  it('shows foreign words letter by letter', () => {
    const card = timesCard({
      draft: aDraft(),
      slots: [],
      nothing: 'noRoom',
      notes: [hostile],
      reader,
      now,
      handle: 'h',
    });

    lintCard(card);
    assert.doesNotMatch(wordsOf(card), /(?<!\\)\[click/);
    assert.doesNotMatch(JSON.stringify(card.content), /\\u202e|\\u0000/);
  });

  it('offers four times and one to choose by hand', () => {
    const aSlot: TimeSlot = {
      ...slot,
      kind: 'partly',
      people: [
        { address: '', isMe: true, optional: false, state: 'free', hours: 'within' },
        { address: 'ADELE@contoso.com', isMe: false, optional: false, state: 'busy', hours: 'within' },
      ],
      eatsFocus: false,
    };
    const card = timesCard({
      draft: aDraft(),
      slots: Array(4).fill(aSlot),
      nothing: 'notEverybody',
      notes: [],
      reader,
      now,
      handle: 'h',
    });

    lintCard(card);
    assert.match(wordsOf(card), /1 of 3 people are free, without Adele Vance \(busy\), .*: unknown/);
    assert.equal(actionsOf(card.content).filter(({ verb }) => verb === 'calendar.book').length, 4);
  });

  it('fills in the time known when another one is asked for', () => {
    const card = changeTimeCard({ draft: aDraft(), startsAt: slot.startsAt, reader, handle: 'h', problem: hostile });

    lintCard(card);
    const inputs = JSON.stringify(card.content);
    assert.match(inputs, /"value":"2026-11-24"/);
    assert.match(inputs, /"value":"15:00"/);
  });

  it('offers to join, undo and move what is booked, and claims no room that has not answered', () => {
    const card = bookedCard({ event: anEvent(), reader, now, handle: 'h' });

    lintCard(card);
    assert.deepEqual(
      actionsOf(card.content).map(({ title }) => title),
      ['Join', 'Undo', 'Move', 'Another room'],
    );
    assert.match(wordsOf(card), /Room Adams \(waiting/);
    lintCard(bookedCard({ event: anEvent(), before: slot, reader, now, handle: 'h' }));
    lintCard(cancelledCard({ event: anEvent(), reader, now }));
  });

  it('marks clashes, private things and whole days of an agenda, and hides private things from others', () => {
    const events = [
      anEvent({
        id: 'day',
        isAllDay: true,
        startsAt: at('00:00'),
        endsAt: new Date('2026-11-25T00:00:00Z'),
        subject: 'Holiday',
      }),
      anEvent({ id: 'a', subject: 'Budget' }),
      anEvent({ id: 'b', subject: 'Doctor', isPrivate: true }),
    ];
    const agenda = { title: 'Your agenda', days: [{ startsAt: at('00:00'), events }], more: 2, reader, now };
    const card = agendaCard({ ...agenda, hidePrivate: false });
    const inGroup = agendaCard({ ...agenda, hidePrivate: true });

    lintCard(card);
    lintCard(inGroup);
    assert.match(wordsOf(card), /\*\*All day\*\* {2}Holiday/);
    assert.equal(wordsOf(card).match(/clashes/g)?.length, 2);
    assert.match(wordsOf(card), /Doctor[\s\S]*private/);
    assert.doesNotMatch(JSON.stringify(inGroup), /Doctor/);
    assert.match(wordsOf(inGroup), /Private appointment/);
    lintCard(agendaCard({ ...agenda, days: [{ startsAt: at('00:00'), events: [] }], hidePrivate: false }));
    lintCard(
      agendaCard({
        ...agenda,
        days: [{ startsAt: at('00:00'), events: Array(30).fill(anEvent()) }],
        hidePrivate: false,
      }),
    );
  });

  it('draws free and busy as bars and says the same in words', () => {
    const within = { startsAt: at('08:00'), endsAt: at('18:00') };
    const card = freeBusyCard({
      within,
      people: [
        {
          name: 'You',
          isExternal: false,
          isKnown: true,
          busy: [{ startsAt: at('07:00'), endsAt: at('09:00'), status: 'busy' }],
        },
        { name: hostile, isExternal: false, isKnown: true, busy: [] },
        { name: 'Lucy', isExternal: true, isKnown: false, busy: [] },
      ],
      common: [{ startsAt: at('09:00'), endsAt: at('18:00') }],
      reader,
      now,
      handle: 'h',
    });

    lintCard(card);
    assert.match(wordsOf(card), /Busy 08:00 – 09:00/);
    assert.match(wordsOf(card), /Free all this time/);
    assert.match(wordsOf(card), /Outside your organisation: I cannot see/);
    assert.match(wordsOf(card), /Everybody whose calendar I can see is free\*\* 09:00 – 18:00/);
    const many = { name: 'Lee Gu', isExternal: false, isKnown: true, busy: [] };
    lintCard(freeBusyCard({ within, people: Array(20).fill(many), common: [], reader, now }));
  });

  it('draws the hours, shades what lies outside those of each, and names it in words', () => {
    const within = { startsAt: at('08:00'), endsAt: at('18:00') };
    const card = freeBusyCard({
      within,
      people: [
        {
          name: 'Adele Vance',
          isExternal: false,
          isKnown: true,
          busy: [
            { startsAt: at('09:00'), endsAt: at('10:00'), status: 'busy' },
            { startsAt: at('11:00'), endsAt: at('12:00'), status: 'busy' },
          ],
          work: [{ startsAt: at('09:00'), endsAt: at('17:00') }],
        },
        { name: 'Lee Gu', isExternal: false, isKnown: true, busy: [], work: [], isDayOff: true },
      ],
      common: [],
      commonOutside: [{ startsAt: at('17:00'), endsAt: at('18:00') }],
      reader,
      now,
    });

    lintCard(card);
    assert.match(wordsOf(card), /^08\n10\n12\n14\n16$/m);
    assert.match(wordsOf(card), /Busy 09:00 – 10:00, 11:00 – 12:00 · at work 09:00 – 17:00/);
    assert.match(wordsOf(card), /Nothing in the calendar · not a working day/);
    assert.match(wordsOf(card), /Nobody has anything 17:00 – 18:00, but that is outside the working hours of some/);
    assert.doesNotMatch(wordsOf(card), /everybody is free\W+17/i);
    const bars = nodesOf(card.content).filter(({ type }) => type === 'Image');
    assert.deepEqual(
      bars.map(({ altText }) => altText),
      ['The day of Adele Vance, in words below', 'The day of Lee Gu, in words below'],
    );
  });

  it('draws a day of ten people with a dozen meetings each in less than 25 KB', () => {
    const meetings = Array.from({ length: 12 }, (_, index) => ({
      startsAt: new Date(at('08:00').getTime() + (index * 50 + 5) * 60_000),
      endsAt: new Date(at('08:00').getTime() + (index * 50 + 35) * 60_000),
      status: index % 3 === 0 ? ('tentative' as const) : ('busy' as const),
    }));
    const person = (index: number) => ({
      name: `François Lefèvre-Núñez ${index}`,
      isExternal: false,
      isKnown: true,
      busy: meetings,
      work: [{ startsAt: at('09:00'), endsAt: at('17:00') }],
    });
    const card = freeBusyCard({
      within: { startsAt: at('08:00'), endsAt: at('18:00') },
      people: Array.from({ length: 10 }, (_, index) => person(index)),
      common: [],
      commonOutside: [],
      reader: readerFor('en-US', 'Europe/London'),
      now,
      handle: 'h',
    });

    lintCard(card);
    const bytes = Buffer.byteLength(JSON.stringify(card));
    assert.ok(bytes < 25_000, `${bytes} bytes`);
  });

  it('asks which meeting, whether to cancel, and how to answer', () => {
    const question = { event: anEvent(), reader, now, handle: 'h' };
    const invitation = { ...question, event: anEvent({ isOrganizer: false, myResponse: 'notResponded' }) };
    const card = answerQuestionCard({ ...invitation, response: 'decline' });

    for (const each of [
      meetingChoiceCard({ events: Array(5).fill(anEvent()), more: 1, reader, now, handle: 'h' }),
      cancelQuestionCard(question),
      cancelQuestionCard(invitation),
      card,
    ])
      lintCard(each);
    assert.deepEqual(
      actionsOf(card.content).map(({ title }) => title),
      ['Decline', 'Accept', 'Tentative', 'Propose a new time', 'Propose'],
    );
  });
});
