import assert from 'node:assert/strict';
import { type Activity, buttonsOf, textOf } from '../support/chat.ts';
import { lintCard } from '../support/lint-card.ts';
import { adele, megan } from '../support/people.ts';
import { type Story, startApp } from '../support/start-app.ts';

const tuesday = (() => {
  const day = new Date(Date.now() + 14 * 86_400_000);
  day.setUTCDate(day.getUTCDate() + ((2 - day.getUTCDay() + 7) % 7));
  return day.toISOString().slice(0, 10);
})();
const at = (time: string) => ({ dateTime: `${tuesday}T${time}:00`, timeZone: 'UTC' });

describe('a room that says no', function () {
  this.timeout(60_000);
  let story: Story;
  const me = () => story.chat.as(megan);
  let room: { name: string; address: string };
  const meeting = (subject: string) => ({
    subject,
    start: at('15:00'),
    end: at('15:30'),
    attendees: [{ emailAddress: room, type: 'resource' }],
    location: { displayName: room.name, locationEmailAddress: room.address },
  });
  const cardsAbout = async (subject: string): Promise<Activity[]> => {
    await story.settled();
    return (await me().sees()).filter((seen) => textOf(seen).includes(subject));
  };
  const about = async (subject: string): Promise<Activity> => {
    const [card, ...others] = await cardsAbout(subject);
    assert.ok(card && others.length === 0, `${others.length + (card ? 1 : 0)} cards about ${subject}`);
    return card;
  };

  before(async () => {
    story = await startApp();
  });
  beforeEach(async () => {
    await story.control.reset();
    const [first] = story.sandbox.tenant.rooms.all();
    assert.ok(first);
    room = { name: first.displayName, address: first.emailAddress };
    await me().says('turn on notifications');
  });
  after(() => story.stop());

  it('is told with three times when it and everybody are free, and another room is two presses away', async () => {
    await story.control.graph(adele, 'POST', '/me/events', meeting('First come'));
    await story.control.graph(megan, 'POST', '/me/events', meeting('Too late'));

    const card = await about('Too late');

    assert.match(textOf(card), /declined Too late/);
    lintCard({ summary: 'x', content: card.attachments?.[0]?.content as Parameters<typeof lintCard>[0]['content'] });
    assert.equal(buttonsOf(card).filter((title) => title.startsWith('Move to')).length, 3);
    await me().presses('Another room');
    const rooms = (await me().sees()).find(({ id }) => id === card.id);
    const other = rooms && buttonsOf(rooms)[0];
    assert.ok(other && other !== room.name);
    const done = textOf((await me().presses(other)).invokeResponse);
    assert.match(done, new RegExp(`${other} \\(confirmed\\)`));
    const events = await story.control.graph<{
      value: { subject: string; attendees: { emailAddress: { name: string } }[] }[];
    }>(megan, 'GET', `/me/calendarView?startDateTime=${tuesday}T00:00:00Z&endDateTime=${tuesday}T23:59:00Z`);
    const mine = events.value.find(({ subject }) => subject === 'Too late');
    assert.deepEqual(
      mine?.attendees.map(({ emailAddress }) => emailAddress.name),
      [other],
    );
  });

  describe('and one on the same floor has as many seats and the same equipment', () => {
    const roomsOf = async (subject: string): Promise<string[]> => {
      const { value } = await story.control.graph<{
        value: { subject: string; attendees: { emailAddress: { name: string } }[] }[];
      }>(megan, 'GET', `/me/calendarView?startDateTime=${tuesday}T00:00:00Z&endDateTime=${tuesday}T23:59:00Z`);
      const mine = value.find((event) => event.subject === subject);
      return mine?.attendees.map(({ emailAddress }) => emailAddress.name) ?? [];
    };
    const called = (name: string) => {
      const found = story.sandbox.tenant.rooms.all().find(({ displayName }) => displayName.endsWith(name));
      assert.ok(found);
      return { name: found.displayName, address: found.emailAddress };
    };
    beforeEach(async () => {
      room = called('Adams');
      await story.control.graph(adele, 'POST', '/me/events', meeting('First come'));
    });

    it('is exchanged for that one with one press, once however often it is pressed', async () => {
      await story.control.graph(megan, 'POST', '/me/events', meeting('Too late'));
      const card = await about('Too late');
      assert.match(textOf(card), /Conf Room Rainier is free then and just as good: seats 16.*Seattle HQ, floor 4/);
      const press = await me().holds('Take Conf Room Rainier');

      const [one, other] = await Promise.all([press(), press()]);
      assert.match(textOf([one?.invokeResponse, other?.invokeResponse]), /Conf Room Rainier \(confirmed\)/);
      assert.match(textOf((await press()).invokeResponse), /Conf Room Rainier/);

      assert.deepEqual(await roomsOf('Too late'), ['Conf Room Rainier']);
    });

    it('offers it on the card of a booking that it declined at once', async () => {
      await story.control.graph(adele, 'POST', '/me/events', {
        ...meeting('Longer'),
        start: at('18:00'),
        end: at('19:00'),
      });
      await me().says(`book 30 minutes in Conf Room Adams on ${tuesday} at 10am about Straight away`);
      const booked = textOf((await me().presses('Book')).invokeResponse);

      assert.match(booked, /Conf Room Rainier is free then and just as good/);
      assert.match(
        textOf((await me().presses('Take Conf Room Rainier')).invokeResponse),
        /Conf Room Rainier \(confirmed\)/,
      );
      assert.deepEqual((await roomsOf('Straight away')).includes('Conf Room Adams'), false);
    });

    it('offers none that has less, or is taken as well', async () => {
      await story.control.graph(adele, 'POST', '/me/events', {
        ...meeting('Rainier too'),
        attendees: [{ emailAddress: called('Rainier'), type: 'resource' }],
      });
      await story.control.graph(megan, 'POST', '/me/events', meeting('Too late'));

      const card = await about('Too late');
      assert.deepEqual(
        buttonsOf(card).filter((title) => title.startsWith('Take ')),
        [],
      );
      await me().presses('Another room');
      const list = (await me().sees()).find(({ id }) => id === card.id);
      assert.ok(list && buttonsOf(list).some((title) => title.startsWith('Conf Room')));
    });

    it('leaves a room alone that was found meanwhile', async () => {
      await story.control.graph(megan, 'POST', '/me/events', meeting('Too late'));
      await about('Too late');
      const press = await me().holds('Take Conf Room Rainier');
      const [mine] = (
        await story.control.graph<{ value: { id: string; subject: string }[] }>(
          megan,
          'GET',
          `/me/events?$filter=subject eq 'Too late'`,
        )
      ).value;
      await story.control.graph(megan, 'PATCH', `/me/events/${mine?.id}`, {
        attendees: [{ emailAddress: called('Tower'), type: 'resource' }],
      });
      await press();

      assert.deepEqual(await roomsOf('Too late'), ['Conf Room Tower']);
    });
  });

  it('is moved to a time when the room is free from the same card', async () => {
    await story.control.graph(adele, 'POST', '/me/events', meeting('First come'));
    await story.control.graph(megan, 'POST', '/me/events', meeting('Too late'));
    const card = await about('Too late');
    const [title] = buttonsOf(card).filter((each) => each.startsWith('Move to'));

    const moved = textOf((await me().presses(title ?? '')).invokeResponse);

    assert.match(moved, /Moved: Too late/);
    assert.match(moved, /Move back/);
  });

  it('is not news when it says yes', async () => {
    await story.control.graph(megan, 'POST', '/me/events', meeting('In time'));

    assert.deepEqual(await cardsAbout('In time'), []);
  });
});
