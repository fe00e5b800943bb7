import assert from 'node:assert/strict';
import { DateTime } from 'luxon';
import { textOf } from '../support/chat.ts';
import { type Story, startApp } from '../support/start-app.ts';

const megan = 'MeganB@contoso.onmicrosoft.com';
const adele = 'AdeleV@contoso.onmicrosoft.com';

describe('the first conversation', () => {
  let story: Story;
  before(async () => {
    story = await startApp();
  });
  after(() => story.stop());

  it('books a meeting with Adele, and tells by itself when Adele asks for another time and the meeting moves', async () => {
    const me = story.chat.as(megan);
    await me.says('turn on notifications');
    const asked = await me.says('book 30 min with Adele Vance tomorrow at 3pm about budget');
    assert.match(textOf(asked.activities), /Book this meeting\?/);

    const booked = await me.presses('Book');
    assert.equal(booked.invokeResponse?.status, 200);
    const { value: events } = await story.control.graph<{
      value: { id: string; subject: string; isOrganizer: boolean }[];
    }>(adele, 'GET', `/me/events?$filter=subject eq 'budget'&$select=id,subject,isOrganizer`);
    assert.equal(events.length, 1);
    assert.equal(events[0]?.isOrganizer, false);

    // Adele’s own meeting with Megan, which she then moves.
    const start = DateTime.now()
      .setZone('America/Los_Angeles')
      .plus({ days: 2 })
      .set({ hour: 10, minute: 0, second: 0, millisecond: 0 });
    const at = (time: DateTime) => ({
      dateTime: time.toFormat("yyyy-MM-dd'T'HH:mm:ss"),
      timeZone: 'America/Los_Angeles',
    });
    const { id } = await story.control.graph<{ id: string }>(adele, 'POST', '/me/events', {
      subject: 'Roadmap',
      start: at(start),
      end: at(start.plus({ minutes: 30 })),
      attendees: [{ type: 'required', emailAddress: { address: megan, name: 'Megan Bowen' } }],
    });
    await me.hears((activity) => /Roadmap/.test(textOf(activity)), 'about the invitation');
    await story.control.graph(adele, 'PATCH', `/me/events/${id}`, {
      start: at(start.plus({ hours: 2 })),
      end: at(start.plus({ hours: 2, minutes: 30 })),
    });

    const moved = await me.hears(
      (activity) => /Roadmap/.test(textOf(activity)) && /moved/i.test(textOf(activity)),
      'that the meeting moved',
    );
    assert.match(textOf(moved), /12:00/);
  });
});
