import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig } from '../src/config.ts';
import { checkPackage } from '../src/doctor/check-package.ts';
import { examine } from '../src/doctor.ts';
import { runProgram } from './support/run.ts';
import { freePort, type Story, startApp } from './support/start-app.ts';
import { clockAt } from './support/test-clock.ts';

const guid = '11111111-2222-3333-4444-555555555555';

describe('npm run doctor', () => {
  let story: Story;
  before(async () => {
    story = await startApp();
  });
  afterEach(() => story.control.reset());
  after(() => story.stop());

  const findings = async (changes: Record<string, string> = {}, now?: () => Date) => {
    const env = { ...story.env, ...changes };
    return examine(readConfig(env), { name: 'sandbox', values: env }, now && clockAt(now));
  };
  const problemsWith = async (...args: Parameters<typeof findings>) =>
    (await findings(...args)).filter(({ ok }) => !ok).map(({ text }) => text);

  it('finds all well in the sandbox, beside the running app', async () => {
    const { code, out } = await runProgram('doctor', [], story.env);

    assert.equal(code, 0, out);
    const lines = out.trim().split('\n');
    assert.equal(lines.pop(), 'All is well.');
    assert.ok(
      lines.every((line) => line.startsWith('ok: ')),
      out,
    );
    for (const about of [
      /store.*answers|MongoDB.*answers/,
      /bot gets its token/,
      /Calendars\.Read/,
      /healthz/,
      /clock agrees/,
    ])
      assert.match(out, about);
  }).timeout(20_000);

  it('names every setting that is missing and exits with 78', async () => {
    const { code, out } = await runProgram('doctor', [], { BOT_ID: guid });

    assert.equal(code, 78);
    assert.match(out, /^problem: PUBLIC_URL: is missing/m);
    assert.match(out, /^problem: SECRET_STORE_KEY: is missing/m);
  });

  it('exits with 1 and says what to do when something is wrong', async () => {
    const { code, out } = await runProgram('doctor', [], { ...story.env, SECRET_BOT_PASSWORD: 'wrong-secret' });

    assert.equal(code, 1);
    assert.match(out, /^problem: the bot gets no token \(AADSTS7000215\)\. Do this: .*SECRET_BOT_PASSWORD/m);
    assert.match(out, /^1 of \d+ need your attention\.$/m);
    assert.doesNotMatch(out, /wrong-secret/);
  }).timeout(20_000);

  it('tells a wrong app registration from a wrong secret', async () => {
    const problems = await problemsWith({ AAD_APP_CLIENT_ID: guid });

    assert.ok(
      problems.some((text) => /AADSTS700016/.test(text) && /AAD_APP_CLIENT_ID/.test(text)),
      problems.join('\n'),
    );
  });

  it('names the application permission that nobody consented to', async () => {
    await story.control.applicationConsent(['Calendars.Read'], false);

    const problems = await problemsWith();

    assert.ok(
      problems.some((text) => /lacks the application permission Calendars\.Read.*grant admin consent/.test(text)),
      problems.join('\n'),
    );
  });

  it('says that the app cannot be reached, and the store, and Microsoft 365', async () => {
    const nobody = `http://127.0.0.1:${await freePort()}`;
    const folder = mkdtempSync(join(tmpdir(), 'attache-doctor-'));
    writeFileSync(join(folder, 'app'), 'a file where a folder has to be');
    try {
      const { MONGODB_URI: _, ...env } = story.env;
      const problems = await problemsWith({
        ...env,
        MONGODB_URI: '',
        DATA_DIR: folder,
        PUBLIC_URL: nobody,
        GRAPH_ORIGIN: nobody,
        LOGIN_ORIGIN: nobody,
        BOT_OPENID_METADATA_URL: `${nobody}/openid`,
      });

      for (const what of [
        /store/,
        /healthz does not answer/,
        /Graph .* does not answer/,
        /nobody can sign in/,
        /hears nobody/,
      ])
        assert.ok(
          problems.some((text) => what.test(text)),
          `${what} in:\n${problems.join('\n')}`,
        );
      assert.ok(problems.every((text) => / Do this: /.test(text)));
    } finally {
      rmSync(folder, { recursive: true });
    }
  }).timeout(30_000);

  it('sounds the alarm when the clock is more than a minute off', async () => {
    const problems = await problemsWith({}, () => new Date(Date.now() - 90_000));

    assert.ok(
      problems.some((text) => /clock is (89|9\d) s behind Graph's/.test(text)),
      problems.join('\n'),
    );
  });

  it("says from 5 s on that the app follows Graph's clock", async () => {
    const said = await findings({}, () => new Date(Date.now() + 30_000));

    assert.deepEqual(
      said.filter(({ ok }) => !ok),
      [],
    );
    assert.ok(
      said.some(({ text }) => /clock is (29|30|31) s ahead of Graph's; what is due .* follows Graph's/.test(text)),
    );
  });

  it('says when the package in Teams belongs to other settings', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'attache-doctor-'));
    const settings = {
      PUBLIC_URL: 'https://attache.contoso.com',
      TAB_DOMAIN: 'attache.contoso.com',
      TEAMS_APP_ID: guid,
      BOT_ID: guid,
      AAD_APP_CLIENT_ID: guid,
      AAD_APP_TENANT_ID: guid,
      SECRET_BOT_PASSWORD: 'x',
      SECRET_AAD_APP_CLIENT_SECRET: 'x',
      SECRET_STORE_KEY: createHash('sha256').update('a key').digest('base64'),
    };
    const manifest = {
      id: guid,
      version: '1.0.0',
      bots: [{ botId: guid }],
      validDomains: ['attache.contoso.com'],
      webApplicationInfo: { id: guid, resource: `api://attache.contoso.com/${guid}` },
    };
    const check = async (changes: Record<string, string>, package_: object = manifest) => {
      mkdirSync(folder, { recursive: true });
      writeFileSync(join(folder, 'appPackage.dev.zip'), await zipOf('manifest.json', JSON.stringify(package_)));
      const values = { ...settings, ...changes };
      return (await checkPackage(readConfig(values), { name: 'dev', values }, folder))
        .filter(({ ok }) => !ok)
        .map(({ text }) => text)
        .join('\n');
    };
    try {
      assert.equal(await check({}), '');
      assert.match(
        await check({ BOT_ID: guid.replace('1', '2') }),
        /made with another BOT_ID\. Do this: make it again/,
      );
      assert.match(await check({ TAB_DOMAIN: 'old.contoso.com' }), /set TAB_DOMAIN=attache\.contoso\.com/);
      assert.match(await check({ AAD_APP_ID_URI: 'api://elsewhere/x' }), /signs people in only with api:\/\/attache/);
      assert.match(await check({}, { nothing: true }), /no manifest that can be read/);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

const zipOf = async (name: string, text: string): Promise<Buffer> => {
  const { BlobWriter, TextReader, ZipWriter } = await import('@zip.js/zip.js');
  const zip = new ZipWriter(new BlobWriter());
  await zip.add(name, new TextReader(text));
  return Buffer.from(await (await zip.close()).arrayBuffer());
};
