import assert from 'node:assert/strict';
import type { FrameLocator } from 'playwright-core';
import { adeleInvites, adelesCopies, halfHourFrom, inDays, megan as meganUpn } from './support/people.ts';
import { eventually, useWorld } from './support/visit.ts';

describe('the tab, in the browser', () => {
  const world = useWorld();

  const adds = async (tab: FrameLocator, typed: string, name: string) => {
    await tab.getByRole('combobox', { name: 'Add a person' }).fill(typed);
    await tab.getByRole('option', { name }).click();
    await tab.getByRole('button', { name: new RegExp(name) }).waitFor();
  };

  it('shows the agenda in the frame: times, place, company and what is not answered yet', async () => {
    await adeleInvites(world.story.control, 'Store opening', inDays(1, 15));
    const megan = await world.visit();

    const tab = await megan.goesHome();

    const event = tab.getByRole('article').filter({ hasText: 'Store opening' });
    await event.waitFor();
    assert.match((await event.textContent()) ?? '', /3:00\sPM\s–\s3:30\sPM.*from Adele Vance.*Not answered yet/);
    await tab.getByText(/^Times are in Pacific (Standard|Daylight) Time\.$/).waitFor();
    assert.deepEqual(megan.complaints(), []);
  });

  it('shows who of two people is free when', async () => {
    await world.story.control.graph(meganUpn, 'POST', '/me/events', {
      subject: 'Together',
      ...halfHourFrom(inDays(1, 9)),
      attendees: ['AdeleV', 'LeeG'].map((name) => ({
        type: 'required',
        emailAddress: { address: `${name}@contoso.onmicrosoft.com` },
      })),
    });
    const megan = await world.visit();
    const tab = await megan.goesHome();
    await tab.getByRole('tab', { name: 'Who is free' }).click();
    await adds(tab, 'adele v', 'Adele Vance');
    await adds(tab, 'lee', 'Lee Gu');
    await tab.getByRole('button', { name: 'Next day' }).click();

    const grid = tab.getByRole('table');
    await grid.waitFor();
    for (const name of ['Adele Vance', 'Lee Gu']) {
      const cells = await grid.getByRole('row', { name }).getByRole('cell').allTextContents();
      assert.equal(cells.length, 26);
      assert.match(cells[4] ?? '', /busy/, `${name} at 9:00`);
      assert.match(cells[5] ?? '', /^free/, `${name} at 9:30`);
    }
    assert.equal(await grid.getByRole('row', { name: 'Everybody' }).getByRole('cell').count(), 26);
    assert.deepEqual(megan.complaints(), []);
  });

  it('switches notifications on, which the chat then knows, and shows what the chat switched', async () => {
    const megan = await world.visit();
    const tab = await megan.goesHome();
    await tab.getByRole('tab', { name: 'Settings' }).click();
    const notifications = tab.getByRole('switch');
    await notifications.click();
    await tab.getByText(/^On: Attaché tells you/).waitFor();

    await megan.goesToChat();
    await adeleInvites(world.story.control, 'Switched on in the tab', inDays(2, 9));
    await megan.card('Switched on in the tab').waitFor();
    await megan.says('turn off notifications');
    await megan.card('Notifications are off').waitFor();

    const again = await megan.goesHome();
    await again.getByRole('tab', { name: 'Settings' }).click();
    await again.getByText('Off', { exact: true }).waitFor();
    assert.equal(await again.getByRole('switch').isChecked(), false);
  });

  it('takes on the theme while it is open: light, dark, high contrast', async () => {
    const megan = await world.visit();
    const tab = await megan.goesHome();
    const ground = () => tab.getByRole('main').evaluate((main) => getComputedStyle(main).backgroundColor);
    const seen = [await ground()];

    for (const theme of ['dark', 'contrast'] as const) {
      await megan.choosesTheme(theme);
      await eventually(async () => !seen.includes(await ground()), `the tab turns to ${theme}`);
      seen.push(await ground());
    }

    assert.equal(seen.at(-1), 'rgb(0, 0, 0)');
    assert.deepEqual(megan.complaints(), []);
  });

  it('says what happened when the server fails, and gets over it on a press', async () => {
    const megan = await world.visit();
    await world.story.control.faults([
      { match: { path: 'calendarView' }, status: 400, body: { error: { code: 'x' } } },
    ]);
    const tab = await megan.goesHome();
    await tab.getByRole('alert').first().waitFor();

    await world.story.control.clearFaults();
    await tab.getByRole('button', { name: 'Try again' }).click();

    await tab.getByRole('heading', { name: /^Today/ }).waitFor();
  });

  it('signs out, and in again when asked to', async () => {
    const megan = await world.visit();
    const tab = await megan.goesHome();
    await tab.getByRole('tab', { name: 'Settings' }).click();
    await tab.getByRole('button', { name: 'Sign out' }).click();
    await tab.getByRole('heading', { name: 'You are signed out' }).waitFor();

    await tab.getByRole('button', { name: 'Sign in again' }).click();

    await tab.getByRole('heading', { name: /^Today/ }).waitFor();
    assert.equal((await adelesCopies(world.story.control, 'Together')).length, 1, 'the calendar is as it was');
  });

  it('says where it belongs when it is opened outside Teams', async () => {
    const { page } = await world.visit();

    await page.goto(`${world.story.url}/tab/`);

    await page.getByText('This page belongs into Microsoft Teams').waitFor();
  });
});
