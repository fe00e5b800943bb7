import type { UserIdentity } from '../../shared/identity.ts';
import type { Log } from '../../shared/log.ts';
import { type Address, type Messenger, type Outgoing, Unreachable } from '../channel/messenger.ts';
import { type ConversationReferences, personalAddress } from './conversation-references.ts';

/** Speaks to people unasked, in their personal conversation. */
export interface Proactive {
  /**
   * Sends a card, a text or an activity, or replaces the message `updateActivityId`. `unreachable`: the person blocked or removed the bot, or
   * never installed it; nothing is tried again until they come back. An update of a message that the person deleted posts nothing and
   * keeps its id (F161). Throws Throttled or ServiceUnavailable('teams') when Teams does not take it; `unknownOutcome` when it may have arrived.
   */
  send(
    user: UserIdentity,
    what: Outgoing,
    options?: { updateActivityId?: string | undefined },
  ): Promise<{ activityId: string } | 'unreachable'>;
  /** False when the bot is known to be blocked, removed or never installed. */
  canReach(user: UserIdentity): Promise<boolean>;
}

export const createProactive = (deps: {
  messenger: Messenger;
  references: ConversationReferences;
  log: Log;
}): Proactive => {
  const { messenger, references, log } = deps;

  /** Opens the conversation when only the person is known, or when the one that was known is gone (F153). */
  const open = async (user: UserIdentity, to: Address): Promise<Address> => {
    const conversationId = await messenger.openPersonalConversation(to);
    await references.setConversation(user, conversationId);
    return { ...to, conversationId };
  };

  return {
    canReach: async (user) => (await references.get(user))?.state === 'active',
    send: async (user, what, { updateActivityId } = {}) => {
      const reference = await references.get(user);
      if (reference?.state !== 'active') return 'unreachable';
      const known = personalAddress(reference);
      try {
        const to = known ?? (await open(user, { ...reference, conversationId: '', conversationType: 'personal' }));
        if (updateActivityId) {
          await messenger.update(to, updateActivityId, what, { isUrgent: false });
          return { activityId: updateActivityId };
        }
        return await messenger.send(to, what, { isUrgent: false }).catch(async (error: unknown) => {
          if (!known || !(error instanceof Unreachable) || error.kind !== 'gone') throw error;
          return messenger.send(await open(user, known), what, { isUrgent: false });
        });
      } catch (error) {
        if (!(error instanceof Unreachable)) throw error;
        if (updateActivityId && error.kind === 'messageGone') return { activityId: updateActivityId };
        log.info({ userId: user.userId, kind: error.kind }, 'the person cannot be reached until they write again');
        await references.setState(user, 'blocked');
        return 'unreachable';
      }
    },
  };
};
