import assert from 'node:assert/strict';
import { startTenantAndApp, type TenantAndApp, textOf } from '../support/tenant-and-app.ts';

const adele = 'adelev@contoso.onmicrosoft.com';
const megan = 'meganb@contoso.onmicrosoft.com';
const on = (time: string) => ({
  dateTime: `${new Date(Date.now() + 9 * 86_400_000).toISOString().slice(0, 10)}T${time}:00`,
  timeZone: 'UTC',
});

describe('hearing about answers to my invitation', function () {
  this.timeout(60_000);
  let world: TenantAndApp;
  before(async () => {
    world = await startTenantAndApp();
    await world.says(megan, 'turn on notifications');
  });
  after(() => world?.stop());

  it('tells Megan that Adele proposes another time, and nothing of her own booking', async () => {
    await world.graph(megan, 'POST', '/me/events', {
      subject: 'Review',
      start: on('09:00'),
      end: on('09:30'),
      attendees: [{ emailAddress: { address: adele, name: 'Adele Vance' }, type: 'required' }],
    });
    const before = (await world.chatOf(megan)).filter((seen) => textOf(seen).includes('Review'));
    assert.equal(before.length, 0);
    const { value } = await world.graph<{ value: { id: string; subject: string }[] }>(adele, 'GET', '/me/events');
    const invitation = value.find(({ subject }) => subject === 'Review');

    await world.graph(adele, 'POST', `/me/events/${invitation?.id}/tentativelyAccept`, {
      sendResponse: true,
      proposedNewTime: { start: on('11:00'), end: on('11:30') },
    });

    const after = (await world.chatOf(megan)).filter((seen) => textOf(seen).includes('Review'));
    assert.equal(after.length, 1);
    assert.match(textOf(after[0]), /Adele Vance said maybe to Review/);
    assert.match(textOf(after[0]), /proposes/);
  });
});

describe('switching notifications on', function () {
  this.timeout(60_000);
  let world: TenantAndApp;
  before(async () => {
    world = await startTenantAndApp('contoso');
  });
  after(() => world?.stop());

  it('says nothing of the three weeks that are in the calendar already', async () => {
    await world.says(megan, 'turn on notifications');
    const before = (await world.chatOf(megan)).length;
    await world.passes(7 * 3_600_000);

    assert.equal((await world.chatOf(megan)).length, before);
  });
});
