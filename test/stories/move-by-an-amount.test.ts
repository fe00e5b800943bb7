import assert from 'node:assert/strict';
import { textOf } from '../support/chat.ts';
import { johanna, megan } from '../support/people.ts';
import { type Story, startApp } from '../support/start-app.ts';
import { graphTime, saidDay, weekdayAt } from '../support/times.ts';

describe('moving a meeting by an amount', () => {
  let story: Story;
  const day = weekdayAt(2, '10:00');
  before(async () => {
    story = await startApp();
  });
  beforeEach(async () => {
    await story.control.reset();
    await story.control.graph(megan, 'POST', '/me/events', {
      subject: 'Pricing workshop',
      start: graphTime(day),
      end: graphTime(day.plus({ minutes: 30 })),
      attendees: [{ type: 'required', emailAddress: { address: johanna, name: 'Johanna Lorenz' } }],
    });
  });
  after(() => story.stop());

  const startOf = async (): Promise<number> => {
    const { value } = await story.control.graph<{ value: { start: { dateTime: string } }[] }>(
      megan,
      'GET',
      "/me/events?$select=start&$filter=subject eq 'Pricing workshop'",
      undefined,
      { prefer: 'outlook.timezone="UTC"' },
    );
    return Date.parse(`${value[0]?.start.dateTime ?? ''}Z`);
  };

  for (const [said, minutes] of [
    ['push the pricing workshop by 30 minutes', 30],
    [`move the pricing workshop on ${saidDay(day)} an hour later`, 60],
    ['bring the pricing workshop forward by half an hour', -30],
    ['move the pricing workshop back a week', 7 * 24 * 60],
  ] as const)
    it(`counts from its own time: “${said}”`, async () => {
      const me = story.chat.as(megan);
      const before = await startOf();

      const asked = await me.says(said);
      assert.match(textOf(asked.activities), /Move this meeting\?|Move it/);
      assert.equal(await startOf(), before, 'nothing moves before it is confirmed');
      await me.presses('Move it');

      const moved = ((await startOf()) - before) / 60_000;
      // A week later the clock shows the same hour, also where the clocks have changed meanwhile.
      if (minutes >= 24 * 60) assert.ok(Math.abs(moved - minutes) <= 60);
      else assert.equal(moved, minutes);
    });
});
