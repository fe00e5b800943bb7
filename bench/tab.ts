import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { chromium } from 'playwright-core';
import { findChromium } from '../scripts/chromium.mjs';
import { startApp } from '../test/support/start-app.ts';
import { type Figure, median } from './figures.ts';

const loads = 5;
const chromiumArguments = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** What the tab loads first, and how long until the person can use it, in its frame in the chat page. */
export const benchTab = async (): Promise<Figure[]> => {
  const executablePath = findChromium();
  const size: Figure = {
    what: 'tab, first load, JavaScript (gzip)',
    value: firstLoadKilobytes(),
    unit: 'KB',
    atMost: 250,
  };
  if (!executablePath) return [{ ...size, note: 'interactive time not measured: no Chromium' }];
  const story = await startApp({ quiet: false });
  const browser = await chromium.launch({ executablePath, args: chromiumArguments });
  try {
    const times: number[] = [];
    for (let load = 0; load < loads; load += 1) {
      const context = await browser.newContext();
      const page = await context.newPage();
      await page.route(
        ({ hostname }) => hostname !== '127.0.0.1',
        (route) => route.abort(),
      );
      await page.goto(story.sandboxUrl);
      const home = page.getByRole('tab', { name: 'Home' });
      await home.waitFor();
      const began = performance.now();
      await home.click();
      await page.frameLocator('iframe').getByRole('tab', { name: 'Find a time' }).waitFor();
      times.push(performance.now() - began);
      await context.close();
    }
    return [
      size,
      {
        what: 'tab, from click to interactive, median',
        value: median(times) / 1000,
        unit: 's',
        atMost: 1.5,
        note: `of ${loads} cold loads`,
      },
    ];
  } finally {
    await browser.close();
    await story.stop();
  }
};

/** The scripts index.html names, and what those import statically. */
const firstLoadKilobytes = (): number => {
  const folder = 'dist/tab';
  const html = readFileSync(join(folder, 'index.html'), 'utf8');
  const wanted = new Set([...html.matchAll(/\/tab\/(assets\/[^"]+\.js)/g)].map((match) => match[1] ?? ''));
  for (const name of wanted) {
    const code = readFileSync(join(folder, name), 'utf8');
    for (const match of code.matchAll(/(?:from|import)\s*["']\.\/([^"']+\.js)["']/g)) {
      if (readdirSync(join(folder, 'assets')).includes(match[1] ?? '')) wanted.add(`assets/${match[1]}`);
    }
  }
  return (
    [...wanted].reduce((sum, name) => sum + gzipSync(readFileSync(join(folder, name)), { level: 9 }).length, 0) / 1024
  );
};
