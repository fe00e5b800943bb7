import assert from 'node:assert/strict';
import type { DateTime } from 'luxon';
import { adele, alex, lee, lynne, megan } from '../../support/people.ts';
import { type Story, startApp } from '../../support/start-app.ts';
import { graphTime, weekdayAt } from '../../support/times.ts';
import { type Conversation, converse, expectSaid, tongues } from './tongues.ts';

const subjects = ['Kepler', 'Orion', 'Vega', 'Lyra', 'Rigel', 'Sirius', 'Conf Room', 'Mira', 'Fornax', 'Deneb'];

for (const tongue of tongues)
  describe(`news in the language ${tongue.language}`, function () {
    this.timeout(60_000);
    let story: Story;
    let chat: Conversation;
    const day = weekdayAt(12, '10:00');
    const event = (user: string, subject: string, at: DateTime, guests: string[] = [], more = {}) =>
      story.control.graph<{ id: string }>(user, 'POST', '/me/events', {
        subject,
        start: graphTime(at),
        end: graphTime(at.plus({ minutes: 30 })),
        attendees: guests.map((address) => ({ emailAddress: { address }, type: 'required' })),
        ...more,
      });
    const patch = (user: string, id: string, change: object) =>
      story.control.graph(user, 'PATCH', `/me/events/${id}`, change);
    const idFor = async (user: string, subject: string): Promise<string> => {
      const { value } = await story.control.graph<{ value: { id: string; subject: string }[] }>(
        user,
        'GET',
        `/me/events?$select=id,subject&$top=100`,
      );
      return value.find((each) => each.subject === subject)?.id ?? assert.fail(`${user} has no ${subject}`);
    };
    /** What the newest card about it says. */
    const hears = async (about: string): Promise<string> => {
      const heard = (await chat.told(about)).at(-1);
      assert.ok(heard, `nothing was told about ${about}`);
      return chat.read(heard);
    };
    before(async () => {
      story = await startApp();
      chat = converse(story, tongue, subjects);
      await chat.hears('turn on notifications');
    });
    after(() => story.stop());

    it('tells about an invitation, and what happens to it', async () => {
      const at = (minutes: number) => day.plus({ minutes });
      for (const subject of ['Vega', 'Lyra', 'Vega', 'Lyra', 'Lyra']) await event(megan, subject, at(0));
      await event(megan, 'Orion', at(60), [], { sensitivity: 'private' });
      await event(adele, 'Fornax', at(60), [megan], { sensitivity: 'private' });
      await hears('Fornax');
      const { id } = await event(adele, 'Kepler', at(0), [megan]);
      assert.match(await hears('Kepler'), tongue.date);
      await patch(adele, id, { start: graphTime(at(120)), end: graphTime(at(150)) });
      assert.match(await hears('Kepler'), tongue.date);
      await patch(adele, id, { subject: 'Rigel' });
      await hears('Rigel');
      await patch(adele, id, { location: { displayName: 'Mira' } });
      await hears('Rigel');
      await patch(adele, id, { isOnlineMeeting: true });
      await hears('Rigel');
      await patch(adele, id, { location: { displayName: 'Sirius' }, subject: 'Kepler' });
      await hears('Kepler');
      await chat.presses(chat.words.meetings.accept);
      await chat.presses(chat.words.meetings.tentative);
      await story.control.graph(adele, 'POST', `/me/events/${id}/cancel`, {});
      assert.match(await hears('Kepler'), tongue.date);
    });

    it('tells that an event is gone', async () => {
      await event(adele, 'Mira', day.plus({ hours: 2 }), [megan]);
      await hears('Mira');
      await story.control.graph(megan, 'DELETE', `/me/events/${await idFor(megan, 'Mira')}`);
      await hears('Mira');
    });

    it('tells who answered, and what they propose', async () => {
      const guests = [adele, alex, lee, lynne];
      await event(megan, 'Sirius', day.plus({ hours: 3 }), guests);
      await story.settled();
      const answer = async (user: string, how: string, more = {}) =>
        story.control.graph(user, 'POST', `/me/events/${await idFor(user, 'Sirius')}/${how}`, {
          sendResponse: true,
          ...more,
        });
      await answer(adele, 'accept');
      await hears('Sirius');
      await answer(alex, 'decline');
      await hears('Sirius');
      const proposedNewTime = {
        start: graphTime(day.plus({ hours: 5 })),
        end: graphTime(day.plus({ hours: 5, minutes: 30 })),
      };
      await answer(lee, 'tentativelyAccept', { proposedNewTime });
      assert.match(await hears('Sirius'), tongue.date);
      await story.control.graph(megan, 'POST', `/me/events/${await idFor(megan, 'Sirius')}/cancel`, {});
      await hears('Sirius');
      await event(megan, 'Deneb', day.plus({ days: 1 }), guests);
      for (const user of [adele, alex, lee])
        await story.control.graph(user, 'POST', `/me/events/${await idFor(user, 'Deneb')}/accept`, {});
      await hears('Deneb');
    });

    it('tells that a room does not take a meeting', async () => {
      const [room] = story.sandbox.tenant.rooms.all();
      assert.ok(room);
      const inRoom = {
        attendees: [{ emailAddress: { name: room.displayName, address: room.emailAddress }, type: 'resource' }],
        location: { displayName: room.displayName, locationEmailAddress: room.emailAddress },
      };
      await event(adele, 'Kepler', day.plus({ days: 2 }), [], inRoom);
      await event(megan, 'Orion', day.plus({ days: 2 }), [], inRoom);
      const told = await hears('Orion');
      assert.match(told, tongue.date);
      await chat.presses(chat.words.meetings.anotherRoom);
    });

    it('tells many things at once', async () => {
      await chat.hears('turn on notifications');
      await chat.presses(chat.words.notifications.pause);
      for (let each = 0; each < 25; each += 1) await event(adele, 'Vega', day.plus({ hours: each }), [megan]);
      await story.settled();
      await chat.presses(chat.words.notifications.goOn);
      await hears(chat.words.news.digest({ count: 25 }));
    });

    it('says that it keeps trying', async () => {
      await chat.hears('turn off notifications');
      await story.control.faults([{ match: { method: 'POST', path: '/subscriptions$' }, status: 503, times: 6 }]);
      await chat.hears('turn on notifications');
      await story.control.clearFaults();
      for (let tries = 0; tries < 3; tries += 1) await story.passes(600_000);
    });

    it('tells that it may not tell any more', async () => {
      const { stopped } = chat.words.notifications;
      await story.control.applicationConsent(['Calendars.Read'], false);
      for (let day = 0; day < 9; day += 1) await story.passes(24 * 3_600_000);
      await hears(stopped.permissionMissing);
    });

    it('has said it all by now, and nothing wrong', () => expectSaid(chat, 'news'));
  });
