import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { environmentOf } from './environment.mjs';
import { flawsOfSecrets } from './secret-flaws.ts';
import { isRange } from './shared/addresses.ts';

/** Everything the app is told from outside, checked and frozen. Names of the settings: README, "Settings". */
export interface Config {
  port: number;
  /** The address to listen on; all addresses of this machine when it is not set. */
  host?: string;
  /** Proxies with public addresses: addresses, or ranges like `203.0.113.0/24`. */
  trustedProxies: string[];
  /** 0 picks a free port; metrics are served on loopback only. */
  metricsPort: number;
  /** How many run on one store at most; from 2 on they keep Microsoft's limits together. */
  instances: number;
  /** Where browsers, Teams and Graph reach the app, without a trailing slash. */
  publicUrl: string;
  dataDir: string;
  mongodbUri?: string;
  logLevel: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'silent';
  tenantId: string;
  bot: { appId: string; password: string };
  app: { clientId: string; idUri: string; credential: AppCredential };
  /** Base64 keys of 32 bytes, comma separated: the first encrypts, all decrypt. */
  storeKey: string;
  origins: {
    graph: string;
    login: string;
    botOpenIdMetadataUrl: string;
    botTokenIssuer: string;
    /** Hosts (`*.example.com` allowed) or URL prefixes that may receive the bot's token. */
    allowedServiceUrls: string[];
    /** Pages besides Microsoft's own that may frame the tab. */
    tabHosts: string[];
  };
}

export type AppCredential = { secret: string } | { thumbprintSha256: string; privateKey: string; x5c?: string };

/** Thrown by `readConfig`: one line a missing or malformed setting, each with what to do. */
export class ConfigError extends Error {
  constructor(readonly problems: string[]) {
    super(problems.join('\n'));
    this.name = 'ConfigError';
  }
}

/** EX_CONFIG of sysexits: the process was started with settings it cannot work with. */
export const EXIT_CONFIG = 78;

const guid = (what: string) => z.guid({ error: missing(what) });
const text = (what: string) => z.string({ error: missing(what) }).min(1, { error: what });
const origin = (what: string) =>
  z.url({ error: missing(what), protocol: /^https?$/ }).transform((value) => value.replace(/\/+$/, ''));
const port = (name: string) =>
  z.coerce
    .number({ error: `${name} must be a number` })
    .int({ error: `${name} must be a whole number` })
    .min(0, { error: `${name} must be between 0 and 65535` })
    .max(65535, { error: `${name} must be between 0 and 65535` });

function missing(hint: string) {
  return (issue: { input?: unknown }) => (issue.input === undefined ? `is missing: ${hint}` : hint);
}

