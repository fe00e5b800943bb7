import { setTimeout as wait } from 'node:timers/promises';
import type { Turn } from '../../test/support/chat.ts';
import { megan } from '../../test/support/people.ts';
import { clear, compared, doneSince, shownBy, standing } from './effects.ts';
import type { Kind } from './kinds.ts';
import type { Manner, Plan } from './plan.ts';
import { isEnd, type Judged, judge, type Outcome } from './verdict.ts';
import type { Which, World } from './world.ts';

/** How far it had come when the instance died. */
export type Moment = 'before any effect' | 'in the middle' | 'all done, not answered' | 'answered';

export interface Round extends Judged {
  plan: Plan;
  moment: Moment;
  /** How often the person pressed after the kill, until they were told. */
  presses: number;
}

const mostPresses = 5;

/** What a press does when nothing goes wrong. */
export const cleanRun = async (world: World, kind: Kind): Promise<Outcome> => {
  const press = await onTheTable(world, kind);
  const { next } = await world.control.ledger();
  let told = shownBy(await press());
  // A machine with much to do.
  while (/still working|press again/.test(told)) told = shownBy(await press());
  if (!kind.done.test(told)) throw new Error(`${kind.name}, with nobody killed, says: ${told}`);
  return outcomeSince(world, next);
};

/** Presses, kills, presses again as a person would until it is said what came of it, and once more; then looks at the tenant. */
export const killRound = async (world: World, plan: Plan, clean: Outcome): Promise<Round> => {
  const { kind, victim } = plan;
  const other = victim === 0 ? 1 : 0;
  const press = await onTheTable(world, kind);
  const { next } = await world.control.ledger();
  await world.control.faults([{ match: { path: '/v1\\.0/|\\$batch' }, times: 10_000, ...plan.slow }]);
  const pressed = pressAs(world, plan.manner, press, victim);
  await wait(plan.killAfterMs);
  const answered = pressed.told();
  await world.kill(victim);
  world.door.sendTo(() => (plan.after === 'starts again' ? [world.origin(victim)] : [world.origin(other)]));
  const moment = momentOf(await doneSince(world, next), clean, answered.length > 0);
  await world.control.clearFaults();
  if (plan.after === 'starts again') await world.start(victim);
  await pressed.over;
  const told = pressed.told();
  let presses = 0;
  while (!told.some((text) => isEnd(kind, text)) && presses < mostPresses) {
    presses += 1;
    told.push(await textFrom(press));
  }
  // Once more, as from another client that still shows the card.
  const last = told.findLast((text) => isEnd(kind, text)) ?? '';
  const repeated = 'says' in kind.press ? '' : await textFrom(press);
  await world.start(victim);
  const judged = judge(kind, [...told, last], await outcomeSince(world, next), clean);
  return { plan, moment, presses, ...judged, ...(judged.why ? { why: `${judged.why} again: ${repeated}` } : {}) };
};

const onTheTable = async (world: World, kind: Kind): Promise<() => Promise<Turn>> => {
  let isFirst = false;
  world.door.sendTo(() => {
    isFirst = !isFirst;
    return [world.origin(isFirst ? 0 : 1)];
  });
  await clear(world);
  await kind.prepare(world);
  const me = world.chat.as(megan);
  const { press } = kind;
  return 'says' in press ? () => me.says(press.says) : me.holds(press.button, press.inputs);
};

/** The press, or both of them, under way; `told` is what was answered so far. */
const pressAs = (world: World, manner: Manner, press: () => Promise<Turn>, victim: Which) => {
  const [one, other] = [world.origin(victim), world.origin(victim === 0 ? 1 : 0)];
  const answers: string[] = [];
  let sent = 0;
  world.door.sendTo(() => {
    sent += 1;
    if (manner === 'delivered to both') return [one, other];
    return [manner === 'in two browsers' && sent === 2 ? other : one];
  });
  const note = async () => {
    const text = await textFrom(press);
    if (text) answers.push(text);
  };
  const times = manner === 'twice' || manner === 'in two browsers' ? 2 : 1;
  const over = Promise.all(Array.from({ length: times }, note));
  return { told: () => [...answers], over };
};

const textFrom = (press: () => Promise<Turn>): Promise<string> => press().then(shownBy, () => '');

const momentOf = (done: Record<string, number>, clean: Outcome, isAnswered: boolean): Moment => {
  if (isAnswered) return 'answered';
  if (Object.keys(done).length === 0) return 'before any effect';
  return compared(done, clean.done).less.length > 0 ? 'in the middle' : 'all done, not answered';
};

const quietMs = 150;
/** When nothing has happened for a while: whoever lives may still be at it. */
const outcomeSince = async (world: World, since: number): Promise<Outcome> => {
  for (let seen = -1; ; ) {
    const { next } = await world.control.ledger();
    if (next === seen) break;
    seen = next;
    await wait(quietMs);
  }
  return { done: await doneSince(world, since), standing: await standing(world) };
};
