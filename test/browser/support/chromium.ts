import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const path = [process.env.CHROMIUM_PATH, '/usr/bin/chromium'].find((place) => place && existsSync(place));

const args = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** A Chromium of its own; undefined where there is none. */
export const launchChromium = async (): Promise<Browser | undefined> => {
  return path ? chromium.launch({ executablePath: path, args, timeout: 60_000 }) : undefined;
};