/** Strict where decoding is not: that stops at the first `=`, and the older of two keys joined by anything but a comma would be lost. */
const isStoreKey = (value: string) =>
  value.split(',').every((key) => /^[\w+/-]{43}=?$/.test(key.replace(/[\s"']/g, '')));

const settings = z.object({
  HOST: z
    .union([z.ipv4(), z.ipv6(), z.literal('localhost')], {
      error: 'must be an address of this machine, like 127.0.0.1 or ::1; leave it out to listen on all of them',
    })
    .optional(),
  TRUSTED_PROXIES: z
    .string()
    .default('')
    .refine((value) => list(value).every(isRange), {
      error: 'must be addresses or ranges like 203.0.113.0/24, separated by commas',
    }),
  PORT: port('PORT').default(3978),
  METRICS_PORT: port('METRICS_PORT').default(9464),
  INSTANCES: z.coerce
    .number({ error: 'INSTANCES must be a whole number from 1 to 100' })
    .int({ error: 'INSTANCES must be a whole number from 1 to 100' })
    .min(1, { error: 'INSTANCES must be a whole number from 1 to 100' })
    .max(100, { error: 'INSTANCES must be a whole number from 1 to 100' })
    .default(1),
  PUBLIC_URL: origin('the address where Teams and Graph reach this app, for example https://attache.contoso.com'),
  DATA_DIR: z.string().min(1).default('data'),
  MONGODB_URI: z
    .string()
    .regex(/^mongodb(\+srv)?:\/\//, {
      error: 'must start with mongodb:// or mongodb+srv://; leave it out for the embedded store',
    })
    .optional(),
  LOG_LEVEL: z
    .enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent'], {
      error: 'must be fatal, error, warn, info, debug or silent',
    })
    .default('info'),
  BOT_ID: guid('the app id of the Azure Bot registration, a GUID'),
  SECRET_BOT_PASSWORD: text('set the client secret of the bot registration'),
  AAD_APP_CLIENT_ID: guid('the application (client) id of the app people sign in to, a GUID'),
  AAD_APP_TENANT_ID: guid('the directory (tenant) id in Entra ID, a GUID'),
  AAD_APP_ID_URI: z
    .string()
    .startsWith('api://', { error: 'must start with api://, as in the manifest (webApplicationInfo.resource)' })
    .optional(),
  SECRET_AAD_APP_CLIENT_SECRET: z.string().min(1).optional(),
  AAD_APP_CERTIFICATE_THUMBPRINT: z.string().min(1).optional(),
  SECRET_AAD_APP_CERTIFICATE_KEY: z.string().min(1).optional(),
  SECRET_STORE_KEY: text('set 32 random bytes in base64 (openssl rand -base64 32); it encrypts tokens at rest').refine(
    isStoreKey,
    {
      error: 'must be base64 of exactly 32 bytes (openssl rand -base64 32); several keys separated by commas',
    },
  ),
  GRAPH_ORIGIN: origin('must be an absolute https address').default('https://graph.microsoft.com'),
  LOGIN_ORIGIN: origin('must be an absolute https address').default('https://login.microsoftonline.com'),
  BOT_OPENID_METADATA_URL: origin('must be an absolute https address').default(
    'https://login.botframework.com/v1/.well-known/openidconfiguration',
  ),
  BOT_TOKEN_ISSUER: z.string().min(1).default('https://api.botframework.com'),
  ALLOWED_SERVICE_URLS: z
    .string()
    .default(
      'https://smba.trafficmanager.net/,https://smba.infra.gcc.teams.microsoft.com/,https://smba.infra.gov.teams.microsoft.us/',
    ),
  TAB_HOST_ORIGINS: z.string().default(''),
});

/** What no single setting shows: the sign-in credential, and that a public app never trusts an address on its own machine. */
const acrossSettings = (value: Record<string, string>): string[] => {
  const problems: string[] = [];
  const certificate = value.AAD_APP_CERTIFICATE_THUMBPRINT && value.SECRET_AAD_APP_CERTIFICATE_KEY;
  if (!value.SECRET_AAD_APP_CLIENT_SECRET && !certificate) {
    problems.push(
      'SECRET_AAD_APP_CLIENT_SECRET: is missing: set it, or AAD_APP_CERTIFICATE_THUMBPRINT and SECRET_AAD_APP_CERTIFICATE_KEY together',
    );
  }
  const local = isLoopback(value.PUBLIC_URL);
  for (const name of ['PUBLIC_URL', 'GRAPH_ORIGIN', 'LOGIN_ORIGIN', 'BOT_OPENID_METADATA_URL']) {
    const address = value[name];
    if (!address || !URL.canParse(address)) continue;
    if (new URL(address).protocol !== 'https:' && !isLoopback(address)) problems.push(`${name}: must be https`);
    else if (name !== 'PUBLIC_URL' && isLoopback(address) && !local)
      problems.push(`${name}: points at this machine while PUBLIC_URL is public; leave it out to use Microsoft 365`);
  }
  problems.push(...flawsOfSecrets(value, !local));
  const entries = list(value.ALLOWED_SERVICE_URLS ?? '');
  if (value.ALLOWED_SERVICE_URLS && entries.length === 0)
    problems.push('ALLOWED_SERVICE_URLS: names none; leave it out to use those of Teams');
  for (const entry of entries.filter((host) => !host.includes('://') && !hostRule.test(host)))
    problems.push(
      `ALLOWED_SERVICE_URLS: ${entry} is no host; *. may stand only in front of a domain of at least two parts`,
    );
  for (const entry of list(value.TAB_HOST_ORIGINS ?? '')) {
    const isOrigin = URL.canParse(entry) && new URL(entry).origin === entry;
    if (!isOrigin) problems.push(`TAB_HOST_ORIGINS: ${entry} is no origin like https://portal.contoso.com`);
    else if (isLoopback(entry) ? !local : !entry.startsWith('https://'))
      problems.push(
        `TAB_HOST_ORIGINS: ${entry} ${isLoopback(entry) ? 'points at this machine while PUBLIC_URL is public' : 'must be https'}`,
      );
  }
  for (const entry of entries.filter((url) => url.includes('://'))) {
    if (!URL.canParse(entry)) problems.push(`ALLOWED_SERVICE_URLS: ${entry} is no address`);
    else if (isLoopback(entry) ? !local : new URL(entry).protocol !== 'https:')
      problems.push(
        `ALLOWED_SERVICE_URLS: ${entry} would be given the bot's token; ${isLoopback(entry) ? 'it points at this machine while PUBLIC_URL is public' : 'it must be https'}`,
      );
  }
  return problems;
};

/** `smba.trafficmanager.net`, `*.teams.microsoft.us`; a port may follow. */
const hostRule = /^(\*\.(?=[^.]+\.))?[a-z0-9-]+(\.[a-z0-9-]+)*(:\d+)?$/i;

/** Settings that hold `${{NAME}}` of something that is not set: their own message would only puzzle. */
const notFilledIn = (raw: Record<string, string>): { names: string[]; problems: string[] } => {
  const found = Object.keys(settings.shape).flatMap((name) =>
    [...(raw[name] ?? '').matchAll(placeholder)].map(([, missing]) => [name, missing] as const),
  );
  return {
    names: found.map(([name]) => name),
    problems: found.map(([name, missing]) => `${name}: needs ${missing}, which is not set`),
  };
};

const isLoopback = (address: string | undefined): boolean =>
  address !== undefined &&
  URL.canParse(address) &&
  /^(127\.\d+\.\d+\.\d+|localhost|\[::1\])$/.test(new URL(address).hostname);

/**
 * Reads the settings: the process environment first, then `env/.env.<ATTACHE_ENV>.user`, then `env/.env.<ATTACHE_ENV>`.
 * Throws ConfigError naming every missing or malformed one.
 */
export const readConfig = (env: NodeJS.ProcessEnv = process.env, folder = 'env'): Config => {
  const raw = readSettings(env, folder);
  const result = settings.safeParse(raw);
  const unfilled = notFilledIn(raw);
  const problems = [
    ...(isThere(env.ATTACHE_ENV, folder)
      ? []
      : [`ATTACHE_ENV: there is no ${join(folder, `.env.${env.ATTACHE_ENV}`)}; copy .env.dev and fill it in`]),
    ...unfilled.problems,
    ...[
      ...(result.error?.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`) ?? []),
      ...acrossSettings(raw),
    ].filter((problem) => !unfilled.names.some((name) => problem.startsWith(`${name}: `))),
  ];
  if (!result.success || problems.length > 0) throw new ConfigError(problems);
  const value = result.data;
  const config: Config = {
    ...(value.HOST ? { host: value.HOST } : {}),
    trustedProxies: list(value.TRUSTED_PROXIES),
    port: value.PORT,
    metricsPort: value.METRICS_PORT,
    instances: value.INSTANCES,
    publicUrl: value.PUBLIC_URL,
    dataDir: join(value.DATA_DIR, 'app'),
    ...(value.MONGODB_URI ? { mongodbUri: value.MONGODB_URI } : {}),
    logLevel: value.LOG_LEVEL,
    tenantId: value.AAD_APP_TENANT_ID,
    bot: { appId: value.BOT_ID, password: value.SECRET_BOT_PASSWORD },
    app: {
      clientId: value.AAD_APP_CLIENT_ID,
      idUri: value.AAD_APP_ID_URI ?? `api://${new URL(value.PUBLIC_URL).host}/${value.AAD_APP_CLIENT_ID}`,
      credential: value.SECRET_AAD_APP_CLIENT_SECRET
        ? { secret: value.SECRET_AAD_APP_CLIENT_SECRET }
        : {
            thumbprintSha256: value.AAD_APP_CERTIFICATE_THUMBPRINT ?? '',
            privateKey: value.SECRET_AAD_APP_CERTIFICATE_KEY ?? '',
          },
    },
    storeKey: value.SECRET_STORE_KEY,
    origins: {
      graph: value.GRAPH_ORIGIN,
      login: value.LOGIN_ORIGIN,
      botOpenIdMetadataUrl: value.BOT_OPENID_METADATA_URL,
      botTokenIssuer: value.BOT_TOKEN_ISSUER,
      allowedServiceUrls: list(value.ALLOWED_SERVICE_URLS),
      tabHosts: list(value.TAB_HOST_ORIGINS),
    },
  };
  return Object.freeze(config);
};

const isThere = (name: string | undefined, folder: string): boolean =>
  !name || existsSync(join(folder, `.env.${name}`));

/**
 * The settings of a command that works beside the app (`npm run data`, `npm run doctor`): those of the sandbox when nothing is configured.
 * Throws ConfigError.
 */
export const readCommandConfig = (env: NodeJS.ProcessEnv = process.env, folder = 'env'): Config =>
  readConfig({ ...env, ATTACHE_ENV: environmentOf(env) }, folder);

/** The environment that such a command means, and everything set in it by name, also what only the package needs. */
export const readCommandSettings = (env: NodeJS.ProcessEnv = process.env, folder = 'env') => {
  const name = environmentOf(env);
  return { name, values: readSettings({ ...env, ATTACHE_ENV: name }, folder) };
};

/** The raw settings by name, files and environment merged and `${{NAME}}` filled in. */
export const readSettings = (env: NodeJS.ProcessEnv, folder: string): Record<string, string> => {
  const name = env.ATTACHE_ENV;
  const files = name ? [`.env.${name}`, `.env.${name}.user`].map((file) => join(folder, file)) : [];
  const merged: Record<string, string> = {};
  for (const file of files) if (existsSync(file)) Object.assign(merged, parseEnvFile(readFileSync(file, 'utf8')));
  for (const [key, value] of Object.entries(env)) if (value !== undefined && value !== '') merged[key] = value;
  return Object.fromEntries(Object.entries(merged).map(([key, value]) => [key, fillIn(value, merged)]));
};

const parseEnvFile = (content: string): Record<string, string> =>
  Object.fromEntries(
    content
      .split(/\r?\n/)
      .map((line) => /^\s*([A-Z0-9_]+)\s*=\s*(.*?)\s*$/.exec(line))
      .filter((match) => match !== null && match[2] !== '')
      .map((match) => [match?.[1] ?? '', (match?.[2] ?? '').replace(/^(["'])(.*)\1$/, '$2')]),
  );

const fillIn = (value: string, values: Record<string, string>): string =>
  value.replace(placeholder, (whole, name: string) => values[name] ?? whole);

const placeholder = /\$\{\{([A-Z0-9_]+)\}\}/g;

const list = (value: string): string[] =>
  value
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== '');
