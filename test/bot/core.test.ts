import assert from 'node:assert/strict';
import { registrations } from '../../sandbox/registrations.ts';
import { helpAbout } from '../../src/bot/features/account/help.ts';
import type { Command } from '../../src/bot/turn/command.ts';
import { InvalidRequest } from '../../src/shared/errors.ts';
import { type BotApp, startBotApp } from '../support/bot-app.ts';

interface Activity {
  type: string;
  id: string;
  text?: string;
  summary?: string;
  attachments?: { contentType: string; content: unknown }[];
}
interface ChatAnswer {
  conversation: string;
  status: number;
  activities: Activity[];
}

describe('the bot in a conversation', () => {
  let app: BotApp;
  let runs: string[] = [];
  let people: { id: string }[] = [];
  let act: () => Promise<void> = async () => undefined;

  before(async () => {
    const who: Command = {
      intent: 'lookUpPerson',
      examples: ['who is Adele'],
      needsSignIn: false,
      answer: async (_scope, { text }) => {
        runs.push(text);
        await act();
        return `heard: ${text}`;
      },
    };
    const agenda: Command = { ...who, intent: 'agenda', answersPrivately: true };
    app = await startBotApp({ commands: () => [who, agenda, helpAbout([who])] });
    ({ people } = await app.control<{ people: typeof people }>('people'));
  });
  after(() => app.stop());
  beforeEach(async () => {
    runs = [];
    act = async () => undefined;
    await app.control('teams/client', { duplicateDelivery: false });
    await app.control('faults', undefined, 'DELETE').catch(() => undefined);
  });

  let next = 0;
  const somebody = () => people[next++]?.id ?? '';
  const chat = (user: string, what: Record<string, unknown>) =>
    app.control<ChatAnswer>('chat', { user, locale: 'en-GB', ...what });
  const said = ({ activities }: ChatAnswer) => activities.map(({ text, summary }) => text ?? summary);
  const seenBy = async (user: string, conversation?: string) =>
    (
      await app.control<{ activities: (Activity & { from: { id: string } })[] }>(
        `chat?user=${user}${conversation ? `&conversation=${encodeURIComponent(conversation)}` : ''}`,
      )
    ).activities;

  it('greets once when it is installed', async () => {
    const adele = somebody();

    await chat(adele, { text: 'help' });
    await chat(adele, { text: 'help' });

    const greetings = (await seenBy(adele)).filter((activity) => activity.summary?.startsWith('Hello'));
    assert.equal(greetings.length, 1);
  });

  it('helps without a sign-in', async () => {
    assert.deepEqual(said(await chat(somebody(), { text: 'help' })).at(-1), 'What I can do for you');
  });

  it('reads a message of several lines', async () => {
    await chat(somebody(), { text: 'who is\n  Adele\n\nplease' });

    assert.deepEqual(runs, ['who is Adele please']);
  });

  it('reads 1,000 characters and politely not 1,001', async () => {
    const user = somebody();
    const words = (length: number) => `who ${'x'.repeat(length - 4)}`;

    await chat(user, { text: words(1000) });
    const answer = await chat(user, { text: words(1001) });

    assert.equal(runs.length, 1);
    assert.match(said(answer)[0] ?? '', /up to 1,000 characters, and this one has 1,001/);
  });

  it('answers a redelivered message once', async () => {
    await app.control('teams/client', { duplicateDelivery: true });

    const answer = await chat(somebody(), { text: 'who is twice' });

    assert.deepEqual(runs, ['who is twice']);
    assert.deepEqual(said(answer), ['heard: who is twice']);
  });

  it('says what can be said when it does not understand', async () => {
    assert.match(said(await chat(somebody(), { text: 'blah' }))[0] ?? '', /did not understand/);
  });

  it('tells what went wrong and what to do, and nothing of an unforeseen error', async () => {
    const user = somebody();
    act = async () => {
      throw new InvalidRequest({ is: 'personNotFound', said: 'x' });
    };
    const foreseen = await chat(user, { text: 'who is x' });
    act = async () => {
      throw new Error('secret detail');
    };
    const unforeseen = await chat(user, { text: 'who is y' });

    assert.match(JSON.stringify(foreseen.activities), /could not find x in the directory. Check the spelling/);
    assert.match(JSON.stringify(unforeseen.activities), /Something went wrong on my side.*Reference: [0-9a-f]{12}/);
    assert.doesNotMatch(JSON.stringify(unforeseen.activities), /secret/);
  });

  it('shows that it is typing when it takes long', async () => {
    act = () => new Promise((resolve) => setTimeout(resolve, 1_400));

    const { activities } = await chat(somebody(), { text: 'who is slow' });

    assert.deepEqual(
      activities.map(({ type }) => type),
      ['typing', 'message'],
    );
  });

  it('listens in a group only when it is mentioned, and hears the names of others', async () => {
    const [one, two] = [somebody(), somebody()];

    const answer = await chat(one, {
      conversation: { kind: 'groupChat', members: [two] },
      text: 'who is <at>Lee Gu</at>',
    });

    assert.deepEqual(runs, ['who is Lee Gu']);
    assert.equal(said(answer).at(-1), 'heard: who is Lee Gu');
  });

  it('is called by its name and a comma, before or after: what is said is the rest', async () => {
    const [one, two] = [somebody(), somebody()];
    // Around the mention that the sandbox puts first, as Teams does.
    const said = [
      ', who is Lee?',
      ': who is Lee?',
      ' – who is Lee?',
      '!who is Lee?',
      `who is Lee, <at>${registrations.bot.displayName}</at>?`,
    ];
    for (const text of said) await chat(one, { conversation: { kind: 'groupChat', members: [two] }, text });

    assert.deepEqual(runs, Array(5).fill('who is Lee?'));
  });

  it('is called by a name that was typed and not chosen', async () => {
    const [one, two] = [somebody(), somebody()];
    for (const text of ['@Attaché who is Lee?', '@attache, who is Lee?', '@Attachés who is Lee?'])
      await chat(one, { text });
    await chat(one, { conversation: { kind: 'groupChat', members: [two] }, text: '@Attaché who is Lee?' });

    // `@Attachés` is somebody else.
    assert.deepEqual(runs, ['who is Lee?', 'who is Lee?', 'who is Lee?']);
  });

  it('answers privately what is for one person alone', async () => {
    const [one, two] = [somebody(), somebody()];
    await chat(one, { text: 'help' });

    const answer = await chat(one, { conversation: { kind: 'groupChat', members: [two] }, text: 'agenda today' });

    assert.equal(said(answer).at(-1), 'I answered in our personal chat.');
    assert.ok((await seenBy(one)).some(({ text }) => text === 'heard: agenda today'));
    assert.ok(!(await seenBy(two, answer.conversation)).some(({ text }) => text === 'heard: agenda today'));
  });

  it('keeps what is private out of a group when there is no personal chat', async () => {
    const [one, two] = [somebody(), somebody()];

    const answer = await chat(one, { conversation: { kind: 'groupChat', members: [two] }, text: 'agenda today' });

    assert.deepEqual(runs, []);
    assert.match(said(answer).at(-1) ?? '', /for your eyes only/);
  });

  it('says in the group that it is for their eyes only when the person has blocked the bot in private', async () => {
    const [one, two] = [somebody(), somebody()];
    await chat(one, { text: 'help' });
    await app.control('teams/block', { user: one });

    const answer = await chat(one, { conversation: { kind: 'groupChat', members: [two] }, text: 'agenda today' });
    const again = await chat(one, { conversation: answer.conversation, text: 'agenda today' });

    for (const heard of [answer, again]) assert.match(said(heard).at(-1) ?? '', /for your eyes only/);
    assert.ok(!(await seenBy(two, answer.conversation)).some(({ text }) => text === 'heard: agenda today'));
  });

  it('does not take a word in a group for the end of a block in private', async () => {
    const [one, two] = [somebody(), somebody()];
    const user = { tenantId: await tenantId(), userId: one };
    await chat(one, { text: 'help' });
    await app.control('teams/block', { user: one });
    await app.bot.proactive.send(user, 'one');

    await chat(one, { conversation: { kind: 'groupChat', members: [two] }, text: 'who is Lee?' });

    assert.equal(await app.bot.proactive.canReach(user), false);
  });

  it('speaks up unasked, and puts a newer word in the place of an older', async () => {
    const userId = somebody();
    const user = { tenantId: await tenantId(), userId };
    await chat(userId, { text: 'help' });

    const sent = await app.bot.proactive.send(user, 'a meeting moved');
    assert.notEqual(sent, 'unreachable');
    if (sent === 'unreachable') return;
    await app.bot.proactive.send(user, 'it moved again', { updateActivityId: sent.activityId });

    const activities = await seenBy(userId);
    assert.equal(activities.find(({ id }) => id === sent.activityId)?.text, 'it moved again');
    assert.ok(!activities.some(({ text }) => text === 'a meeting moved'));
  });

  it('does not try to reach whom it does not know', async () => {
    assert.equal(
      await app.bot.proactive.send({ tenantId: await tenantId(), userId: somebody() }, 'hello'),
      'unreachable',
    );
  });

  it('leaves a person alone who blocked it, until they write again', async () => {
    const userId = somebody();
    const user = { tenantId: await tenantId(), userId };
    await chat(userId, { text: 'help' });
    await app.control('teams/block', { user: userId });

    const first = await app.bot.proactive.send(user, 'one');
    const isReachable = await app.bot.proactive.canReach(user);
    const second = await app.bot.proactive.send(user, 'two');
    await app.control('teams/unblock', { user: userId });
    await chat(userId, { text: 'help' });
    const third = await app.bot.proactive.send(user, 'three');

    assert.deepEqual([first, second], ['unreachable', 'unreachable']);
    assert.notEqual(third, 'unreachable');
    assert.equal(isReachable, false);
  });

  it('forgets a person who takes it away, and greets them again when they come back', async () => {
    const userId = somebody();
    await chat(userId, { text: 'help' });

    await app.control('teams/uninstall', { user: userId });
    const reached = await app.bot.proactive.send({ tenantId: await tenantId(), userId }, 'hello?');
    await chat(userId, { text: 'help' });

    assert.equal(reached, 'unreachable');
    assert.ok(app.uninstalled.some((user) => user.userId === userId));
    assert.equal((await seenBy(userId)).filter(({ summary }) => summary?.startsWith('Hello')).length, 2);
  });

  const tenantId = async () => (await import('../../sandbox/registrations.ts')).registrations.tenantId;
});
