import assert from 'node:assert/strict';
import { DateTime } from 'luxon';
import { textOf } from '../support/chat.ts';
import { adele, alex, lee, lynne, megan } from '../support/people.ts';
import { type Story, startApp } from '../support/start-app.ts';
import { graphTime, weekdayAt } from '../support/times.ts';

describe('the card of a person', () => {
  let story: Story;
  before(async () => {
    story = await startApp({ quiet: true });
  });
  after(() => story.stop());

  const ask = async (words: string, user = megan) => textOf((await story.chat.as(user).says(words)).activities);
  const invite = (user: string, subject: string, days: number, response?: string) =>
    story.control.graph<{ id: string }>(user, 'POST', '/me/events', {
      subject,
      start: graphTime(weekdayAt(days, '10:00')),
      end: graphTime(weekdayAt(days, '10:30')),
      attendees: [{ type: 'required', emailAddress: { name: 'Megan Bowen', address: megan } }],
      ...(response ? { showAs: response } : {}),
    });

  it('says what time it is there and when they work', async () => {
    const card = await ask('who is Lee Gu?');

    const there = DateTime.now().setZone('Europe/London');
    const times = [0, 1, 2].map((ago) => there.minus({ minutes: ago }).setLocale('en-US').toFormat('h:mm a'));
    assert.ok(
      times.some((time) => card.includes(`Local time\n${time}`)),
      card,
    );
    assert.match(card, /Working hours\nMonday to Friday, 9:00 AM – 5:30 PM/);
  });

  it('shows the next meetings we share to me alone, and not those they declined', async () => {
    for (const days of [1, 2, 3, 6]) await invite(alex, 'Campaign', days);
    const mine = await ask('who is Alex Wilber?');
    assert.match(mine, /Your next meetings together\n[^\n]*10:00 AM – 10:30 AM: Campaign/);
    assert.match(mine, /And 1 more in the next two weeks/);

    const group = { kind: 'groupChat' as const, members: [alex, adele] };
    const seen = textOf((await story.chat.as(megan).says('who is Alex Wilber?', group)).activities);
    assert.match(seen, /Marketing Assistant/);
    assert.doesNotMatch(seen, /Campaign/);
    assert.doesNotMatch(await ask('who is Alex Wilber?', lee), /Campaign/);
  });

  it('says that they are out, in their own words', async () => {
    await story.control.graph(lynne, 'PATCH', '/me/mailboxSettings', {
      automaticRepliesSetting: {
        status: 'alwaysEnabled',
        internalReplyMessage: '<html><body>Back on <b>Monday</b>. Ask Delia.</body></html>',
      },
    });
    assert.match(await ask('who is Lynne Robbins?'), /Out of office\nBack on Monday \. Ask Delia\./);

    await story.control.graph(adele, 'POST', '/me/events', {
      subject: 'Leave',
      start: graphTime(DateTime.now().minus({ hours: 1 })),
      end: graphTime(DateTime.now().plus({ hours: 2 })),
      showAs: 'oof',
    });
    assert.match(await ask('who is Adele Vance?'), /Out of office\nYes/);
    assert.doesNotMatch(await ask('who is Lee Gu?'), /Out of office/);
  });

  it('shows everybody above as a ladder, each a press away', async () => {
    const me = story.chat.as(megan);
    const card = textOf((await me.says('who is Alex Wilber?')).activities);
    assert.match(
      card,
      /Patti Fernandez \(President\)[\s\S]*└ Miriam Graham[\s\S]*└─ Megan Bowen[\s\S]*└── Alex Wilber/,
    );

    assert.match(textOf((await me.presses('Show Patti Fernandez')).invokeResponse), /President · Executive/);
  });

  it('shows what can be had when calendars and presence cannot', async () => {
    await story.control.faults([
      { match: { path: '/v1.0/me/calendar/getSchedule' }, status: 503 },
      { match: { path: '/v1.0/me/calendarView' }, status: 503 },
      { match: { path: '/v1.0/communications/getPresencesByUserId' }, status: 403 },
    ]);
    assert.match(await ask('who is Lee Gu?'), /Director of Overseas Expansion/);
    await story.control.clearFaults();
  });
});
