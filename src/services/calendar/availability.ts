import { overlaps } from './time-range.ts';
import type { BusyTime, TimeRange } from './types.ts';

/** Pure, and without heavy imports, so that the tab uses it as well. */

/** Which of several states counts, as in Outlook's merged view. https://learn.microsoft.com/graph/outlook-get-free-busy-schedule */
const strongestFirst = ['oof', 'busy', 'tentative', 'workingElsewhere'] as const;

/** What counts of all that stands at that time; undefined when nothing does. */
export const statusAt = (busy: readonly BusyTime[], at: TimeRange): BusyTime['status'] | undefined => {
  const there = busy.filter((item) => overlaps(item, at)).map(({ status }) => status);
  return strongestFirst.find((status) => there.includes(status));
};

/** Does it keep somebody from a meeting? Who works elsewhere can come. */
export const isBlocking = (status: BusyTime['status'] | undefined): boolean =>
  status !== undefined && status !== 'workingElsewhere';
