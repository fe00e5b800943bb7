import { z } from 'zod';
import { intents, type Understanding } from '../phrases/understanding.ts';

/** What was understood, on its way back from where we kept it ourselves. */
export const understandingSchema = z.custom<Understanding>(
  (value) => z.object({ text: z.string(), intent: z.enum(intents) }).safeParse(value).success,
);
