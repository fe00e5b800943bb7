import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import { type Intent, intents } from '../../src/bot/phrases/grammar/understanding.ts';

/** An utterance to learn from: what it is, and whom it names. */
export interface Sample {
  text: string;
  intent: Intent;
  names: string[];
}

const corpus = new URL('../../test/bot/phrases/corpus/', import.meta.url);
/** What is set aside is never learnt from. */
const setAside = /held-out|set-aside/;

const names = z.array(z.string()).default([]);
const lineSchema = z.object({
  text: z.string(),
  expect: z.object({
    intent: z.enum(intents),
    people: names,
    optionalPeople: names,
    addPeople: names,
    removePeople: names,
  }),
});

/** Every corpus file of every language but those set aside, in the order of their names; a text that is said twice counts once. */
export const trainingSamples = (): Sample[] => {
  const samples = readdirSync(corpus)
    .filter((file) => file.endsWith('.jsonl') && !setAside.test(file))
    .sort()
    .flatMap((file) => readFileSync(new URL(file, corpus), 'utf8').split('\n'))
    .filter((line) => line !== '')
    .map((line) => sampleOf(lineSchema.parse(JSON.parse(line))));
  return [...new Map(samples.map((sample) => [sample.text.toLowerCase(), sample])).values()];
};

const sampleOf = ({ text, expect }: z.output<typeof lineSchema>): Sample => ({
  text,
  intent: expect.intent,
  names: [...expect.people, ...expect.optionalPeople, ...expect.addPeople, ...expect.removePeople],
});

/** Whole files, of which every line counts. */
const withSentences = (): string[] =>
  readdirSync(new URL('./sentences/', import.meta.url))
    .sort()
    .map((file) => `./sentences/${file}`);

/** What makes the weights what they are: texts, intents and names learnt from, and the code that learns. */
const sources = [
  './corpus.ts',
  './training.ts',
  './variants.ts',
  './sentences.ts',
  '../../src/bot/phrases/classifier/features.ts',
  '../../src/bot/phrases/classifier/model.ts',
];

/** Two corpora with this fingerprint give the same weights. */
export const fingerprint = (samples: readonly Sample[] = trainingSamples()): string => {
  const hash = createHash('sha256').update(JSON.stringify(samples));
  for (const source of [...sources, ...withSentences()]) hash.update(readFileSync(new URL(source, import.meta.url)));
  return hash.digest('hex').slice(0, 32);
};
