import { z } from 'zod';
import type { CardAction } from '../../../turn/card-action.ts';
import { offerInputs, offerSchema, withInputs } from '../draft.ts';
import { askTime, proposeTime } from '../propose.ts';
import { readWhen } from '../when.ts';

/** Asks for day, time and length instead of the time on the card. */
export const changeTime: CardAction<z.infer<typeof offerSchema>, z.infer<typeof offerInputs>> = {
  verb: 'calendar.changeTime',
  payload: offerSchema,
  inputs: offerInputs,
  once: false,
  async run(scope, { draft, slots }, inputs) {
    const { now } = await scope.reader();
    return askTime(scope, withInputs(draft, inputs), slots[0]?.startsAt ?? now);
  },
};

const typedTime = offerInputs.extend({
  day: z.iso.date('Please choose a day.'),
  time: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Please choose a time.'),
  minutes: z.coerce
    .number()
    .int()
    .min(5, 'A meeting lasts 5 minutes at least.')
    .max(24 * 60, 'A meeting lasts 24 hours at most.')
    .optional(),
});

/** Day, time and length filled in: shows who is free then. */
export const checkTime: CardAction<z.infer<typeof offerSchema>, z.infer<typeof typedTime>> = {
  verb: 'calendar.checkTime',
  payload: offerSchema,
  inputs: typedTime,
  once: false,
  async run(scope, { draft, slots }, { day, time, minutes, ...inputs }) {
    const { reader, now } = await scope.reader();
    const changed = withInputs({ ...draft, durationMinutes: minutes ?? draft.durationMinutes }, inputs);
    const when = readWhen({ start: `${day}T${time}` }, now, reader);
    return when.kind === 'at' ? proposeTime(scope, changed, when) : askTime(scope, changed, slots[0]?.startsAt ?? now);
  },
};
