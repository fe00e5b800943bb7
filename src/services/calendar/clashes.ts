import { overlaps } from './time-range.ts';
import type { CalendarEvent, TimeRange } from './types.ts';

/** Pure, and without heavy imports, so that the tab may use it as well. */

/** Does the event keep me from something else? What was cancelled, is shown as free or was declined does not. */
export const takesTime = ({
  isCancelled,
  showAs,
  myResponse,
}: Pick<CalendarEvent, 'isCancelled' | 'showAs' | 'myResponse'>): boolean =>
  !isCancelled && showAs !== 'free' && myResponse !== 'declined';

/** Does `other`, which is in my calendar, stand in the way of `event`? What lasts all day (a birthday, a trip) stands in nobody's way. */
export const clashes = (event: TimeRange, other: CalendarEvent): boolean =>
  !other.isAllDay && takesTime(other) && overlaps(event, other);

/** By the id of each event that clashes: the ids of those it clashes with. */
export const clashesAmong = (events: readonly CalendarEvent[]): Map<string, string[]> => {
  const taking = events.filter((event) => !event.isAllDay && takesTime(event));
  return new Map(
    taking.flatMap((event) => {
      const others = taking.filter((other) => other !== event && clashes(event, other)).map(({ id }) => id);
      return others.length > 0 ? [[event.id, others] as const] : [];
    }),
  );
};
