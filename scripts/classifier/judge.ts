import type { Intent } from '../../src/bot/phrases/grammar/understanding.ts';
import type { Sample } from './corpus.ts';

/** A sample, and what a model says of it that never saw it. */
export interface Judged extends Sample {
  classes: readonly Intent[];
  shares: Float64Array;
}

const shareOf = ({ classes, shares }: Judged, intent: Intent): number => shares[classes.indexOf(intent)] ?? 0;
const foremost = ({ classes, shares }: Judged): Intent => classes[shares.indexOf(Math.max(...shares))] ?? 'unknown';

const percent = (part: number, all: number): string => `${((100 * part) / Math.max(1, all)).toFixed(1)} %`;

/** How often it is right, and what a bar for a veto or for following it would cost: the thresholds of the second opinion are read off here. */
export const reportOf = (judged: readonly Judged[]): string => {
  const ours = judged.filter(({ intent }) => intent !== 'unknown');
  const others = judged.filter(({ intent }) => intent === 'unknown');
  const bars = [0.5, 0.6, 0.7, 0.8, 0.9, 0.95];
  return [
    `right: ${percent(judged.filter((one) => foremost(one) === one.intent).length, judged.length)} of ${judged.length}`,
    ...bars.map((bar) => {
      const vetoed = (all: readonly Judged[]) => all.filter((one) => shareOf(one, 'unknown') >= bar).length;
      const sure = judged.filter((one) => shareOf(one, foremost(one)) >= bar);
      return `${bar}: vetoes ${percent(vetoed(others), others.length)} of the others, ${vetoed(ours)} of ours; surer ${percent(sure.length, judged.length)}, wrong ${sure.filter((one) => foremost(one) !== one.intent).length}`;
    }),
    ...ours
      .filter((one) => shareOf(one, 'unknown') >= 0.5)
      .map((one) => `${shareOf(one, 'unknown').toFixed(2)} none of ours? ${one.intent}: ${one.text}`),
    ...judged
      .filter((one) => foremost(one) !== one.intent && shareOf(one, foremost(one)) >= 0.8)
      .map((one) => `${shareOf(one, foremost(one)).toFixed(2)} ${foremost(one)}, is ${one.intent}: ${one.text}`),
    '',
  ].join('\n');
};
