import { type Story, startApp } from '../../support/start-app.ts';
import { type Conversation, converse, expectSaid, tongues } from './tongues.ts';

for (const tongue of tongues)
  describe(`people in the language ${tongue.language}`, function () {
    this.timeout(60_000);
    let story: Story;
    let chat: Conversation;
    before(async () => {
      story = await startApp();
      chat = converse(story, tongue, []);
    });
    after(() => story.stop());

    it('shows everybody, and how they are', async () => {
      await chat.hears('who am I?');
      for (const { displayName } of story.sandbox.tenant.people.all()) await chat.hears(`who is ${displayName}?`);
    });

    it('shows who is around somebody', async () => {
      const { hears } = chat;
      for (const asked of [
        'who are the managers of Alex Wilber?',
        "who is Alex Wilber's manager?",
        'who reports to Patti Fernandez?',
        'who reports to Henrietta Mueller?',
        'who reports to Alex Wilber?',
        "who are Alex Wilber's peers?",
        "who are Patti Fernandez's peers?",
        'who does Patti Fernandez report to?',
        'is she free tomorrow at 3pm?',
      ])
        await hears(asked);
    });

    it('asks which one is meant, also when the choice is gone', async () => {
      const { hears, presses, words } = chat;
      await hears('who is Adele?');
      await presses('Adele Moreau', { choice: '7' });
      await presses('Adele Moreau');
      await presses(words.people.showManager, { choice: '17' });
      await presses(words.people.showManager);
    });

    it('asks who is meant, by a pronoun or a slip of the keyboard', async () => {
      for (const asked of [
        'who does he report to?',
        'who is Mgan Bowen?',
        'who is Adelle?',
        'who are my colleagues?',
        'what are my reports?',
        'show the profile of my reports',
        "who is Miriam Graham's manager's manager?",
        "who is Miriam Graham's manager's manager's manager?",
        "who are Patti Fernandez's manager's reports?",
        "who are Patti Fernandez's peers' reports?",
        "who are Alex Wilber's reports' reports?",
      ])
        await chat.hears(asked);
    });

    it('has said it all by now, and nothing wrong', () => expectSaid(chat, 'people'));
  });
