import type { Intake, Watched } from './services/changes/index.ts';
import { type ChangesOptions, createChanges } from './services/changes/index.ts';
import { createNews, type NewsOptions, type NewsSource, type Notifications, type Told } from './services/news/index.ts';
import type { UserIdentity } from './shared/identity.ts';

/** Hearing and telling, joined: what the rest of the app needs of them. */
export interface NotificationEngine extends Intake {
  forUser(user: UserIdentity): Notifications;
  /** The bot was removed: nothing more is sent, the subscription and everything kept about it go. */
  stop(user: UserIdentity): Promise<void>;
  /** The person wrote: what was held back while nothing could be delivered is sent now. */
  resume(user: UserIdentity): Promise<void>;
  /** Work that the clock starts; each claims its work in the store, so that every instance may run all of them. */
  dispatchChanges(): Promise<void>;
  renewSubscriptions(): Promise<void>;
  catchUp(): Promise<void>;
  reconcileSubscriptions(): Promise<void>;
  /** Does everything that is due now and resolves when nothing is left or under way. */
  drain(): Promise<void>;
}

/** A watched kind whose changes are told. */
export interface ToldKind<N extends Told, S> {
  watched: Watched;
  source: NewsSource<N, S>;
}

export interface JoinOptions<N extends Told, S>
  extends Omit<ChangesOptions, 'kinds' | 'metrics'>,
    Omit<NewsOptions<N>, 'kinds' | 'hearing' | 'metrics'> {
  metrics: ChangesOptions['metrics'] & NewsOptions<N>['metrics'];
  newsKinds: NewsOptions<N>['kinds'];
  told: readonly ToldKind<N, S>[];
}

/** Part of the wiring of `app.ts`: neither hearing nor telling knows how the other is made. */
export const joinNotifications = <N extends Told, S>(options: JoinOptions<N, S>): NotificationEngine => {
  const { newsKinds, told, ...rest } = options;
  const news = createNews<N>({
    ...rest,
    kinds: newsKinds,
    hearing: {
      state: (user) => changes.state(user),
      subscribe: (user) => changes.subscribe(user),
      unsubscribe: (user) => changes.unsubscribe(user),
      isWanted: (watchId) => changes.isWanted(watchId),
      lookNow: (user) => changes.lookNow(user),
    },
  });
  const changes = createChanges({
    ...rest,
    kinds: told.map(({ watched, source }) => ({ ...watched, handler: news.tell(source) })),
  });
  return {
    receiveChanges: changes.receiveChanges,
    receiveLifecycle: changes.receiveLifecycle,
    forUser: news.forUser,
    stop: news.stop,
    resume: news.resume,
    dispatchChanges: async () => {
      await changes.lookAtChanges();
      await news.tellDigests();
    },
    renewSubscriptions: changes.renewSubscriptions,
    catchUp: changes.catchUp,
    reconcileSubscriptions: changes.reconcileSubscriptions,
    drain: async () => {
      // Twice without anything to do: what was begun without being waited for is over by then.
      for (let quiet = 0; quiet < 2; )
        quiet = (await changes.work()) + (await news.tellDigests()) === 0 ? quiet + 1 : 0;
    },
  };
};
