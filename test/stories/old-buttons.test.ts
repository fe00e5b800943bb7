import assert from 'node:assert/strict';
import { textOf } from '../support/chat.ts';
import { adele, alex, megan } from '../support/people.ts';
import { type Story, startApp } from '../support/start-app.ts';
import { graphTime, saidDay, weekdayAt } from '../support/times.ts';

interface Meeting {
  id: string;
  subject: string;
  isCancelled: boolean;
  start: { dateTime: string };
}

describe('a button that was pressed already', () => {
  let story: Story;
  before(async () => {
    story = await startApp();
  });
  beforeEach(() => story.control.reset());
  after(() => story.stop());

  const me = () => story.chat.as(megan);
  const meetingsOf = async (user: string): Promise<Meeting[]> =>
    (
      await story.control.graph<{ value: Meeting[] }>(user, 'GET', '/me/events?$select=id,subject,isCancelled,start')
    ).value.filter(({ isCancelled }) => !isCancelled);
  const firstOf = async (user: string): Promise<Meeting> => (await meetingsOf(user))[0] ?? assert.fail('no meeting');
  const changeOf = (user: string, id: string, method: string, what: unknown, action = '') =>
    story.control.graph(user, method, `/me/events/${id}${action}`, what);
  const told = async (press: () => Promise<{ invokeResponse?: { body?: unknown } }>) =>
    textOf((await press()).invokeResponse);

  const day = weekdayAt(2, '11:00');
  const book = async () => {
    await me().says(`book 30 min with Alex on ${saidDay(day)} at 11am about onboarding`);
    const again = await me().holds('Book');
    await again();
    return again;
  };
  const invited = async () => {
    await story.control.graph(adele, 'POST', '/me/events', {
      subject: 'Roadmap',
      start: graphTime(day),
      end: graphTime(day.plus({ hours: 1 })),
      attendees: [{ emailAddress: { address: megan }, type: 'required' }],
    });
    await me().says('accept Roadmap');
  };

  it('says what it said while that is still true, and does nothing twice', async () => {
    const again = await book();

    assert.match(await told(again), /Booked: onboarding/i);
    assert.equal((await meetingsOf(megan)).length, 1);
  });

  it('never calls a meeting booked that was taken back', async () => {
    const again = await book();
    const undo = await me().holds('Undo');
    await undo();

    const said = await told(again);

    assert.doesNotMatch(said, /Booked|has an invitation/);
    assert.match(said, /That meeting was cancelled since then\. Nothing of it is in your calendar\./);
    assert.match(await told(undo), /Cancelled: onboarding/i);
    assert.deepEqual([...(await meetingsOf(megan)), ...(await meetingsOf(alex))], []);
  });

  it('never calls a meeting booked that was removed in Outlook', async () => {
    const again = await book();
    await changeOf(megan, (await firstOf(megan)).id, 'DELETE', undefined);

    assert.match(await told(again), /was cancelled since then/);
  });

  it('shows where a meeting is that was moved elsewhere since', async () => {
    await book();
    await me().says('move onboarding to 4pm');
    const again = await me().holds('Move it');
    assert.match(await told(again), /Moved: onboarding/i);
    const { id } = await firstOf(megan);
    const later = day.set({ hour: 17 });
    await changeOf(megan, id, 'PATCH', { start: graphTime(later), end: graphTime(later.plus({ minutes: 30 })) });

    const said = await told(again);

    assert.match(said, /It was moved since then\./);
    assert.match(said, /5:00 PM – 5:30 PM/);
    assert.doesNotMatch(said, /4:00 PM/);
    assert.match(said, /^Move$/m);
  });

  it('shows where a meeting is that was moved back', async () => {
    await book();
    await me().says('move onboarding to 4pm');
    const again = await me().holds('Move it');
    await again();
    const back = await me().holds('Move back');
    assert.match(await told(back), /11:00 AM – 11:30 AM/);

    assert.match(await told(again), /It was moved since then\./);
    assert.match(await told(back), /11:00 AM – 11:30 AM/);
  });

  it('shows the answer that was given in Outlook since', async () => {
    await invited();
    const again = await me().holds('Accept');
    assert.match(await told(again), /You accepted\./);
    await changeOf(megan, (await firstOf(megan)).id, 'POST', { sendResponse: true }, '/tentativelyAccept');

    const said = await told(again);

    assert.match(said, /Your answer changed since then\./);
    assert.match(said, /You said maybe/);
    assert.doesNotMatch(said, /You accepted/);
  });

  it('asks for another answer when the meeting was moved after the first', async () => {
    await invited();
    const again = await me().holds('Accept');
    await again();
    const later = day.plus({ hours: 3 });
    const change = { start: graphTime(later), end: graphTime(later.plus({ hours: 1 })) };
    await changeOf(adele, (await firstOf(adele)).id, 'PATCH', change);

    const said = await told(again);

    assert.match(said, /It was moved since then\./);
    assert.match(said, /2:00 PM – 3:00 PM/);
    assert.match(said, /^Accept$/m);
  });

  it('says that an invitation is gone that was answered and then cancelled', async () => {
    await invited();
    const again = await me().holds('Accept');
    await again();
    await changeOf(adele, (await firstOf(adele)).id, 'POST', { comment: '' }, '/cancel');

    assert.match(await told(again), /was cancelled since then/);
  });

  it('cancels once, and says so again', async () => {
    await book();
    await me().says('cancel onboarding');
    const again = await me().holds('Cancel the meeting');
    const first = await told(again);
    const { next } = await story.control.ledger();

    const second = await told(again);

    assert.match(first, /Cancelled: onboarding/i);
    assert.equal(second, first);
    const { entries } = await story.control.ledger(next - 1);
    assert.deepEqual(
      entries.filter(({ kind, method }) => kind === 'graph' && method === 'POST'),
      [],
    );
  });

  it('shows how notifications are now, not how they were', async () => {
    await me().says('turn on notifications');
    const off = await me().holds('Turn off');
    await off();
    await me().says('turn on notifications');

    assert.match(await told(off), /Notifications are on/i);
  });
});
