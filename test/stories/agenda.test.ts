import assert from 'node:assert/strict';
import { DateTime } from 'luxon';
import { textOf } from '../support/chat.ts';
import { type Story, startApp } from '../support/start-app.ts';

const megan = 'MeganB@contoso.onmicrosoft.com';
const alex = 'AlexW@contoso.onmicrosoft.com';

describe('my agenda', () => {
  let story: Story;
  before(async () => {
    story = await startApp();
  });
  after(() => story.stop());

  it('shows today’s events in my time zone, and answers in the personal chat when asked in a group', async () => {
    const noon = DateTime.now().setZone('America/Los_Angeles').set({ hour: 12, minute: 0, second: 0, millisecond: 0 });
    const at = (time: DateTime) => ({
      dateTime: time.toFormat("yyyy-MM-dd'T'HH:mm:ss"),
      timeZone: 'America/Los_Angeles',
    });
    for (const minutes of [0, 30])
      await story.control.graph(megan, 'POST', '/me/events', {
        subject: `Review ${minutes}`,
        start: at(noon.plus({ minutes })),
        end: at(noon.plus({ minutes: minutes + 60 })),
      });

    const mine = textOf((await story.chat.as(megan).says('my agenda')).activities);
    assert.match(mine, /12:00 PM – 1:00 PM\*\* {2}Review 0/);
    assert.match(mine, /clashes/);
    const inGroup = await story.chat.as(megan).says('my agenda', { kind: 'groupChat', members: [alex] });
    assert.doesNotMatch(textOf(inGroup.activities), /Review/);
  });

  it('counts days from when something was said, by the clock of Teams', async () => {
    const now = await story.control.clock();
    await story.control.clock({ advanceMs: 3 * 24 * 3_600_000 });
    const day = DateTime.fromJSDate(now).setZone('America/Los_Angeles').plus({ days: 3 });

    const { activities } = await story.chat.as(megan).says('what is on today?');

    await story.control.clock({ advanceMs: -3 * 24 * 3_600_000 });
    assert.match(textOf(activities), new RegExp(`today, ${day.toFormat('EEE, MMM d')}`));
  });
});
