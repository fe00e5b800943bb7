import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import type { Config } from '../config.ts';
import { type Finding, ok, problem } from './finding.ts';

const manifestSchema = z.object({
  id: z.string(),
  version: z.string(),
  bots: z.array(z.object({ botId: z.string() })).min(1),
  validDomains: z.array(z.string()),
  webApplicationInfo: z.object({ id: z.string(), resource: z.string() }),
});

/** The package in people's Teams has to name the same registrations and addresses as these settings. */
export const checkPackage = async (
  config: Config,
  { name, values }: { name: string | undefined; values: Record<string, string> },
  folder = 'build',
): Promise<Finding[]> => {
  const path = `${folder}/appPackage.${name}.zip`;
  return [
    ...resourceOf(config),
    ...domainOf(config, values),
    ...(name && existsSync(path)
      ? [await agreementOf(path, config, values)]
      : [ok(`no package was built here (npm run package -- --env ${name ?? '<name>'}), so none is compared`)]),
  ];
};

const isPublic = ({ publicUrl }: Config) => publicUrl.startsWith('https://');

/** Teams asks for tokens only for a resource on the tab's own domain. */
const resourceOf = (config: Config): Finding[] => {
  if (!isPublic(config)) return [];
  const expected = `api://${new URL(config.publicUrl).host}/${config.app.clientId}`;
  return [
    config.app.idUri === expected
      ? ok(`the application ID URI is ${expected}`)
      : problem(
          `AAD_APP_ID_URI is ${config.app.idUri}, and Teams signs people in only with ${expected}`,
          'leave AAD_APP_ID_URI out, and give the app registration and the manifest this URI',
        ),
  ];
};

const domainOf = (config: Config, { TAB_DOMAIN }: Record<string, string>): Finding[] => {
  if (!TAB_DOMAIN) return [];
  const { host } = new URL(config.publicUrl);
  return [
    TAB_DOMAIN === host
      ? ok(`TAB_DOMAIN and PUBLIC_URL are both ${host}`)
      : problem(`TAB_DOMAIN is ${TAB_DOMAIN}, but PUBLIC_URL is on ${host}`, `set TAB_DOMAIN=${host}`),
  ];
};

const agreementOf = async (path: string, config: Config, values: Record<string, string>): Promise<Finding> => {
  const again = `make it again with npm run package, and upload it in the Teams admin centre`;
  const parsed = manifestSchema.safeParse(await manifestIn(path).catch(() => undefined));
  if (!parsed.success) return problem(`${path} holds no manifest that can be read`, again);
  const { id, version, bots, validDomains, webApplicationInfo } = parsed.data;
  const { host } = new URL(config.publicUrl);
  const differences = [
    ...(values.TEAMS_APP_ID && id !== values.TEAMS_APP_ID ? ['TEAMS_APP_ID'] : []),
    ...(bots.every(({ botId }) => botId === config.bot.appId) ? [] : ['BOT_ID']),
    ...(webApplicationInfo.id === config.app.clientId ? [] : ['AAD_APP_CLIENT_ID']),
    ...(webApplicationInfo.resource === config.app.idUri ? [] : ['AAD_APP_ID_URI']),
    ...(validDomains.includes(host) ? [] : ['TAB_DOMAIN']),
  ];
  return differences.length === 0
    ? ok(`${path} (version ${version}) agrees with the settings`)
    : problem(`${path} was made with another ${differences.join(', ')}`, again);
};

const manifestIn = async (path: string): Promise<unknown> => {
  // Beside the app only: packages are made and checked where the project is, never on the server.
  const { TextWriter, Uint8ArrayReader, ZipReader } = await import('@zip.js/zip.js');
  const zip = new ZipReader(new Uint8ArrayReader(readFileSync(path)));
  const entry = (await zip.getEntries()).find(({ filename }) => filename === 'manifest.json');
  if (!entry || entry.directory) return undefined;
  return JSON.parse(await entry.getData(new TextWriter()));
};
