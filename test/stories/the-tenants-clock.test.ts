import assert from 'node:assert/strict';
import { textOf } from '../support/chat.ts';
import { type Story, startApp } from '../support/start-app.ts';

const adele = 'AdeleV@contoso.onmicrosoft.com';
const megan = 'MeganB@contoso.onmicrosoft.com';
const day = 24 * 3_600_000;

describe("the tenant's clock, which moves the app", function () {
  this.timeout(60_000);
  let story: Story;
  const me = () => story.chat.as(megan);
  const inDays = (days: number) => ({
    dateTime: new Date(Date.now() + days * day).toISOString().slice(0, 19),
    timeZone: 'UTC',
  });
  const invite = (subject: string) =>
    story.control.graph(adele, 'POST', '/me/events', {
      subject,
      start: inDays(9),
      end: inDays(9.02),
      attendees: [{ emailAddress: { address: megan, name: 'Megan Bowen' }, type: 'required' }],
    });
  const isAbout = (subject: string) => (activity: unknown) => textOf(activity).includes(subject);

  beforeEach(async () => {
    story = await startApp();
  });
  afterEach(() => story.stop());

  it('tells what was held back until a time that has come there, as soon as Graph is asked for anything', async () => {
    await me().says('turn on notifications');
    await me().presses('Pause until tomorrow');
    await invite('During the pause');
    await story.settled();
    assert.equal((await me().sees()).some(isAbout('During the pause')), false);

    await story.control.clock({ advanceMs: 2 * day });
    await me().says('who is Adele Vance?');

    await me().hears(isAbout('During the pause'), 'news of the meeting');
    assert.match(textOf(await me().says('notifications')), /are on/);
  });

  it('decides which day it is and what has expired', async () => {
    await me().says('book 30 min with Alex tomorrow at 4pm');
    const then = await story.control.clock({ advanceMs: 60 * day });

    const today = textOf(await me().says('what is on today?'));
    const pressed = await me().presses('Book');

    const date = then.toLocaleDateString('en-US', { timeZone: 'America/Los_Angeles', month: 'short', day: 'numeric' });
    assert.match(today, new RegExp(`today, .*${date}`));
    assert.match(textOf(pressed.invokeResponse), /no longer valid/);
  });
});
