import { randomUUID } from 'node:crypto';
import type { Tokens } from '../entra/tokens.ts';
import { registrations } from '../registrations.ts';
import type { PersonRecord } from '../tenant/directory/types.ts';
import type { Tenant } from '../tenant/tenant.ts';
import { type Activity, type OAuthCard, oauthCardType } from './activity.ts';
import type { Channel, Delivery } from './channel.ts';
import type { ClientSettings } from './client-settings.ts';
import type { Conversation, ConversationChange, Conversations } from './conversations.ts';
import { findTeamsUser } from './ids.ts';

export interface Invoke {
  name: string;
  value?: unknown;
  replyToId?: string | undefined;
}

/** What a person's Teams clients do by themselves: single sign-on, and repeating what needed it. */
export interface TeamsClient {
  /** Sends an activity once, or twice when the settings say so. */
  deliver(activity: Activity, person: PersonRecord): Promise<Delivery>;
  /** Sends an invoke; answers a request for a token as the client does and repeats the invoke. */
  invoke(person: PersonRecord, conversation: Conversation, invoke: Invoke): Promise<Delivery>;
  /** Sign-in exchanges under way in this conversation. */
  exchanges(conversationId: string): Promise<unknown>[];
  /** When the last successful exchange of this conversation began (milliseconds), 0 when there was none. */
  lastExchange(conversationId: string): number;
}

export interface TeamsClientParts {
  tenant: Tenant;
  tokens: Tokens;
  conversations: Conversations;
  channel: Channel;
  settings: ClientSettings;
}

const asRecord = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};

