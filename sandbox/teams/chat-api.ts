/**
 * What the chat page talks to. All below `/chat/api`, JSON in and out, from this machine's own pages only (Host and Origin are checked);
 * errors are `{ error: { code, message } }`. `user` is an object id or a userPrincipalName: whoever the page shows as "me".
 * `locale` is the language of the Teams client; left out: the person's mailbox language.
 *
 * GET  /people                                   { bot: { id, name }, tab: { appId, url }, tenantId,
 *                                                  people: [{ id, teamsUserId, userPrincipalName, displayName, jobTitle, department, timeZone, locale, presence, accountEnabled }] }
 * GET  /people/:id/photo                         PNG, or 404 when the person has none (`?size=48…648`)
 * GET  /conversations?user=                      { conversations: [{ id, kind, name, members: [id], installed, blocked, last?: { at, from, text } }] };
 *                                                the personal chat is always the first, also before its first message
 * POST /conversations                            { user, kind: 'groupChat' | 'channel', members: [user], name? } → { conversation }
 * GET  /conversations/:id?user=                  { conversation, activities }: messages as that person sees them now; the author is `from.id`
 *                                                (`28:…` the bot, `29:…` a person, see teamsUserId). A sign-in card that single sign-on answered is not among them
 * POST /conversations/:id/messages               { user, text?, attachments?, value?, replyToId?, locale? } → the turn: { conversation, status, activities, problem?, signIn? }.
 *                                                `value` and `replyToId` are an Action.Submit. Answers when the turn is over; the stream tells everything as it happens,
 *                                                so a page need not wait. `status` 502: the app is down, `problem` says so; the message stays
 * POST /conversations/:id/invoke                 { user, name, value?, replyToId?, locale? } → the turn with `invokeResponse: { status, body }`. Action.Execute is
 *                                                `name: 'adaptiveCard/action'`, `value: { action, trigger: 'manual' | 'automatic' }`, `replyToId` the card's activity;
 *                                                single sign-on happens inside. `signIn` (an OAuth card) present: show its sign-in button. A card answer has already
 *                                                replaced the card (event `updated`); text, errors and dialogs are the page's to show
 * POST /conversations/:id/verify-state           { user, state, replyToId?, locale? } → the turn: what the pop-up gave to `notifySuccess(state)`
 * POST /conversations/:id/{block,unblock,uninstall,install}   { user } → { conversation, status }
 * POST /tab-token                                { user } → { token } for `authentication.getAuthToken`; 403 `{ error: { code: 'resourceRequiresConsent' } }` never
 *                                                happens for the app's own resource, a disabled account gets 403 `userDisabled`
 * POST /session                                { user } → { user }: signs this browser in as that person at Entra ID, as Teams shares its account with the
 *                                                pop-up. Call it just before opening a sign-in pop-up or a tab's consent page, which otherwise ask to pick an account;
 *                                                opening the stream does the same
 * GET  /stream?user=                             text/event-stream; every event's data is JSON:
 *   event `created` | `updated` | `deleted`      { conversation, activity, proactive }: `activity` as this person sees it; `proactive` true when the bot spoke, or changed a message, unasked
 *   event `typing`                               { conversation }
 *   event `reset`                                the tenant was put back to its seed: load everything again
 *   A comment line every 15 s keeps the connection open.
 */
import { type Context, Hono } from 'hono';
import { streamSSE } from 'hono/streaming';
import { z } from 'zod';
import { rememberAccount } from '../entra/session.ts';
import type { Tokens } from '../entra/tokens.ts';
import { registrations } from '../registrations.ts';
import type { PersonRecord } from '../tenant/directory/types.ts';
import { drawPhoto } from '../tenant/seed/photos.ts';
import type { Tenant } from '../tenant/tenant.ts';
import { ianaTimeZone } from './channel.ts';
import { localeSchema, mailboxLocale } from './client-locales.ts';
import type { Conversation, ConversationChange } from './conversations.ts';
import { botAccount, teamsUserId } from './ids.ts';
import type { Teams } from './index.ts';

export interface ChatParts {
  tenant: Tenant;
  tokens: Tokens;
  teams: Teams;
  appUrl: string;
}

