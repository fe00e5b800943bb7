import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { TextWriter, Uint8ArrayReader, Uint8ArrayWriter, ZipReader } from '@zip.js/zip.js';
import { Ajv } from 'ajv';
import { parse } from 'yaml';
import { delegatedScopes } from '../src/app.ts';
import { commands } from '../src/bot/features/commands.ts';
import { applicationPermissions } from '../src/services/changes/index.ts';
import { teamsClientIds } from '../src/services/platform/auth/teams-clients.ts';
import { wordsOf } from '../src/words/index.ts';
import { runProgram } from './support/run.ts';

const guid = (digit: string) =>
  `${digit.repeat(8)}-${digit.repeat(4)}-4${digit.repeat(3)}-8${digit.repeat(3)}-${digit.repeat(12)}`;
const settings = {
  TEAMS_APP_ID: guid('1'),
  BOT_ID: guid('2'),
  AAD_APP_CLIENT_ID: guid('3'),
  TAB_DOMAIN: 'attache.contoso.com',
};
/** Ids of Graph's permissions: https://learn.microsoft.com/graph/permissions-reference */
const published: Record<string, Record<string, string>> = {
  Scope: {
    'e1fe6dd8-ba31-4d61-89e7-88639da4683d': 'User.Read',
    'b340eb25-3456-403f-be2f-af7a0d370277': 'User.ReadBasic.All',
    'a154be20-db9c-4678-8ab7-66f6cc099a59': 'User.Read.All',
    'ba47897c-39ec-4d83-8086-ee8256fa737d': 'People.Read',
    '9c7a330d-35b3-4aa1-963d-cb2b9f927841': 'Presence.Read.All',
    'bc024368-1153-4739-b217-4326f2e966d0': 'GroupMember.Read.All',
    '1ec239c2-d7c9-4623-a91a-a9775856bb36': 'Calendars.ReadWrite',
    '87f447af-9fa4-4c32-9dfa-4a57a73d18ce': 'MailboxSettings.Read',
    'cb8f45a0-5c2e-4ea1-b803-84b870a7d7ec': 'Place.Read.All',
  },
  Role: {
    '798ee544-9d2d-430c-a058-570e29e34338': 'Calendars.Read',
    '913b9306-0ce1-42b8-9137-6a7df690a760': 'Place.Read.All',
  },
};
const localizationSchema = JSON.parse(
  readFileSync(
    'node_modules/@microsoft/app-manifest/build/json-schemas/teams/v1.30/MicrosoftTeams.Localization.schema.json',
    'utf8',
  ),
);
// The schema is of draft 4, which Ajv takes when it is not told so.
const isTranslation = new Ajv({ strict: false, unicodeRegExp: false }).compile({
  ...localizationSchema,
  $schema: undefined,
  id: undefined,
});
const read = (path: string) => JSON.parse(readFileSync(path, 'utf8'));

