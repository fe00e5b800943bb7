import type { Clock } from '../../shared/clock.ts';
import type { UserIdentity } from '../../shared/identity.ts';
import type { Log } from '../../shared/log.ts';
import type { Metrics } from '../../shared/metrics.ts';
import type { GraphClient } from '../platform/graph/client.ts';
import type { Records } from './records.ts';
import type { Notifier } from './types.ts';
import type { Watched } from './watched.ts';

/** What every part of the engine works with. */
export interface Context {
  records: Records;
  graph: GraphClient;
  clock: Clock;
  log: Log;
  metrics: Pick<Metrics, 'notification' | 'news' | 'queueDepth'>;
  /** Where Graph posts change notifications; lifecycle notifications go to `/lifecycle` below it. */
  notificationUrl: string;
  watched: Watched;
  notifier: Notifier;
  /** IANA zone of the person, asked when they switch notifications on. */
  timeZoneOf(user: UserIdentity): Promise<string>;
}

export const second = 1000;
export const minute = 60 * second;
export const hour = 60 * minute;
export const day = 24 * hour;

/** How long a claim on a document lasts: work that takes longer is taken over by somebody else. */
export const claimMs = minute;

/** An instant some milliseconds after another; before it for negative ones. */
export const later = (from: Date, milliseconds: number): Date => new Date(from.getTime() + milliseconds);
