import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { type Story, startApp } from '../support/start-app.ts';

const folder = new URL('../../dist/tab/', import.meta.url);

/** The scripts a page loads before anything is pressed: those in the page, and what they import at once. */
const firstScripts = (html: string): string[] => {
  const found = new Set<string>();
  const add = (name: string) => {
    if (found.has(name)) return;
    found.add(name);
    const source = readFileSync(new URL(name, folder), 'utf8');
    for (const [, imported] of source.matchAll(
      /(?:^|[;\s}])(?:import|export)\s*(?:[^'"();]*?from\s*)?["']\.\/([^"']+)["']/g,
    ))
      if (imported) add(`assets/${imported}`);
  };
  for (const [, name] of html.matchAll(/(?:src|href)="\/tab\/([^"]+\.js)"/g)) if (name) add(name);
  return [...found];
};

describe('how the tab is delivered', () => {
  let story: Story;
  before(async () => {
    assert.ok(existsSync(new URL('index.html', folder)), 'build the pages first: npm run build');
    story = await startApp();
  });
  after(() => story?.stop());

  it('may be framed by Teams, Outlook, Microsoft 365 and the sandbox, and by nobody else', async () => {
    const { headers } = await fetch(`${story.url}/tab/`);

    const ancestors =
      /frame-ancestors ([^;]+)/.exec(headers.get('content-security-policy') ?? '')?.[1]?.split(' ') ?? [];
    for (const host of [
      'https://teams.microsoft.com',
      'https://*.cloud.microsoft',
      'https://outlook.office.com',
      story.sandboxUrl,
    ])
      assert.ok(ancestors.includes(host), `${host} is missing`);
    assert.ok(!ancestors.includes('*') && !ancestors.includes('https:'));
    assert.equal(headers.get('x-frame-options'), null, 'it would forbid what frame-ancestors allows');
  });

  it('runs its own scripts only', async () => {
    const { headers } = await fetch(`${story.url}/tab/`);

    const policy = headers.get('content-security-policy') ?? '';
    assert.match(policy, /script-src 'self'(;|$)/);
    assert.match(policy, /default-src 'none'/);
  });

  it('loads less than 250 KB of JavaScript before anything is pressed', () => {
    const scripts = firstScripts(readFileSync(new URL('index.html', folder), 'utf8'));

    const bytes = scripts.reduce(
      (sum, name) => sum + gzipSync(readFileSync(new URL(name, folder)), { level: 9 }).length,
      0,
    );
    assert.ok(scripts.length > 1, 'the page and what it imports');
    assert.ok(bytes < 250 * 1024, `${bytes} bytes in ${scripts.join(', ')}`);
  });

  it('is sent packed, its hashed files to be kept for good', async () => {
    const name = firstScripts(readFileSync(new URL('index.html', folder), 'utf8')).find((one) =>
      one.includes('assets/'),
    );

    const { headers } = await fetch(`${story.url}/tab/${name}`, { headers: { 'accept-encoding': 'gzip' } });

    assert.equal(headers.get('content-encoding'), 'gzip');
    assert.match(headers.get('cache-control') ?? '', /immutable/);
  });
});
