// npm run package -- --env <name>: the app package zip of one environment, validated. Nothing is written when anything is wrong.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { AppManifestUtils } from '@microsoft/app-manifest';
import { BlobWriter, TextReader, Uint8ArrayReader, ZipWriter } from '@zip.js/zip.js';
import { commands } from '../src/bot/features/commands.ts';
import { readSettings } from '../src/config.ts';
import { type Language, languages, wordsOf } from '../src/words/index.ts';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const folder = join(root, 'appPackage');

/** The client's list of commands shows ten at most. */
const listed = commands.slice(0, 10);

const namesOf = (intent: (typeof commands)[number]['intent'], language: Language) => {
  const { title, description } = wordsOf({ language }).commands[intent];
  return { title, description };
};

/** What the manifest says, in another language. https://learn.microsoft.com/microsoftteams/platform/resources/schema/localization-schema */
export const makeTranslation = (language: Language, settings: Record<string, string>): Record<string, string> => ({
  ...(JSON.parse(filledIn(`${language}.json`, settings).text) as Record<string, string>),
  ...Object.fromEntries(
    listed.flatMap(({ intent }, index) =>
      Object.entries(namesOf(intent, language)).map(([name, text]) => [
        `bots[0].commandLists[0].commands[${index}].${name}`,
        text,
      ]),
    ),
  ),
});

/** A file of `appPackage/` with the values of the environment in it, and which of them are missing. */
const filledIn = (file: string, settings: Record<string, string>): { text: string; missing: Set<string> } => {
  const values: Record<string, string> = { APP_NAME_SUFFIX: '', ...settings };
  const missing = new Set<string>();
  const text = readFileSync(join(folder, file), 'utf8').replace(/\$\{\{([A-Z0-9_]+)\}\}/g, (whole, name: string) => {
    const value = values[name];
    if (value === undefined) missing.add(name);
    return value ?? whole;
  });
  return { text, missing };
};

/** The manifest of one environment, with every problem found in it. */
export const makeManifest = async (
  settings: Record<string, string>,
): Promise<{ manifest: Manifest; problems: string[] }> => {
  const { text, missing } = filledIn('manifest.json', settings);
  const manifest = JSON.parse(text) as Manifest;
  const [bot] = manifest.bots;
  if (bot) bot.commandLists = [{ scopes: bot.scopes, commands: listed.map(({ intent }) => namesOf(intent, 'en')) }];
  if (missing.size > 0)
    return {
      manifest,
      problems: [...missing].map((name) => `${name} is not set (env/.env.<name> or the process environment)`),
    };
  manifest.localizationInfo = {
    defaultLanguageTag: 'en',
    additionalLanguages: languages
      .filter((language) => language !== 'en')
      .map((language) => ({ languageTag: language, file: `${language}.json` })),
  };
  const schema = await AppManifestUtils.validateAgainstSchema(manifest as never);
  return { manifest, problems: [...schema, ...lint(manifest)] };
};

interface Manifest {
  version: string;
  id: string;
  name: { short: string };
  icons: { color: string; outline: string };
  validDomains: string[];
  developer: Record<string, string>;
  localizationInfo: { defaultLanguageTag: string; additionalLanguages: { languageTag: string; file: string }[] };
  bots: {
    scopes: string[];
    commandLists: { scopes: string[]; commands: { title: string; description: string }[] }[];
  }[];
}

/** What the schema lets through and the store or an administrator's upload does not. */
const lint = (manifest: Manifest): string[] => [
  ...(/^\d+\.\d+\.\d+$/.test(manifest.version) ? [] : [`version ${manifest.version} is not major.minor.patch`]),
  ...Object.entries(manifest.developer)
    .filter(([name, value]) => name.endsWith('Url') && !value.startsWith('https://'))
    .map(([name]) => `developer.${name} must be https`),
  ...manifest.validDomains
    .filter((domain) => /[/:*]/.test(domain))
    .map((domain) => `validDomains: ${domain} must be a bare host name`),
  ...iconProblem(manifest.icons.color, 192),
  ...iconProblem(manifest.icons.outline, 32),
];

const iconProblem = (name: string, side: number): string[] => {
  const png = readFileSync(join(folder, name));
  const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
  return width === side && height === side ? [] : [`${name} is ${width} x ${height}, not ${side} x ${side}`];
};

const readEnvironment = (): string | undefined => {
  try {
    return parseArgs({ options: { env: { type: 'string' } } }).values.env;
  } catch {
    return undefined;
  }
};

const main = async () => {
  const environment = readEnvironment();
  if (!environment) {
    console.error('Say which environment: npm run package -- --env dev');
    return 64;
  }
  if (!existsSync(join(root, 'env', `.env.${environment}`))) {
    console.error(`There is no env/.env.${environment}. Copy env/.env.dev and fill it in.`);
    return 64;
  }
  const settings = readSettings({ ...process.env, ATTACHE_ENV: environment }, join(root, 'env'));
  const { manifest, problems } = await makeManifest(settings);
  if (problems.length > 0) {
    console.error(
      `The package for ${environment} was not written:\n${problems.map((problem) => `  ${problem}`).join('\n')}`,
    );
    return 1;
  }
  const zip = new ZipWriter(new BlobWriter('application/zip'));
  await zip.add('manifest.json', new TextReader(`${JSON.stringify(manifest, null, 2)}\n`));
  for (const language of languages.filter((each) => each !== 'en'))
    await zip.add(
      `${language}.json`,
      new TextReader(`${JSON.stringify(makeTranslation(language, settings), null, 2)}\n`),
    );
  for (const icon of [manifest.icons.color, manifest.icons.outline])
    await zip.add(icon, new Uint8ArrayReader(readFileSync(join(folder, icon))));
  const bytes = Buffer.from(await (await zip.close()).arrayBuffer());
  const path = join(root, 'build', `appPackage.${environment}.zip`);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, bytes);
  console.log(`${manifest.name.short} ${manifest.version}, ${bytes.length} bytes`);
  console.log(path);
  return 0;
};

if (process.argv[1] === fileURLToPath(import.meta.url)) process.exitCode = await main();
