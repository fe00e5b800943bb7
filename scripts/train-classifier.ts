// Trains the second opinion on what people say and writes its weights: npm run train [-- --judge]
// With --judge nothing is written: each fifth of the corpus is judged by what was learnt from the others.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { sharesOf } from '../src/bot/phrases/classifier/model.ts';
import { fingerprint, type Sample, trainingSamples } from './classifier/corpus.ts';
import { packed, quantised } from './classifier/encode.ts';
import { type Judged, reportOf } from './classifier/judge.ts';
import { randomNumbers, shuffled } from './classifier/random.ts';
import { train } from './classifier/training.ts';

const target = new URL('../src/bot/phrases/classifier/weights.ts', import.meta.url);
const folds = 5;

const writeWeights = (samples: readonly Sample[]): void => {
  const model = quantised(train(samples));
  const code = [
    '// Made by scripts/train-classifier.ts from the corpus: never edited, and never merged by hand (`npm run train` makes it anew).',
    `export const fingerprint = '${fingerprint(samples)}';`,
    `export const classes =\n  '${model.classes.join(' ')}';`,
    `export const biases =\n  '${model.biases.join(' ')}';`,
    `export const scale = ${model.scale};`,
    '/** One signed byte a weight, compressed with Brotli, in base64. */',
    `export const packed =\n  '${packed(model)}';`,
    '',
  ].join('\n');
  writeFileSync(target, code);
  process.stdout.write(`${fileURLToPath(target)}: ${Math.round(code.length / 1000)} KB\n`);
};

const judge = (samples: readonly Sample[]): Judged[] => {
  const mixed = shuffled(samples, randomNumbers(1));
  return Array.from({ length: folds }, (_none, fold) => {
    const model = train(mixed.filter((_sample, at) => at % folds !== fold));
    return mixed
      .filter((_sample, at) => at % folds === fold)
      .map((sample) => ({ ...sample, classes: model.classes, shares: sharesOf(model, sample.text) }));
  }).flat();
};

const samples = trainingSamples();
if (process.argv.includes('--judge')) process.stdout.write(reportOf(judge(samples)));
else writeWeights(samples);
