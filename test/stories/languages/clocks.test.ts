import assert from 'node:assert/strict';
import type { DateTime } from 'luxon';
import { type Story, startApp } from '../../support/start-app.ts';
import { nextChange, saidDay, weekdayAt } from '../../support/times.ts';
import { type Conversation, converse, expectSaid, tongues } from './tongues.ts';

for (const tongue of tongues)
  describe(`times on other clocks in the language ${tongue.language}`, function () {
    this.timeout(60_000);
    let story: Story;
    let chat: Conversation;
    const day = saidDay(weekdayAt(3, '10:00'));
    before(async () => {
      story = await startApp();
      chat = converse(story, tongue, []);
    });
    after(() => story.stop());

    it('says what both clocks show', async () => {
      assert.match(await chat.hears(`book 30 min with Lee Gu on ${day} at 3pm his time`), tongue.date);
    });

    it('asks about a clock it does not know', async () => {
      const { hears } = chat;
      await hears(`book 30 min with Alex on ${day} at 3pm XYST`);
      await hears(`cancel my meeting on ${day} at 3pm XYST`);
      await hears(`book 30 min on ${day} at 3pm his time`);
      await hears(`book 30 min with jane@fabrikam.com on ${day} at 3pm her time`);
      await hears(`book 30 min with Lee Gu and Alex on ${day} at 3pm their time`);
    });

    it('says where the clocks change', async () => {
      const london = (isForward: boolean): DateTime => nextChange('Europe/London', isForward);
      await chat.hears(`book 30 min with Alex on ${saidDay(london(true))} at 1:30am London time`);
      await chat.hears(`book 30 min with Alex on ${saidDay(london(false))} at 1:30am London time`);
    });

    it('has said it all by now, and nothing wrong', () => expectSaid(chat, 'clocks'));
  });
