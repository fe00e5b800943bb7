import assert from 'node:assert/strict';
import type { TimeRange, TimeSlot, WorkingHours } from '../../../src/services/calendar/types.ts';
import { whoCanWhen } from '../../../src/services/calendar/who-can-when/search.ts';
import type { Participant } from '../../../src/services/calendar/who-can-when/types.ts';
import { pausesOf } from '../../support/exhaustive-search.ts';
import { randomQuestion } from '../../support/random-groups.ts';

const minuteMs = 60_000;

/** Every minute of a stretch, as milliseconds. */
const minutesOf = ({ startsAt, endsAt }: TimeRange): number[] =>
  Array.from(
    { length: (endsAt.getTime() - startsAt.getTime()) / minuteMs },
    (_, index) => startsAt.getTime() + index * minuteMs,
  );

const clocks = new Map<string, Intl.DateTimeFormat>();
/** The day of the week and the time on the wall, from `Intl` alone: nothing of ours reads the zone. */
const wallAt = (instant: number, timeZone: string): { weekday: string; time: string } => {
  const clock =
    clocks.get(timeZone) ??
    new Intl.DateTimeFormat('en-US', {
      timeZone,
      weekday: 'long',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    });
  clocks.set(timeZone, clock);
  const parts = Object.fromEntries(clock.formatToParts(instant).map(({ type, value }) => [type, value]));
  return { weekday: `${parts.weekday}`.toLowerCase(), time: `${parts.hour}:${parts.minute}` };
};

/** Minute for minute: is all of it within the hours, on one day? */
const isAtWork = ({ days, from, to, timeZone }: WorkingHours, slot: TimeRange): boolean => {
  const walls = minutesOf(slot).map((minute) => wallAt(minute, timeZone));
  const last = to === '00:00' ? '24:00' : to;
  return (
    walls.every(({ weekday, time }) => days.includes(weekday) && time >= from && time < last) &&
    new Set(walls.map(({ weekday }) => weekday)).size === 1
  );
};

const strongest = ['oof', 'busy', 'tentative', 'workingElsewhere'] as const;
/** Minute for minute: what somebody has then. */
const stateThen = ({ isKnown, busy }: Participant, slot: TimeRange): string => {
  if (!isKnown) return 'unknown';
  const minutes = minutesOf(slot);
  const there = busy.filter(({ startsAt, endsAt }) =>
    minutes.some((minute) => minute + minuteMs > startsAt.getTime() && minute < endsAt.getTime()),
  );
  return strongest.find((status) => there.some((item) => item.status === status)) ?? 'free';
};

/** What is not so of what is said of a time. */
const lies = (slot: TimeSlot, question: ReturnType<typeof randomQuestion>): string[] => {
  const wrong: string[] = [];
  for (const [index, said] of slot.people.entries()) {
    const person = question.people[index];
    if (!person) return ['somebody is said who was not asked for'];
    const { before, after } = said.isMe ? pausesOf(question) : { before: 0, after: 0 };
    const state = stateThen(person, slot);
    if (said.state !== state) wrong.push(`${said.address} is said to be ${said.state}, and is ${state}`);
    const widened = { startsAt: new Date(+slot.startsAt - before), endsAt: new Date(+slot.endsAt + after) };
    if (said.isMe && ['busy', 'oof'].includes(stateThen(person, widened))) wrong.push('I am not free');
    const atWork = person.hours !== undefined && isAtWork(person.hours, slot);
    const hours = person.areHoursAssumed ? (atWork ? 'unknown' : 'unusual') : atWork ? 'within' : 'outside';
    if (said.hours !== hours) wrong.push(`${said.address} is said to be ${said.hours} hours, and is ${hours}`);
    if (slot.kind === 'everyone' && (!['free', 'workingElsewhere', 'unknown'].includes(state) || !atWork))
      wrong.push(`${said.address} is ${state}, at work: ${atWork}, and it is said to suit everyone`);
    const [mine, theirs] = [question.timeZone, person.hours?.timeZone ?? question.timeZone].map(
      (zone) => wallAt(slot.startsAt.getTime(), zone).time,
    );
    if (!person.areHoursAssumed && (said.timeZone !== undefined) !== (mine !== theirs))
      wrong.push(`${said.address} has another clock or not`);
  }
  return wrong;
};

const isIn = (slot: TimeRange, windows: readonly TimeRange[]): boolean =>
  windows.some(({ startsAt, endsAt }) => slot.startsAt >= startsAt && slot.endsAt <= endsAt);

describe('every suggestion for 500 random groups', () => {
  const answers = Array.from({ length: 500 }, (_, seed) => {
    const question = randomQuestion(seed + 1);
    return { seed: seed + 1, question, found: whoCanWhen(question) };
  });

  it('says of everybody what an independent reading of calendars and hours finds', () => {
    const wrong = answers.flatMap(({ seed, question, found }) =>
      found.slots.flatMap((slot) =>
        lies(slot, question).map((lie) => `seed ${seed}, ${slot.startsAt.toISOString()}: ${lie}`),
      ),
    );

    assert.deepEqual(wrong, []);
    assert.ok(answers.filter(({ found }) => !found.nothing).length > 50, 'some suit everybody');
    assert.ok(
      answers.filter(({ found }) => found.nothing && found.slots.length > 0).length > 100,
      'some are compromises',
    );
  });

  it('lies in the time said, or says that it does not', () => {
    for (const { seed, question, found } of answers)
      for (const slot of found.slots) {
        assert.equal(isIn(slot, question.within) || slot.kind === 'otherTime', true, `seed ${seed}`);
        const minutes = (+slot.endsAt - +slot.startsAt) / minuteMs;
        assert.equal(minutes === question.durationMinutes || slot.kind === 'shorter', true, `seed ${seed}`);
      }
  });

  it('puts what breaks nobody’s hours first, and nothing twice', () => {
    for (const { seed, question, found } of answers) {
      const breaks = found.slots.map(({ people }) =>
        people.some(({ hours }) => hours === 'outside' || hours === 'unusual'),
      );
      assert.deepEqual(
        breaks,
        [...breaks].sort((one, other) => Number(one) - Number(other)),
        `seed ${seed}`,
      );
      assert.ok(found.slots.length <= question.max);
      const keys = found.slots.map(({ startsAt, endsAt }) => `${+startsAt} ${+endsAt}`);
      assert.equal(new Set(keys).size, keys.length, `seed ${seed}`);
    }
  });
});
