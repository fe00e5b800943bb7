import assert from 'node:assert/strict';
import type { DateTime } from 'luxon';
import { textOf } from '../support/chat.ts';
import { alex, lee, megan } from '../support/people.ts';
import { type Story, startApp } from '../support/start-app.ts';
import { graphTime, nextChange, saidDay, seattle, weekdayAt } from '../support/times.ts';

interface Meeting {
  subject: string;
  isCancelled: boolean;
  start: { dateTime: string };
  end: { dateTime: string };
}

describe('times that are true', () => {
  let story: Story;
  before(async () => {
    story = await startApp();
  });
  beforeEach(() => story.control.reset());
  after(() => story.stop());

  const says = async (words: string) => textOf((await story.chat.as(megan).says(words)).activities);
  const presses = async (button: string) => textOf((await story.chat.as(megan).presses(button)).invokeResponse);
  const meetingsOf = async (user: string): Promise<Meeting[]> =>
    (
      await story.control.graph<{ value: Meeting[] }>(user, 'GET', '/me/events?$top=50', undefined, {
        prefer: 'outlook.timezone="UTC"',
      })
    ).value.filter(({ isCancelled }) => !isCancelled);
  const startOf = async (user: string): Promise<string | undefined> => {
    const [meeting, ...others] = await meetingsOf(user);
    assert.equal(others.length, 0);
    return meeting?.start.dateTime.slice(0, 16);
  };
  const utc = (time: DateTime) => time.toUTC().toFormat("yyyy-MM-dd'T'HH:mm");
  const inLondon = weekdayAt(3, '15:00', 'Europe/London');

  describe('on another clock', () => {
    it('books the instant that was meant, and shows both clocks', async () => {
      const asked = await says(`book 30 min with Alex on ${saidDay(inLondon)} at 3pm London time`);
      const booked = await presses('Book');

      for (const card of [asked, booked]) {
        assert.ok(card.includes(', 3:00 PM – 3:30 PM · '), card);
        assert.match(card, /Greenwich Mean Time|British Summer Time/);
        assert.ok(card.includes(inLondon.setZone(seattle).toFormat('h:mm a')), card);
      }
      assert.equal(await startOf(alex), utc(inLondon));
      assert.equal((await meetingsOf(alex))[0]?.subject, 'Megan Bowen and Alex Wilber');
    });

    it('finds the clock of the one it is with', async () => {
      await says(`book 30 min with Lee Gu on ${saidDay(inLondon)} at 3pm his time`);
      await presses('Book');

      assert.equal(await startOf(lee), utc(inLondon));
    });

    it('asks where several clocks could be meant, and keeps everything else', async () => {
      const asked = await says(`book 45 min with Lee Gu and Alex on ${saidDay(inLondon)} at 3pm their time about hats`);

      assert.match(asked, /The clocks of Lee Gu and Alex Wilber show different times/);
      assert.match(asked, /hats/);
      assert.deepEqual([...(await meetingsOf(lee)), ...(await meetingsOf(alex))], []);
    });

    it('takes the one that is named', async () => {
      await says(`book 45 min with Lee Gu and Alex on ${saidDay(inLondon)} at 3pm Lee's time`);
      await presses('Book');

      assert.equal(await startOf(alex), utc(inLondon));
    });

    it('asks about a zone it does not know, and books nothing around it', async () => {
      const asked = await says(`book 30 min with Alex on ${saidDay(inLondon)} at 3pm Gotham time`);

      assert.match(asked, /I did not understand “Gotham time”/);
      assert.doesNotMatch(asked, /Book this meeting/);
    });

    it('asks whether somebody is free then', async () => {
      await story.control.graph(alex, 'POST', '/me/events', {
        subject: 'Dentist',
        start: graphTime(inLondon),
        end: graphTime(inLondon.plus({ hours: 1 })),
      });

      const busy = await says(`is Alex free on ${saidDay(inLondon)} at 3pm London time?`);
      const unknown = await says(`is Alex free on ${saidDay(inLondon)} at 3pm Gotham time?`);

      assert.match(busy, /Alex Wilber is (not free|busy)/i);
      assert.match(unknown, /I did not understand “Gotham time”/);
    });

    it('moves a meeting to a time on the clock of those in it', async () => {
      await says(`book 30 min with Lee Gu on ${saidDay(inLondon.minus({ days: 1 }))} at 9am`);
      await presses('Book');

      const asked = await says(`move my meeting with Lee Gu to ${saidDay(inLondon)} 4pm his time`);
      await presses('Move it');

      assert.ok(asked.includes(', 4:00 PM – 4:30 PM · '), asked);
      assert.equal(await startOf(lee), utc(inLondon.plus({ hours: 1 })));
    });

    it('names the clock that skips a time', async () => {
      const skipping = nextChange('Europe/London', true);

      const asked = await says(`book 30 min with Lee Gu on ${saidDay(skipping)} at 1:30am London time`);

      assert.match(
        asked,
        /In British Summer Time the clocks go forward that day and skip 01:30, so I took 2:30 AM there/,
      );
    });
  });
});
