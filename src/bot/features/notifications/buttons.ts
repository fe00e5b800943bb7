import { z } from 'zod';
import { defineAction } from '../../turn/action.ts';

/** The switch on the notifications card. */
export const switchAction = defineAction({
  verb: 'notifications.switch',
  payload: z.null(),
  inputs: z.object({ to: z.enum(['on', 'off', 'pause'], 'chooseSwitch') }),
  once: true,
});
