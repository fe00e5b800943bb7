import assert from 'node:assert/strict';
import { DateTime } from 'luxon';
import { buttonsOf } from '../../support/chat.ts';
import { adele, alex, lee, lynne, megan } from '../../support/people.ts';
import { type Story, startApp } from '../../support/start-app.ts';
import { graphTime, saidDay, seattle, weekdayAt } from '../../support/times.ts';
import { type Conversation, converse, expectSaid, tongues } from './tongues.ts';

const subjects = ['Kepler', 'Orion', 'Conf Room', 'from sales'];

for (const tongue of tongues)
  describe(`arranging meetings in the language ${tongue.language}`, function () {
    this.timeout(60_000);
    let story: Story;
    let chat: Conversation;
    const day = weekdayAt(3, '10:00');
    const busy = (user: string, subject: string, at = day, more = {}, hours = 1) =>
      story.control.graph(user, 'POST', '/me/events', {
        subject,
        start: graphTime(at),
        end: graphTime(at.plus({ hours })),
        ...more,
      });
    before(async () => {
      story = await startApp();
      chat = converse(story, tongue, subjects);
      await busy(alex, 'Kepler');
      await busy(lynne, 'Kepler', day.plus({ hours: 1 }), { showAs: 'oof' });
      await busy(lynne, 'Kepler', day.plus({ hours: 2 }), { showAs: 'workingElsewhere' });
      await busy(adele, 'Kepler', day, { showAs: 'tentative' });
      await busy(megan, 'Orion', day.plus({ hours: 3 }));
      await busy(megan, 'Orion', day.plus({ hours: 3 }));
      await busy(megan, 'Orion', day.plus({ hours: 5 }), { sensitivity: 'private', showAs: 'tentative' });
    });
    after(() => story.stop());

    it('shows who is free', async () => {
      const { hears } = chat;
      assert.match(await hears(`is Alex free on ${saidDay(day)} at 10am?`), tongue.date);
      await hears(`is Alex free on ${saidDay(day)} at 4pm?`);
      await hears(`is Alex from sales free on ${saidDay(day)} at 4pm?`);
      await hears(`is Lynne Robbins free on ${saidDay(day)} at 11am?`);
      await hears(`is Adele Vance free on ${saidDay(day)} at 10am?`);
      await hears(`is jane@fabrikam.com free on ${saidDay(day)} at 10am?`);
      await hears(`am I free on ${saidDay(day)} at 1pm?`);
      await hears('is Alex free tomorrow at 3pm?');
      for (const words of ['and next week?', 'book him at 4pm']) await hears(words);
      await hears(`is Cameron White free on ${saidDay(day)}?`);
      await hears(`when are Alex Wilber, Lynne Robbins and Adele Vance free on ${saidDay(day)}?`);
      const full = weekdayAt(10, '00:00');
      await busy(lee, 'Kepler', full, { showAs: 'oof' }, 24);
      await hears(`when is Lee Gu free on ${saidDay(full)}?`);
      await chat.presses(chat.words.arranging.findTimeToMeet);
    });

    it('asks before it books, and shows who can come', async () => {
      const { hears, presses, words } = chat;
      const { arranging: say } = words;
      for (const [time, minutes] of [
        ['10am', 30],
        ['11am', 30],
        ['1pm', 30],
        ['3pm', 60],
      ] as const) {
        const who = 'Alex, Lee Gu, Lynne Robbins, Adele Vance and jane@fabrikam.com';
        const asked = await hears(`book ${minutes} min with ${who} on ${saidDay(day)} at ${time}`);
        assert.match(asked, tongue.date);
      }
      const whole = weekdayAt(12, '00:00');
      await busy(megan, 'Orion', whole, { isAllDay: true, showAs: 'busy' }, 24);
      const over = await hears(`book 30 min with Alex on ${saidDay(whole)} at 9am`);
      assert.ok(over.includes(words.meetings.lastsAllDay), over);
      await presses(say.otherTimes);
      await presses(say.chooseAnotherTime);
      await hears(`find an hour with Alex in any room on ${saidDay(day)}`);
      await hears(`find a time with Alex and a room on ${saidDay(day)}`);
      await hears(`book 30 min with Alex and optionally Lee Gu on ${saidDay(day)} at 4pm in any room every week`);
      await hears(`book 30 min with Alex on ${saidDay(day)} at 4pm every 2 weeks on monday and tuesday`);
      await hears(`book 30 min with Alex on ${saidDay(day)} at 4pm every weekday`);
      await hears(`book 30 min on ${saidDay(day)} at 4pm`);
      await presses(say.change);
      assert.ok((await presses(say.seeWhoIsFree, { day: '' })).includes(words.inputs.chooseDay));
      await presses(say.seeWhoIsFree, { time: 'x' });
      await presses(say.seeWhoIsFree, { minutes: 'x' });
      await presses(say.seeWhoIsFree, { minutes: '1' });
      await presses(say.seeWhoIsFree, { minutes: '3000' });
      await presses(say.seeWhoIsFree, { subject: 'x'.repeat(256) });
      await presses(say.seeWhoIsFree, { online: 'perhaps' });
      await presses(say.seeWhoIsFree, { until: 'x' });
      await presses(say.seeWhoIsFree, { day: day.toISODate() ?? '', time: '16:30', minutes: '45' });
      await presses(say.book, { subject: 'Kepler' });
    });

    it('books, moves back and forth, changes the room and undoes', async () => {
      const { hears, presses, words } = chat;
      const { arranging: say, meetings } = words;
      await hears(`book 30 min with Alex in Conf Room Baker on ${saidDay(day)} at 8am about Orion`);
      await presses(say.book);
      await presses(meetings.move);
      await presses(say.findTimes);
      await presses(say.chooseAnotherTime);
      await presses(say.seeWhoIsFree, { day: day.toISODate() ?? '', time: '17:00' });
      assert.match(await presses(say.moveIt), tongue.date);
      await presses(meetings.moveBack);
      await hears(`book 30 min with Lynne Robbins in Conf Room Baker on ${saidDay(day)} at 8am`);
      await hears(`book 30 min with Alex and optionally Lee Gu on ${saidDay(day)} at 7am about Kepler`);
      await presses(say.book);
      await presses(meetings.undo);
    });

    it('asks again when the time has passed, is too long, or the clocks change', async () => {
      const { hears, words, presses } = chat;
      const now = DateTime.now().setZone(seattle);
      await hears(`book 30 min with Alex on ${saidDay(now.minus({ days: 2 }))} at 9am`);
      await hears('book 40 hours with Alex tomorrow at 3pm');
      const year = now.plus({ months: 1 }).year + 1;
      const sunday = (month: number, which: number) => {
        const first = DateTime.fromObject({ year, month, day: 1 }, { zone: seattle });
        return saidDay(first.plus({ days: ((7 - first.weekday) % 7) + 7 * (which - 1) }));
      };
      await hears(`book 30 min with Alex on ${sunday(3, 2)} at 2:30am`);
      await hears(`book 30 min with Alex on ${sunday(11, 1)} at 1:30am about Kepler`);
      await presses(words.arranging.bookSecond({ zone: zone(tongue.locale) }));
      await hears(`move Kepler on ${sunday(11, 1)} to ${sunday(11, 1)} at 1:30am`);
    });

    it('offers times, or says why there are none', async () => {
      const { hears, presses, words } = chat;
      const { arranging: say } = words;
      assert.match(await hears(`find 45 minutes with Alex, Lynne Robbins and Lee Gu on ${saidDay(day)}`), tongue.date);
      await hears(`find 45 minutes with Alex and jane@fabrikam.com on ${saidDay(day)}`);
      await hears(`find 45 minutes on ${saidDay(day)}`);
      const full = weekdayAt(17, '00:00');
      for (const user of [lee, alex]) await busy(user, 'Kepler', full, { showAs: 'oof' }, 24);
      await hears(`find an hour with Lee Gu and Alex on ${saidDay(full)}`);
      await hears(`find an hour with Lee Gu, Alex and Cameron White on ${saidDay(full)}`);
      await busy(megan, 'Orion', full.plus({ days: 7 }), { showAs: 'oof' }, 24);
      await hears(`find an hour with Lee Gu on ${saidDay(full.plus({ days: 7 }))}`);
      await hears(`find 10 hours with Lee Gu on ${saidDay(day)} between 3pm and 4pm`);
      await hears(`find an hour with Lee Gu on ${saidDay(day)} in Conf Room Baker`);
      await presses(say.chooseAnotherTime);
    });

    it('says what a time gives up', async () => {
      const { hears } = chat;
      const { finding: say } = chat.words;
      const other = weekdayAt(31, '09:00');
      await busy(alex, 'Kepler', other.plus({ minutes: 45 }), {}, 7);
      const shorter = await hears(`find an hour with Alex on ${saidDay(other)} between 9am and 10am`);
      assert.ok(shorter.toLowerCase().includes(say.otherTime({ seesAll: true }).toLowerCase()), shorter);
      const lone = weekdayAt(38, '00:00');
      await busy(alex, 'Kepler', lone, { showAs: 'oof' }, 24);
      await hears(`book an hour with Adele Vance and optionally Alex on ${saidDay(lone)}`);
      await busy(megan, 'Focus', other.plus({ hours: 5 }));
      await hears(`find 30 minutes with Adele Vance on ${saidDay(other)} between 2pm and 3pm`);
      await busy(megan, 'Orion', other.plus({ hours: 7 }), { showAs: 'tentative' });
      await hears(`find 30 minutes with Adele Vance on ${saidDay(other)} between 4pm and 5pm`);
      await hears(`find 30 minutes on ${saidDay(other)} between 4pm and 5pm`);
      await busy(megan, 'Orion', other.plus({ hours: 8 }));
      await hears(`find 30 minutes with Adele Vance on ${saidDay(other)} between 5pm and 6pm`);
      const london = 'Lee Gu, Lynne Robbins, Diego Siciliani, Lidia Holloway and Allan Deyoung';
      await hears(`find 30 minutes with ${london} on ${saidDay(other)} between 8am and 9am`);
      const night = await hears(`find 30 minutes with Pradeep Gupta on ${saidDay(other)}`);
      assert.ok(night.includes('Pradeep Gupta'), night);
      assert.ok(!night.includes(say.everybodyFree), night);
      await hears(`find 30 minutes with José Núñez Ortega on ${saidDay(other)} between 8pm and 9pm`);
      await hears(`when is Pradeep Gupta free on ${saidDay(other)}?`);
      await hears(`is Pradeep Gupta free on ${saidDay(other)} at 3pm?`);
      await hears(`when is Lee Gu free on ${saidDay(other)}?`);
      await hears(`when is José Núñez Ortega free on ${saidDay(other)}?`);
    });

    it('names a day off', async () => {
      const { hears, presses, words } = chat;
      const saturday = weekdayAt(3, '15:00').set({ weekday: 6 });
      const on = saidDay(saturday);
      await hears(`book 30 min with Alex on ${on} at 3pm`);
      const times = await hears(`find half an hour with Alex on ${on}`);
      const anyway = buttonsOf((await chat.me.sees()).at(-1) ?? assert.fail(times)).at(-2);
      assert.ok((await presses(anyway ?? '')).toLowerCase().includes(words.finding.outsideYours.toLowerCase()));
      await hears(`is Lee Gu free on ${on}?`);
      await hears(`am I free on ${on}?`);
    });

    it('says that a time was taken meanwhile', async () => {
      const { hears, presses, words } = chat;
      const at = weekdayAt(33, '10:00');
      await hears(`book 30 min with Alex on ${saidDay(at)} at 10am about Kepler`);
      await busy(alex, 'Orion', at);
      await presses(words.arranging.book);
      await presses(words.finding.bookAnyway);
      await presses(words.meetings.move);
      await presses(words.arranging.seeWhoIsFree, { day: at.toISODate() ?? '', time: '14:00', minutes: '30' });
      await busy(alex, 'Orion', at.plus({ hours: 4 }));
      await presses(words.arranging.moveIt);
      await presses(words.finding.moveAnyway);
    });

    it('says who or what is not there', async () => {
      const { hears } = chat;
      await hears(`book 30 min with Xyzzy Plugh on ${saidDay(day)} at 9am`);
      await hears(`book 30 min with Alex in room Qwertz on ${saidDay(day)} at 9am`);
      await hears(`book 30 min with Adele on ${saidDay(day)} at 9am`);
      await chat.presses('Adele Moreau');
    });

    it('has said it all by now, and nothing wrong', () => expectSaid(chat, 'arranging'));
  });

const zone = (locale: string): string =>
  new Intl.DateTimeFormat(locale, { timeZone: seattle, timeZoneName: 'long' })
    .formatToParts(new Date('2027-12-01T00:00:00Z'))
    .find(({ type }) => type === 'timeZoneName')?.value ?? '';
