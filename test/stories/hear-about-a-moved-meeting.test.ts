import assert from 'node:assert/strict';
import { type Activity, textOf } from '../support/chat.ts';
import { adele, megan } from '../support/people.ts';
import { type Story, startApp } from '../support/start-app.ts';

/** A workday well ahead, as a local time in UTC. */
const on = (time: string): { dateTime: string; timeZone: string } => {
  const day = new Date(Date.now() + 9 * 86_400_000).toISOString().slice(0, 10);
  return { dateTime: `${day}T${time}:00`, timeZone: 'UTC' };
};

describe('hearing about meetings, unasked', function () {
  this.timeout(60_000);
  let story: Story;
  const me = () => story.chat.as(megan);
  const invite = (subject: string, more = {}) =>
    story.control.graph<{ id: string }>(adele, 'POST', '/me/events', {
      subject,
      start: on('13:00'),
      end: on('13:30'),
      attendees: [{ emailAddress: { address: megan, name: 'Megan Bowen' }, type: 'required' }],
      ...more,
    });
  const cardsAbout = async (subject: string): Promise<Activity[]> => {
    await story.settled();
    return (await me().sees()).filter((seen) => textOf(seen).includes(subject));
  };
  const cardAbout = async (subject: string): Promise<Activity> => {
    const [card, ...others] = await cardsAbout(subject);
    assert.ok(card && others.length === 0, `cards about ${subject}: ${others.length + (card ? 1 : 0)}`);
    return card;
  };

  before(async () => {
    story = await startApp();
    assert.match(textOf(await me().says('turn on notifications')), /Notifications are on/);
  });
  after(() => story.stop());

  it('tells Megan that Adele invites her, and updates that card when Adele moves and cancels it', async () => {
    const event = await invite('Budget');
    const invitation = await cardAbout('Budget');
    assert.match(textOf(invitation), /Invitation: Budget/);

    await story.control.graph(adele, 'PATCH', `/me/events/${event.id}`, { start: on('15:00'), end: on('15:30') });
    const moved = await cardAbout('Budget');
    await story.control.graph(adele, 'POST', `/me/events/${event.id}/cancel`, { comment: 'Not needed' });
    const cancelled = await cardAbout('Budget');

    assert.match(textOf(moved), /Adele Vance moved it/);
    assert.match(textOf(cancelled), /Cancelled: Budget/);
    assert.equal(moved.id, invitation.id);
    assert.equal(cancelled.id, invitation.id);
  });

  it('answers from the card, as Megan', async () => {
    const event = await invite('Roadmap');
    await cardAbout('Roadmap');

    const answer = await me().presses('Accept');

    assert.match(textOf(answer.invokeResponse), /You accepted/);
    const { attendees } = await story.control.graph<{ attendees: { status: { response: string } }[] }>(
      adele,
      'GET',
      `/me/events/${event.id}?$select=attendees`,
    );
    assert.equal(attendees[0]?.status.response, 'accepted');
  });

  it('proposes another time from the card', async () => {
    const event = await invite('Hiring');
    await cardAbout('Hiring');

    const answer = await me().presses('Propose', { day: on('').dateTime.slice(0, 10), time: '16:00' });

    assert.match(textOf(answer.invokeResponse), /You proposed/);
    const { attendees } = await story.control.graph<{ attendees: Record<string, unknown>[] }>(
      adele,
      'GET',
      `/me/events/${event.id}?$select=attendees`,
    );
    assert.ok(attendees[0]?.proposedNewTime);
  });

  it('says what an invitation clashes with', async () => {
    await story.control.graph(megan, 'POST', '/me/events', {
      subject: 'Dentist',
      start: on('18:00'),
      end: on('19:00'),
    });

    await invite('Late call', { start: on('18:30'), end: on('19:30') });

    assert.match(textOf(await cardAbout('Late call')), /Clashes with Dentist/);
  });

  it('shows no details of a private event outside the card', async () => {
    await invite('Salary talk', { sensitivity: 'private' });

    const card = await cardAbout('Salary talk');

    assert.doesNotMatch(card.summary ?? '', /Salary/);
    assert.match(card.summary ?? '', /private/);
  });

  it('falls silent when switched off', async () => {
    assert.match(textOf(await me().says('turn off notifications')), /Notifications are off/);
    await invite('Unheard');

    assert.deepEqual(await cardsAbout('Unheard'), []);
  });
});
