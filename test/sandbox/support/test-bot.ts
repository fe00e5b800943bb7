import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { ConfidentialClientApplication } from '@azure/msal-node';
import {
  ActivityHandler,
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  type ConversationReference,
  type Response,
  type TurnContext,
} from 'botbuilder';
import { AppCredentials, MsalServiceClientCredentialsFactory } from 'botframework-connector';
import { registrations } from '../../../sandbox/registrations.ts';
import { msalFor } from './msal.ts';

const { bot, tenantId } = registrations;

export interface TestBot {
  url: string;
  /** Every activity that reached the bot. */
  received: TurnContext['activity'][];
  references: Map<string, Partial<ConversationReference>>;
  /** The handler of the next turns. */
  on(handler: (context: TurnContext) => Promise<void>): void;
  /** Speaks unasked. */
  proactively(reference: Partial<ConversationReference>, work: (context: TurnContext) => Promise<void>): Promise<void>;
  createConversation(serviceUrl: string, memberId: string): Promise<string>;
  /** Nothing received, and no token kept: the sandbox was reset. */
  forget(): void;
  stop(): Promise<void>;
}

/** A bot on the real botbuilder, checking the channel's tokens and asking Entra for its own. `sandboxUrl` is read at the first request. */
export const aBot = async (sandboxUrl: () => string): Promise<TestBot> => {
  let handler = async (_context: TurnContext) => {};
  const received: TurnContext['activity'][] = [];
  const references = new Map<string, Partial<ConversationReference>>();
  let made: CloudAdapter | undefined;

  const adapter = (): CloudAdapter => {
    if (made) return made;
    const origin = sandboxUrl();
    const msal: ConfidentialClientApplication = msalFor(origin, { clientId: bot.appId, clientSecret: bot.secret });
    const credentials = new MsalServiceClientCredentialsFactory(
      bot.appId,
      // botbuilder brings types of an older MSAL.
      msal as unknown as ConstructorParameters<typeof MsalServiceClientCredentialsFactory>[1],
    );
    made = new CloudAdapter(
      new ConfigurationBotFrameworkAuthentication(
        {
          MicrosoftAppId: bot.appId,
          MicrosoftAppType: 'SingleTenant',
          MicrosoftAppTenantId: tenantId,
          ToChannelFromBotLoginUrl: `https://login.sandbox.test/${tenantId}`,
          ToChannelFromBotOAuthScope: 'https://api.botframework.com',
          ToBotFromChannelTokenIssuer: 'https://api.botframework.com',
          ToBotFromChannelOpenIdMetadataUrl: `${origin}/v1/.well-known/openidconfiguration`,
          OAuthUrl: `${origin}/unused`,
          CallerId: 'urn:botframework:test',
        },
        credentials,
      ),
    );
    return made;
  };

  const logic = new ActivityHandler();
  logic.onTurn(async (context, next) => {
    const { activity } = context;
    received.push(activity);
    const { conversation, serviceUrl, recipient, from, channelId } = activity;
    references.set(conversation.id, { conversation, serviceUrl, bot: recipient, user: from, channelId });
    if (activity.type === 'message' || activity.type === 'invoke') await handler(context);
    await next();
  });

  const server: Server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const body: unknown = JSON.parse(Buffer.concat(chunks).toString());
      const answer = {
        socket: response.socket,
        status: (code: number) => {
          response.statusCode = code;
          return answer;
        },
        header: (name: string, value: unknown) => response.setHeader(name, String(value)),
        send: (content: unknown) => response.write(typeof content === 'string' ? content : JSON.stringify(content)),
        end: () => response.end(),
      };
      const asked = Object.assign(request, { body }) as unknown as Parameters<CloudAdapter['process']>[0];
      void adapter().process(asked, asResponse(answer), (context) => logic.run(context));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));

  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    received,
    references,
    on: (next) => {
      handler = next;
    },
    proactively: (reference, work) => adapter().continueConversationAsync(bot.appId, reference, work),
    createConversation: async (serviceUrl, memberId) => {
      let id = '';
      await adapter().createConversationAsync(
        bot.appId,
        'msteams',
        serviceUrl,
        'https://api.botframework.com',
        {
          isGroup: false,
          bot: { id: `28:${bot.appId}`, name: bot.displayName },
          members: [{ id: memberId, name: '' }],
          tenantId,
          channelData: { tenant: { id: tenantId } },
          activity: undefined as never,
        },
        async (context) => {
          id = context.activity.conversation.id;
          await context.sendActivity('hello there');
        },
      );
      return id;
    },
    forget: () => {
      received.length = 0;
      references.clear();
      made = undefined;
      // botbuilder keeps the bot's token for its whole life, for all adapters of a process.
      (AppCredentials as unknown as { cache: Map<string, unknown> }).cache.clear();
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};

/** botbuilder's types know express and restify only; it uses four methods of theirs. */
const asResponse = (answer: unknown) => answer as Response;
