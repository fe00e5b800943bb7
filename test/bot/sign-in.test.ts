import assert from 'node:assert/strict';
import { z } from 'zod';
import { card, text } from '../../src/bot/cards/parts.ts';
import { defineAction, onPress } from '../../src/bot/turn/action.ts';
import { PersonNotFound } from '../../src/shared/errors.ts';
import { type BotApp, startBotApp } from '../support/bot-app.ts';

const bookIt = defineAction({ verb: 'test.book', payload: z.object({}), inputs: z.object({}), once: true });

interface Activity {
  type: string;
  id: string;
  text?: string;
  attachments?: { contentType: string; content: Record<string, unknown> }[];
}
interface ChatAnswer {
  conversation: string;
  status: number;
  invokeResponse?: { status: number; body: { statusCode?: number; type?: string; value?: unknown } };
  activities: Activity[];
}

const scopes = ['User.Read', 'Calendars.ReadWrite'];

describe('signing in', () => {
  let app: BotApp;
  let runs: string[] = [];
  let people: { id: string; userPrincipalName: string; displayName: string }[] = [];

  before(async () => {
    app = await startBotApp({
      commands: ({ tokens }) => [
        {
          intent: 'agenda',
          examples: ['agenda today'],
          needsSignIn: true,
          answer: async ({ user }, understood) => {
            await tokens.graphToken(user);
            runs.push(understood.text);
            if (understood.text.includes('2019')) throw new PersonNotFound('Nobody');
            return `done: ${understood.text}`;
          },
        },
        {
          intent: 'book',
          examples: ['book'],
          needsSignIn: false,
          answer: async ({ keep }) => {
            const handle = await keep([bookIt], {});
            return card('A card', [text('A card')], [bookIt.button({ title: 'Do it', handle })]);
          },
        },
      ],
      actions: ({ tokens }) => [
        onPress(bookIt, async ({ user }) => {
          await tokens.graphToken(user);
          runs.push('pressed');
          return 'done';
        }),
      ],
    });
    ({ people } = await app.control<{ people: typeof people }>('people'));
  });
  after(() => app.stop());
  beforeEach(async () => {
    runs = [];
    await app.control('teams/client', { ssoClients: 1, duplicateDelivery: false });
  });

  let next = 0;
  const somebody = async (consented = true) => {
    const person = people[next++];
    assert.ok(person);
    await app.control('consent', { user: person.id, scopes, granted: consented });
    return person;
  };
  const chat = (user: string, what: Record<string, unknown>) =>
    app.control<ChatAnswer>('chat', { user, locale: 'en-GB', ...what });
  const cardOf = (answer: ChatAnswer, kind: string) =>
    answer.activities
      .flatMap(({ attachments = [] }) => attachments)
      .find(({ contentType }) => contentType.endsWith(kind))?.content as {
      buttons: { value: string }[];
      tokenExchangeResource?: { id: string };
      actions: { data: { handle: string } }[];
    };
  const said = (answer: ChatAnswer) => answer.activities.map((activity) => activity.text).filter(Boolean);

  /** The pop-up, as a browser: start page, Entra's consent page, end page. Gives what the page would hand to `notifySuccess`. */
  const throughPopup = async (startUrl: string, person: { id: string }, options: { accept?: boolean } = {}) => {
    const started = await fetch(startUrl, { redirect: 'manual' });
    const cookie = started.headers.get('set-cookie')?.split(';')[0] ?? '';
    const authorize = new URL(started.headers.get('location') ?? '');
    const end = await decide(authorize, person, options.accept === false ? 'decline' : 'accept');
    const page = await fetch(end, { headers: { cookie } });
    const html = await page.text();
    return { status: page.status, html, code: /data-code="([^"]+)"/.exec(html)?.[1], cookie, end };
  };

  /** Presses a button of the sandbox's consent page and tells where it sends the browser. */
  const decide = async (authorize: URL, person: { id: string }, decision: 'accept' | 'decline'): Promise<string> => {
    const answer = await fetch(authorize, {
      method: 'POST',
      body: new URLSearchParams({ user: person.id, decision }),
      redirect: 'manual',
    });
    const location = answer.headers.get('location');
    assert.ok(location, `no redirect: ${answer.status}`);
    return location;
  };

  it('happens silently, and what was asked for is done', async () => {
    const adele = await somebody();

    const answer = await chat(adele.id, { text: 'agenda today' });

    assert.deepEqual(runs, ['agenda today']);
    assert.deepEqual(said(answer), ['done: agenda today']);
  });

  it('leaves no sign-in card behind when what was asked for fails afterwards', async () => {
    const adele = await somebody();

    const answer = await chat(adele.id, { text: 'agenda 3 May 2019' });
    const seen = await app.control<ChatAnswer>(`chat?user=${adele.id}&conversation=${answer.conversation}`);

    assert.deepEqual(runs, ['agenda 3 May 2019']);
    assert.match(JSON.stringify(seen.activities.at(-1)), /could not find Nobody/);
    assert.equal(cardOf(seen, 'card.oauth'), undefined);
  });

  it('is not asked for again', async () => {
    const adele = await somebody();
    await chat(adele.id, { text: 'agenda one' });

    const answer = await chat(adele.id, { text: 'agenda two' });

    assert.equal(cardOf(answer, 'card.oauth'), undefined);
    assert.deepEqual(runs, ['agenda one', 'agenda two']);
  });

  it('does what was asked for once when three clients answer at once', async () => {
    const adele = await somebody();
    await app.control('teams/client', { ssoClients: 3 });

    await chat(adele.id, { text: 'agenda today' });

    assert.deepEqual(runs, ['agenda today']);
  });

  it('does it once when every activity is delivered twice', async () => {
    const adele = await somebody();
    await app.control('teams/client', { ssoClients: 2, duplicateDelivery: true });

    await chat(adele.id, { text: 'agenda today' });

    assert.deepEqual(runs, ['agenda today']);
  });

  it('leads to consent in a pop-up when consent is missing, and then carries on', async () => {
    const megan = await somebody(false);
    const asked = await chat(megan.id, { text: 'agenda today' });
    const button = cardOf(asked, 'card.oauth').buttons[0]?.value ?? '';
    assert.deepEqual(runs, []);

    const { status, code } = await throughPopup(button, megan);
    const answer = await chat(megan.id, { invoke: { name: 'signin/verifyState', value: { state: code } } });

    assert.equal(status, 200);
    assert.equal(answer.invokeResponse?.status, 200);
    assert.deepEqual(runs, ['agenda today']);
    assert.deepEqual(said(answer), ['done: agenda today']);
  });

  it('takes the one-time text of the pop-up once, from that person only', async () => {
    const megan = await somebody(false);
    const mallory = await somebody();
    const asked = await chat(megan.id, { text: 'agenda today' });
    const { code } = await throughPopup(cardOf(asked, 'card.oauth').buttons[0]?.value ?? '', megan);
    const state = JSON.stringify({ state: code });

    await chat(mallory.id, { invoke: { name: 'signin/verifyState', value: { state } } });
    assert.deepEqual(runs, []);
    await chat(megan.id, { invoke: { name: 'signin/verifyState', value: { state } } });
    await chat(megan.id, { invoke: { name: 'signin/verifyState', value: { state } } });

    assert.deepEqual(runs, ['agenda today']);
  });

  it('refuses to end a sign-in that another browser started', async () => {
    const megan = await somebody(false);
    const asked = await chat(megan.id, { text: 'agenda today' });
    const { end } = await throughPopup(cardOf(asked, 'card.oauth').buttons[0]?.value ?? '', megan);

    const page = await fetch(end);

    assert.equal(page.status, 400);
    assert.match(await page.text(), /data-failure="invalid_state"/);
  });

  it('says so when the person declines', async () => {
    const megan = await somebody(false);
    const asked = await chat(megan.id, { text: 'agenda today' });

    const { status, html } = await throughPopup(cardOf(asked, 'card.oauth').buttons[0]?.value ?? '', megan, {
      accept: false,
    });

    assert.equal(status, 400);
    assert.match(html, /data-failure="access_denied"/);
    assert.match(html, /did not give your consent/);
  });

  it('refuses the token of somebody else', async () => {
    const victim = await somebody(false);
    const mallory = await somebody();
    const asked = await chat(victim.id, { text: 'agenda today' });
    const id = cardOf(asked, 'card.oauth').tokenExchangeResource?.id;
    const { token } = await app.control<{ token: string }>('token', { user: mallory.id, kind: 'tab' });

    const withForeignToken = await chat(victim.id, {
      invoke: { name: 'signin/tokenExchange', value: { id, connectionName: 'attache', token } },
    });
    const onForeignCard = await chat(mallory.id, {
      invoke: { name: 'signin/tokenExchange', value: { id, connectionName: 'attache', token } },
    });

    assert.equal(withForeignToken.invokeResponse?.status, 412);
    assert.equal(onForeignCard.invokeResponse?.status, 412);
    assert.deepEqual(runs, []);
  });

  it('answers 400 to an exchange that is none', async () => {
    const adele = await somebody();

    for (const value of [undefined, {}, { id: 'x', connectionName: 'other', token: 'y' }, { id: 5, token: 'y' }]) {
      const { invokeResponse } = await chat(adele.id, { invoke: { name: 'signin/tokenExchange', value } });
      assert.equal(invokeResponse?.status, 400);
    }
  });

  it('shows the button when the client cannot sign in silently', async () => {
    const adele = await somebody(false);
    await chat(adele.id, { text: 'agenda today' });

    const answer = await chat(adele.id, {
      invoke: { name: 'signin/failure', value: { code: 'resourcematchfailed', message: 'x' } },
    });

    const button = cardOf(answer, 'card.oauth');
    assert.equal(answer.invokeResponse?.status, 200);
    assert.equal(button.tokenExchangeResource, undefined);
    assert.match(button.buttons[0]?.value ?? '', /\/auth\/start\?pending=/);
  });

  it('happens inside the press of a button', async () => {
    const adele = await somebody();
    const offered = await chat(adele.id, { text: 'book' });
    const handle = cardOf(offered, 'card.adaptive').actions[0]?.data.handle;
    const [message] = offered.activities;

    const { invokeResponse } = await chat(adele.id, {
      invoke: {
        name: 'adaptiveCard/action',
        value: { action: { type: 'Action.Execute', verb: 'test.book', data: { handle } }, trigger: 'manual' },
        replyToId: message?.id,
      },
    });

    assert.deepEqual(runs, ['pressed']);
    assert.deepEqual(invokeResponse?.body, {
      statusCode: 200,
      type: 'application/vnd.microsoft.activity.message',
      value: 'done',
    });
  });

  it('asks for the button below the card when consent is missing', async () => {
    const adele = await somebody(false);
    const offered = await chat(adele.id, { text: 'book' });
    const handle = cardOf(offered, 'card.adaptive').actions[0]?.data.handle;

    const { invokeResponse } = await chat(adele.id, {
      invoke: {
        name: 'adaptiveCard/action',
        value: { action: { type: 'Action.Execute', verb: 'test.book', data: { handle } }, trigger: 'manual' },
      },
    });

    assert.equal(invokeResponse?.body.statusCode, 412);
    assert.deepEqual(runs, []);
  });

  it('in a group is for the person who asked', async () => {
    const adele = await somebody();
    const other = await somebody();

    const answer = await chat(adele.id, {
      conversation: { kind: 'groupChat', members: [other.id] },
      text: 'agenda today',
    });

    assert.deepEqual(runs, ['agenda today']);
    assert.deepEqual(said(answer).at(-1), 'done: agenda today');
  });
});
