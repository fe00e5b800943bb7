import { dateFormat } from '../../shared/date-format.ts';
import type { UserIdentity } from '../../shared/identity.ts';
import type { Log } from '../../shared/log.ts';
import { speechOf, type Words, wordsOf } from '../../words/index.ts';
import { type Address, addressOf } from '../channel/messenger.ts';
import type { AuthenticActivity } from '../channel/strict-auth.ts';
import type { Explanation } from './explanation.ts';
import type { InvokeAnswer } from './run-once.ts';

/** One activity on its way through the bot. */
export interface Turn {
  activity: AuthenticActivity;
  /** Undefined for activities that no person of ours caused. */
  user: UserIdentity | undefined;
  userName: string;
  address: Address;
  kind: 'personal' | 'groupChat' | 'channel';
  locale: string;
  /** Everything we say, in the language of the person's Teams client. */
  words: Words;
  /** Zone of the person's Teams client. */
  timeZone: string | null;
  requestId: string;
  log: Log;
  /** The way it came in. */
  surface: Surface;
}

/** A way in for people: what it hears, how long Teams waits for it, and how lateness and failures are said there. */
export interface Surface {
  /** For logs and metrics. */
  name: string;
  hears(activity: AuthenticActivity): boolean;
  handle: Handler;
  /** How long Teams waits for the answer, in milliseconds, less what the way takes. */
  patienceMs: number;
  /** Answered when it takes longer than that, and to a repeat while the first is still at work. */
  late(turn: Turn): InvokeAnswer | undefined;
  /** What becomes of an answer that came after that; without it nothing does. */
  deliver?(turn: Turn, answer: InvokeAnswer | undefined): Promise<void>;
  /** Tells the person what went wrong and what to do now. */
  explain(turn: Turn, explanation: Explanation): Promise<InvokeAnswer | undefined>;
}

export type Handler = (turn: Turn) => Promise<InvokeAnswer | undefined>;
/** Sees every turn on its way in and its answer on its way out. */
export type Middleware = (turn: Turn, next: Handler) => Promise<InvokeAnswer | undefined>;

/** The first middleware is the outermost. */
export const inOrder = (middleware: readonly Middleware[], handler: Handler): Handler =>
  middleware.reduceRight<Handler>((next, each) => (turn) => each(turn, next), handler);

export const turnOf = (activity: AuthenticActivity, surface: Surface, requestId: string, log: Log): Turn => {
  // The check at the door made sure that there is one, and that it is ours.
  const tenantId = (activity.conversation.tenantId ?? activity.channelData?.tenant?.id ?? '').toLowerCase();
  const userId = activity.from?.aadObjectId?.toLowerCase();
  const type = activity.conversation.conversationType;
  return {
    activity,
    user: userId ? { tenantId, userId } : undefined,
    userName: activity.from?.name ?? '',
    address: addressOf(activity, tenantId),
    kind: type === 'groupChat' || type === 'channel' ? type : 'personal',
    locale: activity.locale ?? 'en-US',
    words: wordsOf(speechOf(activity.locale ?? 'en-US')),
    timeZone: clientZone(activity),
    requestId,
    surface,
    log: log.child({ requestId, activity: activity.type, ...(activity.name ? { invoke: activity.name } : {}), userId }),
  };
};

const clientZone = (activity: AuthenticActivity): string | null => {
  const info = activity.entities?.find(({ type }) => type === 'clientInfo');
  const named = [info?.timezone, activity.localTimezone].find((zone) => typeof zone === 'string' && zone !== '');
  return typeof named === 'string' && isZone(named) ? named : null;
};

const isZone = (zone: string): boolean => {
  try {
    return dateFormat('en', { timeZone: zone }) !== undefined;
  } catch {
    return false;
  }
};
