import assert from 'node:assert/strict';
import { type Person, textOf } from '../support/chat.ts';
import { johanna, lee, megan } from '../support/people.ts';
import { type Story, startApp } from '../support/start-app.ts';
import { saidDay, shownDay, weekdayAt } from '../support/times.ts';

describe('what strangers say next', function () {
  this.timeout(60_000);
  let story: Story;
  let me: Person;
  const day = weekdayAt(3, '15:00');
  before(async () => {
    story = await startApp();
  });
  after(() => story.stop());
  beforeEach(async () => {
    await story.control.reset();
    me = story.chat.as(megan);
  });

  const says = async (words: string, who = me) => textOf((await who.says(words)).activities);
  const meetings = async (user: string) =>
    (await story.control.graph<{ value: unknown[] }>(user, 'GET', '/me/events')).value;

  it('a day, of a list of times, chooses the day and books nothing', async () => {
    await me.says('book 30 min with Lee Gu next week');

    const answer = await says(saidDay(weekdayAt(6, '09:00')));

    assert.doesNotMatch(answer, /✅ Booked/);
    assert.deepEqual([...(await meetings(megan)), ...(await meetings(lee))], []);
  });

  it('another change, while the first one of the meeting is asked for, is asked for too', async () => {
    await me.says(`book 45 min with Lee Gu on ${saidDay(day)} at 3pm`);
    await me.says('book it');
    assert.match(await says('no, 30 minutes'), /45 min → 30 min/);

    assert.match(await says('make it an hour'), /45 min → 1 h/);
    const next = weekdayAt(4, '15:00');
    const moved = await says(`move it to ${saidDay(next)}`);

    assert.match(moved, /^Move “/);
    assert.ok(moved.includes(`${shownDay(next)}, 3:00 PM`), moved);
  });

  it('a length and an hour after a booking make no meeting of their own', async () => {
    await me.says(`book 45 min with Lee Gu on ${saidDay(day)} at 3pm`);
    await me.says('book it');

    assert.doesNotMatch(await says('make it 5 instead and 45 min'), /it 5 instead|Blocked time/);
  });

  it('about a meeting that was just removed elsewhere hears that it is gone, not that there are none', async () => {
    await me.says(`book 30 min with Lee Gu on ${saidDay(day)} at 3pm`);
    await me.says('book it');
    const [booked] = (await meetings(megan)) as { id: string }[];
    await story.control.graph(megan, 'DELETE', `/me/events/${booked?.id}`);

    assert.match(await says('push it back 30 minutes'), /not there any more/);
  });

  it('a booking of its own after a question is a booking, not the question again', async () => {
    await me.says(`is Lee Gu free on ${saidDay(day)}?`);

    const answer = await says(`book a room for 6 people on ${saidDay(day)} at 2pm`);

    assert.match(answer, /Book this meeting\?/);
    assert.match(answer, /2:00 PM/);
  });

  it('“everybody”, in a chat of one’s own, is asked about and never left out', async () => {
    for (const [words, asks] of [
      [`is everybody free on ${saidDay(day)} at 9am`, /Who do you mean by “everybody”\?/],
      [`book 30 min with everyone in marketing on ${saidDay(day)} at 9am`, /Who do you mean by “everyone”\?/],
      [`book 30 min tomorrow at 9am about everybody’s goals`, /Block this time\?/],
    ] as const)
      assert.match(await says(words), asks, words);
    const her = story.chat.as(johanna, 'de-DE');
    assert.match(await says('buche morgen um 9 eine halbe Stunde mit allen', her), /Wen meinen Sie mit „allen“\?/);
  });

  it('“ohne Teams” is a meeting without it, in German', async () => {
    const her = story.chat.as(johanna, 'de-DE');
    await her.says(`buche 30 Minuten mit Lee Gu am ${day.setLocale('de').toFormat('d. MMMM')} um 10 Uhr ohne Teams`);
    await her.says('buch es');

    const [meeting] = (await meetings(johanna)) as { isOnlineMeeting: boolean; subject: string }[];
    assert.deepEqual([meeting?.isOnlineMeeting, meeting?.subject], [false, 'Johanna Lorenz und Lee Gu']);
  });
});
