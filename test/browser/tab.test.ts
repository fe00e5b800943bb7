import assert from 'node:assert/strict';
import type { FrameLocator } from 'playwright-core';
import { dayName, readerFor } from '../../src/words/index.ts';
import { adeleInvites, adelesCopies, halfHourFrom, inDays, megan as meganUpn } from './support/people.ts';
import { aDay, eventually, useWorld } from './support/visit.ts';

const reader = readerFor('en-US', 'America/Los_Angeles');

describe('the tab, in the browser', () => {
  const world = useWorld();

  const adds = async (tab: FrameLocator, typed: string, name: string) => {
    await tab.getByRole('combobox', { name: 'Add a person' }).fill(typed);
    await tab.getByRole('listbox').getByRole('option', { name }).click();
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

  it('shows when two people and I are busy, in words too', async () => {
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
    await tab.getByRole('tab', { name: 'Find a time' }).click();
    await adds(tab, 'adele v', 'Adele Vance');
    await adds(tab, 'lee', 'Lee Gu');

    await tab.getByText('Who is busy when, in words').click();

    const day = dayName(inDays(1, 9).toJSDate(), reader);
    for (const name of ['You', 'Adele Vance', 'Lee Gu']) {
      const line = tab.getByRole('region', { name }).getByRole('listitem').filter({ hasText: day });
      assert.match((await line.textContent()) ?? '', /9:00.*9:30\sAM (maybe )?busy/, name);
    }
    assert.deepEqual(megan.complaints(), []);
  });

  it('books a time by keyboard alone, once, and takes it back', async () => {
    const megan = await world.visit();
    const tab = await megan.goesHome();
    await tab.getByRole('tab', { name: 'Find a time' }).click();
    await adds(tab, 'adele v', 'Adele Vance');
    const form = tab.getByRole('form', { name: 'Book a time' });
    await form.getByLabel('Day').fill(inDays(3, 16).toFormat('yyyy-MM-dd'));
    await form.getByLabel('Starts').fill('16:10');
    await form.getByLabel('Length').selectOption('45');
    await form.getByLabel('Subject').fill('Typed in the tab');
    await form
      .getByRole('status')
      .filter({ hasText: /4:10.*4:55/ })
      .waitFor();

    await form.getByLabel('Subject').press('Enter');

    await tab.getByText(/“Typed in the tab” is booked for .*4:10/).waitFor();
    const [copy, ...more] = await adelesCopies(world.story.control, 'Typed in the tab');
    assert.ok(copy);
    assert.deepEqual(more, []);

    await tab.getByRole('button', { name: 'Undo' }).click();
    await tab.getByText('“Typed in the tab”: taken back.').waitFor();
    assert.deepEqual(await adelesCopies(world.story.control, 'Typed in the tab'), []);
  });

  it('takes a press on the board for a time, a drag for its length, and says who is busy then', async () => {
    const weekday = [2, 3, 4].find((days) => inDays(days, 11).weekday <= 5) ?? 2;
    await adeleInvites(world.story.control, 'In the way', inDays(weekday, 11));
    const megan = await world.visit();
    const tab = await megan.goesHome();
    await tab.getByRole('tab', { name: 'Find a time' }).click();
    await adds(tab, 'adele v', 'Adele Vance');
    const day = inDays(weekday, 0).toFormat('yyyy-MM-dd');
    const track = tab.locator(`[data-day="${day}"]`).first();
    await track.scrollIntoViewIfNeeded();
    const box = await track.boundingBox();
    assert.ok(box);
    const hours = Math.round(box.width / 26);
    const firstHour = hours === 13 ? 7 : 0;
    const x = (hour: number) => box.x + ((hour - firstHour) / hours) * box.width + 2;

    await megan.page.mouse.move(x(11), box.y + 10);
    await megan.page.mouse.down();
    await megan.page.mouse.move(x(11.5), box.y + 10, { steps: 4 });
    await megan.page.mouse.up();

    const form = tab.getByRole('form', { name: 'Book a time' });
    assert.equal(await form.getByLabel('Starts').inputValue(), '11:00');
    assert.equal(await form.getByLabel('Length').inputValue(), '45');
    await form
      .getByRole('status')
      .filter({ hasText: /Busy: .*Adele Vance/ })
      .waitFor();
  });

  it('answers an invitation from its row, and moves my own meeting, which can be taken back', async () => {
    const { control } = world.story;
    await adeleInvites(control, 'Answer me', inDays(1, 13));
    await control.graph(meganUpn, 'POST', '/me/events', {
      subject: 'Move me',
      ...halfHourFrom(inDays(1, 14)),
      attendees: [{ type: 'required', emailAddress: { address: 'AdeleV@contoso.onmicrosoft.com' } }],
    });
    const megan = await world.visit();
    const tab = await megan.goesHome();

    await tab.getByRole('button', { name: 'Accept Answer me' }).click();
    await tab.getByText('You accepted “Answer me”.').waitFor();
    const [answered] = await adelesCopies(control, 'Answer me');
    assert.equal(answered?.attendees[0]?.status.response, 'accepted');

    await tab.getByRole('button', { name: 'More for Move me' }).click();
    await tab.getByRole('button', { name: 'Move Move me' }).click();
    await tab.getByLabel('Starts').fill('13:15');
    await tab.getByText(/^Busy: .*You/).waitFor();
    await tab.getByLabel('Starts').fill('15:10');
    await tab.getByText(/^(Everybody is free|Nobody has anything else)/).waitFor();
    await tab
      .getByRole('article')
      .filter({ hasText: 'Move me' })
      .getByRole('button', { name: 'Move', exact: true })
      .click();
    await tab.getByText(/“Move me” is now .*3:10/).waitFor();

    await tab.getByRole('button', { name: 'Undo' }).click();
    await tab.getByText('“Move me”: taken back.').waitFor();
    await tab
      .getByRole('article')
      .filter({ hasText: /2:00.*Move me/ })
      .waitFor();
    assert.deepEqual(megan.complaints(), []);
  });

  it('finds people, and walks the organisation up and down', async () => {
    const megan = await world.visit();
    const tab = await megan.goesHome();
    await tab.getByRole('tab', { name: 'People' }).click();
    await tab.getByRole('heading', { name: 'Megan Bowen (you)' }).waitFor();
    const managers = tab.getByRole('region', { name: 'Managers' }).getByRole('button');
    const boss = (await managers.last().locator('span').last().textContent()) ?? '';
    await managers.last().click();
    await tab.getByRole('region', { name: 'Direct reports' }).getByRole('button', { name: 'Megan Bowen' }).click();
    await tab.getByRole('heading', { name: 'Megan Bowen (you)' }).waitFor();
    assert.ok(boss);

    await tab.getByRole('searchbox').fill('adele');
    await tab.getByRole('button', { name: /Adele Vance/ }).click();
    await tab.getByRole('heading', { name: 'Adele Vance' }).waitFor();
    await tab.getByRole('searchbox').fill('marketing');
    await tab
      .getByRole('button', { name: /· Marketing/ })
      .first()
      .waitFor();
    await tab.getByRole('searchbox').fill('zzzz');
    await tab.getByText('Nobody fits “zzzz”.', { exact: false }).waitFor();
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

    await aDay(tab).waitFor();
  });

  it('signs out, and in again when asked to', async () => {
    const megan = await world.visit();
    const tab = await megan.goesHome();
    await tab.getByRole('tab', { name: 'Settings' }).click();
    await tab.getByRole('button', { name: 'Sign out' }).click();
    await tab.getByRole('heading', { name: 'You are signed out' }).waitFor();

    await tab.getByRole('button', { name: 'Sign in again' }).click();

    await aDay(tab).waitFor();
    assert.equal((await adelesCopies(world.story.control, 'Together')).length, 1, 'the calendar is as it was');
  });

  it('says where it belongs when it is opened outside Teams', async () => {
    const { page } = await world.visit();

    await page.goto(`${world.story.url}/tab/`);

    await page.getByText('This page belongs into Microsoft Teams').waitFor();
  });
});
