import assert from 'node:assert/strict';
import { DateTime } from 'luxon';
import { cardOf, textOf } from '../support/chat.ts';
import { adele, alex, lee, lynne, megan } from '../support/people.ts';
import { type Story, startApp } from '../support/start-app.ts';
import { graphTime, seattle } from '../support/times.ts';

const invited = (address: string, type = 'required') => ({ type, emailAddress: { name: address, address } });

describe('how much meetings take', () => {
  let story: Story;
  before(async () => {
    story = await startApp({ quiet: true });
  });
  after(() => story.stop());

  const monday = DateTime.now().setZone(seattle).plus({ weeks: 1 }).startOf('week');
  const at = (day: number, time: string) => {
    const [hour = 0, minute = 0] = time.split(':').map(Number);
    return monday.plus({ days: day }).set({ hour, minute });
  };
  const make = (user: string, subject: string, start: DateTime, minutes: number, attendees: unknown[]) =>
    story.control.graph(user, 'POST', '/me/events', {
      subject,
      start: graphTime(start),
      end: graphTime(start.plus({ minutes })),
      attendees,
    });
  const ask = async (words: string, user = megan) => (await story.chat.as(user).says(words)).activities;

  it('says so when there are none', async () => {
    assert.match(textOf(await ask('how many hours of meetings do I have next week?', lynne)), /You have no meetings, /);
  });

  it('adds up hours, share, focus time and cost, and what overlaps once', async () => {
    await make(megan, 'Planning', at(0, '10:00'), 60, [invited(alex), invited(lee)]);
    await make(lee, 'Overseas', at(0, '10:30'), 60, [invited(megan)]);
    await make(megan, 'Reading', at(1, '09:00'), 120, []);
    await make(adele, 'Retail all hands', at(2, '13:00'), 30, [invited(megan, 'optional'), invited(alex)]);
    const load = textOf(await ask('how many hours of meetings do I have next week?'));

    assert.match(load, /Meetings\n2 h in 3 meetings/);
    assert.match(load, /That is \d% of your 4\d h(?: 30 min)? of working time/);
    assert.match(load, /Focus time\n\d+ h.* left in stretches of two hours or more/);
    // Three in the first, two in the second, three in the last.
    assert.match(load, /Cost\n7 h of everybody's time together/);
  });

  it('names what could be less, and why', async () => {
    const load = textOf(await ask('which meetings can I skip next week?'));

    assert.match(load, /\*\*Shorten:\*\* Planning\n[^\n]* · you organise it: 45 min may do/);
    assert.match(load, /\*\*Skip:\*\* Overseas\n[^\n]* · it overlaps another meeting of yours/);
    assert.match(load, /\*\*Skip:\*\* Retail all hands\n[^\n]* · you are optional/);
    assert.doesNotMatch(load, /Reading/);
  });

  it('offers to hand over what somebody close to me is in anyway', async () => {
    await make(lee, 'Market review', at(3, '09:00'), 60, [invited(megan), invited(alex)]);
    const load = textOf(await ask('am I in too many meetings next week?'));

    assert.match(load, /\*\*Delegate:\*\* Market review\n[^\n]* · Alex Wilber is in it anyway/);
  });

  it('draws the weeks as a chart, with lines of text for hosts that draw none', async () => {
    for (const weeks of [1, 2])
      await make(megan, 'Round', at(0, '15:00').minus({ weeks }), 90 * weeks, [invited(alex)]);
    const card = JSON.stringify(cardOf((await ask('how many hours of meetings next week?')).at(-1) ?? assert.fail()));

    const chart = /\{"type":"Chart\.VerticalBar".*?"data":(\[.*?\])/.exec(card);
    const bars = JSON.parse(chart?.[1] ?? '[]') as { x: string; y: number }[];
    assert.deepEqual(
      bars.map(({ y }) => y),
      [0, 0, 3, 1.5, 3],
    );
    assert.match(card, /"fallback":\{"type":"Container".*▇▇▇▇▇▇▇▇▇▇ 3 h/);
  });

  it('answers in private', async () => {
    const group = { kind: 'groupChat' as const, members: [alex, lee] };
    const said = await story.chat.as(megan).says('meeting load next week', group);
    assert.doesNotMatch(textOf(said.activities), /Planning|working time/);
  });
});
