import assert from 'node:assert/strict';
import { type Activity, buttonsOf, cardOf, textOf } from '../support/chat.ts';
import { lintCard } from '../support/lint-card.ts';
import { megan } from '../support/people.ts';
import { type Story, startApp } from '../support/start-app.ts';
import { saidDay, weekdayAt } from '../support/times.ts';

describe('one card a meeting', function () {
  this.timeout(60_000);
  let story: Story;
  const day = weekdayAt(3, '13:00');
  const me = () => story.chat.as(megan);
  const cards = async (): Promise<Activity[]> => {
    await story.settled();
    return (await me().sees()).filter((one) => cardOf(one) !== undefined);
  };
  const outOfDate = /This card is superseded: the meeting was changed since\. Another message says how it is now\./;
  const books = async (subject: string) => {
    await me().says(`book 30 min with Alex on ${saidDay(day)} at 1pm about ${subject}`);
    await me().presses('Book');
  };

  before(async () => {
    story = await startApp();
  });
  beforeEach(() => story.control.reset());
  after(() => story.stop());

  it('is the newest: a move takes the buttons off the card of the booking', async () => {
    await books('hiring plan');
    const undo = await me().holds('Undo');
    await me().says('move hiring plan to 4pm');
    await me().presses('Move it');

    const [booked, moved, ...others] = (await cards()).slice(-2);
    assert.ok(booked && moved && others.length === 0);
    assert.match(textOf(booked), outOfDate);
    assert.match(textOf(booked), /hiring plan/i);
    assert.deepEqual(buttonsOf(booked), []);
    assert.match(textOf(moved), /Moved/);
    assert.ok(buttonsOf(moved).includes('Move back'));
    lintCard({ summary: 'x', content: booked.attachments?.[0]?.content as Parameters<typeof lintCard>[0]['content'] });
    // A client that still shows the old card does nothing by it.
    assert.match(textOf((await undo()).invokeResponse), outOfDate);
    const { value } = await story.control.graph<{ value: unknown[] }>(megan, 'GET', '/me/events');
    assert.equal(value.length, 1);
  });

  it('is the one that says that it is cancelled', async () => {
    await books('hiring plan');
    await me().says('move hiring plan to 4pm');
    await me().presses('Move it');
    await me().says('cancel the hiring plan meeting');
    await me().presses('Cancel the meeting');

    const seen = (await cards()).slice(-3);
    assert.match(textOf(seen[0]), outOfDate);
    assert.match(textOf(seen[1]), outOfDate);
    assert.match(textOf(seen[2]), /cancelled/i);
    assert.deepEqual(seen.flatMap(buttonsOf), []);
  });

  it('is one of each meeting', async () => {
    await books('hiring plan');
    await me().says(`book 30 min with Alex on ${saidDay(day)} at 3pm about budget`);
    await me().presses('Book');

    for (const one of (await cards()).slice(-2)) assert.ok(buttonsOf(one).includes('Undo'));
  });

  it('stays alive while a question about it is open, and the question is over once something else was done', async () => {
    await books('hiring plan');
    await me().says('move hiring plan to 4pm');
    const [booked, question] = (await cards()).slice(-2);
    assert.ok(booked && question && buttonsOf(booked).includes('Undo') && buttonsOf(question).includes('Move it'));

    await me().presses('Undo');
    const [cancelled, old] = (await cards()).slice(-2);
    assert.match(textOf(old), outOfDate);
    assert.deepEqual(old ? buttonsOf(old) : ['?'], []);
    assert.doesNotMatch(textOf(cancelled), outOfDate);
  });
});
