import { decodeJwt } from 'jose';
import { createChannelKeys } from '../bot/channel/channel-keys.ts';
import type { Config } from '../config.ts';
import { applicationPermissions } from '../services/changes/index.ts';
import { createAppTokens } from '../services/platform/auth/app-tokens.ts';
import { createBotCredentials } from '../services/platform/auth/bot-token.ts';
import { loginEndpoints } from '../services/platform/auth/login-endpoints.ts';
import { createSigningKeys } from '../services/platform/auth/signing-keys.ts';
import type { Clock } from '../shared/clock.ts';
import { createLog } from '../shared/log.ts';
import { type Finding, ok, problem } from './finding.ts';

/** Can tokens of people and of the channel be checked? */
export const checkSigningKeys = async ({ origins, tenantId }: Config, clock: Clock): Promise<Finding[]> => {
  const log = createLog('silent');
  const { keys } = loginEndpoints(origins.login, tenantId.toLowerCase());
  const [login, channel] = await Promise.all([
    createSigningKeys({ url: keys, clock, log }).areAvailable(),
    createChannelKeys({ metadataUrl: origins.botOpenIdMetadataUrl, clock, log }).areReachable(),
  ]);
  return [
    login
      ? ok('signing keys of the sign-in service can be read')
      : problem(
          `${keys} gives no signing keys, so nobody can sign in`,
          'check AAD_APP_TENANT_ID and LOGIN_ORIGIN, and that this machine may reach it',
        ),
    channel
      ? ok('signing keys of the bot channel can be read')
      : problem(
          `${origins.botOpenIdMetadataUrl} gives no signing keys, so the bot hears nobody`,
          'check BOT_OPENID_METADATA_URL, and that this machine may reach it',
        ),
  ];
};

/** The bot's own token, without which it cannot say a word. */
export const checkBotToken = async (config: Config, clock: Clock): Promise<Finding> => {
  const { log, reason } = listening();
  try {
    await createBotCredentials({
      tenantId: config.tenantId,
      appId: config.bot.appId,
      credential: { secret: config.bot.password },
      loginOrigin: config.origins.login,
      clock,
      log,
    }).getToken();
    return ok('the bot gets its token');
  } catch {
    return problem(...refusal('the bot gets no token', reason(), 'BOT_ID', 'SECRET_BOT_PASSWORD'));
  }
};

/** The app's own token and the application permissions in it; the token is handed on for the next check. */
export const checkAppToken = async (
  config: Config,
  clock: Clock,
): Promise<{ findings: Finding[]; token: string | undefined }> => {
  const { log, reason } = listening();
  try {
    const token = await createAppTokens({
      tenantId: config.tenantId,
      clientId: config.app.clientId,
      credential: config.app.credential,
      loginOrigin: config.origins.login,
      clock,
      log,
    }).graphToken(config.tenantId);
    return { findings: [ok('the app gets its token'), ...permissionsIn(token, config)], token };
  } catch {
    const secret =
      'secret' in config.app.credential ? 'SECRET_AAD_APP_CLIENT_SECRET' : 'SECRET_AAD_APP_CERTIFICATE_KEY';
    return {
      findings: [problem(...refusal('the app gets no token', reason(), 'AAD_APP_CLIENT_ID', secret))],
      token: undefined,
    };
  }
};

const permissionsIn = (token: string, { app }: Config): Finding[] => {
  const { roles } = decodeJwt<{ roles?: string[] }>(token);
  const granted = roles ?? [];
  const missing = applicationPermissions.filter((name) => !granted.includes(name));
  const more = granted.filter((name) => !(applicationPermissions as readonly string[]).includes(name));
  if (missing.length > 0)
    return [
      problem(
        `the app lacks the application permission ${missing.join(', ')}, so notifications cannot be switched on`,
        `in the Entra admin centre open App registrations, ${app.clientId}, API permissions, and grant admin consent`,
      ),
    ];
  return [
    ok(`the app has the application permission it needs (${applicationPermissions.join(', ')})`),
    ...(more.length > 0
      ? [ok(`it has more than it needs (${more.join(', ')}): an administrator may take that away`)]
      : []),
  ];
};

/** A log that remembers what Entra said; nothing of it is a secret (login-error.ts). */
const listening = () => {
  let said: { error?: string; number?: string } = {};
  const log = createLog('warn', {
    write: (line: string) => {
      const entry = JSON.parse(line) as typeof said;
      if (entry.error) said = entry;
    },
  });
  return { log, reason: () => said };
};

/** https://learn.microsoft.com/entra/identity-platform/reference-error-codes */
const mending = (number: string | undefined, id: string, secret: string): string | undefined =>
  ({
    '7000215': `the secret is wrong: put the value (not the id) of a client secret into ${secret}`,
    '7000222': `the secret has expired: make a new one and put it into ${secret}`,
    '700016': `there is no such app in this tenant: check ${id} and AAD_APP_TENANT_ID`,
    '700027': 'the certificate is not registered with the app: upload it, and check AAD_APP_CERTIFICATE_THUMBPRINT',
    '90002': 'there is no such tenant: check AAD_APP_TENANT_ID',
  })[number ?? ''];

const refusal = (
  what: string,
  { error, number }: { error?: string; number?: string },
  id: string,
  secret: string,
): [what: string, mend: string] => {
  const mend = mending(number, id, secret);
  if (mend) return [`${what} (AADSTS${number})`, mend];
  return error
    ? [`${what} (${error}${number ? `, AADSTS${number}` : ''})`, `check ${id}, ${secret} and AAD_APP_TENANT_ID`]
    : [
        `${what}: the sign-in service does not answer`,
        'check LOGIN_ORIGIN, and that this machine may reach it; then run this again',
      ];
};
