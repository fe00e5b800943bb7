import assert from 'node:assert/strict';
import { runProgram } from './support/run.ts';
import { type Story, startApp } from './support/start-app.ts';

const megan = 'MeganB@contoso.onmicrosoft.com';
const meganId = '0f119f26-95b5-41bb-9ca0-b4fecbc63209';

describe('npm run data', () => {
  let story: Story;
  before(async () => {
    story = await startApp();
  });
  after(() => story.stop());

  const data = (...args: string[]) => runProgram('data', args, story.env);

  it('takes a userPrincipalName, beside the running app', async () => {
    await story.chat.as(megan).says('my agenda');

    const exported = await data('export', megan.toLowerCase());
    assert.equal(exported.code, 0, exported.out);
    const { userId, collections } = JSON.parse(exported.out);
    assert.equal(userId, meganId);
    assert.equal(collections.userTokens.length, 1);

    const erased = await data('erase', megan);
    assert.equal(erased.code, 0, erased.out);
    assert.equal(JSON.parse(erased.out).erased.userTokens, 1);
    // No longer signed in, she is found in the directory.
    const again = await data('erase', megan);
    assert.equal(again.code, 0, again.out);
    assert.equal(JSON.parse(again.out).userId, meganId);
  }).timeout(30_000);

  it('says so when nobody goes by that name', async () => {
    const { code, err } = await data('erase', 'nobody@contoso.onmicrosoft.com');

    assert.equal(code, 67);
    assert.match(err, /Nobody called nobody@contoso\.onmicrosoft\.com is signed in here/);
  }).timeout(20_000);
});
