import { adele } from '../../support/people.ts';
import { type Story, startApp } from '../../support/start-app.ts';
import { graphTime, saidDay, weekdayAt } from '../../support/times.ts';
import { type Conversation, converse, expectSaid, tongues } from './tongues.ts';

/** What a tenant calls its rooms and buildings. */
const subjects = ['Conf Room', 'Seattle HQ', 'London Bridge House', 'Front-of-room display', 'building 7', 'Kepler'];

for (const tongue of tongues)
  describe(`rooms in the language ${tongue.language}`, function () {
    this.timeout(60_000);
    let story: Story;
    let chat: Conversation;
    const day = weekdayAt(3, '15:00');
    const on = saidDay(day);
    before(async () => {
      story = await startApp();
      chat = converse(story, tongue, subjects);
    });
    after(() => story.stop());

    it('are offered with why', async () => {
      const { hears, presses, words } = chat;
      await hears(`which rooms are free on ${on} at 3pm`);
      await presses(words.rooms.take({ name: 'Conf Room Adams' }));
      await hears(`which rooms with video and wheelchair access are free on ${on}`);
      await hears(`which rooms are free on ${on} at 3pm on the second floor`);
      await hears(`book a room for 8 with a projector on ${on} at 3pm`);
      await hears('a smaller room');
      await hears('a bigger room');
      await hears('a bigger room');
      await hears(`book a room for 2 on ${on} at 3pm`);
      await hears('a smaller room');
    });

    it('that decline are exchanged for one that is just as good', async () => {
      const { hears, presses, words } = chat;
      const other = day.plus({ hours: 2 });
      await story.control.graph(adele, 'POST', '/me/events', {
        subject: 'Kepler',
        start: graphTime(other),
        end: graphTime(other.plus({ hours: 1 })),
        attendees: [{ emailAddress: { address: 'confroomadams@contoso.onmicrosoft.com' }, type: 'resource' }],
      });
      await hears(`book 30 minutes in Conf Room Adams on ${on} at 5pm about Kepler`);
      await presses(words.arranging.book);
      await presses(words.meetings.anotherRoom);
    });

    it('that nobody described are said not to be known', async () => {
      const { hears } = chat;
      for (const room of story.sandbox.tenant.rooms.all())
        story.sandbox.tenant.rooms.put(
          room.displayName.endsWith('Adams') ? { ...room, capacity: null, displayDeviceName: 'Wall' } : room,
        );
      for (const name of ['rainier', 'baker', 'tower', 'thames', 'hood'])
        await story.control.graph(adele, 'POST', '/me/events', {
          subject: 'Kepler',
          start: graphTime(day),
          end: graphTime(day.plus({ hours: 1 })),
          attendees: [{ emailAddress: { address: `confroom${name}@contoso.onmicrosoft.com` }, type: 'resource' }],
        });
      await hears(`book a room with a projector on ${on} at 3pm`);
      await hears(`book a room for 8 in building 7 on ${on} at 3pm`);
      await hears(`book a room with a flipchart on ${on} at 3pm`);
    });

    it('has said all there is to say', () => expectSaid(chat, 'rooms'));
  });
