import assert from 'node:assert/strict';
import type { DateTime } from 'luxon';
import { buttonsOf } from '../../support/chat.ts';
import { adele, alex, lee, megan } from '../../support/people.ts';
import { type Story, startApp } from '../../support/start-app.ts';
import { graphTime, saidDay, weekdayAt } from '../../support/times.ts';
import { type Conversation, converse, expectSaid, tongues } from './tongues.ts';

const subjects = ['Kepler', 'Orion', 'Vega', 'Lyra', 'Rigel', 'Sirius', 'Conf Room', 'Mira'];

for (const tongue of tongues)
  describe(`meetings of the calendar in the language ${tongue.language}`, function () {
    this.timeout(60_000);
    let story: Story;
    let chat: Conversation;
    const day = weekdayAt(3, '10:00');
    const event = (user: string, subject: string, at: DateTime, guests: string[] = [], more = {}) =>
      story.control.graph<{ id: string }>(user, 'POST', '/me/events', {
        subject,
        start: graphTime(at),
        end: graphTime(at.plus({ minutes: 30 })),
        attendees: guests.map((address) => ({ emailAddress: { address }, type: 'required' })),
        ...more,
      });
    const weekly = (at: DateTime) => ({
      recurrence: {
        pattern: { type: 'weekly', interval: 1, daysOfWeek: [at.setLocale('en').toFormat('cccc').toLowerCase()] },
        range: { type: 'numbered', startDate: at.toISODate(), numberOfOccurrences: 4, recurrenceTimeZone: at.zoneName },
      },
    });
    before(async () => {
      story = await startApp();
      chat = converse(story, tongue, subjects);
    });
    after(() => story.stop());

    it('shows the agenda', async () => {
      const { hears } = chat;
      await hears('my agenda');
      const at = (hours: number) => day.plus({ hours });
      await event(megan, 'Kepler', at(0), [alex, lee, adele]);
      await event(megan, 'Orion', at(0), [], { sensitivity: 'private' });
      await event(megan, 'Vega', at(1), [alex], { showAs: 'tentative' });
      await event(megan, 'Vega', at(2), [], { showAs: 'free', isOnlineMeeting: true });
      await event(megan, 'Vega', at(3), [alex, adele], { showAs: 'oof' });
      await event(adele, 'Lyra', at(4), [megan]);
      await event(megan, '', at(5));
      const whole = day.startOf('day');
      await event(megan, 'Vega', whole, [], { isAllDay: true, end: graphTime(whole.plus({ days: 1 })) });
      assert.match(await hears(`my agenda on ${saidDay(day)}`), tongue.date);
      await hears('my agenda for next week');
      await hears('what is on tomorrow?');
      for (let hour = 0; hour < 31; hour += 1) await event(megan, 'Mira', day.plus({ days: 1, minutes: 15 * hour }));
      await hears(`my agenda on ${saidDay(day.plus({ days: 1 }))}`);
      await hears(`my agenda on ${saidDay(day)}`, { kind: 'groupChat', members: [alex] });
    });

    it('asks which one is meant, and answers an invitation', async () => {
      const { hears, presses, words, told } = chat;
      const { meetings: say, inputs } = words;
      await hears('accept Zzyzx');
      await hears(`accept the meeting with Alex on ${saidDay(day)}`);
      await hears('accept Kepler');
      await hears('cancel Mira');
      await hears(`cancel Vega on ${saidDay(day)}`);
      const choice = buttonsOf((await told(say.which)).at(-1) ?? assert.fail('no choice')).at(0) ?? '';
      await presses(choice, { choice: '17' });
      await hears('accept Lyra');
      assert.ok((await presses(say.accept, { response: 'x' })).includes(inputs.chooseResponse));
      assert.ok((await presses(say.accept, { comment: 'x'.repeat(1001) })).includes(inputs.messageTooLong));
      await presses(say.accept);
      await hears('decline Lyra');
      await presses(say.tentative);
      await presses(say.decline);
      await event(adele, 'Rigel', day.plus({ hours: 6 }), [megan]);
      await hears('tentative Rigel');
      await presses(say.propose, { day: day.toISODate() ?? '', time: '17:00' });
      await hears('decline Rigel');
      await presses(say.decline);
      await event(adele, 'Rigel', day.plus({ hours: 7 }), [megan], weekly(day));
      await hears(`decline Rigel on ${saidDay(day)}`);
      await presses(say.decline, { whole: 'true' });
    });

    it('moves a meeting, and one that comes every week', async () => {
      const { hears, presses, words } = chat;
      const { arranging } = words;
      await hears(`move Kepler to ${saidDay(day)} at 4pm`);
      await presses(arranging.moveIt);
      await hears(`reschedule Kepler to next week`);
      await event(adele, 'Lyra', day.plus({ hours: 3 }), [megan]);
      await hears('move Lyra to 4pm');
      await event(megan, 'Sirius', day.plus({ hours: -2 }), [alex], weekly(day));
      await hears(`move Sirius on ${saidDay(day)} to 7am`);
      assert.match(await presses(arranging.moveIt, { whole: 'true' }), tongue.date);
      await hears(`move Sirius on ${saidDay(day)} to ${saidDay(day.plus({ days: 1 }))} at 7am`);
      await presses(arranging.moveIt, { whole: 'true' });
    });

    it('cancels, removes, and says that something is gone', async () => {
      const { hears, presses, words } = chat;
      const { meetings: say } = words;
      await hears('cancel Kepler');
      await presses(say.cancelIt);
      await hears(`cancel Sirius on ${saidDay(day.plus({ days: 1 }))}`);
      await presses(say.cancelSeries);
      await event(adele, 'Lyra', day.plus({ days: 2 }), [megan]);
      await hears(`cancel Lyra on ${saidDay(day.plus({ days: 2 }))}`);
      await presses(say.removeIt);
      await event(megan, 'Orion', day.plus({ days: 2 }));
      await hears(`cancel Orion on ${saidDay(day.plus({ days: 2 }))}`);
      await presses(say.cancelIt);
      await event(adele, 'Rigel', day.plus({ days: 2, hours: 2 }), [megan], weekly(day.plus({ days: 2 })));
      await hears(`cancel Rigel on ${saidDay(day.plus({ days: 2 }))}`);
      const { id } = await event(adele, 'Lyra', day.plus({ days: 3 }), [megan]);
      await hears(`accept Lyra on ${saidDay(day.plus({ days: 3 }))}`);
      await story.control.graph(adele, 'POST', `/me/events/${id}/cancel`, {});
      await presses(say.accept);
    });

    it('changes the room', async () => {
      const { hears, presses, words } = chat;
      const { arranging, meetings: say } = words;
      const rooms = story.sandbox.tenant.rooms.all();
      const at = day.plus({ days: 5 });
      const taken = (address: string) =>
        event(adele, 'Mira', at, [], {
          attendees: [{ emailAddress: { address }, type: 'resource' }],
          location: { displayName: address, locationEmailAddress: address },
        });
      await hears(`book 30 min with Alex in Conf Room Baker on ${saidDay(at)} at 10am about Kepler`);
      await taken('confroombaker@contoso.onmicrosoft.com');
      await presses(arranging.book);
      await presses(say.anotherRoom);
      await presses('Conf Room Hood', { choice: '9' });
      await presses('Conf Room Hood');
      await hears(`book 30 min with Alex in Conf Room Baker on ${saidDay(at.plus({ hours: 1 }))} at 10am about Kepler`);
      await presses(arranging.book);
      for (const { emailAddress } of rooms) await taken(emailAddress);
      await presses(say.anotherRoom);
      await hears(`book a room with Alex on ${saidDay(at)} at 10am`);
    });

    it('has said it all by now, and nothing wrong', () => expectSaid(chat, 'meetings'));
  });
