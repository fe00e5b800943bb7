import { z } from 'zod';
import { defineAction } from '../../turn/action.ts';

/** "The last thing I did was a while ago": takes it back. */
export const undoAction = defineAction({
  verb: 'dialogue.undo',
  payload: z.object({ seq: z.number() }),
  inputs: z.object({}),
  once: true,
});
