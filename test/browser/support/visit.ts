import assert from 'node:assert/strict';
import type { Browser, BrowserContext, FrameLocator, Locator, Page } from 'playwright-core';
import { skip } from '../../support/skip.ts';
import { type Story, type StoryOptions, startApp } from '../../support/start-app.ts';
import { launchChromium } from './chromium.ts';

/** Slow machines included. */
export const patienceMs = 20_000;

export const sizes = { desktop: { width: 1280, height: 800 }, phone: { width: 390, height: 844 } } as const;
export type ThemeChoice = 'light' | 'dark' | 'contrast';

export interface VisitOptions {
  user?: string;
  size?: keyof typeof sizes;
  theme?: ThemeChoice;
  /** The browser's own language, which the client's need not be. */
  locale?: string;
}

/** The chat page open in a browser, as its reader uses it. */
export interface Visit {
  page: Page;
  context: BrowserContext;
  /** The conversation's messages. */
  log: Locator;
  /** The newest card that holds this text. */
  card(text: string | RegExp): Locator;
  says(text: string): Promise<void>;
  /** Goes to the tab; resolves when it stands. */
  goesHome(): Promise<FrameLocator>;
  goesToChat(): Promise<void>;
  choosesTheme(theme: ThemeChoice): Promise<void>;
  /** What the pages complained about in the console, foreign hosts aside. */
  complaints(): string[];
}

export interface World {
  story: Story;
  visit(options?: VisitOptions): Promise<Visit>;
}

/**
 * The app, the tenant and a browser for the tests of one `describe`; every page is closed after its test. Without Chromium its tests
 * are skipped. Pages reach this machine only.
 */
export const useWorld = (options: StoryOptions = {}): World => {
  let browser: Browser | undefined;
  let story: Story | undefined;
  const contexts: BrowserContext[] = [];
  before(async function () {
    this.timeout(120_000);
    browser = await launchChromium();
    if (!browser) return skip(this, 'no Chromium at /usr/bin/chromium; install it or set CHROMIUM_PATH');
    story = await startApp(options);
  });
  afterEach(async () => {
    await Promise.all(contexts.splice(0).map((context) => context.close()));
  });
  after(async function () {
    this.timeout(60_000);
    await browser?.close();
    await story?.stop();
  });
  return {
    get story() {
      assert.ok(story, 'the story has not begun');
      return story;
    },
    visit: async ({
      user = 'MeganB@contoso.onmicrosoft.com',
      size = 'desktop',
      theme = 'light',
      locale = 'en-US',
    } = {}) => {
      assert.ok(browser && story, 'the story has not begun');
      const context = await browser.newContext({
        viewport: sizes[size],
        locale,
        hasTouch: size === 'phone',
        isMobile: size === 'phone',
      });
      contexts.push(context);
      return openChatPage(context, `${story.sandboxUrl}/?user=${user}`, theme);
    },
  };
};

/** Opens the chat page in a browser context and waits until somebody could type. */
export const openChatPage = async (context: BrowserContext, url: string, theme: ThemeChoice): Promise<Visit> => {
  context.setDefaultTimeout(patienceMs);
  await context.route(
    ({ hostname }) => hostname !== '127.0.0.1',
    (route) => route.abort(),
  );
  await context.addInitScript((name) => {
    if (!localStorage.getItem('chat-page-theme')) localStorage.setItem('chat-page-theme', name);
  }, theme);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    const isOurs = message.location().url.startsWith('http://127.0.0.1');
    // A person without a photo is no fault.
    const isPhoto = message.location().url.includes('/photo');
    if (['error', 'warning'].includes(message.type()) && isOurs && !isPhoto) complaints.push(message.text());
  });
  await page.goto(url);
  const compose = page.getByRole('textbox', { name: /Type a message/ });
  await compose.waitFor();
  const frame = page.frameLocator('iframe[title="Attaché, home"]');
  const openView = (name: string) => page.getByRole('tab', { name, exact: true }).first().click();
  return {
    page,
    context,
    log: page.getByRole('log'),
    card: (text) => page.locator('.card').filter({ hasText: text }).last(),
    says: async (text) => {
      await compose.fill(text);
      await compose.press('Enter');
    },
    goesHome: async () => {
      await openView('Home');
      await frame.getByRole('main').waitFor();
      return frame;
    },
    goesToChat: async () => {
      await openView('Chat');
      await compose.waitFor();
    },
    choosesTheme: async (name) => {
      await page.getByLabel('Colours').selectOption(name);
    },
    complaints: () => complaints,
  };
};

/** The heading of the first day of the page Today, whichever day that is. */
export const aDay = (tab: FrameLocator): Locator => tab.getByRole('heading', { level: 2 }).first();

export const press = (card: Locator, name: string): Promise<void> =>
  card.getByRole('button', { name, exact: true }).click();

/** Waits until `test` holds; fails with `what` after a while. */
export const eventually = async (test: () => Promise<boolean>, what: string): Promise<void> => {
  const until = Date.now() + patienceMs;
  while (!(await test())) {
    if (Date.now() > until) assert.fail(`never: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
};
