import assert from 'node:assert/strict';
import { textOf } from '../support/chat.ts';
import { alex, isaiah, megan } from '../support/people.ts';
import { signInPage, throughPopUp, verifyState } from '../support/pop-up.ts';
import { type Story, startApp } from '../support/start-app.ts';

describe('signing in and out', () => {
  let story: Story;
  before(async () => {
    story = await startApp();
  });
  beforeEach(() => story.control.reset());
  after(() => story.stop());

  const eventsOf = async (user: string) =>
    (await story.control.graph<{ value: { subject: string }[] }>(user, 'GET', '/me/events?$select=subject')).value;
  const tokensOf = async (grant: string) =>
    (await story.control.ledger()).entries.filter((entry) => entry.kind === 'token' && entry.grant === grant).length;

  it('happens without a word when the organisation has consented', async () => {
    const { activities } = await story.chat.as(megan).says('who is my manager?');

    assert.match(textOf(activities), /Miriam Graham/);
    assert.equal(signInPage(await story.chat.as(megan).sees()), undefined);
  });

  it('asks Isaiah for his consent in a pop-up, and carries on with what he had asked for', async () => {
    const him = story.chat.as(isaiah);
    const asked = await him.says('book 30 min with Alex tomorrow at 3pm about territory');
    const page = signInPage(asked.activities) ?? assert.fail(textOf(asked.activities));
    assert.match(page, new RegExp(`^${story.url}/auth/start`));
    assert.deepEqual(await eventsOf(alex), []);

    const { code, words } = await throughPopUp(story, page, isaiah);
    assert.match(words, /You are signed in/);
    const carriedOn = await verifyState(story, isaiah, code ?? '');

    assert.match(textOf(carriedOn.activities), /Book this meeting\?/);
    await him.presses('Book');
    assert.deepEqual(
      (await eventsOf(alex)).map(({ subject }) => subject),
      ['territory'],
    );
    assert.match(textOf((await him.says("what's on tomorrow?")).activities), /territory/);
  });

  it('changes nothing when he declines, and says so in the pop-up', async () => {
    const asked = await story.chat.as(isaiah).says('my agenda');
    const { failure, words } = await throughPopUp(story, signInPage(asked.activities) ?? '', isaiah, 'decline');

    assert.equal(failure, 'access_denied');
    assert.match(words, /did not give your consent, so nothing was changed/);
    assert.ok(signInPage((await story.chat.as(isaiah).says('my agenda')).activities));
  });

  it('says in the pop-up when the sign-in service is away, and works when it is back', async () => {
    const page = signInPage((await story.chat.as(isaiah).says('my agenda')).activities) ?? '';
    await story.control.faults([{ match: { path: '/oauth2/v2.0/token' }, status: 503 }]);
    const away = await throughPopUp(story, page, isaiah).finally(() => story.control.clearFaults());

    assert.equal(away.failure, 'unavailable');
    assert.match(away.words, /sign-in service does not answer right now\. Try again in a minute/);
    assert.ok((await throughPopUp(story, page, isaiah)).code);
  });

  it('takes nobody else’s sign-in for his', async () => {
    const asked = await story.chat.as(isaiah).says('my agenda');
    const { code, failure } = await throughPopUp(story, signInPage(asked.activities) ?? '', megan);
    assert.equal(code, undefined);
    assert.ok(failure);

    const again = await story.chat.as(isaiah).says('my agenda');
    const mine = await throughPopUp(story, signInPage(again.activities) ?? '', isaiah);
    const stolen = await verifyState(story, alex, mine.code ?? '');
    assert.doesNotMatch(textOf(stolen.activities), /agenda/i);
  });

  it('asks again when consent was withdrawn, and a press of a button carries on as well', async () => {
    const me = story.chat.as(megan);
    await me.says('book 30 min with Alex tomorrow at 3pm');
    await me.says('sign out');
    await story.control.consent(megan, ['Calendars.ReadWrite'], false);

    const pressed = (await me.presses('Book')) as Awaited<ReturnType<typeof me.presses>> & {
      signIn?: { buttons: { value: string }[] };
    };
    assert.deepEqual(await eventsOf(alex), []);
    const page = pressed.signIn?.buttons[0]?.value ?? assert.fail(JSON.stringify(pressed));
    const { code } = await throughPopUp(story, page, megan);
    await verifyState(story, megan, code ?? '');

    assert.equal((await eventsOf(alex)).length, 1);
  });

  it('comes before notifications are switched on, so that they know my time zone', async () => {
    const me = story.chat.as(megan);
    await me.says('who am I?');
    await story.control.consent(megan, ['Calendars.ReadWrite'], false);
    await story.control.call('POST', '/_sandbox/sign-in', { user: megan, revoke: true });

    const { activities } = await me.says('turn on notifications');

    assert.ok(signInPage(activities), textOf(activities));
    assert.equal(story.sandbox.tenant.store.table<{ id: string }>('subscriptions').all().length, 0);
  });

  it('forgets everything on “sign out”, and signs in anew with the next word', async () => {
    const me = story.chat.as(megan);
    await me.says('turn on notifications');
    const before = await tokensOf('on_behalf_of');

    const { activities } = await me.says('sign out');
    await story.settled();

    assert.match(textOf(activities), /You are signed out/);
    assert.equal(story.sandbox.tenant.store.table<{ id: string }>('subscriptions').all().length, 0);
    assert.match(textOf((await me.says('sign out')).activities), /You were not signed in/);
    assert.match(textOf((await me.says('who am I?')).activities), /Marketing Manager/);
    assert.equal(await tokensOf('on_behalf_of'), before + 1);
  });

  it('ends with the first refused call when the account is disabled', async () => {
    const me = story.chat.as(megan);
    await me.says('who is my manager?');
    await story.control.call('POST', '/_sandbox/sign-in', { user: megan, revoke: true });
    const disabled = { error: 'invalid_grant', error_description: 'AADSTS50057: disabled', error_codes: [50057] };
    await story.control.faults([
      { match: { path: '/oauth2/v2.0/token' }, status: 400, body: disabled },
      { match: { path: '^/v1\\.0/' }, status: 401, body: { error: { code: 'InvalidAuthenticationToken' } } },
    ]);
    const asked = async () => {
      const since = (await story.control.ledger()).next;
      const { activities } = await me.says('who is my manager?');
      const { entries } = await story.control.ledger(since);
      return { activities, calls: entries.filter(({ kind }) => kind === 'graph').length };
    };
    try {
      const first = await asked();
      const second = await asked();

      assert.ok(signInPage(first.activities), textOf(first.activities));
      assert.ok(first.calls <= 1, `${first.calls} calls`);
      assert.equal(second.calls, 0);
      assert.ok(signInPage(second.activities));
    } finally {
      await story.control.clearFaults();
    }
  });

  it('is asked for privately when the words were said in front of others', async () => {
    const group = { kind: 'groupChat' as const, members: [alex] };
    const { conversation, activities } = await story.chat.as(megan).says('who is Lee Gu?', group);

    assert.match(textOf(activities), /Lee Gu/);
    assert.equal(signInPage(await story.chat.as(alex).sees(conversation)), undefined);
  });

  it('is noticed as lost when the tenant starts afresh, and mended without a word', async () => {
    const me = story.chat.as(megan);
    await me.says('who is my manager?');

    await story.control.reset();

    assert.match(textOf((await story.chat.as(megan).says('who is my manager?')).activities), /Miriam Graham/);
  });

  it('is mended when the administrator ends all sessions', async () => {
    const me = story.chat.as(megan);
    await me.says('who is my manager?');
    await story.control.call('POST', '/_sandbox/sign-in', { user: megan, revoke: true });
    await new Promise((resolve) => setTimeout(resolve, 1100));

    assert.match(textOf((await me.says('who is my manager?')).activities), /Miriam Graham/);
  });
});
