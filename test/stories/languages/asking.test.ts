import { DateTime } from 'luxon';
import { adele, alex, lee, megan } from '../../support/people.ts';
import { type Story, startApp } from '../../support/start-app.ts';
import { graphTime, saidDay, seattle, weekdayAt } from '../../support/times.ts';
import { type Conversation, converse, expectSaid, tongues } from './tongues.ts';

const subjects = [
  'Kepler',
  'Orion',
  'Vega',
  'Lyra',
  'Rigel',
  'Sirius',
  'Mira',
  'Deneb',
  'Conf Room Hood',
  'Conf Room Baker',
];

for (const tongue of tongues)
  describe(`asking about meetings in the language ${tongue.language}`, function () {
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
    const online = { isOnlineMeeting: true, onlineMeetingProvider: 'teamsForBusiness' };
    const weekly = (at: DateTime) => ({
      recurrence: {
        pattern: { type: 'weekly', interval: 1, daysOfWeek: [at.setLocale('en').toFormat('cccc').toLowerCase()] },
        range: { type: 'numbered', startDate: at.toISODate(), numberOfOccurrences: 4, recurrenceTimeZone: at.zoneName },
      },
    });
    const wholeDay = (at: DateTime) => ({
      isAllDay: true,
      start: graphTime(at.startOf('day')),
      end: graphTime(at.startOf('day').plus({ days: 1 })),
    });
    before(async () => {
      story = await startApp();
      chat = converse(story, tongue, subjects);
    });
    after(() => story.stop());

    it('answers about one meeting', async () => {
      const { hears } = chat;
      await hears("what's my next meeting");
      await hears('join my next meeting');
      await event(megan, 'Kepler', day, [alex, lee, adele], {
        location: { displayName: 'Conf Room Hood' },
        body: { contentType: 'text', content: 'Orion' },
      });
      await event(megan, 'Orion', day.plus({ hours: 1 }), [], {
        ...online,
        location: { displayName: 'Conf Room Hood' },
      });
      await event(adele, 'Vega', day.plus({ hours: 2 }), [megan], online);
      await event(megan, 'Lyra', day.plus({ days: 1 }), [], wholeDay(day.plus({ days: 1 })));
      for (const name of ['Kepler', 'Orion', 'Vega', 'Lyra'])
        for (const asked of [
          'when is the N meeting',
          'where is the N meeting',
          'how long is the N meeting',
          'who is in the N meeting',
          'who has accepted the N meeting',
          'what is the N meeting about',
        ])
          await hears(asked.replace('N', name));
      await hears('has Alex accepted the Kepler meeting');
      await hears('when do I meet Alex next');
      await event(megan, 'Sirius', day.plus({ hours: 3 }), [alex]);
      await hears('when do I meet Alex next');
    });

    it('tells what is on, what comes, and gives the link', async () => {
      const { hears } = chat;
      const now = DateTime.fromJSDate(await story.control.clock());
      await hears('join my next meeting');
      await event(megan, 'Rigel', now.plus({ hours: 1 }), [alex]);
      await hears('join the Rigel meeting');
      await hears("what's my next meeting");
      await event(megan, 'Mira', now.minus({ minutes: 5 }), [alex], online);
      await hears("what's my next meeting");
      await hears('join my next meeting');
      await hears('join the Kepler meeting');
      await hears('join the Orion meeting');
      const before = now.minus({ minutes: 90 }).setZone(seattle);
      await event(megan, 'Sirius', before, [alex]);
      await hears(`when was the Sirius meeting on ${saidDay(before)}`);
    });

    it('finds what waits for an answer, and what overlaps', async () => {
      const { hears, presses } = chat;
      await hears('what did I not answer');
      await presses(chat.words.meetings.accept);
      await hears('what did I not answer');
      await hears(`what did I not answer on ${saidDay(day)}`);
      for (let hour = 0; hour < 7; hour += 1) await event(adele, 'Mira', day.plus({ days: 4, hours: hour }), [megan]);
      await hears('what did I not answer');
      await hears('am I double booked');
      await hears(`am I double booked on ${saidDay(day)}`);
      await event(megan, 'Rigel', day, [alex]);
      await hears(`am I double booked on ${saidDay(day)}`);
      for (let hour = 0; hour < 12; hour += 1) await event(megan, 'Rigel', day, [alex]);
      await hears(`am I double booked on ${saidDay(day)}`);
    });

    it('says what cannot be done, each for its reason', async () => {
      const { hears } = chat;
      await hears(`move Lyra on ${saidDay(day.plus({ days: 1 }))} to 3pm`);
      await event(adele, 'Vega', day.plus({ days: 5 }), [megan]);
      await hears(`move Vega on ${saidDay(day.plus({ days: 5 }))} to 3pm`);
    });

    it('changes a meeting, and says what it does to others', async () => {
      const { hears, presses, words } = chat;
      const { changing: say } = words;
      const at = day.plus({ days: 6 });
      const on = `on ${saidDay(at)}`;
      await event(megan, 'Deneb', at, [alex], weekly(at));
      await event(alex, 'Mira', at.plus({ minutes: 30 }));
      await event(megan, 'Mira', at.plus({ minutes: 30 }));
      await event(adele, 'Mira', at, [], {
        attendees: [{ emailAddress: { address: 'confroombaker@contoso.onmicrosoft.com' }, type: 'resource' }],
      });
      await hears(`add Lee Gu to the Deneb meeting ${on}`);
      await presses(say.change);
      await presses(say.undo);
      await presses(words.meetings.move);
      await presses(say.leave);
      await hears(`add Alex to the Deneb meeting ${on}`);
      await hears(`remove Alex from the Deneb meeting ${on}`);
      await hears(`remove Diego from the Deneb meeting ${on}`);
      await hears(`extend the Deneb meeting ${on} by 30 minutes`);
      await hears(`move the Deneb meeting ${on} to conf room Baker`);
      await hears(`add a teams link to the Deneb meeting ${on}`);
      await presses(say.change);
      await hears(`make the Deneb meeting ${on} online`);
      await hears(`make the Deneb meeting ${on} in person`);
      await hears(`add an agenda to the Deneb meeting ${on}: Mira`);
      await hears(`rename the Deneb meeting ${on} and all following dates to Mira`);
      await hears(`rename the whole series of the Deneb meeting ${on} to Vega`);
      await presses(say.change);
      await hears(`make the Lyra meeting on ${saidDay(day.plus({ days: 1 }))} 30 minutes longer`);
      const rigel = day.plus({ days: 7 });
      await event(adele, 'Rigel', rigel, [megan]);
      await hears(`make the Rigel meeting on ${saidDay(rigel)} 30 minutes longer`);
      await hears(`add Lee Gu to the Rigel meeting on ${saidDay(rigel)}`);
      await presses(say.forward);
    });

    it('speaks of some dates of a series', async () => {
      const { hears, presses, words } = chat;
      const { changing: say, meetings } = words;
      const at = day.plus({ days: 9 });
      const off = at.plus({ weeks: 1 });
      await event(megan, 'Procyon', at, [alex], weekly(at));
      await hears(`cancel the Procyon meeting on ${saidDay(off)}`);
      await presses(meetings.cancelDate);
      await hears(`move the whole series of the Procyon meeting on ${saidDay(at)} to 3pm`);
      await hears(`cancel the Procyon meeting on ${saidDay(at.plus({ weeks: 2 }))} and all following dates`);
      await presses(say.cancelFollowing);
      await event(adele, 'Altair', at, [megan], weekly(at));
      for (const [said, button] of [
        ['accept', meetings.accept],
        ['tentative', meetings.tentative],
        ['decline', meetings.decline],
      ] as const) {
        await hears(`${said} the Altair meeting on ${saidDay(at)}`);
        await presses(button, { whole: 'false' });
      }
    });

    it('helps who is late', async () => {
      const { hears, presses, words, me } = chat;
      const { late: say } = words;
      await story.control.reset();
      const now = DateTime.fromJSDate(await story.control.clock());
      await hears('running late');
      await hears("I'm running 0 minutes late");
      await event(megan, 'Pavo', now.plus({ hours: 5 }));
      await hears('running late');
      await event(megan, 'Kepler', now.plus({ minutes: 40 }));
      await hears("I'm running 10 minutes late");
      await event(megan, 'Orion', now.plus({ minutes: 30 }), [alex]);
      await hears("I'm running 10 minutes late");
      await event(adele, 'Vega', now.plus({ minutes: 20 }), [megan]);
      await hears("I'm running 10 minutes late");
      const tell = say.acceptAndTell({ name: 'Adele Vance' });
      await presses(tell);
      await hears('running late');
      await me.says(`accept the Vega meeting`);
      await event(adele, 'Lyra', now.plus({ minutes: 10 }), [megan], { responseRequested: false });
      await hears('running late');
      await event(megan, 'Sirius', now.plus({ hours: 3 }), [alex]);
      await hears("I'm running 10 minutes late for the Sirius meeting");
      await event(megan, 'Mira', now.plus({ days: 1 }));
      await hears("I'm running 10 minutes late for the Mira meeting");
    });

    it('has said it all by now, and nothing wrong', () => expectSaid(chat, 'asking'));
  });
