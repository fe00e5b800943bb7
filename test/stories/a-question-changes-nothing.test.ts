import assert from 'node:assert/strict';
import { DateTime } from 'luxon';
import { textOf } from '../support/chat.ts';
import { alex, lee, megan } from '../support/people.ts';
import { type Story, startApp } from '../support/start-app.ts';
import { graphTime, saidDay, weekdayAt } from '../support/times.ts';

describe('a question in the middle of something', () => {
  let story: Story;
  before(async () => {
    story = await startApp();
  });
  beforeEach(() => story.control.reset());
  after(() => story.stop());

  const day = weekdayAt(9, '10:00');
  const ask = async (words: string, user = megan) => textOf((await story.chat.as(user).says(words)).activities);

  it('is answered, and changes no draft', async () => {
    await ask(`book 30 min with Lee Gu on ${saidDay(day)} at 10`);

    assert.match(await ask("who are Lynne's manager's reports?"), /Reports of Adele Vance/);
    assert.match(await ask("who is Alex Wilber's manager?"), /Megan Bowen/);

    const changed = await ask('make it 11');
    assert.match(changed, /11:00/);
    assert.match(changed, /Lee Gu/);
    assert.doesNotMatch(changed, /Adele|Delia|Alex/);
  });

  it('is not taken for the same question about other people', async () => {
    await ask(`is Lee Gu free on ${saidDay(day)} at 10?`, alex);

    assert.match(await ask("who are my manager's manager's reports?", alex), /Reports of Miriam Graham/);
  });

  it('who is free is about the people one works with, whatever the time; with names about these', async () => {
    await story.control.graph(megan, 'POST', '/me/events', {
      subject: 'Kickoff',
      start: graphTime(day.minus({ days: 2 })),
      end: graphTime(day.minus({ days: 2 }).plus({ hours: 1 })),
      attendees: [{ emailAddress: { address: lee, name: 'Lee Gu' }, type: 'required' }],
    });
    const on = saidDay(day);
    for (const words of [
      `who is free on ${on}`,
      `who's free on ${on} at 3`,
      `who is free on ${on} between 2 and 4`,
      `who has time on ${on} at 3pm`,
      `is anybody in my team free on ${on} at 3`,
      `wer hat am ${DateTime.fromISO(day.toISODate() ?? '').toFormat('d.M.yyyy')} um 15 Uhr Zeit`,
    ]) {
      const said = await ask(words);
      assert.match(said, /^(?:Free on|Nobody|Frei|Niemand)/m, words);
      assert.doesNotMatch(said, /You are free|Sie sind frei|not sure/, words);
    }
    assert.match(await ask(`who of Lee Gu and Alex Wilber is free on ${on} at 3`), /Lee Gu is .*Alex Wilber is/s);
  });

  it('knows a meeting by its name alone, and says when there is none', async () => {
    await story.control.graph(megan, 'POST', '/me/events', {
      subject: 'Orion',
      start: graphTime(day),
      end: graphTime(day.plus({ minutes: 30 })),
    });
    assert.match(await ask('when is Orion?'), /Orion.*10:00/s);
    assert.match(await ask('Wann ist Orion?'), /Orion.*10:00/s);
    assert.match(await ask('when is Pegasus?'), /no meeting about “Pegasus”/);
  });
});
