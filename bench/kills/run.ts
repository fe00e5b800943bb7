import { megan } from '../../test/support/people.ts';
import { type Plan, plansOf } from './plan.ts';
import { cleanRun, killRound, type Round } from './round.ts';
import type { Outcome } from './verdict.ts';
import { openWorld, type World } from './world.ts';

export interface KillOptions {
  count: number;
  seed: number;
  /** How many tenants with two instances each work side by side. */
  worlds: number;
  secondOffMs?: number;
  /** Only these kinds. */
  names?: readonly string[];
  onRound?: (round: Round) => void;
}

/** Does so many kills, shared among worlds; `faults` are those after which something was twice, lost, or told wrongly. */
export const runKills = async (options: KillOptions): Promise<{ rounds: Round[]; faults: Round[] }> => {
  const { count, seed, worlds, names = [] } = options;
  const left = plansOf(seed, count, names);
  const rounds: Round[] = [];
  const work = async () => {
    const world = await openWorld({ secondOffMs: options.secondOffMs ?? 0 });
    try {
      await world.chat.as(megan).says('who am I?');
      await workOff(world, left, (round) => {
        rounds.push(round);
        options.onRound?.(round);
      });
    } finally {
      await world.stop();
    }
  };
  await Promise.all(Array.from({ length: worlds }, work));
  return { rounds, faults: rounds.filter(({ verdict }) => !fine.includes(verdict)) };
};

const fine: readonly Round['verdict'][] = ['once, and told so', 'once at most, and told to look'];

const workOff = async (world: World, left: Plan[], tell: (round: Round) => void): Promise<void> => {
  const clean = new Map<string, Outcome>();
  for (let plan = left.shift(); plan; plan = left.shift()) {
    const { name } = plan.kind;
    const known = clean.get(name) ?? (await cleanRun(world, plan.kind));
    clean.set(name, known);
    tell(await killRound(world, plan, known));
  }
};
