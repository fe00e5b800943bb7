import assert from 'node:assert/strict';
import { textOf } from '../support/chat.ts';
import { type Story, startApp } from '../support/start-app.ts';

const megan = 'MeganB@contoso.onmicrosoft.com';
const alex = 'AlexW@contoso.onmicrosoft.com';
const adele = 'AdeleV@contoso.onmicrosoft.com';

interface Events {
  value: { subject: string; isCancelled: boolean; isOnlineMeeting: boolean }[];
}

describe('booking a meeting', () => {
  let story: Story;
  const meetingsOf = async (user: string) =>
    (
      await story.control.graph<Events>(user, 'GET', '/me/events?$select=subject,isCancelled,isOnlineMeeting')
    ).value.filter(({ isCancelled }) => !isCancelled);

  beforeEach(async () => {
    story = await startApp();
  });
  afterEach(() => story.stop());

  it('asks which Adele, shows who is free, books on the button, and takes it back', async () => {
    const me = story.chat.as(megan);
    const choice = await me.says('book 30 min with Adele tomorrow at 3pm');
    assert.match(textOf(choice.activities), /Which Adele do you mean\?/);
    assert.match(textOf(choice.activities), /Photo of Adele Vance/);

    const question = await me.presses('Adele Vance');
    assert.match(textOf(question.invokeResponse), /3:00 PM – 3:30 PM/);
    assert.deepEqual(await meetingsOf(adele), []);

    const booked = await me.presses('Book', { subject: 'Launch plan' });
    assert.match(textOf(booked.invokeResponse), /Booked: Launch plan/);
    assert.deepEqual(
      (await meetingsOf(adele)).map(({ subject, isOnlineMeeting }) => [subject, isOnlineMeeting]),
      [['Launch plan', true]],
    );

    await me.presses('Undo');
    assert.deepEqual([...(await meetingsOf(adele)), ...(await meetingsOf(megan))], []);
  });

  it('keeps others in a group chat from pressing my buttons', async () => {
    const group = { kind: 'groupChat' as const, members: [alex] };
    const { conversation } = await story.chat.as(megan).says('book 30 min with Isaiah tomorrow at 3pm', group);
    const refused = await story.chat.as(alex).presses('Book', {}, conversation);

    assert.match(JSON.stringify(refused.invokeResponse?.body), /Only Megan Bowen can use this card/);
    assert.deepEqual(await meetingsOf(alex), []);
    assert.deepEqual(await meetingsOf(megan), []);
  });
});
