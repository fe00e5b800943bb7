import assert from 'node:assert/strict';
import { type Person, textOf } from '../support/chat.ts';
import { megan } from '../support/people.ts';
import { type Story, startApp } from '../support/start-app.ts';
import { saidDay, weekdayAt } from '../support/times.ts';

interface Made {
  subject: string;
  recurrence?: { pattern: { interval: number; daysOfWeek?: string[] }; range: { type: string; endDate: string } };
}

describe('what a newcomer says', function () {
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
  const events = async (): Promise<Made[]> =>
    (await story.control.graph<{ value: Made[] }>(megan, 'GET', '/me/events')).value;

  describe('offers no hour that was said not to suit', () => {
    for (const [words, offers, never] of [
      ['not before 2pm', /2:00 PM –/, /\d+:\d\d AM –/],
      ['nothing before 2pm', /2:00 PM –/, /\d+:\d\d AM –/],
      ['not after 11am', / AM –/, /\d+:\d\d PM –/],
      ['not in the morning', /\d+:\d\d PM –/, /\d+:\d\d AM –/],
      ['not later than 10am', / AM –/, /\d+:\d\d PM –/],
    ] as const)
      it(`“${words}”`, async () => {
        const answer = textOf(await me.says(`find 30 min with Alex on ${said}, ${words}`));

        assert.match(answer, offers);
        assert.doesNotMatch(answer, never);
      });
  });

  describe('changes how often a series comes', () => {
    const end = day.plus({ weeks: 8 });

    it('and keeps the end that was said', async () => {
      await me.says(`book 30 min with Lee Gu every week from ${said} at 3pm until ${saidDay(end)}`);
      await me.says('make it every other week');
      await me.says('book it');

      const [made] = await events();
      assert.equal(made?.recurrence?.pattern.interval, 2);
      assert.equal(made?.recurrence?.range.endDate, end.toFormat('yyyy-MM-dd'));
    });

    it('and keeps how many there were to be', async () => {
      await me.says(`book 30 min with Lee Gu every week from ${said} at 3pm 4 times`);
      await me.says('make it every other week');
      await me.says('book it');

      const [made] = await events();
      assert.equal(made?.recurrence?.range.type, 'numbered');
    });

    it('and the card says afterwards that it is a series, and until when', async () => {
      await me.says(`book 30 min with Lee Gu every week from ${said} at 3pm until ${saidDay(end)}`);
      const pressed = await me.presses('Book');

      assert.match(textOf(pressed.invokeResponse), /every week.* until /);
    });
  });

  describe('writes large numbers', () => {
    for (const many of ['10,000', '10000']) {
      it(`and a meeting of ${many} minutes is too long, whatever it is about`, async () => {
        const answer = textOf(await me.says(`book a ${many} minute meeting with Lee Gu on ${said} at 3pm`));

        assert.match(answer, /5 minutes to 24 hours/);
        assert.doesNotMatch(answer, /10, meeting/);
      });

      it(`and “in ${many} minutes” is a time, neither room nor subject`, async () => {
        const answer = textOf(await me.says(`book 30 min with Lee Gu in ${many} minutes`));

        assert.match(answer, /Book this meeting\?/);
        assert.doesNotMatch(answer, /10,?000/);
      });

      it(`and is told how late one can be, after ${many} minutes`, async () => {
        await me.says(`book 30 min with Lee Gu on ${said} at 3pm`);
        await me.presses('Book');

        assert.match(textOf(await me.says(`I'm running ${many} minutes late for my next meeting`)), /4 hours late/);
      });
    }
  });

  it('asks for the hours of a room by its whole name, and is not told their own', async () => {
    const answer = textOf(await me.says(`is conf room hood free on ${said} at 2pm?`));

    assert.doesNotMatch(answer, /You are (?:free|busy)/);
  });
});
