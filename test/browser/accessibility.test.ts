import assert from 'node:assert/strict';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { adeleInvites, inDays } from './support/people.ts';
import { aDay, useWorld, type Visit } from './support/visit.ts';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** Every breach of WCAG 2.2 AA that axe finds, frames included; Fluent's focus guards are not for people. */
const breaches = async (page: Page): Promise<string[]> => {
  const { violations } = await new AxeBuilder({ page })
    .withTags(tags)
    .exclude('[data-tabster-dummy]')
    .exclude(['iframe', '[data-tabster-dummy]'])
    .analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary}`),
  );
};

describe('accessibility, by axe-core', function () {
  this.timeout(120_000);
  const world = useWorld();

  const inEveryTheme = async (megan: Visit, where: string) => {
    for (const theme of ['light', 'dark', 'contrast'] as const) {
      await megan.choosesTheme(theme);
      assert.deepEqual(await breaches(megan.page), [], `${where}, ${theme}`);
    }
  };

  it('finds nothing on the chat page with its cards, light, dark and in high contrast', async () => {
    const megan = await world.visit();
    for (const [said, card] of [
      ['help', 'What I can do for you'],
      ['who is Adele?', 'Which Adele'],
      ['who is Adele Vance?', 'Retail Manager'],
      ['is Adele Vance free tomorrow at 3pm?', 'Free and busy'],
      ['turn on notifications', 'Notifications are'],
      ['book 30 min with Adele Vance tomorrow at 3pm about budget', 'Book this meeting?'],
    ] as const) {
      await megan.says(said);
      await megan.card(card).waitFor();
    }
    await adeleInvites(world.story.control, 'Store opening', inDays(4, 10));
    await megan.card('Store opening').waitFor();
    await megan.page.getByRole('button', { name: 'New group chat' }).click();

    await inEveryTheme(megan, 'chat');
  });

  it('finds nothing on the pages of the tab, light, dark and in high contrast', async () => {
    const megan = await world.visit();
    const tab = await megan.goesHome();
    await aDay(tab).waitFor();
    await inEveryTheme(megan, 'today');

    await tab.getByRole('tab', { name: 'Find a time' }).click();
    for (const name of ['adele v', 'lee']) {
      await tab.getByRole('combobox', { name: 'Add a person' }).fill(name);
      await tab.getByRole('listbox').getByRole('option').first().click();
    }
    await tab.getByText('Who is busy when, in words').click();
    await tab.getByRole('region', { name: 'Lee Gu' }).waitFor();
    await inEveryTheme(megan, 'find a time');

    await tab.getByRole('tab', { name: 'People' }).click();
    await tab.getByRole('heading', { name: 'Megan Bowen (you)' }).waitFor();
    await inEveryTheme(megan, 'people');

    await tab.getByRole('tab', { name: 'Settings' }).click();
    await tab.getByRole('switch').waitFor();
    await inEveryTheme(megan, 'settings');
  });

  it('finds nothing on the page that asks for consent', async () => {
    const isaiah = await world.visit({ user: 'IsaiahL@contoso.onmicrosoft.com' });
    const tab = await isaiah.goesHome();
    const opening = isaiah.context.waitForEvent('page');
    await tab.getByRole('button', { name: 'Continue' }).click();
    const popUp = await opening;
    await popUp.getByRole('button', { name: 'Accept' }).waitFor();

    assert.deepEqual(await breaches(popUp), [], 'Entra ID’s page');
    await inEveryTheme(isaiah, 'the tab before consent');
  });
});
