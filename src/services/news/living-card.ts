import { identityKey } from '../../shared/identity.ts';
import type { Heard } from '../changes/types.ts';
import type { Held } from '../platform/store/claims.ts';
import type { Context } from './context.ts';
import { keyIn, type LivingCard, type Snapshot } from './records.ts';
import type { Told } from './types.ts';

/** The card of this thing, ours alone until it is released; null while somebody else writes it. */
export const holdCard = async <N extends Told>(
  { cardClaims }: Context<N>,
  { watchId, owner }: Heard,
  { cardKey, expiresAt }: Snapshot,
): Promise<Held<LivingCard> | null> => {
  const _id = keyIn(watchId, cardKey);
  const fresh: LivingCard = {
    _id,
    owner: identityKey(owner),
    watchId,
    activityId: null,
    shows: null,
    fence: 0,
    heldUntil: null,
    ...(expiresAt ? { expiresAt } : {}),
  };
  return (await cardClaims.create(fresh)) ?? cardClaims.take(_id);
};
