import { day, later, minute } from '../../shared/durations.ts';
import { SignInRequired } from '../../shared/errors.ts';
import { identityKey, type UserIdentity } from '../../shared/identity.ts';
import { DuplicateKey } from '../platform/store/document-store.ts';
import type { Context } from './context.ts';
import type { Preferences } from './records.ts';
import type { Told } from './types.ts';

/** How long news waits for a person who cannot be reached. */
const holdMs = 7 * day;
/** How often it is looked whether they are back. */
export const lookAgainMs = 5 * minute;

/** How this person wants to be told; neutral while nothing is known. */
export const preferencesOf = async <N extends Told>(context: Context<N>, user: UserIdentity): Promise<Preferences> => {
  const owner = identityKey(user);
  const known = await context.preferences.get(owner);
  if (known) return known;
  const earlier = await context.earlier.of(user);
  if (earlier) await keep(context, earlier);
  return earlier ?? { _id: owner, owner, timeZone: 'UTC', pausedUntil: null, unreachableSince: null };
};

/** Preferences of somebody who is there and switches notifications on. Throws SignInRequired. */
export const beginPreferences = async <N extends Told>(context: Context<N>, user: UserIdentity): Promise<void> => {
  const owner = identityKey(user);
  if ((await context.preferences.get(owner)) || (await context.earlier.of(user))) return;
  const timeZone = await context.timeZoneOf(user).catch((error: unknown) => {
    // They are there and can sign in; without that their cards would speak of UTC for ever.
    if (error instanceof SignInRequired) throw error;
    return 'UTC';
  });
  await keep(context, { _id: owner, owner, timeZone, pausedUntil: null, unreachableSince: null });
};

const keep = async <N extends Told>({ preferences }: Context<N>, fresh: Preferences): Promise<void> => {
  await preferences.insert(fresh).catch((error: unknown) => {
    if (!(error instanceof DuplicateKey)) throw error;
  });
};

/** Nothing more is sent to this person until they write. */
export const markUnreachable = async <N extends Told>(
  { preferences, clock }: Context<N>,
  user: UserIdentity,
): Promise<void> => {
  await preferences.findOneAndUpdate(
    { _id: identityKey(user), unreachableSince: null },
    { $set: { unreachableSince: clock.now() } },
  );
};

/**
 * Until when nothing is told to this person; undefined when they can be told now. Ends everything (`ended`) for somebody who could not be
 * reached for a week.
 */
export const heldBackUntil = async <N extends Told>(
  context: Context<N>,
  user: UserIdentity,
): Promise<Date | 'ended' | undefined> => {
  const now = context.clock.now();
  const { pausedUntil, unreachableSince } = await preferencesOf(context, user);
  if (pausedUntil && pausedUntil > now) return pausedUntil;
  if (!unreachableSince) return undefined;
  if (later(unreachableSince, holdMs) <= now) {
    await context.hearing.unsubscribe(user);
    return 'ended';
  }
  if (!(await context.notifier.canReach(user))) return later(now, lookAgainMs);
  await context.preferences.findOneAndUpdate({ _id: identityKey(user) }, { $set: { unreachableSince: null } });
  return undefined;
};
