import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { registrations } from '../sandbox/registrations.ts';
import { ConfigError, readCommandConfig, readConfig, readSettings } from '../src/config.ts';
import { environmentOf, isConfigured } from '../src/environment.mjs';
import { run, runProgram } from './support/run.ts';

const guid = '11111111-2222-3333-4444-555555555555';

/** Settings of a public app in a real tenant. */
const production = {
  PUBLIC_URL: 'https://attache.contoso.com',
  BOT_ID: guid,
  SECRET_BOT_PASSWORD: 'a bot secret',
  AAD_APP_CLIENT_ID: guid,
  AAD_APP_TENANT_ID: guid,
  SECRET_AAD_APP_CLIENT_SECRET: 'an app secret',
  SECRET_STORE_KEY: Buffer.alloc(32, 1).toString('base64'),
};

const problemsOf = (env: Record<string, string>, folder = 'env'): string[] => {
  try {
    readConfig(env, folder);
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
  return [];
};

describe('settings', () => {
  it('are named all at once when they are missing, and the process exits with 78', async () => {
    const { code, out, err } = await runProgram('app');

    assert.equal(code, 78);
    assert.equal(out, '');
    for (const name of [
      'PUBLIC_URL',
      'BOT_ID',
      'SECRET_BOT_PASSWORD',
      'AAD_APP_CLIENT_ID',
      'AAD_APP_TENANT_ID',
      'SECRET_AAD_APP_CLIENT_SECRET',
      'SECRET_STORE_KEY',
    ])
      assert.match(err, new RegExp(`^ {2}${name}: is missing: `, 'm'));
    assert.equal(err.trim().split('\n').length, 8);
  });

  it('end `npm run app` with 78 too, and nothing is started', async () => {
    const { code, err } = await run('npm', ['run', '--silent', 'app']);

    assert.equal(code, 78);
    assert.match(err, /Attaché cannot start\. These settings need your attention:/);
  }).timeout(60_000);

  it('are named with what to do when they are malformed, together with those that are missing', () => {
    const { SECRET_BOT_PASSWORD: _, ...rest } = production;
    const problems = problemsOf({
      ...rest,
      PORT: '80000',
      METRICS_PORT: 'nine',
      AAD_APP_TENANT_ID: 'contoso',
      SECRET_STORE_KEY: 'short',
      MONGODB_URI: 'postgres://db',
      LOG_LEVEL: 'loud',
      AAD_APP_ID_URI: 'https://attache.contoso.com',
      GRAPH_ORIGIN: 'not an address',
      ALLOWED_SERVICE_URLS: 'https://smba.trafficmanager.net/,http://smba.example.com/,https://:443',
    });

    const expected: [string, RegExp][] = [
      ['PORT', /between 0 and 65535/],
      ['METRICS_PORT', /must be a number/],
      ['AAD_APP_TENANT_ID', /a GUID/],
      ['SECRET_STORE_KEY', /exactly 32 bytes/],
      ['MONGODB_URI', /must start with mongodb:\/\//],
      ['LOG_LEVEL', /must be fatal, error/],
      ['AAD_APP_ID_URI', /must start with api:\/\//],
      ['GRAPH_ORIGIN', /absolute https address/],
      ['SECRET_BOT_PASSWORD', /is missing/],
      ['ALLOWED_SERVICE_URLS', /must be https/],
      ['ALLOWED_SERVICE_URLS', /is no address/],
    ];
    for (const [name, hint] of expected)
      assert.ok(
        problems.some((problem) => problem.startsWith(`${name}: `) && hint.test(problem)),
        `${name} in:\n${problems.join('\n')}`,
      );
    assert.equal(problems.length, expected.length, problems.join('\n'));
  });

  it('never show a secret among the problems', () => {
    const problems = problemsOf({ ...production, SECRET_STORE_KEY: 'my-own-secret-key', BOT_ID: '' }).join('\n');

    assert.match(problems, /SECRET_STORE_KEY/);
    assert.doesNotMatch(problems, /my-own-secret-key|a bot secret|an app secret/);
  });

  it('name an environment that is not there', () => {
    assert.match(problemsOf({ ...production, ATTACHE_ENV: 'nowhere' }).join('\n'), /^ATTACHE_ENV: there is no env/);
  });

  it('are filled in with other settings, and what is missing there is named', () => {
    const folder = mkdtempSync(join(tmpdir(), 'attache-env-'));
    try {
      writeFileSync(
        join(folder, '.env.demo'),
        `DOMAIN=attache.example.com\n# a comment\nPUBLIC_URL="https://\${{DOMAIN}}"\nAAD_APP_ID_URI=api://\${{DOMAIN}}/\${{AAD_APP_CLIENT_ID}}\n`,
      );
      writeFileSync(join(folder, '.env.demo.user'), 'SECRET_BOT_PASSWORD=from the user file\n');
      const { SECRET_BOT_PASSWORD: _, PUBLIC_URL: __, ...rest } = production;
      const env = { ...rest, ATTACHE_ENV: 'demo' };

      const config = readConfig(env, folder);
      const fromProcess = readConfig({ ...env, DOMAIN: 'other.example.com' }, folder);

      assert.equal(config.publicUrl, 'https://attache.example.com');
      assert.equal(config.app.idUri, `api://attache.example.com/${guid}`);
      assert.equal(config.bot.password, 'from the user file');
      assert.equal(fromProcess.publicUrl, 'https://other.example.com');
      assert.deepEqual(problemsOf({ ...env, PUBLIC_URL: `https://\${{TAB_DOMAIN}}` }, folder), [
        'PUBLIC_URL: needs TAB_DOMAIN, which is not set',
      ]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('use Microsoft 365 unless told otherwise', () => {
    const { origins, app } = readConfig(production);

    assert.equal(origins.graph, 'https://graph.microsoft.com');
    assert.equal(origins.login, 'https://login.microsoftonline.com');
    assert.equal(app.idUri, `api://attache.contoso.com/${guid}`);
  });

  it('take a certificate in place of the secret', () => {
    const { SECRET_AAD_APP_CLIENT_SECRET: _, ...rest } = production;
    const certificate = { AAD_APP_CERTIFICATE_THUMBPRINT: 'AB12', SECRET_AAD_APP_CERTIFICATE_KEY: 'a key' };

    assert.deepEqual(readConfig({ ...rest, ...certificate }).app.credential, {
      thumbprintSha256: 'AB12',
      privateKey: 'a key',
    });
    assert.match(
      problemsOf({ ...rest, AAD_APP_CERTIFICATE_THUMBPRINT: 'AB12' }).join(),
      /SECRET_AAD_APP_CLIENT_SECRET/,
    );
  });

  for (const [name, value] of [
    ['GRAPH_ORIGIN', 'http://127.0.0.1:3979'],
    ['LOGIN_ORIGIN', 'http://localhost:3979'],
    ['BOT_OPENID_METADATA_URL', 'http://[::1]:3979/openid'],
    ['ALLOWED_SERVICE_URLS', 'http://127.0.0.1:3979/teams/'],
  ] as const)
    it(`keep a public app from trusting ${name} on its own machine`, () => {
      assert.match(problemsOf({ ...production, [name]: value }).join('\n'), new RegExp(`^${name}: .*this machine`));
    });

  it('let no page but an exact https origin frame the tab, and give no whole top-level domain the token', () => {
    for (const [name, value] of [
      ['TAB_HOST_ORIGINS', '*'],
      ['TAB_HOST_ORIGINS', "https://teams.example; script-src 'unsafe-inline'"],
      ['TAB_HOST_ORIGINS', 'https://teams.example/page'],
      ['TAB_HOST_ORIGINS', 'http://teams.example'],
      ['TAB_HOST_ORIGINS', 'http://127.0.0.1:3979'],
      ['ALLOWED_SERVICE_URLS', '*.com'],
      ['ALLOWED_SERVICE_URLS', '*'],
      ['ALLOWED_SERVICE_URLS', ','],
    ] as const)
      assert.match(
        problemsOf({ ...production, [name]: value }).join('\n'),
        new RegExp(`^${name}: `),
        `${name}=${value}`,
      );
    const fine = {
      TAB_HOST_ORIGINS: 'https://portal.contoso.com',
      ALLOWED_SERVICE_URLS: '*.teams.microsoft.us,smba.trafficmanager.net',
    };
    assert.deepEqual(problemsOf({ ...production, ...fine }), []);
  });

  it('keep the secrets of the sandbox, which everybody can read, out of a public app', () => {
    const { SECRET_BOT_PASSWORD, SECRET_STORE_KEY } = readSettings({ ATTACHE_ENV: 'sandbox' }, 'env');
    const problems = problemsOf({ ...production, SECRET_BOT_PASSWORD, SECRET_STORE_KEY } as Record<string, string>);

    for (const name of ['SECRET_BOT_PASSWORD', 'SECRET_STORE_KEY'])
      assert.ok(
        problems.some((problem) => problem.startsWith(`${name}: `)),
        problems.join('\n'),
      );
    assert.equal(problems.length, 2);
  });

  it('keep the app from speaking plain http to anything but its own machine', () => {
    assert.deepEqual(problemsOf({ ...production, PUBLIC_URL: 'http://attache.contoso.com' }), [
      'PUBLIC_URL: must be https',
    ]);
  });
});

describe('the sandbox environment', () => {
  it('holds the registrations of the sandbox', () => {
    const config = readConfig({ ATTACHE_ENV: 'sandbox' });

    assert.equal(config.tenantId, registrations.tenantId);
    assert.deepEqual(config.bot, { appId: registrations.bot.appId, password: registrations.bot.secret });
    assert.deepEqual(config.app, {
      clientId: registrations.app.appId,
      idUri: registrations.app.uri,
      credential: { secret: registrations.app.secret },
    });
  });

  it('is what a command means when nothing is configured, and only then', () => {
    assert.equal(environmentOf({}), 'sandbox');
    assert.equal(environmentOf({ ATTACHE_ENV: '' }), 'sandbox');
    assert.equal(environmentOf({ ATTACHE_ENV: 'dev' }), 'dev');
    assert.equal(environmentOf({ BOT_ID: guid }), undefined);
    assert.equal(readCommandConfig({}).tenantId, registrations.tenantId);
    assert.equal(readCommandConfig(production).tenantId, guid);
    assert.equal(isConfigured({ ATTACHE_ENV: 'sandbox' }), false);
    assert.equal(isConfigured({ ATTACHE_ENV: 'dev' }), true);
  });

  it('is decided by that one rule in `npm start` as well', () => {
    assert.match(readFileSync('scripts/start.mjs', 'utf8'), /isConfigured\(process\.env\)/);
  });
});
