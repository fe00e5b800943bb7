import assert from 'node:assert/strict';
import { DateTime } from 'luxon';
import { buttonsOf, cardOf, textOf } from '../support/chat.ts';
import { adele, alex, lee, megan } from '../support/people.ts';
import { type Story, startApp } from '../support/start-app.ts';
import { graphTime } from '../support/times.ts';

const names: Record<string, string> = { [alex]: 'Alex Wilber', [lee]: 'Lee Gu', [megan]: 'Megan Bowen' };

describe('being late for a meeting', () => {
  let story: Story;
  const event = (user: string, subject: string, at: DateTime, guests: string[] = [], more = {}) =>
    story.control.graph<{ id: string }>(user, 'POST', '/me/events', {
      subject,
      start: graphTime(at),
      end: graphTime(at.plus({ minutes: 30 })),
      attendees: guests.map((address) => ({ emailAddress: { address, name: names[address] }, type: 'required' })),
      ...more,
    });
  const now = async () => DateTime.fromJSDate(await story.control.clock());
  const me = () => story.chat.as(megan);
  const says = async (text: string) => {
    const answer = (await me().says(text)).activities.at(-1) ?? assert.fail('no answer');
    return { text: textOf(answer), buttons: buttonsOf(answer), card: JSON.stringify(cardOf(answer)) };
  };
  const mails = async () =>
    (await story.control.ledger()).entries.filter(({ kind }) => kind === 'mail' || kind === 'event').length;
  before(async () => {
    story = await startApp();
  });
  beforeEach(() => story.control.reset());
  after(() => story.stop());

  it('tells the organiser on one press, once, and never without it', async () => {
    const { id } = await event(adele, 'Kickoff', (await now()).plus({ minutes: 5 }), [megan, alex]);
    const before = await mails();

    const { text, buttons, card } = await says("I'm running 10 minutes late");
    assert.match(text, /Late for “Kickoff”/);
    assert.match(card, /"value":"I am running 10 min late. Please start without me."/);
    assert.match(card, /teams\.microsoft\.com\/l\/chat\/0\/0\?users=[^"]*AlexW[^"]*&message=I%20am%20running/);
    assert.doesNotMatch(card, /users=[^"]*MeganB/);
    assert.ok(buttons.includes('Accept and tell Adele Vance'));
    assert.equal(await mails(), before);

    const press = await me().holds('Accept and tell Adele Vance');
    assert.match(textOf((await press()).invokeResponse), /Adele Vance was told/);
    const after = await mails();
    await press();
    assert.equal(await mails(), after);
    const { responseStatus } = await story.control
      .graph<{ responseStatus: { response: string } }>(megan, 'GET', `/me/events?$filter=subject eq 'Kickoff'`)
      .then(
        (list) =>
          (list as unknown as { value: { responseStatus: { response: string } }[] }).value[0] ?? assert.fail('gone'),
      );
    assert.equal(responseStatus.response, 'accepted');
    const seen = await story.control.graph<{
      attendees: { emailAddress: { address: string }; status: { response: string } }[];
    }>(adele, 'GET', `/me/events/${id}`);
    assert.equal(
      seen.attendees.find(({ emailAddress }) => emailAddress.address === megan)?.status.response,
      'accepted',
    );
  });

  it('offers the organiser to move it, and shows what that would hit', async () => {
    const at = (await now()).plus({ minutes: 5 }).startOf('minute');
    const { id } = await event(megan, 'Kickoff', at, [alex]);
    assert.match((await says("I'll be 20 minutes late")).text, /nothing I can see is in the way/);
    await event(alex, 'Lunch', at.plus({ minutes: 35 }));
    await event(megan, 'Standup', at.plus({ minutes: 40 }));

    const { text, buttons } = await says("I'll be 20 minutes late");
    assert.match(text, /this is in the way.*Alex Wilber.*Standup/s);
    const move = buttons.find((title) => title.startsWith('Move it to ')) ?? assert.fail('no way to move it');
    await me().presses(move);
    const { start } = await story.control.graph<{ start: { dateTime: string } }>(megan, 'GET', `/me/events/${id}`);
    assert.equal(start.dateTime.slice(0, 16), at.plus({ minutes: 20 }).toUTC().toFormat("yyyy-MM-dd'T'HH:mm"));
  });

  it('means what has just begun, else what begins soon, or the meeting that was named', async () => {
    assert.match((await says('running late')).text, /in no meeting now/);
    await event(megan, 'Long', (await now()).minus({ minutes: 29 }), [alex]);
    await event(megan, 'Coming', (await now()).plus({ minutes: 10 }), [alex]);
    assert.match((await says('running late')).text, /Late for “Coming”/);
    await event(megan, 'Begun', (await now()).minus({ minutes: 3 }), [lee]);
    assert.match((await says('running late')).text, /Late for “Begun”/);
    assert.match((await says("I'm running late for the long meeting")).text, /Late for “Long”/);
  });

  it('asks before it takes a meeting hours away for the one that waits', async () => {
    const at = (await now()).plus({ days: 2 }).startOf('hour');
    await event(megan, 'Far away', at, [alex]);
    for (const words of ["tell everyone in my next meeting I'm late", "I'm running 10 minutes late"]) {
      const { text, buttons } = await says(words);
      assert.match(text, /^Nothing of yours begins soon; your next meeting is .*Is that the one/m, words);
      assert.equal(buttons.length, 1, words);
      assert.doesNotMatch(text, /Late for/, words);
    }
    assert.match(textOf((await me().says('yes')).activities), /Late for “Far away”/);
    // Who names it, means it.
    assert.match((await says("I'll be 10 minutes late for Far away meeting")).text, /Late for “Far away”/);
    await event(megan, 'Near', (await now()).plus({ hours: 2 }), [alex]);
    assert.match((await says("tell everyone in my next meeting I'm late")).text, /Late for “Near”/);
  });

  it('names a delay that is none', async () => {
    await event(megan, 'Kickoff', (await now()).plus({ minutes: 5 }), [alex]);

    for (const said of ["I'm running 0 minutes late", "I'm running 10000 minutes late"])
      assert.match((await says(said)).text, /between 1 minute and 4 hours/, said);
  });

  it('does not promise to tell whom it cannot', async () => {
    await event(adele, 'Quiet', (await now()).plus({ minutes: 5 }), [megan], { responseRequested: false });

    const { text, buttons } = await says("I'm running 10 minutes late");
    assert.match(text, /wants no answers/);
    assert.ok(!buttons.some((title) => /tell/i.test(title)));
  });
});
