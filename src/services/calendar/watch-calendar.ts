import { Gone } from '../../shared/errors.ts';
import type { UserIdentity } from '../../shared/identity.ts';
import type { News } from '../news.ts';
import type { GraphClient, GraphSession } from '../platform/graph/client.ts';
import { changeOf, type Since, type WatchedEvent } from './changes.ts';
import { freeWithRoom } from './free-with-room.ts';
import { listWatchedView, readWatchedEvent, viewChanges } from './graph-calls-as-app.ts';
import type { CalendarEvent } from './types.ts';

const dayMs = 24 * 3600 * 1000;
/** What was told is remembered this long after the event: a redelivered notification must not tell it again. */
const keepMs = 30 * dayMs;
const batchSize = 20;

interface Window {
  from: Date;
  to: Date;
}

/** What was seen of one event, what is worth telling, and what to remember. The shape the notifications engine watches by. */
interface EventLook {
  partOf?: string;
  state?: WatchedEvent;
  news?: News;
  refresh?: News;
  cardKey: string;
  forgetAt: Date;
}

/**
 * A person's calendar as something to watch, read with the app's own permission (Calendars.Read). A series is one thing with one card,
 * whatever happens to its occurrences. Errors are those of GraphSession.
 */
export const watchCalendar = (graph: GraphClient) => ({
  name: 'events',
  changeType: 'created,updated,deleted',
  resource: ({ userId }: UserIdentity) => `users/${userId}/events`,

  itemIdOf: ({ userId }: UserIdentity, resource: string): string | undefined => {
    const [, owner, itemId] = /^\/?users\/([^/]+)\/events\/([^/?#]+)$/i.exec(resource) ?? [];
    return owner?.toLowerCase() === userId.toLowerCase() ? itemId : undefined;
  },

  look: async (owner: UserIdentity, itemId: string, state: unknown, when: Since): Promise<EventLook> => {
    const session = graph.asApp(owner.tenantId);
    const before = state as WatchedEvent | undefined;
    const now = await session.send(readWatchedEvent(owner.userId, itemId)).catch(undefinedWhenGone);
    if (now?.type === 'occurrence' && now.seriesId) return { ...remembered(now, when.at), partOf: now.seriesId };
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

  listAll: async (owner: UserIdentity, { from, to }: Window) => {
    const session = graph.asApp(owner.tenantId);
    const view = await session.list(listWatchedView(owner.userId, { startsAt: from, endsAt: to }));
    const masterIds = [
      ...new Set(view.flatMap(({ type, seriesId }) => (type === 'occurrence' && seriesId ? [seriesId] : []))),
    ];
    const events = [
      ...view.filter(({ type, seriesId }) => type !== 'occurrence' || !seriesId),
      ...(await readMany(session, owner, masterIds)),
    ];
    return events.map((event) => ({
      itemId: event.id,
      version: event.changeKey,
      look: (): EventLook => remembered(event, from),
    }));
  },

  listChanged: async (owner: UserIdentity, { from, to }: Window, deltaLink?: string) => {
    const changes = await graph
      .asApp(owner.tenantId)
      .delta(viewChanges(owner.userId, { startsAt: from, endsAt: to }, deltaLink));
    const itemIds = changes.items.map(({ id, type, seriesMasterId }) =>
      type === 'occurrence' && seriesMasterId ? seriesMasterId : id,
    );
    return { itemIds: [...new Set(itemIds)], deltaLink: changes.deltaLink };
  },

  versionOf: (state: unknown): string => (state as WatchedEvent).changeKey,
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

const remembered = (event: WatchedEvent, at: Date): EventLook => ({
  state: event,
  cardKey: cardKeyOf(event),
  forgetAt: forgetAt(event, at),
});

const readMany = async (session: GraphSession, owner: UserIdentity, ids: string[]): Promise<WatchedEvent[]> => {
  const found: WatchedEvent[] = [];
  for (let from = 0; from < ids.length; from += batchSize) {
    const answers = await session.batch(
      ids.slice(from, from + batchSize).map((id) => readWatchedEvent(owner.userId, id)),
    );
    for (const answer of answers) {
      if (answer.status === 'fulfilled') found.push(answer.value);
      else undefinedWhenGone(answer.reason);
    }
  }
  return found;
};

/** What helps to decide; not knowing it does not hold the news back. */
const withMore = async (session: GraphSession, owner: UserIdentity, news: News, at: Date): Promise<News> => {
  if (news.kind !== 'roomDeclined') return withConflicts(session, owner, news, at);
  const { event, room } = news;
  return {
    ...news,
    alternatives: await freeWithRoom(session, owner.userId, event, room.address, at).catch(() => []),
  };
};

/** What else the person has at that time. */
const withConflicts = async (session: GraphSession, owner: UserIdentity, news: News, at: Date): Promise<News> => {
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
  !other.isCancelled &&
  !other.isAllDay &&
  other.myResponse !== 'declined' &&
  other.showAs !== 'free' &&
  other.startsAt < event.endsAt &&
  other.endsAt > event.startsAt;
