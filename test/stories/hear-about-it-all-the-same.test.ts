import assert from 'node:assert/strict';
import { textOf } from '../support/chat.ts';
import { adele, megan } from '../support/people.ts';
import { type Story, startApp } from '../support/start-app.ts';

const on = (time: string) => ({
  dateTime: `${new Date(Date.now() + 9 * 86_400_000).toISOString().slice(0, 10)}T${time}:00`,
  timeZone: 'UTC',
});

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 19);

describe('being told, when something stands in between', function () {
  this.timeout(60_000);
  let story: Story;
  const me = () => story.chat.as(megan);
  const invite = (subject: string) =>
    story.control.graph(adele, 'POST', '/me/events', {
      subject,
      start: on('13:00'),
      end: on('13:30'),
      attendees: [{ emailAddress: { address: megan, name: 'Megan Bowen' }, type: 'required' }],
    });
  const subscriptions = () => story.sandbox.tenant.store.table<{ id: string }>('subscriptions').all().length;
  const cardsAbout = async (subject: string) => {
    await story.settled();
    return (await me().sees()).filter((seen) => textOf(seen).includes(subject)).length;
  };

  beforeEach(async () => {
    story = await startApp();
    await me().says('turn on notifications');
  });
  afterEach(() => story.stop());

  it('subscribes anew when Graph says so, and finds what was missed', async () => {
    await story.control.call('POST', '/_sandbox/lifecycle', { event: 'subscriptionRemoved' });
    await invite('In between');

    assert.equal(await cardsAbout('In between'), 1);
    assert.equal(subscriptions(), 1);
  });

  it('keeps quiet while Megan has blocked the bot, and tells her once she has written again', async () => {
    await story.control.call('POST', '/_sandbox/teams/block', { user: megan });
    await invite('Behind the wall');
    assert.equal(await cardsAbout('Behind the wall'), 0);
    await story.control.call('POST', '/_sandbox/teams/unblock', { user: megan });
    await story.passes(6 * 60_000);
    assert.equal(await cardsAbout('Behind the wall'), 0);

    await me().says('help');

    assert.equal(await cardsAbout('Behind the wall'), 1);
  });

  it('goes on after a fortnight in which nobody said a word', async () => {
    for (let day = 0; day < 14; day += 1) await story.passes(24 * 3_600_000);
    await story.control.graph(adele, 'POST', '/me/events', {
      subject: 'Much later',
      start: { dateTime: inDays(20), timeZone: 'UTC' },
      end: { dateTime: inDays(20.02), timeZone: 'UTC' },
      attendees: [{ emailAddress: { address: megan, name: 'Megan Bowen' }, type: 'required' }],
    });

    assert.equal(await cardsAbout('Much later'), 1);
    assert.equal(subscriptions(), 1);
  });

  it('ends everything when Megan removes the app', async () => {
    await story.control.call('POST', '/_sandbox/teams/uninstall', { user: megan });
    await story.settled();

    assert.equal(subscriptions(), 0);
    await invite('Nobody there');
    assert.equal(await cardsAbout('Nobody there'), 0);
  });
});
