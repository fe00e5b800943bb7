import assert from 'node:assert/strict';
import { earlyOrLate } from '../../src/services/calendar/late-hour.ts';
import type { WorkingHours } from '../../src/services/calendar/types.ts';
import { whoCanWhen } from '../../src/services/calendar/who-can-when/search.ts';
import { createFairHours } from '../../src/services/fair-hours/index.ts';
import { systemClock } from '../../src/shared/clock.ts';
import { createLog } from '../../src/shared/log.ts';
import { resolveLocal } from '../../src/shared/time-zone.ts';
import { freshSqlite } from '../contract/store-databases.ts';

const days = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'];
const hours = (from: string, to: string, timeZone: string): WorkingHours => ({ days, from, to, timeZone });
const mine = hours('08:00', '17:00', 'America/Los_Angeles');
const lees = hours('09:00', '17:30', 'Europe/London');
/** A Tuesday on Seattle's clock. */
const at = (time: string) => resolveLocal(`2026-12-01T${time}`, mine.timeZone).instant;
const slot = (from: string, to: string) => ({ startsAt: at(from), endsAt: at(to) });

describe('the early and late hour', () => {
  const takers = (from: string, to: string, people = [mine, lees]) =>
    earlyOrLate(
      people.map((each, index) => ({ address: index === 0 ? '' : 'lee', hours: each })),
      slot(from, to),
    );

  it('is outside the hours, or at their edge, of some and not of others', () => {
    assert.deepEqual(takers('08:00', '08:30'), ['']);
    assert.deepEqual(takers('08:30', '09:00'), []);
    assert.deepEqual(takers('09:00', '09:30'), ['lee']);
    assert.deepEqual(takers('12:00', '12:30'), ['lee']);
    // All have it, so that nobody has it for the others.
    assert.deepEqual(takers('06:00', '06:30', [mine, mine]), []);
    assert.deepEqual(takers('20:00', '20:30'), []);
  });

  it('goes round among times that cost the same', () => {
    const firstOf = (tookBefore: Record<string, number>) => {
      const person = (address: string, role: 'me' | 'required', own: WorkingHours) => ({
        address,
        role,
        isKnown: true,
        busy: [],
        hours: own,
        areHoursAssumed: false,
        tookBefore: tookBefore[address] ?? 0,
      });
      const { slots } = whoCanWhen({
        people: [person('', 'me', mine), person('lee', 'required', lees)],
        durationMinutes: 30,
        within: [slot('08:00', '12:00')],
        timeZone: mine.timeZone,
        max: 3,
      });
      return slots[0]?.startsAt;
    };
    assert.deepEqual(firstOf({}), at('08:00'));
    assert.deepEqual(firstOf({ lee: 2 }), at('08:00'));
    assert.deepEqual(firstOf({ '': 1 }), at('08:30'));
  });

  it('is counted once a series, for one person alone, and can be forgotten', async () => {
    const database = await freshSqlite();
    const all = createFairHours({ store: await database.open(), clock: systemClock, log: createLog('silent') });
    const [megan, adele] = ['megan', 'adele'].map((userId) => all.forUser({ tenantId: 't', userId }));
    assert.ok(megan && adele);
    await megan.note('one', ['', 'Lee@contoso.com']);
    await megan.note('one', ['', 'Lee@contoso.com']);
    await megan.note('two', ['lee@contoso.com']);
    await megan.note('three', []);

    assert.deepEqual(await megan.scores(), { '': 1, 'lee@contoso.com': 2 });
    assert.deepEqual(await adele.scores(), {});
    await megan.forget('two');
    assert.deepEqual(await megan.scores(), { '': 1, 'lee@contoso.com': 1 });
    await database.remove();
  });
});
