import assert from 'node:assert/strict';
import { DateTime } from 'luxon';
import type { Turn } from '../../support/chat.ts';
import type { Fault } from '../../support/control.ts';
import { alex, cameron, isaiah, lee, megan, sonia } from '../../support/people.ts';
import { type Story, startApp } from '../../support/start-app.ts';
import { graphTime, saidDay, seattle, weekdayAt } from '../../support/times.ts';
import { type Conversation, converse, expectSaid, shownBy, tongues } from './tongues.ts';

// The last is what was typed, kept in the offer of a command.
const subjects = ['Kepler', 'Orion', 'Conf Room', 'tomorrow at 3pm'];
const create = { method: 'POST', path: '/events$' };
const view = { path: '/calendarView' };

for (const tongue of tongues)
  describe(`what stands in the way, in the language ${tongue.language}`, function () {
    this.timeout(60_000);
    let story: Story;
    let chat: Conversation;
    const day = weekdayAt(3, '10:00');
    const faulty = async (fault: Fault, during: () => Promise<unknown>) => {
      await story.control.faults([fault]);
      await during();
      await story.control.clearFaults();
    };
    before(async () => {
      story = await startApp();
      chat = converse(story, tongue, subjects);
      await chat.hears('help');
    });
    after(() => story.stop());

    it('greets, helps and shows people', async () => {
      const { hears, presses, me, read, words } = chat;
      read((await me.sees()).filter(({ from }) => !from?.id.startsWith('29:')));
      await hears('who is Lee Gu?');
      await presses(words.people.showManager);
      await hears('are notifications on?');
      for (const asked of [
        'colourless green ideas sleep furiously',
        'find mails from Alex',
        'is the big room free tomorrow at 10am',
        'x'.repeat(1001),
        'no notifications after 6pm',
        'no notifications on fridays',
        'only notify me about moves',
        'no notifications from tomorrow on',
        'remind me 10 minutes before my meetings',
        'pause notifications until yesterday',
        'no notifications until 1 January 2099',
        'pause notifications',
        'no notifications until',
        'be quiet until',
      ])
        await hears(asked);
    });

    it('says what is wrong with a request', async () => {
      const { hears } = chat;
      await story.control.applicationConsent(['Calendars.Read'], false);
      await hears('turn on notifications');
      await story.control.applicationConsent(['Calendars.Read'], true);
      for (const asked of [
        'book 30 min with Alex on 30 February at 3pm',
        'book 30 min with Alex at 25:00',
        'book 30 min with Alex on 1 March 9999 at 3pm',
        `book a meeting with Alex on ${saidDay(day)} from 4pm to 3pm`,
        'who are Patti, Nestor, Johanna, Lidia, Debra, Megan, Christie, Lee, Diego, Irvin, Allan, Enrico, Pradeep, Alex, Bianca, Lynne, Delia, Joni, Emily, Zoe, Grady and Kwame?',
        'my agenda from 1 January 2027 to 1 December 2027',
        'book 30 min with Adele in Conf Room Qwertz tomorrow at 3pm',
        'who is Xyzzy Plugh?',
        'who is Adele?',
        'who are my peers?',
        'who reports to Alex Wilber?',
        `book a room for 500 people on ${saidDay(day)} at 3pm`,
        `is Alex and ${'Xyzzy and '.repeat(25)}Lee free tomorrow at 3pm?`,
        `book 30 min with my manager, my peers and my reports tomorrow at 3pm`,
        'book 30 min with Alex on Thursday at 15:00 every day until yesterday',
      ])
        await hears(asked);
      for (const person of [sonia, cameron]) {
        const who = story.chat.as(person, tongue.locale);
        for (const asked of [
          'who is my manager?',
          'who reports to me?',
          'who are my peers?',
          'my agenda',
          'turn on notifications',
          'book 30 min with my manager tomorrow at 3pm',
          'book 30 min with my reports tomorrow at 3pm',
          'book 30 min with my peers tomorrow at 3pm',
        ])
          await hears(asked, undefined, who);
      }
    });

    it('answers in a group, to the owner of a card alone', async () => {
      const { hears, presses, turn, read, words } = chat;
      const other = story.chat.as(alex, tongue.locale);
      const { conversation, activities } = await turn(`book 30 min with Alex on ${saidDay(day)} at 3pm`, {
        kind: 'groupChat',
        members: [alex],
      });
      assert.ok(activities.length > 0);
      read((await chat.me.sees(conversation)).filter(({ from }) => !from?.id.startsWith('29:')));
      await presses(words.arranging.book, {}, conversation, other);
      await presses(words.arranging.book, {}, conversation);
      await hears('book 30 min tomorrow at 3pm', conversation);
      await hears('my agenda', conversation);
      await hears('my agenda', { kind: 'channel', members: [lee] }, story.chat.as(lee, tongue.locale));
      await story.control.call('POST', '/_sandbox/teams/block', { user: megan });
      await hears('my agenda', conversation);
      await story.control.call('POST', '/_sandbox/teams/unblock', { user: megan });
    });

    it('answers a sign-in that came to nothing, and nonsense from a client', async () => {
      const { read } = chat;
      for (const [name, value] of [
        ['signin/verifyState', { state: '123456' }],
        ['signin/failure', { code: 'invokeerror' }],
        ['adaptiveCard/action', { action: { type: 'Action.Execute' } }],
      ] as const) {
        const answer = await story.control.call<Turn>('POST', '/_sandbox/chat', {
          user: isaiah,
          locale: tongue.locale,
          invoke: { name, value },
        });
        const shown = [...answer.activities, answer.invokeResponse?.body].filter(Boolean);
        if (shownBy(shown).trim() !== '') read(shown);
      }
    });

    it('says that a card is too old, and that a button was pressed before', async () => {
      const { hears, presses, words, me } = chat;
      await hears(`book 30 min with Alex on ${saidDay(day)} at 3pm about Orion`);
      const press = words.arranging.book;
      await Promise.all([me.presses(press), me.presses(press)]);
      await hears(`book 30 min with Alex on ${saidDay(day)} at 5pm about Kepler`);
      await presses(press, { slot: '7' });
      await hears('are notifications on?');
      await presses(words.notifications.turnOn, { to: 'x' });
      await presses(words.notifications.turnOn, { handle: 'lost' });
    });

    it('says that Microsoft 365 is in trouble', async () => {
      const { hears, presses, words } = chat;
      for (const fault of [
        { status: 403 },
        { status: 404 },
        { status: 400 },
        { status: 409 },
        { status: 413 },
        { status: 423 },
        { status: 507 },
        { status: 200, body: '<html>' },
        { drop: true },
        { status: 503 },
      ])
        await faulty({ match: view, ...fault }, () => hears('what is on tomorrow?'));
      for (const fault of [{ status: 400 }, { status: 412 }, { drop: true }, { delayMs: 5_500, times: 1 }]) {
        await hears(`book 30 min with Alex on ${saidDay(day)} at 6pm about Kepler`);
        await faulty({ match: create, ...fault }, () => presses(words.arranging.book));
      }
      const event = await story.control.graph<{ id: string }>(lee, 'POST', '/me/events', {
        subject: 'Kepler',
        start: graphTime(day),
        end: graphTime(day.plus({ minutes: 30 })),
        attendees: [{ emailAddress: { address: megan }, type: 'required' }],
      });
      assert.ok(event.id);
      await hears('accept the meeting with Lee Gu');
      await presses(words.meetings.propose, {
        day: DateTime.now().setZone(seattle).minus({ days: 3 }).toISODate() ?? '',
      });
      await hears('accept the meeting with Lee Gu');
      await faulty({ match: { path: '/accept$' }, drop: true }, () => presses(words.meetings.accept));
      await story.control.call('POST', '/_sandbox/sign-in', { user: megan, revoke: true });
      await faulty({ match: { path: '/oauth2/v2.0/token' }, status: 503 }, () => hears('who is my manager?'));
      await new Promise((resolve) => setTimeout(resolve, 1_000));
      await hears('who is my manager?');
      await hears('sign out');
      await hears('sign out');
      await hears(`book 30 min with Alex on ${saidDay(day)} at 6pm about Kepler`);
      await faulty({ match: create, status: 429, headers: { 'retry-after': '170' }, times: 1 } as Fault, () =>
        presses(words.arranging.book),
      );
    });

    it('has said it all by now, and nothing wrong', () => expectSaid(chat, 'trouble'));
  });
