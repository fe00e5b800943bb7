import assert from 'node:assert/strict';
import { DateTime } from 'luxon';
import { type Person, type Turn, textOf } from '../support/chat.ts';
import { alex, lee, megan } from '../support/people.ts';
import { type Story, startApp } from '../support/start-app.ts';
import { graphTime, saidDay, seattle, shownDay, weekdayAt } from '../support/times.ts';

describe('no word in the wrong place', function () {
  this.timeout(60_000);
  let story: Story;
  let me: Person;
  const day = weekdayAt(3, '15:00');
  const said = saidDay(day);
  before(async () => {
    story = await startApp();
  });
  after(() => story.stop());
  beforeEach(async () => {
    await story.control.call('POST', '/_sandbox/reset', { seed: 'contoso-quiet' });
    me = story.chat.as(megan);
  });

  const heard = (turn: Turn): string => textOf(turn.activities.filter(({ type }) => type === 'message'));
  const says = async (...all: string[]): Promise<string> => {
    let last = '';
    for (const words of all) last = heard(await me.says(words));
    return last;
  };
  const events = async () =>
    (await story.control.graph<{ value: { subject: string }[] }>(megan, 'GET', '/me/events')).value;
  const meeting = (user: string, guest: string, recurrence?: object) =>
    story.control.graph(user, 'POST', '/me/events', {
      subject: 'Planogram review',
      start: graphTime(day),
      end: graphTime(day.plus({ hours: 1 })),
      attendees: [{ type: 'required', emailAddress: { address: guest } }],
      ...(recurrence ? { recurrence } : {}),
    });
  const draft = () => says(`book 30 min with Adele Vance on ${said} at 3pm`);

  for (const words of ['get me out of the planogram thing', 'take me off the planogram review'])
    it(`“${words}” takes me out of it, asked first`, async () => {
      await meeting(lee, megan);
      assert.match(await says(words), /Planogram review/);
      assert.equal((await events()).length, 1);

      await says('yes');
      assert.equal((await events()).length, 0);
    });

  for (const words of ['make that 1pm and without teams', 'make it 1pm and without a Teams link'])
    it(`“${words}” changes both`, async () => {
      await draft();

      assert.match(await says(words), /1:00 PM – 1:30 PM, with Adele Vance, without a Teams link/);
    });

  for (const team of ['the whole team', 'my entire team'])
    it(`${team} is those who report to me`, async () => {
      assert.match(await says(`book 30 min with ${team} on ${said} at 8am`), /Alex Wilber.*\n.*Bianca Pisani/);
    });

  for (const words of [
    'cancel the planogram review and all after it',
    'cancel the planogram review and everything after',
  ])
    it(`“${words}” is the series from there on`, async () => {
      await meeting(megan, alex, {
        pattern: { type: 'daily', interval: 1 },
        range: { type: 'numbered', startDate: day.toISODate(), numberOfOccurrences: 5 },
      });

      assert.match(await says(words), /Planogram review/);
    });

  for (const condition of ['unless she is away', 'if she is free', 'but only if Lee says yes'])
    it(`a condition is for the person to judge (“${condition}”)`, async () => {
      await draft();

      const answer = await says(`book it ${condition}`);

      assert.ok(answer.includes(`I cannot make it depend on “${condition}”`), answer);
      assert.equal((await events()).length, 0);
      assert.match(await says('book it'), /^Booked/);
    });

  it('and is named beside a draft, where nobody in it is bound', async () => {
    await says('who is Lee Gu?');

    const answer = await says(`book 30 min with Adele Vance on ${said} at 3pm unless she is away`);

    assert.match(answer, /I left out “unless she is away”/);
    assert.doesNotMatch(answer, /Lee Gu/);
  });

  it('the same time next week, with somebody else, is another meeting at that time', async () => {
    const next = DateTime.now()
      .setZone(seattle)
      .startOf('week')
      .plus({ weeks: 1, days: day.weekday - 1 });
    await draft();
    await says('book it');

    const answer = await says('same time next week with Alex');

    assert.ok(answer.includes(`${shownDay(next)}, 3:00 PM – 3:30 PM`), answer);
    assert.match(answer, /Book this meeting\?[\s\S]*Alex Wilber/);
    assert.doesNotMatch(answer, /\*\*Adele/);
  });

  it('an hour before a place is an hour', async () => {
    const answer = await says(`book 30 min with Adele Vance 9 in Bengaluru on ${said}`);

    assert.match(answer, /Adele Vance/);
    assert.match(answer, /9:00 AM – 9:30 AM · India/);
  });
});
