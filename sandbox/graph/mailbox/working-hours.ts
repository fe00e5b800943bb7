import { findIana, findWindows } from 'windows-iana';
import { z } from 'zod';
import type { WorkingHours } from '../../tenant/calendar/types.ts';
import { customZone } from '../../tenant/calendar/working-hours.ts';
import { ianaZone } from '../../tenant/calendar/zones.ts';
import { badRequest } from '../engine/graph-error.ts';

const change = z.object({
  time: z.string().default('00:00:00'),
  dayOccurrence: z.number().default(0),
  dayOfWeek: z.enum(['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday']).default('sunday'),
  month: z.number().default(0),
  year: z.number().default(0),
});

/** The body was held against the model already: here it gets its types. */
export const workingHoursSchema = z.object({
  daysOfWeek: z.array(z.string()).nullish(),
  startTime: z.string().nullish(),
  endTime: z.string().nullish(),
  timeZone: z
    .object({
      name: z.string().nullish(),
      bias: z.number().optional(),
      standardOffset: change.optional(),
      daylightOffset: change.extend({ daylightBias: z.number().default(0) }).optional(),
    })
    .nullish(),
});

type Asked = z.infer<typeof workingHoursSchema>;

/** The zone as a mailbox names it: in Windows' words where there are any. Throws GraphError 400 for a zone Exchange does not know. */
export const readZone = (name: string): string => {
  if (findIana(name).length > 0 || name === 'UTC') return name;
  if (!ianaZone(name)) throw badRequest(`The time zone '${name}' is not supported.`, 'ErrorInvalidTimeZone');
  const windows = findWindows(name);
  const [first = name] = Array.isArray(windows) ? windows : [windows];
  return first;
};

const readOwnZone = (zone: NonNullable<Asked['timeZone']>): WorkingHours['timeZone'] => {
  const { name, bias, standardOffset, daylightOffset } = zone;
  if (bias === undefined) return { name: readZone(name ?? '') };
  if (Math.abs(bias) > 14 * 60)
    throw badRequest('The bias of a custom time zone must be within 14 hours.', 'ErrorInvalidArgument');
  return customZone({
    bias,
    ...(name ? { name } : {}),
    ...(standardOffset ? { standardOffset } : {}),
    ...(daylightOffset ? { daylightOffset } : {}),
  });
};

const timeOfDay = (text: string): string | undefined => {
  const [, time, fraction = ''] = /^(\d\d:\d\d(?::\d\d)?)(?:\.(\d+))?$/.exec(text) ?? [];
  return time ? `${time.length === 5 ? `${time}:00` : time}.${fraction.padEnd(7, '0')}` : undefined;
};

/**
 * Working hours after a change; what it leaves out stays. Throws GraphError 400 when they would not start before they end, or for an
 * unknown zone. https://learn.microsoft.com/graph/api/user-update-mailboxsettings
 */
export const readWorkingHours = (asked: Asked, before: WorkingHours): WorkingHours => {
  const startTime = timeOfDay(asked.startTime ?? before.startTime);
  const endTime = timeOfDay(asked.endTime ?? before.endTime);
  if (!startTime || !endTime || startTime >= endTime)
    throw badRequest('The working hours must start before they end.', 'ErrorInvalidArgument');
  const timeZone = asked.timeZone ? readOwnZone(asked.timeZone) : before.timeZone;
  return {
    daysOfWeek: asked.daysOfWeek ?? before.daysOfWeek,
    startTime,
    endTime,
    ...(timeZone ? { timeZone } : {}),
  };
};
