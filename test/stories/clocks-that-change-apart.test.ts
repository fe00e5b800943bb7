import assert from 'node:assert/strict';
import { DateTime } from 'luxon';
import { textOf } from '../support/chat.ts';
import { alex, lee, megan } from '../support/people.ts';
import { type Story, startApp } from '../support/start-app.ts';
import { graphTime, nextChange, saidDay, seattle, shownDay } from '../support/times.ts';

const names: Record<string, string> = { [alex]: 'Alex Wilber', [lee]: 'Lee Gu' };

/** Whatever the day today: the clocks of Seattle and London go forward two weeks apart. */
describe('a series whose people change clocks on different dates', () => {
  let story: Story;
  /** The days on which each clock changes. */
  const here = nextChange(seattle, true);
  const there = DateTime.fromISO(`${here.year}-03-31`, { zone: 'Europe/London' }).minus({
    days: DateTime.fromISO(`${here.year}-03-31`).weekday % 7,
  });
  /** A Monday two weeks before. */
  const monday = here.minus({ days: 13 }).set({ hour: 9 });
  const say = async (text: string) => textOf((await story.chat.as(megan).says(text)).activities);
  const weekly = (subject: string, start: DateTime, guests: string[], numberOfOccurrences = 20) =>
    story.control.graph<{ id: string }>(megan, 'POST', '/me/events', {
      subject,
      start: graphTime(start),
      end: graphTime(start.plus({ minutes: 30 })),
      attendees: guests.map((address) => ({ emailAddress: { address, name: names[address] }, type: 'required' })),
      recurrence: {
        pattern: { type: 'weekly', interval: 1, daysOfWeek: [start.setLocale('en').toFormat('cccc').toLowerCase()] },
        range: { type: 'numbered', startDate: start.toISODate(), numberOfOccurrences },
      },
    });
  const pushed = new RegExp(
    `from ${shownDay(here)}(?:, \\d+)? to ${shownDay(there)}(?:, \\d+)? Lee Gu sees this at 4:00 PM instead of 5:00 PM`,
  );

  before(async () => {
    story = await startApp();
  });
  beforeEach(() => story.control.reset());
  after(() => story.stop());

  it('is named on the draft, with who is pushed where', async () => {
    const asked = await say(`book 30 min with Lee Gu and Alex Wilber every Monday at 9am starting ${saidDay(monday)}`);
    assert.match(asked, pushed);
    assert.doesNotMatch(asked, /Alex Wilber sees/);
    // One that is over before says nothing, and neither does a meeting that does not repeat.
    assert.doesNotMatch(await say('make it 2 times'), /instead of/);
    assert.doesNotMatch(await say(`book 30 min with Lee Gu on ${saidDay(monday)} at 9am`), /instead of/);
  });

  it('is found in my calendar when it is asked about, and says so before the meeting, in a zone without a name too', async () => {
    // A zone of Alex's own whose clock goes forward on a Sunday within the next weeks, whatever the day today.
    const sunday = DateTime.utc().plus({ days: 18 }).endOf('week').startOf('day');
    const start = DateTime.utc().plus({ days: 3 }).set({ hour: 17, minute: 0, second: 0, millisecond: 0 });
    const rule = (day: DateTime) => ({
      time: '02:00:00',
      dayOccurrence: Math.ceil(day.day / 7),
      dayOfWeek: 'sunday',
      month: day.month,
      year: 0,
    });
    const later = sunday.plus({ months: 4 }).endOf('week');
    await story.control.graph(alex, 'PATCH', '/me/mailboxSettings', {
      workingHours: {
        timeZone: {
          '@odata.type': '#microsoft.graph.customTimeZone',
          name: 'Customized Time Zone',
          bias: 0,
          standardOffset: rule(later),
          daylightOffset: { ...rule(sunday), daylightBias: -60 },
        },
      },
    });
    await weekly('Standup', start, [alex]);
    await weekly('Retro', start.plus({ hours: 1 }), [alex], 2);
    const pushes = new RegExp(
      `from ${shownDay(sunday)}(?:, \\d+)? .*Alex Wilber sees this at 6:00 PM instead of 5:00 PM`,
    );

    const hit = await say('which of my series are hit by the clock change?');
    assert.match(hit, /Standup/);
    assert.match(hit, pushes);
    assert.doesNotMatch(hit, /Retro/);
    assert.match(await say('welche meiner Serien trifft die Zeitumstellung?'), pushes);
    assert.match(await say('prepare me for the standup'), pushes);
  });

  it('is said to be none where there is none', async () => {
    assert.match(
      await say('are any of my meetings hit by the clock change?'),
      /No series of yours is hit until|Series and the clock change/,
    );
  });
});
