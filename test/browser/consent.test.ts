import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { adelesCopies, megan } from './support/people.ts';
import { aDay, eventually, press, useWorld, type Visit } from './support/visit.ts';

/** Nobody has asked him yet. */
const isaiah = 'IsaiahL@contoso.onmicrosoft.com';

describe('consent, in the browser', () => {
  const world = useWorld();

  const opensSignIn = async ({ context, page }: Visit, button: RegExp): Promise<Page> => {
    const opening = context.waitForEvent('page');
    await page.getByRole('button', { name: button }).last().click();
    const popUp = await opening;
    await popUp.getByRole('heading', { name: 'Attaché would like to' }).waitFor();
    return popUp;
  };

  it('says what to do when the person cancels', async () => {
    const visit = await world.visit({ user: isaiah });
    await visit.says('who is Adele Vance?');
    const popUp = await opensSignIn(visit, /^Sign in/);
    const closed = popUp.waitForEvent('close');

    await popUp.getByRole('button', { name: 'Cancel' }).click();
    await closed;

    const problem = visit.page.getByRole('alert');
    await problem.waitFor();
    assert.match((await problem.textContent()) ?? '', /did not get your permission.*Press Sign in/);
    assert.equal(await visit.card('Retail Manager').count(), 0);
  });

  it('shows what is asked for, and carries on with the command after Accept', async () => {
    const visit = await world.visit({ user: isaiah });
    await visit.says('who is Adele Vance?');
    const popUp = await opensSignIn(visit, /^Sign in/);
    const asked = await popUp.getByRole('listitem').allTextContents();
    const closed = popUp.waitForEvent('close');

    await popUp.getByRole('button', { name: 'Accept' }).click();
    await closed;

    assert.ok(asked.some((line) => /calendar/i.test(line)));
    await visit.card('Retail Manager').waitFor();
    assert.equal(await visit.page.getByRole('button', { name: /^Sign in/ }).count(), 0);
  });
});

describe('signing in again, in the browser', () => {
  const world = useWorld();

  it('is asked by a button of a card, which does its work after the second factor', async () => {
    const visit = await world.visit();
    await visit.says('book 30 min with Adele Vance tomorrow at 3pm about factors');
    const question = visit.card('Book this meeting?');
    await question.waitFor();
    await world.story.control.call('POST', '/_sandbox/sign-in', { user: megan, multiFactor: true, revoke: true });
    const revokedAt = Date.now();

    await press(question, 'Book');
    const opening = visit.context.waitForEvent('page');
    await visit.page.getByRole('button', { name: /^Sign in/ }).click();
    const popUp = await opening;
    const closed = popUp.waitForEvent('close');
    // Tokens carry whole seconds: those of the second of the revocation count as older.
    await eventually(async () => Date.now() > revokedAt + 1000, 'a second passes');
    await popUp.getByRole('button', { name: 'Approve' }).click();
    await closed;

    await visit.card('Booked').getByText('factors').first().waitFor();
    assert.equal((await adelesCopies(world.story.control, 'factors')).length, 1);
  });
});

describe('consent for the tab, in the browser', () => {
  const world = useWorld();

  it('asks on a page with a button, stays there after Cancel, and shows the agenda after Accept', async () => {
    const visit = await world.visit({ user: isaiah });
    const tab = await visit.goesHome();
    await tab.getByRole('heading', { name: 'One step before you start' }).waitFor();
    const opens = async () => {
      const opening = visit.context.waitForEvent('page');
      await tab.getByRole('button', { name: 'Continue' }).click();
      return opening;
    };

    const first = await opens();
    const closed = first.waitForEvent('close');
    await first.getByRole('button', { name: 'Cancel' }).click();
    await closed;
    await tab.getByRole('alert').filter({ hasText: 'choose Accept' }).waitFor();

    const second = await opens();
    await second.getByRole('button', { name: 'Accept' }).click();
    await tab.getByRole('heading', { name: /^Good .*, Isaiah/ }).waitFor();
    await aDay(tab).waitFor();
  });
});
