import { type Context, Hono } from 'hono';
import { z } from 'zod';
import type { Tokens } from '../entra/tokens.ts';
import type { Faults } from '../faults.ts';
import { registrations } from '../registrations.ts';
import type { PersonRecord } from '../tenant/directory/types.ts';
import type { Tenant } from '../tenant/tenant.ts';
import type { Activity } from './activity.ts';
import type { ClientSettings } from './client-settings.ts';
import { type Conversation, type Conversations, conversationAccount } from './conversations.ts';
import { botAccount, findTeamsUser, teamsUserId } from './ids.ts';
import { createRateLimits } from './rate-limits.ts';

export interface ConnectorParts {
  tenant: Tenant;
  tokens: Tokens;
  faults: Faults;
  conversations: Conversations;
  settings: ClientSettings;
  serviceUrl: string;
}

/** A refusal in the connector's words: `{ error: { code, message } }`. */
class ConnectorError extends Error {
  constructor(
    readonly status: 400 | 401 | 403 | 404 | 413 | 429,
    readonly code: string,
    message: string,
    readonly headers: Record<string, string> = {},
  ) {
    super(message);
  }
}

const activitySchema = z.looseObject({
  type: z.string().min(1),
  text: z.string().nullish(),
  attachments: z.array(z.looseObject({ contentType: z.string() })).nullish(),
  entities: z.array(z.looseObject({ type: z.string() })).nullish(),
});

const createSchema = z.looseObject({
  isGroup: z.boolean().nullish(),
  members: z.array(z.looseObject({ id: z.string() })).nullish(),
  activity: activitySchema.nullish(),
  channelData: z.looseObject({ channel: z.looseObject({ id: z.string() }).nullish() }).nullish(),
});

/** About 100 KB as Teams counts: UTF-16, without embedded images. */
const sizeLimit = 100 * 1024;

