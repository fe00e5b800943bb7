import assert from 'node:assert/strict';
import { buttonsOf, textOf } from '../support/chat.ts';
import { megan } from '../support/people.ts';
import { type Story, startApp } from '../support/start-app.ts';
import { saidDay, weekdayAt } from '../support/times.ts';

describe('what is known and cannot be done yet', () => {
  let story: Story;
  const day = weekdayAt(9, '16:00');
  before(async () => {
    story = await startApp();
  });
  beforeEach(() => story.control.reset());
  after(() => story.stop());

  const me = () => story.chat.as(megan);
  const says = async (text: string) => {
    const answer = (await me().says(text)).activities.at(-1) ?? assert.fail('no answer');
    return { text: textOf(answer), buttons: buttonsOf(answer) };
  };
  const events = async () =>
    (
      await story.control.graph<{ value: { subject: string; start: { dateTime: string } }[] }>(
        megan,
        'GET',
        '/me/events',
      )
    ).value;

  it('offers an event of one’s own at that time in the place of a reminder, and books it on the second press', async () => {
    await me().says('hello');
    const { text, buttons } = await says(`remind me to call Bo on ${saidDay(day)} at 4pm`);
    assert.match(text, /Remind you: I cannot do that yet, and nothing was done/);
    assert.deepEqual(buttons, ['Draft an event of my own: call Bo']);
    assert.deepEqual(await events(), []);

    const draft = (await me().presses('Draft an event of my own: call Bo')).activities;
    const card = textOf(draft) + textOf((await me().sees()).at(-1));
    assert.match(card, /4:00 PM – 4:15 PM/);
    assert.match(card, /call Bo/);
    assert.deepEqual(await events(), []);

    await me().presses('Book');
    const [booked, ...others] = await events();
    assert.equal(booked?.subject, 'call Bo');
    assert.deepEqual(others, []);
  });

  it('only says so where no time, or nothing to do, was said', async () => {
    for (const words of [
      'remind me to call Bo',
      'set a reminder for 3pm tomorrow',
      'remind me 10 minutes before my meetings',
    ]) {
      const { text, buttons } = await says(words);
      assert.match(text, /cannot/, words);
      assert.deepEqual(buttons, [], words);
    }
    assert.deepEqual(await events(), []);
  });

  it('takes no yes after it for one to what was on the table before', async () => {
    await says(`book 30 min with Lee Gu on ${saidDay(day)} at 10`);
    await says(`remind me to call Bo on ${saidDay(day)} at 4pm`);
    await says('yes');
    assert.deepEqual(await events(), []);
    // Who says what, gets it.
    await says('book it');
    assert.equal((await events()).length, 1);
  });
});
