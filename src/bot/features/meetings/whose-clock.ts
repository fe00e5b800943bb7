import { hasPassed, slotAt } from '../../../services/calendar/index.ts';
import { addressOf } from '../../../services/people/index.ts';
import type { Invited } from '../../../services/people/types.ts';
import { addDays, localDay, resolveLocal, sameClock } from '../../../shared/time-zone.ts';
import type { Understanding } from '../../phrases/understanding.ts';
import type { TurnScope } from '../../turn/scope.ts';

/** Somebody whose clock may be meant. */
export interface ClockOwner {
  name: string;
  address: string;
}

/** Those of the organisation whom a meeting is with; of others no clock can be seen. */
export const ownersOf = ({ required, optional }: Invited): ClockOwner[] =>
  (required.length > 0 ? required : optional).map((person) => ({
    name: person.displayName,
    address: addressOf(person),
  }));

/** What was said with its zone settled; `problem`: on whose clock it is cannot be told, so that nothing is to be done at that time. */
export interface Settled {
  understood: Understanding;
  problem?: string;
}

/** Finds the zone behind `10am his time` and behind letters that stand for several (IST), by whom it is with. */
export const settleClock = async (
  scope: TurnScope,
  understood: Understanding,
  people: readonly ClockOwner[],
): Promise<Settled> => {
  const { timeZone, saidZone, unread } = understood;
  const { clocks } = scope.words;
  if (unread) return { understood: onMyClock(understood), problem: clocks.notRead({ said: unread }) };
  if (timeZone === 'theirs') return settleTheirs(scope, understood, people);
  if (!timeZone || !saidZone?.or || people.length === 0) return { understood };
  const { now } = await scope.reader();
  const zones = (await zonesOf(scope, people, now)).filter((zone) => zone !== undefined);
  const isOneOf = (meant: string) => zones.some((zone) => sameClock(zone, meant, now));
  const nearer = isOneOf(timeZone) ? undefined : saidZone.or.find(isOneOf);
  return { understood: nearer ? { ...understood, timeZone: nearer } : understood };
};

const onMyClock = ({ timeZone: _zone, unread: _unread, ...rest }: Understanding): Understanding => rest;

const settleTheirs = async (
  scope: TurnScope,
  understood: Understanding,
  people: readonly ClockOwner[],
): Promise<Settled> => {
  const { clocks } = scope.words;
  const mine = onMyClock(understood);
  const meant = peopleMeant(people, understood.saidZone?.whose);
  if (meant.length === 0) return { understood: mine, problem: clocks.whose };
  const { now } = await scope.reader();
  const zones = await zonesOf(scope, meant, now);
  const unseen = meant.filter((_, index) => zones[index] === undefined).map(({ name }) => name);
  if (unseen.length > 0) return { understood: mine, problem: clocks.notKnown({ names: unseen }) };
  const [first = 'UTC', ...others] = zones.filter((zone) => zone !== undefined);
  if (!others.every((zone) => sameClock(zone, first, now)))
    return { understood: mine, problem: clocks.several({ names: meant.map(({ name }) => name) }) };
  return { understood: onTheirClock(understood, first, now) };
};

const peopleMeant = (people: readonly ClockOwner[], whose: string | undefined): readonly ClockOwner[] =>
  whose ? people.filter(({ name }) => ` ${name.toLowerCase()} `.includes(` ${whose.toLowerCase()} `)) : people;

/** By the working hours in their calendars; undefined where they cannot be seen. */
const zonesOf = async (
  { services }: TurnScope,
  people: readonly ClockOwner[],
  now: Date,
): Promise<(string | undefined)[]> => {
  const schedules = await services.calendar.listSchedules(
    people.map(({ address }) => address),
    slotAt(now, 60),
  );
  return people.map(
    ({ address }) =>
      schedules.find((schedule) => schedule.address.toLowerCase() === address.toLowerCase())?.workingHours?.timeZone,
  );
};

/** Where no day was said, it is the next on which their clock shows that time. */
const onTheirClock = (understood: Understanding, timeZone: string, now: Date): Understanding => {
  const next = (local: string): string => {
    const today = `${localDay(now, timeZone)}${local.slice(10)}`;
    return hasPassed(resolveLocal(today, timeZone).instant, now)
      ? `${addDays(today.slice(0, 10), 1)}${local.slice(10)}`
      : today;
  };
  const { start, newStart, saidZone, recurrence } = understood;
  const isNext = saidZone?.anyDay && !recurrence;
  return {
    ...understood,
    timeZone,
    ...(isNext && newStart ? { newStart: next(newStart) } : {}),
    ...(isNext && start && !newStart ? { start: next(start) } : {}),
  };
};
