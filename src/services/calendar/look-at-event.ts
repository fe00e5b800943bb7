import { Gone } from '../../shared/errors.ts';
import type { UserIdentity } from '../../shared/identity.ts';
import type { GraphClient, GraphSession } from '../platform/graph/client.ts';
import { changeOf, type Since, type WatchedEvent } from './changes.ts';
import { clashes } from './clashes.ts';
import { roomInstead } from './equal-rooms.ts';
import { freeWithRoom } from './free-with-room.ts';
import { listWatchedView, readWatchedEvent } from './graph-calls-as-app.ts';
import { type CalendarNews, watchedEventState } from './news.ts';
import type { CalendarEvent } from './types.ts';

const dayMs = 24 * 3600 * 1000;
/** What was told is remembered this long after the event: a redelivered notification must not tell it again. */
const keepMs = 30 * dayMs;

/** What was seen of one event, what is worth telling, and what to remember. */
interface EventLook {
  partOf?: string;
  state?: WatchedEvent;
  news?: CalendarNews;
  refresh?: CalendarNews;
  cardKey: string;
  forgetAt: Date;
}

/**
 * A person's calendar as a source of news, read with the app's own permission (Calendars.Read). A series is one thing with one card,
 * whatever happens to its occurrences. Errors are those of GraphSession.
 */
export const calendarNewsSource = (graph: GraphClient) => ({
  state: watchedEventState,
  versionOf: ({ changeKey }: WatchedEvent): string => changeKey,
  remembered: (event: WatchedEvent, at: Date): EventLook => ({
    state: event,
    cardKey: cardKeyOf(event),
    forgetAt: forgetAt(event, at),
  }),

  look: async (
    owner: UserIdentity,
    itemId: string,
    before: WatchedEvent | undefined,
    when: Since,
  ): Promise<EventLook> => {
    const session = graph.asApp(owner.tenantId);
    const now = await session.send(readWatchedEvent(owner.userId, itemId)).catch(undefinedWhenGone);
    if (now?.type === 'occurrence' && now.seriesId)
      return { state: now, cardKey: now.seriesId, forgetAt: forgetAt(now, when.at), partOf: now.seriesId };
    const change = changeOf(before, now, when);
    const shown = now ?? before;
    return {
      cardKey: shown ? cardKeyOf(shown) : itemId,
      forgetAt: forgetAt(shown, when.at),
      ...(now ? { state: now } : {}),
      ...(change.news ? { news: await withMore(session, owner, change.news, when.at) } : {}),
      ...(change.refresh ? { refresh: change.refresh } : {}),
    };
  },
});

const undefinedWhenGone = (error: unknown): undefined => {
  if (error instanceof Gone) return undefined;
  throw error;
};

const cardKeyOf = ({ id, seriesId }: WatchedEvent): string => seriesId ?? id;

const forgetAt = (event: WatchedEvent | undefined, at: Date): Date => {
  // A series has no end here; it is remembered anew with every look and every move of the window.
  const end = event && event.type !== 'seriesMaster' ? event.endsAt : new Date(at.getTime() + 11 * keepMs);
  return new Date(Math.max(end.getTime(), at.getTime()) + keepMs);
};

/** What helps to decide; not knowing it does not hold the news back. */
const withMore = async (
  session: GraphSession,
  owner: UserIdentity,
  news: CalendarNews,
  at: Date,
): Promise<CalendarNews> => {
  if (news.kind !== 'roomDeclined') return withConflicts(session, owner, news, at);
  const { event, room } = news;
  const [alternatives, instead] = await Promise.all([
    freeWithRoom(session, owner.userId, event, room.address, at).catch(() => []),
    roomInstead(session, event, owner.userId).catch(() => undefined),
  ]);
  return { ...news, alternatives, ...(instead ? { instead } : {}) };
};

/** What else the person has at that time. */
const withConflicts = async (
  session: GraphSession,
  owner: UserIdentity,
  news: CalendarNews,
  at: Date,
): Promise<CalendarNews> => {
  if (news.kind !== 'eventInvitation' && news.kind !== 'eventMoved') return news;
  const { event } = news;
  if (event.isAllDay || event.endsAt <= at) return news;
  const there = await session.list(listWatchedView(owner.userId, event)).catch(() => []);
  const conflicts = there.filter((other) => isConflict(event, other));
  return conflicts.length > 0 || news.kind === 'eventInvitation' ? { ...news, conflicts } : news;
};

const isConflict = (event: WatchedEvent | CalendarEvent, other: WatchedEvent): boolean =>
  other.id !== event.id &&
  (event.iCalUId === '' || other.iCalUId !== event.iCalUId) &&
  other.seriesId !== event.id &&
  clashes(event, other);
