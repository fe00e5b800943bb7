import assert from 'node:assert/strict';
import { lintCard } from '../support/lint-card.ts';
import { type Seen, startTenantAndApp, type TenantAndApp, textOf } from '../support/tenant-and-app.ts';

const adele = 'adelev@contoso.onmicrosoft.com';
const megan = 'meganb@contoso.onmicrosoft.com';
const tuesday = (() => {
  const day = new Date(Date.now() + 14 * 86_400_000);
  day.setUTCDate(day.getUTCDate() + ((2 - day.getUTCDay() + 7) % 7));
  return day.toISOString().slice(0, 10);
})();
const at = (time: string) => ({ dateTime: `${tuesday}T${time}:00`, timeZone: 'UTC' });

describe('a room that says no', function () {
  this.timeout(60_000);
  let world: TenantAndApp;
  let room: { name: string; address: string };
  const meeting = (subject: string) => ({
    subject,
    start: at('15:00'),
    end: at('15:30'),
    attendees: [{ emailAddress: room, type: 'resource' }],
    location: { displayName: room.name, locationEmailAddress: room.address },
  });
  const about = async (subject: string): Promise<Seen> => {
    const found = (await world.chatOf(megan)).filter((seen) => textOf(seen).includes(subject));
    assert.equal(found.length, 1, `${found.length} cards about ${subject}`);
    return found[0] as Seen;
  };
  const titles = (seen: Seen) =>
    [...textOf(seen).matchAll(/"Action\.Execute","title":"([^"]+)"/g)].map(([, title]) => title ?? '');

  beforeEach(async () => {
    world = await startTenantAndApp();
    const [first] = world.sandbox.tenant.rooms.all();
    assert.ok(first);
    room = { name: first.displayName, address: first.emailAddress };
    await world.says(megan, 'turn on notifications');
  });
  afterEach(() => world.stop());

  it('is told with three times when it and everybody are free, and another room is two presses away', async () => {
    await world.graph(adele, 'POST', '/me/events', meeting('First come'));
    await world.graph(megan, 'POST', '/me/events', meeting('Too late'));

    const card = await about('Too late');

    assert.match(textOf(card), /declined Too late/);
    lintCard({ summary: 'x', content: card.attachments?.[0]?.content as Parameters<typeof lintCard>[0]['content'] });
    assert.equal(titles(card).filter((title) => title.startsWith('Move to')).length, 3);
    const choice = await world.presses(megan, card, 'Another room');
    const rooms = { ...card, attachments: [{ contentType: 'x', content: choice.value }] };
    const other = titles(rooms)[0];
    assert.ok(other && other !== room.name);
    const done = JSON.stringify(await world.presses(megan, rooms, other));
    assert.match(done, new RegExp(`${other} \\(confirmed\\)`));
    const events = await world.graph<{ value: { subject: string; attendees: { emailAddress: { name: string } }[] }[] }>(
      megan,
      'GET',
      `/me/calendarView?startDateTime=${tuesday}T00:00:00Z&endDateTime=${tuesday}T23:59:00Z`,
    );
    const mine = events.value.find(({ subject }) => subject === 'Too late');
    assert.deepEqual(
      mine?.attendees.map(({ emailAddress }) => emailAddress.name),
      [other],
    );
  });

  it('is moved to a time when the room is free from the same card', async () => {
    await world.graph(adele, 'POST', '/me/events', meeting('First come'));
    await world.graph(megan, 'POST', '/me/events', meeting('Too late'));
    const card = await about('Too late');
    const [title] = titles(card).filter((each) => each.startsWith('Move to'));

    const moved = JSON.stringify(await world.presses(megan, card, title ?? ''));

    assert.match(moved, /Moved: Too late/);
    assert.match(moved, /Move back/);
  });

  it('is not news when it says yes', async () => {
    await world.graph(megan, 'POST', '/me/events', meeting('In time'));

    assert.deepEqual(
      (await world.chatOf(megan)).filter((seen) => textOf(seen).includes('In time')),
      [],
    );
  });
});
