import { z } from 'zod';

/** Which of the choices of a card was pressed. */
export const choiceInputs = z.object({ choice: z.coerce.number().int().min(0).max(20) });
