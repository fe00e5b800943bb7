import assert from 'node:assert/strict';
import { addDays, localDay, localText, resolveLocal } from '../../../src/shared/time-zone.ts';
import { type MeetingChat, startMeetingChat, upn } from '../../support/meeting-chat.ts';

const zone = 'America/Los_Angeles';
const tuesday = (() => {
  let day = addDays(localDay(new Date(), zone), 7);
  while (new Date(`${day}T12:00Z`).getUTCDay() !== 2) day = addDays(day, 1);
  return day;
})();

interface GraphEvent {
  id: string;
  subject: string;
  start: { dateTime: string };
  isCancelled: boolean;
  attendees: { emailAddress: { address: string }; status: { response: string } }[];
  onlineMeeting: { joinUrl: string } | null;
}

describe('meetings in chat', () => {
  let chat: MeetingChat;

  const graph = async <T>(user: string, method: string, path: string, body?: unknown): Promise<T> => {
    const { token } = (await chat.control('token', {
      user: upn(user),
      kind: 'graph',
      scopes: ['Calendars.ReadWrite'],
    })) as { token: string };
    const response = await fetch(`${chat.sandboxUrl}/v1.0${path}`, {
      method,
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    assert.ok(response.ok, `${path}: ${response.status}`);
    return (response.status === 204 ? undefined : await response.json()) as T;
  };
  const agenda = async (user: string, day = tuesday): Promise<GraphEvent[]> => {
    const [from, to] = [resolveLocal(day, zone).instant, resolveLocal(addDays(day, 1), zone).instant];
    const { value } = await graph<{ value: GraphEvent[] }>(
      user,
      'GET',
      `/me/calendarView?startDateTime=${from.toISOString()}&endDateTime=${to.toISOString()}&$orderby=start/dateTime`,
    );
    return value.filter(({ isCancelled }) => !isCancelled);
  };
  const busy = (user: string, from: string, to: string, more: object = {}) =>
    graph(user, 'POST', '/me/events', {
      subject: 'Deep work',
      start: { dateTime: `${tuesday}T${from}:00`, timeZone: 'Pacific Standard Time' },
      end: { dateTime: `${tuesday}T${to}:00`, timeZone: 'Pacific Standard Time' },
      ...more,
    });

  before(async () => {
    chat = await startMeetingChat();
  });
  beforeEach(() => chat.control('reset', {}));
  after(() => chat.stop());

  describe('booking', () => {
    it('asks first, books on the button, and takes it back', async () => {
      const question = await chat.says('MeganB', {
        intent: 'book',
        people: ['Lee Gu'],
        durationMinutes: 30,
        start: `${tuesday}T08:30`,
        subject: 'budget',
      });

      assert.match(question.words, /8:30 AM – 9:00 AM/);
      assert.match(question.words, /Pacific (Standard|Daylight) Time/);
      assert.match(question.words, /Lee Gu\*\*: free \(4:30 PM their time/);
      assert.deepEqual(await agenda('MeganB'), []);

      const booked = await question.press('Book', { subject: 'Budget 2027' });
      const [event] = await agenda('LeeG');
      assert.equal(event?.subject, 'Budget 2027');
      assert.ok(event?.onlineMeeting?.joinUrl);
      assert.deepEqual(booked.buttons.slice(0, 3), ['Join', 'Undo', 'Move']);

      const undone = await booked.press('Undo');
      assert.match(undone.words, /Cancelled: Budget 2027/);
      assert.deepEqual([...(await agenda('MeganB')), ...(await agenda('LeeG'))], []);
    });

    it('asks which Adele and carries on with everything that was said', async () => {
      const choice = await chat.says('MeganB', {
        intent: 'book',
        people: ['Adele', 'Lee Gu'],
        durationMinutes: 45,
        start: `${tuesday}T09:00`,
        subject: 'Launch',
        online: false,
      });
      assert.deepEqual(choice.buttons, ['Adele Vance', 'Adele Moreau']);

      const question = await choice.press('Adele Moreau');
      assert.match(question.words, /Adele Moreau/);
      assert.match(question.words, /45 min/);
      await question.press('Book');

      const [event] = await agenda('MeganB');
      assert.equal(event?.subject, 'Launch');
      assert.equal(event?.onlineMeeting, null);
      assert.deepEqual(
        event?.attendees.map(({ emailAddress }) => emailAddress.address).sort(),
        [upn('AdeleM'), upn('LeeG')].sort(),
      );
    });

    it('offers times when only the day was said, and books the one pressed', async () => {
      await busy('AdeleV', '08:00', '11:00');
      const offer = await chat.says('MeganB', { intent: 'book', people: ['Adele Vance'], day: tuesday });
      const buttons = offer.buttons.filter((title) => title.startsWith('Book'));

      assert.ok(buttons.length > 0 && offer.buttons.length <= 5);
      assert.match(offer.words, /Everybody is free/);
      await offer.press('Book');
      const [event] = (await agenda('AdeleV')).filter(({ subject }) => subject !== 'Deep work');
      assert.ok(event && event.start.dateTime >= `${tuesday}T11:00`);
    });

    it('does not count me twice when I name myself', async () => {
      const times = await chat.says('MeganB', { intent: 'findTimes', people: ['Megan', 'Lee Gu'], day: tuesday });
      const day = await chat.says('MeganB', { intent: 'freeBusy', people: ['Megan', 'Lee Gu'], day: tuesday });

      assert.match(times.words, /Times with Lee Gu/);
      for (const { words } of [times, day]) assert.doesNotMatch(words, /Megan Bowen,|Megan Bowen\n|, Megan Bowen/);
    });

    it('does not call me free when I am tentatively busy', async () => {
      await busy('MeganB', '09:00', '10:00', { showAs: 'tentative' });
      const offer = await chat.says('MeganB', {
        intent: 'findTimes',
        people: ['Adele Vance'],
        from: `${tuesday}T09:00`,
        to: `${tuesday}T10:00`,
      });

      assert.match(offer.words, /The others are free, you are tentatively busy/);
      assert.doesNotMatch(offer.words, /Everybody is free/);

      const question = await chat.says('MeganB', {
        intent: 'book',
        people: ['Adele Vance'],
        start: `${tuesday}T09:00`,
      });
      assert.match(question.words, /❔ \*\*You\*\*: tentatively busy, “Deep work”/);
    });

    it('books once when the button is pressed twice, and when the answer gets lost', async () => {
      await chat.control('faults', [
        { match: { method: 'POST', path: '/me/events$' }, status: 503, afterEffect: true, times: 3 },
      ]);
      const question = await chat.says('MeganB', { intent: 'book', people: ['Lee Gu'], start: `${tuesday}T09:00` });
      await question.press('Book');
      const [one, other] = await Promise.all([question.press('Book'), question.press('Book')]);

      assert.equal((await agenda('LeeG')).length, 1);
      assert.equal(one.words, other.words);
      assert.match(one.words, /Booked/);
    });

    it('shows who is busy, keeps what was typed, and finds other times', async () => {
      await busy('AdeleV', '09:00', '10:00');
      await busy('MeganB', '09:00', '09:30', { subject: 'Dentist', sensitivity: 'private' });
      const question = await chat.says('MeganB', {
        intent: 'book',
        people: ['Adele Vance'],
        start: `${tuesday}T09:00`,
      });
      assert.match(question.words, /Adele Vance\*\*: busy/);
      assert.match(question.words, /You\*\*: a private appointment/);

      const offer = await question.press('Other times', { subject: 'Typed by hand', online: 'false' });
      await offer.press('Book');
      const all = [...(await agenda('MeganB')), ...(await agenda('MeganB', addDays(tuesday, 1)))];
      const event = all.find(({ subject }) => subject === 'Typed by hand');
      assert.ok(event);
      assert.equal(event.onlineMeeting, null);
    });

    it('changes the time by hand, and refuses one that has passed without losing anything', async () => {
      const past = await chat.says('MeganB', {
        intent: 'book',
        people: ['Lee Gu'],
        start: `${addDays(localDay(new Date(), zone), -1)}T09:00`,
        subject: 'Late',
      });
      assert.match(past.words, /has passed/);

      const question = await past.press('See who is free', { day: tuesday, time: '11:15', minutes: '60' });
      assert.match(question.words, /11:15 AM – 12:15 PM/);
      await question.press('Book');
      assert.equal((await agenda('LeeG'))[0]?.subject, 'Late');
    });

    it('names outsiders, calls their calendar unknown, and invites them', async () => {
      const question = await chat.says('MeganB', {
        intent: 'book',
        people: ['lucy@fabrikam.com', 'Lee Gu'],
        start: `${tuesday}T09:00`,
      });
      assert.match(question.words, /lucy@fabrikam\.com\*\*: unknown[^\n]*outside your organisation/);
      assert.match(question.words, /goes outside your organisation/);

      await question.press('Book');
      assert.equal((await agenda('MeganB'))[0]?.attendees.length, 2);
    });

    it('takes a free room when one is asked for, and says that it has to answer', async () => {
      const question = await chat.says('MeganB', {
        intent: 'book',
        people: ['Lee Gu'],
        start: `${tuesday}T09:00`,
        room: true,
      });
      const booked = await question.press('Book');

      assert.match(booked.words, /\((confirmed|waiting for the room’s answer)\)/);
      const unknown = await chat.says('MeganB', {
        intent: 'book',
        people: [],
        start: `${tuesday}T09:00`,
        room: 'Narnia',
      });
      assert.match(unknown.words, /no room called “?Narnia/);
    });

    it('knows who my manager is when I invite them', async () => {
      const question = await chat.says('MeganB', {
        intent: 'book',
        people: ['my manager'],
        relations: [{ said: 'my manager', relation: 'manager' }],
        start: `${tuesday}T09:00`,
      });

      assert.match(question.words, /Miriam Graham\*\*: free/);
    });

    it('says what is wrong when somebody has no mailbox', async () => {
      const answer = await chat.says('CameronW', { intent: 'book', people: ['Lee Gu'], start: `${tuesday}T09:00` });

      assert.match(answer.words, /mailbox/i);
    });

    it('books a series at the same time every week', async () => {
      const question = await chat.says('MeganB', {
        intent: 'book',
        people: ['Lee Gu'],
        start: `${tuesday}T09:00`,
        recurrence: { every: 'week', interval: 1, days: ['tuesday'] },
      });
      assert.match(question.words, /every week on Tuesday/);

      await question.press('Book');
      assert.equal((await agenda('LeeG', addDays(tuesday, 70))).length, 1);
      // Half a year, as the card says.
      assert.match(question.words, /until/);
      assert.equal((await agenda('LeeG', addDays(tuesday, 7 * 25))).length, 1);
      assert.equal((await agenda('LeeG', addDays(tuesday, 7 * 27))).length, 0);
    });

    it('ends a series on the day chosen', async () => {
      const recurrence = { every: 'day', interval: 1 } as const;
      const question = await chat.says('MeganB', {
        intent: 'book',
        people: ['Lee Gu'],
        start: `${tuesday}T09:00`,
        recurrence,
      });

      const refused = await question.press('Book', { until: addDays(tuesday, -1) });
      assert.match(refused.words, /end before it begins/);
      await question.press('Book', { until: addDays(tuesday, 2) });

      assert.equal((await agenda('LeeG', addDays(tuesday, 2))).length, 1);
      assert.equal((await agenda('LeeG', addDays(tuesday, 3))).length, 0);
    });

    it('says that a time was skipped by the clocks', async () => {
      const spring = `${new Date().getFullYear() + 1}-03`;
      const sunday = Array.from({ length: 7 }, (_, index) => `${spring}-${String(8 + index).padStart(2, '0')}`).find(
        (day) => new Date(`${day}T12:00Z`).getUTCDay() === 0,
      );
      const question = await chat.says('MeganB', { intent: 'book', people: ['Lee Gu'], start: `${sunday}T02:30` });

      assert.match(question.words, /3:30 AM/);
      assert.match(question.words, /skip 02:30/);
    });
  });

  describe('looking', () => {
    it('says whether somebody is free at a time, and shows the day', async () => {
      await busy('AdeleV', '13:00', '14:00');
      const card = await chat.says('MeganB', {
        intent: 'freeBusy',
        people: ['Adele Vance'],
        start: `${tuesday}T13:00`,
      });

      assert.match(card.words, /Adele Vance is busy on Tue/);
      // From eight to five: nobody is at work after that.
      assert.match(card.words, /Everybody is free\*\* 8:00 AM – 1:00 PM, 2:00 PM – 5:00 PM/);
      assert.deepEqual(card.buttons, ['Find a time to meet']);
      const offer = await card.press('Find a time');
      assert.ok(offer.buttons.some((title) => title.startsWith('Book')));
    });

    it('finds times with reasons', async () => {
      const card = await chat.says('MeganB', {
        intent: 'findTimes',
        people: ['Adele Vance', 'Isaiah'],
        day: tuesday,
        durationMinutes: 60,
      });

      assert.match(card.words, /Times with Adele Vance and Isaiah/);
      assert.match(card.words, /1 h/);
    });

    it('shows the agenda with clashes and private things, in the personal chat only', async () => {
      await busy('MeganB', '09:00', '10:00', { subject: 'Budget' });
      await busy('MeganB', '09:30', '10:30', { subject: 'Doctor', sensitivity: 'private' });
      const card = await chat.says('MeganB', { intent: 'agenda', day: tuesday });

      assert.match(card.words, /9:00 AM – 10:00 AM\*\* {2}Budget/);
      assert.match(card.words, /Doctor/);
      assert.equal(card.words.match(/clashes/g)?.length, 2);
      const inGroup = await chat.says(
        'MeganB',
        { intent: 'agenda', day: tuesday },
        { kind: 'groupChat', members: ['AlexW'] },
      );
      assert.doesNotMatch(inGroup.words, /Doctor|Budget/);
    });

    describe('in a group chat', () => {
      const group = { kind: 'groupChat' as const, members: ['AlexW', 'LeeG'] };
      const at = `${tuesday}T09:00`;

      it('meets with everybody who is there when nobody is named', async () => {
        const question = await chat.says('MeganB', { intent: 'book', start: at, text: 'book half an hour' }, group);
        assert.match(question.words, /Alex Wilber[\s\S]*Lee Gu|Lee Gu[\s\S]*Alex Wilber/);
        assert.doesNotMatch(question.words, /Megan Bowen\*\*:/);

        await question.press('Book');

        assert.equal((await agenda('AlexW')).length, 1);
        assert.equal((await agenda('LeeG')).length, 1);
      });

      it('meets with those who are named only, and with nobody when I block my own time', async () => {
        const named = await chat.says('MeganB', { intent: 'book', start: at, people: ['Lee Gu'] }, group);
        assert.doesNotMatch(named.words, /Alex/);

        const alone = await chat.says(
          'MeganB',
          { intent: 'book', start: at, group: 'myself', text: 'block two hours for focus' },
          group,
        );
        assert.doesNotMatch(alone.words, /Alex|Lee/);
      });

      it('says when everybody there is free, and about me alone when that was the question', async () => {
        const all = await chat.says(
          'MeganB',
          { intent: 'freeBusy', day: tuesday, group: 'everybodyHere', text: 'when are we all free' },
          group,
        );
        assert.match(all.words, /Alex Wilber/);
        assert.match(all.words, /Lee Gu/);

        const me = await chat.says('MeganB', { intent: 'freeBusy', day: tuesday, text: 'am I free' }, group);
        assert.doesNotMatch(me.words, /Alex|Lee/);
      });
    });

    it('looks people up: who they are, above, below and beside', async () => {
      const adele = await chat.says('MeganB', { intent: 'lookUpPerson', people: ['Adele Vance'], relation: 'profile' });
      assert.match(adele.words, /Reports to/);
      assert.match(adele.words, /Presence/);

      const manager = await adele.press('Show manager');
      assert.match(manager.words, /Reports \(\d+\)[^\n]*Adele Vance/);
      const mine = await chat.says('MeganB', { intent: 'lookUpPerson', relation: 'manager' });
      assert.match(mine.words, /Miriam Graham/);
      const chain = await chat.says('MeganB', { intent: 'lookUpPerson', relation: 'managers' });
      assert.match(chain.words, /Miriam Graham[\s\S]*Patti Fernandez/);
      const top = await chat.says('MeganB', { intent: 'lookUpPerson', people: ['Patti'], relation: 'manager' });
      assert.match(top.words, /Patti Fernandez has no manager/);
      const reports = await chat.says('MeganB', { intent: 'lookUpPerson', people: ['Patti'], relation: 'reports' });
      assert.match(reports.words, /Miriam Graham/);
      const shown = await reports.press('Show Miriam');
      assert.match(shown.words, /VP Marketing/);
    });

    it('says kindly when nobody goes by a name', async () => {
      const answer = await chat.says('MeganB', {
        intent: 'lookUpPerson',
        people: ['Xyzzy Plugh'],
        relation: 'profile',
      });

      assert.match(answer.words, /could not find Xyzzy Plugh/);
    });
  });

  describe('changing', () => {
    const meeting = (subject: string, from: string, more: object = {}) =>
      busy('MeganB', from, `${from.slice(0, 3)}45`, {
        subject,
        attendees: [{ type: 'required', emailAddress: { address: upn('AdeleV'), name: 'Adele Vance' } }],
        ...more,
      });

    it('moves a meeting after showing who is free, and back', async () => {
      await meeting('Budget', '09:00');
      await busy('AdeleV', '14:00', '15:00');
      const question = await chat.says('MeganB', {
        intent: 'reschedule',
        people: ['Adele'],
        day: tuesday,
        newStart: `${tuesday}T14:00`,
      });
      assert.match(question.words, /Move “Budget”\?/);
      assert.match(question.words, /Adele Vance\*\*: busy/);

      const moved = await question.press('Move it');
      assert.match(moved.words, /It was Tue/);
      assert.ok(
        (await agenda('AdeleV')).some(({ subject, start }) => subject === 'Budget' && start.dateTime > `${tuesday}T21`),
      );
      const back = await moved.press('Move back');
      assert.match(back.words, /9:00 AM/);
    });

    it('asks which of several, asks before it cancels, and tells everybody', async () => {
      await meeting('Budget', '09:00');
      await meeting('Launch', '11:00');
      const choice = await chat.says('MeganB', { intent: 'cancel', people: ['Adele'], day: tuesday });
      assert.equal(choice.buttons.length, 2);

      const question = await choice.press('Launch');
      assert.equal((await agenda('AdeleV')).length, 2);
      const gone = await question.press('Cancel the meeting', { comment: 'Next week' });
      assert.match(gone.words, /everybody was told/);
      assert.deepEqual(
        (await agenda('AdeleV')).map(({ subject }) => subject),
        ['Budget'],
      );
    });

    it('answers an invitation after asking', async () => {
      await meeting('Budget', '09:00');
      const question = await chat.says('AdeleV', { intent: 'respond', subject: 'budget', response: 'decline' });
      assert.equal(question.buttons[0], 'Decline');

      const answered = await question.press('Decline', { comment: 'Away' });
      assert.match(answered.words, /^Budget.*You declined\..*no longer in your calendar/s);
      assert.doesNotMatch(answered.words, /meanwhile/);
      assert.equal((await agenda('MeganB'))[0]?.attendees[0]?.status.response, 'declined');
    });

    describe('a series', () => {
      const wednesday = addDays(tuesday, 1);
      const nextWeek = addDays(tuesday, 7);
      beforeEach(() =>
        meeting('Weekly', '09:00', {
          recurrence: {
            pattern: { type: 'weekly', interval: 1, daysOfWeek: ['tuesday'] },
            range: { type: 'endDate', startDate: tuesday, endDate: addDays(tuesday, 70) },
          },
        }),
      );
      const subjects = async (user: string, day: string) => (await agenda(user, day)).map(({ subject }) => subject);
      const ask = (intent: 'cancel' | 'reschedule', more = {}) =>
        chat.says('MeganB', { intent, subject: 'weekly', day: tuesday, ...more });

      it('loses one date', async () => {
        await (await ask('cancel')).press('Cancel this date');

        assert.deepEqual(await subjects('AdeleV', tuesday), []);
        assert.deepEqual(await subjects('AdeleV', nextWeek), ['Weekly']);
      });

      it('is cancelled as a whole', async () => {
        const done = await (await ask('cancel')).press('Cancel the whole series');

        assert.match(done.words, /whole series/);
        assert.deepEqual(await subjects('AdeleV', tuesday), []);
        assert.deepEqual(await subjects('AdeleV', nextWeek), []);
      });

      it('has one date moved', async () => {
        await (await ask('reschedule', { newStart: `${wednesday}T14:00` })).press('Move it');

        assert.deepEqual(await subjects('AdeleV', tuesday), []);
        assert.deepEqual(await subjects('AdeleV', wednesday), ['Weekly']);
        assert.deepEqual(await subjects('AdeleV', nextWeek), ['Weekly']);
      });

      it('moves as a whole to another day and time', async () => {
        const question = await ask('reschedule', { newStart: `${wednesday}T14:00` });

        const done = await question.press('Move it', { whole: 'true' });

        assert.match(done.words, /all others moved with it/);
        for (const [day, there] of [
          [tuesday, []],
          [wednesday, ['Weekly']],
          [nextWeek, []],
          [addDays(wednesday, 7), ['Weekly']],
        ] as const)
          assert.deepEqual(await subjects('AdeleV', day), there, day);
        const [event] = await agenda('AdeleV', addDays(wednesday, 7));
        assert.equal(
          localText(new Date(`${event?.start.dateTime.slice(0, 19)}Z`), zone),
          `${addDays(wednesday, 7)}T14:00`,
        );
      });

      it('is answered for all dates, or for the one that was named', async () => {
        const all = await chat.says('AdeleV', { intent: 'respond', subject: 'weekly', response: 'accept' });
        await all.press('Accept');
        const one = await chat.says('AdeleV', {
          intent: 'respond',
          subject: 'weekly',
          day: nextWeek,
          response: 'decline',
        });
        await one.press('Decline');

        const answerOn = async (day: string) => (await agenda('MeganB', day))[0]?.attendees[0]?.status.response;
        assert.deepEqual(
          [await answerOn(tuesday), await answerOn(nextWeek), await answerOn(addDays(nextWeek, 7))],
          ['accepted', 'declined', 'accepted'],
        );
      });
    });

    it('proposes another time in answer to an invitation', async () => {
      await meeting('Budget', '09:00');
      const question = await chat.says('AdeleV', { intent: 'respond', subject: 'budget' });

      const done = await question.press('Propose', { day: tuesday, time: '16:00' });

      assert.match(done.words, /You proposed/);
      assert.equal((await agenda('MeganB'))[0]?.attendees[0]?.status.response, 'tentativelyAccepted');
    });

    it('says where it looked, and what to say next, when it found nothing', async () => {
      const anywhere = await chat.says('MeganB', { intent: 'cancel', subject: 'Nothing of the kind' });
      assert.match(anywhere.words, /no meeting about “Nothing of the kind” in the next 30 days\. Say .*my agenda/);

      const thatDay = await chat.says('MeganB', { intent: 'cancel', subject: 'Nothing', day: tuesday });
      assert.match(thatDay.words, /no meeting about “Nothing” then/);
    });

    it('says what it did not find', async () => {
      const answer = await chat.says('MeganB', { intent: 'cancel', subject: 'Narnia' });

      assert.match(answer.words, /found no meeting about “Narnia”/);
    });
  });
});
