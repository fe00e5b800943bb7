import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startSandbox } from '../../sandbox/index.ts';
import { registrations } from '../../sandbox/registrations.ts';
import type { Tenant } from '../../sandbox/tenant/tenant.ts';
import { messagesRoute } from '../../src/api/messages.ts';
import { startServer } from '../../src/api/server.ts';
import type { Card } from '../../src/bot/cards/card.ts';
import { actions, type Bot, commands, createBot } from '../../src/bot/index.ts';
import type { Understanding } from '../../src/bot/phrases/understanding.ts';
import { createActivity } from '../../src/services/activity/index.ts';
import { scopes as calendarScopes, calendarUndoers, createCalendar } from '../../src/services/calendar/index.ts';
import { createFairHours } from '../../src/services/fair-hours/index.ts';
import type { UserServices } from '../../src/services/index.ts';
import { createPeople, createPhotoMemory, scopes as peopleScopes } from '../../src/services/people/index.ts';
import { createBotCredentials } from '../../src/services/platform/auth/bot-token.ts';
import { createUserTokens } from '../../src/services/platform/auth/user-tokens.ts';
import { createGraphClient } from '../../src/services/platform/graph/create-client.ts';
import { openStore } from '../../src/services/platform/store/open-store.ts';
import { createSeal } from '../../src/services/platform/store/seal.ts';
import { systemClock } from '../../src/shared/clock.ts';
import { createLog } from '../../src/shared/log.ts';
import { actionsOf, lintCard, wordsOf } from './lint-card.ts';

interface Activity {
  id: string;
  type: string;
  text?: string;
  summary?: string;
  attachments?: { contentType: string; content: Card['content'] }[];
}
interface ChatAnswer {
  conversation: string;
  invokeResponse?: { status: number; body: { type: string; value: unknown } };
  activities: Activity[];
}

/** A card as the person sees it. */
export interface SeenCard {
  words: string;
  buttons: string[];
  /** Presses a button by (the beginning of) its title; what is filled in goes over the inputs' own values. */
  press(title: string, filledIn?: Record<string, string>): Promise<SeenCard>;
}

export interface MeetingChat {
  tenant: Tenant;
  sandboxUrl: string;
  /** Says something in the personal chat (or a new group chat) and returns the answer. */
  says(
    user: string,
    understood: Omit<Understanding, 'text'> & { text?: string },
    conversation?: { kind: 'groupChat'; members: string[] },
  ): Promise<SeenCard>;
  control(path: string, body: unknown): Promise<unknown>;
  stop(): Promise<void>;
}

const cardType = 'application/vnd.microsoft.card.adaptive';
/** The language of everybody's Teams client here, whatever their mailbox speaks. */
const locale = 'en-US';
const domain = 'contoso.onmicrosoft.com';
export const upn = (alias: string): string => (alias.includes('@') ? alias : `${alias}@${domain}`);

/**
 * The bot with every command and button, on the real people and calendar features, in the chat of the sandbox. What is meant is said
 * by the test, so that these tests are about what follows from it; how words are understood has its own.
 */
