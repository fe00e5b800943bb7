import assert from 'node:assert/strict';
import { DateTime } from 'luxon';
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

    for (const isForward of [false, true])
      for (const clock of ['London time', 'his time', "Lee's time"])
        it(`keeps its hour on the working day after a weekend when the clocks go ${isForward ? 'forward' : 'back'} (${clock})`, async () => {
          const change = nextChange('Europe/London', isForward);
          const [saturday, monday] = [change.minus({ days: 1 }), change.plus({ days: 1 }).set({ hour: 9 })];

          const asked = await says(`book 30 min with Lee Gu on ${saidDay(saturday)} at 9am ${clock}`);
          const [button = ''] = /^Book Mon.*$/m.exec(asked) ?? [];
          await presses(button);

          assert.equal(await startOf(lee), utc(monday));
        });

    it('asks about a zone it does not know, and books nothing around it', async () => {
      const asked = await says(`book 30 min with Alex on ${saidDay(inLondon)} at 3pm Gotham time`);

      assert.match(asked, /When should it be\?/);
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

    it('goes on in a correction, of a draft and of a meeting', async () => {
      await says(`book 30 min with Lee Gu on ${saidDay(inLondon)} at 10am`);

      for (const words of ['make it 2pm London time', 'make it 3', `${saidDay(inLondon)} then`]) await says(words);
      await says('book it');
      assert.equal(await startOf(lee), utc(inLondon));

      await says('make it 4pm his time');
      await says('yes');
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

  describe('with an end', () => {
    it('ends when the clock shows it, though the clocks change before', async () => {
      const me = story.chat.as(lee);
      const day = nextChange('Europe/London', true);

      await me.says(`book with Alex on ${saidDay(day)} from 00:30 to 03:30 about the night shift`);
      await me.presses('Book');

      const [meeting] = await meetingsOf(alex);
      assert.equal(meeting?.start.dateTime.slice(0, 16), utc(day.set({ hour: 0, minute: 30 })));
      assert.equal(meeting?.end.dateTime.slice(0, 16), utc(day.set({ hour: 3, minute: 30 })));
    });

    it('goes on after midnight', async () => {
      const asked = await says(`book with Alex on ${saidDay(inLondon)} from 10pm to 2am`);

      assert.match(asked, /10:00 PM – .*2:00 AM/);
    });

    it('is asked for again when it is before the start', async () => {
      const asked = await says(`book with Alex on ${saidDay(inLondon)} from 4pm to 3pm`);

      assert.match(asked, /ends before it starts/);
    });
  });

  describe('within what was said', () => {
    const free = async (words: string): Promise<DateTime[]> => {
      const found = await story.chat.as(megan).says(words);
      return [...JSON.stringify(found.activities).matchAll(/"title":"Book ([^"]+)"/g)].map(([, title = '']) =>
        DateTime.fromFormat(
          title.replace(/^\w+, /, ''),
          title.includes('202') ? 'LLL d, yyyy, h:mm a' : 'LLL d, h:mm a',
          {
            zone: seattle,
          },
        ),
      );
    };

    it('offers times of each of the days said, and of no other', async () => {
      const [first, second] = [weekdayAt(3, '00:00'), weekdayAt(6, '00:00')];

      const offered = await free(`find 30 min with Alex on ${saidDay(first)} or ${saidDay(second)} in the afternoon`);

      const days = new Set(offered.map((time) => time.toFormat('LLdd')));
      assert.deepEqual([...days].sort(), [first, second].map((day) => day.toFormat('LLdd')).sort());
      assert.ok(offered.every(({ hour }) => hour >= 12 && hour < 17));
    });
  });

  it('are asked about where words for them are not understood', async () => {
    const asked = await says('book 30 min with Alex twice a week at 9am about hats');

    assert.match(asked, /I did not understand “twice a week”/);
    assert.match(asked, /hats/);
    assert.deepEqual(await meetingsOf(alex), []);
  });

  describe('of a series', () => {
    interface Series extends Meeting {
      recurrence: { pattern: Record<string, unknown>; range: Record<string, unknown> } | null;
    }
    const seriesOf = async (user: string): Promise<Series | undefined> =>
      (await story.control.graph<{ value: Series[] }>(user, 'GET', '/me/events?$top=50')).value[0];

    it('is the day of the month that was said', async () => {
      const asked = await says('book 30 min with Alex on the first Monday of the month at 10am');
      await presses('Book');

      assert.match(asked, /every month on the first Monday until/);
      const { pattern, range } = (await seriesOf(alex))?.recurrence ?? assert.fail('no series');
      assert.deepEqual(
        [pattern.type, pattern.index, pattern.daysOfWeek, range.type],
        ['relativeMonthly', 'first', ['monday'], 'endDate'],
      );
    });

    it('ends when that was said', async () => {
      const asked = await says('book 30 min with Alex every Monday at 10am 6 times');
      await presses('Book');

      assert.match(asked, /every week on Monday 6 times, until/);
      const { range } = (await seriesOf(alex))?.recurrence ?? assert.fail('no series');
      assert.deepEqual([range.type, range.numberOfOccurrences], ['numbered', 6]);
    });

    it('keeps the clock it was said on', async () => {
      await says('book 30 min with Lee Gu every Monday at 3pm London time');
      await presses('Book');

      const { range } = (await seriesOf(lee))?.recurrence ?? assert.fail('no series');
      assert.equal(range.recurrenceTimeZone, 'GMT Standard Time');
    });
  });

  it('name the zone of their dates, not of today', async () => {
    const zoneOn = (day: DateTime) =>
      new Intl.DateTimeFormat('en-GB', { timeZone: seattle, timeZoneName: 'long' })
        .formatToParts(day.set({ hour: 12 }).toJSDate())
        .find(({ type }) => type === 'timeZoneName')?.value ?? '';
    const now = DateTime.now().setZone(seattle);
    // July where it is winter, January where it is summer.
    const other = DateTime.fromObject({ year: now.year + 1, month: now.isInDST ? 1 : 7, day: 15 }, { zone: seattle });

    const shown = await says(`what is on ${saidDay(other)}?`);

    assert.ok(shown.includes(zoneOn(other)), shown);
    assert.ok(!shown.includes(zoneOn(now)), shown);
  });
});
