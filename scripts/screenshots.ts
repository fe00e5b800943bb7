// Makes the README's pictures through the real pages: node --import tsx scripts/screenshots.ts
import { mkdirSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { DateTime } from 'luxon';
import { useFakeTimers as fakeTime } from 'sinon';
import { launchChromium } from '../test/browser/support/chromium.ts';
import { adele, adeleInvites, halfHourFrom, inDays, megan } from '../test/browser/support/people.ts';
import { openChatPage, press, sizes, type ThemeChoice, type Visit } from '../test/browser/support/visit.ts';
import { startApp } from '../test/support/start-app.ts';
import { build } from './build.mjs';

const folder = new URL('../docs/images/', import.meta.url);
const largestBytes = 250_000;

// A Tuesday morning, so that the calendars are full whenever the pictures are made.
const tuesday = DateTime.now()
  .setZone('America/Los_Angeles')
  .plus({ weeks: 1 })
  .set({ weekday: 2, hour: 9, minute: 12, second: 0, millisecond: 0 });
fakeTime({ now: tuesday.toMillis(), toFake: ['Date'], shouldAdvanceTime: true });

await build();
const browser = await launchChromium();
if (!browser) process.exit(1);
const story = await startApp({ quiet: false });
mkdirSync(folder, { recursive: true });

const open = async (theme: ThemeChoice, size: keyof typeof sizes = 'desktop'): Promise<Visit> => {
  const context = await browser.newContext({
    viewport: sizes[size],
    deviceScaleFactor: size === 'phone' ? 2 : 1.5,
    locale: 'en-US',
    timezoneId: 'America/Los_Angeles',
  });
  await context.clock.setFixedTime(new Date());
  return openChatPage(context, `${story.sandboxUrl}/?user=${megan}`, theme);
};

/** Takes the picture once everything in sight is drawn. */
const take = async ({ page, context }: Visit, name: string) => {
  await page.evaluate(() => document.fonts.ready);
  await page.mouse.move(0, 0);
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  const path = fileURLToPath(new URL(`${name}.png`, folder));
  await page.screenshot({ path, animations: 'disabled', caret: 'hide', scale: 'device' });
  const { size } = statSync(path);
  process.stdout.write(`docs/images/${name}.png  ${Math.round(size / 1000)} KB\n`);
  if (size > largestBytes) throw new Error(`${name}.png is larger than ${largestBytes} bytes`);
  await context.close();
};

const showsFreeTimes = async (visit: Visit) => {
  const tab = await visit.goesHome();
  await tab.getByRole('tab', { name: 'Find a time' }).click();
  for (const [typed, name] of [
    ['adele v', 'Adele Vance'],
    ['alex', 'Alex Wilber'],
    ['christie', 'Christie Cline'],
    ['miriam', 'Miriam Graham'],
  ] as const) {
    await tab.getByRole('combobox', { name: 'Add a person' }).fill(typed);
    await tab.getByRole('listbox').getByRole('option', { name }).click();
  }
  await tab.getByTestId('board').getByText('Miriam Graham').waitFor();
};

const asking = await open('light');
await asking.card('Hello').waitFor();
await asking.says('book 30 min with Adele Vance tomorrow at 3pm about the spring budget');
await asking.card('Book this meeting?').getByRole('button', { name: 'Book', exact: true }).waitFor();
await take(asking, 'chat-light');

const booking = await open('light');
await press(booking.card('Book this meeting?'), 'Book');
await booking.card('Booked').waitFor();
await booking.says('turn on notifications');
await booking.card('Notifications are on').waitFor();
const start = inDays(2, 10);
const id = await adeleInvites(story.control, 'Store opening', start);
await booking.card('Store opening').waitFor();
await story.control.graph(adele, 'PATCH', `/me/events/${id}`, halfHourFrom(start.plus({ hours: 4 })));
await booking
  .card('Store opening')
  .getByText(/moved it/)
  .first()
  .waitFor();
await take(booking, 'booked');

const dark = await open('dark');
await dark.says('who is Adele Vance?');
await dark.card('Retail Manager').waitFor();
await dark.says("what's on today?");
await dark.card('Your agenda').waitFor();
await take(dark, 'chat-dark');

const agenda = await open('light');
await (await agenda.goesHome()).getByRole('article').first().waitFor();
await take(agenda, 'tab-light');

const free = await open('dark');
await showsFreeTimes(free);
await take(free, 'tab-dark');

const phone = await open('light', 'phone');
await phone.says('is Adele Vance free tomorrow at 3pm?');
await phone.page.getByRole('article').last().locator('.card').waitFor();
await take(phone, 'phone');

await browser.close();
await story.stop();
process.exit(0);
