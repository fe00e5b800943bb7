import assert from 'node:assert/strict';
import { addressOf, followable } from '../../../src/services/platform/graph/address.ts';
import { claimsChallenge } from '../../../src/services/platform/graph/challenge.ts';
import { graphPath } from '../../../src/services/platform/graph/client.ts';
import { createGates } from '../../../src/services/platform/graph/gates.ts';
import { operationOf } from '../../../src/services/platform/graph/operation.ts';
import { secondsBeforeRepeat } from '../../../src/services/platform/graph/repeat.ts';
import { readRetryAfter } from '../../../src/services/platform/http/retry-after.ts';
import { createLimiter } from '../../../src/services/platform/limits/limiter.ts';
import { Throttled } from '../../../src/shared/errors.ts';
import { clockAt, createTestClock } from '../../support/test-clock.ts';

const now = new Date('2026-11-23T09:00:00Z');
const clock = clockAt(() => now);

describe('Retry-After', () => {
  for (const [header, seconds] of [
    ['30', 30],
    ['2.128', 2.128],
    [' 7 ', 7],
    ['Mon, 23 Nov 2026 09:01:00 GMT', 60],
    ['1e9', undefined],
    ['1000000000', 1_000_000_000],
    ['0', undefined],
    ['-5', undefined],
    ['soon', undefined],
    ['', undefined],
    ['5 seconds', undefined],
    ['Mon, 23 Nov 2026 08:59:00 GMT', undefined],
    ['2026', 2026],
    [null, undefined],
  ] as const)
    it(`${header === null ? 'that is missing' : `"${header}"`} means ${seconds ?? 'nothing'}`, () => {
      assert.equal(readRetryAfter(header, now), seconds);
    });
});

describe('the wait before a repeat', () => {
  const waits = (status: number | undefined, retryAfter?: string, tries = 1) =>
    Array.from({ length: 200 }, () =>
      secondsBeforeRepeat(
        {
          ...(status ? { status } : {}),
          headers: new Headers(retryAfter === undefined ? {} : { 'retry-after': retryAfter }),
        },
        tries,
        clock,
      ),
    ).map((seconds) => seconds ?? Number.NaN);

  it('is what Graph asked for, up to a tenth longer', () => {
    const asked = waits(429, '30');
    assert.ok(
      asked.every((seconds) => seconds >= 30 && seconds <= 33),
      'up to a tenth longer',
    );
    assert.ok(new Set(asked).size > 1, 'jittered');
  });

  for (const header of [undefined, '0', '-5', 'soon', 'Mon, 23 Nov 2020 09:00:00 GMT'])
    it(`is at least a second, growing and jittered, after a 429 with ${header ?? 'no header'}`, () => {
      const first = waits(429, header);
      const fourth = waits(429, header, 4);
      assert.ok(
        first.every((seconds) => seconds >= 1 && seconds <= 2),
        'one to two seconds',
      );
      assert.ok(Math.max(...fourth) > 4, 'growing');
      assert.ok(new Set(first).size > 100, 'jittered');
    });

  it('never grows beyond a minute or so', () => {
    assert.ok(
      waits(undefined, undefined, 30).every((seconds) => seconds <= 61),
      'bounded',
    );
  });

  for (const status of [400, 401, 403, 404, 409, 410, 412, 413, 423, 501, 507])
    it(`is none for ${status}: repeating would not help`, () => {
      assert.ok(waits(status).every(Number.isNaN), 'none');
    });
});

