import { pathToFileURL } from 'node:url';
import { type Config, ConfigError, EXIT_CONFIG, readCommandConfig } from './config.ts';
import type { DocumentStore } from './services/platform/store/document-store.ts';
import { openStore } from './services/platform/store/open-store.ts';
import { erasePersonalData, exportPersonalData } from './services/platform/store/personal-data.ts';
import { ServiceUnavailable } from './shared/errors.ts';
import type { UserIdentity } from './shared/identity.ts';

// https://man.freebsd.org/cgi/man.cgi?query=sysexits
const EXIT_USAGE = 64;
const EXIT_UNAVAILABLE = 69;

const usage = `usage: npm run --silent data -- export <user>   prints everything kept about a person as JSON
       npm run --silent data -- erase <user>    erases it and prints how much that was
<user> is the person's object id in Entra ID, or <tenant id>.<object id>.
`;

const guid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The person meant by `<object id>` (of `tenantId`) or `<tenant id>.<object id>`; undefined when it is neither. */
export const readPerson = (text: string, tenantId: string): UserIdentity | undefined => {
  const [userId = '', tenant = tenantId, ...rest] = text.trim().toLowerCase().split('.').reverse();
  return guid.test(userId) && guid.test(tenant) && rest.length === 0 ? { tenantId: tenant, userId } : undefined;
};

/** Does what the command says and returns what to print. Throws ServiceUnavailable('store'). */
export const runData = async (
  store: DocumentStore,
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

/** The command line; returns the exit code: 0 done, 64 not understood, 69 store out of reach, 78 settings missing. */
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
  const person = readPerson(user, config.tenantId);
  if (!person) {
    process.stderr.write(`${JSON.stringify(user)} is not an object id.\n${usage}`);
    return EXIT_USAGE;
  }
  const store = await openStore(config);
  try {
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
