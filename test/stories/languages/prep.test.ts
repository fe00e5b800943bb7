import { DateTime } from 'luxon';
import { adele, alex, johanna, lee, lynne, megan } from '../../support/people.ts';
import { type Story, startApp } from '../../support/start-app.ts';
import { graphTime, saidDay, seattle, weekdayAt } from '../../support/times.ts';
import { type Conversation, converse, expectSaid, tongues } from './tongues.ts';

const invited = (address: string, name: string) => ({ type: 'required', emailAddress: { name, address } });
const alone = [invited(alex, 'Alex Wilber')];
const all = [...alone, invited(lee, 'Lee Gu'), invited(adele, 'Adele Vance')];

for (const tongue of tongues)
  describe(`before meetings in the language ${tongue.language}`, function () {
    this.timeout(60_000);
    let story: Story;
    let chat: Conversation;
    before(async () => {
      story = await startApp({ quiet: true });
      chat = converse(story, tongue, ['Etat', 'Kepler', 'Orion', 'Zahlen 2027', 'Budget', 'Kaffee', 'Tee', 'Fabrikam']);
    });
    after(() => story.stop());

    const make = (subject: string, more: Record<string, unknown>, user = megan, start = weekdayAt(-14, '10:00')) =>
      story.control.graph<{ id: string }>(user, 'POST', '/me/events', {
        subject,
        start: graphTime(start),
        end: graphTime(start.plus({ minutes: 30 })),
        ...more,
      });
    const series = (attendees: unknown[], more: Record<string, unknown> = {}, start = weekdayAt(-14, '10:00')) => ({
      attendees,
      ...more,
      recurrence: {
        pattern: { type: 'weekly', interval: 1, daysOfWeek: [start.setLocale('en').toFormat('cccc').toLowerCase()] },
        range: { type: 'noEnd', startDate: start.toFormat('yyyy-MM-dd') },
      },
    });
    const change = async (subject: string, body: Record<string, unknown>) => {
      const [from, to] = [DateTime.utc(), DateTime.utc().plus({ days: 15 })];
      const query = `startDateTime=${from.toISO()}&endDateTime=${to.toISO()}&$orderby=start/dateTime`;
      const { value } = await story.control.graph<{
        value: { id: string; subject: string; end: { dateTime: string } }[];
      }>(megan, 'GET', `/me/calendarView?${query}`);
      const next = value.find((event) => event.subject === subject);
      const end = DateTime.fromISO(next?.end.dateTime ?? '', { zone: 'utc' }).plus({ minutes: 15 });
      await story.control.graph(megan, 'PATCH', `/me/events/${next?.id}`, { ...body, end: graphTime(end) });
    };

    it('says what is worth knowing', async () => {
      const { hears } = chat;
      await make('Etat', series(all));
      await hears('prepare me for the Etat meeting');
      await change('Etat', {
        subject: 'Budget',
        attendees: [
          ...alone,
          ...['A', 'B', 'C', 'D', 'E'].map((name) => invited(`${name}@fabrikam.com`, `Fabrikam ${name}`)),
        ],
        location: { displayName: 'Kepler' },
        body: { contentType: 'text', content: 'Zahlen 2027' },
      });
      await hears('prepare me for the Budget meeting');
      await make('Kaffee', series(alone, { location: { displayName: 'Orion' } }));
      await change('Kaffee', { location: { displayName: 'Kepler' } });
      await hears('prepare me for the Kaffee meeting');
    });

    it('says who has answered, and who is there at all', async () => {
      const { hears } = chat;
      await make('Kepler', { attendees: all }, megan, weekdayAt(2, '11:00'));
      await answer(adele, 'decline', 'Kepler');
      await answer(lee, 'tentativelyAccept', 'Kepler');
      await hears('prepare me for the Kepler meeting');
      await make('Orion', { attendees: alone }, megan, weekdayAt(2, '12:00'));
      await answer(alex, 'accept', 'Orion');
      await hears('prepare me for the Orion meeting');
      await make('Fabrikam', { attendees: [invited(megan, 'Megan Bowen')] }, lynne, weekdayAt(3, '11:00'));
      await hears('prepare me for the Fabrikam meeting');
      await make('Tee', {}, megan, weekdayAt(4, '11:00'));
      await hears('prepare me for the Tee meeting');
      await make('Zahlen 2027', series(alone, {}, weekdayAt(5, '11:00')), megan, weekdayAt(5, '11:00'));
      await hears('prepare me for the Zahlen 2027 meeting');
    });

    const answer = async (user: string, how: string, named: string) => {
      const [from, to] = [DateTime.utc(), DateTime.utc().plus({ days: 15 })];
      const { value } = await story.control.graph<{ value: { id: string; subject: string }[] }>(
        user,
        'GET',
        `/me/calendarView?startDateTime=${from.toISO()}&endDateTime=${to.toISO()}`,
      );
      const event = value.find(({ subject }) => subject === named);
      await story.control.graph(user, 'POST', `/me/events/${event?.id}/${how}`, { sendResponse: true });
    };

    it('says how much time meetings take', async () => {
      const { hears } = chat;
      const monday = DateTime.now().setZone(seattle).plus({ weeks: 3 }).startOf('week');
      const at = (day: number, hour: number) => monday.plus({ days: day, hours: hour });
      const lasting = (hours: number, start: DateTime, more = {}) => ({
        end: graphTime(start.plus({ hours })),
        attendees: alone,
        ...more,
      });
      const me = [invited(megan, 'Megan Bowen')];
      await make('Kepler', lasting(9, at(0, 8)), megan, at(0, 8));
      await make('Orion', lasting(3, at(1, 8), { attendees: [...me, ...alone] }), lee, at(1, 8));
      await make('Budget', lasting(0.5, at(2, 8)), megan, at(2, 8));
      await make('Tee', lasting(1, at(3, 8), { attendees: [{ ...me[0], type: 'optional' }] }), lee, at(3, 8));
      await make('Kaffee', lasting(1, at(3, 8), { attendees: me }), lynne, at(3, 8));
      await make('Fabrikam', lasting(1, at(5, 8)), megan, at(5, 8));
      const crowd = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'].map((name) => invited(`${name}@fabrikam.com`, name));
      await make('Etat', lasting(1, at(4, 8), { attendees: [...me, ...crowd] }), lynne, at(4, 8));
      for (const day of [0, 1, 2, 3, 4, 5])
        await hears(`how many hours of meetings do I have on ${saidDay(at(day, 8))}?`);
      await hears('meeting load next week', undefined, story.chat.as(alex, tongue.locale));
      await hears('how many hours of meetings do I have next week?', undefined, story.chat.as(johanna, tongue.locale));
    });

    it('has said it all by now, and nothing wrong', () => expectSaid(chat, 'prep'));
  });
