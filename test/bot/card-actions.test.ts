import assert from 'node:assert/strict';
import { z } from 'zod';
import { registrations } from '../../sandbox/registrations.ts';
import { card, text } from '../../src/bot/cards/parts.ts';
import { defineAction, onPress } from '../../src/bot/turn/action.ts';
import { createKeptPayloads } from '../../src/bot/turn/kept-payloads.ts';
import { type Clock, systemClock } from '../../src/shared/clock.ts';
import { InvalidRequest, ServiceUnavailable } from '../../src/shared/errors.ts';
import { type BotApp, type BotParts, startBotApp } from '../support/bot-app.ts';
import { type FakeChannel, startFakeChannel } from '../support/channel.ts';
import { createTestClock } from '../support/test-clock.ts';

const adele = '11111111-1111-4111-8111-111111111111';
const mallory = '22222222-2222-4222-8222-222222222222';
const cardType = 'application/vnd.microsoft.card.adaptive';
const messageType = 'application/vnd.microsoft.activity.message';

const about = z.object({ what: z.string() });
const nothing = z.object({});
const minutes = z.string().regex(/^\d+$/, 'lengthNotNumber').optional();
const bookIt = defineAction({ verb: 'test.book', payload: about, inputs: z.object({ minutes }), once: true });
const undoIt = defineAction({ verb: 'test.undo', payload: about, inputs: nothing, once: true });
const check = defineAction({ verb: 'test.check', payload: about, inputs: nothing, once: true });
const look = defineAction({ verb: 'test.look', payload: about, inputs: nothing });
const other = defineAction({ verb: 'test.other', payload: z.object({ id: z.number() }), inputs: nothing });

interface ActionAnswer {
  statusCode: number;
  type: string;
  value: unknown;
}

