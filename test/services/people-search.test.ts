import assert from 'node:assert/strict';
import { type Sandbox, startSandbox } from '../../sandbox/index.ts';
import { createPeople, createPhotoMemory, scopes } from '../../src/services/people/index.ts';
import type { FoundPeople, People } from '../../src/services/people/types.ts';
import { graphAs } from '../support/graph-as.ts';

const traffic = process.env.SANDBOX_TRAFFIC_FILE;

describe('finding people by what they are', () => {
  let sandbox: Sandbox;
  let people: People;
  before(async () => {
    sandbox = await startSandbox({
      appUrl: 'http://127.0.0.1:9',
      seed: 'contoso-quiet',
      ...(traffic ? { trafficFile: traffic } : {}),
    });
    people = createPeople({
      ...(await graphAs(sandbox, 'MeganB@contoso.onmicrosoft.com', scopes)),
      photoMemory: createPhotoMemory(),
    });
  });
  after(() => sandbox.stop());

  const names = ({ people: found }: FoundPeople) => found.map(({ displayName }) => displayName);

  it('finds a role by its title, an abbreviation, or the head of a department', async () => {
    const found = async (role: string) => names(await people.findPeopleBy({ role }));
    assert.deepEqual(await found('HR director'), ['Diego Siciliani']);
    assert.deepEqual(await found('CFO'), ['Lidia Holloway']);
    assert.deepEqual(await found('head of marketing'), ['Miriam Graham']);
    assert.deepEqual(await found('head of HR'), ['Diego Siciliani']);
    assert.deepEqual(await found('marketing director'), []);
    assert.deepEqual(await found('lawyer'), ['Enrico Cattaneo']);
    assert.deepEqual(await found('astronaut'), []);
  });

  it('finds all of several with a word in the middle of their title, and one of them in an office', async () => {
    const engineers = names(await people.findPeopleBy({ role: 'engineers' }));
    for (const name of ["Zoë O'Brien", 'Gerhart Møller', 'José Núñez Ortega', 'Kwame Mensah'])
      assert.ok(engineers.includes(name), `${name} of ${engineers.join(', ')}`);
    assert.ok(!engineers.includes('Henrietta Mueller'));

    assert.deepEqual(names(await people.findPeopleBy({ role: 'engineer', place: 'Bengaluru' })), ['Anand Krishnan']);
    assert.deepEqual(names(await people.findPeopleBy({ role: 'designer', team: 'engineering', place: 'Berlin' })), [
      'Adele Moreau',
    ]);
  });

  it('finds a department or an office, and says when one was said for the other', async () => {
    assert.deepEqual(names(await people.findPeopleBy({ team: 'hr' })), ['Diego Siciliani']);
    const marketing = await people.findPeopleBy({ place: 'Marketing' });
    assert.equal(marketing.readAs, 'team');
    assert.ok(names(marketing).includes('Bianca Pisani'));
    const london = await people.findPeopleBy({ place: 'london' });
    assert.equal(london.readAs, undefined);
    assert.ok(names(london).includes('Lee Gu') && !names(london).includes('Megan Bowen'));
    assert.deepEqual(names(await people.findPeopleBy({ team: "x' or 1 eq 1" })), []);
  });

  it('finds skills among those I work with, and says how many it looked at', async () => {
    const found = await people.findPeopleBy({ skill: 'spanish' });
    assert.deepEqual(names(found), ['Alex Wilber', 'José Núñez Ortega']);
    assert.deepEqual(found.people[0]?.why, { is: 'skill', said: 'Spanish' });
    assert.ok((found.lookedAt ?? 0) > 3);

    const german = await people.findPeopleBy({ skill: 'German' });
    assert.ok(german.people.some(({ displayName, why }) => displayName === 'Johanna Lorenz' && why?.is === 'language'));
    assert.deepEqual(names(await people.findPeopleBy({ skill: 'kubernetes', team: 'engineering' })), [
      'Anand Krishnan',
      "Zoë O'Brien",
    ]);
  });

  it('lists those I work with most, and cannot tell presence without the permission', async () => {
    const [closest] = await people.listRelevant(5);
    assert.equal(closest?.displayName, 'Miriam Graham');

    const narrow = scopes.filter((scope) => scope !== 'Presence.Read.All');
    const mine = createPeople({
      ...(await graphAs(sandbox, 'MeganB@contoso.onmicrosoft.com', narrow)),
      photoMemory: createPhotoMemory(),
    });
    await assert.rejects(mine.listPresences([closest?.id ?? '']), { name: 'PermissionMissing' });
  });
});
