import type { Intent } from '../grammar/understanding.ts';
import { featuresOf } from './features.ts';

/** Softmax regression over hashed pieces of a text: `weights[bucket * classes + class]`, in steps of `scale`. */
export interface Model {
  classes: readonly Intent[];
  biases: readonly number[];
  scale: number;
  weights: Int8Array | Float32Array;
}

/** How sure the model is of each class; the shares add up to one. */
export const sharesOf = ({ classes, biases, scale, weights }: Model, text: string): Float64Array => {
  const count = classes.length;
  const scores = new Float64Array(count);
  for (const { bucket, value } of weighed(text)) {
    const row = bucket * count;
    for (let at = 0; at < count; at += 1) scores[at] = (scores[at] ?? 0) + value * (weights[row + at] ?? 0);
  }
  for (let at = 0; at < count; at += 1) scores[at] = (scores[at] ?? 0) * scale + (biases[at] ?? 0);
  return softmax(scores);
};

/** The pieces of a text and what each counts: words and letters as much as each other, and a long text no more than a short one. */
export const weighed = (text: string): { bucket: number; value: number }[] => {
  const { words, pieces } = featuresOf(text);
  const wordValue = 1 / Math.sqrt(words.length);
  const pieceValue = 1 / Math.sqrt(Math.max(1, pieces.length));
  return [
    ...words.map((bucket) => ({ bucket, value: wordValue })),
    ...pieces.map((bucket) => ({ bucket, value: pieceValue })),
  ];
};

/** In place. */
export const softmax = (scores: Float64Array): Float64Array => {
  const highest = scores.reduce((most, score) => Math.max(most, score), Number.NEGATIVE_INFINITY);
  let sum = 0;
  for (let at = 0; at < scores.length; at += 1) {
    const share = Math.exp((scores[at] ?? 0) - highest);
    scores[at] = share;
    sum += share;
  }
  for (let at = 0; at < scores.length; at += 1) scores[at] = (scores[at] ?? 0) / sum;
  return scores;
};
