import assert from 'node:assert/strict';
import { textOf } from '../support/chat.ts';
import { adele, megan } from '../support/people.ts';
import { type Story, startApp } from '../support/start-app.ts';

const on = (time: string) => ({
  dateTime: `${new Date(Date.now() + 9 * 86_400_000).toISOString().slice(0, 10)}T${time}:00`,
  timeZone: 'UTC',
});

describe('hearing about answers to my invitation', function () {
  this.timeout(60_000);
  let story: Story;
  const cardsAbout = async (subject: string) => {
    await story.settled();
    return (await story.chat.as(megan).sees()).filter((seen) => textOf(seen).includes(subject));
  };
  before(async () => {
    story = await startApp();
    await story.chat.as(megan).says('turn on notifications');
  });
  after(() => story.stop());

  it('tells Megan that Adele proposes another time, and nothing of her own booking', async () => {
    await story.control.graph(megan, 'POST', '/me/events', {
      subject: 'Review',
      start: on('09:00'),
      end: on('09:30'),
      attendees: [{ emailAddress: { address: adele, name: 'Adele Vance' }, type: 'required' }],
    });
    assert.deepEqual(await cardsAbout('Review'), []);
    const { value } = await story.control.graph<{ value: { id: string; subject: string }[] }>(
      adele,
      'GET',
      '/me/events',
    );
    const invitation = value.find(({ subject }) => subject === 'Review');

    await story.control.graph(adele, 'POST', `/me/events/${invitation?.id}/tentativelyAccept`, {
      sendResponse: true,
      proposedNewTime: { start: on('11:00'), end: on('11:30') },
    });

    const after = await cardsAbout('Review');
    assert.equal(after.length, 1);
    assert.match(textOf(after[0]), /Adele Vance said maybe to Review/);
    assert.match(textOf(after[0]), /proposes/);
  });
});

describe('switching notifications on', function () {
  this.timeout(60_000);
  let story: Story;
  before(async () => {
    story = await startApp({ quiet: false });
  });
  after(() => story.stop());

  it('says nothing of the three weeks that are in the calendar already', async () => {
    await story.chat.as(megan).says('turn on notifications');
    await story.settled();
    const before = (await story.chat.as(megan).sees()).length;
    await story.passes(7 * 3_600_000);

    assert.equal((await story.chat.as(megan).sees()).length, before);
  });
});
