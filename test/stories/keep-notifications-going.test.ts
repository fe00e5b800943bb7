import assert from 'node:assert/strict';
import { DateTime } from 'luxon';
import type { SubscriptionRecord } from '../../sandbox/tenant/subscriptions/subscription-record.ts';
import { textOf } from '../support/chat.ts';
import { adele, megan } from '../support/people.ts';
import { type Story, startApp } from '../support/start-app.ts';
import { graphTime, seattle } from '../support/times.ts';

const hour = 3_600_000;

describe('notifications that keep going', () => {
  let story: Story;
  beforeEach(async () => {
    story = await startApp();
  });
  afterEach(() => story.stop());

  const me = () => story.chat.as(megan);
  const table = () => story.sandbox.tenant.store.table<SubscriptionRecord>('subscriptions');
  const invite = async (subject: string, days = 15) => {
    const at = DateTime.now().setZone(seattle).plus({ days }).set({ hour: 10, minute: 0, second: 0, millisecond: 0 });
    await story.control.graph(adele, 'POST', '/me/events', {
      subject,
      start: graphTime(at),
      end: graphTime(at.plus({ minutes: 30 })),
      attendees: [{ type: 'required', emailAddress: { address: megan, name: 'Megan Bowen' } }],
    });
    await story.settled();
  };
  const cardsAbout = async (subject: string) =>
    (await me().sees()).filter((seen) => textOf(seen).includes(`Invitation: ${subject}`)).length;

  it('are silent until the morning I name, and tell me then what still matters', async () => {
    const now = DateTime.now().setZone(seattle);
    const day = now.plus({ days: 3 });
    const { activities } = await me().says(`no notifications until ${day.setLocale('en-GB').toFormat('d MMMM yyyy')}`);
    assert.match(textOf(activities), /Notifications are paused/);
    assert.match(textOf(activities), /8:00 AM/);

    await invite('Quiet please');
    assert.equal(await cardsAbout('Quiet please'), 0);
    await story.passes(day.set({ hour: 8, minute: 5 }).toMillis() - Date.now());

    assert.equal(await cardsAbout('Quiet please'), 1);
  });

  it('say that a pause switched them on, when they were off, and how to undo it', async () => {
    const day = DateTime.now().setZone(seattle).plus({ days: 3 }).setLocale('en-GB').toFormat('d MMMM yyyy');
    const paused = async (locale?: string) =>
      textOf((await story.chat.as(megan, locale).says(`no notifications until ${day}`)).activities);

    assert.match(await paused(), /They were off before/);
    assert.doesNotMatch(await paused(), /They were off before/);
    assert.match(textOf((await me().presses('Turn off')).invokeResponse), /Notifications are off/);
    assert.match(await paused('de-DE'), /Vorher waren sie ausgeschaltet/);
    await me().says('turn off notifications');
    assert.match(await paused('fr-FR'), /Elles étaient désactivées/);
  });

  it('are paused and continued on the card', async () => {
    await me().says('turn on notifications');
    assert.match(textOf((await me().presses('Pause until tomorrow')).invokeResponse), /Notifications are paused/);
    await invite('During the pause');
    assert.equal(await cardsAbout('During the pause'), 0);

    assert.match(textOf((await me().presses('Continue now')).invokeResponse), /Notifications are on/);
    await story.settled();

    assert.equal(await cardsAbout('During the pause'), 1);
    assert.match(textOf((await me().presses('Turn off')).invokeResponse), /Notifications are off/);
    await invite('After the end');
    assert.equal(await cardsAbout('After the end'), 0);
    assert.equal(table().all().length, 0);
  });

  it('find what happened while a subscription had ended unnoticed', async () => {
    await me().says('turn on notifications');
    await story.settled();
    for (const { id } of table().all()) table().delete(id);
    await invite('Nobody delivers');
    assert.equal(await cardsAbout('Nobody delivers'), 0);

    await story.passes(7 * hour);
    await story.passes(4 * 24 * hour);

    assert.equal(await cardsAbout('Nobody delivers'), 1);
    assert.equal(table().all().length, 1);
  });

  it('come back for whoever asks for them, after the tenant lost every subscription', async () => {
    await me().says('turn on notifications');
    await story.control.reset();

    assert.match(textOf((await me().says('turn on notifications')).activities), /Notifications are on/);
    await story.settled();
    await invite('A new beginning');

    assert.equal(await cardsAbout('A new beginning'), 1);
  });

  it('say whom to ask when the organisation does not allow them', async () => {
    await story.control.applicationConsent(['Calendars.Read'], false);

    const { activities } = await me().says('turn on notifications');

    assert.match(textOf(activities), /an administrator has to grant this app Calendars\.Read/);
    assert.doesNotMatch(textOf(activities), /Notifications are on/);
  });

  it('survive a Graph that is out of order while they are switched on', async () => {
    await story.control.faults([{ match: { method: 'POST', path: '/subscriptions$' }, status: 503, times: 6 }]);
    const { activities } = await me().says('turn on notifications');
    assert.match(textOf(activities), /Notifications are on/);
    assert.match(textOf(activities), /keep trying, and nothing is lost/);
    await story.control.clearFaults();
    await invite('Meanwhile');

    for (let minute = 0; minute < 10 && (await cardsAbout('Meanwhile')) === 0; minute += 1)
      await story.passes(hour / 6);

    assert.equal(await cardsAbout('Meanwhile'), 1);
    assert.equal(table().all().length, 1);
  });
});
