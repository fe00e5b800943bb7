import assert from 'node:assert/strict';
import { type BotApp, startBotApp } from '../support/bot-app.ts';

describe('what somebody says', () => {
  let app: BotApp;
  let readIn: string[] = [];

  before(async () => {
    app = await startBotApp({
      understand: (text, { timeZone }) => {
        readIn.push(timeZone);
        return { text, intent: 'agenda' };
      },
      commands: () => [
        {
          intent: 'agenda',
          examples: ['agenda'],
          needsSignIn: true,
          answer: async ({ moment }) => (await moment()).now,
        },
      ],
    });
  });
  after(() => app.stop());

  it('is read in the zone of the mailbox, and only once where that is known', async () => {
    const { people } = await app.control<{ people: { id: string; timeZone: string }[] }>('people');
    const elsewhere = people.find(({ timeZone }) => timeZone === 'America/Los_Angeles');
    assert.ok(elsewhere);
    await app.control('consent', { user: elsewhere.id, scopes: ['User.Read', 'Calendars.ReadWrite'], granted: true });
    const say = async () => {
      readIn = [];
      await app.control('chat', { user: elsewhere.id, text: 'agenda', locale: 'en-GB' });
      return readIn;
    };

    const first = await say();
    const second = await say();

    assert.deepEqual([first[0], first.at(-1), second], ['America/Los_Angeles', 'Europe/London', ['Europe/London']]);
  });
});
