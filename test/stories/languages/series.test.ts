import assert from 'node:assert/strict';
import type { DateTime } from 'luxon';
import { adele, alex, megan } from '../../support/people.ts';
import { type Story, startApp } from '../../support/start-app.ts';
import { graphTime, saidDay, weekdayAt } from '../../support/times.ts';
import { type Conversation, converse, expectSaid, tongues } from './tongues.ts';

const subjects = ['Kepler', 'Orion', 'Vega', 'Lyra', 'Rigel', 'Mira'];

for (const tongue of tongues)
  describe(`series in the language ${tongue.language}`, function () {
    this.timeout(60_000);
    let story: Story;
    let chat: Conversation;
    const day = weekdayAt(3, '10:00');
    const week = (weeks: number) => saidDay(day.plus({ weeks }));
    const event = (user: string, subject: string, at: DateTime, guests: string[] = [], more = {}) =>
      story.control.graph<{ id: string }>(user, 'POST', '/me/events', {
        subject,
        start: graphTime(at),
        end: graphTime(at.plus({ minutes: 30 })),
        attendees: guests.map((address) => ({ emailAddress: { address }, type: 'required' })),
        ...more,
      });
    const weekly = (numberOfOccurrences: number, more = {}) => ({
      recurrence: {
        pattern: { type: 'weekly', interval: 1, daysOfWeek: [day.setLocale('en').toFormat('cccc').toLowerCase()] },
        range: { type: 'numbered', startDate: day.toISODate(), numberOfOccurrences, recurrenceTimeZone: day.zoneName },
      },
      ...more,
    });
    before(async () => {
      story = await startApp();
      chat = converse(story, tongue, subjects);
    });
    after(() => story.stop());

    it('moves and changes it from one date on', async () => {
      const { hears, presses, words } = chat;
      const { arranging, changing, series: say } = words;
      await event(
        megan,
        'Kepler',
        day,
        [alex],
        weekly(6, { isOnlineMeeting: true, onlineMeetingProvider: 'teamsForBusiness' }),
      );
      assert.ok((await hears(`move Kepler from ${week(2)} on to 4pm`)).includes(say.newLink));
      assert.match(await presses(arranging.moveIt), tongue.date);
      await presses(changing.undo);
      await hears(`rename the Kepler meeting to Vega from ${week(3)} on`);
      await presses(changing.change);
      await hears('undo');
      await hears(`when is the Kepler meeting on ${week(1)}?`);
      await hears('from 1 January 2031 on at 11');
      const [first] = await instances();
      await story.control.graph(megan, 'PATCH', `/me/events/${first}`, { subject: 'Kepler Mira' });
      await hears(`move Kepler on ${week(2)} and all following to 3pm`);
      await event(megan, 'Orion', day);
      await hears(`move Orion from ${saidDay(day)} on to 4pm`);
    });
    const instances = async () => {
      const { value } = await story.control.graph<{ value: { id: string; subject: string }[] }>(
        megan,
        'GET',
        `/me/calendarView?startDateTime=${day.plus({ days: 6 }).toUTC().toISO()}&endDateTime=${day.plus({ days: 8 }).toUTC().toISO()}`,
      );
      return value.filter(({ subject }) => subject === 'Kepler').map(({ id }) => id);
    };

    it('answers one from a date on', async () => {
      const { hears, presses, words } = chat;
      const { meetings: say } = words;
      await event(adele, 'Lyra', day.plus({ hours: 2 }), [megan], weekly(50));
      await hears(`accept Lyra from ${week(1)} on`);
      await presses(say.accept);
      await hears(`tentative Lyra from ${week(1)} on`);
      await presses(say.tentative);
      await event(adele, 'Rigel', day.plus({ hours: 3 }), [megan], weekly(3));
      await hears(`decline Rigel from ${week(2)} on`);
      await presses(say.decline);
      await event(adele, 'Mira', day.plus({ hours: 4 }), [megan], weekly(3));
      await hears(`decline Mira from ${week(1)} on`);
      for (const id of await copies('Mira')) await story.control.graph(megan, 'DELETE', `/me/events/${id}`);
      await presses(say.decline);
    });
    const copies = async (called: string) => {
      const { value } = await story.control.graph<{ value: { id: string; subject: string }[] }>(
        megan,
        'GET',
        `/me/calendarView?startDateTime=${day.plus({ days: 6 }).toUTC().toISO()}&endDateTime=${day.plus({ days: 30 }).toUTC().toISO()}&$top=100`,
      );
      return value.filter(({ subject }) => subject === called).map(({ id }) => id);
    };

    it('says which are hit by the clock change', async () => {
      const { hears } = chat;
      await hears('which of my series are hit by the clock change?');
      const sunday = day.plus({ days: 18 }).endOf('week').startOf('day');
      const rule = (on: DateTime) => ({
        time: '02:00:00',
        dayOccurrence: Math.ceil(on.day / 7),
        dayOfWeek: 'sunday',
        month: on.month,
        year: 0,
      });
      await story.control.graph(alex, 'PATCH', '/me/mailboxSettings', {
        workingHours: {
          timeZone: {
            '@odata.type': '#microsoft.graph.customTimeZone',
            bias: 480,
            standardOffset: rule(sunday.plus({ months: 4 }).endOf('week')),
            daylightOffset: { ...rule(sunday), daylightBias: -60 },
          },
        },
      });
      await event(megan, 'Rigel', day.plus({ hours: 5 }), [alex], weekly(20));
      assert.match(await hears('which of my series are hit by the clock change?'), tongue.date);
    });

    it('says who had the early or late hour before', async () => {
      const { hears, presses, words } = chat;
      await hears(`book 30 min with Lee Gu every week on ${week(1)} at noon about Vega`);
      await presses(words.arranging.book);
      await hears(`book 30 min with Lee Gu every week on ${week(1)} at 1pm about Mira`);
    });

    it('says where one on the table ends', async () => {
      const { hears } = chat;
      await hears(`book 30 min with Alex on ${week(1)} at 8am about Vega`);
      await hears('make it 6 times');
      await hears(`every week`);
      await hears('until the end of the year');
    });

    it('has said it all by now, and nothing wrong', () => expectSaid(chat, 'series'));
  });
