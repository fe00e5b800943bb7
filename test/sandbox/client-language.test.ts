import assert from 'node:assert/strict';
import type { Sandbox } from '../../sandbox/index.ts';
import { adele, aSandbox, type Control } from './support/control.ts';
import { aBot, type TestBot } from './support/test-bot.ts';

const gerhart = 'GerhartM@contoso.onmicrosoft.com';
const francois = 'FrancoisL@contoso.onmicrosoft.com';

describe('The language of the Teams client', () => {
  let sandbox: Sandbox;
  let control: Control;
  let bot: TestBot;

  before(async () => {
    bot = await aBot(() => sandbox.url);
    ({ sandbox, control } = await aSandbox({ appUrl: bot.url }));
  });
  beforeEach(async () => {
    await control.reset();
    bot.forget();
    bot.on(async (context) => {
      if (context.activity.type === 'message') await context.sendActivity('hello');
    });
  });
  after(async () => {
    await sandbox.stop();
    await bot.stop();
  });

  const heard = () => {
    const activity = bot.received.at(-1);
    const client = activity?.entities?.find(({ type }) => type === 'clientInfo');
    return [activity?.locale, client?.locale, client?.country];
  };

  it('is the one given, in the activity and in its clientInfo, the installation before it included', async () => {
    await control.chat(adele, { text: 'hallo', locale: 'de-DE' });

    assert.deepEqual(heard(), ['de-DE', 'de-DE', 'DE']);
    assert.ok(bot.received.every(({ locale }) => locale === 'de-DE'));
  });

  it('is carried by invokes, and names a country when the language alone was given', async () => {
    await control.chat(adele, { invoke: { name: 'custom/thing', value: {} }, locale: 'fr' });

    assert.deepEqual(heard(), ['fr', 'fr', 'FR']);
  });

  it('is the language of the mailbox when left out, also after the person changed it there', async () => {
    await control.chat(gerhart, { text: 'hallo' });
    assert.deepEqual(heard(), ['de-DE', 'de-DE', 'DE']);
    await control.chat(francois, { text: 'bonjour' });
    assert.deepEqual(heard(), ['fr-FR', 'fr-FR', 'FR']);
    await control.chat(adele, { text: 'hello', locale: 'de-DE' });
    await control.chat(adele, { text: 'hello' });
    assert.deepEqual(heard(), ['en-US', 'en-US', 'US']);

    const token = await control.token(adele, 'graph', { scopes: ['MailboxSettings.ReadWrite'] });
    const patched = await control.send(
      'PATCH',
      '/v1.0/me/mailboxSettings',
      { language: { locale: 'fr-CH' } },
      { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    );
    assert.equal(patched.status, 200);
    await control.chat(adele, { text: 'bonjour' });
    assert.deepEqual(heard(), ['fr-CH', 'fr-CH', 'CH']);
  });

  it('is what the chat page says it is, and the mailbox language is what the page begins with', async () => {
    const sent = await control.post<{ status: number }>('/chat/api/conversations/personal/messages', {
      user: adele,
      text: 'hallo',
      locale: 'de-DE',
    });

    assert.equal(sent.status, 200);
    assert.deepEqual(heard(), ['de-DE', 'de-DE', 'DE']);
    const { people } = await control.get<{ people: { userPrincipalName: string; locale: string }[] }>(
      '/chat/api/people',
    );
    assert.equal(people.find(({ userPrincipalName }) => userPrincipalName === gerhart)?.locale, 'de-DE');
  });

  it('has to be a language', async () => {
    const refused = await control.send('POST', '/_sandbox/chat', { user: adele, text: 'hi', locale: 'not a language' });

    assert.equal(refused.status, 400);
    assert.match(await refused.text(), /locale: is not a language such as de-DE/);
  });
});
