import assert from 'node:assert/strict';
import { setTimeout as wait } from 'node:timers/promises';
import { DateTime } from 'luxon';
import { type Activity, buttonsOf, type Person, type Turn, textOf } from '../support/chat.ts';
import { alex, johanna, lee, megan } from '../support/people.ts';
import { type Story, startApp } from '../support/start-app.ts';
import { graphTime, saidDay, seattle, shownDay, weekdayAt } from '../support/times.ts';

interface Booked {
  subject: string;
  start: { dateTime: string };
  end: { dateTime: string };
  isOnlineMeeting: boolean;
  attendees: { emailAddress: { address: string } }[];
}

describe('a conversation that remembers', function () {
  this.timeout(60_000);
  let story: Story;
  let me: Person;
  const day = weekdayAt(3, '15:00');
  const said = saidDay(day);
  before(async () => {
    story = await startApp();
  });
  after(() => story.stop());
  beforeEach(async () => {
    await story.control.call('POST', '/_sandbox/reset', { seed: 'contoso-quiet' });
    me = story.chat.as(megan);
  });

  const events = async (user = megan): Promise<Booked[]> =>
    (
      await story.control.graph<{ value: Booked[] }>(user, 'GET', '/me/events', undefined, {
        Prefer: `outlook.timezone="${seattle}"`,
      })
    ).value;
  /** The newest message with a card, as it stands now. */
  const lastCard = async (who = me): Promise<Activity> => {
    const found = (await who.sees()).findLast(({ attachments }) =>
      attachments?.some(({ contentType }) => contentType.endsWith('card.adaptive')),
    );
    assert.ok(found);
    return found;
  };
  const shown = async (): Promise<string> => textOf(await lastCard());
  /** What was answered by new messages. */
  const heard = (turn: Turn): string => textOf(turn.activities.filter(({ type }) => type === 'message'));
  const draft = () => me.says(`book 30 min with Lee Gu on ${said} at 3pm`);
  const busy = (user: string, at = day) =>
    story.control.graph(user, 'POST', '/me/events', {
      subject: 'Kepler',
      start: graphTime(at),
      end: graphTime(at.plus({ hours: 1 })),
    });

  describe('corrects a draft in words', () => {
    for (const [words, shows] of [
      ['no, make it 4pm', /4:00 PM – 4:30 PM/],
      ['make it 4', /4:00 PM – 4:30 PM/],
      ['4pm works', /4:00 PM – 4:30 PM/],
      ['an hour later', /4:00 PM – 4:30 PM/],
      ['make it an hour', /3:00 PM – 4:00 PM/],
      ['call it Q1 planning', /Q1 planning/],
      ['and add Alex', /Lee Gu[\s\S]*Alex Wilber/],
      ['every week', /every week/],
      ['with a room', /room/i],
    ] as const)
      it(`“${words}”, on the card that stands there`, async () => {
        await draft();
        const card = await lastCard();

        const turn = await me.says(words);

        assert.match(await shown(), shows);
        assert.equal((await lastCard()).id, card.id);
        const cards = (await me.sees()).filter((one) => textOf(one).includes('Book this meeting?'));
        assert.equal(cards.length, 1, heard(turn));
        assert.equal((await events()).length, 0);
      });

    it('to another day, at the same hour', async () => {
      await draft();
      const next = weekdayAt(10, '15:00');

      await me.says(`${saidDay(next)} then`);

      assert.ok((await shown()).includes(`${shownDay(next)}, 3:00 PM – 3:30 PM`), await shown());
    });

    it('to the same time next week', async () => {
      await draft();
      const monday = DateTime.now().setZone(seattle).startOf('week').plus({ weeks: 1 });
      const next = monday.plus({ days: day.weekday - 1 });

      await me.says('same time next week');

      assert.ok((await shown()).includes(`${shownDay(next)}, 3:00 PM – 3:30 PM`), await shown());
    });

    it('with other people, and says who comes now', async () => {
      await me.says(`book 30 min with Lee Gu and Alex on ${said} at 3pm`);

      assert.match(heard(await me.says('without Lee')), /with Alex Wilber\./);
      assert.match(heard(await me.says('with Lee Gu instead')), /with Lee Gu\./);
      assert.match(heard(await me.says('without Pradeep')), /Pradeep is not on it/);
    });

    it('and books what it shows in the end, once', async () => {
      await draft();
      for (const words of [
        'actually with Alex instead',
        'make it 4pm',
        'make it an hour',
        'call it Q1 planning',
        'in person',
      ])
        await me.says(words);

      const turn = await me.says('book it');

      const [event, ...more] = await events();
      assert.match(heard(turn), /Booked: Q1 planning/);
      assert.match(await shown(), /Booked: Q1 planning/);
      assert.equal(more.length, 0);
      assert.equal(event?.start.dateTime.slice(0, 16), day.toFormat("yyyy-MM-dd'T'16:00"));
      assert.equal(event?.end.dateTime.slice(11, 16), '17:00');
      assert.equal(event?.isOnlineMeeting, false);
      assert.deepEqual(
        event?.attendees.map(({ emailAddress }) => emailAddress.address.toLowerCase()),
        [alex.toLowerCase()],
      );
    });

    it('asks which person is meant, and goes on with the answer', async () => {
      await draft();

      const asked = await me.says('and add Adele');
      const turn = await me.says('Adele Vance');

      assert.match(heard(asked), /Adele Moreau/);
      assert.match(heard(turn), /with Lee Gu and Adele Vance/);
    });

    it('asks what is meant when nothing is on the table, and does nothing', async () => {
      for (const words of ['make it 4pm', 'book it', 'yes', 'never mind', 'the second one'])
        assert.match(heard(await me.says(words)), /nothing is waiting for an answer/, words);

      assert.equal((await events()).length, 0);
    });

    it('forgets after half an hour of silence', async () => {
      await draft();
      await story.passes(31 * 60_000);

      const turn = await me.says('book it');

      assert.match(heard(turn), /nothing is waiting for an answer/);
      assert.equal((await events()).length, 0);
    });
  });

  describe('settles what was asked', () => {
    for (const words of ['book it', 'yes', 'ok do it', 'ok', '👍', 'sounds good'])
      it(`“${words}” books as the button does`, async () => {
        await draft();

        const turn = await me.says(words);

        assert.match(heard(turn), /^Booked: /);
        assert.equal((await events()).length, 1);
      });

    it('said and pressed at once, it books once', async () => {
      await draft();
      const press = await me.holds('Book');

      await Promise.all([me.says('book it'), press(), me.says('yes'), press()]);

      assert.equal((await events()).length, 1);
    });

    it('said again, it says what is booked', async () => {
      await draft();
      await me.says('book it');

      const turn = await me.says('book it');

      assert.match(heard(turn), /Booked: /);
      assert.equal((await events()).length, 1);
    });

    it('“never mind” takes it off the table, and its buttons do nothing', async () => {
      await draft();
      const press = await me.holds('Book');

      const turn = await me.says('never mind');
      await press();

      assert.match(heard(turn), /Dropped/);
      assert.match(await shown(), /Nothing was booked/);
      assert.equal((await events()).length, 0);
      assert.match(heard(await me.says('book it')), /nothing is waiting/);
    });

    it('an old card never books beside the corrected one', async () => {
      await draft();
      const press = await me.holds('Book');
      await me.says('make it 4pm');

      const old = await press();
      await me.says('book it');

      const [event, ...more] = await events();
      assert.match(textOf(old.invokeResponse), /4:00 PM/);
      assert.equal(event?.start.dateTime.slice(11, 16), '16:00');
      assert.equal(more.length, 0);
    });

    it('“yes” after something else was talked about asks instead of booking', async () => {
      await draft();
      await me.says('who is Adele Vance?');

      const turn = await me.says('yes');

      assert.match(heard(turn), /talked about something else/);
      assert.equal((await events()).length, 0);
      assert.match(heard(await me.says('book it')), /Booked: /);
    });

    it('a correction of what is booked offers to move it', async () => {
      await draft();
      await me.presses('Book');

      const turn = await me.says('make it 4pm');
      assert.match(heard(turn), /Move “.*Lee Gu”\?[\s\S]*4:00 PM/);
      assert.equal((await events())[0]?.start.dateTime.slice(11, 16), '15:00');

      await me.says('yes');
      const [event, ...more] = await events();
      assert.equal(event?.start.dateTime.slice(11, 16), '16:00');
      assert.equal(more.length, 0);
    });

    it('other changes of what is booked ask first as well', async () => {
      await draft();
      await me.says('book it');

      await me.says('and add Alex');
      assert.equal((await events())[0]?.attendees.length, 1);

      await me.says('yes');
      assert.equal((await events())[0]?.attendees.length, 2);
    });

    it('a correction while it is being booked changes nothing', async () => {
      await draft();
      const press = await me.holds('Book');
      await story.control.faults([
        { match: { method: 'POST', path: '/events$' }, delayMs: 2_000, afterEffect: true, times: 1 },
      ]);
      const pressed = press();
      while (!(await story.control.ledger()).entries.some(({ kind }) => kind === 'fault')) await wait(20);

      const turn = await me.says('make it 4pm');
      await pressed;

      const [event, ...more] = await events();
      assert.match(heard(turn), /I am just doing that/);
      assert.equal(event?.start.dateTime.slice(11, 16), '15:00');
      assert.equal(more.length, 0);
    });
  });

  describe('takes one of a list', () => {
    const times = () => me.says(`find 30 minutes with Alex on ${said}`);
    const listed = async (): Promise<string[]> => buttonsOf(await lastCard()).filter((title) => /^Book /.test(title));

    it('“the second one” of the times', async () => {
      await times();
      const [, second] = await listed();

      const turn = await me.says('the second one');

      const [event] = await events();
      assert.match(heard(turn), /^Booked: /);
      assert.equal(event && DateTime.fromISO(event.start.dateTime).toFormat('h:mm a'), second?.replace(/^Book /, ''));
    });

    it('and by when it is', async () => {
      await times();
      const first = (await listed())[0]?.replace(/^Book /, '');

      assert.match(heard(await me.says('the ninth one')), /understand|such choice|Which/);
      assert.match(heard(await me.says('book it')), /Which of those times/);
      assert.match(heard(await me.says(`${first} works`)), /^Booked: /);
    });

    it('a person, by the name or by what tells them apart', async () => {
      for (const answer of ['Adele Vance', 'the Retail one', 'the one in retail', 'vance']) {
        await me.says(`book 30 min with Adele on ${said} at 3pm`);

        await me.says(answer);

        assert.match(await shown(), /Book this meeting\?[\s\S]*Adele Vance/, answer);
      }
    });

    it('a meeting, and answers the question after it', async () => {
      await busy(megan);
      await busy(megan, day.plus({ hours: 2 }));
      await me.says('cancel kepler');

      const turn = await me.says('the last one');
      await me.says('yes');

      assert.match(heard(turn), /Kepler/);
      assert.deepEqual(
        (await events()).map(({ start }) => start.dateTime.slice(11, 16)),
        ['15:00'],
      );
    });
  });

  describe('knows what was spoken of', () => {
    it('a person: she, her manager, and whether he is free then', async () => {
      await me.says(`book 30 min with Adele Vance on ${said} at 3pm`);

      assert.match(heard(await me.says('who is she?')), /Adele Vance\s+Retail Manager/);
      assert.match(heard(await me.says('her manager')), /Lee Gu/);
      assert.match(heard(await me.says('is he free then?')), /Lee Gu is .* at 3:00 PM/);
    });

    it('and asks where nobody was, or more than one', async () => {
      assert.match(heard(await me.says(`is he free on ${said} at 3pm?`)), /“him”/);
      await me.says(`book 30 min with Lee Gu and Alex on ${said} at 3pm`);

      const asked = await me.says('is he free then?');
      const turn = await me.says('Lee');

      assert.match(heard(asked), /“him”[\s\S]*Lee Gu[\s\S]*Alex Wilber/);
      assert.match(textOf(turn), /Lee Gu is/);
    });

    it('a draft with her manager instead', async () => {
      await me.says(`book 30 min with Adele Vance on ${said} at 3pm`);

      const turn = await me.says('book it with her manager');

      assert.match(heard(turn), /with Lee Gu\./);
      assert.equal((await events()).length, 0);
    });

    it('a question, asked again about another day or person', async () => {
      await me.says(`is Alex free on ${said} at 3pm?`);
      const next = weekdayAt(10, '15:00');

      assert.match(heard(await me.says('what about Lee Gu?')), /Lee Gu is .* 3:00 PM/);
      const again = heard(await me.says(`and on ${saidDay(next)}?`));

      assert.ok(again.includes(shownDay(next)), again);
      assert.match(again, /Lee Gu/);
    });

    it('a meeting: moved, answered and cancelled as “it” and “that”', async () => {
      await draft();
      await me.says('book it');

      await me.says('move it to 4');
      await me.says('yes');
      assert.equal((await events())[0]?.start.dateTime.slice(0, 16), day.toFormat("yyyy-MM-dd'T'16:00"));

      const asked = await me.says('cancel that');
      assert.match(heard(asked), /Cancel “.*Lee Gu”\?/);
      await me.says('yes');
      assert.equal((await events()).length, 0);
    });

    it('an invitation', async () => {
      await story.control.graph(alex, 'POST', '/me/events', {
        subject: 'Orion',
        start: graphTime(day),
        end: graphTime(day.plus({ minutes: 30 })),
        attendees: [{ type: 'required', emailAddress: { address: megan, name: 'Megan Bowen' } }],
      });
      await me.says('when is Orion?');

      const asked = await me.says('accept it');
      const turn = await me.says('yes');

      assert.match(heard(asked), /Orion/);
      assert.match(heard(turn), /accepted/i);
    });
  });

  describe('takes back the last thing', () => {
    for (const words of ['undo', 'undo that', 'take that back', 'revert'])
      it(`“${words}”: a booking, on its card as well`, async () => {
        await draft();
        await me.says('book it');

        const turn = await me.says(words);

        assert.match(heard(turn), /Taken back: “.*Lee Gu” is cancelled/);
        assert.match(await shown(), /Taken back/);
        assert.equal((await events()).length, 0);
      });

    it('and says when there is none', async () => {
      assert.match(heard(await story.chat.as(johanna).says('undo')), /nothing that I could take back/);
    });

    it('a move', async () => {
      await draft();
      await me.says('book it');
      await me.says('make it 4pm');
      await me.says('do it');
      assert.equal((await events())[0]?.start.dateTime.slice(11, 16), '16:00');

      const turn = await me.says('undo');

      assert.match(heard(turn), /is where it was before/);
      assert.equal((await events())[0]?.start.dateTime.slice(11, 16), '15:00');
    });

    it('not a cancellation: it says why, and offers to book the like of it again', async () => {
      await draft();
      await me.says('book it');
      await me.says('cancel my meeting with Lee Gu');
      await me.says('yes');
      assert.equal((await events()).length, 0);

      const turn = await me.says('undo');
      assert.match(heard(turn), /cannot be called back[\s\S]*Book this meeting\?[\s\S]*3:00 PM/);

      await me.says('yes');
      const [event] = await events();
      assert.equal(event?.start.dateTime.slice(11, 16), '15:00');
    });

    it('asks first about what was done long ago', async () => {
      await draft();
      await me.says('book it');
      await story.passes(2 * 3_600_000);

      const asked = await me.says('undo');
      assert.match(heard(asked), /a while ago, with “.*Lee Gu”\. Shall I take it back\?/);
      assert.equal((await events()).length, 1);

      await me.presses('Undo');
      assert.equal((await events()).length, 0);
    });
  });

  it('does it in German as well', async () => {
    const german = story.chat.as(megan, 'de-DE');
    await german.says(`buche 30 Minuten mit Lee Gu am ${day.toFormat('d.M.yyyy')} um 15 Uhr`);

    const changed = await german.says('nein, lieber um 16 Uhr');
    const booked = await german.says('ja, buch es');
    const undone = await german.says('mach das rückgängig');

    assert.match(heard(changed), /16:00 – 16:30, mit Lee Gu/);
    assert.match(heard(booked), /Gebucht/);
    assert.match(heard(undone), /Zurückgenommen/);
    assert.equal((await events()).length, 0);
  });

  describe('in a group chat', () => {
    it('says whose draft it is when somebody else wants to change it', async () => {
      const where = { kind: 'groupChat', members: [megan, alex, lee] } as const;
      const { conversation } = await me.says('help', { ...where, members: [...where.members] });
      await me.says(`book 30 min with Lee Gu on ${said} at 3pm`, conversation);
      const other = story.chat.as(alex);

      const turn = await other.says('make it 4pm', conversation);

      assert.match(heard(turn), /draft of Megan Bowen/);
      assert.match(heard(await me.says('make it 4pm', conversation)), /4:00 PM/);
    });
  });
});
