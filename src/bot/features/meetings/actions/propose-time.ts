import { z } from 'zod';
import { InvalidRequest } from '../../../../shared/errors.ts';
import { resolveLocal } from '../../../../shared/time-zone.ts';
import { dayAndTime } from '../../../../words/index.ts';
import type { CardAction } from '../../../turn/card-action.ts';
import { eventVerbs } from '../cards/event-card.ts';
import { actOnEvent, type EventPayload, eventPayload } from './event-payload.ts';

const inputs = z.object({
  day: z.string({ error: 'Please choose a day.' }).regex(/^\d{4}-\d\d-\d\d$/, { error: 'Please choose a day.' }),
  time: z.string({ error: 'Please choose a time.' }).regex(/^\d\d:\d\d$/, { error: 'Please choose a time.' }),
  comment: z.string().max(500, { error: 'Please write at most 500 characters.' }).optional(),
});

/** Says "maybe" to an invitation and proposes another time of the same length, in the person's own zone. */
export const proposeTime: CardAction<EventPayload, z.infer<typeof inputs>> = {
  verb: eventVerbs.propose,
  payload: eventPayload,
  inputs,
  once: true,
  run: async (scope, payload, { day, time, comment }) => {
    const { reader, now } = await scope.reader();
    const { instant: startsAt, movedTo } = resolveLocal(`${day}T${time}`, reader.timeZone);
    if (startsAt <= now) throw new InvalidRequest('That time has passed already. Please propose a later one.');
    const propose = { startsAt, endsAt: new Date(startsAt.getTime() + payload.minutes * 60_000) };
    const when = dayAndTime(propose, reader, now);
    const skipped = movedTo ? ` The clocks go forward then and skip ${time}.` : '';
    return actOnEvent(
      scope,
      payload,
      () =>
        scope.services.calendar.respondToEvent(payload.eventId, 'tentative', {
          propose,
          ...(comment ? { comment } : {}),
        }),
      `You proposed ${when}.${skipped}`,
    );
  },
};
