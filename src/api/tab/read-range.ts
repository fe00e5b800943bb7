import type { z } from 'zod';
import type { TimeRange } from '../../services/calendar/types.ts';
import { InvalidRequest } from '../../shared/errors.ts';
import type { timeRange } from '../contract/tab.ts';

const longestDays = 62;

/** The range a page asks for. Throws InvalidRequest for one that turns back or is longer than Graph answers. */
export const readRange = ({ from, to }: { from: string; to: string }): TimeRange => {
  const range = instants({ startsAt: from, endsAt: to });
  const length = range.endsAt.getTime() - range.startsAt.getTime();
  if (length <= 0 || length > longestDays * 24 * 3_600_000)
    throw new InvalidRequest({ is: 'rangeTooLong', days: longestDays });
  return range;
};

export const instants = ({ startsAt, endsAt }: z.infer<typeof timeRange>): TimeRange => ({
  startsAt: new Date(startsAt),
  endsAt: new Date(endsAt),
});