export const startMeetingChat = async (seed = 'contoso-quiet'): Promise<MeetingChat> => {
  const dataDir = mkdtempSync(join(tmpdir(), 'attache-meetings-'));
  const log = createLog(process.env.LOG_LEVEL ?? 'silent');
  const clock = systemClock;
  let bot: Bot | undefined;
  const server = await startServer({
    port: 0,
    host: '127.0.0.1',
    log,
    metrics: { httpRequest: () => undefined, httpRefused: () => undefined, httpLoad: () => undefined },
    routes: [messagesRoute(async (...request) => bot?.receive(...request) ?? { status: 503 })],
  });
  const traffic = process.env.SANDBOX_TRAFFIC_FILE;
  const sandbox = await startSandbox({ appUrl: server.url, seed, ...(traffic ? { trafficFile: traffic } : {}) });
  const seal = createSeal(Buffer.alloc(32, 7).toString('base64'));
  const store = await openStore({ dataDir, seal, clock, log });
  const shared = { tenantId: registrations.tenantId, loginOrigin: sandbox.url, clock, log };
  const tokens = createUserTokens({
    ...shared,
    clientId: registrations.app.appId,
    credential: { secret: registrations.app.secret },
    audiences: [registrations.app.appId, registrations.app.uri],
    scopes: [...peopleScopes, ...calendarScopes],
    store,
    seal,
  });
  const graph = createGraphClient({
    origin: sandbox.url,
    userTokens: tokens,
    appTokens: { graphToken: async () => Promise.reject(new Error('acts as a person only')) },
    clock,
    log,
  });
  const photoMemory = createPhotoMemory();
  const activities = createActivity({ store, clock, log });
  const fairHours = createFairHours({ store, clock, log });
  const meant = new Map<string, Understanding>();
  bot = createBot({
    credentials: createBotCredentials({
      ...shared,
      appId: registrations.bot.appId,
      credential: { secret: registrations.bot.secret },
    }),
    channel: {
      openIdMetadataUrl: `${sandbox.url}/v1/.well-known/openidconfiguration`,
      tokenIssuer: 'https://api.botframework.com',
      allowedServiceUrls: [`${sandbox.url}/teams/`],
    },
    tenantIds: [registrations.tenantId],
    publicUrl: server.url,
    appIdUri: registrations.app.uri,
    store,
    tokens,
    servicesFor: (user) => {
      const asUser = graph.asUser(user);
      const activity = activities.forUser(user, calendarUndoers(createCalendar({ graph: asUser, clock })));
      return {
        people: createPeople({ graph: asUser, me: user, photoMemory }),
        calendar: createCalendar({ graph: asUser, clock, record: activity.note }),
        activity,
        fairHours: fairHours.forUser(user),
      } as UserServices;
    },
    understand: (text) => meant.get(text.trim()) ?? { text, intent: 'unknown' },
    commands,
    actions,
    onUninstalled: async () => undefined,
    clock,
    machine: clock,
    log,
    metrics: { turn: () => undefined },
  });

  const control = async (path: string, body: unknown): Promise<unknown> => {
    const response = await fetch(`${sandbox.url}/_sandbox/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    const answer = await response.text();
    if (!response.ok) throw new Error(`${path}: ${response.status} ${answer}`);
    return answer ? JSON.parse(answer) : undefined;
  };

  const seen = (
    user: string,
    conversation: string,
    activityId: string,
    content: Card['content'] | string,
  ): SeenCard => {
    if (typeof content === 'string')
      return { words: content, buttons: [], press: async () => Promise.reject(new Error(`no buttons on: ${content}`)) };
    lintCard({ summary: content.fallbackText as string, content });
    const actions = actionsOf(content);
    return {
      words: wordsOf({ summary: '', content }),
      buttons: actions.map(({ title }) => title),
      press: async (title, filledIn = {}) => {
        const action =
          actions.find((each) => each.title === title) ?? actions.find((each) => each.title.startsWith(title));
        if (!action) throw new Error(`no button ${title} among ${actions.map((each) => each.title).join(', ')}`);
        const answer = (await control('chat', {
          user,
          locale,
          conversation,
          invoke: {
            name: 'adaptiveCard/action',
            value: {
              action: {
                type: 'Action.Execute',
                verb: action.verb,
                data: { ...inputsOf(content), ...action.data, ...filledIn },
              },
              trigger: 'manual',
            },
            replyToId: activityId,
          },
        })) as ChatAnswer;
        const body = answer.invokeResponse?.body;
        if (!body) throw new Error(`no answer to ${title}: ${JSON.stringify(answer)}`);
        return seen(user, conversation, activityId, body.value as Card['content'] | string);
      },
    };
  };

  let said = 0;
  return {
    tenant: sandbox.tenant,
    sandboxUrl: sandbox.url,
    control,
    says: async (alias, understood, conversation) => {
      const user = upn(alias);
      const text = `${understood.text ?? 'utterance'} ${++said}`;
      meant.set(text, { ...understood, text });
      const answer = (await control('chat', {
        user,
        locale,
        text,
        ...(conversation ? { conversation: { ...conversation, members: conversation.members.map(upn) } } : {}),
      })) as ChatAnswer;
      const last = answer.activities.filter(({ type }) => type === 'message').at(-1);
      if (!last) throw new Error(`no answer: ${JSON.stringify(answer)}`);
      const card = last.attachments?.find(({ contentType }) => contentType === cardType)?.content;
      return seen(user, answer.conversation, last.id, card ?? last.text ?? '');
    },
    stop: async () => {
      await bot?.settle();
      await server.stop(0);
      await sandbox.stop();
      await store.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
};

/** What the inputs hold before anybody touches them, as a client sends it: text, and nothing for empty ones. */
const inputsOf = (content: unknown): Record<string, string> => {
  const found: Record<string, string> = {};
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(visit);
    else if (typeof value === 'object' && value !== null) {
      const node = value as Record<string, unknown>;
      if (String(node.type).startsWith('Input.') && typeof node.value === 'string' && node.value !== '')
        found[String(node.id)] = node.value;
      Object.values(node).forEach(visit);
    }
  };
  visit(content);
  return found;
};
