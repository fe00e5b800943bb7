import assert from 'node:assert/strict';
import { DateTime } from 'luxon';
import { buttonsOf, cardOf, textOf } from '../support/chat.ts';
import { adele, alex, lee, megan } from '../support/people.ts';
import { type Story, startApp } from '../support/start-app.ts';
import { graphTime, saidDay, shownDay, weekdayAt } from '../support/times.ts';

const names: Record<string, string> = { [alex]: 'Alex Wilber', [lee]: 'Lee Gu', [megan]: 'Megan Bowen' };
const addressed = (addresses: string[]) =>
  addresses.map((address) => ({ emailAddress: { address, name: names[address] ?? address }, type: 'required' }));

describe('asking about a meeting', () => {
  let story: Story;
  const day = weekdayAt(3, '10:00');
  const event = (user: string, subject: string, at: DateTime, guests: string[] = [], more = {}) =>
    story.control.graph<{ id: string }>(user, 'POST', '/me/events', {
      subject,
      start: graphTime(at),
      end: graphTime(at.plus({ minutes: 45 })),
      attendees: addressed(guests),
      ...more,
    });
  const asks = async (text: string, user = megan) => textOf((await story.chat.as(user).says(text)).activities);
  before(async () => {
    story = await startApp();
  });
  beforeEach(() => story.control.reset());
  after(() => story.stop());

  it('says when, where, how long and what about, in a sentence', async () => {
    await event(megan, 'Budget review', day, [alex], {
      location: { displayName: 'Conf Room Hood' },
      body: { contentType: 'text', content: 'Numbers of the quarter' },
    });

    assert.match(
      await asks('when is the budget review?'),
      new RegExp(`“Budget review” is on ${shownDay(day)}, 10:00 AM – 10:45 AM\\.`),
    );
    assert.match(await asks('where is the budget review'), /“Budget review” takes place here: Conf Room Hood\./);
    assert.match(await asks('how long is the budget review'), /lasts 45 min, 10:00 AM – 10:45 AM\./);
    assert.match(await asks('what is the budget review about?'), /says: Numbers of the quarter/);
    assert.match(await asks('when is the offsite'), /I found no meeting about “offsite”/);
  });

  it('says who is in it and who has accepted', async () => {
    await event(megan, 'Kickoff', day, [alex, lee]);
    await story.chat.as(lee).says('accept the kickoff');
    await story.chat.as(lee).presses('Accept');

    assert.match(await asks('who is in the kickoff?'), /With you in “Kickoff”: Alex Wilber and Lee Gu\./);
    assert.match(await asks('who has accepted the kickoff?'), /“Kickoff”: 1 of 2 accepted\./);
    assert.match(
      await asks('who is in the kickoff?', lee),
      /With you in “Kickoff”: Megan Bowen \(organiser\) and Alex Wilber\./,
    );
    assert.match(await asks('has Lee accepted the kickoff?'), /Lee Gu: accepted/);
    assert.match(await asks('who has accepted the kickoff?', lee), /for its organiser alone to see. Ask Megan Bowen/);
  });

  it('takes a stated day, and asks only when the words fit several', async () => {
    await event(megan, 'Review', day, [alex]);
    await event(megan, 'Review', day.plus({ hours: 3 }), [lee]);

    assert.match(await asks('who is in the review with Lee'), /Lee Gu\./);
    assert.match(await asks('when do I meet Lee next'), /1:00 PM – 1:45 PM/);
    assert.match(await asks(`when is the review on ${saidDay(day)}`), /10:00 AM.*\n.*1 more meeting fits/s);
    const { activities } = await story.chat.as(megan).says('who is in the review?');
    assert.match(textOf(activities), /Which meeting do you mean/);
    assert.match(
      textOf((await story.chat.as(megan).presses(`Review, ${shownDay(day)}, 1:00 PM – 1:45 PM`)).invokeResponse),
      /Lee Gu\./,
    );
  });

  it('tells the next one apart from the one that is on', async () => {
    const now = DateTime.fromJSDate(await story.control.clock());
    assert.match(await asks("what's my next meeting?"), /no meeting in your calendar in the next 30 days/);
    await event(megan, 'Running', now.minus({ minutes: 10 }), [alex]);
    await event(megan, 'Coming', now.plus({ minutes: 90 }), [alex]);

    assert.match(
      await asks("what's my next meeting?"),
      /Next is “Coming”.*starts in 1 h 30 min.*“Running”.*It is on now/s,
    );
    assert.match(await asks('how long until my next meeting?'), /“Coming” is.*starts in 1 h 30 min/s);
    assert.match(await asks('who is in my meeting?'), /“Running”: Alex Wilber/);
  });

  it('finds the invitations without an answer and leads to answering them', async () => {
    assert.match(await asks('what did I not answer?'), /answered every invitation of the next 30 days/);
    await event(adele, 'Kepler', day, [megan]);
    await event(adele, 'Orion', day.plus({ hours: 2 }), [megan]);

    assert.match(await asks('which invitations have I not answered?'), /2 invitations wait for your answer/);
    await story.chat.as(megan).presses(`Orion, ${shownDay(day)}, 12:00 PM – 12:45 PM`);
    await story.chat.as(megan).presses('Accept');
    assert.match(await asks('do I have any open invitations?'), /1 invitation waits for your answer.*Kepler/s);
  });

  it('names what overlaps, to me alone', async () => {
    await event(megan, 'Kepler', day);
    await event(megan, 'Orion', day.plus({ minutes: 30 }));

    assert.match(
      await asks(`am I double booked on ${saidDay(day)}`),
      /1 overlap in your calendar.*Kepler \(10:00 AM – 10:45 AM\) and Orion/s,
    );
    assert.match(await asks(`do I have any conflicts on ${saidDay(day.plus({ days: 1 }))}`), /Nothing overlaps/);
    const inGroup = await story.chat.as(megan).says('am I double booked', { kind: 'groupChat', members: [alex] });
    assert.doesNotMatch(textOf(inGroup.activities), /Kepler/);
  });

  it('gives the link of the meeting that is on, else of the next, and says when there is none', async () => {
    const now = DateTime.fromJSDate(await story.control.clock());
    assert.match(await asks('join my next meeting'), /no meeting to join/);
    await event(megan, 'At the desk', now.plus({ hours: 1 }), [alex], { location: { displayName: 'Hood' } });
    assert.match(await asks('join my next meeting'), /“At the desk” has no link to join. It takes place here: Hood/);
    await event(megan, 'Online', now.plus({ hours: 2 }), [alex], {
      isOnlineMeeting: true,
      onlineMeetingProvider: 'teamsForBusiness',
    });

    for (const said of ['join my next meeting', 'join the online call', 'give me the link to the online meeting']) {
      const { activities } = await story.chat.as(megan).says(said);
      const card = JSON.stringify(cardOf(activities.at(-1) ?? assert.fail('no answer')));
      if (said.includes('online'))
        assert.match(card, /"type":"Action.OpenUrl","title":"Join","url":"https:\/\/teams/, said);
      assert.deepEqual(buttonsOf(activities.at(-1) ?? assert.fail('no answer')), []);
    }
  });

  it('says for its own reason what cannot be moved, and what can be done', async () => {
    const whole = day.startOf('day');
    await event(megan, 'Offsite', whole, [], { isAllDay: true, end: graphTime(whole.plus({ days: 1 })) });
    await event(adele, 'Trade fair', day, [megan]);

    const mine = await asks('move the offsite to 3pm');
    assert.match(mine, /lasts all day/);
    assert.doesNotMatch(mine, /do not organise/);
    const { activities } = await story.chat.as(megan).says('move the trade fair to 3pm');
    assert.match(textOf(activities), /You do not organise that meeting/);
    assert.match(textOf(activities), /Write to Adele Vance/);
    assert.deepEqual(buttonsOf(activities.at(-1) ?? assert.fail('no answer')), [
      'Accept',
      'Tentative',
      'Decline',
      'Propose',
    ]);
  });
});
