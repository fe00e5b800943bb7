import type { z } from 'zod';
import { offerInputs, offerSchema, withInputs } from '../meetings/draft.ts';
import { proposeTimes, readerOf, windowAround } from '../meetings/propose.ts';
import type { CardAction } from './card-action.ts';

/** Finds other times on that day and the next ones; what was typed into the card stays. */
export const otherTimes: CardAction<z.infer<typeof offerSchema>, z.infer<typeof offerInputs>> = {
  verb: 'calendar.otherTimes',
  payload: offerSchema,
  inputs: offerInputs,
  once: false,
  async run(scope, { draft, slots }, inputs) {
    const { reader, now } = await readerOf(scope);
    const startsAt = slots[0]?.startsAt ?? now;
    return proposeTimes(scope, withInputs(draft, inputs), windowAround(startsAt, now, reader), []);
  },
};
