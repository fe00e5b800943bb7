import assert from 'node:assert/strict';
import { buttonsOf, textOf } from '../support/chat.ts';
import { adele, megan } from '../support/people.ts';
import { type Story, startApp } from '../support/start-app.ts';
import { graphTime, weekdayAt } from '../support/times.ts';

interface Invitation {
  subject: string;
  responseStatus: { response: string };
  attendees: { status: { response: string } }[];
}

/** The organiser asked for no answers: Graph refuses one that is sent, and takes one that is only kept. */
describe('an invitation whose organiser asked for no answers', () => {
  let story: Story;
  before(async () => {
    story = await startApp();
  });
  beforeEach(async () => {
    await story.control.reset();
    const at = weekdayAt(2, '10:00');
    await story.control.graph(adele, 'POST', '/me/events', {
      subject: 'All ears',
      start: graphTime(at),
      end: graphTime(at.plus({ minutes: 30 })),
      responseRequested: false,
      attendees: [{ type: 'required', emailAddress: { address: megan, name: 'Megan Bowen' } }],
    });
  });
  after(() => story.stop());

  const me = () => story.chat.as(megan);
  const invitationOf = async (user: string) =>
    (await story.control.graph<{ value: Invitation[] }>(user, 'GET', '/me/events')).value.find(
      ({ subject }) => subject === 'All ears',
    );

  it('is answered all the same, and nobody is told', async () => {
    await me().says('tentative for all ears');

    assert.match(textOf((await me().presses('Tentative')).invokeResponse), /You said maybe/);
    assert.equal((await invitationOf(megan))?.responseStatus.response, 'tentativelyAccepted');
    assert.equal((await invitationOf(adele))?.attendees[0]?.status.response, 'none');
  });

  it('offers neither a word to the organiser nor another time, which would not arrive', async () => {
    const asked = (await me().says('accept all ears')).activities.at(-1);

    assert.ok(asked);
    assert.deepEqual(buttonsOf(asked), ['Accept', 'Tentative', 'Decline']);
    assert.doesNotMatch(textOf(asked), /Message to the organiser/);
    const answered = await me().presses('Accept');
    assert.doesNotMatch(JSON.stringify(answered.invokeResponse), /Propose/);
  });
});
