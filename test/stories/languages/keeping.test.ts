import { DateTime } from 'luxon';
import { megan } from '../../support/people.ts';
import { type Story, startApp } from '../../support/start-app.ts';
import { graphTime, saidDay, seattle, weekdayAt } from '../../support/times.ts';
import { type Conversation, converse, expectSaid, tongues } from './tongues.ts';

const subjects = ['Kepler', 'Orion', 'Café Milano', 'https://kepler.example', 'Engineering', 'All Company'];

for (const tongue of tongues)
  describe(`how meetings are kept, in the language ${tongue.language}`, function () {
    this.timeout(60_000);
    let story: Story;
    let chat: Conversation;
    const at = weekdayAt(3, '15:00');
    const booking = `book 30 min with Alex on ${saidDay(at)} at 3pm about Kepler`;
    before(async () => {
      story = await startApp();
      chat = converse(story, tongue, subjects);
      await story.control.graph(megan, 'POST', '/me/events', {
        subject: 'Orion',
        start: graphTime(at.set({ hour: 14 })),
        end: graphTime(at),
      });
      const monday = DateTime.now()
        .setZone(seattle)
        .plus({ weeks: 1 })
        .set({ weekday: 1, hour: 9, minute: 0, second: 0 });
      await story.control.graph(megan, 'POST', '/me/events', {
        subject: 'Orion',
        start: graphTime(monday),
        end: graphTime(monday.plus({ minutes: 30 })),
      });
    });
    after(() => story.stop());

    const say = async (...all: string[]) => {
      for (const words of all) await chat.hears(words);
    };
    it('says who sees what, and what is blocked around it', async () => {
      await say(`${booking} with a 10 minute buffer before`, 'make it private', 'not private', 'show me as free');
      await say('show me as tentative', 'show me as out of office', 'show me as working elsewhere', 'show me as busy');
      await say('with 5 minutes before and after', 'every month', 'no buffer', 'with 15 minutes after', 'never mind');
      await say(booking, 'agenda: Kepler', 'Alex is optional', 'Alex must come', 'with 10 minutes buffer', 'book it');
      await say(
        'with 10 minutes buffer',
        'make it private',
        'yes',
        'show me as free',
        'yes',
        'make Alex optional',
        'yes',
      );
    });

    it('takes all of it on the card', async () => {
      const { words } = chat;
      await say(booking);
      const more = { place: 'Café Milano', agenda: 'Kepler', private: 'true', showAs: 'oof', buffer: '10/5' };
      await chat.presses(words.arranging.change, { place: 'x'.repeat(256) });
      await chat.presses(words.arranging.change, { agenda: 'x'.repeat(2001) });
      await chat.presses(words.arranging.change, more);
      await chat.presses(words.arranging.seeWhoIsFree, { day: at.toISODate() ?? '', time: '15:00' });
      await chat.presses(words.keeping.people);
      await chat.presses(words.arranging.seeWhoIsFree, { person0: 'optional' });
      await say('every month on the first monday', 'never mind');
    });

    it('blocks time', async () => {
      const { words } = chat;
      await say(`out of office on ${saidDay(at)}`, 'never mind', `mark me as working elsewhere on ${saidDay(at)}`);
      await say('never mind', `block the afternoon of ${saidDay(at)}`, 'never mind', 'block my mornings next week');
      const none = Object.fromEntries(Array.from({ length: 5 }, (_, index) => [`block${index}`, 'false']));
      await chat.presses(words.keeping.block, none);
      await chat.presses(words.keeping.block, { block0: 'false' });
      await chat.presses(words.meetings.undo);
      const [from, to] = [10, 60].map((days) => saidDay(weekdayAt(days, '09:00')));
      await say(`block my mornings from ${from} to ${to}`, 'never mind');
      await say('book 30 min with the all company group tomorrow at 3pm');
    });

    it('has said it all by now, and nothing wrong', () => expectSaid(chat, 'keeping'));
  });
