import assert from 'node:assert/strict';
import { textOf } from '../support/chat.ts';
import { alex, lee, megan } from '../support/people.ts';
import { type Story, startApp } from '../support/start-app.ts';
import { graphTime, saidDay, seattle, weekdayAt } from '../support/times.ts';

interface Entry {
  id: string;
  subject: string;
  sensitivity: string;
  showAs: string;
  isAllDay: boolean;
  isCancelled: boolean;
  start: { dateTime: string };
  end: { dateTime: string };
  location?: { displayName: string };
  recurrence: { pattern: { type: string } } | null;
  body: { contentType: string; content: string };
  attendees: { emailAddress: { address: string; name: string }; type: string }[];
}

describe('how a meeting is kept', () => {
  let story: Story;
  before(async () => {
    story = await startApp();
  });
  beforeEach(() => story.control.reset());
  after(() => story.stop());

  const me = () => story.chat.as(megan);
  const entriesOf = async (user: string): Promise<Entry[]> =>
    (
      await story.control.graph<{ value: Entry[] }>(
        user,
        'GET',
        '/me/events?$top=50&$orderby=start/dateTime',
        undefined,
        {
          prefer: `outlook.timezone="${seattle}"`,
        },
      )
    ).value.filter(({ isCancelled }) => !isCancelled);
  const only = async (user: string): Promise<Entry> => {
    const entries = await entriesOf(user);
    assert.equal(entries.length, 1, entries.map(({ subject }) => subject).join(', ') || 'nothing');
    return entries[0] as Entry;
  };
  const clockOf = ({ start, end }: Entry) => `${start.dateTime.slice(11, 16)}–${end.dateTime.slice(11, 16)}`;
  const on = (days: number, time: string) => saidDay(weekdayAt(days, time));

  it('is private, and shown as was said', async () => {
    const asked = textOf(
      (
        await me().says(
          `book 30 min with Alex on ${on(2, '15:00')} at 3pm about pay, mark it private and show me as tentative`,
        )
      ).activities,
    );
    assert.match(asked, /private · you are shown as tentative/);
    const booked = textOf((await me().presses('Book')).invokeResponse);

    assert.match(booked, /Booked: pay/);
    assert.match(booked, /private · you are shown as tentative/);
    const { sensitivity, showAs, subject } = await only(megan);
    assert.deepEqual([subject, sensitivity, showAs], ['pay', 'private', 'tentative']);
  });

  it('becomes private and free in words, and public again', async () => {
    await me().says(`book 30 min with Alex on ${on(2, '15:00')} at 3pm`);
    assert.match(textOf((await me().says('make it private')).activities), /Changed on the card above: [^\n]*private/);
    assert.match(textOf((await me().says('show me as free')).activities), /shown as free/);
    assert.match(textOf((await me().says('not private')).activities), /not private/);
    await me().says('book it');

    const { sensitivity, showAs } = await only(megan);
    assert.deepEqual([sensitivity, showAs], ['normal', 'free']);
  });

  it('has time around it that is blocked, moved and taken away with it', async () => {
    const asked = await me().says(
      `book 30 min with Alex on ${on(2, '15:00')} at 3pm about pay with 10 min buffer before and after`,
    );
    assert.match(textOf(asked.activities), /10 min blocked before and after/);
    await me().presses('Book');
    const clocks = async () => (await entriesOf(megan)).map((entry) => `${entry.subject} ${clockOf(entry)}`);
    assert.deepEqual(await clocks(), ['Buffer: pay 14:50–15:00', 'pay 15:00–15:30', 'Buffer: pay 15:30–15:40']);
    assert.equal((await entriesOf(alex)).length, 1);

    await me().presses('Move');
    await me().presses('See who is free', {
      day: weekdayAt(2, '16:00').toISODate() ?? '',
      time: '16:00',
      minutes: '30',
    });
    await me().presses('Move it');
    assert.deepEqual(await clocks(), ['Buffer: pay 15:50–16:00', 'pay 16:00–16:30', 'Buffer: pay 16:30–16:40']);

    await me().says('undo');
    assert.deepEqual(await clocks(), ['Buffer: pay 14:50–15:00', 'pay 15:00–15:30', 'Buffer: pay 15:30–15:40']);
    await me().says('undo');
    assert.deepEqual(await clocks(), []);
  });

  it('is searched with the time around it', async () => {
    const day = weekdayAt(3, '09:00');
    // Busy but for ten to eleven.
    for (const [from, hours] of [
      [8, 2],
      [11, 7],
    ] as const)
      await story.control.graph(megan, 'POST', '/me/events', {
        subject: 'Taken',
        start: graphTime(day.set({ hour: from })),
        end: graphTime(day.set({ hour: from }).plus({ hours })),
      });

    const found = textOf(
      (await me().says(`find 30 minutes with Alex on ${saidDay(day)} with a 15 minute buffer before and after`))
        .activities,
    );

    assert.match(found, /10:15 AM – 10:45 AM/);
    assert.doesNotMatch(found, /10:00 AM – 10:30 AM[^\n]*\n[^\n]*\n[^\n]*everybody is free/);
  });

  it('has a link in its invitation that can be followed, and nothing else that is HTML', async () => {
    const link = 'https://contoso.sharepoint.com/sites/pay/2026-11-23/plan.docx?a=1&b=2';
    const asked = await me().says(`book 30 min with Alex on ${on(2, '15:00')} at 3pm about pay with the link ${link}`);
    assert.match(textOf(asked.activities), /Agenda: https:\/\/contoso\.sharepoint\.com/);
    await me().says('agenda: <b>numbers</b>');
    await me().says(`add this file link to the agenda ${link}`);
    await me().says('book it');

    const { body, subject } = await only(alex);
    assert.equal(subject, 'pay');
    assert.match(
      body.content,
      /<a href="https:\/\/contoso\.sharepoint\.com\/sites\/pay\/2026-11-23\/plan\.docx\?a=1&amp;b=2">/,
    );
    assert.match(body.content, /&lt;b&gt;numbers&lt;\/b&gt;/);
  });

  it('gets a link and is made private once it is booked, and can be put back', async () => {
    await me().says(`book 30 min with Alex on ${on(2, '15:00')} at 3pm about the budget review`);
    await me().presses('Book');

    const asked = await me().says('attach the link https://contoso.sharepoint.com/x to the budget review');
    assert.match(textOf(asked.activities), /https:\/\/contoso\.sharepoint\.com\/x/);
    await me().presses('Change it');
    assert.match((await only(alex)).body.content, /<a href="https:\/\/contoso\.sharepoint\.com\/x">/);

    assert.match(textOf((await me().says('make it private')).activities), /Visible\n[^\n]*private|private/);
    await me().presses('Change it');
    assert.equal((await only(megan)).sensitivity, 'private');
    await me().says('undo');
    assert.equal((await only(megan)).sensitivity, 'normal');
  });

  it('is filled in on the card: place, repetition, agenda, who sees what, time around it', async () => {
    await me().says(`book 30 min with Alex on ${on(2, '15:00')} at 3pm about pay`);
    const checked = textOf(
      (
        await me().presses('Other times', {
          place: 'Café Milano',
          agenda: 'Numbers first',
          private: 'true',
          showAs: 'workingElsewhere',
          buffer: '5/5',
        })
      ).invokeResponse,
    );
    assert.match(checked, /Café Milano \(no room is booked\)/);
    await me().presses('Choose another time');
    await me().presses('See who is free', {
      day: weekdayAt(2, '15:00').toISODate() ?? '',
      time: '15:00',
      minutes: '45',
    });
    await me().presses('Book', { repeats: 'week' });

    const [entry] = await entriesOf(alex);
    assert.equal(entry?.location?.displayName, 'Café Milano');
    assert.match(entry?.body.content ?? '', /Numbers first/);
    assert.deepEqual(
      [entry?.sensitivity, entry?.recurrence?.pattern.type, entry && clockOf(entry)],
      ['private', 'weekly', '15:00–15:45'],
    );
  });

  it('takes the room of ours that a place on the card names, and none when it is cleared', async () => {
    await me().says(`book 30 min with Alex on ${on(2, '15:00')} at 3pm about pay`);
    const withRoom = textOf((await me().presses('Change time', { place: 'Adams' })).invokeResponse);
    assert.match(withRoom, /Adams/);
    const seen = textOf(
      (await me().presses('See who is free', { day: weekdayAt(2, '15:00').toISODate() ?? '', time: '15:00' }))
        .invokeResponse,
    );
    assert.match(seen, /Adams[^\n]*free/);
    await me().presses('Book', { place: '' });

    assert.ok((await only(alex)).attendees.every(({ type }) => type !== 'resource'));
  });

  it('says who comes from outside', async () => {
    const asked = textOf(
      (await me().says(`book 30 min with Lee Gu and bob@fabrikam.example on ${on(2, '9:00')} at 9am`)).activities,
    );
    assert.match(asked, /bob@fabrikam\.example[^\n]*unknown[^\n]*outside your organisation/);
    assert.match(asked, /goes outside your organisation, to bob@fabrikam\.example/);
  });

  it('has people who may stay away, by press and in words, and counts free and busy anew', async () => {
    const at = weekdayAt(2, '15:00');
    await story.control.graph(lee, 'POST', '/me/events', {
      subject: 'Busy',
      start: graphTime(at),
      end: graphTime(at.plus({ hours: 1 })),
    });
    const asked = await me().says(`book 30 min with Alex and Lee Gu on ${saidDay(at)} at 3pm about pay`);
    assert.match(textOf(asked.activities), /Lee Gu[^\n]*busy/);

    const people = textOf((await me().presses('People')).invokeResponse);
    assert.match(people, /Who comes to “pay”\?/);
    const without = textOf(
      (await me().presses('See who is free', { person0: 'optional', person1: 'out' })).invokeResponse,
    );
    assert.match(without, /Alex Wilber[^\n]*optional/);
    assert.doesNotMatch(without, /Lee Gu/);

    assert.match(textOf((await me().says('Alex must come')).activities), /Alex Wilber required/);
    assert.match(textOf((await me().says('make Alex optional')).activities), /Alex Wilber optional/);
    assert.match(textOf((await me().says('make Isaiah optional')).activities), /Isaiah is not on it/);
    await me().says('book it');

    const { attendees } = await only(alex);
    assert.deepEqual(
      attendees.map(({ emailAddress, type }) => [emailAddress.address.toLowerCase(), type]),
      [[alex.toLowerCase(), 'optional']],
    );
  });
});
