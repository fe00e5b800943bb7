import type { Activity, ConversationReference, TurnContext } from 'botbuilder';
import { ServiceUnavailable } from '../../shared/errors.ts';
import type { Card } from '../card.ts';
import { plainText } from '../cards/safe-text.ts';
import type { TeamsAdapter } from './adapter.ts';
import { ConnectorFailure } from './connector-transport.ts';

/** Where a message goes; taken from a verified activity or from the store. */
export interface Address {
  serviceUrl: string;
  channelId: string;
  conversationId: string;
  conversationType: string;
  tenantId: string;
  /** `28:…` */
  botId: string;
  /** `29:…` */
  teamsUserId: string;
}

/** The conversation will not take this message, now or later: removed, blocked, gone. */
export class Unreachable extends Error {
  constructor(
    readonly kind: 'blocked' | 'gone' | 'messageGone',
    options?: ErrorOptions,
  ) {
    super(`unreachable: ${kind}`, options);
    this.name = 'Unreachable';
  }
}

export type Outgoing = Card | string | Partial<Activity>;

/**
 * Speaks in conversations, inside turns and outside. 429 is waited out, an answer that leaves it open whether the message arrived is followed
 * by one repeat after 5 s (two posts at most), everything else fails at once. Throws `Unreachable` or `ServiceUnavailable('teams')`.
 */
export interface Messenger {
  send(to: Address, what: Outgoing): Promise<{ activityId: string }>;
  /** Replaces a message of ours. */
  update(to: Address, activityId: string, what: Outgoing): Promise<void>;
  /** Opens the personal conversation with a person anew and returns its id. */
  openPersonalConversation(to: Address): Promise<string>;
}

const maxWaits = 4;
const longestWaitMs = 30_000;

export const createMessenger = (
  adapter: TeamsAdapter,
  delay: (ms: number) => Promise<void> = (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
): Messenger => {
  const within = async <T>(to: Address, work: (context: TurnContext) => Promise<T>): Promise<T> => {
    let result: { value: T } | undefined;
    await adapter.continueConversationAsync(adapter.appId, referenceOf(to), async (context) => {
      // The SDK makes up an id for the turn, and would post everything as a reply to it.
      context.activity.id = undefined as unknown as string;
      result = { value: await work(context) };
    });
    if (!result) throw new ServiceUnavailable('teams');
    return result.value;
  };

  const persist = async <T>(attempt: () => Promise<T>): Promise<T> => {
    let waits = 0;
    let isRepeat = false;
    for (;;) {
      try {
        return await attempt();
      } catch (error) {
        if (!(error instanceof ConnectorFailure)) throw error;
        if (error.status === 429 && waits < maxWaits) {
          waits += 1;
          const asked = error.retryAfterMs ?? 1000 * 2 ** waits;
          if (asked <= longestWaitMs) {
            await delay(Math.max(asked, 500) * (1 + Math.random() / 10));
            continue;
          }
        }
        if (leavesItOpen(error) && !isRepeat) {
          isRepeat = true;
          await delay(5_000);
          continue;
        }
        throw explained(error);
      }
    }
  };

  return {
    send: async (to, what) => {
      const response = await persist(() => within(to, (context) => context.sendActivity(activityOf(what))));
      return { activityId: response?.id ?? '' };
    },
    update: async (to, activityId, what) => {
      await persist(() => within(to, (context) => context.updateActivity({ ...activityOf(what), id: activityId })));
    },
    openPersonalConversation: async (to) => {
      let id = '';
      await persist(() =>
        adapter.createConversationAsync(
          adapter.appId,
          to.channelId,
          to.serviceUrl,
          'https://api.botframework.com',
          {
            isGroup: false,
            bot: { id: to.botId, name: '' },
            members: [{ id: to.teamsUserId, name: '' }],
            tenantId: to.tenantId,
            channelData: { tenant: { id: to.tenantId } },
          } as unknown as Parameters<TeamsAdapter['createConversationAsync']>[4],
          async (context) => {
            id = context.activity.conversation.id;
          },
        ),
      );
      return id;
    },
  };
};

/** Where an answer to this activity goes. */
export const addressOf = (
  activity: {
    serviceUrl: string;
    channelId: string;
    conversation: { id: string; conversationType?: string | null | undefined };
    recipient?: { id: string } | null | undefined;
    from?: { id: string } | null | undefined;
  },
  tenantId: string,
): Address => ({
  serviceUrl: activity.serviceUrl,
  channelId: activity.channelId,
  conversationId: activity.conversation.id,
  conversationType: activity.conversation.conversationType ?? 'personal',
  tenantId,
  botId: activity.recipient?.id ?? '',
  teamsUserId: activity.from?.id ?? '',
});

const referenceOf = (to: Address): Partial<ConversationReference> => ({
  serviceUrl: to.serviceUrl,
  channelId: to.channelId,
  bot: { id: to.botId, name: '' },
  user: { id: to.teamsUserId, name: '' },
  conversation: {
    id: to.conversationId,
    conversationType: to.conversationType,
    tenantId: to.tenantId,
    isGroup: to.conversationType !== 'personal',
    name: '',
  },
});

export const cardContentType = 'application/vnd.microsoft.card.adaptive';

/** A message with a card never carries text as well: Teams would split it in two and tell the id of neither. */
const activityOf = (what: Outgoing): Partial<Activity> => {
  if (typeof what === 'string') return { type: 'message', text: what, textFormat: 'markdown' };
  if (!('content' in what)) return what;
  return {
    type: 'message',
    summary: plainText(what.summary),
    attachments: [{ contentType: cardContentType, content: what.content }],
  };
};

const leavesItOpen = ({ status }: ConnectorFailure): boolean => [0, 412, 502, 503, 504].includes(status);

const explained = (failure: ConnectorFailure): Error => {
  const { status, code } = failure;
  if (status === 404)
    return new Unreachable(code === 'ActivityNotFoundInConversation' ? 'messageGone' : 'gone', { cause: failure });
  if (status === 403 && code !== 'ServiceUrlNotAllowed') {
    return new Unreachable(code === 'BotNotInConversationRoster' ? 'gone' : 'blocked', { cause: failure });
  }
  return new ServiceUnavailable('teams', leavesItOpen(failure), { cause: failure });
};
