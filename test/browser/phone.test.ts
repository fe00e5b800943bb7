import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { adeleInvites, inDays } from './support/people.ts';
import { aDay, press, useWorld } from './support/visit.ts';

/** How far the page and its scrolling parts go beyond their width. */
const overflow = (page: Page) =>
  page.evaluate(() => {
    const log = document.querySelector('.messages') ?? document.documentElement;
    return Math.max(document.documentElement.scrollWidth - innerWidth, log.scrollWidth - log.clientWidth, 0);
  });

describe('on a phone', () => {
  const world = useWorld();

  it('chats and books with nothing to scroll sideways, every button inside its card', async () => {
    const megan = await world.visit({ size: 'phone' });
    await megan.says('help');
    await megan.card('What I can do for you').waitFor();
    await megan.says('book 30 min with Adele tomorrow at 3pm');
    await megan.card('Which Adele').getByRole('button').first().waitFor();
    assert.equal(await overflow(megan.page), 0);
    await press(megan.card('Which Adele'), 'Adele Vance');
    await press(megan.card('Book this meeting?'), 'Book');
    const booked = megan.card('Booked');
    await booked.getByRole('button', { name: 'Undo' }).waitFor();

    assert.equal(await overflow(megan.page), 0);
    const edge = ((await booked.boundingBox())?.x ?? 0) + ((await booked.boundingBox())?.width ?? 0);
    for (const button of await booked.getByRole('button').all()) {
      const box = await button.boundingBox();
      assert.ok(box && box.x + box.width <= edge, `${await button.textContent()} stands out of its card`);
      assert.ok(box.height >= 24, 'a finger can hit it');
    }
  });

  it('shows a choice among meetings as rows of the card’s width, with no text cut off', async () => {
    const { control } = world.story;
    const long = 'Overseas expansion planning and quarterly review of all markets';
    await adeleInvites(control, `${long}, part one`, inDays(2, 10));
    await adeleInvites(control, `${long}, part two`, inDays(3, 10));
    const megan = await world.visit({ size: 'phone' });
    await megan.says('what did I not answer?');
    const card = megan.card('invitations wait');
    await card.waitFor();

    const rows = await card.getByRole('button', { name: new RegExp(long) }).all();
    assert.equal(rows.length, 2);
    for (const row of rows) {
      const cut = await row.evaluate((element) => Math.max(0, element.scrollWidth - element.clientWidth));
      const box = await row.boundingBox();
      assert.equal(cut, 0);
      assert.ok(box && box.height >= 44 && box.width > 300, 'a finger hits the row');
    }
    assert.equal(await overflow(megan.page), 0);
  });

  it('finds people and chats behind the menu', async () => {
    const megan = await world.visit({ size: 'phone' });
    const menu = megan.page.getByRole('button', { name: 'Chats and people' });
    await menu.click();
    await megan.page.getByLabel('You are').selectOption({ label: 'Adele Vance' });
    await megan.page.getByText('Retail Manager, available').waitFor({ state: 'hidden' });
    await menu.click();
    await megan.page.getByText('Retail Manager, available').waitFor();
    assert.equal(await overflow(megan.page), 0);

    await megan.page
      .getByRole('navigation')
      .getByRole('button', { name: /^Attaché/ })
      .click();

    await megan.page.getByRole('navigation').waitFor({ state: 'hidden' });
    await megan.page.getByRole('textbox').waitFor();
  });

  it('shows the tab with nothing to scroll sideways', async () => {
    const megan = await world.visit({ size: 'phone' });
    const tab = await megan.goesHome();
    const frameOverflow = () =>
      tab.locator('html').evaluate((html) => Math.max(0, html.scrollWidth - html.clientWidth));
    await aDay(tab).waitFor();
    assert.equal(await frameOverflow(), 0);

    await tab.getByRole('tab', { name: 'Find a time' }).click();
    await tab.getByRole('combobox', { name: 'Add a person' }).fill('adele v');
    await tab.getByRole('listbox').getByRole('option').first().click();
    await tab.getByTestId('board').getByText('Adele Vance').waitFor();
    assert.equal(await frameOverflow(), 0);

    await tab.getByRole('tab', { name: 'People' }).click();
    await tab.getByRole('heading', { name: 'Megan Bowen (you)' }).waitFor();
    assert.equal(await frameOverflow(), 0);

    await tab.getByRole('tab', { name: 'Settings' }).click();
    await tab.getByRole('switch').waitFor();
    assert.equal(await frameOverflow(), 0);
    assert.equal(await overflow(megan.page), 0);
  });
});
