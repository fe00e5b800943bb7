import assert from 'node:assert/strict';
import { useWorld } from './support/visit.ts';

const megan = 'MeganB@contoso.onmicrosoft.com';

describe('the language of the chat page', () => {
  const world = useWorld();

  it('is chosen by the person, kept for that person, and told to the bot and the tab', async () => {
    const visit = await world.visit();
    const language = visit.page.getByLabel('Language');
    assert.deepEqual(await language.getByRole('option').allTextContents(), ['English', 'Deutsch', 'Français']);
    await language.selectOption({ label: 'Deutsch' });

    await visit.says('help');
    await visit.log.locator('.card').first().waitFor();
    const chat = await fetch(`${world.story.sandboxUrl}/_sandbox/chat?user=${megan}`);
    const { activities } = (await chat.json()) as { activities: { text?: string; locale?: string }[] };
    assert.equal(activities.find(({ text }) => text === 'help')?.locale, 'de-DE');

    await visit.page.getByLabel('You are').selectOption({ label: 'Gerhart Møller' });
    assert.equal(await language.inputValue(), 'de-DE');
    await language.selectOption({ label: 'Français' });
    await visit.page.getByLabel('You are').selectOption({ label: 'Megan Bowen' });
    assert.equal(await language.inputValue(), 'de-DE');
    await visit.page.reload();
    assert.equal(await language.inputValue(), 'de-DE');
  });
});