class ChatError extends Error {
  constructor(
    readonly status: 400 | 403 | 404,
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

const user = z.string().min(1);
const locale = localeSchema.optional();
const bodies = {
  conversation: z.strictObject({
    user,
    kind: z.enum(['groupChat', 'channel']),
    members: z.array(user),
    name: z.string().max(100).optional(),
  }),
  message: z.strictObject({
    user,
    text: z.string().optional(),
    attachments: z.array(z.looseObject({ contentType: z.string() })).optional(),
    value: z.unknown().optional(),
    replyToId: z.string().optional(),
    locale,
  }),
  invoke: z.strictObject({
    user,
    name: z.string().min(1),
    value: z.unknown().optional(),
    replyToId: z.string().optional(),
    locale,
  }),
  state: z.strictObject({ user, state: z.string(), replyToId: z.string().optional(), locale }),
  user: z.strictObject({ user }),
};

const heartbeatMs = 15_000;

/** The chat page's API. */
export const createChatApi = ({ tenant, tokens, teams, appUrl }: ChatParts): Hono => {
  const app = new Hono();
  const { conversations } = teams;

  const person = (idOrUpn: string | undefined): PersonRecord => {
    const found = tenant.findPerson(idOrUpn ?? '');
    if (!found) throw new ChatError(404, 'NotFound', `There is no person '${idOrUpn ?? ''}'.`);
    return found;
  };

  const joined = (context: Context, member: PersonRecord): Conversation => {
    const id = context.req.param('id') ?? '';
    const personal = conversations.personal(member.id);
    const found = id === 'personal' ? personal : conversations.get(id);
    if (!found?.members.includes(member.id)) throw new ChatError(404, 'NotFound', 'There is no such conversation.');
    return found;
  };

  const summary = (conversation: Conversation, userId: string) => {
    const { id, kind, members, installed, blocked, name } = conversation;
    const last = conversations.view(id, userId).at(-1);
    const others = members.filter((member) => member !== userId).map((member) => tenant.people.get(member)?.givenName);
    return {
      id,
      kind,
      name: kind === 'personal' ? botAccount.name : (name ?? [botAccount.name, ...others].join(', ')),
      members,
      installed,
      blocked,
      ...(last
        ? { last: { at: last.timestamp, from: last.from?.name, text: last.summary ?? last.text ?? 'Card' } }
        : {}),
    };
  };

  app.onError((error, context) => {
    if (!(error instanceof ChatError)) throw error;
    return context.json({ error: { code: error.code, message: error.message } }, error.status);
  });

  app.get('/people', (context) =>
    context.json({
      bot: botAccount,
      tab: { appId: registrations.app.appId, url: `${appUrl}/tab/` },
      tenantId: registrations.tenantId,
      people: tenant.people.all().map((record) => ({
        id: record.id,
        teamsUserId: teamsUserId(record.id),
        userPrincipalName: record.userPrincipalName,
        displayName: record.displayName,
        jobTitle: record.jobTitle,
        department: record.department,
        timeZone: ianaTimeZone(record.timeZone),
        locale: mailboxLocale(tenant, record),
        presence: record.presence,
        accountEnabled: record.accountEnabled,
      })),
    }),
  );

  app.get('/people/:id/photo', (context) => {
    const found = person(context.req.param('id'));
    if (!found.photo) throw new ChatError(404, 'NotFound', 'This person has no photo.');
    const size = Number(context.req.query('size') ?? 96) || 96;
    return context.body(new Uint8Array(drawPhoto(found, size)), 200, {
      'content-type': 'image/png',
      'cache-control': 'private, max-age=3600',
    });
  });

  app.get('/conversations', (context) => {
    const me = person(context.req.query('user'));
    const personal = conversations.personal(me.id);
    const others = conversations.ofPerson(me.id).filter(({ id }) => id !== personal.id);
    return context.json({ conversations: [personal, ...others].map((entry) => summary(entry, me.id)) });
  });

  app.post('/conversations', async (context) => {
    const body = await read(context, bodies.conversation);
    const me = person(body.user);
    const members = [me.id, ...body.members.map((member) => person(member).id)];
    return context.json({ conversation: summary(conversations.create(body.kind, members, body.name), me.id) }, 201);
  });

  app.get('/conversations/:id', (context) => {
    const me = person(context.req.query('user'));
    const found = joined(context, me);
    return context.json({ conversation: summary(found, me.id), activities: conversations.view(found.id, me.id) });
  });

  const writable = (context: Context, me: PersonRecord, replyToId?: string): Conversation => {
    const found = joined(context, me);
    if (conversations.isLost(replyToId)) throw new ChatError(404, 'NotFound', 'This message is not here any more.');
    if (found.blocked) throw new ChatError(403, 'Blocked', 'You have blocked the bot: unblock it first.');
    return found;
  };

  app.post('/conversations/:id/messages', async (context) => {
    const { user, ...doing } = await read(context, bodies.message);
    const me = person(user);
    return context.json(await teams.runTurn(me, writable(context, me, doing.replyToId), doing));
  });

  app.post('/conversations/:id/invoke', async (context) => {
    const { user, locale, ...invoke } = await read(context, bodies.invoke);
    const me = person(user);
    return context.json(await teams.runTurn(me, writable(context, me, invoke.replyToId), { invoke, locale }));
  });

  app.post('/conversations/:id/verify-state', async (context) => {
    const { user, state, replyToId, locale } = await read(context, bodies.state);
    const me = person(user);
    const invoke = { name: 'signin/verifyState', value: { state }, replyToId };
    return context.json(await teams.runTurn(me, writable(context, me), { invoke, locale }));
  });

  app.post('/conversations/:id/:verb{install|uninstall|block|unblock}', async (context) => {
    const me = person((await read(context, bodies.user)).user);
    const found = joined(context, me);
    const verb = context.req.param('verb');
    if (verb === 'block' || verb === 'unblock') {
      teams.roster.setBlocked(found, verb === 'block');
      return context.json({ conversation: found.id, status: 200 });
    }
    const answer =
      verb === 'install' ? await teams.roster.ensureInstalled(me, found) : await teams.roster.uninstall(me, found);
    return context.json({ conversation: found.id, status: answer?.status ?? 200 });
  });

  app.post('/tab-token', async (context) => {
    const me = person((await read(context, bodies.user)).user);
    if (!me.accountEnabled) throw new ChatError(403, 'userDisabled', 'This account is disabled.');
    return context.json({ token: await tokens.forTeamsClient(me, registrations.teamsClients[0]) });
  });

  app.post('/session', async (context) => {
    const me = person((await read(context, bodies.user)).user);
    rememberAccount(context, me.id);
    return context.json({ user: me.id });
  });

  app.get('/stream', (context) => {
    const me = person(context.req.query('user'));
    rememberAccount(context, me.id);
    return streamSSE(context, async (stream) => {
      const forMe = (change: ConversationChange) =>
        conversations.get(change.conversationId)?.members.includes(me.id) &&
        (change.userId === undefined || change.userId === me.id);
      const send = (event: string, data: unknown) => {
        void stream.writeSSE({ event, data: JSON.stringify(data) });
      };
      const tell = (change: ConversationChange) => {
        if (!forMe(change)) return;
        const conversation = change.conversationId;
        if (change.kind === 'typing') return send('typing', { conversation });
        const gone = change.kind === 'deleted' || change.activity.type === 'messageDelete';
        const event = gone ? 'deleted' : change.kind === 'created' ? 'created' : 'updated';
        const proactive = !gone && change.author === 'bot' && change.kind !== 'view' && !teams.inTurn(conversation);
        send(event, { conversation, activity: change.activity, proactive });
      };
      conversations.changes.on('change', tell);
      const beat = setInterval(() => {
        void stream.write(': still here\n\n');
      }, heartbeatMs);
      beat.unref();
      const tellReset = () => send('reset', {});
      tenant.changes.on('reset', tellReset);
      await stream.write(': welcome\n\n');
      await new Promise<void>((resolve) => stream.onAbort(resolve));
      clearInterval(beat);
      tenant.changes.off('reset', tellReset);
      conversations.changes.off('change', tell);
    });
  });

  return app;
};

const read = async <T>(context: Context, schema: z.ZodType<T>): Promise<T> => {
  const body: unknown = await context.req.json().catch(() => undefined);
  const result = schema.safeParse(body);
  if (result.success) return result.data;
  throw new ChatError(
    400,
    'BadRequest',
    result.error.issues.map((issue) => `${issue.path.join('.') || 'body'}: ${issue.message}`).join('; '),
  );
};
