import type { Clock } from '../../shared/clock.ts';
import type { UserIdentity } from '../../shared/identity.ts';
import type { Log } from '../../shared/log.ts';
import type { Metrics } from '../../shared/metrics.ts';
import type { Subscriptions } from '../changes/types.ts';
import type { Claims } from '../platform/store/claims.ts';
import type { SetAside } from '../platform/store/set-aside.ts';
import type { WorkQueue } from '../platform/store/work-queue.ts';
import type { EarlierPreferences } from './earlier-preferences.ts';
import type { Digest, LivingCard, Records } from './records.ts';
import type { StoredText } from './stored-shape.ts';
import type { Notifier, Told } from './types.ts';

/** What every part of telling works with. */
export interface Context<N extends Told> extends Records {
  cardClaims: Claims<LivingCard>;
  digestQueue: WorkQueue<Digest>;
  earlier: EarlierPreferences;
  news: StoredText<N>;
  /** Hearing, as far as telling needs it. */
  hearing: Subscriptions;
  notifier: Notifier<N>;
  clock: Clock;
  log: Log;
  metrics: Pick<Metrics, 'news'>;
  setAside: SetAside;
  /** IANA zone of the person, asked when they switch notifications on. */
  timeZoneOf(user: UserIdentity): Promise<string>;
}
