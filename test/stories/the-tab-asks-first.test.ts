import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { alex, lee, megan } from '../support/people.ts';
import { type Story, startApp } from '../support/start-app.ts';
import { graphTime, weekdayAt } from '../support/times.ts';

interface Done {
  seq?: number;
  taken?: string[];
}

describe('the tab, when a time was taken since it was chosen', function () {
  this.timeout(60_000);
  let story: Story;
  const day = weekdayAt(3, '15:00');
  const at = { startsAt: day.toUTC().toISO(), endsAt: day.plus({ minutes: 30 }).toUTC().toISO() };
  before(async () => {
    story = await startApp();
  });
  after(() => story.stop());
  beforeEach(() => story.control.call('POST', '/_sandbox/reset', { seed: 'contoso-quiet' }));

  const post = async (what: 'book' | 'move', body: object): Promise<Done> => {
    const token = await story.control.token(megan, 'tab');
    const answer = await fetch(`${story.url}/api/tab/${what}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    assert.equal(answer.status, 200, await answer.clone().text());
    return (await answer.json()) as Done;
  };
  const busy = (user: string) =>
    story.control.graph<{ id: string }>(user, 'POST', '/me/events', {
      subject: 'Kepler',
      start: graphTime(day),
      end: graphTime(day.plus({ hours: 1 })),
    });
  const subjects = async (): Promise<string[]> =>
    (await story.control.graph<{ value: { subject: string }[] }>(megan, 'GET', '/me/events')).value.map(
      ({ subject }) => subject,
    );
  const booking = (known?: string[]) => ({
    ...at,
    key: randomUUID(),
    subject: 'Orion',
    people: [
      { name: 'Alex Wilber', address: alex },
      { name: 'Lee Gu', address: lee },
    ],
    online: true,
    ...(known ? { known } : {}),
  });

  it('books what is still free', async () => {
    assert.deepEqual((await post('book', booking([]))).taken, undefined);
    assert.deepEqual(await subjects(), ['Orion']);
  });

  it('says who took it, books nothing, and books once it is said again', async () => {
    await busy(lee);

    const asked = await post('book', booking([]));
    assert.deepEqual(asked, { taken: [lee] });
    assert.deepEqual(await subjects(), []);

    assert.equal((await post('book', booking(asked.taken))).taken, undefined);
    assert.deepEqual(await subjects(), ['Orion']);
  });

  it('my own time as well, and nobody who was busy before', async () => {
    await busy(megan);
    await busy(lee);

    assert.deepEqual(await post('book', booking([lee])), { taken: [''] });
    assert.equal((await post('book', booking([lee, '']))).taken, undefined);
  });

  it('a meeting that is moved there, which is no obstacle to itself', async () => {
    const meeting = {
      subject: 'Orion',
      start: graphTime(day.minus({ minutes: 15 })),
      end: graphTime(day.plus({ minutes: 15 })),
      attendees: [alex, lee].map((address) => ({ type: 'required', emailAddress: { address } })),
    };
    const { id } = await story.control.graph<{ id: string }>(megan, 'POST', '/me/events', meeting, {
      Prefer: 'IdType="ImmutableId"',
    });
    const move = { ...at, id, people: [alex, lee] };
    assert.equal((await post('move', { ...move, known: [] })).taken, undefined);
    await post('move', {
      ...move,
      startsAt: day.minus({ hours: 2 }).toUTC().toISO(),
      endsAt: day.minus({ hours: 1 }).toUTC().toISO(),
    });
    await busy(alex);

    assert.deepEqual(await post('move', { ...move, known: [] }), { taken: [alex] });
    assert.equal((await post('move', { ...move, known: [alex] })).taken, undefined);
  });

  it('asks nobody who did not look', async () => {
    await busy(lee);

    assert.equal((await post('book', booking())).taken, undefined);
  });
});
