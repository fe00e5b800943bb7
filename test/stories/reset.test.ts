import assert from 'node:assert/strict';
import { textOf } from '../support/chat.ts';
import { megan } from '../support/people.ts';
import { type Story, startApp } from '../support/start-app.ts';
import { graphTime, saidDay, weekdayAt } from '../support/times.ts';

describe('a tenant that was put back to its seed', () => {
  let story: Story;
  before(async () => {
    story = await startApp();
  });
  beforeEach(() => story.control.reset());
  after(() => story.stop());

  const me = () => story.chat.as(megan);
  const agenda = async () => {
    const nine = weekdayAt(1, '09:00');
    await story.control.graph(megan, 'POST', '/me/events', {
      subject: 'Planning',
      start: graphTime(nine),
      end: graphTime(nine.plus({ hours: 1 })),
    });
    return textOf((await me().says(`what is on ${saidDay(nine)}?`)).activities);
  };

  it('is worked with at once, with no sign-in of before', async () => {
    assert.match(await agenda(), /Planning/);
    await story.control.reset();

    const shown = await agenda();

    assert.match(shown, /Planning/);
    assert.equal(shown.match(/Planning/g)?.length, 1);
  });

  it('knows no card of before: its buttons do nothing to the tenant of now', async () => {
    await me().says('book 30 min with Alex tomorrow at 3pm');
    const old = await me().holds('Book');
    await story.control.reset();

    await assert.rejects(old(), /answered 404/);

    const { value } = await story.control.graph<{ value: unknown[] }>(megan, 'GET', '/me/events?$select=id');
    assert.deepEqual(value, []);
    await me().says('book 30 min with Alex tomorrow at 3pm');
    await me().presses('Book');
  });

  it('has the time zones of the seed again', async () => {
    await story.control.graph(megan, 'PATCH', '/me/mailboxSettings', { timeZone: 'India Standard Time' });
    const far = await agenda();
    assert.doesNotMatch(far, /9:00/);
    await story.control.reset();

    assert.match(await agenda(), /9:00/);
  });
});
