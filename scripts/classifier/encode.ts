import { brotliCompressSync, constants } from 'node:zlib';
import type { Model } from '../../src/bot/phrases/classifier/model.ts';

/** Weights in steps of a 127th of the greatest; most of them become nothing, so that they pack well. */
export const quantised = ({ classes, biases, weights }: Model): Model & { weights: Int8Array } => {
  let greatest = 0;
  for (const weight of weights) greatest = Math.max(greatest, Math.abs(weight));
  const scale = greatest / 127;
  return {
    classes,
    biases: biases.map((bias) => Number(bias.toFixed(4))),
    scale: Number(scale.toPrecision(6)),
    weights: Int8Array.from(weights, (weight) => {
      const steps = Math.round(weight / scale);
      return Math.abs(steps) <= 1 ? 0 : steps;
    }),
  };
};

/** Class after class: the weights of one class are more alike than those of one bucket. */
export const packed = ({ weights }: { weights: Int8Array }): string =>
  brotliCompressSync(weights, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: 11,
      [constants.BROTLI_PARAM_LGWIN]: 22,
      [constants.BROTLI_PARAM_SIZE_HINT]: weights.length,
    },
  }).toString('base64');
