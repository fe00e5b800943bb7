import assert from 'node:assert/strict';
import type { DateTime } from 'luxon';
import { buttonsOf, textOf } from '../support/chat.ts';
import { adele, alex, megan } from '../support/people.ts';
import { type Story, startApp } from '../support/start-app.ts';
import { graphTime, saidDay, seattle, shownDay, weekdayAt } from '../support/times.ts';

interface GraphEvent {
  id: string;
  subject: string;
  start: { dateTime: string };
  isCancelled: boolean;
  responseStatus: { response: string };
}

describe('a series from one date on', () => {
  let story: Story;
  const day = weekdayAt(3, '10:00');
  const week = (count: number, more: { hour?: number; minute?: number } = {}) => day.plus({ weeks: count }).set(more);
  const event = (user: string, subject: string, at: DateTime, guests: string[] = [], more = {}) =>
    story.control.graph<{ id: string }>(user, 'POST', '/me/events', {
      subject,
      start: graphTime(at),
      end: graphTime(at.plus({ minutes: 30 })),
      attendees: guests.map((address) => ({ emailAddress: { address }, type: 'required' })),
      ...more,
    });
  const weekly = (range: object = { type: 'numbered', numberOfOccurrences: 5 }) => ({
    recurrence: {
      pattern: { type: 'weekly', interval: 1, daysOfWeek: [day.setLocale('en').toFormat('cccc').toLowerCase()] },
      range: { startDate: day.toISODate(), recurrenceTimeZone: day.zoneName, ...range },
    },
  });
  /** What is in somebody's calendar under either of these names, by day, hour and name. */
  const dates = async (user: string, ...subjects: string[]) => {
    const { value } = await story.control.graph<{ value: GraphEvent[] }>(
      user,
      'GET',
      `/me/calendarView?startDateTime=${day.minus({ days: 1 }).toUTC().toISO()}&endDateTime=${week(7).toUTC().toISO()}&$top=200&$orderby=start/dateTime`,
    );
    return value
      .filter(({ subject, isCancelled }) => subjects.includes(subject) && !isCancelled)
      .map(({ start, subject }) => `${at(start.dateTime)} ${subject}`);
  };
  const at = (utc: string) => day.toUTC().set(partsOf(utc)).setZone(seattle).toFormat('MM-dd HH:mm');
  const partsOf = (utc: string) => {
    const time = new Date(`${utc.slice(0, 19)}Z`);
    return {
      year: time.getUTCFullYear(),
      month: time.getUTCMonth() + 1,
      day: time.getUTCDate(),
      hour: time.getUTCHours(),
      minute: time.getUTCMinutes(),
    };
  };
  const rows = (...list: [count: number, hour: string, subject: string][]) =>
    list.map(([count, hour, subject]) => `${week(count).toFormat('MM-dd')} ${hour} ${subject}`);
  const all = (hour: string, subject: string, ...counts: number[]) =>
    rows(...counts.map((count) => [count, hour, subject] as [number, string, string]));
  const me = () => story.chat.as(megan);
  const says = async (text: string) => textOf((await me().says(text)).activities);
  const presses = async (title: string, inputs = {}) => textOf((await me().presses(title, inputs)).invokeResponse);
  const card = async () => JSON.stringify((await me().sees()).at(-1));

  before(async () => {
    story = await startApp();
  });
  beforeEach(() => story.control.reset());
  after(() => story.stop());

  it('moves, says what that does, does it once, and is one series again after undo', async () => {
    await event(megan, 'Standup', day, [alex], weekly());

    const asked = await says(`move the standup from ${saidDay(week(2))} on to 4pm`);
    assert.match(asked, new RegExp(`From ${shownDay(week(2))} on it becomes a series of its own.*asked again`));
    assert.match(asked, new RegExp(`${shownDay(week(2))}, 4:00 PM – 4:30 PM`));
    assert.match(await card(), /"id":"whole".*\],"value":"following"/);
    const press = await me().holds('Move it');
    assert.match(textOf((await press()).invokeResponse), new RegExp(`Moved from ${shownDay(week(2))} on: Standup`));
    await press();
    const moved = [...all('10:00', 'Standup', 0, 1), ...all('16:00', 'Standup', 2, 3, 4)];
    assert.deepEqual(await dates(megan, 'Standup'), moved);
    assert.deepEqual(await dates(alex, 'Standup'), moved);

    assert.match(await presses('Undo'), /one series again/);
    assert.deepEqual(await dates(megan, 'Standup'), all('10:00', 'Standup', 0, 1, 2, 3, 4));
    assert.deepEqual(await dates(alex, 'Standup'), all('10:00', 'Standup', 0, 1, 2, 3, 4));
  });

  it('of a series without end goes on without end, and is taken back in words', async () => {
    await event(megan, 'Standup', day, [alex], weekly({ type: 'noEnd' }));

    await says(`rename the standup to Daily from ${saidDay(week(3))} on`);
    assert.match(await presses('Change it'), new RegExp(`Changed from ${shownDay(week(3))} on: Daily`));
    assert.deepEqual(await dates(megan, 'Standup', 'Daily'), [
      ...all('10:00', 'Standup', 0, 1, 2),
      ...all('10:00', 'Daily', 3, 4, 5, 6),
    ]);
    assert.match(await says('undo'), /one series again/);
    assert.deepEqual(await dates(megan, 'Standup', 'Daily'), all('10:00', 'Standup', 0, 1, 2, 3, 4, 5, 6));
  });

  it('speaks of the one that was talked about: “this and all following”, “from then on at 11”', async () => {
    await event(megan, 'Standup', day, [alex], weekly());

    await says(`when is the standup on ${saidDay(week(1))}?`);
    assert.match(await says('move this and all following to 4'), new RegExp(`${shownDay(week(1))}, 4:00 PM`));
    await presses('Move it');
    assert.match(await says(`from ${saidDay(week(3))} on at 11`), new RegExp(`${shownDay(week(3))}, 11:00 AM`));
    await presses('Move it');
    assert.deepEqual(await dates(megan, 'Standup'), [
      ...all('10:00', 'Standup', 0),
      ...all('16:00', 'Standup', 1, 2),
      ...all('11:00', 'Standup', 3, 4),
    ]);
    assert.match(await says('rename the series to Daily'), /Title\nStandup → Daily/);
    assert.match(await card(), /"id":"whole".*\],"value":"true"/);
    await presses('Change it');
    assert.deepEqual((await dates(megan, 'Standup', 'Daily')).slice(-2), all('11:00', 'Daily', 3, 4));
  });

  it('of the first date is the whole series, and of a single meeting is that', async () => {
    await event(megan, 'Standup', day, [alex], weekly());
    await event(megan, 'Dentist', day.plus({ hours: 2 }));

    await says(`move the standup on ${saidDay(day)} and all following to 11am`);
    assert.match(await card(), /"id":"whole".*\],"value":"true"/);
    assert.doesNotMatch(await card(), /all after it/);
    await presses('Move it');
    assert.deepEqual(await dates(megan, 'Standup'), all('11:00', 'Standup', 0, 1, 2, 3, 4));
    assert.match(
      await says(`move the dentist from ${saidDay(day)} on to 4pm`),
      /“Dentist” does not repeat, so this is about the one date/,
    );
  });

  it('says what single dates lose, before it is moved', async () => {
    const { id } = await event(megan, 'Standup', day, [alex], weekly());
    await says(`cancel the standup on ${saidDay(week(3))}`);
    await presses('Cancel this date');
    const { value } = await story.control.graph<{ value: GraphEvent[] }>(
      megan,
      'GET',
      `/me/events/${id}/instances?startDateTime=${week(1, { hour: 0 }).toUTC().toISO()}&endDateTime=${week(1, { hour: 23 }).toUTC().toISO()}`,
    );
    await story.control.graph(megan, 'PATCH', `/me/events/${value[0]?.id}`, { subject: 'Standup, long' });

    const asked = await says(`move the standup on ${saidDay(week(2))} and all following to 3pm`);
    assert.match(asked, new RegExp(`was cancelled by itself comes back: ${shownDay(week(3))}`));
    assert.match(asked, new RegExp(`changed at single dates is lost.*${shownDay(week(1))}`));
    assert.match(
      await says(`cancel the standup from ${saidDay(week(2))} on`),
      new RegExp(`changed at single dates is lost.*${shownDay(week(1))}`),
    );
  });

  it('ends on a day that is said', async () => {
    await event(megan, 'Standup', day, [alex], weekly());

    const { activities } = await me().says(`end the standup on ${saidDay(week(1))}`);
    assert.equal(buttonsOf(activities.at(-1) ?? assert.fail('no answer'))[0], 'Cancel this date and all after it');
    await presses('Cancel this date and all after it');
    assert.deepEqual(await dates(megan, 'Standup'), all('10:00', 'Standup', 0, 1));
    assert.match(await says(`move the standup from ${saidDay(week(3))} on to 11am`), /No meeting|nothing|not find/i);
  });

  it('is declined date by date by who is invited', async () => {
    await event(adele, 'Jour fixe', day, [megan], weekly());

    const asked = await says(`decline the jour fixe from ${saidDay(week(2))} on`);
    assert.match(asked, /I answer each date by itself: Adele Vance gets a message for every one/);
    assert.match(
      await presses('Decline', { comment: 'Away' }),
      new RegExp(`You declined 3 dates, from ${shownDay(week(2))} to ${shownDay(week(4))}`),
    );
    assert.deepEqual(await dates(megan, 'Jour fixe'), all('10:00', 'Jour fixe', 0, 1));
    assert.deepEqual(await dates(adele, 'Jour fixe'), all('10:00', 'Jour fixe', 0, 1, 2, 3, 4));
    assert.match(await says('move the jour fixe from next year on to 4pm'), /do not organise|No meeting|not find/i);
  });

  it('does not say that nothing can be answered when Microsoft 365 was away', async () => {
    await event(adele, 'Jour fixe', day, [megan], weekly());
    await says(`decline the jour fixe from ${saidDay(week(2))} on`);
    await story.control.faults([{ match: { method: 'POST', path: '/decline$' }, status: 503, times: 20 }]);

    const refused = await presses('Decline');

    assert.doesNotMatch(refused, /does not take an answer/);
    assert.match(refused, /Microsoft 365/);
  });
});
