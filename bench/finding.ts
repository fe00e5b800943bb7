import { type Sandbox, startSandbox } from '../sandbox/index.ts';
import { createCalendar, scopes } from '../src/services/calendar/index.ts';
import { whoCanWhen } from '../src/services/calendar/who-can-when/search.ts';
import type { Participant } from '../src/services/calendar/who-can-when/types.ts';
import { systemClock } from '../src/shared/clock.ts';
import { createDice } from '../test/support/dice.ts';
import { graphAs } from '../test/support/graph-as.ts';
import { type Figure, median } from './figures.ts';

const people = 50;
const rounds = 25;
const dayMs = 24 * 60 * 60_000;
const megan = 'MeganB@contoso.onmicrosoft.com';
const zones = ['America/Los_Angeles', 'Europe/London', 'Europe/Berlin', 'Asia/Kolkata'] as const;

/** Finding times for 50 people over two weeks: what Graph is asked for, and what is computed here. */
export const benchFinding = async (): Promise<Figure[]> => {
  const sandbox = await startSandbox({ appUrl: 'http://127.0.0.1:9' });
  try {
    return [
      {
        what: `times for ${people} people over two weeks, Graph calls`,
        value: await callsFor(sandbox),
        unit: 'calls',
        atMost: 7,
      },
      {
        what: `times for ${people} people over two weeks, own computing`,
        value: ownComputing(),
        unit: 'ms',
        atMost: 30,
        note: 'of the processor; nothing fits everybody, which is the longest search',
      },
    ];
  } finally {
    await sandbox.stop();
  }
};

const twoWeeks = () => {
  const startsAt = new Date(Math.ceil(Date.now() / dayMs) * dayMs);
  return { startsAt, endsAt: new Date(startsAt.getTime() + 14 * dayMs) };
};

const callsFor = async (sandbox: Sandbox): Promise<number> => {
  const calendar = createCalendar({ graph: (await graphAs(sandbox, megan, scopes)).graph, clock: systemClock });
  const all = sandbox.tenant.people.where(({ hasMailbox }) => hasMailbox).map(({ mail }) => mail ?? '');
  // The tenant has fewer: the rest has no mailbox and is asked about all the same.
  const attendees = Array.from({ length: people }, (_, index) => ({
    address: all[index + 1] ?? `nobody${index}@contoso.onmicrosoft.com`,
  }));
  const { next } = sandbox.tenant.ledger.since(0);
  const within = twoWeeks();
  await calendar.findTimes({ attendees, durationMinutes: 60, within, around: within, timeZone: zones[0] });
  return sandbox.tenant.ledger.since(next).entries.filter(({ kind }) => kind === 'graph').length;
};

const ownComputing = (): number => {
  const dice = createDice(50);
  const within = twoWeeks();
  const participants = Array.from({ length: people + 1 }, (_, index): Participant => {
    const timeZone = zones[index % zones.length] ?? 'UTC';
    return {
      address: `p${index}@contoso.com`,
      role: index === 0 ? 'me' : 'required',
      isKnown: true,
      busy: Array.from({ length: 50 }, () => {
        const startsAt = new Date(within.startsAt.getTime() + dice.below(14 * 96) * 15 * 60_000);
        return { startsAt, endsAt: new Date(startsAt.getTime() + 15 * (1 + dice.below(6)) * 60_000), status: 'busy' };
      }),
      hours: { days: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'], from: '09:00', to: '17:00', timeZone },
      areHoursAssumed: false,
    };
  });
  const question = {
    people: participants,
    durationMinutes: 60,
    within: [within],
    around: within,
    timeZone: zones[0],
    max: 4,
  };
  const times = Array.from({ length: rounds }, () => {
    const before = process.cpuUsage();
    whoCanWhen(question);
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  });
  return median(times);
};
