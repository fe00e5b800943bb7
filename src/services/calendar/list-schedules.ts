import { InvalidRequest } from '../../shared/errors.ts';
import type { GraphSession } from '../platform/graph/client.ts';
import { readSchedules } from './graph-calls.ts';
import { scheduleViewOf } from './schedule-view.ts';
import { minutesIn, overlaps } from './time-range.ts';
import type { Schedule, TimeRange } from './types.ts';

const perCall = 20;
const maxDays = 62;
const dayMinutes = 24 * 60;

/** Free/busy by address, in the order asked; whoever Graph says nothing about has an `error`, so that nobody is taken for free. `userId`: asked by the app itself. */
export const listSchedules = async (
  graph: GraphSession,
  addresses: string[],
  range: TimeRange,
  userId?: string,
): Promise<Schedule[]> => {
  if (range.endsAt <= range.startsAt) throw new InvalidRequest({ is: 'timeEndsBeforeStart' });
  if (minutesIn(scheduleViewOf(range).range) >= maxDays * dayMinutes)
    throw new InvalidRequest({ is: 'rangeTooLong', days: maxDays - 1 });
  const wanted = [...new Set(addresses)].filter(Boolean);
  const batches = Array.from({ length: Math.ceil(wanted.length / perCall) }, (_, index) =>
    wanted.slice(index * perCall, (index + 1) * perCall),
  );
  const found = await Promise.all(batches.map((batch) => graph.send(readSchedules(batch, range, userId))));
  const byAddress = new Map(found.flat().map((schedule) => [schedule.address.toLowerCase(), schedule]));
  return wanted.map((address) => {
    const schedule = byAddress.get(address.toLowerCase()) ?? { error: 'no answer', busy: [] };
    // Graph may have been asked for a little more than the range.
    return { ...schedule, address, busy: schedule.busy.filter((item) => overlaps(item, range)) };
  });
};

/** `listSchedules` to look into by address, in capital letters or small; nobody to ask about asks nobody. */
export const schedulesByAddress = async (
  graph: GraphSession,
  addresses: string[],
  range: TimeRange,
): Promise<(address: string) => Schedule | undefined> => {
  const schedules = addresses.length > 0 ? await listSchedules(graph, addresses, range) : [];
  const byAddress = new Map(schedules.map((schedule) => [schedule.address.toLowerCase(), schedule]));
  return (address) => byAddress.get(address.toLowerCase());
};
