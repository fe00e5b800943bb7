import assert from 'node:assert/strict';
import type { SubscriptionRecord } from '../../sandbox/tenant/subscriptions/subscription-record.ts';
import { textOf } from '../support/chat.ts';
import { megan } from '../support/people.ts';
import { type Story, startApp } from '../support/start-app.ts';

describe('more asked of notifications than they can do', () => {
  let story: Story;
  before(async () => {
    story = await startApp();
  });
  after(() => story.stop());

  const says = async (text: string) => textOf((await story.chat.as(megan).says(text)).activities);
  const subscriptions = () => story.sandbox.tenant.store.table<SubscriptionRecord>('subscriptions').all().length;

  it('switches nothing on for reminders and single kinds, and says so', async () => {
    for (const text of ['remind me 10 minutes before my meetings', 'turn on reminders', 'only notify me about moves']) {
      assert.match(await says(text), /cannot .* yet, so I changed nothing/);
      assert.equal(subscriptions(), 0);
    }
  });

  it('switches nothing off for hours, days and single kinds, and says so', async () => {
    await says('turn on notifications');
    assert.equal(subscriptions(), 1);

    for (const text of [
      'No notifications after 6pm',
      'quiet hours from 6pm to 8am',
      'no notifications on fridays',
      'turn off notifications for invitations',
      'no notifications during meetings',
    ]) {
      assert.match(await says(text), /cannot .* yet, so I changed nothing/);
      assert.equal(subscriptions(), 1);
    }
    assert.match(await says('are notifications on?'), /Notifications are on/);
  });
});
