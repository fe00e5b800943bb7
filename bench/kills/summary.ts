import type { Round } from './round.ts';

/** How often each moment and each outcome came, by kind, as a table for a terminal. */
export const summaryOf = (rounds: readonly Round[]): string =>
  [
    `${rounds.length} kills`,
    ...table('pressed', rounds, ({ plan }) => plan.manner),
    ...table('killed', rounds, ({ moment }) => moment),
    ...table('then', rounds, ({ plan }) => plan.after),
    ...table('outcome', rounds, ({ verdict }) => verdict),
    ...table('pressed again', rounds, ({ presses }) => `${presses} times`),
    ...table('kind', rounds, ({ plan, verdict }) => `${plan.kind.name}: ${verdict}`),
  ].join('\n');

const table = (title: string, rounds: readonly Round[], keyOf: (round: Round) => string): string[] => {
  const counts = new Map<string, number>();
  for (const round of rounds) counts.set(keyOf(round), (counts.get(keyOf(round)) ?? 0) + 1);
  return [`${title}:`, ...[...counts].sort().map(([key, count]) => `  ${String(count).padStart(4)}  ${key}`)];
};
