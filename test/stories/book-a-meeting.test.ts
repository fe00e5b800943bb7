import assert from 'node:assert/strict';
import { DateTime } from 'luxon';
import { textOf } from '../support/chat.ts';
import { adele, adeleMoreau, alex, isaiah, lee, megan } from '../support/people.ts';
import { type Story, startApp } from '../support/start-app.ts';
import { graphTime, saidDay, seattle, weekdayAt } from '../support/times.ts';

interface Meeting {
  id: string;
  subject: string;
  isCancelled: boolean;
  isOnlineMeeting: boolean;
  start: { dateTime: string };
  attendees: { emailAddress: { address: string }; type: string }[];
}

describe('booking a meeting', () => {
  let story: Story;
  before(async () => {
    story = await startApp();
  });
  beforeEach(() => story.control.reset());
  after(() => story.stop());

  const me = () => story.chat.as(megan);
  const meetingsOf = async (user: string): Promise<Meeting[]> =>
    (
      await story.control.graph<{ value: Meeting[] }>(
        user,
        'GET',
        '/me/events?$select=id,subject,isCancelled,isOnlineMeeting,start,attendees&$top=50',
        undefined,
        { prefer: `outlook.timezone="${seattle}"` },
      )
    ).value.filter(({ isCancelled }) => !isCancelled);
  const onlyMeetingOf = async (user: string): Promise<Meeting> => {
    const meetings = await meetingsOf(user);
    assert.equal(meetings.length, 1, `${user} has ${meetings.map(({ subject }) => subject).join(', ') || 'nothing'}`);
    return meetings[0] as Meeting;
  };
  const invitedTo = ({ attendees }: Meeting) => attendees.map(({ emailAddress }) => emailAddress.address.toLowerCase());

  it('shows who is free at the time said, and books nothing before the button is pressed', async () => {
    const busy = weekdayAt(1, '15:00');
    await story.control.graph(alex, 'POST', '/me/events', {
      subject: 'Dentist',
      start: graphTime(busy),
      end: graphTime(busy.plus({ hours: 1 })),
    });

    const asked = textOf(
      (await me().says(`book 30 min with Alex and Lee Gu on ${saidDay(busy)} at 3pm about the launch`)).activities,
    );

    assert.match(asked, /Book this meeting\?/);
    assert.match(asked, /3:00 PM – 3:30 PM/);
    assert.match(asked, /Alex Wilber[^\n]*busy/i);
    assert.match(asked, /Lee Gu/);
    assert.match(asked, /You\W+free/);
    assert.deepEqual([...(await meetingsOf(megan)), ...(await meetingsOf(lee))], []);
  });

  it('keeps everything that was said through the question which Adele is meant', async () => {
    const day = weekdayAt(2, '10:00');
    const choice = textOf(
      (
        await me().says(
          `set up a 45 minute call with Adele and Lee Gu on ${saidDay(day)} at 10am about quarterly budget`,
        )
      ).activities,
    );
    assert.match(choice, /Which Adele do you mean\?/);
    assert.match(choice, /Photo of Adele Vance/);
    assert.match(choice, /Photo of Adele Moreau/);

    const question = textOf((await me().presses('Adele Moreau')).invokeResponse);
    assert.match(question, /10:00 AM – 10:45 AM/);
    const booked = textOf((await me().presses('Book')).invokeResponse);

    assert.match(booked, /Booked: quarterly budget/i);
    const meeting = await onlyMeetingOf(adeleMoreau);
    assert.deepEqual(invitedTo(meeting).sort(), [adeleMoreau.toLowerCase(), lee.toLowerCase()].sort());
    assert.equal(meeting.start.dateTime.slice(0, 16), day.toFormat("yyyy-MM-dd'T'HH:mm"));
    assert.equal(meeting.isOnlineMeeting, true);
    assert.deepEqual(await meetingsOf(adele), []);
  });

  it('offers times when only a day was said, and books the one that is pressed', async () => {
    const day = weekdayAt(3, '09:00');
    const offered = await me().says(`book an hour with Alex on ${saidDay(day)}`);
    assert.match(textOf(offered.activities), /Times with Alex Wilber/);
    const titles = [...JSON.stringify(offered.activities).matchAll(/"title":"(Book [^"]+)"/g)].map(
      ([, title]) => title,
    );
    assert.ok(titles.length >= 2, JSON.stringify(titles));

    await me().presses(titles[0] ?? '');

    const meeting = await onlyMeetingOf(alex);
    assert.equal(meeting.start.dateTime.slice(0, 10), day.toISODate());
  });

  it('takes a booking back, and tells everybody', async () => {
    await me().says('book 30 min with Alex tomorrow at 4pm');
    await me().presses('Book');
    await onlyMeetingOf(alex);

    const undone = textOf((await me().presses('Undo')).invokeResponse);

    assert.match(undone, /Cancelled/);
    assert.deepEqual([...(await meetingsOf(alex)), ...(await meetingsOf(megan))], []);
  });

  it('moves what was booked, and back again', async () => {
    const [from, to] = [weekdayAt(2, '11:00'), weekdayAt(3, '14:30')];
    await me().says(`book 30 min with Alex on ${saidDay(from)} at 11am about onboarding`);
    await me().presses('Book');

    await me().presses('Move');
    await me().presses('See who is free', { day: to.toISODate() ?? '', time: '14:30', minutes: '30' });
    const moved = textOf((await me().presses('Move it')).invokeResponse);
    assert.match(moved, /Moved: onboarding/i);
    assert.equal((await onlyMeetingOf(alex)).start.dateTime.slice(0, 16), to.toFormat("yyyy-MM-dd'T'HH:mm"));

    await me().presses('Move back');
    assert.equal((await onlyMeetingOf(alex)).start.dateTime.slice(0, 16), from.toFormat("yyyy-MM-dd'T'HH:mm"));
  });

  it('moves a meeting by its name', async () => {
    const day = weekdayAt(2, '13:00');
    await me().says(`book 30 min with Alex on ${saidDay(day)} at 1pm about hiring plan`);
    await me().presses('Book');

    const asked = textOf((await me().says('move hiring plan to 4pm')).activities);
    assert.match(asked, /Move “hiring plan”\?/i);
    await me().presses('Move it');

    assert.equal((await onlyMeetingOf(alex)).start.dateTime.slice(11, 16), '16:00');
  });

  it('finds a free room, and one by name', async () => {
    const day = weekdayAt(2, '10:00');
    const any = textOf((await me().says(`book a room with Alex on ${saidDay(day)} at 10am for 1 hour`)).activities);
    assert.match(any, /Conf Room \w+/);

    const named = textOf(
      (await me().says(`book 1 hour with Alex in Conf Room Baker on ${saidDay(day)} at 2pm`)).activities,
    );
    assert.match(named, /Conf Room Baker/);
    const booked = textOf((await me().presses('Book')).invokeResponse);
    assert.match(booked, /Conf Room Baker/);
    assert.ok(invitedTo(await onlyMeetingOf(megan)).includes('confroombaker@contoso.onmicrosoft.com'));
  });

  it('warns before an invitation leaves the organisation, and never calls an outsider free', async () => {
    const asked = textOf((await me().says('book 30 min with jane.doe@fabrikam.com tomorrow at 3pm')).activities);

    assert.match(asked, /goes outside your organisation, to jane\.doe@fabrikam\.com/);
    assert.doesNotMatch(asked, /jane\.doe@fabrikam\.com\W*free/);
    await me().presses('Book');
    assert.deepEqual(invitedTo(await onlyMeetingOf(megan)), ['jane.doe@fabrikam.com']);
  });

  it('asks for another time when the one said has passed, everything else kept', async () => {
    const now = DateTime.now().setZone(seattle);
    const past = now.minus({ days: 2 });
    const asked = textOf((await me().says(`book 30 min with Alex on ${saidDay(past)} at 9am about retro`)).activities);

    assert.match(asked, /has passed/);
    assert.match(asked, /retro/);
    assert.deepEqual(await meetingsOf(megan), []);
  });

  it('asks for another length when nobody could meet for so long or so short, everything else kept', async () => {
    for (const length of ['0 min', '40 hours']) {
      const asked = textOf((await me().says(`book ${length} with Alex tomorrow at 3pm about retro`)).activities);

      assert.match(asked, /A meeting lasts from 5 minutes to 24 hours/, length);
      assert.match(asked, /retro/);
    }
    assert.deepEqual(await meetingsOf(megan), []);
  });

  it('says what it did with a time that the clocks skip, and with one they show twice', async () => {
    const year = DateTime.now().setZone(seattle).plus({ months: 1 }).year + 1;
    const sunday = (month: number, which: number) => {
      const first = DateTime.fromObject({ year, month, day: 1 }, { zone: seattle });
      return first.plus({ days: ((7 - first.weekday) % 7) + 7 * (which - 1) });
    };

    const skipped = textOf((await me().says(`book 30 min with Alex on ${saidDay(sunday(3, 2))} at 2:30am`)).activities);
    const twice = textOf((await me().says(`book 30 min with Alex on ${saidDay(sunday(11, 1))} at 1:30am`)).activities);

    assert.match(skipped, /clocks go forward that day and skip 02:30, so I took 3:30 AM/);
    assert.match(twice, /clocks go back that day and show 01:30 twice/);
    assert.match(twice, /Book the second, Pacific Standard Time/);
  });

  it('uses the subject and the choice of a Teams link that were typed into the card', async () => {
    await me().says('book 30 min with Alex tomorrow at 3pm');
    await me().presses('Book', { subject: 'Walk and talk', online: 'false' });

    const { subject, isOnlineMeeting } = await onlyMeetingOf(alex);
    assert.deepEqual([subject, isOnlineMeeting], ['Walk and talk', false]);
  });

  it('books once, however often the button is pressed', async () => {
    await me().says('book 30 min with Alex tomorrow at 3pm');
    const pressed = await Promise.all([me().presses('Book'), me().presses('Book'), me().presses('Book')]);

    await onlyMeetingOf(alex);
    for (const { invokeResponse } of pressed) assert.match(textOf(invokeResponse), /Booked/);
  });

  it('is asked for in a group chat by mention, and only the one who asked can press', async () => {
    const group = { kind: 'groupChat' as const, members: [alex] };
    const { conversation } = await me().says('book 30 min with Alex tomorrow at 3pm', group);
    const refused = await story.chat.as(alex).presses('Book', {}, conversation);

    assert.match(JSON.stringify(refused.invokeResponse?.body), /Only Megan Bowen can use this card/);
    assert.deepEqual([...(await meetingsOf(alex)), ...(await meetingsOf(megan))], []);
    await me().presses('Book', {}, conversation);
    await onlyMeetingOf(alex);
  });

  it('works with people who have never used the app', async () => {
    await me().says('book 30 min with Isaiah Langer tomorrow at 3pm');
    await me().presses('Book');

    assert.deepEqual(invitedTo(await onlyMeetingOf(isaiah)), [isaiah.toLowerCase()]);
  });
});
