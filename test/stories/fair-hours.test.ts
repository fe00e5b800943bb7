import assert from 'node:assert/strict';
import { textOf } from '../support/chat.ts';
import { megan } from '../support/people.ts';
import { type Story, startApp } from '../support/start-app.ts';
import { saidDay, weekdayAt } from '../support/times.ts';

describe('the early and late hours of series', () => {
  let story: Story;
  const day = weekdayAt(4, '08:00');
  const me = () => story.chat.as(megan);
  const says = async (text: string) => textOf((await me().says(text)).activities);
  const presses = async (title: string) => textOf((await me().presses(title)).invokeResponse);
  /** 4 pm here is midnight in London, and noon is 8 pm. */
  const series = (hour: string, about: string) =>
    `book 30 min with Lee Gu and Alex Wilber every week on ${saidDay(day)} at ${hour} about ${about}`;
  // What is remembered is the app's, not the tenant's: each begins with an app of its own.
  beforeEach(async () => {
    story = await startApp();
  });
  afterEach(() => story.stop());

  it('are remembered, said of the next series, and forgotten when the series is taken back', async () => {
    assert.doesNotMatch(await says(series('noon', 'Alpha')), /late hours in series/);
    await presses('Book');
    const second = await says(series('1pm', 'Beta'));
    assert.match(second, /Early and late hours in series of yours so far: Lee Gu once and you and Alex Wilber never\./);
    const press = await me().holds('Book');
    await press();
    await press();
    assert.match(await says(series('noon', 'Gamma')), /so far: Lee Gu twice and you and Alex Wilber never/);

    await says('never mind');
    assert.match(await says('undo'), /Taken back: “Beta”/);
    assert.match(await says(series('noon', 'Delta')), /so far: Lee Gu once and/);
  });

  it('are not those of a meeting that does not repeat, or of a time that suits everybody', async () => {
    await says(`book 30 min with Lee Gu on ${saidDay(day)} at noon about Alpha`);
    await presses('Book');
    await says(`book 30 min with Alex Wilber every week on ${saidDay(day)} at 10am about Beta`);
    await presses('Book');
    assert.doesNotMatch(await says(series('noon', 'Gamma')), /late hours in series/);
  });
});
