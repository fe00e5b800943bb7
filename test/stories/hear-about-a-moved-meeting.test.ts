import assert from 'node:assert/strict';
import { type Seen, startTenantAndApp, type TenantAndApp, textOf } from '../support/tenant-and-app.ts';

const adele = 'adelev@contoso.onmicrosoft.com';
const megan = 'meganb@contoso.onmicrosoft.com';

/** A workday well ahead, as a local time in UTC. */
const on = (time: string): { dateTime: string; timeZone: string } => {
  const day = new Date(Date.now() + 9 * 86_400_000).toISOString().slice(0, 10);
  return { dateTime: `${day}T${time}:00`, timeZone: 'UTC' };
};

describe('hearing about meetings, unasked', function () {
  this.timeout(60_000);
  let world: TenantAndApp;
  const invite = (subject: string, more = {}) =>
    world.graph<{ id: string }>(adele, 'POST', '/me/events', {
      subject,
      start: on('13:00'),
      end: on('13:30'),
      attendees: [{ emailAddress: { address: megan, name: 'Megan Bowen' }, type: 'required' }],
      ...more,
    });
  const cardAbout = async (subject: string): Promise<Seen> => {
    const cards = (await world.chatOf(megan)).filter((seen) => textOf(seen).includes(subject));
    assert.equal(cards.length, 1, `cards about ${subject}: ${cards.length}`);
    return cards[0] as Seen;
  };

  before(async () => {
    world = await startTenantAndApp();
    const cards = await world.says(megan, 'turn on notifications');
    assert.match(textOf(cards.at(-1)), /Notifications are on/);
  });
  after(() => world?.stop());

  it('tells Megan that Adele invites her, and updates that card when Adele moves and cancels it', async () => {
    const event = await invite('Budget');
    const invitation = await cardAbout('Budget');
    assert.match(textOf(invitation), /Invitation: Budget/);

    await world.graph(adele, 'PATCH', `/me/events/${event.id}`, { start: on('15:00'), end: on('15:30') });
    const moved = await cardAbout('Budget');
    await world.graph(adele, 'POST', `/me/events/${event.id}/cancel`, { comment: 'Not needed' });
    const cancelled = await cardAbout('Budget');

    assert.match(textOf(moved), /Adele Vance moved it/);
    assert.match(textOf(cancelled), /Cancelled: Budget/);
    assert.equal(moved.id, invitation.id);
    assert.equal(cancelled.id, invitation.id);
  });

  it('answers from the card, as Megan', async () => {
    const event = await invite('Roadmap');
    const card = await cardAbout('Roadmap');

    const answer = await world.presses(megan, card, 'Accept');

    assert.match(JSON.stringify(answer), /You accepted/);
    const { attendees } = await world.graph<{ attendees: { status: { response: string } }[] }>(
      adele,
      'GET',
      `/me/events/${event.id}?$select=attendees`,
    );
    assert.equal(attendees[0]?.status.response, 'accepted');
  });

  it('proposes another time from the card', async () => {
    const event = await invite('Hiring');
    const card = await cardAbout('Hiring');

    const answer = await world.presses(megan, card, 'Propose', { day: on('').dateTime.slice(0, 10), time: '16:00' });

    assert.match(JSON.stringify(answer), /You proposed/);
    const { attendees } = await world.graph<{ attendees: Record<string, unknown>[] }>(
      adele,
      'GET',
      `/me/events/${event.id}?$select=attendees`,
    );
    assert.ok(attendees[0]?.proposedNewTime);
  });

  it('says what an invitation clashes with', async () => {
    await world.graph(megan, 'POST', '/me/events', { subject: 'Dentist', start: on('18:00'), end: on('19:00') });

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
    const cards = await world.says(megan, 'turn off notifications');
    assert.match(textOf(cards.at(-1)), /Notifications are off/);
    await invite('Unheard');

    const heard = (await world.chatOf(megan)).filter((seen) => textOf(seen).includes('Unheard'));

    assert.equal(heard.length, 0);
  });
});
