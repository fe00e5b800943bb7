import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { type Sandbox, startSandbox } from '../../sandbox/index.ts';
import { type Activity, createActivity } from '../../src/services/activity/index.ts';
import {
  type Calendar,
  calendarUndoers,
  createCalendar,
  type MeetingChange,
  scopes,
} from '../../src/services/calendar/index.ts';
import { systemClock } from '../../src/shared/clock.ts';
import { ChangedMeanwhile, InvalidRequest } from '../../src/shared/errors.ts';
import { createLog } from '../../src/shared/log.ts';
import { freshSqlite, type TestDatabase } from '../contract/store-databases.ts';
import { graphAs } from '../support/graph-as.ts';
import { adele, lee, megan } from '../support/people.ts';
import { seattle, weekdayAt } from '../support/times.ts';

const startsAt = weekdayAt(7, '10:00');
const booking = (attendees: { name: string; address: string }[] = [{ name: 'Adele Vance', address: adele }]) => ({
  startsAt: startsAt.toJSDate(),
  endsAt: startsAt.plus({ minutes: 30 }).toJSDate(),
  subject: 'Budget',
  attendees,
  timeZone: seattle,
  online: true,
  transactionId: randomUUID(),
});
const options = { timeZone: seattle, actId: 'change one' };
const change: MeetingChange = {
  version: 1,
  subject: { from: 'Budget', to: 'Plan' },
  minutes: { from: 30, to: 45 },
  add: [{ name: 'Lee Gu', address: lee, optional: false }],
  remove: [{ name: 'Adele Vance', address: adele, optional: false }],
  text: 'numbers & plan',
};

describe('a change of a meeting', () => {
  let sandbox: Sandbox;
  let database: TestDatabase;
  let calendar: Calendar;
  let activity: Activity;
  const patches = () => sandbox.tenant.ledger.since(0).entries.filter(({ method }) => method === 'PATCH').length;
  const guests = async (id: string) => (await calendar.getEvent(id)).attendees.map(({ address }) => address);
  beforeEach(async () => {
    sandbox = await startSandbox({ appUrl: 'http://127.0.0.1:9', seed: 'contoso-quiet' });
    database = await freshSqlite();
    const { graph, me } = await graphAs(sandbox, megan, scopes);
    const parts = { graph, clock: systemClock };
    const activities = createActivity({ store: await database.open(), clock: systemClock, log: createLog('silent') });
    activity = activities.forUser(me, calendarUndoers(createCalendar(parts)));
    calendar = createCalendar({ ...parts, record: activity.note });
  });
  afterEach(async () => {
    await database.remove();
    await sandbox.stop();
  });

  it('is made and recorded once, however often a crash has it repeated, and taken back but for its text', async () => {
    const { id } = await calendar.bookMeeting(booking());

    const seqs = [];
    for (let turn = 0; turn < 3; turn += 1) seqs.push((await calendar.changeMeeting(id, change, options)).seq);

    assert.equal(patches(), 1);
    assert.deepEqual(new Set(seqs).size, 1);
    assert.deepEqual(await guests(id), [lee]);
    await activity.undo(seqs[0] ?? 0);
    const { subject, endsAt, bodyPreview, joinUrl } = await calendar.getEvent(id);
    assert.deepEqual([subject, endsAt], ['Budget', booking().endsAt]);
    assert.deepEqual(await guests(id), [adele]);
    assert.match(bodyPreview ?? '', /^numbers & plan/);
    assert.ok(joinUrl);
  });

  it('is refused when the meeting is otherwise by now, forwards and back', async () => {
    const { id } = await calendar.bookMeeting(booking());
    const { seq = 0 } = await calendar.changeMeeting(
      id,
      { version: 1, subject: { from: 'Budget', to: 'Plan' } },
      options,
    );
    await calendar.changeMeeting(id, { version: 1, subject: { from: 'Plan', to: 'Third' } }, { timeZone: seattle });

    await assert.rejects(calendar.changeMeeting(id, change, options), ChangedMeanwhile);
    await assert.rejects(activity.undo(seq), ChangedMeanwhile);
    assert.equal((await calendar.getEvent(id)).subject, 'Third');
  });

  it('takes 500 people and not one more, and no length that is none', async () => {
    const { id } = await calendar.bookMeeting(booking());
    const crowd = Array.from({ length: 600 }, (_, at) => ({
      name: `${at}`,
      address: `p${at}@fabrikam.com`,
      optional: false,
    }));

    await assert.rejects(calendar.changeMeeting(id, { version: 1, add: crowd }, options), InvalidRequest);
    for (const to of [0, -30, 10_000])
      await assert.rejects(
        calendar.changeMeeting(id, { version: 1, minutes: { from: 30, to } }, options),
        InvalidRequest,
      );
    assert.equal(patches(), 0);
  });
});
