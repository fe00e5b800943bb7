import type { UserIdentity } from '../../shared/identity.ts';
import type { ConversationReferences } from '../proactive/conversation-references.ts';
import type { Middleware, Turn } from './turn.ts';

/** Keeps where each person can be reached, up to date with every activity (teams.md 3.1). `onBack` learns of who could not be reached before. */
export const rememberConversation =
  (references: ConversationReferences, onBack?: (user: UserIdentity) => Promise<void>): Middleware =>
  async (turn, next) => {
    const { user, address, kind, locale, timeZone } = turn;
    if (user && !isGoodbye(turn)) {
      const isBack = await references.remember({
        ...user,
        teamsUserId: address.teamsUserId,
        botId: address.botId,
        channelId: address.channelId,
        serviceUrl: address.serviceUrl,
        conversationId: kind === 'personal' ? address.conversationId : null,
        locale,
        timeZone,
      });
      if (isBack) await onBack?.(user);
    }
    return next(turn);
  };

/** What comes last from a conversation says nothing about reaching the person there. */
const isGoodbye = ({ activity }: Turn): boolean =>
  (activity.type === 'installationUpdate' && activity.action?.startsWith('remove') === true) ||
  (activity.type === 'conversationUpdate' && (activity.membersRemoved?.length ?? 0) > 0);
