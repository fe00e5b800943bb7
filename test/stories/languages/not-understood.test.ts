import { type Story, startApp } from '../../support/start-app.ts';
import { type Conversation, converse, expectSaid, tongues } from './tongues.ts';

for (const tongue of tongues)
  describe(`what was not understood, in the language ${tongue.language}`, function () {
    this.timeout(60_000);
    let story: Story;
    let chat: Conversation;
    before(async () => {
      story = await startApp();
      chat = converse(story, tongue, [
        'calendar',
        'colleague',
        'together',
        'somehow',
        'thursday 3',
        'who is Megan Bowen',
      ]);
    });
    after(() => story.stop());

    it('is answered by what it comes near to, and what is known by what it is', async () => {
      const { hears, presses, words } = chat;
      await hears('who am I?');
      await hears('calendar colleague Lee Gu thursday 3 together somehow');
      const title = words.near.withWords({ title: words.near.titles.book ?? '', said: 'Lee Gu · thursday 3' });
      await presses(title, { choice: '7' });
      await presses(title);
      await hears('find mails from Alex');
      await hears('who is Lee Gu and who is Megan Bowen');
      await hears('next');
    });

    it('has said it all by now, and nothing wrong', () => expectSaid(chat, 'notUnderstood'));
  });