describe('the buttons of a card', () => {
  let channel: FakeChannel;
  let app: BotApp;
  let runs: string[] = [];
  let now = new Date('2026-11-23T09:00:00Z');
  let waits: Omit<Clock, 'now'> = systemClock;
  let act: () => Promise<void> = async () => undefined;
  let wasDone: string | undefined;
  let again: (what: string, remembered: unknown) => Promise<string | undefined> = async () => undefined;

  before(async () => {
    channel = await startFakeChannel(registrations.bot.appId);
    app = await startBotApp({
      channel,
      // Tokens of the channel live by the real clock, what is kept by the test's.
      clock: {
        now: () => now,
        monotonic: () => waits.monotonic(),
        after: (...asked) => waits.after(...asked),
        wait: (...asked) => waits.wait(...asked),
      },
      commands: () => [
        {
          intent: 'book',
          examples: ['book'],
          needsSignIn: false,
          answer: async ({ keep }) => {
            const handle = await keep([bookIt, undoIt, check, look], { what: 'budget' });
            return card('A card', [text('A card')], [bookIt.button({ title: 'Book', handle })]);
          },
        },
      ],
      actions: () => [
        onPress(
          bookIt,
          async (_scope, { what }, { minutes }) => {
            runs.push(`book ${what} ${minutes ?? '-'}`);
            await act();
            return card('Booked', [text(`Booked ${what}`)]);
          },
          { cutOff: async () => wasDone },
        ),
        onPress(undoIt, async () => {
          runs.push('undo');
          return 'undone';
        }),
        onPress(
          check,
          async (_scope, { what }, _inputs, press) => {
            runs.push('check');
            press.remember({ was: 'green' });
            return `${what} is green`;
          },
          { again: (_scope, { what }, remembered) => again(what, remembered) },
        ),
        onPress(look, async () => {
          runs.push('look');
          return 'seen';
        }),
        onPress(other, async () => {
          runs.push('other');
          return 'other';
        }),
      ],
    });
  });
  after(async () => {
    await app.stop();
    await channel.stop();
  });
  beforeEach(() => {
    now = new Date();
    runs = [];
    act = async () => undefined;
    wasDone = undefined;
    again = async () => undefined;
    channel.received.length = 0;
  });

  let count = 0;
  const deliver = async (
    changes: Record<string, unknown>,
    options: { from?: string; url?: string; through?: FakeChannel } = {},
  ) => {
    const { serviceUrl, token } = options.through ?? channel;
    const response = await fetch(`${options.url ?? app.url}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${await token()}` },
      body: JSON.stringify({
        type: 'message',
        id: `act-${++count}`,
        channelId: 'msteams',
        serviceUrl,
        from: { id: `29:${options.from ?? adele}`, name: 'Adele Vance', aadObjectId: options.from ?? adele },
        recipient: { id: `28:${registrations.bot.appId}` },
        conversation: { id: 'a:1', conversationType: 'personal', tenantId: registrations.tenantId },
        ...changes,
      }),
    });
    return { status: response.status, text: await response.text() };
  };
  const press = async (
    verb: string,
    data: Record<string, unknown>,
    options: { from?: string; url?: string; id?: string; through?: FakeChannel } = {},
  ): Promise<ActionAnswer> => {
    const answer = await deliver(
      {
        type: 'invoke',
        name: 'adaptiveCard/action',
        replyToId: 'card-1',
        value: { action: { type: 'Action.Execute', verb, data }, trigger: 'manual' },
        ...(options.id ? { id: options.id } : {}),
      },
      options,
    );
    assert.equal(answer.status, 200);
    return JSON.parse(answer.text) as ActionAnswer;
  };
  const offered = async (): Promise<string> => {
    await deliver({ text: 'book' });
    const sent = channel.received.at(-1)?.body as {
      attachments: { content: { actions: { data: { handle: string }; fallback: { type: string } }[] } }[];
    };
    const [button] = sent.attachments[0]?.content.actions ?? [];
    assert.equal(button?.fallback.type, 'Action.Submit');
    return button?.data.handle ?? '';
  };

  it('do what they say, and the result takes the place of the card', async () => {
    const answer = await press('test.book', { handle: await offered(), minutes: '30' });

    assert.equal(answer.statusCode, 200);
    assert.equal(answer.type, cardType);
    assert.match(JSON.stringify(answer.value), /Booked budget/);
    assert.deepEqual(runs, ['book budget 30']);
  });

  it('work once when pressed twice within 20 ms on two instances', async () => {
    const handle = await offered();
    const second = await app.second();
    act = () => new Promise((resolve) => setTimeout(resolve, 150));

    const [one, two] = await Promise.all([
      press('test.book', { handle }),
      new Promise((resolve) => setTimeout(resolve, 20)).then(() => press('test.book', { handle }, { url: second.url })),
    ]);

    assert.deepEqual(runs, ['book budget -']);
    assert.deepEqual(two, one);
  });

  it('give a redelivered press its first answer', async () => {
    const handle = await offered();

    const one = await press('test.look', { handle }, { id: 'same' });
    const two = await press('test.look', { handle }, { id: 'same' });

    assert.deepEqual(runs, ['look']);
    assert.deepEqual(two, one);
  });

  it('of one card that work once work once together', async () => {
    const handle = await offered();

    await press('test.book', { handle });
    const undo = await press('test.undo', { handle });

    assert.deepEqual(runs, ['book budget -']);
    assert.match(JSON.stringify(undo.value), /Booked budget/);
  });

  it('look again when they were pressed before, and say what is true now', async () => {
    const handle = await offered();
    const looked: unknown[] = [];
    const first = await press('test.check', { handle });
    const same = await press('test.check', { handle });
    again = async (...asked) => {
      looked.push(asked);
      return 'it is red by now';
    };

    const later = await press('test.check', { handle });
    const another = await press('test.book', { handle });

    assert.deepEqual([first.value, same.value], ['budget is green', 'budget is green']);
    assert.deepEqual([later.value, another.value], ['it is red by now', 'it is red by now']);
    assert.deepEqual(looked, Array(2).fill(['budget', { was: 'green' }]));
    assert.deepEqual(runs, ['check']);
  });

  it('say that they cannot look, rather than repeat what may not be true any more', async () => {
    const handle = await offered();
    await press('test.check', { handle });
    again = async () => Promise.reject(new ServiceUnavailable('graph'));
    const away = await press('test.check', { handle });
    again = async () => undefined;

    const back = await press('test.check', { handle });

    assert.match(String(away.value), /Microsoft 365 does not answer right now/);
    assert.equal(back.value, 'budget is green');
    assert.deepEqual(runs, ['check']);
  });

  it('refuse anybody but the person the card was made for', async () => {
    const answer = await press('test.book', { handle: await offered() }, { from: mallory });

    assert.equal(answer.type, messageType);
    assert.match(String(answer.value), /Only Adele Vance can use this card/);
    assert.deepEqual(runs, []);
  });

  for (const [what, verb, data] of [
    ['a forged handle', 'test.book', { handle: 'A'.repeat(32) }],
    ['no handle', 'test.book', {}],
    ['a handle that is no text', 'test.book', { handle: { $ne: null } }],
    ['a verb of another card', 'test.other', undefined],
    ['a verb nobody knows', 'toString', undefined],
  ] as const) {
    it(`say that the card is no longer valid given ${what}`, async () => {
      const answer = await press(verb, data ?? { handle: await offered() });

      assert.equal(answer.type, cardType);
      assert.match(JSON.stringify(answer.value), /no longer valid/);
      assert.deepEqual(runs, []);
    });
  }

  it('say so after eight days', async () => {
    const handle = await offered();
    const token = await channel.token({ exp: Math.floor(Date.now() / 1000) + 9 * 24 * 3600 });
    now = new Date(Date.now() + 8 * 24 * 3_600_000);

    const response = await fetch(`${app.url}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({
        type: 'invoke',
        name: 'adaptiveCard/action',
        id: 'late',
        channelId: 'msteams',
        serviceUrl: channel.serviceUrl,
        from: { id: '29:a', aadObjectId: adele },
        conversation: { id: 'a:1', conversationType: 'personal', tenantId: registrations.tenantId },
        value: { action: { type: 'Action.Execute', verb: 'test.book', data: { handle } }, trigger: 'manual' },
      }),
    });

    assert.match(await response.text(), /no longer valid/);
    assert.deepEqual(runs, []);
  });

  it('say what is wrong with what was filled in, and do nothing', async () => {
    const handle = await offered();

    const answer = await press('test.book', { handle, minutes: 'many' });
    await press('test.book', { handle, minutes: '15' });

    assert.deepEqual([answer.type, answer.value], [messageType, 'Please choose a length in minutes.']);
    assert.deepEqual(runs, ['book budget 15']);
  });

  it('may be pressed again after a failure that is certain', async () => {
    const handle = await offered();
    act = async () => {
      throw new InvalidRequest({ is: 'timePassed' });
    };
    const failed = await press('test.book', { handle });
    act = async () => undefined;

    const again = await press('test.book', { handle });

    assert.deepEqual([failed.type, failed.value], [messageType, 'That time has passed. Say a later one.']);
    assert.equal(again.type, cardType);
    assert.equal(runs.length, 2);
  });

  describe('that a crash cut off', () => {
    /** Another process claims the button and is never heard of again; the same button or another is pressed. */
    const pressedAfter = async (cutOff: string, pressed: string): Promise<ActionAnswer> => {
      const handle = await offered();
      const clock = createTestClock();
      waits = clock;
      await createKeptPayloads(app.parts.store, clock).claim(handle, cutOff);
      const answer = press(pressed, { handle });
      await clock.finish(answer);
      waits = systemClock;
      return answer;
    };

    it('are done when nothing was done yet', async () => {
      const answer = await pressedAfter('test.book', 'test.book');

      assert.match(JSON.stringify(answer.value), /Booked budget/);
      assert.deepEqual(runs, ['book budget -']);
    });

    it('say so when it was done before the crash', async () => {
      wasDone = 'It was done.';

      const answer = await pressedAfter('test.book', 'test.book');

      assert.equal(answer.value, 'It was done.');
      assert.deepEqual(runs, []);
    });

    it('send the person to look where nobody can tell', async () => {
      for (const [cutOff, pressed] of [
        ['test.undo', 'test.undo'],
        ['test.undo', 'test.book'],
      ] as const)
        assert.match(String((await pressedAfter(cutOff, pressed)).value), /interrupted.*Please check/);
      assert.deepEqual(runs, []);
    });
  });

  it('do not repeat what may have been done', async () => {
    const handle = await offered();
    act = async () => {
      throw new ServiceUnavailable('graph', true);
    };

    const failed = await press('test.book', { handle });
    const again = await press('test.book', { handle });

    assert.match(String(failed.value), /cannot tell whether it was done/);
    assert.deepEqual(again, failed);
    assert.equal(runs.length, 1);
  });

  for (const [what, keepsMore, words] of [
    ['say what was done also when that cannot be noted any more', false, /Booked it/],
    ['never claim to have done nothing when storage goes away in the middle', true, /cannot tell whether it was done/],
  ] as const)
    it(what, async () => {
      const own = await startFakeChannel(registrations.bot.appId);
      let parts: BotParts | undefined;
      let handle = '';
      const another = await startBotApp({
        channel: own,
        commands: (given) => {
          parts = given;
          return [];
        },
        actions: () => [
          onPress(bookIt, async (scope) => {
            runs.push('book');
            await parts?.store.close();
            if (keepsMore) await scope.keep([undoIt], { what: 'budget' });
            return card('Booked', [text('Booked it')]);
          }),
        ],
      });
      try {
        const owner = { tenantId: registrations.tenantId, userId: adele, name: 'Adele' };
        handle = await createKeptPayloads(parts?.store ?? assert.fail(), systemClock).keep(owner, [bookIt.verb], {
          what: 'budget',
        });
        const answer = await press('test.book', { handle }, { url: another.url, through: own });

        assert.match(JSON.stringify(answer.value), words);
        assert.doesNotMatch(JSON.stringify(answer.value), /did nothing/);
        assert.deepEqual(runs, ['book']);
      } finally {
        await another.stop();
        await own.stop();
      }
    });

  it('never show what an unforeseen error says', async () => {
    const handle = await offered();
    act = async () => {
      throw new Error('mongodb://user:secret@host');
    };

    const answer = await press('test.book', { handle });

    assert.doesNotMatch(JSON.stringify(answer), /secret/);
    assert.match(String(answer.value), /Reference: [0-9a-f]+/);
  });

  it('answer within five seconds, and show the result when it is there', async () => {
    const handle = await offered();
    const clock = createTestClock();
    waits = clock;
    let finish = () => {};
    act = () =>
      new Promise((resolve) => {
        finish = resolve;
      });

    const pressed = press('test.book', { handle });
    await clock.waiting((ms) => ms < 5_000);
    await clock.advance(5_000);
    const answer = await pressed;
    finish();
    await app.bot.settle();
    waits = systemClock;

    assert.deepEqual([answer.type, answer.value], [messageType, 'I am still working on it …']);
    const update = channel.received.findLast(({ method }) => method === 'PUT');
    assert.match(update?.path ?? '', /activities\/card-1$/);
    assert.match(JSON.stringify(update?.body), /Booked budget/);
  });

  it('answer with an error shape when the press cannot be read', async () => {
    for (const value of [
      undefined,
      'x',
      {},
      { action: { type: 'Action.Submit', verb: 'x' } },
      { action: { type: 'Action.Execute', verb: 5 } },
    ]) {
      const { status, text: body } = await deliver({ type: 'invoke', name: 'adaptiveCard/action', value });
      assert.equal(status, 200);
      assert.equal(JSON.parse(body).statusCode, 400);
      assert.equal(JSON.parse(body).type, 'application/vnd.microsoft.error');
    }
  });

  it('work in clients that only know Action.Submit', async () => {
    const handle = await offered();

    await deliver({ text: undefined, value: { handle, verb: 'test.book', minutes: '45' }, replyToId: 'card-7' });

    assert.deepEqual(runs, ['book budget 45']);
    const update = channel.received.findLast(({ method }) => method === 'PUT');
    assert.match(update?.path ?? '', /activities\/card-7$/);
  });
});
