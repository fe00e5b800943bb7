import assert from 'node:assert/strict';
import { textOf } from '../support/chat.ts';
import { type Story, startApp } from '../support/start-app.ts';

const megan = 'MeganB@contoso.onmicrosoft.com';

describe('looking up a person', () => {
  let story: Story;
  before(async () => {
    story = await startApp();
  });
  after(() => story.stop());

  it('shows photo, title, phone, presence and everybody above, and goes on to the manager', async () => {
    const me = story.chat.as(megan);
    const found = textOf((await me.says('who is Adele Vance?')).activities);
    for (const each of [/Photo of Adele Vance/, /Presence/, /Phone/, /Reports to[^\n]*Patti Fernandez/])
      assert.match(found, each);

    const manager = textOf((await me.presses('Show manager')).invokeResponse);
    assert.match(manager, /Reports \(\d+\)[^\n]*Adele Vance/);
  });

  it('asks which of two, and says kindly when there is nobody', async () => {
    const me = story.chat.as(megan);
    await me.says('who is Adele?');
    const moreau = textOf((await me.presses('Adele Moreau')).invokeResponse);
    assert.match(moreau, /Adele Moreau/);

    assert.match(textOf((await me.says('who is Xyzzy Plugh?')).activities), /could not find Xyzzy Plugh/);
  });
});
