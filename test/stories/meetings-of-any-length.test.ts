import assert from 'node:assert/strict';
import { textOf } from '../support/chat.ts';
import { johanna, megan } from '../support/people.ts';
import { type Story, startApp } from '../support/start-app.ts';
import { graphTime, saidDay, weekdayAt } from '../support/times.ts';

describe('booking a meeting of any length', () => {
  let story: Story;
  const day = weekdayAt(2, '09:00');
  before(async () => {
    story = await startApp();
  });
  beforeEach(() => story.control.reset());
  after(() => story.stop());

  const lengthsOf = async (user: string): Promise<number[]> => {
    const { value } = await story.control.graph<{
      value: { start: { dateTime: string }; end: { dateTime: string } }[];
    }>(user, 'GET', '/me/events?$select=start,end', undefined, { prefer: 'outlook.timezone="UTC"' });
    return value.map(({ start, end }) => (Date.parse(end.dateTime) - Date.parse(start.dateTime)) / 60_000);
  };

  for (const minutes of [5, 10, 15, 20, 25, 29, 30, 45, 1440])
    it(`shows who can come for ${minutes} minutes, and books them`, async () => {
      const me = story.chat.as(megan);

      const asked = await me.says(
        `book ${minutes === 1440 ? '24 hours' : `${minutes} min`} with Johanna on ${saidDay(day)} at 9am`,
      );
      assert.match(textOf(asked.activities), /Book this meeting\?/);
      assert.match(textOf(asked.activities), /Johanna Lorenz\*{0,2}: free/);
      await me.presses('Book');

      assert.deepEqual(await lengthsOf(megan), [minutes]);
    });

  for (const minutes of [5, 15, 29])
    it(`answers whether somebody is free for ${minutes} minutes, and moves a meeting of ${minutes}`, async () => {
      const me = story.chat.as(megan);
      await story.control.graph(johanna, 'POST', '/me/events', {
        subject: 'Dentist',
        start: graphTime(day),
        end: graphTime(day.plus({ minutes })),
      });
      await story.control.graph(megan, 'POST', '/me/events', {
        subject: 'Stand-up',
        start: graphTime(day.plus({ hours: 2 })),
        end: graphTime(day.plus({ hours: 2, minutes })),
        attendees: [{ type: 'required', emailAddress: { address: johanna, name: 'Johanna Lorenz' } }],
      });

      const free = textOf((await me.says(`is Johanna free for ${minutes} min on ${saidDay(day)} at 9am?`)).activities);
      const move = textOf((await me.says(`move the stand-up to ${saidDay(day)} at 9am`)).activities);

      assert.match(free, /Johanna Lorenz is busy/);
      assert.match(move, /Johanna Lorenz\*{0,2}: busy/);
    });

  for (const [words, minutes] of [
    ['two days', 2 * 1440],
    ['no time at all', 0],
  ] as const)
    it(`asks for the time when what lasts ${words} moves to some day, which nobody finds times for`, async () => {
      const me = story.chat.as(megan);
      await story.control.graph(megan, 'POST', '/me/events', {
        subject: 'Offsite',
        start: graphTime(day),
        end: graphTime(day.plus({ minutes })),
      });

      const asked = textOf((await me.says(`move the offsite to ${saidDay(day.plus({ days: 7 }))}`)).activities);

      assert.match(asked, /Offsite/);
      assert.doesNotMatch(asked, /A meeting lasts|Reference/);

      await me.presses('See who is free', { time: '11:00' });
      await me.presses('Move it');

      assert.deepEqual(await lengthsOf(megan), [Math.max(1, minutes)]);
    });
});
