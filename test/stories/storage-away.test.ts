import assert from 'node:assert/strict';
import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { textOf } from '../support/chat.ts';
import { startDoor } from '../support/door.ts';
import { adele, megan } from '../support/people.ts';
import { type Story, startApp } from '../support/start-app.ts';
import { graphTime, weekdayAt } from '../support/times.ts';

const mongo = process.env.MONGODB_URI;

/** The app with a database that can be taken away: the embedded one by moving its folder, MongoDB by shutting a door in front of it. */
const startWithDatabase = async (): Promise<{
  story: Story;
  takeAway(): Promise<void>;
  bringBack(): Promise<void>;
}> => {
  if (!mongo) {
    const story = await startApp();
    const folder = join(story.env.DATA_DIR ?? '', 'app');
    return {
      story,
      takeAway: async () => {
        renameSync(folder, `${folder}.away`);
        writeFileSync(folder, 'in the way');
        // The store looks once a second whether its file is still the one it opened.
        await wait(1_100);
      },
      bringBack: async () => {
        rmSync(folder);
        renameSync(`${folder}.away`, folder);
      },
    };
  }
  const { hostname, port, searchParams } = new URL(mongo);
  const door = await startDoor(hostname, Number(port || 27017));
  searchParams.set('directConnection', 'true');
  const story = await startApp({
    env: { MONGODB_URI: `mongodb://127.0.0.1:${door.port}/attache_away_${process.pid}?${searchParams}` },
  });
  const { stop } = story;
  story.stop = async () => {
    await stop();
    door.shut();
  };
  return { story, takeAway: async () => door.shut(), bringBack: () => door.open() };
};

describe('a database that goes away and comes back', function () {
  this.timeout(60_000);
  let world: Awaited<ReturnType<typeof startWithDatabase>>;
  before(async () => {
    world = await startWithDatabase();
    await world.story.chat.as(megan).says('turn on notifications');
  });
  after(() => world.story.stop());

  it('costs clear answers meanwhile, and nothing else', async () => {
    const { story } = world;
    const me = story.chat.as(megan);
    await me.says('book 30 min with Alex tomorrow at 3pm about stocktaking');
    await world.takeAway();

    const asked = await me.says('who is my manager?');
    const pressed = await me.presses('Book');
    const [alive, ready] = await Promise.all([fetch(`${story.url}/healthz`), fetch(`${story.url}/readyz`)]);
    const tab = await fetch(`${story.url}/api/tab/notifications`, {
      headers: { authorization: `Bearer ${await story.control.token(megan, 'tab')}` },
    });
    const popUp = await fetch(`${story.url}/auth/start?pending=somebodys`, { redirect: 'manual' });
    const at = weekdayAt(2, '10:00');
    await story.control.graph(adele, 'POST', '/me/events', {
      subject: 'While you were away',
      start: graphTime(at),
      end: graphTime(at.plus({ minutes: 30 })),
      attendees: [{ type: 'required', emailAddress: { address: megan, name: 'Megan Bowen' } }],
    });

    assert.match(textOf(asked.activities), /storage does not answer right now, so I did nothing/);
    assert.match(JSON.stringify(pressed.invokeResponse?.body), /storage does not answer right now, so I did nothing/);
    assert.equal(alive.status, 200);
    assert.equal(ready.status, 503);
    assert.equal(((await ready.json()) as { checks: { store: string } }).checks.store, 'unreachable');
    assert.equal(tab.status, 503);
    assert.equal(((await tab.json()) as { error: { code: string } }).error.code, 'service_unavailable');
    assert.equal(popUp.status, 503);
    assert.match(await popUp.text(), /<p>My storage does not answer right now/);
    const events = async () =>
      (await story.control.graph<{ value: unknown[] }>(megan, 'GET', `/me/events?$filter=subject eq 'stocktaking'`))
        .value.length;
    assert.equal(await events(), 0);

    await world.bringBack();
    for (let tries = 0; tries < 100 && (await fetch(`${story.url}/readyz`)).status !== 200; tries += 1) await wait(100);

    assert.match(textOf((await me.says('who is my manager?')).activities), /Miriam Graham/);
    await me.presses('Book');
    assert.equal(await events(), 1);
    // Graph delivers again what was not taken.
    for (let minute = 0; minute < 3; minute += 1) await story.passes(60_000);
    const told = (await me.sees()).filter((seen) => /While you were away/.test(textOf(seen)));
    assert.equal(told.length, 1);
  });
});
