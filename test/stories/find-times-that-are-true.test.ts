import assert from 'node:assert/strict';
import { DateTime } from 'luxon';
import { buttonsOf, textOf } from '../support/chat.ts';
import { adele, alex, lee, megan } from '../support/people.ts';
import { type Story, startApp } from '../support/start-app.ts';
import { graphTime, saidDay, seattle, shownDay, weekdayAt } from '../support/times.ts';

interface Meeting {
  start: { dateTime: string };
  subject: string;
  isCancelled: boolean;
}

describe('finding times that are true', function () {
  this.timeout(120_000);
  let story: Story;
  const me = () => story.chat.as(megan);
  const busy = (user: string, from: DateTime, minutes: number, more = {}) =>
    story.control.graph(user, 'POST', '/me/events', {
      subject: 'Taken',
      start: graphTime(from),
      end: graphTime(from.plus({ minutes })),
      ...more,
    });
  const meetings = async (user: string): Promise<string[]> =>
    (
      await story.control.graph<{ value: Meeting[] }>(
        user,
        'GET',
        '/me/events?$select=subject,isCancelled,start&$top=50',
        undefined,
        { prefer: `outlook.timezone="${seattle}"` },
      )
    ).value
      .filter(({ isCancelled, subject }) => !isCancelled && subject !== 'Taken')
      .map(({ start }) => start.dateTime.slice(0, 16))
      .sort();
  /** The tenant's clock, at ten in the morning of a weekday (1 is Monday) that lies ahead. */
  const itIs = async (weekday: number): Promise<DateTime> => {
    let day = DateTime.now().setZone(seattle).plus({ days: 1 }).set({ hour: 10, minute: 0, second: 0, millisecond: 0 });
    while (day.weekday !== weekday) day = day.plus({ days: 1 });
    await story.control.clock({ set: day.toUTC().toISO() ?? '' });
    return day;
  };
  const lastCard = async () => (await me().sees()).at(-1) ?? assert.fail('nothing was said');

  beforeEach(async () => {
    story = await startApp();
  });
  afterEach(() => story.stop());

  describe('on a day nobody works', () => {
    it('says so before it proposes the time said, with the next working day as a button', async () => {
      const friday = await itIs(5);
      const monday = friday.plus({ days: 3 }).set({ hour: 15 });

      const asked = textOf((await me().says('book 30 min with Alex tomorrow at 3pm')).activities);

      assert.match(asked, /Tomorrow is Saturday: nobody works then\./);
      assert.match(asked, new RegExp(`${shownDay(monday)}, 3:00 PM: everybody is free`));
      const [first] = buttonsOf(await lastCard());
      assert.equal(first, `Book ${shownDay(monday)}, 3:00 PM`);
      await me().presses(first);
      assert.deepEqual(await meetings(alex), [monday.toFormat("yyyy-MM-dd'T'HH:mm")]);
    });

    it('is not booked by a question about that day, also when its times stand on the card', async () => {
      await itIs(5);
      await me().says('book 30 min with Alex tomorrow at 3pm');

      const shown = textOf((await me().says("what's on tomorrow?")).activities);

      assert.match(shown, /tomorrow/i);
      assert.doesNotMatch(shown, /Booked/);
      assert.deepEqual(await meetings(alex), []);
    });

    it('books that day all the same', async () => {
      const saturday = (await itIs(5)).plus({ days: 1 }).set({ hour: 15 });

      await me().says('book 30 min with Alex tomorrow at 3pm');
      await me().presses('Book');

      assert.deepEqual(await meetings(alex), [saturday.toFormat("yyyy-MM-dd'T'HH:mm")]);
    });

    it('finds times on the next one, says why, and looks at that day when it was meant', async () => {
      const friday = await itIs(5);
      const [saturday, monday] = [friday.plus({ days: 1 }), friday.plus({ days: 3 })];

      const asked = textOf((await me().says('find half an hour with Alex tomorrow')).activities);

      assert.match(asked, /Tomorrow is Saturday: nobody works then\./);
      assert.match(asked, new RegExp(`These times are on ${shownDay(monday)}`));
      assert.match(asked, new RegExp(`${shownDay(monday)}, 8:00 AM – 8:30 AM`));

      const meant = textOf((await me().presses(`${shownDay(saturday)} anyway`)).invokeResponse);
      assert.match(meant, new RegExp(`${shownDay(saturday)}, `));
      assert.doesNotMatch(meant, /Everybody is free/);
      assert.match(meant, /Outside your working hours/);
    });

    it('is no obstacle to the first conversation on any day of the week', async () => {
      for (const weekday of [1, 2, 3, 4, 5, 6, 7]) {
        await story.control.reset('contoso-quiet');
        const today = await itIs(weekday);
        await me().says('book 30 min with Adele tomorrow at 3pm');
        await me().presses('Adele Vance');
        const [first = ''] = buttonsOf(await lastCard());
        assert.match(first, /^Book/, today.toFormat('cccc'));
        assert.match(textOf((await me().presses(first)).invokeResponse), /Booked/, today.toFormat('cccc'));

        const [booked = ''] = await meetings(adele);
        const day = DateTime.fromISO(booked);
        assert.ok(
          day.weekday <= 5 && (day.toISODate() ?? '') > (today.toISODate() ?? ''),
          `${today.toFormat('cccc')}: ${booked}`,
        );
      }
    });
  });

  describe('a day of somebody', () => {
    it('is said to be no working day, and not called free', async () => {
      await itIs(5);

      const shown = textOf((await me().says('is Lee Gu in tomorrow?')).activities);

      assert.match(shown, /Tomorrow is Saturday: not a working day for Lee Gu\./);
      assert.doesNotMatch(shown, /free all|everybody is free\*\* \d/i);
      assert.match(shown, /Nothing in the calendar · not a working day/);
    });

    it('shows whose hours a time is outside of, with the clock there', async () => {
      const day = weekdayAt(3, '15:00');

      const shown = textOf((await me().says(`is Lee Gu free on ${saidDay(day)} at 3pm?`)).activities);

      assert.match(
        shown,
        /Lee Gu is free on .* at 3:00 PM\. That is outside the working hours of Lee Gu \(11:00 PM there\)\./,
      );
      assert.match(shown, /There is no time when everybody is free|Everybody is free\*\* 8:00 AM – 9:30 AM/);
    });
  });

  describe('across the globe', () => {
    it('never says that everybody is free outside anybody’s hours, and says whose they are and what the clock shows', async () => {
      const day = weekdayAt(3, '10:00');

      const found = textOf((await me().says(`find half an hour with Pradeep Gupta on ${saidDay(day)}`)).activities);

      assert.doesNotMatch(found, /everybody is free(?!\s+within)/i);
      assert.match(found, /no time then when everybody is free within their working hours/);
      assert.match(found, /outside the working hours of Pradeep Gupta/i);
      assert.match(found, /\d:\d\d [AP]M for Pradeep Gupta/);
    });

    it('stays within the hours of all where they have some in common, and shows their clocks', async () => {
      const day = weekdayAt(3, '10:00');

      const found = textOf((await me().says(`find half an hour with Lee Gu on ${saidDay(day)}`)).activities);

      assert.match(found, /8:00 AM – 8:30 AM/);
      assert.match(found, /Everybody is free, 4:00 PM for Lee Gu/);
      assert.doesNotMatch(found, /outside/);
    });
  });

  describe('when a time is taken', () => {
    it('says that the time said is taken before it offers another', async () => {
      const day = weekdayAt(3, '09:00');
      await busy(alex, day, 120);

      const found = textOf(
        (await me().says(`find half an hour with Alex on ${saidDay(day)} between 9am and 11am`)).activities,
      );

      assert.match(found, /There is no time then when everybody is free\. What comes closest:/);
      assert.match(found, /Not in the time you said, but everybody can come/);
    });

    it('puts other times first, and says who is busy', async () => {
      const day = weekdayAt(3, '09:00');
      await busy(alex, day, 60);

      const asked = textOf((await me().says(`book 30 min with Alex and Lee Gu on ${saidDay(day)} at 9am`)).activities);

      assert.match(asked, /Alex Wilber is busy then\./);
      assert.deepEqual(buttonsOf(await lastCard()), ['Other times', 'Book', 'Change time', 'People']);
      const other = await me().says(`book 30 min with Alex on ${saidDay(day)} at 11am`);
      assert.doesNotMatch(textOf(other.activities), /busy then/);
      assert.deepEqual(buttonsOf(await lastCard()), ['Book', 'Other times', 'Change time', 'People']);
    });

    it('says that the room named is taken, and puts other times first', async () => {
      const day = weekdayAt(3, '09:00');
      const room = { emailAddress: { address: 'confroombaker@contoso.onmicrosoft.com' }, type: 'resource' };
      await busy(lee, day, 60, { attendees: [room] });
      await story.settled();

      const asked = await me().says(`book 30 min with Alex in Conf Room Baker on ${saidDay(day)} at 9am`);

      assert.match(textOf(asked.activities), /Conf Room Baker\W+taken/);
      assert.equal(buttonsOf(await lastCard())[0], 'Other times');
      const other = textOf((await me().presses('Other times')).invokeResponse);
      assert.doesNotMatch(other, /9:00 AM – 9:30 AM/);
    });

    it('says so when it was taken meanwhile, and books it only when told again', async () => {
      const day = weekdayAt(3, '09:00');
      await me().says(`book 30 min with Alex and Lee Gu on ${saidDay(day)} at 9am`);
      await busy(lee, day, 60);

      const taken = textOf((await me().presses('Book')).invokeResponse);

      assert.match(taken, /Nothing is booked: this time was taken meanwhile, by Lee Gu\./);
      assert.deepEqual(await meetings(alex), []);
      assert.deepEqual(buttonsOf(await lastCard()), ['Other times', 'Book anyway', 'Change time', 'People']);
      const booked = textOf((await me().presses('Book anyway')).invokeResponse);
      assert.match(booked, /Booked/);
      assert.deepEqual(await meetings(alex), [day.toFormat("yyyy-MM-dd'T'HH:mm")]);
    });

    it('does not take the meeting itself for one that took its time', async () => {
      const day = weekdayAt(3, '09:00');
      await me().says(`book 30 min with Alex on ${saidDay(day)} at 9am`);
      await story.control.faults([
        { match: { method: 'POST', path: '/me/events$' }, status: 503, afterEffect: true, times: 3 },
      ]);
      await me().presses('Book');

      const again = textOf((await me().presses('Book')).invokeResponse);

      assert.match(again, /Booked/);
      assert.equal((await meetings(alex)).length, 1);
    });

    it('offers what is cheapest to give up, one tap each: somebody optional, some minutes', async () => {
      const day = weekdayAt(3, '08:00');
      await busy(alex, day, 9 * 60);
      const optional = textOf(
        (await me().says(`book an hour with Adele Vance and optionally Alex on ${saidDay(day)}`)).activities,
      );
      assert.match(optional, /2 of 3 people are free, without Alex Wilber \(optional, busy\)/);

      await busy(adele, day, 30);
      await busy(adele, day.plus({ minutes: 75 }), 8 * 60);
      const shorter = textOf((await me().says(`find an hour with Adele Vance on ${saidDay(day)}`)).activities);
      assert.match(shorter, /45 min instead of 1 h, everybody is free/);
    });
  });
});
