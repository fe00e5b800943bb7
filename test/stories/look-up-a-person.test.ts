import assert from 'node:assert/strict';
import { textOf } from '../support/chat.ts';
import { cameron, megan, sonia } from '../support/people.ts';
import { type Story, startApp } from '../support/start-app.ts';

describe('looking somebody up', () => {
  let story: Story;
  before(async () => {
    story = await startApp();
  });
  after(() => story.stop());

  const ask = async (words: string, user = megan) => textOf((await story.chat.as(user).says(words)).activities);

  it('shows photo, title, presence and manager, and the manager on the button', async () => {
    const me = story.chat.as(megan);
    const found = textOf((await me.says('who is Lee Gu?')).activities);
    for (const each of [
      /Photo of Lee Gu/,
      /Director of Overseas Expansion/,
      /Presence/,
      /Phone/,
      /Reports to[^\n]*Nestor Wilke/,
    ])
      assert.match(found, each);

    const manager = textOf((await me.presses('Show manager')).invokeResponse);
    assert.match(manager, /Nestor Wilke/);
    assert.match(manager, /Reports \(\d+\)[^\n]*Lee Gu/);
  });

  it('asks which of two, and says kindly when there is nobody', async () => {
    const me = story.chat.as(megan);
    await me.says('who is Adele?');
    const moreau = textOf((await me.presses('Adele Moreau')).invokeResponse);
    assert.match(moreau, /Product Designer/);

    assert.match(await ask('who is Xyzzy Plugh?'), /could not find Xyzzy Plugh.*spelling/);
  });

  it('finds people whose names have accents, however they are typed', async () => {
    assert.match(await ask('who is Zoe OBrien?'), /Zoë O'Brien/);
    assert.match(await ask('who is François Lefèvre?'), /Store Operations Manager/);
    assert.match(await ask('who is jose nunez'), /José Núñez Ortega/);
  });

  it('tells my manager, and the chain up to the top', async () => {
    assert.match(await ask('who is my manager?'), /Miriam Graham/);

    const chain = await ask("show me Adele Vance's management chain");
    const places = ['Lee Gu', 'Nestor Wilke', 'Patti Fernandez'].map((name) => chain.indexOf(name));
    assert.ok(
      places.every((place, index) => place > (places[index - 1] ?? -1)),
      chain,
    );
  });

  it('tells who reports to somebody, and to nobody', async () => {
    const reports = await ask('who reports to Megan Bowen?');
    assert.match(reports, /Alex Wilber/);
    assert.match(reports, /Bianca Pisani/);

    assert.match(await ask('who reports to Alex Wilber?'), /Nobody reports to Alex Wilber/);
  });

  it('tells who is on the same team', async () => {
    assert.match(await ask("who are Alex Wilber's peers?"), /Bianca Pisani/);
  });

  it('shows me to myself', async () => {
    const mine = await ask('who am I?');
    assert.match(mine, /Megan Bowen/);
    assert.match(mine, /Marketing Manager/);
  });

  it('says so when there is no manager', async () => {
    assert.match(await ask('who is my manager?', sonia), /no manager in the directory/);
    assert.match(await ask('who does Patti Fernandez report to?'), /Patti Fernandez has no manager/);
  });

  it('works for people without a mailbox, and tells them why they have no calendar', async () => {
    assert.match(await ask('who is my manager?', cameron), /François Lefèvre/);

    const refused = await ask("what's on today?", cameron);
    assert.match(refused, /mailbox/i);
    assert.doesNotMatch(refused, /MailboxNotEnabled|REST|Graph|error/i);
  });

  it('shows what can be known of people without a mailbox', async () => {
    assert.match(await ask('who is Cameron White?'), /Store Associate/);
  });
});
