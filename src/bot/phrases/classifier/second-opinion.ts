import { brotliDecompressSync } from 'node:zlib';
import { type Intent, intents } from '../grammar/understanding.ts';
import { type Model, sharesOf } from './model.ts';
import * as trained from './weights.ts';

export interface Opinion {
  intent: Intent;
  /** How sure it is of the intent, from 0 to 1. */
  confidence: number;
  /** How sure it is that the words are none of our business. */
  none: number;
  /** Every intent that is likely at all, the likeliest first. */
  likely: { intent: Intent; share: number }[];
}

/** Less is as good as never. */
const leastShare = 0.02;

let model: Model | undefined;

/**
 * What a text wants, by what it has in common with the corpus. A second opinion: it knows no fields and is now and then sure of what is
 * wrong, so nothing is done because of it alone. The weights are unpacked when it is first asked. Never throws.
 */
export const secondOpinion = (text: string): Opinion => {
  model ??= unpacked();
  const { classes } = model;
  const ranked = [...sharesOf(model, text)]
    .map((share, at) => ({ intent: classes[at] ?? ('unknown' as const), share }))
    .sort((one, other) => other.share - one.share);
  const first = ranked[0] ?? { intent: 'unknown' as const, share: 0 };
  return {
    intent: first.intent,
    confidence: first.share,
    none: ranked.find(({ intent }) => intent === 'unknown')?.share ?? 0,
    likely: ranked.filter(({ share }) => share >= leastShare),
  };
};

const unpacked = (): Model => {
  const bytes = brotliDecompressSync(Buffer.from(trained.packed, 'base64'));
  return {
    classes: trained.classes.split(' ').filter(isIntent),
    biases: trained.biases.split(' ').map(Number),
    scale: trained.scale,
    weights: new Int8Array(bytes.buffer, bytes.byteOffset, bytes.length),
  };
};

const isIntent = (name: string): name is Intent => intents.some((intent) => intent === name);
