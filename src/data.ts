import { pathToFileURL } from 'node:url';
import { z } from 'zod';
import { type Config, ConfigError, EXIT_CONFIG, readCommandConfig } from './config.ts';
import { createAppTokens } from './services/platform/auth/app-tokens.ts';
import { findSignedIn } from './services/platform/auth/token-store.ts';
import { openStore } from './services/platform/store/open-store.ts';
import { erasePersonalData, exportPersonalData } from './services/platform/store/personal-data.ts';
import { createSeal } from './services/platform/store/seal.ts';
import type { SealedStore } from './services/platform/store/sealed-store.ts';
import { systemClock } from './shared/clock.ts';
import { ServiceUnavailable } from './shared/errors.ts';
import type { UserIdentity } from './shared/identity.ts';
import { createLog } from './shared/log.ts';

// https://man.freebsd.org/cgi/man.cgi?query=sysexits
const EXIT_USAGE = 64;
const EXIT_NO_USER = 67;
const EXIT_UNAVAILABLE = 69;

const usage = `usage: npm run --silent data -- export <user>   prints everything kept about a person as JSON
       npm run --silent data -- erase <user>    erases it and prints how much that was
<user> is the person's userPrincipalName, object id in Entra ID, or <tenant id>.<object id>.
`;

const guid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The person meant by `<object id>` (of `tenantId`) or `<tenant id>.<object id>`; undefined when it is neither. */
export const readPerson = (text: string, tenantId: string): UserIdentity | undefined => {
  const [userId = '', tenant = tenantId, ...rest] = text.trim().toLowerCase().split('.').reverse();
  return guid.test(userId) && guid.test(tenant) && rest.length === 0 ? { tenantId: tenant, userId } : undefined;
};

const principalName = /^[^\s@]+@[^\s@]+$/;

/** The person of a userPrincipalName: signed in here, or known to the directory where the app may look into it. Throws ServiceUnavailable('store'). */
const findPerson = async (store: SealedStore, config: Config, name: string): Promise<UserIdentity | undefined> => {
  const tenantId = config.tenantId.toLowerCase();
  const signedIn = await findSignedIn({ store, seal: store.seal }, tenantId, name);
  if (signedIn) return signedIn;
  const { app, origins } = config;
  const userId = await createAppTokens({
    tenantId,
    ...app,
    loginOrigin: origins.login,
    clock: systemClock,
    log: createLog('silent'),
  })
    .graphToken(tenantId)
    .then((token) =>
      fetch(`${origins.graph}/v1.0/users/${encodeURIComponent(name)}?$select=id`, {
        headers: { authorization: `Bearer ${token}` },
        signal: AbortSignal.timeout(10_000),
      }),
    )
    .then((answer) => (answer.ok ? answer.json() : undefined))
    .then((body) => z.object({ id: z.string() }).safeParse(body).data?.id)
    .catch(() => undefined);
  return userId === undefined ? undefined : { tenantId, userId: userId.toLowerCase() };
};

/** Does what the command says and returns what to print. Throws ServiceUnavailable('store'). */
export const runData = async (
  store: SealedStore,
  command: 'export' | 'erase',
  person: UserIdentity,
): Promise<Record<string, unknown>> =>
  command === 'export'
    ? { ...person, exportedAt: new Date(), collections: await exportPersonalData(store, person) }
    : { ...person, erased: await erasePersonalData(store, person) };

const explain = (error: unknown, { mongodbUri, dataDir }: Config): { text: string; code: number } =>
  error instanceof ServiceUnavailable
    ? {
        text: `The store does not answer (${mongodbUri ? 'MONGODB_URI' : dataDir}). Nothing was printed; run this again.\n`,
        code: EXIT_UNAVAILABLE,
      }
    : { text: `${error instanceof Error ? error.message : String(error)}\n`, code: 1 };

/** The command line; returns the exit code: 0 done, 64 not understood, 67 nobody of that name, 69 store out of reach, 78 settings missing. */
export const main = async (args: string[]): Promise<number> => {
  const [command, user, ...rest] = args;
  if ((command !== 'export' && command !== 'erase') || user === undefined || rest.length > 0) {
    process.stderr.write(usage);
    return EXIT_USAGE;
  }
  let config: Config;
  try {
    config = readCommandConfig();
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    process.stderr.write(`${error.message}\n`);
    return EXIT_CONFIG;
  }
  const byId = readPerson(user, config.tenantId);
  const isName = principalName.test(user);
  if (!byId && !isName) {
    process.stderr.write(`${JSON.stringify(user)} is neither an object id nor a userPrincipalName.\n${usage}`);
    return EXIT_USAGE;
  }
  const store = await openStore({ ...config, seal: createSeal(config.storeKey) });
  try {
    const person = byId ?? (await findPerson(store, config, user));
    if (!person) {
      process.stderr.write(
        `Nobody called ${user} is signed in here, and the directory did not tell who that is. Say the person's object id instead.\n`,
      );
      return EXIT_NO_USER;
    }
    process.stdout.write(`${JSON.stringify(await runData(store, command, person), null, 2)}\n`);
    return 0;
  } catch (error) {
    const { text, code } = explain(error, config);
    process.stderr.write(text);
    return code;
  } finally {
    await store.close();
  }
};

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) process.exitCode = await main(process.argv.slice(2));
