import assert from 'node:assert/strict';
import { decodeJwt } from 'jose';
import type { Sandbox } from '../../sandbox/index.ts';
import { registrations } from '../../sandbox/registrations.ts';
import { adele, alex, aSandbox, type Control, isaiah, megan } from './support/control.ts';
import { aBot, type TestBot } from './support/test-bot.ts';

interface StreamEvent {
  event: string;
  data: { conversation: string; proactive?: boolean; activity?: { id: string; text?: string; from: { name: string } } };
}

describe('The chat page’s API', () => {
  let sandbox: Sandbox;
  let control: Control;
  let bot: TestBot;
  const closing: AbortController[] = [];

  before(async () => {
    bot = await aBot(() => sandbox.url);
    ({ sandbox, control } = await aSandbox({ appUrl: bot.url }));
  });
  beforeEach(async () => {
    await control.reset();
    bot.forget();
    bot.on(async (context) => {
      if (context.activity.type === 'message') await context.sendActivity(`you said ${context.activity.text}`);
    });
  });
  afterEach(() => {
    for (const controller of closing.splice(0)) controller.abort();
  });
  after(async () => {
    await sandbox.stop();
    await bot.stop();
  });

  /** Listens as one person; `until` resolves with all events once `enough` of them came. */
  const listen = async (user: string) => {
    const controller = new AbortController();
    closing.push(controller);
    const response = await fetch(`${sandbox.url}/chat/api/stream?user=${encodeURIComponent(user)}`, {
      signal: controller.signal,
    });
    assert.match(response.headers.get('content-type') ?? '', /text\/event-stream/);
    const events: StreamEvent[] = [];
    let wake = () => {};
    const read = async () => {
      const decoder = new TextDecoder();
      let text = '';
      for await (const chunk of response.body ?? []) {
        text += decoder.decode(chunk, { stream: true });
        const blocks = text.split('\n\n');
        text = blocks.pop() ?? '';
        for (const block of blocks) {
          const field = (name: string) => new RegExp(`^${name}: (.*)$`, 'm').exec(block)?.[1];
          const event = field('event');
          if (event) events.push({ event, data: JSON.parse(field('data') ?? '{}') as StreamEvent['data'] });
        }
        wake();
      }
    };
    read().catch(() => {});
    return async (enough: number) => {
      while (events.length < enough)
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      return events;
    };
  };

  const conversations = async (user: string) =>
    (
      await control.get<{ conversations: { id: string; kind: string; name: string; last?: { text: string } }[] }>(
        `/chat/api/conversations?user=${encodeURIComponent(user)}`,
      )
    ).conversations;

  it('knows everybody, with a photo for those who have one', async () => {
    const {
      people,
      bot: account,
      tab,
    } = await control.get<{
      people: { id: string; displayName: string; timeZone: string }[];
      bot: { id: string };
      tab: { url: string };
    }>('/chat/api/people');
    const one = people.find(({ displayName }) => displayName === 'Adele Vance');
    const photo = await fetch(`${sandbox.url}/chat/api/people/${one?.id}/photo`);

    assert.ok(people.length >= 25);
    assert.match(account.id, /^28:/);
    assert.equal(tab.url, `${bot.url}/tab/`);
    assert.equal(photo.headers.get('content-type'), 'image/png');
    assert.deepEqual([...new Uint8Array(await photo.arrayBuffer()).slice(1, 4)], [0x50, 0x4e, 0x47]);
    assert.equal((await fetch(`${sandbox.url}/chat/api/people/nobody/photo`)).status, 404);
  });

  it('starts with the personal chat and shows it growing', async () => {
    const [before] = await conversations(adele);
    assert.equal(before?.kind, 'personal');
    assert.equal(before.last, undefined);
    await control.post(`/chat/api/conversations/${encodeURIComponent(before.id)}/messages`, {
      user: adele,
      text: 'hi',
    });

    const [after] = await conversations(adele);
    const { activities } = await control.get<{ activities: { text: string }[] }>(
      `/chat/api/conversations/personal?user=${encodeURIComponent(adele)}`,
    );

    assert.equal(after?.last?.text, 'you said hi');
    assert.deepEqual(
      activities.map(({ text }) => text),
      ['hi', 'you said hi'],
    );
  });

  it('tells as it happens what is said, changed and deleted, and what came unasked', async () => {
    bot.on(async (context) => {
      await context.sendActivity({ type: 'typing' });
      const sent = await context.sendActivity('one');
      await context.updateActivity({ type: 'message', id: sent?.id ?? '', text: 'two' });
      await context.deleteActivity(sent?.id ?? '');
    });
    const until = await listen(adele);
    const { conversation } = await control.chat(adele, { text: 'go' });
    await bot.proactively(bot.references.get(conversation) ?? {}, async (context) => {
      await context.sendActivity('by the way');
    });

    const events = await until(6);

    assert.deepEqual(
      events.map(({ event, data }) => [event, data.activity?.text, data.proactive]),
      [
        ['created', 'go', false],
        ['typing', undefined, undefined],
        ['created', 'one', false],
        ['updated', 'two', false],
        ['deleted', undefined, false],
        ['created', 'by the way', true],
      ],
    );
    assert.ok(events.every(({ data }) => data.conversation === conversation));
  });

  it('tells only those who are in the conversation', async () => {
    const alexHears = await listen(alex);
    const group = await control.post<{ conversation: { id: string; name: string } }>('/chat/api/conversations', {
      user: adele,
      kind: 'groupChat',
      members: [alex],
      name: 'Launch',
    });
    await control.chat(megan, { text: 'private' });
    await control.chat(adele, { conversation: group.conversation.id, text: 'shared' });

    const events = await alexHears(2);

    assert.equal(group.conversation.name, 'Launch');
    assert.ok(events.every(({ data }) => data.conversation === group.conversation.id));
    const path = `/chat/api/conversations/${encodeURIComponent(group.conversation.id)}?user=${encodeURIComponent(megan)}`;
    assert.equal((await fetch(`${sandbox.url}${path}`)).status, 404);
  });

  it('says that the tenant was put back', async () => {
    const until = await listen(adele);
    await control.reset();
    assert.equal((await until(1))[0]?.event, 'reset');
  });

  it('passes invokes and the state of the sign-in pop-up on', async () => {
    bot.on(async (context) => {
      const { name, value } = context.activity;
      await context.sendActivity({ type: 'invokeResponse', value: { status: 200, body: { name, value } } });
    });
    const path = '/chat/api/conversations/personal';
    type Turn = { invokeResponse: { status: number; body: unknown } };
    const invoked = await control.post<Turn>(`${path}/invoke`, { user: adele, name: 'task/fetch', value: { a: 1 } });
    const verified = await control.post<Turn>(`${path}/verify-state`, { user: adele, state: 'code' });
    assert.deepEqual(invoked.invokeResponse, { status: 200, body: { name: 'task/fetch', value: { a: 1 } } });
    assert.deepEqual(verified.invokeResponse.body, { name: 'signin/verifyState', value: { state: 'code' } });
  });

  it('shares its account with the sign-in page', async () => {
    const session = await control.send('POST', '/chat/api/session', { user: isaiah });
    const cookie = session.headers.get('set-cookie')?.split(';')[0] ?? '';
    const query = new URLSearchParams({
      client_id: registrations.app.appId,
      response_type: 'code',
      redirect_uri: `${bot.url}/auth/end`,
      scope: 'Calendars.ReadWrite',
    });
    const address = `${sandbox.url}/${registrations.tenantId}/oauth2/v2.0/authorize?${query}`;
    const shown = await (await fetch(address, { headers: { cookie } })).text();
    assert.match(shown, /Isaiah Langer[\s\S]+Manage your calendars/);
  });

  it('gives the tab its token', async () => {
    const { token } = await control.post<{ token: string }>('/chat/api/tab-token', { user: adele });
    assert.equal(decodeJwt(token).preferred_username, adele);
  });

  it('blocks, unblocks and removes the bot', async () => {
    const act = (verb: string) => control.post(`/chat/api/conversations/personal/${verb}`, { user: adele });
    const say = () => control.send('POST', '/chat/api/conversations/personal/messages', { user: adele, text: 'hi' });
    await act('block');
    assert.equal((await say()).status, 403);
    await act('unblock');
    assert.equal((await say()).status, 200);
    await act('uninstall');
    assert.equal(bot.received.at(-1)?.action, 'remove');
  });

  it('is closed to pages of other sites', async () => {
    const response = await fetch(`${sandbox.url}/chat/api/people`, { headers: { origin: 'https://evil.example' } });
    assert.equal(response.status, 403);
  });
});
