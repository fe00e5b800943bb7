import assert from 'node:assert/strict';
import { textOf } from '../support/chat.ts';
import type { Fault } from '../support/control.ts';
import { alex, megan } from '../support/people.ts';
import { type Story, startApp } from '../support/start-app.ts';

const create = { method: 'POST', path: '/events$' };

describe('Microsoft 365 in trouble', () => {
  let story: Story;
  before(async () => {
    story = await startApp();
  });
  beforeEach(async () => {
    await story.control.clearFaults();
    await story.control.reset();
    await story.chat.as(megan).says('book 30 min with Alex tomorrow at 3pm about inventory');
  });
  after(() => story.stop());

  const booked = async () =>
    (
      await story.control.graph<{ value: { subject: string; isCancelled: boolean }[] }>(
        alex,
        'GET',
        '/me/events?$select=subject,isCancelled',
      )
    ).value.filter(({ isCancelled }) => !isCancelled).length;

  const press = async () => {
    const began = Date.now();
    const { invokeResponse } = await story.chat.as(megan).presses('Book');
    assert.equal(invokeResponse?.status, 200);
    return { answer: JSON.stringify(invokeResponse?.body), tookMs: Date.now() - began };
  };

  /** Presses until the meeting is booked, as a person would who is told to press again. */
  const pressUntilBooked = async () => {
    const answers: string[] = [];
    for (let tries = 0; tries < 4; tries += 1) {
      const { answer } = await press();
      answers.push(answer);
      if (/Booked: inventory/.test(answer)) return answers;
      assert.match(answer, /try again|press again|still working|minute/i, answer);
      assert.doesNotMatch(answer, /\b(500|503|429|ECONN|fetch failed|GraphError|Error:)/, answer);
      await new Promise((resolve) => setTimeout(resolve, 100));
      await story.settled();
    }
    return assert.fail(`never booked: ${answers.join('\n')}`);
  };

  for (const [question, path] of [
    ['is Alex free tomorrow at 3pm?', 'getSchedule'],
    ['find 45 minutes with Alex next week', 'getSchedule'],
  ] as const)
    for (const fault of [{ status: 500 }, { drop: true }])
      it(`is a failed question, and nothing that may have been done: ${question}, ${JSON.stringify(fault)}`, async () => {
        await story.control.faults([{ match: { path }, times: 20, ...fault }]);

        const answer = textOf((await story.chat.as(megan).says(question)).activities);

        assert.match(answer, /Try again in a minute/);
        assert.doesNotMatch(answer, /whether it was done/);
      });

  const once = (fault: Omit<Fault, 'match' | 'times'>): Fault[] => [{ match: create, times: 1, ...fault }];
  for (const [what, faults] of [
    ['asks to wait a second (429)', once({ status: 429, headers: { 'retry-after': '1' } })],
    ['is out of order (503) for a moment', once({ status: 503, headers: { 'retry-after': '1' } })],
    ['fails (500)', once({ status: 500 })],
    ['fails (500) after it has booked', once({ status: 500, afterEffect: true })],
    ['fails (504) after it has booked', once({ status: 504, afterEffect: true })],
    ['hangs up', once({ drop: true })],
    ['hangs up after it has booked', once({ drop: true, afterEffect: true })],
    ['hangs up three times, having booked each time', [{ match: create, times: 3, drop: true, afterEffect: true }]],
  ] as [string, Fault[]][])
    it(`books exactly once when it ${what}`, async () => {
      await story.control.faults(faults);

      await pressUntilBooked();

      assert.equal(await booked(), 1);
    });

  it('says within five seconds that it is still at it when Microsoft 365 is slow, and shows the booking when it is done', async () => {
    await story.control.faults([{ match: create, times: 1, delayMs: 5_500 }]);

    const { answer, tookMs } = await press();

    assert.match(answer, /still working/);
    assert.ok(tookMs < 5_000, `${tookMs} ms`);
    await story.chat.as(megan).hears((seen) => /Booked: inventory/.test(textOf(seen)), 'that it was booked');
    assert.equal(await booked(), 1);
  }).timeout(15_000);

  for (const [what, fault, words] of [
    ['refuses', { status: 403 }, /not allowed|administrator/i],
    ['answers nonsense', { status: 200, body: '<html>captive portal</html>' }, /does not answer/],
    ['is away', { drop: true }, /does not answer right now/],
  ] as [string, Omit<Fault, 'match'>, RegExp][])
    it(`says in words for people what to do when it ${what}`, async () => {
      await story.control.faults([{ match: { path: '/calendarView' }, ...fault }]);

      const said = textOf((await story.chat.as(megan).says("what's on tomorrow?")).activities);

      assert.match(said, words);
      assert.match(said, /try again|minute|administrator/i);
      assert.match(said, /Reference: \w+/);
      assert.doesNotMatch(said, /\b(403|429|500|503|GraphError|ECONNRESET|undefined|JSON)\b/);
    });

  it('goes on as soon as the sign-in service is back', async () => {
    await story.control.call('POST', '/_sandbox/sign-in', { user: megan, revoke: true });
    await story.control.faults([{ match: { path: '/oauth2/v2.0/token' }, status: 503 }]);
    const away = textOf((await story.chat.as(megan).says('who is my manager?')).activities);
    assert.match(away, /sign-in service does not answer right now\. Try again in a minute/);

    await story.control.clearFaults();
    await new Promise((resolve) => setTimeout(resolve, 1_000));

    assert.match(textOf((await story.chat.as(megan).says('who is my manager?')).activities), /Miriam Graham/);
  }).timeout(30_000);

  // The last one: from then on the app leaves the mailbox in peace for as long as it was asked to.
  it('says how long to wait when it is overloaded, and asks no more meanwhile', async () => {
    await story.control.faults([{ match: create, times: 1, status: 429, headers: { 'retry-after': '170' } }]);
    const { answer } = await press();
    assert.match(answer, /Microsoft 365 is busy right now\. Try again in [34] minutes\./);
    const { next } = await story.control.ledger();

    const again = await press();

    assert.match(again.answer, /Try again in [34] minutes\./);
    const asked = (await story.control.ledger(next)).entries.filter(
      ({ kind, method }) => kind === 'graph' && method === 'POST',
    );
    assert.deepEqual(asked, []);
    assert.equal(await booked(), 0);
  });
});