/** The Bot Connector of the Teams channel, below `/teams`. https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-api-reference */
export const createConnector = (parts: ConnectorParts): Hono => {
  const { tenant, tokens, faults, conversations, settings, serviceUrl } = parts;
  const app = new Hono();
  const limits = createRateLimits(tenant.clock, settings.read);

  const requireRate = (kind: 'send' | 'read' | 'other', conversationId?: string) => {
    const seconds = limits.take(kind, conversationId);
    if (seconds > 0)
      throw new ConnectorError(429, 'Throttled', 'Too many requests.', { 'Retry-After': String(seconds) });
  };

  const requireConversation = (id: string): Conversation => {
    const conversation = conversations.get(id);
    if (!conversation) throw new ConnectorError(404, 'ConversationNotFound', 'Conversation not found.');
    return conversation;
  };

  const requireWritable = (conversation: Conversation): Conversation => {
    if (conversation.blocked)
      throw new ConnectorError(403, 'ConversationBlockedByUser', 'User blocked the conversation with the bot.');
    if (!conversation.installed)
      throw new ConnectorError(403, 'BotNotInConversationRoster', 'The bot is not part of the conversation roster.');
    return conversation;
  };

  const requireOwnMessage = (conversation: Conversation, activityId: string) => {
    const row = conversations.message(conversation.id, activityId);
    if (!row)
      throw new ConnectorError(404, 'ActivityNotFoundInConversation', 'The activity is not in the conversation.');
    if (row.author !== 'bot') throw new ConnectorError(403, 'Forbidden', 'Only own messages can be changed.');
    return row;
  };

  const readActivity = async (context: Context): Promise<Activity> =>
    readBody(context, activitySchema) as Promise<Activity>;

  const note = (type: string, conversation: Conversation, id: string | undefined, activity: Activity) => {
    const user = conversation.kind === 'personal' ? conversation.members[0] : undefined;
    tenant.ledger.write('activity', {
      direction: 'fromBot',
      type,
      ...(id ? { id } : {}),
      conversation: conversation.id,
      ...(user ? { user } : {}),
      ...(activity.replyToId ? { replyToId: activity.replyToId } : {}),
    });
  };

  const complete = (conversation: Conversation, activity: Activity, id: string): Activity & { id: string } => ({
    ...activity,
    id,
    timestamp: tenant.clock.now().toISOString(),
    serviceUrl,
    channelId: 'msteams',
    from: { ...activity.from, ...botAccount },
    conversation: conversationAccount(conversation),
  });

  const send = async (context: Context, replyToId?: string) => {
    const conversation = requireWritable(requireConversation(param(context, 'conversation')));
    requireRate('send', conversation.id);
    const received = await readActivity(context);
    checkSize(received);
    checkMentions(received);
    const id = conversations.newActivityId();
    const activity = complete(conversation, { ...received, ...(replyToId ? { replyToId } : {}) }, id);
    note(activity.type, conversation, id, activity);
    if (activity.type === 'typing') {
      conversations.typing(conversation.id, activity);
      return context.json({ id }, 202);
    }
    conversations.add(conversation.id, 'bot', activity);
    return context.json({ id }, 201);
  };

  const member = (person: PersonRecord) => ({
    id: teamsUserId(person.id),
    name: person.displayName,
    aadObjectId: person.id,
    objectId: person.id,
    givenName: person.givenName,
    surname: person.surname,
    email: person.mail ?? person.userPrincipalName,
    userPrincipalName: person.userPrincipalName,
    tenantId: registrations.tenantId,
    userRole: person.userType === 'Guest' ? 'guest' : 'user',
  });

  const membersOf = (context: Context) => {
    const conversation = requireConversation(param(context, 'conversation'));
    requireRate('read', conversation.id);
    if (!conversation.installed)
      throw new ConnectorError(403, 'BotNotInConversationRoster', 'The bot is not part of the conversation roster.');
    return conversation.members.flatMap((id) => {
      const person = tenant.people.get(id);
      return person ? [member(person)] : [];
    });
  };

  app.use('*', async (context, next) => {
    const path = decodeURIComponent(new URL(context.req.url).pathname);
    const id = /\/v3\/conversations\/([^/]+)/.exec(path)?.[1];
    const conversation = id ? conversations.get(id) : undefined;
    const user = conversation?.kind === 'personal' ? conversation.members[0] : undefined;
    const answer = await faults.apply({ method: context.req.method, path, ...(user ? { user } : {}) }, async () => {
      if ((await tokens.verifyConnector(context.req.header('authorization'))) !== registrations.bot.appId)
        return Response.json({ message: 'Authorization has been denied for this request.' }, { status: 401 });
      await next();
      return context.res;
    });
    // Hono merges headers of a previous answer into a new one; start from nothing.
    if (answer !== context.res) {
      context.res = undefined;
      context.res = answer;
    }
  });

  app.onError((error, context) => {
    if (!(error instanceof ConnectorError)) throw error;
    return context.json({ error: { code: error.code, message: error.message } }, error.status, error.headers);
  });

  app.post('/v3/conversations', async (context) => {
    const body = await readBody(context, createSchema);
    const channelId = body.channelData?.channel?.id;
    const conversation = requireWritable(
      channelId ? newThread(conversations, channelId) : personalFor(tenant, conversations, body.members?.[0]?.id),
    );
    requireRate('send', conversation.id);
    if (!body.activity) return context.json({ id: conversation.id, serviceUrl }, 201);
    const id = conversations.newActivityId();
    const activity = complete(conversation, body.activity as Activity, id);
    checkSize(activity);
    note(activity.type, conversation, id, activity);
    conversations.add(conversation.id, 'bot', activity);
    return context.json({ id: conversation.id, activityId: id, serviceUrl }, 201);
  });
  app.post('/v3/conversations/:conversation/activities', (context) => send(context));
  app.post('/v3/conversations/:conversation/activities/:activity', (context) =>
    send(context, param(context, 'activity')),
  );
  app.put('/v3/conversations/:conversation/activities/:activity', async (context) => {
    const conversation = requireWritable(requireConversation(param(context, 'conversation')));
    requireRate('other');
    const row = requireOwnMessage(conversation, param(context, 'activity'));
    const received = await readActivity(context);
    checkSize(received);
    checkMentions(received);
    const activity = complete(conversation, received, row.id);
    note('messageUpdate', conversation, row.id, activity);
    conversations.update(row, activity);
    return context.json({ id: row.id });
  });
  app.delete('/v3/conversations/:conversation/activities/:activity', (context) => {
    const conversation = requireWritable(requireConversation(param(context, 'conversation')));
    requireRate('other');
    const row = requireOwnMessage(conversation, param(context, 'activity'));
    note('messageDelete', conversation, row.id, row.activity);
    conversations.remove(row);
    return context.body(null, 200);
  });
  app.get('/v3/conversations/:conversation/members', (context) => context.json(membersOf(context)));
  app.get('/v3/conversations/:conversation/activities/:activity/members', (context) => {
    const members = membersOf(context);
    if (!conversations.message(param(context, 'conversation'), param(context, 'activity')))
      throw new ConnectorError(404, 'ActivityNotFoundInConversation', 'The activity is not in the conversation.');
    return context.json(members);
  });
  app.get('/v3/conversations/:conversation/pagedmembers', (context) => {
    const all = membersOf(context);
    const from = Number(context.req.query('continuationToken') ?? 0) || 0;
    const size = Math.min(Math.max(Number(context.req.query('pageSize') ?? 200) || 200, 50), 500);
    const more = from + size < all.length;
    return context.json({
      members: all.slice(from, from + size),
      ...(more ? { continuationToken: String(from + size) } : {}),
    });
  });
  app.get('/v3/conversations/:conversation/members/:member', (context) => {
    const person = findTeamsUser(tenant, param(context, 'member'));
    const found = membersOf(context).find(({ aadObjectId }) => aadObjectId === person?.id);
    if (!found) throw new ConnectorError(404, 'MemberNotFoundInConversation', 'Member not found in conversation.');
    return context.json(found);
  });

  return app;
};

