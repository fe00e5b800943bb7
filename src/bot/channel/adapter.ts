import {
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  type InvokeResponse,
  type TurnContext,
} from 'botbuilder';
import { LRUCache } from 'lru-cache';
import type { ConnectorTransport } from './connector-transport.ts';
import type { AuthenticActivity } from './strict-auth.ts';

/** Audience of the tokens that go to the connector (Bot Connector authentication). */
const connectorAudience = 'https://api.botframework.com';

type ConnectorFactory = ReturnType<ConfigurationBotFrameworkAuthentication['createConnectorFactory']>;
type ConnectorClient = ReturnType<ConnectorFactory['create']>;

/**
 * The SDK's own, but for what it makes anew for every turn and every message: there is one bot and a handful of service URLs, and its clients
 * keep nothing of a turn.
 */
class Authentication extends ConfigurationBotFrameworkAuthentication {
  readonly #connectors = new LRUCache<string, ConnectorClient>({ max: 50 });
  #factory: ConnectorFactory | undefined;
  #userTokens: ReturnType<ConfigurationBotFrameworkAuthentication['createUserTokenClient']> | undefined;

  override createConnectorFactory(
    ...of: Parameters<ConfigurationBotFrameworkAuthentication['createConnectorFactory']>
  ): ConnectorFactory {
    if (this.#factory) return this.#factory;
    const factory = super.createConnectorFactory(...of);
    this.#factory = {
      create: (serviceUrl, audience = connectorAudience) => {
        const key = `${audience} ${serviceUrl}`;
        const client = this.#connectors.get(key) ?? factory.create(serviceUrl, audience);
        this.#connectors.set(key, client);
        return client;
      },
    };
    return this.#factory;
  }

  override createUserTokenClient(
    ...of: Parameters<ConfigurationBotFrameworkAuthentication['createUserTokenClient']>
  ): ReturnType<ConfigurationBotFrameworkAuthentication['createUserTokenClient']> {
    this.#userTokens ??= super.createUserTokenClient(...of);
    return this.#userTokens;
  }
}

/**
 * The SDK's CloudAdapter, entered behind its own door: `receive` takes activities that strict-auth has proved authentic, and calls out go
 * through our transport. What the settings below name is not used that way; they must be there, or the SDK falls back to its defaults.
 */
export class TeamsAdapter extends CloudAdapter {
  constructor(
    readonly appId: string,
    transport: ConnectorTransport,
    channel: { tokenIssuer: string; openIdMetadataUrl: string },
  ) {
    super(
      new Authentication(
        {
          MicrosoftAppId: appId,
          ToChannelFromBotLoginUrl: 'https://login.microsoftonline.com/botframework.com',
          ToChannelFromBotOAuthScope: connectorAudience,
          ToBotFromChannelTokenIssuer: channel.tokenIssuer,
          ToBotFromChannelOpenIdMetadataUrl: channel.openIdMetadataUrl,
          OAuthUrl: 'https://token.invalid',
        },
        {
          isValidAppId: async (id) => id === appId,
          isAuthenticationDisabled: async () => false,
          // The transport signs: only it can replace a token that was refused.
          createCredentials: async () => ({ signRequest: async (request) => request }),
        },
        undefined,
        undefined,
        { httpClient: transport },
      ),
    );
  }

  /** Runs one turn; the answer of an invoke, if the turn gave one. */
  receive(
    activity: AuthenticActivity,
    logic: (context: TurnContext) => Promise<void>,
  ): Promise<InvokeResponse | undefined> {
    const claimsIdentity = this.createClaimsIdentity(this.appId);
    return this.processActivity(
      {
        audience: connectorAudience,
        callerId: 'urn:botframework:azure',
        claimsIdentity,
        connectorFactory: this.botFrameworkAuthentication.createConnectorFactory(claimsIdentity),
      },
      activity as unknown as Parameters<CloudAdapter['processActivityDirect']>[1],
      logic,
    );
  }
}
