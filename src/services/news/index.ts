import type { Clock } from '../../shared/clock.ts';
import { identityKey, type UserIdentity } from '../../shared/identity.ts';
import type { Log } from '../../shared/log.ts';
import type { Metrics } from '../../shared/metrics.ts';
import type { ChangeHandler, Subscriptions } from '../changes/types.ts';
import { createClaims } from '../platform/store/claims.ts';
import type { DocumentStore } from '../platform/store/document-store.ts';
import { createSetAside } from '../platform/store/set-aside.ts';
import { atOnce, createWorkQueue } from '../platform/store/work-queue.ts';
import { createWorkers } from '../platform/store/workers.ts';
import type { Context } from './context.ts';
import { createEarlierPreferences } from './earlier-preferences.ts';
import { openRecords } from './records.ts';
import { storedNews } from './stored-shape.ts';
import { switchFor } from './switch.ts';
import { tellChanges } from './tell.ts';
import { tellNextDigest } from './tell-digest.ts';
import type { NewsKind, NewsSource, Notifications, Notifier, Told } from './types.ts';

export type * from './types.ts';

export interface NewsOptions<N extends Told> {
  store: DocumentStore;
  clock: Clock;
  log: Log;
  metrics: Pick<Metrics, 'news'>;
  /** What the features tell, each kind with its stored shape. */
  kinds: readonly NewsKind<N>[];
  hearing: Subscriptions;
  notifier: Notifier<N>;
  /** IANA zone of a person, asked while they are there; when it fails their cards are in UTC and say so. */
  timeZoneOf(user: UserIdentity): Promise<string>;
}

/** Telling, for all people. */
export interface NewsTeller<N extends Told> {
  forUser(user: UserIdentity): Notifications;
  /** What is done about a watched kind whose changes are told. */
  tell<S>(source: NewsSource<N, S>): ChangeHandler;
  /** The bot was removed: nothing more is sent, the subscription and everything kept about it go. */
  stop(user: UserIdentity): Promise<void>;
  /** The person wrote: what was held back while nothing could be delivered is sent now. */
  resume(user: UserIdentity): Promise<void>;
  /** Tells digests that are due; every instance may run it. The number of pieces of work done. */
  tellDigests(): Promise<number>;
}

/**
 * Tells people unasked: decides by comparing an item with what was seen last, and keeps one living card a thing. What waits to be told is
 * stored with its version and parsed when it is read. Any number of instances may share one store.
 */
export const createNews = <N extends Told>(options: NewsOptions<N>): NewsTeller<N> => {
  const context = contextOf(options);
  const { digests, preferences, hearing, clock, log } = context;
  const telling = createWorkers({ next: () => tellNextDigest(context), atOnce: 2 });
  /** Begun at once and not waited for; should it be lost, the clock starts it again. */
  const soon = () =>
    void telling.run().catch((error: unknown) => log.warn({ err: error }, 'digests go on with the next tick'));

  const tellNow = async (user: UserIdentity): Promise<void> => {
    for (const { _id } of await digests.find({ owner: identityKey(user), dueAt: { $gt: clock.now() } }))
      await digests.findOneAndUpdate({ _id }, { $set: { dueAt: atOnce, attempts: 0 } });
    await hearing.lookNow(user);
    soon();
  };

  return {
    forUser: (user) => switchFor(context, user, () => tellNow(user)),
    tell: (source) => tellChanges(context, source, soon),
    stop: (user) => hearing.unsubscribe(user),
    resume: async (user) => {
      const back = await preferences.findOneAndUpdate(
        { _id: identityKey(user), unreachableSince: { $ne: null } },
        { $set: { unreachableSince: null } },
      );
      if (back) await tellNow(user);
    },
    tellDigests: () => telling.run(),
  };
};

const contextOf = <N extends Told>({ store, kinds, ...rest }: NewsOptions<N>): Context<N> => {
  const { clock, log } = rest;
  const setAside = createSetAside(store, { clock, log });
  const records = openRecords(store, setAside);
  return {
    ...rest,
    ...records,
    setAside,
    news: storedNews(kinds),
    earlier: createEarlierPreferences(store),
    cardClaims: createClaims(records.cards, clock),
    digestQueue: createWorkQueue(clock, {
      claims: createClaims(records.digests, clock),
      due: (now) => ({ dueAt: { $lte: now } }),
      sort: { dueAt: 1 },
      begin: { $inc: { attempts: 1 } },
    }),
  };
};
