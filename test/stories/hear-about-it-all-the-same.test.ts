import assert from 'node:assert/strict';
import { startTenantAndApp, type TenantAndApp, textOf } from '../support/tenant-and-app.ts';

const adele = 'adelev@contoso.onmicrosoft.com';
const megan = 'meganb@contoso.onmicrosoft.com';
const on = (time: string) => ({
  dateTime: `${new Date(Date.now() + 9 * 86_400_000).toISOString().slice(0, 10)}T${time}:00`,
  timeZone: 'UTC',
});

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 19);

describe('being told, when something stands in between', function () {
  this.timeout(60_000);
  let world: TenantAndApp;
  const invite = (subject: string) =>
    world.graph(adele, 'POST', '/me/events', {
      subject,
      start: on('13:00'),
      end: on('13:30'),
      attendees: [{ emailAddress: { address: megan, name: 'Megan Bowen' }, type: 'required' }],
    });
  const subscriptions = () => world.sandbox.tenant.store.table<{ id: string }>('subscriptions').all().length;
  const cardsAbout = async (subject: string) =>
    (await world.chatOf(megan)).filter((seen) => textOf(seen).includes(subject)).length;

  beforeEach(async () => {
    world = await startTenantAndApp();
    await world.says(megan, 'turn on notifications');
  });
  afterEach(() => world.stop());

  it('subscribes anew when Graph says so, and finds what was missed', async () => {
    await world.control('lifecycle', { event: 'subscriptionRemoved' });
    await invite('In between');

    assert.equal(await cardsAbout('In between'), 1);
    assert.equal(subscriptions(), 1);
  });

  it('keeps quiet while Megan has blocked the bot, and tells her once she has written again', async () => {
    await world.control('teams/block', { user: megan });
    await invite('Behind the wall');
    assert.equal(await cardsAbout('Behind the wall'), 0);
    await world.control('teams/unblock', { user: megan });
    await world.passes(6 * 60_000);
    assert.equal(await cardsAbout('Behind the wall'), 0);

    await world.says(megan, 'help');

    assert.equal(await cardsAbout('Behind the wall'), 1);
  });

  it('goes on after a fortnight in which nobody said a word', async () => {
    for (let day = 0; day < 14; day += 1) {
      await world.passes(24 * 3_600_000);
      await world.app.drain();
    }
    await world.graph(adele, 'POST', '/me/events', {
      subject: 'Much later',
      start: { dateTime: inDays(20), timeZone: 'UTC' },
      end: { dateTime: inDays(20.02), timeZone: 'UTC' },
      attendees: [{ emailAddress: { address: megan, name: 'Megan Bowen' }, type: 'required' }],
    });

    assert.equal(await cardsAbout('Much later'), 1);
    assert.equal(subscriptions(), 1);
  });

  it('ends everything when Megan removes the app', async () => {
    await world.control('teams/uninstall', { user: megan });
    await world.app.drain();

    assert.equal(subscriptions(), 0);
    await invite('Nobody there');
    assert.equal(await cardsAbout('Nobody there'), 0);
  });
});
