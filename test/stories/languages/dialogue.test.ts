import { alex, megan } from '../../support/people.ts';
import { type Story, startApp } from '../../support/start-app.ts';
import { graphTime, saidDay, seattle, weekdayAt } from '../../support/times.ts';
import { type Conversation, converse, expectSaid, tongues } from './tongues.ts';

const subjects = ['Kepler', 'Orion', 'Room', 'Conf'];

for (const tongue of tongues)
  describe(`a conversation in the language ${tongue.language}`, function () {
    this.timeout(60_000);
    let story: Story;
    let chat: Conversation;
    const day = saidDay(weekdayAt(3, '15:00', seattle));
    before(async () => {
      story = await startApp();
      chat = converse(story, tongue, subjects);
      for (const hour of [15, 17])
        await story.control.graph(megan, 'POST', '/me/events', {
          subject: 'Orion',
          start: graphTime(weekdayAt(3, `${hour}:00`)),
          end: graphTime(weekdayAt(3, `${hour}:30`)),
        });
    });
    after(() => story.stop());

    const say = async (...all: string[]) => {
      for (const words of all) await chat.hears(words);
    };

    it('answers a friendly word', () => say('undo', 'hello', 'thanks', 'ok', 'bye', 'stop'));

    it('corrects, settles and drops what is on the table', async () => {
      await say('book it', `book 30 min with Alex on ${day} at 3pm about Kepler`, 'make it 4pm', 'without Lee');
      await say('without Alex', 'with Alex', 'call it Orion', 'in person', 'online', 'with a room', 'never mind');
      await say(`book 30 min with Alex on ${day} at 3pm about Kepler`, 'in Conf Room Rainier', 'in the Rainier room');
      await say('who is Lee Gu?', 'yes', 'book it', 'never mind', 'every week', 'make it 5pm', 'make it 6pm');
      await say('and add Lee Gu', 'yes', 'never mind');
      await say(`book 30 min with Alex on ${day} at 3pm about Kepler`, 'book it if Orion is off', 'never mind');
    });

    it('takes one of a list', async () => {
      await say(
        `find 30 minutes with Alex on ${day}`,
        'book it',
        'the fifth one',
        'make it an hour',
        'make it 0 minutes',
      );
      await say('book it', 'never mind', 'who is Adele?', 'yes', 'the berlin and seattle one', 'never mind');
      await say('cancel orion', 'the orion one', 'the first', 'yes', 'never mind', 'cancel orion', 'never mind');
      await say(`find 1400 minutes with Alex on ${day}`, 'make it 1300 minutes');
    });

    it('takes back what was done, or says why not', async () => {
      await say('undo');
      const hour = weekdayAt(10, '11:00');
      await story.control.graph(alex, 'POST', '/me/events', {
        subject: 'Kepler',
        start: graphTime(hour),
        end: graphTime(hour.plus({ minutes: 30 })),
        attendees: [{ type: 'required', emailAddress: { address: megan, name: 'Megan Bowen' } }],
      });
      await say(
        `book 30 min with Alex on ${day} at 1pm about Orion`,
        'book it',
        'make it 2pm',
        'do it',
        'undo',
        'undo',
      );
      await say('accept kepler', 'yes', 'undo', 'tentatively accept kepler', 'yes', 'undo');
      await say(`book 30 min with Alex on ${day} at 1pm about Orion`, 'book it');
      await say(`cancel my meeting on ${day} at 1pm`, 'yes', 'undo', 'yes', 'never mind', 'who am I?');
      await say(`cancel my meeting on ${day} at 1pm`, 'yes');
      await story.passes(31 * 60_000);
      await say('undo', `book 30 min with Alex on ${day} at 1pm about Orion`, 'book it');
      await story.passes(31 * 60_000);
      await say('undo');
      await chat.presses(chat.words.dialogue.undo.button);
      await say('cancel kepler', 'the last one', 'yes', 'undo');
    });

    it('says whose draft it is', async () => {
      const where = { kind: 'groupChat' as const, members: [megan, alex] };
      const { conversation } = await chat.turn('help', where);
      await chat.hears(`book 30 min with Lee Gu on ${day} at 3pm`, conversation);
      await chat.hears('make it 4pm', conversation, story.chat.as(alex, tongue.locale));
    });

    it('has said it all by now, and nothing wrong', () => expectSaid(chat, 'dialogue'));
  });