const param = (context: Context, name: string): string => context.req.param(name) ?? '';

const readBody = async <T>(context: Context, schema: z.ZodType<T>): Promise<T> => {
  const body = await context.req.json().catch(() => undefined);
  const result = schema.safeParse(body);
  if (!result.success) throw new ConnectorError(400, 'BadSyntax', z.prettifyError(result.error));
  return result.data;
};

const personalFor = (tenant: Tenant, conversations: Conversations, memberId: string | undefined): Conversation => {
  if (!memberId) throw new ConnectorError(400, 'BadArgument', 'A member is required.');
  const person = memberId.includes('@') ? undefined : findTeamsUser(tenant, memberId);
  if (!person) throw new ConnectorError(400, 'BadArgument', 'Failed to decrypt pairwise id.');
  return conversations.personal(person.id);
};

const newThread = (conversations: Conversations, channelId: string): Conversation => {
  const known = conversations.inChannel(channelId);
  if (!known) throw new ConnectorError(404, 'ConversationNotFound', 'Conversation not found.');
  const thread = { ...known, id: `${channelId};messageid=${conversations.newActivityId()}` };
  conversations.save(thread);
  return thread;
};

const checkSize = (activity: Activity): void => {
  const text = JSON.stringify(activity).replaceAll(/data:image\/[a-z+]+;base64,[A-Za-z0-9+/=]+/g, '');
  if (text.length * 2 > sizeLimit) throw new ConnectorError(413, 'MessageSizeTooBig', 'Message size too large.');
};

/** A mention must be in the text as well, letter for letter. */
const checkMentions = ({ text, entities }: Activity): void => {
  const broken = (entities ?? []).find(
    (entity) => entity.type === 'mention' && !(text ?? '').includes(String(entity.text)),
  );
  if (broken)
    throw new ConnectorError(
      400,
      'BadSyntax',
      `Activity resulted into multiple skype activities: mention ${broken.text}`,
    );
};
