// The baseline: the smallest bot botbuilder allows, on the same server, with the same channel and its token check.
import botbuilder from 'botbuilder';
import restify from 'restify';

const { CloudAdapter, ConfigurationBotFrameworkAuthentication } = botbuilder;
const [port, appId, metadataUrl] = process.argv.slice(2) as [string, string, string];

const credentials = {
  isValidAppId: async (id = '') => id === appId,
  isAuthenticationDisabled: async () => false,
  createCredentials: async () => ({
    signRequest: async (request: { headers: { set(name: string, value: string): void } }) => {
      request.headers.set('authorization', 'Bearer bench');
      return request;
    },
  }),
};
const adapter = new CloudAdapter(
  new ConfigurationBotFrameworkAuthentication(
    {
      MicrosoftAppId: appId,
      MicrosoftAppType: 'SingleTenant',
      MicrosoftAppTenantId: 'bench',
      ToChannelFromBotLoginUrl: 'https://login.bench.test/bench',
      ToChannelFromBotOAuthScope: 'https://api.botframework.com',
      ToBotFromChannelTokenIssuer: 'https://api.botframework.com',
      ToBotFromChannelOpenIdMetadataUrl: metadataUrl,
      OAuthUrl: 'https://token.bench.test',
    },
    credentials as never,
  ),
);
const server = restify.createServer();
server.use(restify.plugins.bodyParser());
server.post('/api/messages', async (request, response) => {
  await adapter.process(request as never, response, async (context) => {
    await context.sendActivity(`You said: ${context.activity.text}`);
  });
});
server.get('/cpu', (_, response, next) => {
  const { user, system } = process.cpuUsage();
  response.send({ seconds: (user + system) / 1e6 });
  next();
});
server.listen(Number(port), '127.0.0.1', () => process.send?.('ready'));