describe('an address of Graph', () => {
  it('holds ids in their segment and encodes the query', () => {
    assert.equal(
      addressOf(graphPath`/users/${'a/b?c#d'}/events`, { $filter: "subject eq 'R&D + more'" }),
      "https://graph.microsoft.com/v1.0/users/a%2Fb%3Fc%23d/events?$filter=subject%20eq%20'R%26D%20%2B%20more'",
    );
  });

  for (const path of [
    '/users/../me',
    '/users/%2e%2e/me',
    '/users/.%2E/me',
    '/./me',
    'me',
    '//../x',
    '/me?x=1',
    '/me#x',
    '/me\\x',
  ])
    it(`cannot be made of ${path}`, () => {
      assert.throws(() => addressOf(path), RangeError);
    });

  for (const [link, followed] of [
    ['https://graph.microsoft.com/v1.0/me/events?$skiptoken=a%2Bb&$top=5', true],
    ['http://127.0.0.1:3979/v1.0/me/events?$skip=5', true],
    ['http://graph.microsoft.com/v1.0/me/events', false],
    ['https://graph.microsoft.com.evil.test/v1.0/me', false],
    ['https://graph.microsoft.com@evil.test/v1.0/me', false],
    ['https://user:pass@graph.microsoft.com/v1.0/me', false],
    ['https://graph.microsoft.com/v1.0/../beta/me', false],
    ['http://127.0.0.1:3980/v1.0/me', false],
    ['/v1.0/me', false],
    ['javascript:alert(1)', false],
  ] as const)
    it(`in the link ${link} is ${followed ? 'followed' : 'left alone'}`, () => {
      const address = followable(link, 'http://127.0.0.1:3979');
      assert.equal(address !== undefined, followed);
      if (address)
        assert.equal(address.replace('https://graph.microsoft.com', ''), link.replace(/^https?:\/\/[^/]+/, ''));
    });
});

describe('an operation', () => {
  for (const [path, operation] of [
    ['/me/events/AAMkAD=/accept', 'GET /me/events/{id}/accept'],
    ['/users/adele@contoso.com/manager', 'GET /users/{id}/manager'],
    ['/me/drive/root:/Contoso secret.docx:/content', 'GET /me/drive/root/{id}/content'],
    ['/$batch', 'GET /$batch'],
  ] as const)
    it(`says nothing of whom ${path} is about`, () => {
      assert.equal(operationOf('GET', path), operation);
    });
});

describe('a claims challenge', () => {
  const encode = (text: string) => Buffer.from(text).toString('base64');
  for (const [header, claims] of [
    [`Bearer realm="", error="insufficient_claims", claims="${encode('{"a":1}')}"`, '{"a":1}'],
    [`Bearer claims="${encode('not json')}"`, undefined],
    ['Bearer claims="***"', undefined],
    ['Bearer realm=""', undefined],
  ] as const)
    it(`in ${header.slice(0, 50)} is ${claims ?? 'none'}`, () => {
      assert.equal(claimsChallenge(new Headers({ 'www-authenticate': header })), claims);
    });
});

describe('the gates', () => {
  const mailbox = { key: 'a', limit: 4, permits: 1 };

  it('let four of a mailbox through, the fifth when one leaves, in order', async () => {
    const limiter = createLimiter({ clock: createTestClock() });
    const gates = createGates(limiter);
    const order: number[] = [];
    const leave = await Promise.all([1, 2, 3, 4].map(() => gates.enter(mailbox, 1000)));
    const fifth = gates.enter(mailbox, 1000).then((left) => {
      order.push(5);
      return left;
    });
    const sixth = gates.enter(mailbox, 1000).then((left) => {
      order.push(6);
      return left;
    });
    await gates.enter({ ...mailbox, key: 'b' }, 1000).then((left) => left());
    assert.deepEqual(order, []);

    leave[0]?.();
    leave[0]?.();
    await fifth;
    assert.deepEqual(order, [5]);

    leave[1]?.();
    for (const left of [leave[2], leave[3], await fifth, await sixth]) left?.();
    assert.equal(limiter.size(), 0);
  });

  it('let nobody of a paused mailbox through, and refuse at once who cannot wait so long', async () => {
    const clock = createTestClock();
    const limiter = createLimiter({ clock });
    const gates = createGates(limiter);
    gates.pause(mailbox, 0.3);

    await assert.rejects(
      gates.enter(mailbox, 100),
      (error: unknown) => error instanceof Throttled && error.retryAfterSeconds === 1,
    );
    const leave = await clock.finish(gates.enter(mailbox, 1000));

    assert.equal(clock.monotonic(), 300);
    leave();
    assert.equal(limiter.size(), 0);
  });

  it('forget who waits no longer', async () => {
    const clock = createTestClock();
    const limiter = createLimiter({ clock });
    const gates = createGates(limiter);
    const leave = await gates.enter({ ...mailbox, permits: 20 }, 1000);
    const controller = new AbortController();
    const aborted = gates.enter(mailbox, 1000, controller.signal);
    const late = gates.enter(mailbox, 20);
    controller.abort(new Error('enough'));

    await assert.rejects(aborted, /enough/);
    await assert.rejects(clock.finish(late), Throttled);
    leave();

    assert.equal(limiter.size(), 0);
  });
});
