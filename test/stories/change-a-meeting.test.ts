import assert from 'node:assert/strict';
import type { DateTime } from 'luxon';
import { buttonsOf, textOf } from '../support/chat.ts';
import { adele, alex, lee, megan } from '../support/people.ts';
import { type Story, startApp } from '../support/start-app.ts';
import { graphTime, saidDay, shownDay, weekdayAt } from '../support/times.ts';

interface GraphEvent {
  id: string;
  subject: string;
  end: { dateTime: string };
  isOnlineMeeting: boolean;
  location: { displayName: string };
  body: { content: string };
  attendees: { type: string; emailAddress: { address: string } }[];
}

const names: Record<string, string> = { [alex]: 'Alex Wilber', [lee]: 'Lee Gu', [megan]: 'Megan Bowen' };

describe('changing a meeting', () => {
  let story: Story;
  const day = weekdayAt(3, '10:00');
  const event = (user: string, subject: string, at: DateTime, guests: string[] = [], more = {}) =>
    story.control.graph<{ id: string }>(user, 'POST', '/me/events', {
      subject,
      start: graphTime(at),
      end: graphTime(at.plus({ minutes: 30 })),
      attendees: guests.map((address) => ({ emailAddress: { address, name: names[address] }, type: 'required' })),
      ...more,
    });
  const read = (id: string, user = megan) => story.control.graph<GraphEvent>(user, 'GET', `/me/events/${id}`);
  const guestsOf = ({ attendees }: GraphEvent) => attendees.map(({ emailAddress }) => emailAddress.address).sort();
  const me = () => story.chat.as(megan);
  const says = async (text: string) => textOf((await me().says(text)).activities);
  const presses = async (title: string, inputs = {}) => textOf((await me().presses(title, inputs)).invokeResponse);
  const weekly = (at: DateTime) => ({
    recurrence: {
      pattern: { type: 'weekly', interval: 1, daysOfWeek: [at.setLocale('en').toFormat('cccc').toLowerCase()] },
      range: { type: 'numbered', startDate: at.toISODate(), numberOfOccurrences: 4, recurrenceTimeZone: at.zoneName },
    },
  });
  before(async () => {
    story = await startApp();
  });
  beforeEach(() => story.control.reset());
  after(() => story.stop());

  it('adds somebody once it was confirmed, and takes it back', async () => {
    const { id } = await event(megan, 'Budget review', day, [alex]);

    assert.match(await says('add Lee Gu to the budget review'), /Change “Budget review”\?.*Comes in\nLee Gu/s);
    assert.deepEqual(guestsOf(await read(id)), [alex]);
    const press = await me().holds('Change it');
    assert.match(textOf((await press()).invokeResponse), /Changed: Budget review/);
    assert.deepEqual(guestsOf(await read(id)), [alex, lee]);
    await press();
    const { entries } = await story.control.ledger();
    const patches = entries.filter(({ kind, method }) => kind === 'graph' && method === 'PATCH');
    assert.equal(patches.length, 1);

    assert.match(await presses('Undo'), /It is as it was before/);
    assert.deepEqual(guestsOf(await read(id)), [alex]);
  });

  it('removes somebody, and says who is not in it', async () => {
    const { id } = await event(megan, 'Kickoff', day, [alex, lee]);

    assert.match(await says('remove Diego from the kickoff'), /Not in it: Diego/);
    assert.match(await says('remove Alex from the kickoff'), /Leaves\nAlex Wilber/);
    await presses('Change it');
    assert.deepEqual(guestsOf(await read(id)), [lee]);
  });

  it('asks which Adele is meant, and goes on with what was said', async () => {
    const { id } = await event(megan, 'Kickoff', day, [alex]);

    await says('add Adele to the kickoff');
    await me().presses('Adele Vance');
    await presses('Change it');
    assert.deepEqual(guestsOf(await read(id)), [adele, alex]);
  });

  it('renames and lengthens, showing what was and what will be, and who is busy in the added time', async () => {
    const { id } = await event(megan, 'Kickoff', day, [alex]);
    await event(alex, 'Lunch', day.plus({ minutes: 30 }));
    await event(megan, 'Standup', day.plus({ minutes: 40 }));

    assert.match(await says('rename the kickoff to Project start'), /Title\nKickoff → Project start/);
    await presses('Change it');
    assert.equal((await read(id)).subject, 'Project start');
    const asked = await says('extend the "project start" by 30 minutes');
    assert.match(asked, /Length\n30 min → 1 h \(\d+:\d\d [AP]M – \d+:\d\d [AP]M\)/);
    assert.match(asked, /In the added time.*Alex Wilber\*\*: busy.*You\*\*: .*Standup/s);
    await presses('Change it');
    assert.match((await read(id)).end.dateTime, new RegExp(day.plus({ hours: 1 }).toUTC().toFormat('HH:mm')));
    assert.match(await presses('Undo'), /It is as it was before/);
  });

  it('names a length that is none, and changes nothing', async () => {
    await event(megan, 'Kickoff', day, [alex]);

    for (const said of [
      'shorten the kickoff by 2 hours',
      'make the kickoff 0 minutes long',
      'extend the kickoff by 10000 minutes',
    ])
      assert.match(await says(said), /lasts from 5 minutes to 24 hours/, said);
  });

  it('gives it a room, and says that the room is taken', async () => {
    const { id } = await event(megan, 'Kickoff', day, [alex]);
    await event(adele, 'Other', day, [], {
      attendees: [{ emailAddress: { address: 'confroombaker@contoso.onmicrosoft.com' }, type: 'resource' }],
    });

    assert.match(await says('move the kickoff to conf room Baker'), /Conf Room Baker is taken then/);
    assert.match(await says('change the room of the kickoff to Conf Room Hood'), /Room\nno room → Conf Room Hood/);
    await presses('Change it');
    assert.equal((await read(id)).location.displayName, 'Conf Room Hood');
    await presses('Undo');
    assert.deepEqual(guestsOf(await read(id)), [alex]);
  });

  it('puts a meeting online and adds an agenda, and the link stays', async () => {
    const { id } = await event(megan, 'Kickoff', day, [alex]);

    await says('add a teams link to the kickoff');
    await presses('Change it');
    assert.ok((await read(id)).isOnlineMeeting);
    assert.match(await says('add an agenda to the kickoff: numbers <first>, plan'), /Text\nnumbers <first>, plan/);
    await presses('Change it');
    const { body, isOnlineMeeting } = await read(id);
    assert.match(body.content, /numbers &lt;first&gt;, plan/);
    assert.ok(isOnlineMeeting);
    assert.match(await says('make the kickoff in person'), /A Teams link stays once it is there/);
    assert.match(await says('make the kickoff online'), /like that already/);
  });

  it('changes one date of a series, or all of them', async () => {
    const { id } = await event(megan, 'Standup', day, [alex], weekly(day));
    const dates = async () =>
      (
        await story.control.graph<{ value: GraphEvent[] }>(
          megan,
          'GET',
          `/me/events/${id}/instances?startDateTime=${day.minus({ days: 1 }).toUTC().toISO()}&endDateTime=${day.plus({ days: 40 }).toUTC().toISO()}`,
        )
      ).value.map(({ subject }) => subject);

    await says('rename the standup to Daily');
    await presses('Change it');
    assert.deepEqual(await dates(), ['Daily', 'Standup', 'Standup', 'Standup']);
    await says('rename the whole series of standups to Weekly');
    assert.match(await presses('Change it'), /every date of/);
    assert.ok((await dates()).filter((subject) => subject === 'Weekly').length >= 3);
  });

  it('moves to another day at the same hour', async () => {
    await event(megan, 'Budget review', day, [alex]);
    const other = weekdayAt(8, '10:00');

    const said = await says(`move the budget review to ${saidDay(other)} at the same time`);
    assert.match(said, new RegExp(`${shownDay(other)}, 10:00 AM – 10:30 AM`));
  });

  it('keeps the buttons of a booked meeting when it is not moved after all', async () => {
    await says(`book 30 min with Lee Gu on ${saidDay(day)} at 10am about Kickoff`);
    await me().presses('Book');
    await me().presses('Move');

    assert.match(await presses('Leave it where it is'), /Booked: Kickoff.*Undo\nMove/s);
    assert.match(await presses('Undo'), /Cancelled: Kickoff/);
  });

  it('leaves no button that does nothing on the card of a booking that was cancelled elsewhere', async () => {
    for (const button of ['Undo', 'Move']) {
      await says(`book 30 min with Lee Gu on ${saidDay(day)} at 10am about ${button} review`);
      await me().presses('Book');
      const { value } = await story.control.graph<{ value: { id: string; subject: string }[] }>(
        megan,
        'GET',
        '/me/events',
      );
      const { id } = value.find(({ subject }) => subject === `${button} review`) ?? assert.fail('not booked');
      await story.control.graph(megan, 'POST', `/me/events/${id}/cancel`, {});

      const { invokeResponse } = await me().presses(button);
      assert.match(textOf(invokeResponse), /was cancelled since then/, button);
      assert.doesNotMatch(textOf(invokeResponse), /^(?:Undo|Move)$/m);
    }
  });

  describe('of a series', () => {
    const days = async (id: string, user = megan) =>
      (
        await story.control.graph<{ value: { start: { dateTime: string } }[] }>(
          user,
          'GET',
          `/me/events/${id}/instances?startDateTime=${day.minus({ days: 1 }).toUTC().toISO()}&endDateTime=${day.plus({ days: 60 }).toUTC().toISO()}`,
        )
      ).value.length;

    it('cancels one date and all after it, once, and keeps what was before', async () => {
      const { id } = await event(megan, 'Standup', day, [alex], weekly(day));

      assert.match(
        await says(`cancel the standup on ${saidDay(day.plus({ weeks: 2 }))} and all following dates`),
        /new end/,
      );
      const press = await me().holds('Cancel this date and all after it');
      assert.match(textOf((await press()).invokeResponse), /Cancelled: Standup.*From /s);
      assert.equal(await days(id), 2);
      await press();
      assert.equal(await days(id), 2);
    });

    it('cancels all of it when the whole series was said, with the words for the others', async () => {
      const { id } = await event(megan, 'Standup', day, [alex], weekly(day));

      const { activities } = await me().says('cancel the whole series of standups and tell them we meet elsewhere');
      assert.equal(buttonsOf(activities.at(-1) ?? assert.fail('no answer'))[0], 'Cancel the whole series');
      assert.match(JSON.stringify(activities), /"value":"we meet elsewhere"/);
      await presses('Cancel the whole series');
      await assert.rejects(read(id));
    });

    it('says which cancelled dates come back when all of it moves', async () => {
      await event(megan, 'Standup', day, [alex], weekly(day));
      const off = day.plus({ weeks: 1 });
      await says(`cancel the standup on ${saidDay(off)}`);
      await presses('Cancel this date');

      const said = await says('move the whole series of standups to 3pm');
      assert.match(said, new RegExp(`what was cancelled by itself comes back: ${shownDay(off)}`));
      assert.match(JSON.stringify((await me().sees()).at(-1)), /"id":"whole".*\],"value":"true"/);
    });

    it('answers one date, says which, and warns of what is there already by both names', async () => {
      await event(adele, 'Jour fixe', day, [megan], weekly(day));
      await event(megan, 'Dentist', day.plus({ minutes: 10 }));

      assert.match(
        await says(`accept the jour fixe on ${saidDay(day)} and say I may be late`),
        /“Jour fixe” clashes with “Dentist” \(10:10 AM – 10:40 AM\)/,
      );
      assert.match(JSON.stringify((await me().sees()).at(-1)), /"value":"I may be late"/);
      await says(`decline the jour fixe on ${saidDay(day)}`);
      assert.match(await presses('Decline'), new RegExp(`You declined ${shownDay(day)}, .*The other dates stay`));
    });
  });

  it('offers those who do not organise it what they can do', async () => {
    const { id } = await event(adele, 'Trade fair', day, [megan]);

    const { activities } = await me().says('make the trade fair meeting 30 minutes longer');
    assert.match(textOf(activities), /Only Adele Vance can change that.*Write to Adele Vance/s);
    assert.deepEqual(buttonsOf(activities.at(-1) ?? assert.fail('no answer')), [
      'Accept',
      'Tentative',
      'Decline',
      'Propose',
    ]);
    assert.match(await says('add Lee Gu to the trade fair meeting'), /Forward “Trade fair” to Lee Gu\?/);
    assert.match(await presses('Forward', { comment: 'Worth it' }), /was forwarded to Lee Gu/);
    assert.ok(guestsOf(await read(id, adele)).includes(lee));
  });

  it('says that the meeting is gone, or is otherwise by now, and changes nothing', async () => {
    const { id } = await event(megan, 'Kickoff', day, [alex]);
    await says('rename the kickoff to Start');
    await story.control.graph(megan, 'PATCH', `/me/events/${id}`, { subject: 'Kick-off 2' });
    assert.match(await presses('Change it'), /changed meanwhile/);
    await says('add Lee Gu to the "kick-off 2"');
    await story.control.graph(megan, 'DELETE', `/me/events/${id}`);
    assert.match(await presses('Change it'), /no longer|not there/i);
  });
});
