import { buckets } from '../../src/bot/phrases/classifier/features.ts';
import { type Model, softmax, weighed } from '../../src/bot/phrases/classifier/model.ts';
import { type Intent, intents } from '../../src/bot/phrases/grammar/understanding.ts';
import type { Sample } from './corpus.ts';
import { randomNumbers, shuffled } from './random.ts';
import { patterns, slotsOf } from './sentences.ts';
import { filled, variantOf } from './variants.ts';

const rounds = 24;
const rate = 0.35;
/** What is taken off every weight after a round: a weight that few sentences want fades. */
const fading = 0.02;

type Random = () => number;
interface Lesson {
  intent: Intent;
  /** As it is said this time. */
  text(round: number, random: Random): string;
}

/** Softmax regression by stochastic descent with a step for each weight (AdaGrad). The same samples give the same weights. */
export const train = (samples: readonly Sample[]): Model => {
  const lessons = [...samples.map(lessonOfSample), ...lessonsOfPatterns()];
  const classes = intents.filter((intent) => lessons.some((lesson) => lesson.intent === intent));
  const learner = learnerOf(classes);
  const random = randomNumbers(8);
  for (let round = 0; round < rounds; round += 1) {
    for (const lesson of shuffled(lessons, random))
      learner.learn(lesson.text(round, random), classes.indexOf(lesson.intent));
    learner.fade();
  }
  return learner.model;
};

const lessonOfSample = (sample: Sample): Lesson => ({
  intent: sample.intent,
  text: (round, random) => (round % 2 === 0 ? sample.text : variantOf(sample, random)),
});

const lessonsOfPatterns = (): Lesson[] => {
  const slots = new Map(['en', 'de'].map((language) => [language, slotsOf(language)]));
  return patterns().map(({ text, intent, language }) => ({
    intent,
    text: (_round, random) =>
      variantOf({ text: filled(text, slots.get(language) ?? new Map(), random), intent, names: [] }, random),
  }));
};

const learnerOf = (
  classes: readonly Intent[],
): { model: Model; learn(text: string, wanted: number): void; fade(): void } => {
  const count = classes.length;
  const weights = new Float32Array(buckets * count);
  const steps = new Float32Array(buckets * count).fill(0.1);
  const biases = new Array<number>(count).fill(0);
  const shares = new Float64Array(count);
  return {
    model: { classes, biases, scale: 1, weights },
    learn: (text, wanted) => {
      const pieces = weighed(text);
      shares.set(biases);
      for (const { bucket, value } of pieces)
        for (let at = 0; at < count; at += 1)
          shares[at] = (shares[at] ?? 0) + value * (weights[bucket * count + at] ?? 0);
      softmax(shares);
      for (let at = 0; at < count; at += 1) {
        const error = (at === wanted ? 1 : 0) - (shares[at] ?? 0);
        biases[at] = (biases[at] ?? 0) + 0.01 * error;
        if (Math.abs(error) < 1e-3) continue;
        for (const { bucket, value } of pieces) {
          const slope = error * value;
          const index = bucket * count + at;
          const step = (steps[index] ?? 0) + slope * slope;
          steps[index] = step;
          weights[index] = (weights[index] ?? 0) + (rate * slope) / Math.sqrt(step);
        }
      }
    },
    fade: () => {
      for (let index = 0; index < weights.length; index += 1) weights[index] = (weights[index] ?? 0) * (1 - fading);
    },
  };
};
