import type { GraphSession } from '../platform/graph/client.ts';
import { takesTime } from './clashes.ts';
import { listAgenda } from './list-agenda.ts';
import type { CalendarEvent, NowAndNext } from './types.ts';

const dayMs = 24 * 60 * 60 * 1000;
const lookAheadDays = 30;

/** The meeting I am in and the one that begins next, within 30 days. Errors are those of listAgenda. */
export const nowAndNext = async (graph: GraphSession, now: Date): Promise<NowAndNext> =>
  nowAndNextOf(
    await listAgenda(graph, { startsAt: now, endsAt: new Date(now.getTime() + lookAheadDays * dayMs) }),
    now,
  );

/** Of events in order of start. Of several that run the one that began last: that is where people are. Pure. */
export const nowAndNextOf = (events: readonly CalendarEvent[], now: Date): NowAndNext => {
  const mine = events.filter((event) => !event.isAllDay && takesTime(event) && event.endsAt > now);
  const running = mine.findLast(({ startsAt }) => startsAt <= now);
  const next = mine.find(({ startsAt }) => startsAt > now);
  return { ...(running ? { running } : {}), ...(next ? { next } : {}) };
};
