import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { type Sandbox, startSandbox } from '../../sandbox/index.ts';
import { type Activity, createActivity } from '../../src/services/activity/index.ts';
import { type Calendar, calendarUndoers, createCalendar, scopes } from '../../src/services/calendar/index.ts';
import { systemClock } from '../../src/shared/clock.ts';
import { createLog } from '../../src/shared/log.ts';
import { freshSqlite, type TestDatabase } from '../contract/store-databases.ts';
import { graphAs } from '../support/graph-as.ts';
import { adele, megan } from '../support/people.ts';
import { seattle, weekdayAt } from '../support/times.ts';

const tenOnADay = weekdayAt(7, '10:00');
const at = (hour: number) => {
  const startsAt = tenOnADay.set({ hour });
  return { startsAt: startsAt.toJSDate(), endsAt: startsAt.plus({ minutes: 30 }).toJSDate() };
};
const booking = (changes: object = {}) => ({
  ...at(10),
  subject: 'Budget',
  attendees: [{ name: 'Adele Vance', address: adele }],
  timeZone: seattle,
  online: true,
  transactionId: randomUUID(),
  ...changes,
});

interface Mine {
  calendar: Calendar;
  activity: Activity;
}

describe('what the calendar did for a person', () => {
  let sandbox: Sandbox;
  let database: TestDatabase;
  let mine: Mine;
  let adeles: Mine;
  const of = async (user: string): Promise<Mine> => {
    const { graph, me } = await graphAs(sandbox, user, scopes);
    const parts = { graph, clock: systemClock };
    const activities = createActivity({
      store: await database.open(),
      clock: systemClock,
      log: createLog('silent'),
    });
    const activity = activities.forUser(me, calendarUndoers(createCalendar(parts)));
    return { activity, calendar: createCalendar({ ...parts, record: activity.note }) };
  };
  beforeEach(async () => {
    sandbox = await startSandbox({ appUrl: 'http://127.0.0.1:9', seed: 'contoso-quiet' });
    database = await freshSqlite();
    [mine, adeles] = await Promise.all([of(megan), of(adele)]);
  });
  afterEach(async () => {
    await database.remove();
    await sandbox.stop();
  });

  const done = async ({ activity }: Mine) =>
    (await activity.list()).entries.map(({ seq, kind, title, state }) => `${seq} ${kind} ${title} ${state}`);
  const invitationOf = async ({ calendar }: Mine, hour = 10) => {
    const [event] = await calendar.listAgenda(at(hour));
    return event ?? assert.fail('no invitation');
  };
  const hourIn = (instant: Date) => (instant.getTime() - tenOnADay.set({ hour: 0 }).toMillis()) / 3_600_000;

  it('is recorded in order: booked, moved, cancelled', async () => {
    const event = await mine.calendar.bookMeeting(booking());
    const moved = await mine.calendar.moveMeeting(event.id, { ...at(14), timeZone: seattle });
    await mine.calendar.cancelMeeting(event.id);

    assert.deepEqual(await done(mine), [
      '1 meetingBooked Budget done',
      '2 meetingMoved Budget done',
      '3 meetingCancelled Budget done',
    ]);
    assert.deepEqual([event.seq, moved.seq], [1, 2]);
    const { entries } = await mine.activity.list();
    assert.ok(entries.every(({ item }) => item === event.id));
    assert.equal(entries[2]?.undo, undefined);
  });

  it('is recorded once when the same booking comes again', async () => {
    const same = booking();
    const [one, two] = [await mine.calendar.bookMeeting(same), await mine.calendar.bookMeeting(same)];

    assert.deepEqual([one.seq, two.seq], [1, 1]);
    assert.deepEqual(await done(mine), ['1 meetingBooked Budget done']);
  });

  it('is recorded for answers and proposals, with what was answered before', async () => {
    await mine.calendar.bookMeeting(booking());
    const { id } = await invitationOf(adeles);
    await adeles.calendar.respondToEvent(id, 'accept');
    await adeles.calendar.respondToEvent(id, 'tentative', { propose: at(15) });

    assert.deepEqual(await done(adeles), ['1 meetingAccepted Budget done', '2 timeProposed Budget done']);
    const { entries } = await adeles.activity.list();
    assert.deepEqual(
      entries.map(({ undo }) => undo?.values.was),
      [undefined, 'accept'],
    );
  });

  it('is taken back: a booking is cancelled, with a word to those invited', async () => {
    const { seq } = await mine.calendar.bookMeeting(booking());

    await mine.activity.undo(seq ?? 0, { comment: 'By mistake.' });

    assert.deepEqual(await mine.calendar.listAgenda(at(10)), []);
    assert.deepEqual(await done(mine), ['1 meetingBooked Budget undone']);
    assert.equal(await mine.activity.lastUndoable(), undefined);
  });

  it('is taken back: a move, unless the meeting was moved on', async () => {
    const { id } = await mine.calendar.bookMeeting(booking());
    const first = await mine.calendar.moveMeeting(id, { ...at(14), timeZone: seattle });
    const second = await mine.calendar.moveMeeting(id, { ...at(16), timeZone: seattle });

    await assert.rejects(mine.activity.undo(first.seq ?? 0), { name: 'ChangedMeanwhile' });
    await mine.activity.undo(second.seq ?? 0);
    assert.equal(hourIn((await mine.calendar.getEvent(id)).startsAt), 14);
    await mine.activity.undo(first.seq ?? 0);

    assert.equal(hourIn((await mine.calendar.getEvent(id)).startsAt), 10);
    assert.deepEqual(await done(mine), [
      '1 meetingBooked Budget done',
      '2 meetingMoved Budget undone',
      '3 meetingMoved Budget undone',
    ]);
  });

  it('is taken back although somebody was quicker, and changes nothing then', async () => {
    const { id } = await mine.calendar.bookMeeting(booking());
    const moved = await mine.calendar.moveMeeting(id, { ...at(14), timeZone: seattle });
    const { graph } = await graphAs(sandbox, megan, scopes);
    await createCalendar({ graph, clock: systemClock }).moveMeeting(id, { ...at(10), timeZone: seattle });
    const { changeKey } = await mine.calendar.getEvent(id);

    await mine.activity.undo(moved.seq ?? 0);

    assert.equal((await mine.calendar.getEvent(id)).changeKey, changeKey);
    assert.deepEqual(await done(mine), ['1 meetingBooked Budget done', '2 meetingMoved Budget undone']);
  });

  it('is taken back: every date of a series', async () => {
    const until = tenOnADay.plus({ weeks: 3 }).toISODate() ?? '';
    const series = await mine.calendar.bookMeeting(booking({ recurrence: { every: 'week', interval: 1, until } }));
    const moved = await mine.calendar.moveSeries(series.id, at(10), { ...at(13), timeZone: seattle });
    assert.equal(hourIn((await invitationOf(mine, 13)).startsAt), 13);

    await mine.activity.undo(moved.seq ?? 0);

    assert.equal(hourIn((await invitationOf(mine)).startsAt), 10);
    assert.deepEqual(await mine.calendar.listAgenda(at(13)), []);
  });

  it('is taken back: an answer, unless another was given since', async () => {
    await mine.calendar.bookMeeting(booking());
    const { id } = await invitationOf(adeles);
    await adeles.calendar.respondToEvent(id, 'tentative');
    await adeles.calendar.respondToEvent(id, 'accept');

    await adeles.activity.undo(2);
    assert.equal((await adeles.calendar.getEvent(id)).myResponse, 'tentativelyAccepted');

    await adeles.calendar.respondToEvent(id, 'accept');
    await declinedElsewhere(id);
    // After declining, Outlook may have taken it out of the calendar.
    await assert.rejects(adeles.activity.undo(3), ({ name }: Error) => ['ChangedMeanwhile', 'Gone'].includes(name));
  });
  const declinedElsewhere = async (id: string) => {
    const { graph } = await graphAs(sandbox, adele, scopes);
    await createCalendar({ graph, clock: systemClock }).respondToEvent(id, 'decline');
  };

  it('is taken back: another room', async () => {
    const [one, two] = await mine.calendar.listRooms();
    assert.ok(one && two);
    const { id } = await mine.calendar.bookMeeting(booking({ room: { name: one.name, address: one.address } }));
    const changed = await mine.calendar.changeRoom(id, { name: two.name, address: two.address });

    await mine.activity.undo(changed.seq ?? 0);

    const rooms = (await mine.calendar.getEvent(id)).attendees.filter(({ type }) => type === 'resource');
    assert.deepEqual(
      rooms.map(({ address }) => address),
      [one.address],
    );
  });

  it('is done all the same when it cannot be recorded', async () => {
    await database.remove();

    const event = await mine.calendar.bookMeeting(booking());
    await mine.calendar.cancelMeeting(event.id);

    assert.equal(event.seq, undefined);
    assert.deepEqual(await mine.calendar.listAgenda(at(10)), []);
    database = await freshSqlite();
  });
});
