import assert from 'node:assert/strict';
import { understandWithSecondOpinion } from '../../src/bot/phrases/understand-with-second-opinion.ts';
import { buttonsOf, textOf } from '../support/chat.ts';
import { adele, lee, megan } from '../support/people.ts';
import { type Story, startApp } from '../support/start-app.ts';

/** Words of which the grammar makes nothing, whatever it learns. */
const muddle = 'calendar colleague Lee Gu thursday 3 together somehow';

const moment = { now: '2026-11-23T09:00', timeZone: 'Europe/London' };

describe('what was not understood', () => {
  let story: Story;
  before(async () => {
    story = await startApp();
  });
  beforeEach(() => story.control.reset());
  after(() => story.stop());

  const me = () => story.chat.as(megan);
  const hears = async (text: string) => (await me().says(text)).activities.filter(({ type }) => type === 'message');
  const writes = async () =>
    (await story.control.ledger()).entries.filter(({ kind }) => kind === 'event' || kind === 'mail');

  it('is answered by commands near to it, each a button with the words that are kept', async () => {
    const [answer] = await hears(muddle);

    assert.ok(answer);
    assert.match(textOf(answer), /not sure what you would like/);
    const buttons = buttonsOf(answer);
    assert.ok(buttons.includes('Book a meeting: Lee Gu · thursday 3'), buttons.join('; '));
    assert.ok(buttons.length <= 3);
    assert.deepEqual(await writes(), []);
  });

  it('keeps no word that names nobody', async () => {
    const [answer] = await hears('cansel my meting wiht the kickof');

    assert.ok(answer);
    assert.doesNotMatch(buttonsOf(answer).join('; '), /: the\b/);
  });

  it('goes on with the words when a button is pressed, and asks before it does anything', async () => {
    await hears('who am I?');
    await hears(muddle);

    const pressed = textOf(await me().presses('Book a meeting: Lee Gu · thursday 3'));

    assert.match(pressed, /Lee Gu/);
    assert.match(pressed, /3:00 PM/);
    assert.match(pressed, /Thu,/);
    assert.deepEqual(await writes(), []);
  });

  for (const text of ['book a table for two at 8pm', 'cancel my gym membership', 'move my savings to another bank'])
    it(`does nothing about “${text}”`, async () => {
      const answer = textOf(await hears(text));

      assert.match(answer, /did not understand|not sure what you would like|cannot do/);
      assert.doesNotMatch(answer, /Book this meeting|Cancel this meeting|Which meeting/);
      assert.deepEqual(await writes(), []);
    });

  it('is named when it is known and cannot be done yet, and nothing is done', async () => {
    const [answer] = await hears('find mails from Alex');

    assert.match(textOf(answer), /Search my mail: I cannot do that yet, and nothing was done/);
    assert.deepEqual(await writes(), []);
  });

  it('is answered by examples when it is far from everything', async () => {
    const [answer] = await hears('colourless green ideas sleep furiously');

    assert.ok(answer);
    assert.match(textOf(answer), /did not understand/);
    assert.deepEqual(buttonsOf(answer), []);
  });

  it('shows what words that nobody read are taken for, and says that it was not sure', async () => {
    await hears('who am I?');
    // Whatever the grammar learns, it reads no such heap of words.
    const heaps = [
      'purple agenda glimpse thursday for me',
      'all my stuff glance diary thursday',
      'my purple thursday diary',
    ];
    const heap = heaps.find((text) => understandWithSecondOpinion(text, moment).isGuess);
    assert.ok(heap);
    const [answer] = await hears(heap);

    assert.ok(answer);
    assert.match(textOf(answer), /I was not sure about your words/);
    assert.match(textOf(answer), /Thu/);
    assert.deepEqual(await writes(), []);
  });

  it('offers in front of others nothing that is for the person alone', async () => {
    const text = 'thursday overview banana somehow mine';
    const calendar = 'Show my calendar: thursday';

    const [alone] = await hears(text);
    const { activities } = await me().says(text, { kind: 'groupChat', members: [megan, adele, lee] });
    const messages = activities.filter(({ type }) => type === 'message');

    assert.ok(alone && buttonsOf(alone).includes(calendar), alone && textOf(alone));
    assert.equal(messages.length, 1);
    assert.ok(!messages.flatMap(buttonsOf).includes(calendar));
  });
});
