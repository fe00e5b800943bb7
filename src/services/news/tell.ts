import { later, minute, second } from '../../shared/durations.ts';
import { identityKey } from '../../shared/identity.ts';
import type { Change, ChangeHandler, Handled } from '../changes/types.ts';
import { DuplicateKey } from '../platform/store/document-store.ts';
import { atOnce } from '../platform/store/work-queue.ts';
import type { Context } from './context.ts';
import { decide } from './decide.ts';
import { deliver } from './deliver.ts';
import { gather, isGathered, remind } from './digest.ts';
import { heldBackUntil, lookAgainMs } from './preferences.ts';
import { keyIn, type Snapshot } from './records.ts';
import { type StoredText, storedText } from './stored-shape.ts';
import type { Look, NewsSource, Told } from './types.ts';

/** A new item may not be readable yet. */
const replicationTries = 3;
/** Stood in the inbox for what `digests` is for now. */
const earlierDigestItem = '*digest';

/** What is done about a kind whose changes are told. `onGathered` begins to tell digests. */
export const tellChanges = <N extends Told, S>(
  context: Context<N>,
  source: NewsSource<N, S>,
  onGathered: () => void,
): ChangeHandler => {
  const states = storedText(source.state);
  return {
    handle: (change) => handle(context, source, states, change),
    remember: async (heard, items) => {
      for (const { itemId, item } of items) {
        const look = source.remembered(source.state.schema.parse(item), context.clock.now());
        await remember(context, snapshotOf(heard, itemId, look, states));
      }
    },
    differing: async ({ watchId }, there) => {
      const known = new Map((await context.snapshots.find({ watchId })).map((each) => [each.itemId, each] as const));
      const isSame = (itemId: string, version: string) => {
        const state = known.get(itemId)?.state;
        const read = state ? states.read(state) : undefined;
        return read !== undefined && 'value' in read && source.versionOf(read.value) === version;
      };
      const present = new Set(there.map(({ itemId }) => itemId));
      const missing = [...known.values()].filter(({ itemId, state }) => state !== null && !present.has(itemId));
      const differs = there.filter(({ itemId, version }) => !isSame(itemId, version));
      return [...differs, ...missing].map(({ itemId }) => itemId);
    },
    settled: async ({ watchId }, waiting) => {
      if (await isGathered(context, watchId, waiting)) onGathered();
    },
    stopped: async ({ watchId, owner }, reason) => {
      const news = { kind: 'notificationsStopped' as const, reason };
      await context.notifier.send(owner, news, { key: watchId, timeZone: 'UTC', quiet: false });
    },
    forget: async ({ watchId, owner }) => {
      const { snapshots, cards, digests, preferences, hearing } = context;
      await Promise.all([snapshots.delete({ watchId }), cards.delete({ watchId }), digests.delete({ watchId })]);
      if ((await hearing.state(owner)) === 'off') await preferences.delete({ _id: identityKey(owner) });
    },
  };
};

const handle = async <N extends Told, S>(
  context: Context<N>,
  source: NewsSource<N, S>,
  states: StoredText<S>,
  change: Change,
): Promise<Handled> => {
  const { snapshots, clock } = context;
  if (change.itemId === earlierDigestItem) {
    await remind(context, change, atOnce);
    return 'done';
  }
  const heldBack = await heldBackUntil(context, change.owner);
  if (heldBack) return heldBack === 'ended' ? 'done' : { lookAgainAt: heldBack };

  // What was decided before a crash is told before anything new is looked at.
  const _id = keyIn(change.watchId, change.itemId);
  const known = await snapshots.get(_id);
  const isDecided = known?.pending && known.pendingState !== 'gathered';
  if (isDecided) {
    const putOff = await tell(context, change, known);
    if (putOff) return putOff;
  }
  const before = isDecided ? await snapshots.get(_id) : known;

  const look = await lookAt(context, source, states, change, before);
  if (look.partOf !== undefined) return { partOf: look.partOf };
  if (look.state === undefined && !before) {
    const mayCome = change.saidCreated && change.attempts <= replicationTries;
    return mayCome ? { lookAgainAt: later(clock.now(), second * 2 ** (change.attempts - 1)) } : 'done';
  }
  const decided = await decide(context, states, change, before, look);
  // Somebody else looked at the same moment: look again at what they left.
  if (!decided) return { lookAgainAt: atOnce };
  if (decided.pendingState !== 'planned' || (await gather(context, change, decided))) return 'done';
  return (await tell(context, change, decided)) ?? 'done';
};

const lookAt = async <N extends Told, S>(
  context: Context<N>,
  source: NewsSource<N, S>,
  states: StoredText<S>,
  change: Change,
  before: Snapshot | null,
): Promise<Look<N, S>> => {
  const state = before?.state ? states.read(before.state) : undefined;
  const isUnreadable = state !== undefined && 'unreadable' in state;
  if (before && isUnreadable && !state.isLater)
    await context.setAside.keep('snapshots', before, `unreadable state ${state.unreadable}`);
  return source.look(change.owner, change.itemId, state && 'value' in state ? state.value : undefined, {
    at: context.clock.now(),
    since: change.since,
    saidCreated: change.saidCreated,
    // Something was known that nobody can compare with any more: it is remembered anew, and not told as new.
    wasGone: before !== null && (before.state === null || isUnreadable),
  });
};

const tell = async <N extends Told>(
  context: Context<N>,
  change: Change,
  snapshot: Snapshot,
): Promise<Handled | undefined> => {
  const now = context.clock.now();
  const waits = { done: undefined, busy: second, unreachable: lookAgainMs, later: minute };
  const wait = waits[await deliver(context, change, snapshot)];
  return wait === undefined ? undefined : { lookAgainAt: later(now, wait) };
};

const snapshotOf = <N extends Told, S>(
  { watchId, owner }: Pick<Change, 'watchId' | 'owner'>,
  itemId: string,
  look: Look<N, S>,
  states: StoredText<S>,
): Snapshot => ({
  _id: keyIn(watchId, itemId),
  owner: identityKey(owner),
  watchId,
  itemId,
  cardKey: look.cardKey,
  version: 1,
  state: look.state === undefined ? null : states.write(look.state),
  pending: null,
  pendingState: 'none',
  sendingFence: null,
  quiet: false,
  expiresAt: look.forgetAt,
});

const remember = async <N extends Told>({ snapshots }: Context<N>, snapshot: Snapshot): Promise<void> => {
  await snapshots.insert(snapshot).catch((error: unknown) => {
    if (!(error instanceof DuplicateKey)) throw error;
  });
};
