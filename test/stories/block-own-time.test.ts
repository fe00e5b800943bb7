import assert from 'node:assert/strict';
import { DateTime } from 'luxon';
import { buttonsOf, textOf } from '../support/chat.ts';
import { megan } from '../support/people.ts';
import { type Story, startApp } from '../support/start-app.ts';
import { graphTime, saidDay, seattle, weekdayAt } from '../support/times.ts';

interface Entry {
  subject: string;
  showAs: string;
  isAllDay: boolean;
  isCancelled: boolean;
  start: { dateTime: string };
  end: { dateTime: string };
}

describe('time of one’s own', () => {
  let story: Story;
  before(async () => {
    story = await startApp();
  });
  beforeEach(() => story.control.reset());
  after(() => story.stop());

  const me = () => story.chat.as(megan);
  const entries = async (): Promise<Entry[]> =>
    (
      await story.control.graph<{ value: Entry[] }>(
        megan,
        'GET',
        '/me/events?$top=50&$orderby=start/dateTime',
        undefined,
        {
          prefer: `outlook.timezone="${seattle}"`,
        },
      )
    ).value.filter(({ isCancelled }) => !isCancelled);
  const timeOf = ({ start, end }: Entry) => `${start.dateTime.slice(0, 16)} ${end.dateTime.slice(0, 16)}`;

  it('is offered as one block, and booked with one press', async () => {
    const day = weekdayAt(2, '09:00');
    const asked = await me().says(`block 2 hours for the report on ${saidDay(day)}`);
    assert.match(textOf(asked.activities), /Block this time\?/);
    assert.equal(asked.activities.flatMap(buttonsOf).filter((title) => title === 'Book').length, 1);
    await me().presses('Book');

    const [entry, ...others] = await entries();
    assert.deepEqual([entry?.subject, others.length], ['report', 0]);
    const { start, end } = entry as Entry;
    assert.equal((Date.parse(end.dateTime) - Date.parse(start.dateTime)) / 60_000, 120);
  });

  it('is as long as the part of the day that was said', async () => {
    const day = weekdayAt(2, '12:00');
    await me().says(`block the afternoon of ${saidDay(day)}`);
    await me().presses('Book');

    const date = day.toISODate();
    assert.deepEqual((await entries()).map(timeOf), [`${date}T12:00 ${date}T17:00`]);
  });

  it('is several blocks with one press, each of which can be left out, and one undo', async () => {
    const monday = DateTime.now()
      .setZone(seattle)
      .plus({ weeks: 1 })
      .set({ weekday: 1, hour: 9, minute: 0, second: 0 });
    await story.control.graph(megan, 'POST', '/me/events', {
      subject: 'Stand-up',
      start: graphTime(monday),
      end: graphTime(monday.plus({ minutes: 15 })),
    });

    const asked = textOf((await me().says('block monday and wednesday morning next week')).activities);
    assert.match(asked, /Block these 2 times\?/);
    assert.match(asked, /8:00 AM – 12:00 PM \(you have “Stand-up”, 9:00 AM – 9:15 AM\)/);

    const nothing = textOf((await me().presses('Block them', { block0: 'false', block1: 'false' })).invokeResponse);
    assert.match(nothing, /Choose at least one/);
    const done = textOf((await me().presses('Block them', { block0: 'false', subject: 'Deep work' })).invokeResponse);
    assert.match(done, /Blocked once: Deep work/);
    const blocked = (await entries()).filter(({ subject }) => subject === 'Deep work');
    assert.deepEqual(
      blocked.map(({ start }) => start.dateTime.slice(0, 10)),
      [monday.plus({ days: 2 }).toISODate()],
    );

    assert.match(textOf((await me().presses('Undo')).invokeResponse), /Taken back: Deep work/);
    assert.deepEqual(
      (await entries()).map(({ subject }) => subject),
      ['Stand-up'],
    );
  });

  it('is every morning of a week, taken back in words', async () => {
    const asked = textOf((await me().says('block my mornings next week')).activities);
    assert.match(asked, /Block these 5 times\?/);
    await me().says('yes');
    assert.equal((await entries()).length, 5);

    assert.match(textOf((await me().says('undo')).activities), /Taken back/);
    assert.deepEqual(await entries(), []);
  });

  it('is a whole day out of the office, whatever else there is', async () => {
    const day = weekdayAt(3, '09:00');
    await story.control.graph(megan, 'POST', '/me/events', {
      subject: 'Stand-up',
      start: graphTime(day),
      end: graphTime(day.plus({ minutes: 15 })),
    });

    const asked = textOf((await me().says(`out of office all day on ${saidDay(day)}`)).activities);
    assert.match(asked, /all day/);
    assert.match(asked, /shown as out of office/);
    await me().presses('Book');

    const away = (await entries()).find(({ subject }) => subject === 'Out of office');
    assert.deepEqual(
      [away?.isAllDay, away?.showAs, away?.start.dateTime.slice(0, 10), away?.end.dateTime.slice(0, 10)],
      [true, 'oof', day.toISODate(), day.plus({ days: 1 }).toISODate()],
    );
  });
});
