import assert from 'node:assert/strict';
import { understand } from '../../../src/bot/phrases/understand.ts';
import { printed, type Understanding } from '../../../src/bot/phrases/understanding.ts';

/** A Monday morning in London. */
const monday = '2026-11-23T09:00';

const understood = (text: string, now = monday, timeZone = 'Europe/London'): Understanding =>
  understand(text, { now, timeZone });

type Said = Pick<Understanding, 'start' | 'day' | 'from' | 'to' | 'durationMinutes' | 'recurrence'>;

/** What `book with Adele …` says of time alone. */
const timeOf = (said: string, now?: string, timeZone?: string): Said => {
  const {
    text: _text,
    intent: _intent,
    people: _people,
    ...time
  } = printed(understood(`book with Adele ${said}`, now, timeZone));
  return time as Said;
};

/** Each row: what is said, what it means, and when it is said where that matters. */
const holds = (rows: readonly (readonly [said: string, means: Said, now?: string, timeZone?: string])[]) => {
  for (const [said, means, now, timeZone] of rows)
    it(`reads “${said}”${now ? ` at ${now}` : ''} as ${JSON.stringify(means)}`, () => {
      assert.deepEqual(timeOf(said, now, timeZone), means);
    });
};

describe('what DESIGN promises of words', () => {
  it('prints the golden example as documented', () => {
    const text = 'book 30 min with Adele and Lee Gu tomorrow at 3pm about budget';

    assert.deepEqual(understood(text), {
      text,
      intent: 'book',
      people: ['Adele', 'Lee Gu'],
      durationMinutes: 30,
      start: '2026-11-24T15:00',
      subject: 'budget',
    });
  });

  describe('parts of the day', () => {
    holds([
      ['tomorrow morning', { from: '2026-11-24T08:00', to: '2026-11-24T12:00' }],
      ['tomorrow afternoon', { from: '2026-11-24T12:00', to: '2026-11-24T17:00' }],
      ['tomorrow evening', { from: '2026-11-24T17:00', to: '2026-11-24T21:00' }],
      ['tomorrow at lunch', { from: '2026-11-24T12:00', to: '2026-11-24T13:00' }],
      ['this morning', { from: '2026-11-23T08:00', to: '2026-11-23T12:00' }],
      ['this arvo', { from: '2026-11-23T12:00', to: '2026-11-23T17:00' }],
      ['tonight', { from: '2026-11-23T17:00', to: '2026-11-23T21:00' }],
    ]);
  });

  describe('days', () => {
    holds([
      ['monday', { day: '2026-11-30' }],
      ['friday', { day: '2026-11-27' }],
      ['next tuesday', { day: '2026-12-01' }],
      ['next tuesday', { day: '2026-12-01' }, '2026-11-29T10:00'],
      ['next sunday', { day: '2026-12-06' }],
      ['this friday', { day: '2026-11-27' }],
      ['friday next week', { day: '2026-12-04' }],
      ['next week on wednesday', { day: '2026-12-02' }],
      ['the day after tomorrow', { day: '2026-11-25' }],
      ['on the 3rd', { day: '2026-12-03' }],
      ['on the 31st', { day: '2026-12-31' }],
      ['in two weeks', { day: '2026-12-07' }],
      ['friday', { day: '2026-12-04' }, '2026-11-27T18:00'],
      ['next tuesday', { day: '2026-12-01' }, '2026-11-27T18:00'],
      ['next friday', { day: '2027-01-08' }, '2026-12-31T09:00', 'Pacific/Auckland'],
      ['friday', { day: '2027-01-01' }, '2026-12-31T09:00', 'Pacific/Auckland'],
      ['on dec 31', { day: '2027-12-31' }, '2027-01-01T00:30', 'America/Los_Angeles'],
      ['on the 29th', { day: '2028-02-29' }, '2028-02-28T16:00', 'Asia/Kolkata'],
      ['on 2 December', { day: '2026-12-02' }],
      ['on Dec 24', { day: '2026-12-24' }],
      ['on 24/12', { day: '2026-12-24' }],
      ['on 3/12', { day: '2026-12-03' }, monday, 'Europe/Berlin'],
      ['on 3/12', { day: '2027-03-12' }, monday, 'America/New_York'],
      ['on 4 Jan', { day: '2027-01-04' }],
      ['tomorrow', { day: '2027-01-01' }, '2026-12-31T15:00'],
      ['tomorrow', { day: '2028-02-29' }, '2028-02-28T15:00'],
    ]);
  });

  describe('weeks and other windows', () => {
    holds([
      ['this week', { from: '2026-11-23T00:00', to: '2026-11-27T23:59' }],
      ['this week', { from: '2026-11-26T00:00', to: '2026-11-27T23:59' }, '2026-11-26T10:00'],
      ['next week', { from: '2026-11-30T00:00', to: '2026-12-04T23:59' }],
      ['next week', { from: '2026-11-30T00:00', to: '2026-12-04T23:59' }, '2026-11-29T22:00'],
      ['this week', { from: '2026-11-27T00:00', to: '2026-11-27T23:59' }, '2026-11-27T18:00'],
      ['next week', { from: '2026-11-30T00:00', to: '2026-12-04T23:59' }, '2026-11-27T18:00'],
      ['this week', { from: '2026-12-31T00:00', to: '2027-01-01T23:59' }, '2026-12-31T09:00', 'Pacific/Auckland'],
      ['next week', { from: '2027-01-04T00:00', to: '2027-01-08T23:59' }, '2026-12-31T09:00', 'Pacific/Auckland'],
      ['this month', { from: '2026-11-30T00:00', to: '2026-11-30T23:59' }, '2026-11-30T23:50', 'Asia/Tokyo'],
      ['before friday', { from: monday, to: '2026-11-26T23:59' }],
      ['by friday', { from: monday, to: '2026-11-27T23:59' }],
      ['thursday or friday', { from: '2026-11-26T00:00', to: '2026-11-27T23:59' }],
      ['next month', { from: '2026-12-01T00:00', to: '2026-12-31T23:59' }],
    ]);
  });

  describe('hours', () => {
    holds([
      ['tomorrow at 1', { start: '2026-11-24T13:00' }],
      ['tomorrow at 6', { start: '2026-11-24T18:00' }],
      ['tomorrow at 7', { start: '2026-11-24T07:00' }],
      ['tomorrow at 12', { start: '2026-11-24T12:00' }],
      ['tomorrow at 12am', { start: '2026-11-24T00:00' }],
      ['tomorrow at 7 in the evening', { start: '2026-11-24T19:00' }],
      ['tomorrow at noon', { start: '2026-11-24T12:00' }],
      ['tomorrow at midnight', { start: '2026-11-24T00:00' }],
      ['eod tomorrow', { start: '2026-11-24T17:00' }],
      ['tomorrow half three', { start: '2026-11-24T15:30' }],
      ['tomorrow at quarter to 4', { start: '2026-11-24T15:45' }],
      ['tomorrow at ten past three', { start: '2026-11-24T15:10' }],
      ['tomorrow 15.30', { start: '2026-11-24T15:30' }],
      ['at 4', { start: '2026-11-23T16:00' }],
      ['at 8', { start: '2026-11-24T08:00' }],
      ['in an hour', { start: '2026-11-24T00:30' }, '2026-11-23T23:30'],
      ['tomorrow 3-4pm', { start: '2026-11-24T15:00', durationMinutes: 60 }],
      ['tomorrow from 11 to 1', { start: '2026-11-24T11:00', durationMinutes: 120 }],
      ['from half past two to quarter past three tomorrow', { start: '2026-11-24T14:30', durationMinutes: 45 }],
      ['tomorrow between two and five', { from: '2026-11-24T14:00', to: '2026-11-24T17:00' }],
      ['tomorrow at 6:30', { start: '2026-11-24T18:30' }],
      ['tomorrow at 7:30', { start: '2026-11-24T07:30' }],
      ['at midnight', { start: '2026-12-01T00:00' }, '2026-11-30T23:50', 'Asia/Tokyo'],
      ['at end of day', { start: '2026-11-28T17:00' }, '2026-11-27T18:00'],
      ['tomorrow between 2 and 5', { from: '2026-11-24T14:00', to: '2026-11-24T17:00' }],
      ['for 30 min tomorrow from 2 to 5', { durationMinutes: 30, from: '2026-11-24T14:00', to: '2026-11-24T17:00' }],
    ]);
  });

  describe('lengths', () => {
    holds([
      ['for half an hour', { durationMinutes: 30 }],
      ['for an hour and a half', { durationMinutes: 90 }],
      ['for quarter of an hour', { durationMinutes: 15 }],
      ['for three quarters of an hour', { durationMinutes: 45 }],
      ['for 30m', { durationMinutes: 30 }],
      ['for 1h30', { durationMinutes: 90 }],
      ['for 1.5 hours', { durationMinutes: 90 }],
      ['for forty-five minutes', { durationMinutes: 45 }],
    ]);
  });

  describe('times and lengths that do not exist stay as said', () => {
    holds([
      ['on Feb 30 at 10', { start: '2027-02-30T10:00' }],
      ['on 30 February at 10am', { start: '2027-02-30T10:00' }],
      ['on 31/11 at 10', { start: '2026-11-31T10:00' }],
      ['on 2026-02-30', { day: '2026-02-30' }],
      ['2026-02-30T10:00', { start: '2026-02-30T10:00' }],
      ['before Feb 30', { day: '2027-02-30' }],
      ['at 25:00 tomorrow', { start: '2026-11-24T25:00' }],
      ['tomorrow at 25:00', { start: '2026-11-24T25:00' }],
      ['tomorrow at 14:75', { start: '2026-11-24T14:75' }],
      ['for 0 min tomorrow', { durationMinutes: 0, day: '2026-11-24' }],
      ['for 40 hours tomorrow at 3pm', { durationMinutes: 2400, start: '2026-11-24T15:00' }],
    ]);

    it('moves a meeting to no other day', () => {
      const { newStart } = understood('move my meeting with Adele to Feb 30 at 10');

      assert.equal(newStart, '2027-02-30T10:00');
    });

    it('leaves numbers that are no date in the subject', () => {
      const { subject } = understood('book 30 min with Adele tomorrow about the 50/50 split');

      assert.equal(subject, '50/50 split');
    });
  });

  describe('series', () => {
    const weekly = (interval: number, ...days: string[]) => ({ every: 'week' as const, interval, days });
    holds([
      ['every weekday at 9:30', { recurrence: { every: 'weekday', interval: 1 }, start: '2026-11-23T09:30' }],
      [
        'every weekday at 8',
        { recurrence: { every: 'weekday', interval: 1 }, start: '2026-11-30T08:00' },
        '2026-11-27T10:00',
      ],
      ['every monday at 10', { recurrence: weekly(1, 'monday'), start: '2026-11-30T10:00' }],
      ['every other tuesday at 2pm', { recurrence: weekly(2, 'tuesday'), start: '2026-11-24T14:00' }],
      ['biweekly on wednesdays at 3pm', { recurrence: weekly(2, 'wednesday'), start: '2026-11-25T15:00' }],
      ['weekly on friday at 11', { recurrence: weekly(1, 'friday'), start: '2026-11-27T11:00' }],
    ]);
  });

  describe('names', () => {
    for (const [said, people] of [
      ['Dr. Miriam Graham', ['Miriam Graham']],
      ['me and Adele', ['Adele']],
      ['@Adele Vance and <at>Lee Gu</at>', ['Adele Vance', 'Lee Gu']],
      ["Anne-Marie O'Neil, José and Łukasz", ["Anne-Marie O'Neil", 'José', 'Łukasz']],
      ['adelev@contoso.onmicrosoft.com & lee', ['adelev@contoso.onmicrosoft.com', 'lee']],
      ['the budget team lead Adele Vance', ['Adele Vance']],
      ['Adele, Adele and Lee', ['Adele', 'Lee']],
    ] as const)
      it(`reads “${said}” as ${people.join(' | ')}`, () => {
        assert.deepEqual(understood(`book 30 min with ${said} tomorrow`).people, people);
      });

    it('leaves the field out when only I am named', () => {
      assert.equal('people' in understood('book 30 min by myself tomorrow at 3'), false);
      assert.equal('people' in understood('book 30 min with me tomorrow'), false);
    });
  });

  describe('notifications: no more than was said', () => {
    const rows: readonly (readonly [said: string, means: Partial<Understanding>, now?: string])[] = [
      ['No notifications after 6pm', { quietFrom: '18:00' }],
      ['no notifications between 6pm and 8am', { quietFrom: '18:00', quietTo: '08:00' }],
      ["don't disturb me from 22:00 to 7:00", { quietFrom: '22:00', quietTo: '07:00' }],
      ['quiet hours 18:00-08:00', { quietFrom: '18:00', quietTo: '08:00' }],
      ['turn off notifications at 6pm', { quietFrom: '18:00' }],
      ['no notifications before 9am', { quietTo: '09:00' }],
      ['mute this afternoon', { quietFrom: '12:00', quietTo: '17:00' }],
      ['mute this afternoon', { on: 'until', to: '2026-11-23T17:00' }, '2026-11-23T13:00'],
      ['only notify me between 9 and 5', { quietFrom: '17:00', quietTo: '09:00' }],
      ['no notifications after 6pm on weekdays', { quietFrom: '18:00', recurrence: { every: 'weekday', interval: 1 } }],
      [
        'no notifications tomorrow',
        { on: 'until', from: '2026-11-24T00:00', to: '2026-11-25T00:00', untilDay: '2026-11-25' },
      ],
      ['remind me 10 minutes before my meetings', { on: true, kinds: ['reminders'], leadMinutes: 10 }],
      ['stop reminding me 10 minutes before my meetings', { on: false, kinds: ['reminders'], leadMinutes: 10 }],
      ['turn off reminders', { on: false, kinds: ['reminders'] }],
      ['turn off notifications for invitations', { on: false, kinds: ['invitations'] }],
      ['only notify me about cancellations', { on: true, kinds: ['cancellations'] }],
      ['no notifications on weekends', { on: false, unused: ['weekends'] }],
      ['no notifications during meetings', { on: false, unused: ['meetings'] }],
      ['cancel my notifications', { on: false }],
      ['stop all notifications about changes to my calendar', { on: false }],
      ['mute notifications until monday', { on: 'until', to: '2026-11-30T00:00', untilDay: '2026-11-30' }],
      ['mute until midnight', { on: 'until', to: '2026-11-24T00:00' }],
      ['mute for 2 hours', { on: 'until', to: '2026-11-24T00:00' }, '2026-11-23T22:00'],
    ];
    for (const [said, means, now] of rows)
      it(`reads “${said}”${now ? ` at ${now}` : ''} as ${JSON.stringify(means)}`, () => {
        assert.deepEqual(understood(said, now), { text: said, intent: 'notifications', ...means });
      });

    it('takes a reminder of something to do for no switch', () => {
      assert.equal(understood('remind me to call Adele about the meeting').intent, 'remind');
    });
  });

  describe('people without a name', () => {
    it('says who they are to the speaker, beside the words', () => {
      const { people, optionalPeople, relations } = understood(
        'book 30 min with my manager and Lee, optionally my team, tomorrow',
      );

      assert.deepEqual({ people, optionalPeople }, { people: ['my manager', 'Lee'], optionalPeople: ['my team'] });
      assert.deepEqual(relations, [
        { said: 'my manager', relation: 'manager' },
        { said: 'my team', relation: 'reports' },
      ]);
    });

    for (const [said, group] of [
      ['can we meet tomorrow at 3', 'everybodyHere'],
      ['book 30 min with everyone in this chat tomorrow', 'everybodyHere'],
      ['block two hours for focus tomorrow', 'myself'],
      ['when am I free', 'myself'],
      ['book 30 min tomorrow', undefined],
      ['cancel our meeting', undefined],
    ] as const)
      it(`knows whom “${said}” speaks of`, () => {
        assert.equal(understood(said).group, group);
      });

    it('prints none of it', () => {
      for (const said of ['can we meet with my manager', 'mute until monday', 'cancel the budget call'])
        for (const field of ['group', 'relations', 'untilDay', 'subjectWords'])
          assert.equal(field in printed(understood(said)), false);
    });
  });

  it('knows by which words a meeting that exists is found', () => {
    const said = [
      'cancel the budget review call',
      'decline the invitation to the board meeting',
      'book a budget review',
    ];

    assert.deepEqual(
      said.map((text) => understood(text).subjectWords),
      [['budget', 'review'], ['board'], undefined],
    );
  });

  it('does not mind what is left where it was called by name', () => {
    for (const text of [', is Emily free at 3?', ' – is Emily free at 3?', ': is Emily free at 3?'])
      assert.deepEqual(printed(understood(text)), {
        text,
        intent: 'freeBusy',
        people: ['Emily'],
        start: '2026-11-23T15:00',
      });
  });

  it('keeps a day within a subject as part of the subject', () => {
    const { day, subject } = understood('book 30 min with Adele tomorrow about the friday release');

    assert.deepEqual({ day, subject }, { day: '2026-11-24', subject: 'friday release' });
  });

  it('takes a kind of meeting for the subject where nothing else was said', () => {
    const said = ['book 30 min with Adele tomorrow at 3pm about sync', 'cancel sync', 'move sync to friday'];

    assert.deepEqual(
      said.map((text) => understood(text).subject),
      ['sync', 'sync', 'sync'],
    );
    assert.equal(understood('cancel my sync with Adele').subject, undefined);
  });

  it('asks for everyone without naming anybody', () => {
    const text = 'is everybody free tomorrow';

    assert.deepEqual(understood(text), { text, intent: 'freeBusy', day: '2026-11-24', group: 'everybodyHere' });
  });

  it('takes thanks alone for no request', () => {
    assert.equal(understood('thanks').intent, 'courtesy');
  });

  it('keeps a text to be sent as it was typed', () => {
    const { body } = understood('email Adele: Tomorrow  at 3pm works, see u there - thanks!');

    assert.equal(body, 'Tomorrow at 3pm works, see u there - thanks!');
  });
});
