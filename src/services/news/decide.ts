import { identityKey } from '../../shared/identity.ts';
import type { Change } from '../changes/types.ts';
import { DuplicateKey } from '../platform/store/document-store.ts';
import type { Context } from './context.ts';
import { keyIn, type Snapshot } from './records.ts';
import type { StoredText } from './stored-shape.ts';
import type { Look, Told } from './types.ts';

/** Stores what is known now together with what is to be told; null when the item was decided on by somebody else meanwhile. */
export const decide = async <N extends Told, S>(
  context: Context<N>,
  states: StoredText<S>,
  change: Change,
  known: Snapshot | null,
  look: Look<N, S>,
): Promise<Snapshot | null> => {
  const { snapshots } = context;
  // What was gathered and is not told yet stays worth telling, unless the item is gone.
  const kept = known?.pendingState === 'gathered' && look.news === undefined && look.state !== undefined;
  const changes = {
    cardKey: look.cardKey,
    state: look.state === undefined ? null : states.write(look.state),
    ...(kept ? {} : pendingOf(context, look)),
    expiresAt: look.forgetAt,
  };
  if (known)
    return snapshots.findOneAndUpdate(
      { _id: known._id, owner: known.owner, version: known.version, pendingState: { $in: ['none', 'gathered'] } },
      // The version names what is told, and that stays.
      { $set: changes, ...(kept ? {} : { $inc: { version: 1 } }) },
    );
  const first: Snapshot = {
    _id: keyIn(change.watchId, change.itemId),
    owner: identityKey(change.owner),
    watchId: change.watchId,
    itemId: change.itemId,
    version: 1,
    ...pendingOf(context, look),
    ...changes,
  };
  try {
    await snapshots.insert(first);
    return first;
  } catch (error) {
    if (error instanceof DuplicateKey) return null;
    throw error;
  }
};

const pendingOf = <N extends Told, S>(context: Context<N>, { news, refresh }: Look<N, S>) => {
  const toTell = news ?? refresh;
  return {
    pending: toTell ? context.news.write(toTell) : null,
    pendingState: toTell ? ('planned' as const) : ('none' as const),
    sendingFence: null,
    quiet: news === undefined,
  };
};
