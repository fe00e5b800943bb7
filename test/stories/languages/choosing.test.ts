import type { DateTime } from 'luxon';
import { type Story, startApp } from '../../support/start-app.ts';
import { graphTime, saidDay, weekdayAt } from '../../support/times.ts';
import { type Conversation, converse, expectSaid, tongues } from './tongues.ts';

const subjects = ['Kepler', 'Deputy VP', 'my manager', 'her deputy', 'her assistant'];
const at = (alias: string) => `${alias}@contoso.onmicrosoft.com`;

for (const tongue of tongues)
  describe(`one of several who has time, in the language ${tongue.language}`, function () {
    this.timeout(60_000);
    let story: Story;
    let chat: Conversation;
    const day = weekdayAt(3, '15:00');
    const on = saidDay(day);
    const busy = (user: string, from: DateTime, hours: number) =>
      story.control.graph(user, 'POST', '/me/events', {
        subject: 'Kepler',
        start: graphTime(from),
        end: graphTime(from.plus({ hours })),
      });
    const retitled = (name: string, jobTitle: string) => {
      const person = story.sandbox.tenant.people.all().find(({ displayName }) => displayName === name);
      if (person) story.sandbox.tenant.people.put({ ...person, jobTitle });
    };
    before(async () => {
      story = await startApp();
      chat = converse(story, tongue, subjects);
    });
    after(() => story.stop());

    it('says why it is this one', async () => {
      const { hears } = chat;
      await hears(`book 15 min with whoever of my managers is free first on ${on}`);
      await busy(at('MiriamG'), day.startOf('day'), 24);
      await hears(`first person above me who is free for 15 minutes on ${on}`);
      await hears(`book 15 min with my manager or else her deputy on ${on}`);
      await hears(`book 15 min with my manager or else her assistant on ${on}`);
      await hears(`book 15 min with Bianca Pisani or else her deputy on ${on} at 3pm`);
      retitled('Christie Cline', 'Deputy VP');
      await hears(`book 15 min with my manager or else her deputy on ${on}`);
      await story.control.graph(at('MiriamG'), 'PATCH', '/me/mailboxSettings', {
        automaticRepliesSetting: { status: 'alwaysEnabled', internalReplyMessage: 'Christie Cline' },
      });
      await hears(`book 15 min with my manager or else her deputy on ${on}`);
      await hears(`book 15 min with Cameron White or else Christie Cline on ${on} at 4pm`);
      await busy(at('MeganB'), day.plus({ hours: 1 }), 1);
      await busy(at('PattiF'), day.startOf('day'), 24);
      await hears(`first person above me who is free for 15 minutes on ${on}`);
      await hears(`book 15 min with Alex Wilber or else Christie Cline on ${on} at 4pm`);
      await busy(at('BiancaP'), day.startOf('day'), 24);
      await hears(`book 15 min with Bianca Pisani or else her deputy on ${on} at 3pm`);
    });

    it('has said all there is to say', () => expectSaid(chat, 'choosing'));
  });
