/** The middle of a list of measurements, and the value that 95 of 100 stay under. */
export const quantile = (values: number[], share: number): number => {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
};

export const median = (values: number[]): number => quantile(values, 0.5);

/** One line of the report: what, how much, and what it is held against. */
export interface Figure {
  what: string;
  value: number;
  unit: string;
  /** The goal, when there is one; bench reports it and never fails because of it. */
  atMost?: number;
  /** Instead, where more is better. */
  atLeast?: number;
  note?: string;
}

export const report = (figures: Figure[]): string =>
  figures
    .map((figure) => {
      const { what, value, unit, note } = figure;
      return `${what.padEnd(58)} ${value.toFixed(value < 10 ? 2 : 0).padStart(8)} ${unit}${goalOf(figure)}${note ? `  ${note}` : ''}`;
    })
    .join('\n');

const goalOf = ({ value, unit, atMost, atLeast }: Figure): string => {
  const goal = atMost ?? atLeast;
  if (goal === undefined) return '';
  const isMet = atMost === undefined ? value >= goal : value <= goal;
  const amount = `${goal}${unit.startsWith('/') ? unit : ` ${unit}`}`;
  return `  (goal: at ${atMost === undefined ? 'least' : 'most'} ${amount}${isMet ? ', met' : ', MISSED'})`;
};
