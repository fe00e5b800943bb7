import type { UserIdentity } from '../../shared/identity.ts';
import type { UserTokens } from '../platform/auth/types.ts';
import type { Account } from './types.ts';

export type { Account } from './types.ts';

/**
 * The person's sign-in state. `onSignOut` switches off what was switched on for this person; when it throws, the
 * tokens are gone all the same, and the error goes to the caller.
 */
export const createAccount = (options: {
  user: UserIdentity;
  userTokens: Pick<UserTokens, 'isSignedIn' | 'forget'>;
  onSignOut: () => Promise<void>;
}): Account => ({
  isSignedIn: () => options.userTokens.isSignedIn(options.user),
  signOut: async () => {
    try {
      await options.onSignOut();
    } finally {
      await options.userTokens.forget(options.user);
    }
  },
});
