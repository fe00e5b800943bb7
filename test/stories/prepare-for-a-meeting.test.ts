import assert from 'node:assert/strict';
import { DateTime } from 'luxon';
import { textOf } from '../support/chat.ts';
import { adele, alex, lee, lynne, megan } from '../support/people.ts';
import { type Story, startApp } from '../support/start-app.ts';
import { graphTime, weekdayAt } from '../support/times.ts';

const invited = (address: string, name = address) => ({ type: 'required', emailAddress: { name, address } });

describe('being prepared for a meeting', () => {
  let story: Story;
  before(async () => {
    story = await startApp({ quiet: true });
  });
  after(() => story.stop());

  const ask = async (words: string, user = megan) => textOf((await story.chat.as(user).says(words)).activities);

  const weekly = async (subject: string, attendees: string[], user = megan) => {
    const start = weekdayAt(-14, '10:00');
    return story.control.graph<{ id: string }>(user, 'POST', '/me/events', {
      subject,
      start: graphTime(start),
      end: graphTime(start.plus({ minutes: 30 })),
      attendees: attendees.map((address) => invited(address)),
      recurrence: {
        pattern: { type: 'weekly', interval: 1, daysOfWeek: [start.setLocale('en').toFormat('cccc').toLowerCase()] },
        range: { type: 'noEnd', startDate: start.toFormat('yyyy-MM-dd') },
      },
    });
  };

  const nextOf = async (subject: string) => {
    const now = DateTime.utc();
    const query = `startDateTime=${now.toISO()}&endDateTime=${now.plus({ days: 15 }).toISO()}&$orderby=start/dateTime`;
    const { value } = await story.control.graph<{ value: { id: string; subject: string }[] }>(
      megan,
      'GET',
      `/me/calendarView?${query}`,
    );
    return value.find((event) => event.subject === subject)?.id ?? assert.fail(`${subject} has no next date`);
  };

  it('says when there is nothing ahead', async () => {
    assert.match(await ask('who am I meeting next?', lynne), /nothing|no meeting/i);
  });

  it('tells who they are, their manager, when we met, and that nothing changed', async () => {
    await weekly('Launch sync', [alex, lee]);
    const prep = await ask('prepare me for the launch sync');

    assert.match(prep, /Before “Launch sync”/);
    assert.match(
      prep,
      /Alex Wilber\nMarketing Assistant, Marketing · reports to Megan Bowen · last met [^\n]*\(Launch sync\)/,
    );
    assert.match(prep, /Lee Gu\nDirector of Overseas Expansion, Operations · reports to Nestor Wilke · last met/);
    assert.match(prep, /Nothing changed since the last time, /);
    assert.match(prep, /No answer yet: /);
  });

  it('tells what is otherwise than on the last date', async () => {
    await weekly('Budget round', [alex, lee]);
    const id = await nextOf('Budget round');
    await story.control.graph(megan, 'PATCH', `/me/events/${id}`, {
      attendees: [invited(alex, 'Alex Wilber'), invited(adele, 'Adele Vance'), invited('lucy@fabrikam.com', 'Lucy')],
      location: { displayName: 'Kepler' },
      body: { contentType: 'text', content: 'Numbers of the quarter' },
    });
    const me = story.chat.as(megan);
    const prep = textOf((await me.says('prep me for the budget round')).activities);

    assert.match(prep, /Since the last time, /);
    assert.match(prep, /Adele Vance and Lucy are new\./);
    assert.match(prep, /Lee(?:G@\S+| Gu) is not in it any more\./);
    assert.match(prep, /It had no place\./);
    assert.match(prep, /The text of the invitation is another one\./);
    assert.match(prep, /Lucy\noutside your organisation · no meeting together/);
    assert.match(prep, /In the invitation\nNumbers of the quarter/);
    assert.match(textOf((await me.presses('Show Adele Vance')).invokeResponse), /Retail Manager/);
  });

  it('names what comes next, and tells what I have not answered', async () => {
    const start = DateTime.now().plus({ hours: 1 }).startOf('minute');
    await story.control.graph(lee, 'POST', '/me/events', {
      subject: 'Overseas plan',
      start: graphTime(start),
      end: graphTime(start.plus({ minutes: 20 })),
      attendees: [invited(megan, 'Megan Bowen'), invited(adele, 'Adele Vance')],
    });
    const prep = await ask('who am I meeting next and who are they?');

    assert.match(prep, /Before “Overseas plan”/);
    assert.match(prep, /Lee Gu\nDirector[^\n]*organises it/);
    assert.doesNotMatch(prep, /Megan Bowen\n/);
    assert.match(prep, /You have not answered yourself yet\./);
    assert.match(prep, /No answer yet: Adele Vance/);
  });

  it('asks which of several, and answers in private', async () => {
    const me = story.chat.as(megan);
    const which = (await me.says('prepare me for my meeting with Alex')).activities;
    assert.match(textOf(which), /Launch sync[\s\S]*Budget round|Budget round[\s\S]*Launch sync/);

    const group = { kind: 'groupChat' as const, members: [alex, lee] };
    const said = await me.says('prepare me for the launch sync', group);
    assert.doesNotMatch(textOf(said.activities), /last met/);
  });

  it('says when no meeting fits', async () => {
    assert.match(await ask('prepare me for the moon landing'), /moon landing/);
  });
});
