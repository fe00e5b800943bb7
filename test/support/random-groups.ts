import type { BusyTime, TimeRange, WorkingHours } from '../../src/services/calendar/types.ts';
import { usualHours } from '../../src/services/calendar/usual-hours.ts';
import type { Participant, WhenQuestion } from '../../src/services/calendar/who-can-when/types.ts';
import { createDice, type Dice } from './dice.ts';

const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;

const zones = [
  'America/Los_Angeles',
  'America/New_York',
  'America/Sao_Paulo',
  'Europe/London',
  'Europe/Berlin',
  'Africa/Cairo',
  'Asia/Kolkata',
  'Asia/Kathmandu',
  'Australia/Lord_Howe',
  'Pacific/Auckland',
  'UTC',
] as const;
const statuses = ['busy', 'busy', 'busy', 'oof', 'tentative', 'workingElsewhere'] as const;
const everyDay = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

const hoursIn = (dice: Dice, timeZone: string): WorkingHours => ({
  days: dice.chance(0.8) ? everyDay.slice(0, 5) : everyDay.filter(() => dice.chance(0.6)),
  from: dice.oneOf(['07:00', '08:00', '08:30', '09:00', '10:00']),
  to: dice.oneOf(['15:00', '16:30', '17:00', '18:00', '00:00']),
  timeZone,
});

/** Meetings on quarters mostly, some at odd minutes, some days off. */
const busyIn = (dice: Dice, { startsAt, endsAt }: TimeRange, most: number): BusyTime[] =>
  Array.from({ length: dice.below(most) }, () => {
    const minutes = (endsAt.getTime() - startsAt.getTime()) / minuteMs;
    const at = dice.chance(0.8) ? dice.below(minutes / 15) * 15 : dice.below(minutes);
    const length = dice.chance(0.05) ? 24 * 60 : dice.chance(0.8) ? 15 * (1 + dice.below(12)) : 1 + dice.below(200);
    const from = startsAt.getTime() + at * minuteMs;
    return {
      startsAt: new Date(from),
      endsAt: new Date(from + length * minuteMs),
      status: dice.oneOf(statuses),
    };
  });

const windowsIn = (dice: Dice, days: number): TimeRange[] => {
  const first = Date.UTC(2027, dice.below(12), 1 + dice.below(28));
  return Array.from({ length: dice.chance(0.7) ? 1 : 2 }, (_, index) => {
    const from = first + index * days * dayMs + dice.below(24 * 4) * 15 * minuteMs;
    const length = dice.chance(0.4) ? (1 + dice.below(16)) * 30 * minuteMs : (1 + dice.below(days)) * dayMs;
    return { startsAt: new Date(from), endsAt: new Date(from + length) };
  });
};

/** A question of 2 to 8 people (or fewer) in 2 to 5 zones, the same for the same seed. */
export const randomQuestion = (seed: number, days = 5, most = 8): WhenQuestion => {
  const dice = createDice(seed);
  const within = windowsIn(dice, days);
  const range = {
    startsAt: new Date(Math.min(...within.map(({ startsAt }) => startsAt.getTime()))),
    endsAt: new Date(Math.max(...within.map(({ endsAt }) => endsAt.getTime())) + dayMs),
  };
  const theirZones = Array.from({ length: 2 + dice.below(4) }, () => dice.oneOf(zones));
  const timeZone = theirZones[0] ?? 'UTC';
  const people = Array.from({ length: 2 + dice.below(most - 1) }, (_, index): Participant => {
    const zone = theirZones[index % theirZones.length] ?? 'UTC';
    const areHoursAssumed = dice.chance(0.1);
    return {
      address: `p${index}@contoso.com`,
      role: index === 0 ? 'me' : dice.chance(0.25) ? 'optional' : 'required',
      isKnown: index === 0 || dice.chance(0.93),
      busy: busyIn(dice, range, 3 + dice.below(30)),
      hours: areHoursAssumed ? usualHours(timeZone) : hoursIn(dice, zone),
      areHoursAssumed,
      ...(index === 0 && dice.chance(0.6) ? { focus: busyIn(dice, range, 4) } : {}),
    };
  });
  return {
    people: people.map((one) => (one.isKnown ? one : { ...one, busy: [] })),
    durationMinutes: dice.oneOf([15, 25, 30, 45, 60, 90, 120]),
    within,
    ...(dice.chance(0.3) ? { around: range } : {}),
    ...(dice.chance(0.2)
      ? { bufferMinutes: dice.oneOf([5, 10, { before: 15, after: 0 }, { before: 5, after: 20 }]) }
      : {}),
    timeZone,
    max: 1 + dice.below(5),
  };
};
