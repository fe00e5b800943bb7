import assert from 'node:assert/strict';
import { buttonsOf, textOf } from '../support/chat.ts';
import { adele, adeleMoreau, alex, johanna, lynne, megan, sonia } from '../support/people.ts';
import { type Story, startApp } from '../support/start-app.ts';

describe('saying who is meant', () => {
  let story: Story;
  before(async () => {
    story = await startApp();
  });
  after(() => story.stop());

  const turn = async (words: string, user = megan) => (await story.chat.as(user).says(words)).activities;
  const ask = async (words: string, user = megan) => textOf(await turn(words, user));

  it('goes from one to the next: my manager’s manager, and their reports', async () => {
    assert.match(await ask("who is my manager's manager?", alex), /Miriam Graham\nVP Marketing/);
    assert.match(await ask("my boss's boss's boss", alex), /Patti Fernandez\nPresident/);
    assert.match(await ask("who are Lynne's manager's reports?"), /Reports of Adele Vance[\s\S]*Delia Dennis/);
    assert.match(
      await ask("who are my manager's manager's reports?", alex),
      /Reports of Miriam Graham[\s\S]*Christie Cline/,
    );
    assert.match(await ask("who is Lynne Robbins' manager?"), /Adele Vance\nRetail Manager/);
  });

  it('says of whom there is nobody above, in their name', async () => {
    assert.match(await ask("who are Patti Fernandez's manager's reports?"), /Patti Fernandez has no manager/);
    assert.match(
      await ask("who is Miriam Graham's manager's manager?"),
      /Miriam Graham has no manager above the direct one/,
    );
    assert.match(await ask("who are my manager's reports?", sonia), /You have no manager/);
  });

  it('takes what is somebody of somebody for whom a meeting is with', async () => {
    const card = await ask("book 30 min with Lynne's manager on monday at 3pm");

    assert.match(card, /Adele Vance/);
    assert.doesNotMatch(card, /Lynne/);
  });

  it('asks which one whose manager is meant, and goes on from there', async () => {
    const me = story.chat.as(megan);
    assert.match(textOf((await me.says("who are Adele's manager's reports?")).activities), /Which Adele/);

    assert.match(textOf((await me.presses('Adele Moreau')).invokeResponse), /Reports of Henrietta Mueller/);
  });

  it('never takes a pronoun for a name, and asks', async () => {
    const me = story.chat.as(johanna);
    for (const words of [
      'who does he report to?',
      "who is her manager's manager?",
      'who is she?',
      'what is their phone number?',
    ]) {
      assert.match(await ask(words, johanna), /Who do you mean by “(?:him|her|them)”\?/, words);
    }
    const buttons = buttonsOf(
      (await turn('who does he report to?', johanna)).at(-1) ?? assert.fail('nothing was said'),
    );
    const { people } = story.sandbox.tenant;
    const chosen = people.all().find(({ displayName, managerId }) => buttons.includes(displayName) && managerId);
    const manager = people.get(chosen?.managerId ?? '');
    const choice = chosen?.displayName ?? '';
    assert.ok(manager, buttons.join());
    assert.match(textOf((await me.presses(choice)).invokeResponse), new RegExp(`${manager.displayName}\\n`));
    // From now on somebody was spoken of.
    assert.doesNotMatch(await ask('who is she?', johanna), /Who do you mean/);
  });

  it('offers the nearest spelling, also when there is a single one, and goes on with it', async () => {
    const me = story.chat.as(megan);
    for (const said of ['Mgan Bowen', 'Meagn Bowen', 'Megan Bowne', 'Meghan Bowen', 'Maegan'])
      assert.match(
        await ask(`who is ${said}?`),
        new RegExp(`I found nobody called ${said}. Did you mean Megan Bowen\\?`),
      );
    assert.match(textOf((await me.presses('Megan Bowen')).invokeResponse), /Marketing Manager/);

    assert.match(await ask('is Pradip free on monday at 3pm?'), /nobody called Pradip. Did you mean Pradeep Gupta\?/);
    assert.match(await ask('who is Kristie Cline?'), /Did you mean Christie Cline\?/);
  });

  it('names what was searched when nobody is near', async () => {
    assert.match(await ask('who is Xyzzy Plugh?'), /could not find Xyzzy Plugh in the directory/);
  });

  it('finds letters with strokes and ligatures by their plain spelling', async () => {
    for (const said of ['Gerhart Moller', 'Moller', 'Moeller', 'Gerhart Møller'])
      assert.match(await ask(`who is ${said}?`), /Senior Software Engineer/, said);
    assert.match(await ask('who is Henrietta Müller?'), /Henrietta Mueller/);
  });

  it('takes the order of the directory for one person', async () => {
    assert.match(await ask('who is Bowen, Megan?', alex), /Marketing Manager/);
    const card = await ask('book 30 min with Bowen, Megan on monday at 3pm', alex);
    assert.match(card, /Megan Bowen/);
    assert.doesNotMatch(card, /found nobody|Which/);

    const both = await ask('book 30 min with Alex, Megan on monday at 3pm', johanna);
    assert.match(both, /Alex Wilber/);
    assert.match(both, /Megan Bowen/);
  });

  it('means by a first name the one who is in the group chat', async () => {
    const group = { kind: 'groupChat' as const, members: [adeleMoreau, lynne] };
    const here = await story.chat.as(megan).says('who is Adele?', group);
    assert.match(textOf(here.activities), /Product Designer/);

    const both = { kind: 'groupChat' as const, members: [adele, adeleMoreau] };
    assert.match(textOf((await story.chat.as(megan).says('who is Adele?', both)).activities), /Which Adele/);
  });
});
