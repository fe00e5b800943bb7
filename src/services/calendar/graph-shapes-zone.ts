import { z } from 'zod';
import { toIanaZone } from '../../shared/time-zone.ts';
import type { ClockChange, ZoneClock } from './zone-clock.ts';

/** Graph's shapes of a zone: by its name, or made by a client. https://learn.microsoft.com/graph/api/resources/customtimezone */

const text = z.string().nullish();
const change = z.object({
  time: text,
  dayOccurrence: z.number().nullish(),
  dayOfWeek: text,
  month: z.number().nullish(),
});

export const zoneShape = z
  .object({
    name: text,
    bias: z.number().nullish(),
    standardOffset: change.nullish(),
    daylightOffset: change.extend({ daylightBias: z.number().nullish() }).nullish(),
  })
  .nullish();

/** On whose clock it is; undefined where nobody can tell. */
export const clockOf = (shape: z.infer<typeof zoneShape>): ZoneClock | undefined => {
  const named = toIanaZone(shape?.name);
  if (named.known) return named.timeZone;
  if (!shape || shape.bias === null || shape.bias === undefined) return undefined;
  const { standardOffset: ends, daylightOffset: begins } = shape;
  const bias = begins?.daylightBias;
  return ends?.month && begins?.month && bias
    ? { bias: shape.bias, summer: { bias, begins: changeOf(begins), ends: changeOf(ends) } }
    : { bias: shape.bias };
};

const changeOf = ({ time, dayOccurrence, dayOfWeek, month }: z.infer<typeof change>): ClockChange => ({
  month: month ?? 1,
  occurrence: dayOccurrence ?? 1,
  weekday: (dayOfWeek ?? 'sunday').toLowerCase(),
  time: time?.slice(0, 5) ?? '00:00',
});
