import { type Activity, type ConversationReference, TeamsInfo, type TurnContext } from 'botbuilder';
import { createLimiter, type Limiter } from '../../services/platform/limits/limiter.ts';
import type { Clock } from '../../shared/clock.ts';
import { ServiceUnavailable, Throttled } from '../../shared/errors.ts';
import { plainText, speechOf, wordsOf } from '../../words/index.ts';
import type { Card } from '../cards/card.ts';
import type { TeamsAdapter } from './adapter.ts';
import { ConnectorFailure } from './connector-transport.ts';
import { createLanes, type Lane } from './lanes.ts';
import { shortened } from './shorten.ts';

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
  /** Of the Teams client that was last heard from there, for what is added to a message on its way. */
  locale?: string | undefined;
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

export interface SendOptions {
  /** False: nobody waits for it, so answers in turns go first. */
  isUrgent?: boolean;
}

/**
 * Speaks in conversations, inside turns and outside. What goes to one conversation arrives in order and below the limits of Teams; when Teams
 * asks to wait, that conversation waits alone. An answer that leaves it open whether the message arrived is followed by one repeat after 5 s
 * (two posts at most), a message that is too large is sent shortened. Throws `Unreachable`, `Throttled` when the wait would be too long,
 * or `ServiceUnavailable('teams')`.
 */
export interface Messenger {
  send(to: Address, what: Outgoing, options?: SendOptions): Promise<{ activityId: string }>;
  /** Replaces a message of ours. */
  update(to: Address, activityId: string, what: Outgoing, options?: SendOptions): Promise<void>;
  /** Opens the personal conversation with a person anew and returns its id. */
  openPersonalConversation(to: Address): Promise<string>;
  /** People in a group chat or channel, in the order Teams tells them; at most `max`, and whether there are more. */
  listMembers(to: Address, max: number): Promise<{ members: Member[]; hasMore: boolean }>;
}

export interface Member {
  /** Entra object id; of somebody from another organisation the mail address. */
  id: string;
  name: string;
}

const maxWaits = 4;
const repeatAfterMs = 5_000;

export const createMessenger = (
  adapter: TeamsAdapter,
  { clock, limiter = createLimiter({ clock }) }: { clock: Clock; limiter?: Limiter | undefined },
): Messenger => {
  const lanes = createLanes(limiter);

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

  /** Tries until it is clear what became of it. `attempt` is told whether Teams found it too large before. */
  const persist = async <T>(lane: Lane, attempt: (isTooLarge: boolean) => Promise<T>): Promise<T> => {
    let waits = 0;
    let isRepeat = false;
    let isTooLarge = false;
    for (;;) {
      try {
        return await lane.request(() => attempt(isTooLarge));
      } catch (error) {
        if (!(error instanceof ConnectorFailure)) throw error;
        if (error.status === 429 && waits < maxWaits) {
          waits += 1;
          lane.pause(Math.max(error.retryAfterMs ?? 1000 * 2 ** waits, 1000) * (1 + Math.random() / 10));
        } else if (error.status === 413 && !isTooLarge) {
          isTooLarge = true;
        } else if (leavesItOpen(error) && !isRepeat) {
          isRepeat = true;
          await clock.wait(repeatAfterMs);
        } else throw explained(error);
      }
    }
  };

  const inLane = <T>(
    { conversationId, teamsUserId, tenantId }: Address,
    { isUrgent = true }: SendOptions,
    attempt: (isTooLarge: boolean) => Promise<T>,
  ): Promise<T> =>
    lanes.run({ conversationId: conversationId || teamsUserId, tenantId, isUrgent }, (lane) => persist(lane, attempt));

  const fitting = ({ locale }: Address, what: Outgoing, isTooLarge: boolean) =>
    isTooLarge ? shortened(activityOf(what), wordsOf(speechOf(locale))) : activityOf(what);

  return {
    send: async (to, what, options = {}) => {
      // "Is typing" after the answer would be a lie.
      if (isTyping(what) && lanes.isBusy(to.conversationId)) return { activityId: '' };
      const response = await inLane(to, options, (isTooLarge) =>
        within(to, (context) => context.sendActivity(fitting(to, what, isTooLarge))),
      );
      return { activityId: response?.id ?? '' };
    },
    update: async (to, activityId, what, options = {}) => {
      await inLane(to, options, (isTooLarge) =>
        within(to, (context) => context.updateActivity({ ...fitting(to, what, isTooLarge), id: activityId })),
      );
    },
    openPersonalConversation: async (to) => {
      let id = '';
      await inLane({ ...to, conversationId: '' }, { isUrgent: false }, () =>
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
    listMembers: async (to, max) => {
      const members: Member[] = [];
      let next: string | undefined;
      do {
        const page = await inLane(to, {}, () =>
          within(to, (context) => TeamsInfo.getPagedMembers(context, pageSize, next)),
        );
        members.push(...page.members.flatMap((account) => memberOf(account, to.tenantId)));
        next = page.continuationToken || undefined;
      } while (next && members.length <= max);
      return { members: members.slice(0, max), hasMore: members.length > max || next !== undefined };
    },
  };
};

const pageSize = 200;

interface Account {
  aadObjectId?: string;
  objectId?: string;
  tenantId?: string;
  email?: string;
  name?: string;
}

/** Of who Teams says is there, whoever can be found in the directory or be written to. */
const memberOf = (account: Account, ourTenantId: string): Member[] => {
  const isOurs = !account.tenantId || account.tenantId.toLowerCase() === ourTenantId.toLowerCase();
  const id = isOurs ? (account.aadObjectId ?? account.objectId)?.toLowerCase() : account.email;
  return id ? [{ id, name: account.name ?? '' }] : [];
};

const isTyping = (what: Outgoing): boolean => typeof what === 'object' && 'type' in what && what.type === 'typing';

/** Where an answer to this activity goes. */
export const addressOf = (
  activity: {
    serviceUrl: string;
    channelId: string;
    conversation: { id: string; conversationType?: string | null | undefined };
    recipient?: { id: string } | null | undefined;
    from?: { id: string } | null | undefined;
    locale?: string | null | undefined;
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
  locale: activity.locale ?? undefined,
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
  // Plain: what others are called or have written may be in it, and must not become a link.
  if (typeof what === 'string') return { type: 'message', text: what, textFormat: 'plain' };
  if (!('content' in what)) return what;
  return {
    type: 'message',
    summary: plainText(what.summary),
    attachments: [{ contentType: cardContentType, content: what.content }],
  };
};

const leavesItOpen = ({ status }: ConnectorFailure): boolean => [0, 412, 502, 503, 504].includes(status);

const explained = (failure: ConnectorFailure): Error => {
  const { status, code, retryAfterMs } = failure;
  if (status === 429) return new Throttled(Math.ceil((retryAfterMs ?? 60_000) / 1000), { cause: failure });
  if (status === 404)
    return new Unreachable(code === 'ActivityNotFoundInConversation' ? 'messageGone' : 'gone', { cause: failure });
  if (status === 403 && code !== 'ServiceUrlNotAllowed') {
    return new Unreachable(code === 'BotNotInConversationRoster' ? 'gone' : 'blocked', { cause: failure });
  }
  return new ServiceUnavailable('teams', leavesItOpen(failure), { cause: failure });
};
