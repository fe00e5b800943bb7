import type { z } from 'zod';
import type { CardAction } from '../../../turn/card-action.ts';
import { offerInputs, offerSchema, withInputs } from '../draft.ts';
import { proposeTimes, windowAround } from '../propose.ts';

/** Finds other times on that day and the next ones; what was typed into the card stays. */
export const otherTimes: CardAction<z.infer<typeof offerSchema>, z.infer<typeof offerInputs>> = {
  verb: 'calendar.otherTimes',
  payload: offerSchema,
  inputs: offerInputs,
  once: false,
  async run(scope, { draft, slots }, inputs) {
    const { reader, now } = await scope.reader();
    const startsAt = slots[0]?.startsAt ?? now;
    return proposeTimes(scope, withInputs(draft, inputs), windowAround(startsAt, now, reader), []);
  },
};
