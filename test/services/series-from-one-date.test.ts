import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { DateTime } from 'luxon';
import { type Sandbox, startSandbox } from '../../sandbox/index.ts';
import { createActivity } from '../../src/services/activity/index.ts';
import { type Calendar, calendarUndoers, createCalendar, scopes } from '../../src/services/calendar/index.ts';
import type { CalendarEvent, FollowingChange } from '../../src/services/calendar/types.ts';
import { systemClock } from '../../src/shared/clock.ts';
import { createLog } from '../../src/shared/log.ts';
import { freshSqlite, type TestDatabase } from '../contract/store-databases.ts';
import { graphAs } from '../support/graph-as.ts';
import { adele, megan } from '../support/people.ts';
import { seattle, weekdayAt } from '../support/times.ts';

const room = { name: 'Conf Room Hood', address: 'confroomhood@contoso.onmicrosoft.com' };
const first = weekdayAt(7, '10:00');
const range = (from: DateTime, to: DateTime) => ({ startsAt: from.toJSDate(), endsAt: to.toJSDate() });
const weeks = range(first.startOf('day'), first.plus({ weeks: 12 }));

describe('a series that is otherwise from one of its dates on', () => {
  let sandbox: Sandbox;
  let database: TestDatabase;
  let mine: Calendar;
  let adeles: Calendar;
  let undo: (seq: number) => Promise<unknown>;
  const of = async (user: string) => {
    const { graph, me } = await graphAs(sandbox, user, scopes);
    const parts = { graph, clock: systemClock };
    const activities = createActivity({ store: await database.open(), clock: systemClock, log: createLog('silent') });
    const activity = activities.forUser(me, calendarUndoers(createCalendar(parts)));
    return { activity, calendar: createCalendar({ ...parts, record: activity.note }) };
  };
  beforeEach(async () => {
    sandbox = await startSandbox({ appUrl: 'http://127.0.0.1:9', seed: 'contoso-quiet' });
    database = await freshSqlite();
    const [me, her] = await Promise.all([of(megan), of(adele)]);
    [mine, adeles] = [me.calendar, her.calendar];
    undo = (seq) => me.activity.undo(seq);
  });
  afterEach(async () => {
    await database.remove();
    await sandbox.stop();
  });

  const book = async (more: object = {}): Promise<CalendarEvent[]> => {
    await mine.bookMeeting({
      ...range(first, first.plus({ minutes: 30 })),
      subject: 'Standup',
      attendees: [{ name: 'Adele Vance', address: adele }],
      timeZone: seattle,
      online: true,
      room,
      body: 'Round of news',
      recurrence: { every: 'week', interval: 1, count: 6, until: first.plus({ weeks: 5 }).toISODate() ?? '' },
      transactionId: randomUUID(),
      ...more,
    });
    return mine.listAgenda(weeks);
  };
  const shown = (events: CalendarEvent[]) =>
    events.map(
      ({ startsAt, subject }) =>
        `${DateTime.fromJSDate(startsAt, { zone: seattle }).toFormat('MM-dd HH:mm')} ${subject}`,
    );
  const expected = (...rows: [week: number, time: string, subject: string][]) =>
    rows.map(([week, time, subject]) => `${first.plus({ weeks: week }).toFormat('MM-dd')} ${time} ${subject}`);
  const asked = async (date: CalendarEvent | undefined, more: Partial<FollowingChange>): Promise<FollowingChange> => {
    const at = date && (await mine.seriesAt(date));
    if (!date?.seriesId || !at) return assert.fail('no series');
    return {
      seriesId: date.seriesId,
      repeats: at.repeats,
      first: at.first,
      shown: { startsAt: date.startsAt, endsAt: date.endsAt },
      timeZone: seattle,
      transactionId: randomUUID(),
      ...more,
    };
  };
  const rename = { version: 1, subject: { from: 'Standup', to: 'Daily' } } as const;
  const before = expected(...[0, 1, 2, 3, 4, 5].map((week) => [week, '10:00', 'Standup'] as [number, string, string]));
  const after = expected(
    [0, '10:00', 'Standup'],
    [1, '10:00', 'Standup'],
    [2, '16:00', 'Standup'],
    [3, '16:00', 'Standup'],
    [4, '16:00', 'Standup'],
    [5, '16:00', 'Standup'],
  );
  const to = range(first.plus({ weeks: 2 }).set({ hour: 16 }), first.plus({ weeks: 2 }).set({ hour: 16, minute: 30 }));

  it('moves, with the same people, room, text and number of dates, once however often it is asked', async () => {
    const [, , third] = await book();
    const question = await asked(third, { to });

    const made = await mine.changeFollowing(question);
    await mine.changeFollowing(question);

    assert.deepEqual(shown(await mine.listAgenda(weeks)), after);
    assert.deepEqual(shown(await adeles.listAgenda(weeks)), after);
    const now = await mine.getEvent(made.id);
    assert.deepEqual(now.attendees.map(({ address, response }) => `${address.toLowerCase()} ${response}`).sort(), [
      `${adele.toLowerCase()} none`,
      `${room.address} accepted`,
    ]);
    assert.match(now.bodyPreview ?? '', /^Round of news/);
    const [old] = await mine.listAgenda(weeks);
    assert.notEqual(now.joinUrl, old?.joinUrl);
    assert.equal((now.bodyPreview ?? '').split('Join the meeting now').length, 2);
  });

  it('is as it was after it was taken back, and the room with it', async () => {
    const [, , third] = await book();
    const { seq = 0 } = await mine.changeFollowing(await asked(third, { to }));

    await undo(seq);

    assert.deepEqual(shown(await mine.listAgenda(weeks)), before);
    assert.deepEqual(shown((await adeles.listAgenda(weeks)).filter(({ isCancelled }) => !isCancelled)), before);
    const [date] = await mine.listAgenda(weeks);
    assert.equal(date?.attendees.find(({ type }) => type === 'resource')?.response, 'accepted');
  });

  it('is not taken back when the new series was moved meanwhile', async () => {
    const [, , third] = await book();
    const { seq = 0, id } = await mine.changeFollowing(await asked(third, { to }));
    const later = range(
      first.plus({ weeks: 2 }).set({ hour: 17 }),
      first.plus({ weeks: 2, minutes: 30 }).set({ hour: 17 }),
    );
    await mine.moveSeries(id, to, { ...later, timeZone: seattle });

    await assert.rejects(undo(seq), { name: 'ChangedMeanwhile' });
    assert.match(shown(await mine.listAgenda(weeks)).at(-1) ?? '', / 17:00 /);
  });

  it('goes on where a crash cut it off, and makes no second series', async () => {
    const [, , third] = await book();
    const question = await asked(third, { to });
    // The old series is over, and the answer to the new one never came.
    await fetch(`${sandbox.url}/_sandbox/faults`, {
      method: 'POST',
      body: JSON.stringify([{ match: { method: 'POST', path: '/me/events$' }, status: 504, times: 20 }]),
    });
    await assert.rejects(mine.changeFollowing(question));
    await fetch(`${sandbox.url}/_sandbox/faults`, { method: 'DELETE' });

    await mine.changeFollowing(question);

    assert.deepEqual(shown(await mine.listAgenda(weeks)), after);
  });

  it('gets its dates back when the new one is refused', async () => {
    const [, , third] = await book();
    await fetch(`${sandbox.url}/_sandbox/faults`, {
      method: 'POST',
      body: JSON.stringify([{ match: { method: 'POST', path: '/me/events$' }, status: 400, times: 1 }]),
    });

    await assert.rejects(mine.changeFollowing(await asked(third, { to })));

    assert.deepEqual(shown(await mine.listAgenda(weeks)), before);
  });

  it('moves to another weekday, and is renamed, until the day it ended before or without an end', async () => {
    const until = first.plus({ weeks: 5 }).toISODate() ?? '';
    const [, second] = await book({ recurrence: { every: 'week', interval: 1, until } });
    const there = first.plus({ weeks: 1, days: 1 });
    await mine.changeFollowing(await asked(second, { to: range(there, there.plus({ minutes: 30 })), change: rename }));

    const dates = await mine.listAgenda(weeks);
    assert.equal(dates.length, 6);
    assert.equal(dates.at(-1)?.startsAt.getTime(), first.plus({ weeks: 5, days: 1 }).toMillis());
    assert.deepEqual(new Set(dates.slice(1).map(({ subject }) => subject)), new Set(['Daily']));
  });

  it('starts from where the rhythm puts a date that was moved by itself', async () => {
    const [, , third, fourth] = await book();
    await mine.moveMeeting(third?.id ?? '', {
      ...range(first.plus({ weeks: 2, hours: 2 }), first.plus({ weeks: 2, hours: 3 })),
      timeZone: seattle,
    });
    const moved = await mine.getEvent(third?.id ?? '');
    assert.deepEqual(
      (await mine.seriesAt(fourth ?? assert.fail()))?.changed.map(({ id }) => id),
      [third?.id],
    );

    await mine.changeFollowing(await asked(moved, { change: rename }));

    assert.deepEqual(
      shown(await mine.listAgenda(weeks)),
      expected(
        [0, '10:00', 'Standup'],
        [1, '10:00', 'Standup'],
        [2, '10:00', 'Daily'],
        [3, '10:00', 'Daily'],
        [4, '10:00', 'Daily'],
        [5, '10:00', 'Daily'],
      ),
    );
  });

  it('is refused where it repeats otherwise by now, begins with that date, or is not mine', async () => {
    const [one, , third] = await book();
    const question = await asked(third, { change: rename });
    await mine.endSeries(third?.seriesId ?? '', { first: first.plus({ weeks: 4 }).toJSDate(), timeZone: seattle });
    await assert.rejects(mine.changeFollowing(question), { name: 'ChangedMeanwhile' });
    await assert.rejects(mine.changeFollowing(await asked(one, { change: rename })), { name: 'ChangedMeanwhile' });
    const [invitation] = await adeles.listAgenda(weeks);
    await assert.rejects(adeles.changeFollowing({ ...question, seriesId: invitation?.seriesId ?? '' }), {
      name: 'InvalidRequest',
    });
    assert.equal((await mine.listAgenda(weeks)).length, 4);
  });

  it('is declined date by date by who is invited, once', async () => {
    await book({ room: undefined });
    const [, , third] = await adeles.listAgenda(weeks);
    const question = {
      seriesId: third?.seriesId ?? '',
      from: third?.startsAt ?? new Date(),
      response: 'decline',
    } as const;

    const { dates, failed, hasMore } = await adeles.respondFollowing({ ...question, comment: 'Away' });
    await adeles.respondFollowing(question);

    assert.deepEqual([dates.length, failed, hasMore], [4, 0, false]);
    assert.equal((await adeles.listAgenda(weeks)).length, 2);
    const answers = (await mine.listAgenda(weeks)).map(({ attendees }) => attendees[0]?.response);
    assert.deepEqual(answers, ['none', 'none', 'declined', 'declined', 'declined', 'declined']);
  });

  it('of a far zone ends before the date its own clock shows', async () => {
    const [, , third] = await book({
      ...range(first.set({ hour: 16 }), first.set({ hour: 17 })),
      timeZone: 'Europe/Berlin',
      room: undefined,
    });

    await mine.endSeries(third?.seriesId ?? '', { first: third?.startsAt ?? new Date(), timeZone: seattle });

    assert.equal((await mine.listAgenda(weeks)).length, 2);
  });
});
