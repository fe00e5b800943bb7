import { z } from 'zod';
import { repeatsSchema } from './graph-shapes-series.ts';
import type { SeriesAt } from './series-at.ts';
import type { CalendarEvent } from './types.ts';

/** A series as a card knew it, kept behind its buttons: what is to be otherwise from a date on goes by it, once. */
export const knownSeriesSchema = z.object({
  repeats: repeatsSchema,
  /** Where the rhythm puts the date, and where it stands. */
  first: z.coerce.date(),
  shown: z.object({ startsAt: z.coerce.date(), endsAt: z.coerce.date() }),
  /** It is the first of the series: whatever goes for all after it goes for the whole. */
  isFirst: z.boolean(),
});
export type KnownSeries = z.infer<typeof knownSeriesSchema>;

/** What a card keeps of the series of this date. Pure. */
export const knownSeries = (
  { repeats, first, isFirst }: SeriesAt,
  { startsAt, endsAt }: CalendarEvent,
): KnownSeries => ({
  repeats,
  first,
  isFirst,
  shown: { startsAt, endsAt },
});
