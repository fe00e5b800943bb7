import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
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
  SECRET_STORE_KEY: randomBytes(32).toString('base64'),
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

  it('refuse store keys of which a part would be lost without a word', () => {
    const [one, two] = [randomBytes(32).toString('base64'), randomBytes(32).toString('base64')];
    for (const keys of [`${one};${two}`, `${one}${two}`, `${one} ${two}`, `${one}!`, `${one},${two}#old`])
      assert.match(problemsOf({ ...production, SECRET_STORE_KEY: keys }).join('\n'), /exactly 32 bytes.*commas/);

    const urlSafe = randomBytes(32).toString('base64url');
    for (const keys of [
      `${one},${two}`,
      ` ${one} , ${two}\n`,
      `${one.slice(0, 9)}\n${one.slice(9)}`,
      `"${one}"`,
      urlSafe,
    ])
      assert.deepEqual(problemsOf({ ...production, SECRET_STORE_KEY: keys }), []);
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

  describe('that everybody can read', () => {
    const published = readSettings({ ATTACHE_ENV: 'sandbox' }, 'env');
    const secrets = Object.entries(published).filter(([name]) => name.startsWith('SECRET_'));
    const refused = (changes: Record<string, string>, folder = 'nowhere') => {
      const problems = problemsOf({ ...production, ...changes }, folder);
      assert.doesNotMatch(
        problems.join(),
        new RegExp(secrets.map(([, value]) => value.replace(/[+=]/g, '.')).join('|')),
      );
      return problems.map((problem) => problem.split(': ')[0]);
    };

    it('are kept out of a public app, also where there is no env folder', () => {
      assert.equal(secrets.length, 3);
      for (const [name, value] of secrets) {
        assert.deepEqual(refused({ [name]: value }), [name]);
        assert.deepEqual(refused({ [name]: value }, 'env'), [name]);
      }
    });

    it('are kept out in the place of another secret', () => {
      const { SECRET_AAD_APP_CLIENT_SECRET = '' } = published;
      assert.deepEqual(refused({ SECRET_BOT_PASSWORD: SECRET_AAD_APP_CLIENT_SECRET }), ['SECRET_BOT_PASSWORD']);
    });

    it('are kept out wherever a store key stands and however it is written', () => {
      const { SECRET_STORE_KEY = '' } = published;
      const own = production.SECRET_STORE_KEY;
      for (const key of [
        `${own},${SECRET_STORE_KEY}`,
        `${SECRET_STORE_KEY},${own}`,
        `${own}, ${SECRET_STORE_KEY.replace(/=+$/, '')}`,
        `${own},${Buffer.from(SECRET_STORE_KEY, 'base64').toString('base64url')}`,
      ])
        assert.deepEqual(refused({ SECRET_STORE_KEY: key }), ['SECRET_STORE_KEY'], key);
      assert.deepEqual(refused({ SECRET_STORE_KEY: `${own},${randomBytes(32).toString('base64')}` }), []);
    });

    it('end the process with 78', async () => {
      const env = { ...production, ...Object.fromEntries(secrets), PORT: '0', METRICS_PORT: '0' };
      const { code, err } = await runProgram('app', [], env);

      assert.equal(code, 78);
      for (const [name, value] of secrets) {
        assert.match(err, new RegExp(`^ {2}${name}: is the one of the sandbox`, 'm'));
        assert.ok(!err.includes(value));
      }
    }).timeout(60_000);
  });

  describe('that can be guessed', () => {
    const guessable: [title: string, key: Buffer][] = [
      ['zeros', Buffer.alloc(32)],
      ['one byte', Buffer.alloc(32, 0xa7)],
      ['two bytes in turn', Buffer.from('ab'.repeat(16))],
      ['half a key twice', Buffer.from('6fc1a2b4905d77e80b3c1f42d9ae6583'.repeat(2), 'hex')],
      ['0, 1, 2 and so on', Buffer.from(Array.from({ length: 32 }, (_, index) => index))],
      ['the same few letters', Buffer.from('aabbccddaabbccddabcdabcdaaaabbbb')],
    ];
    for (const [title, bytes] of guessable)
      it(`are no store key: ${title}`, () => {
        const key = bytes.toString('base64');
        for (const value of [key, `${production.SECRET_STORE_KEY},${key}`])
          for (const PUBLIC_URL of [production.PUBLIC_URL, 'http://127.0.0.1:3978'])
            assert.deepEqual(problemsOf({ ...production, PUBLIC_URL, SECRET_STORE_KEY: value }), [
              'SECRET_STORE_KEY: holds a key that is no random one, so it can be guessed; make one with openssl rand -base64 32',
            ]);
      });

    it('are never random ones', () => {
      for (let count = 0; count < 1000; count += 1)
        assert.deepEqual(problemsOf({ ...production, SECRET_STORE_KEY: randomBytes(32).toString('base64') }), []);
    });
  });

  it('say where to listen, and which proxies to trust', () => {
    for (const HOST of ['127.0.0.1', '0.0.0.0', '::', '::1', 'localhost'])
      assert.equal(readConfig({ ...production, HOST }).host, HOST);
    assert.equal(readConfig(production).host, undefined);
    assert.equal(readConfig({ ATTACHE_ENV: 'sandbox' }).host, '127.0.0.1');
    for (const HOST of ['everywhere', 'http://127.0.0.1', '127.0.0.1:3978', '300.0.0.1'])
      assert.match(problemsOf({ ...production, HOST }).join('\n'), /^HOST: must be an address of this machine/);

    const TRUSTED_PROXIES = '203.0.113.7, 198.51.100.0/24, 2001:db8::/32';
    assert.deepEqual(readConfig({ ...production, TRUSTED_PROXIES }).trustedProxies, TRUSTED_PROXIES.split(', '));
    for (const wrong of ['proxy.contoso.com', '10.0.0.0/33', '203.0.113.7/24/1', '2001:db8::/x'])
      assert.match(
        problemsOf({ ...production, TRUSTED_PROXIES: wrong }).join('\n'),
        /^TRUSTED_PROXIES: must be/,
        wrong,
      );
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

  it('has the log level that was asked for in `npm start`', () => {
    assert.match(readFileSync('scripts/start.mjs', 'utf8'), /LOG_LEVEL: process\.env\.LOG_LEVEL \|\| 'warn'/);
  });

  it('is decided by that one rule in `npm start` as well', () => {
    assert.match(readFileSync('scripts/start.mjs', 'utf8'), /isConfigured\(process\.env\)/);
  });
});
