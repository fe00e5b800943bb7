import assert from 'node:assert/strict';
import { textOf } from '../support/chat.ts';
import { alex, cameron, lee, lynne, megan } from '../support/people.ts';
import { type Story, startApp } from '../support/start-app.ts';
import { graphTime, saidDay, weekdayAt } from '../support/times.ts';

describe('seeing who is free', () => {
  let story: Story;
  const day = weekdayAt(2, '10:00');
  const busy = (user: string, subject: string, at = day, more = {}) =>
    story.control.graph(user, 'POST', '/me/events', {
      subject,
      start: graphTime(at),
      end: graphTime(at.plus({ hours: 1 })),
      ...more,
    });
  const ask = async (words: string) => textOf((await story.chat.as(megan).says(words)).activities);

  before(async () => {
    story = await startApp();
    await busy(alex, 'Dentist');
    await busy(lynne, 'Holiday', day.plus({ hours: 1 }), { showAs: 'oof' });
    await busy(megan, 'Focus', day.plus({ hours: 3 }));
  });
  after(() => story.stop());

  it('answers whether somebody is free at a time', async () => {
    assert.match(await ask(`is Alex free on ${saidDay(day)} at 10am?`), /Alex Wilber is (not free|busy)/i);
    assert.match(await ask(`is Alex free on ${saidDay(day)} at 3pm?`), /Alex Wilber is free/i);
  });

  it('shows everybody’s day and the hours they have in common, and no subjects', async () => {
    const shown = await ask(`when are Alex Wilber and Lynne Robbins free on ${saidDay(day)}?`);

    assert.match(shown, /Busy 10:00 AM – 11:00 AM/);
    assert.match(shown, /Out of office 11:00 AM – 12:00 PM/i);
    assert.match(shown, /Everybody is free/);
    assert.doesNotMatch(shown, /Dentist|Holiday/);
  });

  it('calls a calendar that cannot be seen unknown, never free', async () => {
    const shown = await ask(`is jane@fabrikam.com free on ${saidDay(day)} at 10am?`);
    assert.match(shown, /cannot see this calendar/);
    assert.match(shown, /I cannot see whether jane@fabrikam\.com is free/);
    assert.match(shown, /Everybody whose calendar I can see is free/);

    assert.match(await ask(`is Cameron White free on ${saidDay(day)}?`), /cannot see this calendar/);
  });

  it('finds times when everybody can, and books the one that is pressed', async () => {
    const me = story.chat.as(megan);
    const found = await me.says(`find 45 minutes with Alex and Lynne Robbins on ${saidDay(day)}`);
    const words = textOf(found.activities);
    assert.match(words, /Times with Alex Wilber and Lynne Robbins/);
    const title = /"title":"(Book [^"]+)"/.exec(JSON.stringify(found.activities))?.[1] ?? assert.fail(words);
    assert.doesNotMatch(words, /Book (10:00|10:30|11:00|11:30) AM/);

    await me.presses(title, { subject: 'Shop window' });

    const { value } = await story.control.graph<{
      value: { start: { dateTime: string }; end: { dateTime: string } }[];
    }>(lynne, 'GET', `/me/events?$filter=subject eq 'Shop window'&$select=start,end`);
    assert.equal(value.length, 1);
    const minutes = (Date.parse(value[0]?.end.dateTime ?? '') - Date.parse(value[0]?.start.dateTime ?? '')) / 60_000;
    assert.equal(minutes, 45);
  });

  it('says so when there is no time, with what comes closest', async () => {
    const full = weekdayAt(9, '00:00');
    for (const user of [megan, lee])
      await story.control.graph(user, 'POST', '/me/events', {
        subject: 'Away',
        start: graphTime(full),
        end: graphTime(full.plus({ days: 1 })),
        showAs: 'oof',
      });

    const words = await ask(`find an hour with Lee Gu on ${saidDay(full)}`);

    assert.match(words, /no time|nobody|not|closest|outside/i);
    assert.match(words, /Choose another time/);
  });

  it('knows who it is talking about when a person without a mailbox asks', async () => {
    const words = textOf((await story.chat.as(cameron).says(`is Alex free on ${saidDay(day)} at 10am?`)).activities);
    assert.match(words, /mailbox/i);
  });
});
