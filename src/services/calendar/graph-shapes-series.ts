import { z } from 'zod';
import { toIanaZone } from '../../shared/time-zone.ts';
import { text, utcTime } from './graph-shapes.ts';

/** Graph's shapes of a series. */

/** How a series repeats, which goes back as it came. https://learn.microsoft.com/graph/api/resources/patternedrecurrence */
export const repeatsSchema = z.object({
  pattern: z.looseObject({
    type: z.string(),
    interval: z.number().nullish(),
    daysOfWeek: z.array(z.string()).nullish(),
    dayOfMonth: z.number().nullish(),
    index: text,
    firstDayOfWeek: text,
  }),
  range: z.looseObject({
    startDate: z.string(),
    type: text,
    endDate: text,
    numberOfOccurrences: z.number().nullish(),
    recurrenceTimeZone: text,
  }),
});
export type Repeats = z.infer<typeof repeatsSchema>;

/** A series with how it repeats. `timeZone`: on whose clock it keeps its hour; left out where nobody can name it. */
export const series = z
  .object({
    isOrganizer: z.boolean().nullish(),
    isCancelled: z.boolean().nullish(),
    start: utcTime,
    end: utcTime,
    recurrence: repeatsSchema,
  })
  .transform(({ isOrganizer, isCancelled, start, end, recurrence: repeats }) => {
    const zone = toIanaZone(repeats.range.recurrenceTimeZone);
    return {
      isOrganizer: isOrganizer ?? false,
      isCancelled: isCancelled ?? false,
      startsAt: start,
      endsAt: end,
      repeats,
      ...(zone.known ? { timeZone: zone.timeZone } : {}),
    };
  });
export type Series = z.infer<typeof series>;
