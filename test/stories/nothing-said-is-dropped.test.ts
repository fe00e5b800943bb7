import assert from 'node:assert/strict';
import { textOf } from '../support/chat.ts';
import { megan } from '../support/people.ts';
import { type Story, startApp } from '../support/start-app.ts';
import { saidDay, weekdayAt } from '../support/times.ts';

describe('words that changed nothing', () => {
  let story: Story;
  const day = saidDay(weekdayAt(2, '10:00'));
  before(async () => {
    story = await startApp();
  });
  beforeEach(() => story.control.reset());
  after(() => story.stop());

  const says = async (text: string) => textOf((await story.chat.as(megan).says(text)).activities);

  for (const [said, left] of [
    [`book 30 min with Johanna on my team on ${day} at 10am`, 'on my team'],
    [`book 30 min with Johanna on ${day} at 10am and send the notes to Alex Wilber`, 'send the notes to Alex Wilber'],
    [`is Johanna free on ${day} at 10am and at 3pm`, 'at 3pm'],
  ] as const)
    it(`are named in the answer: “${left}”`, async () => {
      assert.match(await says(said), new RegExp(`I left out “${left}”`));
    });

  it('are not looked for in what was understood', async () => {
    assert.doesNotMatch(await says(`book 30 min with Johanna on ${day} at 10am about the notes`), /I left out/);
  });

  it('a room that is asked about gets no answer about somebody else', async () => {
    assert.match(await says(`is the big room free on ${day} at 10am`), /I know no room called “big”/);
  });

  it('an act on what is no meeting does nothing at all', async () => {
    const { next } = await story.control.ledger(0);
    for (const said of [
      'cancel my restaurant reservation',
      'book a flight to Berlin on Friday',
      'set an alarm for 7am',
    ])
      assert.match(await says(said), /did not understand/);
    const { entries } = await story.control.ledger(next);
    assert.deepEqual(
      entries.filter(({ kind }) => kind === 'event' || kind === 'mail'),
      [],
    );
  });
});
