import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { useWorld } from './support/visit.ts';

const focused = (page: Page) =>
  page.evaluate(() => {
    const { activeElement } = document;
    return activeElement?.getAttribute('aria-label') ?? activeElement?.textContent?.trim() ?? '';
  });

/** Presses a key until the focus is where it should be; fails after a walk too long for anybody. */
const walksTo = async (page: Page, key: string, name: RegExp) => {
  const passed: string[] = [];
  for (let step = 0; step < 60; step += 1) {
    await page.keyboard.press(key);
    const here = await focused(page);
    if (name.test(here)) return;
    passed.push(here.slice(0, 40));
  }
  assert.fail(`${key} never reached ${name}; it passed ${passed.join(' | ')}`);
};

describe('with the keyboard alone', () => {
  const world = useWorld();

  it('writes, sends, reaches a card’s button and presses it', async () => {
    const { page, card } = await world.visit();
    await walksTo(page, 'Tab', /^Type a message$/);
    await page.keyboard.type('book 30 min with Adele Vance tomorrow at 3pm about keys');
    await page.keyboard.press('Tab');
    assert.equal(await focused(page), 'Send');
    await page.keyboard.press('Enter');
    await card('Book this meeting?').waitFor();

    await walksTo(page, 'Shift+Tab', /^Book$/);
    await page.keyboard.press('Enter');

    await card('Booked').getByText('keys').first().waitFor();
    await page.waitForFunction(() =>
      /^.?.?Booked/.test(document.activeElement?.closest('.card')?.textContent?.trim() ?? ''),
    );
  });

  it('goes from the chat to the tab and through its pages with arrow keys', async () => {
    const visit = await world.visit();
    await walksTo(visit.page, 'Tab', /^Chat$/);
    await visit.page.keyboard.press('ArrowRight');
    assert.equal(await focused(visit.page), 'Home');
    const tab = visit.page.frameLocator('iframe');
    const today = tab.getByRole('tab', { name: 'Today' });
    await today.waitFor();

    await today.focus();
    await visit.page.keyboard.press('ArrowRight');
    await visit.page.keyboard.press('Enter');

    await tab.getByRole('combobox', { name: 'Add a person' }).waitFor();
  });
});
