import { day } from '../../shared/durations.ts';
import { InvalidRequest, NoMailbox, PermissionMissing } from '../../shared/errors.ts';
import { identityKey, type UserIdentity } from '../../shared/identity.ts';
import type { Context } from './context.ts';
import { beginPreferences, preferencesOf } from './preferences.ts';
import type { NotificationStatus, Notifications, Told } from './types.ts';

const longestPauseMs = 366 * day;

/** One person's switch. `tellNow`: what was held back for them is due. */
export const switchFor = <N extends Told>(
  context: Context<N>,
  user: UserIdentity,
  tellNow: () => Promise<void>,
): Notifications => {
  const { hearing, preferences, clock } = context;
  const _id = identityKey(user);

  const status = async (): Promise<NotificationStatus> => {
    const state = await hearing.state(user);
    if (state === 'off') return { on: false };
    const { pausedUntil } = await preferencesOf(context, user);
    return {
      on: true,
      ...(pausedUntil && pausedUntil > clock.now() ? { pausedUntil } : {}),
      subscription: state === 'active' ? 'active' : 'needs_attention',
    };
  };
  const turnOn = async (): Promise<NotificationStatus> => {
    await beginPreferences(context, user);
    await hearing.subscribe(user).catch((error: unknown) => {
      throw explained(error);
    });
    const continued = await preferences.findOneAndUpdate(
      { _id, pausedUntil: { $ne: null } },
      { $set: { pausedUntil: null } },
    );
    if (continued) await tellNow();
    return status();
  };

  return {
    status,
    turnOn,
    turnOff: async () => {
      await hearing.unsubscribe(user);
      return { on: false };
    },
    pauseUntil: async (until) => {
      const ahead = until.getTime() - clock.now().getTime();
      if (!(ahead > 0)) throw new InvalidRequest({ is: 'pausePassed' });
      if (ahead > longestPauseMs) throw new InvalidRequest({ is: 'pauseTooLong' });
      const wasOff = !(await status()).on;
      if (wasOff) await turnOn();
      await preferences.findOneAndUpdate({ _id }, { $set: { pausedUntil: until } });
      return { ...(await status()), ...(wasOff ? { wasOff } : {}) };
    },
  };
};

/** The same error, about notifications. */
const explained = (error: unknown): unknown => {
  if (error instanceof NoMailbox) return new NoMailbox({ is: 'noCalendarToWatch' }, { cause: error });
  if (error instanceof PermissionMissing) return new PermissionMissing({ is: 'mayNotWatch' }, { cause: error });
  return error;
};
