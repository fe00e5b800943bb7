import assert from 'node:assert/strict';
import { DateTime } from 'luxon';
import { type Person, type Turn, textOf } from '../support/chat.ts';
import { alex, lee, megan } from '../support/people.ts';
import { type Story, startApp } from '../support/start-app.ts';
import { graphTime, saidDay, seattle, shownDay, weekdayAt } from '../support/times.ts';

describe('what was spoken of', function () {
  this.timeout(60_000);
  let story: Story;
  let me: Person;
  const day = weekdayAt(3, '15:00');
  const [said, shown] = [saidDay(day), shownDay(day)];
  before(async () => {
    story = await startApp();
  });
  after(() => story.stop());
  beforeEach(async () => {
    await story.control.call('POST', '/_sandbox/reset', { seed: 'contoso-quiet' });
    me = story.chat.as(megan);
  });

  const heard = (turn: Turn): string => textOf(turn.activities.filter(({ type }) => type === 'message'));
  const says = async (...all: string[]): Promise<string> => {
    let last = '';
    for (const words of all) last = heard(await me.says(words));
    return last;
  };
  const meeting = (subject: string, at: DateTime, guests = [alex, lee]) =>
    story.control.graph(megan, 'POST', '/me/events', {
      subject,
      start: graphTime(at),
      end: graphTime(at.plus({ hours: 1 })),
      attendees: guests.map((address) => ({ type: 'required', emailAddress: { address } })),
    });

  describe('people', () => {
    it('of whom a card says whose manager it shows, and that one is meant from then on', async () => {
      assert.match(await says('who is Adele Vance', 'her manager'), /^Manager of Adele Vance\n.*\nLee Gu\n/m);
      assert.match(await says('what about Lee'), /^Manager of Lee Gu\n.*\nNestor Wilke\n/m);
      assert.match(await says(`book her on ${said} at 3pm`), /Nestor Wilke.*: free/);
    });

    it('as my own manager, and one further up', async () => {
      assert.match(await says('who is my manager?'), /^Your manager\n.*\nMiriam Graham\n/m);
      assert.match(await says("who is my manager's manager?"), /^Your manager’s manager\n.*\nPatti Fernandez/m);
      assert.match(
        await says("who is Adele Vance's manager's manager?"),
        /^Manager of Adele Vance’s manager\n.*\nNestor/m,
      );
    });

    it('in a list: they are all of it, and he is the one it was asked of', async () => {
      await says('who reports to Lee Gu?');

      assert.match(await says(`is he free on ${said} at 10`), /Lee Gu is/);
      assert.match(await says(`are they free on ${said} at 10`), /Adele Vance is .*François Lefèvre is/);
    });

    it('in a list of people found, whom one word leaves open', async () => {
      await says('who is Lee Gu?', 'who works in marketing?');

      assert.match(await says('is she free tomorrow?'), /“her”[\s\S]*Alex Wilber[\s\S]*Bianca Pisani/);
      assert.match(await says('who works in marketing?', `are they free on ${said} at 10`), /Alex Wilber is .*Miriam/);
    });

    it('in a meeting', async () => {
      await meeting('Orion', day);

      assert.match(
        await says('who is invited to Orion?', `are they free on ${said} at 10`),
        /Alex Wilber is .*Lee Gu is/,
      );
    });

    it('beside whom others are named: in a question the others alone, in a draft both', async () => {
      assert.match(await says(`is Alex free on ${said} at 10`, 'and Lee Gu?'), /^Lee Gu is/m);
      await says(`book 30 min with Alex on ${said} at 3pm`);
      assert.match(await says('and Lee Gu'), /with Alex Wilber and Lee Gu\./);
      assert.match(await says('and Bianca and François too'), /with Alex Wilber, Lee Gu, Bianca Pisani and François/);
      assert.match(await says('with Lee Gu instead'), /with Lee Gu\./);
    });
  });

  describe('a day', () => {
    for (const question of [
      `is Adele Vance free on ${said}?`,
      `who's free on ${said}?`,
      `find 30 min with Alex on ${said}`,
    ])
      it(`of an hour or a part of it, after “${question}”`, async () => {
        await says(question);

        const at8 = await says('are they free at 8am?');
        const at3 = await says('and at 3?');
        const later = await says('what about the afternoon');

        assert.ok(at8.includes(`on ${shown} at 8:00 AM`), at8);
        assert.ok(at3.includes(`on ${shown} at 3:00 PM`), at3);
        assert.match(later, /12:00 PM – 5:00 PM/);
        assert.ok(later.includes(shown), later);
      });

    it('that came last, also where it came in a correction', async () => {
      const next = weekdayAt(10, '15:00');
      await says(`is Adele Vance free on ${said} at 3pm?`);

      assert.ok((await says(`and on ${saidDay(next)}?`)).includes(`on ${shownDay(next)} at 3:00 PM`));
      assert.ok((await says('and at 4?')).includes(`on ${shownDay(next)} at 4:00 PM`));
    });

    it('of a week: the same weekday, at the same hour', async () => {
      const next = DateTime.now()
        .setZone(seattle)
        .startOf('week')
        .plus({ weeks: 1, days: day.weekday - 1 });
      await says(`is Adele Vance free on ${said} at 3pm?`);

      const answer = await says('and next week?');

      assert.ok(answer.includes(`on ${shownDay(next)} at 3:00 PM`), answer);
      assert.match(answer, /the same weekday of the week you named/);
    });

    it('of a booking, which names it', async () => {
      await says(`is Adele Vance free on ${said}?`);

      const answer = await says('book her at 3');

      assert.ok(answer.includes(`${shown}, 3:00 PM – 3:30 PM`), answer);
      assert.ok(answer.includes(`You named no day: I took the one we talked about, ${shown}.`), answer);
    });

    it('of a meeting on the agenda, and of nothing once something else was talked about', async () => {
      await meeting('Orion', day);

      assert.match(await says(`what's on ${said}?`, 'cancel my 3pm'), /Cancel “Orion”\?/);
      assert.doesNotMatch(await says('never mind', 'who is Adele Vance?', 'cancel my 3pm'), /Orion/);
    });

    it('of a meeting that goes to another hour is its own', async () => {
      await meeting('Orion', day);

      for (const words of ['move Orion to 4pm', 'move my meeting with Alex to 4pm'])
        assert.ok((await says(words)).includes(`${shown}, 4:00 PM – 5:00 PM`), words);
      assert.ok((await says('move Orion to the afternoon')).includes(shown));
    });

    it('where none was said is today, or the next with that hour', async () => {
      const answer = await says('is Adele Vance free?', 'and at 3?');

      assert.match(answer, /Adele Vance is .* (?:today|tomorrow|on .*) at 3:00 PM/);
    });
  });

  describe('a meeting', () => {
    const tomorrow = weekdayAt(6, '11:00');
    const acts: readonly (readonly [words: string, answer: RegExp])[] = [
      ['add Alex to the meeting', /Change “Orion review”\?[\s\S]*Comes in\nAlex Wilber/],
      ['move the meeting to 4pm', /Move “Orion review”\?[\s\S]*4:00 PM – 5:00 PM/],
      ['cancel the meeting', /Cancel “Orion review”\?/],
      ['make the meeting an hour longer', /Change “Orion review”\?[\s\S]*1 h → 2 h/],
      ['rename the meeting to Vega', /Change “Orion review”\?[\s\S]*Orion review → Vega/],
      ['who is in the meeting?', /in “Orion review”: /],
      ['add Alex', /Change “Orion review”\?/],
    ];
    for (const [words, answer] of acts)
      it(`is the one spoken of just before, in “${words}”`, async () => {
        await meeting('Kepler', weekdayAt(0, '23:00').plus({ days: 1 }), [lee]);
        await meeting('Orion review', day, [lee]);
        await says(`book 30 min with Bianca on ${saidDay(tomorrow)} at 11am`, 'when is the Orion review?');

        assert.match(await says(words), answer);
      });

    it('is the draft on the table, while nothing else was talked about', async () => {
      await meeting('Orion review', day, [lee]);
      await says('when is the Orion review?', `book 30 min with Bianca on ${saidDay(tomorrow)} at 11am`);

      for (const words of ['make the meeting an hour long', 'rename the meeting to Vega', 'move the meeting to 1pm'])
        assert.match(await says(words), /Changed on the card above/, words);
      assert.match(await says('add Lee Gu to the meeting'), /1:00 PM – 2:00 PM, with Bianca Pisani and Lee Gu/);
      assert.match(await says('cancel the meeting'), /Dropped/);
    });

    it('is asked for where several were shown', async () => {
      await meeting('Kepler', day.minus({ hours: 3 }), [lee]);
      await meeting('Orion review', day, [lee]);
      await meeting('Vega review', weekdayAt(10, '15:00'), [lee]);
      await says('when is the Vega review?');

      const asked = await says(`what's on ${said}?`, 'add Alex to the meeting');

      assert.match(asked, /Which meeting do you mean\?[\s\S]*Kepler[\s\S]*Orion/);
      assert.doesNotMatch(asked, /Vega/);
      assert.match(await says('Orion review'), /Change “Orion review”\?/);
    });

    it('is the only one on an agenda', async () => {
      await meeting('Orion review', day, [lee]);

      assert.match(await says(`what's on ${said}?`, 'add Alex to the meeting'), /Change “Orion review”\?/);
    });

    it('in German', async () => {
      me = story.chat.as(megan, 'de-DE');
      await meeting('Kepler', weekdayAt(0, '23:00').plus({ days: 1 }), [lee]);
      await meeting('Orion review', day, [lee]);

      for (const words of ['sag den Termin ab', 'verschiebe den Termin auf 16 Uhr', 'füge Alex zum Termin hinzu'])
        assert.match(await says('wann ist der Termin Orion review?', words), /„Orion review“/, words);
    });
  });
});