/** The Teams clients of everybody; from now on they answer sign-in cards. https://learn.microsoft.com/microsoftteams/platform/bots/how-to/authentication/bot-sso-overview */
export const createTeamsClient = ({
  tenant,
  tokens,
  conversations,
  channel,
  settings,
}: TeamsClientParts): TeamsClient => {
  const underWay = new Map<string, Set<Promise<unknown>>>();
  const succeeded = new Map<string, number>();

  const ssoToken = (person: PersonRecord, client = 0) =>
    tokens.forTeamsClient(person, registrations.teamsClients[client % 2] ?? registrations.teamsClients[0]);

  const deliver = async (activity: Activity, person: PersonRecord): Promise<Delivery> => {
    if (!settings.read().duplicateDelivery) return channel.deliver(activity, person.id);
    const [first] = await Promise.all([channel.deliver(activity, person.id), channel.deliver(activity, person.id)]);
    return first;
  };

  const sendInvoke = (person: PersonRecord, conversation: Conversation, { name, value, replyToId }: Invoke) => {
    const envelope = channel.envelope(person, conversation);
    return deliver(
      {
        ...envelope,
        type: 'invoke',
        name,
        value,
        ...(replyToId ? { replyToId, channelData: { ...asRecord(envelope.channelData), legacy: { replyToId } } } : {}),
      },
      person,
    );
  };

  /** https://learn.microsoft.com/microsoftteams/platform/bots/how-to/authentication/bot-sso-code */
  const exchange = async (person: PersonRecord, conversation: Conversation, activity: Activity, card: OAuthCard) => {
    const resource = card.tokenExchangeResource;
    if (!resource?.id) return;
    if (resource.uri && resource.uri !== registrations.app.uri) {
      await sendInvoke(person, conversation, {
        name: 'signin/failure',
        value: { code: 'resourcematchfailed', message: 'Resource match failed' },
        replyToId: activity.id,
      });
      return;
    }
    const began = Date.now();
    const answers = await Promise.all(
      Array.from({ length: settings.read().ssoClients }, async (_, client) =>
        sendInvoke(person, conversation, {
          name: 'signin/tokenExchange',
          value: { id: resource.id, connectionName: card.connectionName, token: await ssoToken(person, client) },
          replyToId: activity.id,
        }),
      ),
    );
    if (!answers.some(({ status }) => status === 200)) return; // The sign-in button stays.
    succeeded.set(conversation.id, began);
    const row = activity.id ? conversations.message(conversation.id, activity.id) : undefined;
    if (row) conversations.hide(row);
    tenant.store.flush();
  };

  /** Whom a sign-in card is for: in a group only the person it was sent to answers it. */
  const addressee = (conversation: Conversation, { recipient, replyToId }: Activity): PersonRecord | undefined => {
    const [only] = conversation.members;
    if (conversation.kind === 'personal') return only ? tenant.people.get(only) : undefined;
    const named = recipient?.id ? findTeamsUser(tenant, recipient.id) : undefined;
    const author = replyToId ? conversations.message(conversation.id, replyToId)?.author : undefined;
    const person = named ?? (author ? tenant.people.get(author) : undefined);
    return person && conversation.members.includes(person.id) ? person : undefined;
  };

  const onChange = ({ kind, author, activity, conversationId }: ConversationChange) => {
    if (kind !== 'created' || author !== 'bot') return;
    const card = activity.attachments?.find(({ contentType }) => contentType === oauthCardType);
    const conversation = conversations.get(conversationId);
    const person = conversation && card ? addressee(conversation, activity) : undefined;
    if (!card || !conversation || !person) return;
    // The client learns of the card after the bot's request was answered.
    const work = new Promise((resolve) => setImmediate(resolve)).then(() =>
      exchange(person, conversation, activity, card.content as OAuthCard),
    );
    const pending = underWay.get(conversationId) ?? new Set();
    underWay.set(conversationId, pending);
    pending.add(work);
    const done = () => pending.delete(work);
    void work.then(done, done);
  };
  conversations.changes.on('change', onChange);

  /** Action.Execute answered with a login request: exchange, and repeat the action with the token. */
  const answerLoginRequest = async (
    person: PersonRecord,
    conversation: Conversation,
    invoke: Invoke,
    first: Delivery,
  ): Promise<Delivery> => {
    const request = asRecord(first.body);
    if (request.type !== 'application/vnd.microsoft.activity.loginRequest') return first;
    const card = asRecord(request.value) as OAuthCard;
    const id = card.tokenExchangeResource?.id;
    const uri = card.tokenExchangeResource?.uri;
    if (!id || (uri && uri !== registrations.app.uri)) return first;
    const value = {
      ...asRecord(invoke.value),
      authentication: { id, connectionName: card.connectionName, token: await ssoToken(person) },
    };
    const second = await sendInvoke(person, conversation, { ...invoke, value });
    // 412: the client shows the button of the login request.
    return second.status === 412 || asRecord(second.body).statusCode === 412 ? { ...second, signIn: card } : second;
  };

  /** A message extension asked for a silent token. */
  const answerSilentAuth = async (
    person: PersonRecord,
    conversation: Conversation,
    invoke: Invoke,
    first: Delivery,
  ): Promise<Delivery> => {
    if (asRecord(asRecord(first.body).composeExtension).type !== 'silentAuth') return first;
    const authentication = { id: randomUUID(), token: await ssoToken(person) };
    const second = await sendInvoke(person, conversation, {
      ...invoke,
      value: { ...asRecord(invoke.value), authentication },
    });
    if (second.status !== 412) return second;
    const third = await sendInvoke(person, conversation, invoke);
    return third;
  };

  return {
    deliver,
    invoke: async (person, conversation, invoke) => {
      const first = await sendInvoke(person, conversation, invoke);
      if (invoke.name === 'adaptiveCard/action') return answerLoginRequest(person, conversation, invoke, first);
      if (invoke.name.startsWith('composeExtension/')) return answerSilentAuth(person, conversation, invoke, first);
      return first;
    },
    exchanges: (conversationId) => [...(underWay.get(conversationId) ?? [])],
    lastExchange: (conversationId) => succeeded.get(conversationId) ?? 0,
  };
};
