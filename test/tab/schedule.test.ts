import assert from 'node:assert/strict';
import { isAtWork, type Schedule, statusAt, stepMinutes, suitsAll } from '../../src/tab/features/free-busy/schedule.ts';
import { addDays, atLocal } from '../../src/tab/time.ts';

const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'];

const schedule = (more: Partial<Schedule> = {}): Schedule => ({ address: 'adele@contoso.com', busy: [], ...more });

const nineToFive = (timeZone: string): Schedule =>
  schedule({ workingHours: { days: weekdays, from: '09:00:00', to: '17:00:00', timeZone } });

type Busy = Schedule['busy'][number];
const busy = (startsAt: string, endsAt: string, status: Busy['status'] = 'busy'): Busy => ({
  startsAt,
  endsAt,
  status,
});

const slot = (time: string) => new Date(`2026-11-24T${time}:00Z`);

/** The half hours of a day in which somebody is at work, in UTC. */
const atWorkOn = (person: Schedule, day: string, timeZone: string): Date[] => {
  const from = atLocal(day, timeZone).getTime();
  const to = atLocal(addDays(day, 1), timeZone).getTime();
  const step = stepMinutes * 60_000;
  return Array.from({ length: Math.round((to - from) / step) }, (_, index) => new Date(from + index * step)).filter(
    (at) => isAtWork(person, at),
  );
};

describe('the grid of who is free', () => {
  describe('what stands in a half hour', () => {
    const meeting = schedule({ busy: [busy('2026-11-24T10:00:00Z', '2026-11-24T10:45:00Z')] });

    it('is what overlaps it, ends not included', () => {
      assert.deepEqual(
        ['09:30', '10:00', '10:30', '11:00'].map((time) => statusAt(meeting, slot(time))),
        [undefined, 'busy', 'busy', undefined],
      );
    });

    it('is the strongest of several, whatever their order', () => {
      const statuses = ['workingElsewhere', 'tentative', 'oof', 'busy'] as const;
      const many = (kept: readonly Busy['status'][]) =>
        schedule({ busy: kept.map((status) => busy('2026-11-24T10:00:00Z', '2026-11-24T11:00:00Z', status)) });

      assert.equal(statusAt(many(statuses), slot('10:00')), 'oof');
      assert.equal(statusAt(many(['workingElsewhere', 'tentative', 'busy']), slot('10:00')), 'busy');
      assert.equal(statusAt(many(['workingElsewhere', 'tentative']), slot('10:00')), 'tentative');
    });

    it('is a meeting of five minutes in its middle, too', () => {
      const short = schedule({ busy: [busy('2026-11-24T10:10:00Z', '2026-11-24T10:15:00Z')] });

      assert.equal(statusAt(short, slot('10:00')), 'busy');
    });
  });

  describe('working hours', () => {
    for (const [timeZone, day, from, to] of [
      ['Europe/London', '2026-03-27', '09:00', '16:30'],
      ['Europe/London', '2026-03-30', '08:00', '15:30'],
      ['America/New_York', '2026-10-30', '13:00', '20:30'],
      ['America/New_York', '2026-11-02', '14:00', '21:30'],
      ['Asia/Kolkata', '2026-11-24', '03:30', '11:00'],
    ] as const)
      it(`of ${day} in ${timeZone} begin with ${from} and end with the half hour from ${to} UTC`, () => {
        const hours = atWorkOn(nineToFive(timeZone), day, timeZone).map((at) => at.toISOString().slice(11, 16));

        assert.deepEqual([hours.length, hours[0], hours.at(-1)], [16, from, to]);
      });

    it("are those of the person's own day: Monday in Auckland is Sunday in London", () => {
      const person = nineToFive('Pacific/Auckland');

      assert.equal(isAtWork(person, new Date('2026-11-22T21:00:00Z')), true);
      assert.equal(isAtWork(person, new Date('2026-11-27T21:00:00Z')), false);
    });

    it('keep their length on a working day on which the clocks change', () => {
      const sunday = schedule({
        workingHours: { days: ['sunday'], from: '00:00:00', to: '12:00:00', timeZone: 'Europe/London' },
      });

      assert.equal(atWorkOn(sunday, '2026-03-29', 'Europe/London').length, 22);
      assert.equal(atWorkOn(sunday, '2026-10-25', 'Europe/London').length, 26);
    });

    it('leave out a half hour that only begins within them', () => {
      const untilQuarter = schedule({
        workingHours: { days: weekdays, from: '09:15:00', to: '17:15:00', timeZone: 'UTC' },
      });

      assert.deepEqual(
        ['09:00', '09:30', '16:30', '17:00'].map((time) => isAtWork(untilQuarter, slot(time))),
        [false, true, true, false],
      );
    });

    it('are always when not known', () => {
      assert.equal(isAtWork(schedule(), slot('03:00')), true);
    });
  });

  describe('what suits all', () => {
    const free = nineToFive('Europe/London');

    it('is a half hour in which everybody is at work and free, from wherever', () => {
      const elsewhere = schedule({
        busy: [busy('2026-11-24T10:00:00Z', '2026-11-24T11:00:00Z', 'workingElsewhere')],
      });

      assert.equal(suitsAll([free, elsewhere], slot('10:00')), true);
      assert.equal(suitsAll([free, elsewhere], slot('17:00')), false);
    });

    it('is none in which anybody has something, even tentatively', () => {
      for (const status of ['busy', 'oof', 'tentative'] as const)
        assert.equal(
          suitsAll(
            [free, schedule({ busy: [busy('2026-11-24T10:00:00Z', '2026-11-24T11:00:00Z', status)] })],
            slot('10:00'),
          ),
          false,
        );
    });

    it('is never promised for somebody of whom nothing is known', () => {
      assert.equal(suitsAll([free, undefined], slot('10:00')), false);
      assert.equal(suitsAll([free, schedule({ error: 'not found' })], slot('10:00')), false);
    });
  });
});
