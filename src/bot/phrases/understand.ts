import { maxTextLength } from './clean.ts';
import { families } from './families/index.ts';
import type { Moment, Understanding } from './understanding.ts';
import { hear } from './utterance.ts';

/**
 * What somebody wants, from what they typed, read at a moment and place. Pure and without any network; never throws.
 * Text over 1,000 characters, and text that fits nothing, is `unknown`. Fields nothing was said about are left out.
 */
export const understand = (text: string, moment: Moment): Understanding => {
  if (text.length > maxTextLength) return { text, intent: 'unknown' };
  const utterance = hear(text, moment);
  for (const read of families) {
    const understood = read(utterance);
    if (understood) return withoutEmpty({ text, ...understood });
  }
  return { text, intent: 'unknown' };
};

/** Fields in the order they are documented in, empty ones left out. */
const withoutEmpty = (understood: Understanding): Understanding =>
  Object.fromEntries(
    Object.entries(understood).filter(
      ([, value]) => value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0),
    ),
  ) as Partial<Understanding> as Understanding;