describe('npm run package', () => {
  const zips = () => (existsSync('build') ? readdirSync('build').filter((name) => name.endsWith('.zip')) : []);
  const pathOf = (out: string) => out.trim().split('\n').at(-1) ?? '';

  // A package that somebody made for real stays as it was.
  const real = 'build/appPackage.dev.zip';
  let kept: Buffer | undefined;
  before(() => {
    kept = existsSync(real) ? readFileSync(real) : undefined;
  });
  after(() => {
    if (kept) writeFileSync(real, kept);
  });

  it('makes a zip of the manifest and two icons, with values of the process environment first', async () => {
    const { code, out, err } = await runProgram('package', ['--env', 'dev'], settings);
    assert.equal(code, 0, err);
    const path = pathOf(out);
    assert.match(path, /^\/.*appPackage\.dev\.zip$/);
    try {
      const entries = await new ZipReader(new Uint8ArrayReader(readFileSync(path))).getEntries();
      assert.deepEqual(entries.map(({ filename }) => filename).sort(), [
        'color.png',
        'de.json',
        'fr.json',
        'manifest.json',
        'outline.png',
      ]);
      const entry = (name: string) => {
        const found = entries.find(({ filename }) => filename === name);
        return found && !found.directory ? found : assert.fail(name);
      };
      const manifest = JSON.parse(await entry('manifest.json').getData(new TextWriter()));
      assert.doesNotMatch(JSON.stringify(manifest), /\$\{\{/);
      assert.equal(manifest.id, settings.TEAMS_APP_ID);
      assert.equal(manifest.bots[0].botId, settings.BOT_ID);
      assert.equal(manifest.name.short, 'Attaché-dev');
      assert.deepEqual(manifest.validDomains, [settings.TAB_DOMAIN]);
      assert.deepEqual(manifest.webApplicationInfo, {
        id: settings.AAD_APP_CLIENT_ID,
        resource: `api://${settings.TAB_DOMAIN}/${settings.AAD_APP_CLIENT_ID}`,
      });
      const shown = manifest.bots[0].commandLists.flatMap((list: { commands: { title: string }[] }) => list.commands);
      assert.ok(shown.length >= 5 && shown.length <= 10);
      for (const { title } of shown)
        assert.ok(
          commands.some(({ intent }) => wordsOf({ language: 'en' }).commands[intent].title === title),
          title,
        );
      for (const { languageTag, file } of manifest.localizationInfo.additionalLanguages) {
        const translation = JSON.parse(await entry(file).getData(new TextWriter()));
        assert.equal(translation['name.short'], 'Attaché-dev');
        assert.equal(isTranslation(translation), true, `${languageTag}: ${JSON.stringify(isTranslation.errors)}`);
        const said = shown.map(
          (_: unknown, index: number) => translation[`bots[0].commandLists[0].commands[${index}].description`],
        );
        for (const [index, text] of said.entries()) assert.notEqual(text, shown[index].description);
      }
      for (const icon of ['color.png', 'outline.png']) {
        const bytes = await entry(icon).getData(new Uint8ArrayWriter());
        assert.deepEqual(Buffer.from(bytes), readFileSync(`appPackage/${icon}`));
      }
    } finally {
      rmSync(path);
    }
  }).timeout(30_000);

  it('names everything that is missing, and writes nothing', async () => {
    mkdirSync('build', { recursive: true });
    const before = zips();
    const { code, out, err } = await runProgram('package', ['--env', 'dev']);

    assert.notEqual(code, 0);
    assert.equal(out, '');
    for (const name of Object.keys(settings)) assert.match(err, new RegExp(`${name} is not set`));
    assert.deepEqual(zips(), before);
  }).timeout(30_000);

  it('refuses values that Teams would refuse, and writes nothing', async () => {
    const before = zips();
    const { code, err } = await runProgram('package', ['--env', 'dev'], {
      ...settings,
      BOT_ID: 'my-bot',
      TAB_DOMAIN: 'https://attache.contoso.com/',
    });

    assert.notEqual(code, 0);
    assert.match(err, /botId/i);
    assert.match(err, /validDomains/);
    assert.deepEqual(zips(), before);
  }).timeout(30_000);

  it('asks which environment when none is named, and knows when there is no such one', async () => {
    assert.equal((await runProgram('package')).code, 64);
    const unknown = await runProgram('package', ['--name', 'dev']);
    assert.deepEqual([unknown.code, /Say which environment/.test(unknown.err)], [64, true]);
    const { code, err } = await runProgram('package', ['--env', 'nowhere'], settings);
    assert.notEqual(code, 0);
    assert.match(err, /env\/\.env\.nowhere/);
  }).timeout(30_000);
});

describe('infra/aad.manifest.json', () => {
  const { requiredResourceAccess } = read('infra/aad.manifest.json') as {
    requiredResourceAccess: { resourceAppId: string; resourceAccess: { id: string; type: string }[] }[];
  };
  const [graph] = requiredResourceAccess;

  it('asks Graph alone, and for nothing twice', () => {
    assert.deepEqual(
      requiredResourceAccess.map(({ resourceAppId }) => resourceAppId),
      ['00000003-0000-0000-c000-000000000000'],
    );
    const ids = graph?.resourceAccess.map(({ id }) => id) ?? [];
    assert.equal(new Set(ids).size, ids.length);
  });

  const asked = (type: string) =>
    (graph?.resourceAccess ?? [])
      .filter((access) => access.type === type)
      .map(({ id }) => published[type]?.[id] ?? `unknown ${type} ${id}`)
      .sort();

  it('asks for exactly the permissions that the features name', () => {
    assert.deepEqual(asked('Scope'), [...delegatedScopes].sort());
    assert.deepEqual(asked('Role'), [...applicationPermissions].sort());
  });

  it('is explained line by line in docs/permissions.md', () => {
    const [delegated = '', application = ''] = readFileSync('docs/permissions.md', 'utf8').split('## Application');
    const listed = (text: string) => [...text.matchAll(/^\| `([\w.]+)` \|/gm)].map(([, name]) => name).sort();

    assert.deepEqual(listed(delegated), asked('Scope'));
    assert.deepEqual(listed(application), asked('Role'));
  });

  it('has the role of administrators, for people', () => {
    const { appRoles } = read('infra/aad.manifest.json');

    assert.deepEqual(
      appRoles.map(({ value, allowedMemberTypes, isEnabled }: Record<string, unknown>) => [
        value,
        allowedMemberTypes,
        isEnabled,
      ]),
      [['Attache.Administrator', ['User'], true]],
    );
  });

  it('lets Teams, Outlook and Microsoft 365 sign people in without a prompt', () => {
    const { api } = read('infra/aad.manifest.json');
    const clients = api.preAuthorizedApplications.map(({ appId }: { appId: string }) => appId);

    assert.ok(clients.length >= 7);
    // Whoever may get a token for us must not be turned away with it.
    for (const client of clients) assert.ok(teamsClientIds.includes(client), client);
    assert.equal(api.requestedAccessTokenVersion, 2);
    assert.equal(api.oauth2PermissionScopes[0].value, 'access_as_user');
  });
});

describe('infra/main.bicep', () => {
  it('tells the app how many instances its plan runs', () => {
    const [main, web] = ['infra/main.bicep', 'infra/web.bicep'].map((file) => readFileSync(file, 'utf8'));

    assert.match(main ?? '', /INSTANCES: string\(instances\)/);
    assert.match(web ?? '', /capacity: instances/);
  });
});

describe('teamsapp.yml', () => {
  const file = parse(readFileSync('teamsapp.yml', 'utf8')) as Record<string, unknown>;

  it('names files that exist, or that an earlier step makes', () => {
    const paths: string[] = [];
    const walk = (node: unknown, key = '') => {
      if (Array.isArray(node)) for (const item of node) walk(item, key);
      else if (node && typeof node === 'object') for (const [name, value] of Object.entries(node)) walk(value, name);
      else if (
        typeof node === 'string' &&
        /^(path|parameters|manifestPath|ignoreFile|artifactFolder|appPackagePath)$/.test(key)
      )
        paths.push(node);
    };
    walk(file);

    assert.ok(paths.length >= 6);
    for (const path of paths.filter((each) => !each.startsWith('./build/'))) assert.ok(existsSync(path), path);
  });

  it('runs scripts that package.json has', () => {
    const { scripts } = read('package.json') as { scripts: Record<string, string> };
    const run = [...readFileSync('teamsapp.yml', 'utf8').matchAll(/args: run ([\w:-]+)/g)].map(
      ([, name]) => name ?? '',
    );

    assert.ok(run.length >= 2);
    for (const name of run) assert.ok(scripts[name], name);
  });

  it('keeps nothing from the server that the app needs there, and takes no secret to it', () => {
    const ignored = readFileSync('.webappignore', 'utf8').split('\n');

    for (const name of ['env', 'test', 'src', 'sandbox', 'data']) assert.ok(ignored.includes(name), name);
    for (const name of ['dist', 'dist/app.js', 'dist/tab', 'node_modules', 'package.json'])
      assert.ok(!ignored.includes(name), name);
  });
});
