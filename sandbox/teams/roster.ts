import { registrations } from '../registrations.ts';
import type { PersonRecord } from '../tenant/directory/types.ts';
import type { Tenant } from '../tenant/tenant.ts';
import type { Activity } from './activity.ts';
import type { Channel, Delivery } from './channel.ts';
import type { Conversation, Conversations } from './conversations.ts';
import { botAccount } from './ids.ts';

/** The bot joining and leaving conversations, as Teams tells it. */
export interface Roster {
  /** Installs the bot when it is not there yet; answers what failed, or nothing. */
  ensureInstalled(person: PersonRecord, conversation: Conversation): Promise<Delivery | undefined>;
  uninstall(person: PersonRecord, conversation: Conversation): Promise<Delivery>;
  /** The person blocks or unblocks the bot in the personal chat. Teams tells the bot nothing. */
  setBlocked(conversation: Conversation, blocked: boolean): void;
}

export interface RosterParts {
  tenant: Tenant;
  conversations: Conversations;
  channel: Channel;
}

/** Who has the bot, and what the bot hears of coming and going. https://learn.microsoft.com/microsoftteams/platform/bots/how-to/conversations/subscribe-to-conversation-events */
export const createRoster = ({ tenant, conversations, channel }: RosterParts): Roster => {
  const underWay = new Map<string, Promise<Delivery | undefined>>();

  const event = (person: PersonRecord, conversation: Conversation, details: Partial<Activity>): Activity => ({
    ...channel.envelope(person, conversation),
    type: 'event',
    ...details,
    channelData: {
      tenant: { id: registrations.tenantId },
      ...(conversation.kind === 'personal' ? { settings: { selectedChannel: { id: conversation.id } } } : {}),
    },
  });

  const change = (conversation: Conversation, changed: Partial<Conversation>) =>
    conversations.save({ ...(conversations.get(conversation.id) ?? conversation), ...changed });

  const install = async (person: PersonRecord, conversation: Conversation): Promise<Delivery | undefined> => {
    // In the roster first: the bot greets while it answers.
    change(conversation, { installed: true });
    const added = await channel.deliver(
      event(person, conversation, { type: 'conversationUpdate', membersAdded: [botAccount] }),
      person.id,
    );
    const installed =
      added.status < 500
        ? await channel.deliver(event(person, conversation, { type: 'installationUpdate', action: 'add' }), person.id)
        : added;
    if (installed.status < 500) return undefined;
    change(conversation, { installed: false });
    return installed;
  };

  return {
    ensureInstalled: (person, conversation) => {
      const known = underWay.get(conversation.id);
      if (known) return known;
      if (conversations.get(conversation.id)?.installed) return Promise.resolve(undefined);
      const work = install(person, conversation).finally(() => {
        underWay.delete(conversation.id);
        tenant.store.flush();
      });
      underWay.set(conversation.id, work);
      return work;
    },
    uninstall: async (person, conversation) => {
      change(conversation, { installed: false });
      if (conversation.kind !== 'personal')
        await channel.deliver(
          event(person, conversation, { type: 'conversationUpdate', membersRemoved: [botAccount] }),
          person.id,
        );
      return channel.deliver(event(person, conversation, { type: 'installationUpdate', action: 'remove' }), person.id);
    },
    setBlocked: (conversation, blocked) => change(conversation, { blocked }),
  };
};
