import { Gone } from '../../shared/errors.ts';
import type { UserIdentity } from '../../shared/identity.ts';
import type { GraphClient, GraphSession } from '../platform/graph/client.ts';
import type { WatchedEvent } from './changes.ts';
import { listWatchedView, readWatchedEvent, viewChanges } from './graph-calls-as-app.ts';

const batchSize = 20;

interface Window {
  from: Date;
  to: Date;
}

/**
 * A person's calendar as something to watch (`Watched` of services/changes), listed with the app's own permission (Calendars.Read). A
 * series is one item, whatever happens to its occurrences. Errors are those of GraphSession.
 */
export const watchCalendar = (graph: GraphClient) => ({
  name: 'events',
  changeType: 'created,updated,deleted',
  resource: ({ userId }: UserIdentity) => `users/${userId}/events`,

  itemIdOf: ({ userId }: UserIdentity, resource: string): string | undefined => {
    const [, owner, itemId] = /^\/?users\/([^/]+)\/events\/([^/?#]+)$/i.exec(resource) ?? [];
    return owner?.toLowerCase() === userId.toLowerCase() ? itemId : undefined;
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
    return events.map((event) => ({ itemId: event.id, version: event.changeKey, item: event }));
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
});

const readMany = async (session: GraphSession, owner: UserIdentity, ids: string[]): Promise<WatchedEvent[]> => {
  const found: WatchedEvent[] = [];
  for (let from = 0; from < ids.length; from += batchSize) {
    const answers = await session.batch(
      ids.slice(from, from + batchSize).map((id) => readWatchedEvent(owner.userId, id)),
    );
    for (const answer of answers) {
      if (answer.status === 'fulfilled') found.push(answer.value);
      else if (!(answer.reason instanceof Gone)) throw answer.reason;
    }
  }
  return found;
};
