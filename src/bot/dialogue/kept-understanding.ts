import { z } from 'zod';
import { intents, type Understanding } from '../phrases/understanding.ts';

// Made once: what is made anew for every value is compiled anew as well.
const leastOfIt = z.object({ text: z.string(), intent: z.enum(intents) });

/** What was understood, on its way back from where we kept it ourselves. */
export const understandingSchema = z.custom<Understanding>((value) => leastOfIt.safeParse(value).success);
