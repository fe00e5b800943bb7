import assert from 'node:assert/strict';
import { type Sandbox, startSandbox } from '../../sandbox/index.ts';
import { type Calendar, createCalendar, scopes } from '../../src/services/calendar/index.ts';
import { systemClock } from '../../src/shared/clock.ts';
import { addDays, localDay, resolveLocal } from '../../src/shared/time-zone.ts';
import { graphAs } from '../support/graph-as.ts';

const traffic = process.env.SANDBOX_TRAFFIC_FILE;
const domain = 'contoso.onmicrosoft.com';
const adele = `AdeleV@${domain}`;
const seattle = 'America/Los_Angeles';
const dayMinutes = 24 * 60;
const minuteMs = 60_000;

/** Every length of a meeting that people say, and those beside which something changes. */
const lengths = [...Array.from({ length: 61 }, (_, index) => index + 5), 90, 120, 719, 720, 721, 1439, dayMinutes];
/** Windows in minutes: shorter than any step of Graph's up to almost the longest it takes. */
const windows = [1, 2, 4, ...lengths, 2 * dayMinutes, 7 * dayMinutes, 61 * dayMinutes];

/** A Sunday at least a week ahead. */
const sunday = (() => {
  let day = addDays(localDay(new Date(), seattle), 7);
  while (new Date(`${day}T12:00Z`).getUTCDay() !== 0) day = addDays(day, 1);
  return day;
})();
const from = (time: string, day = addDays(sunday, 2)) => resolveLocal(`${day}T${time}`, seattle).instant;
const lasting = (startsAt: Date, minutes: number) => ({
  startsAt,
  endsAt: new Date(startsAt.getTime() + minutes * minuteMs),
});

describe('every length and every window', () => {
  let sandbox: Sandbox;
  let mine: Calendar;

  before(async () => {
    sandbox = await startSandbox({
      appUrl: 'http://127.0.0.1:9',
      seed: 'contoso-quiet',
      ...(traffic ? { trafficFile: traffic } : {}),
    });
    const calendarOf = async (user: string) =>
      createCalendar({ graph: (await graphAs(sandbox, user, scopes)).graph, clock: systemClock });
    mine = await calendarOf(`MeganB@${domain}`);
    const theirs = await calendarOf(adele);
    for (const [time, minutes] of [
      ['09:00', 5],
      ['09:20', 10],
    ] as const)
      await theirs.bookMeeting({
        ...lasting(from(time), minutes),
        subject: 'Stand-up',
        attendees: [],
        timeZone: seattle,
        online: false,
        transactionId: time,
      });
  });
  after(() => sandbox.stop());

  it('is answered with what is in it when asked who is free', async () => {
    for (const minutes of windows) {
      const [schedule] = await mine.listSchedules([adele], lasting(from('08:59'), minutes));
      const expected = minutes <= 1 ? 0 : minutes <= 21 ? 1 : 2;

      assert.deepEqual([minutes, schedule?.error, schedule?.busy.length], [minutes, undefined, expected]);
    }
  });

  it('may begin and end at any second', async () => {
    for (const milliseconds of [1, 999, 1_000, 29_999, 59_001]) {
      const startsAt = new Date(from('09:00').getTime() + milliseconds);
      const [schedule] = await mine.listSchedules([adele], { startsAt, endsAt: new Date(startsAt.getTime() + 1) });

      assert.equal(schedule?.busy.length, 1);
    }
  });

  it('is refused in our own words when it is longer than Graph takes', async () => {
    const longest = 62 * dayMinutes * minuteMs;
    const ask = (length: number) =>
      mine.listSchedules([adele], { startsAt: from('09:00'), endsAt: new Date(from('09:00').getTime() + length) });

    await ask(longest - 1_000);
    for (const length of [longest - 1, longest, longest + 1])
      await assert.rejects(ask(length), { problem: { is: 'rangeTooLong', days: 61 } });
  });

  it('is taken when times are looked for: within hours, within a day, on a Sunday', async () => {
    for (const durationMinutes of lengths.filter((minutes) => minutes % 5 === 0 || minutes === 29))
      for (const within of [
        lasting(from('09:00'), durationMinutes),
        lasting(from('00:00'), dayMinutes),
        lasting(from('00:00', sunday), dayMinutes),
        lasting(from('00:00', sunday), 7 * dayMinutes),
      ]) {
        const { slots, nothing } = await mine.findTimes({
          attendees: [{ address: adele }],
          durationMinutes,
          within,
          timeZone: seattle,
        });

        assert.ok(slots.length > 0 || nothing, `${durationMinutes} minutes`);
        for (const slot of slots.filter(({ kind }) => kind !== 'shorter'))
          assert.equal((slot.endsAt.getTime() - slot.startsAt.getTime()) / minuteMs, durationMinutes);
      }
  });

  it('finds the whole Sunday for what lasts a day, though people are up for a part of it only', async () => {
    const { slots } = await mine.findTimes({
      attendees: [{ address: adele }],
      durationMinutes: dayMinutes,
      within: lasting(from('00:00', sunday), dayMinutes),
      timeZone: seattle,
    });

    assert.deepEqual(slots[0]?.startsAt, from('00:00', sunday));
  });

  it('finds the weekend, of which nobody works a minute', async () => {
    const saturday = addDays(sunday, -1);
    const weekend = { startsAt: from('00:00', saturday), endsAt: from('23:59', sunday) };
    const ask = (durationMinutes: number) =>
      mine.findTimes({ attendees: [{ address: adele }], durationMinutes, within: weekend, timeZone: seattle });

    const { slots, nothing } = await ask(60);

    assert.equal(nothing, 'noHours');
    assert.ok(slots.length > 0);
    assert.ok(slots.every(({ kind }) => kind === 'outsideHours'));
    assert.deepEqual(slots[0]?.startsAt, from('08:00', saturday));
  });

  it('finds the Sunday when the Saturday is taken', async () => {
    const saturday = addDays(sunday, -1);
    await mine.bookMeeting({
      startsAt: from('00:00', saturday),
      endsAt: from('00:00', sunday),
      subject: 'Away',
      attendees: [],
      timeZone: seattle,
      online: false,
      transactionId: 'away',
    });

    const { slots } = await mine.findTimes({
      attendees: [{ address: adele }],
      durationMinutes: 60,
      within: { startsAt: from('00:00', saturday), endsAt: from('23:59', sunday) },
      timeZone: seattle,
    });

    assert.deepEqual(slots[0]?.startsAt, from('08:00', sunday));
  });

  it('is taken by a calendar view', async () => {
    for (const minutes of windows) await mine.listAgenda(lasting(from('09:00'), minutes));
  });
});
