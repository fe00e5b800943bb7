import assert from 'node:assert/strict';
import { type Sandbox, startSandbox } from '../../sandbox/index.ts';
import { createPeople, createPhotoMemory, type People, scopes } from '../../src/services/people/index.ts';
import { AmbiguousPerson } from '../../src/shared/errors.ts';
import { graphAs } from '../support/graph-as.ts';

const traffic = process.env.SANDBOX_TRAFFIC_FILE;
const domain = 'contoso.onmicrosoft.com';

describe('people', () => {
  let sandbox: Sandbox;
  const peopleFor = async (user: string): Promise<People> =>
    createPeople({ ...(await graphAs(sandbox, user, scopes)), photoMemory: createPhotoMemory() });
  let people: People;
  const idOf = (alias: string) => sandbox.tenant.findPerson(`${alias}@${domain}`)?.id ?? '';
  const names = (found: { displayName: string }[]) => found.map(({ displayName }) => displayName);

  before(async () => {
    sandbox = await startSandbox({
      appUrl: 'http://127.0.0.1:9',
      seed: 'contoso-quiet',
      ...(traffic ? { trafficFile: traffic } : {}),
    });
    people = await peopleFor(`MeganB@${domain}`);
  });
  after(() => sandbox.stop());

  it('finds one person by first name, whole name in any case, address and id', async () => {
    const found = await people.findPeople(['Lee', 'adele vance', `LeeG@${domain}`, idOf('MeganB')]);

    assert.deepEqual(names(found), ['Lee Gu', 'Adele Vance', 'Lee Gu', 'Megan Bowen']);
  });

  it('asks which of two with the same first name, with what tells them apart', async () => {
    await assert.rejects(people.findPeople(['Lee Gu', 'Adele']), (error) => {
      assert.ok(error instanceof AmbiguousPerson);
      assert.equal(error.said, 'Adele');
      assert.deepEqual(error.choices.map(({ displayName }) => displayName).sort(), ['Adele Moreau', 'Adele Vance']);
      assert.ok(error.choices.every(({ jobTitle }) => jobTitle));
      return true;
    });
  });

  it('finds people whose names carry accents', async () => {
    const [found] = await people.findPeople([
      sandbox.tenant.people.all().find(({ givenName }) => /^Zo/.test(givenName))?.displayName ?? '',
    ]);

    assert.match(found?.displayName ?? '', /^Zo/);
  });

  it('keeps an outsider’s address and calls it external', async () => {
    const [outsider, guest] = await people.findPeople(['lucy@fabrikam.com', 'Brian Johnson']);

    assert.deepEqual([outsider?.mail, outsider?.isExternal], ['lucy@fabrikam.com', true]);
    assert.equal(guest?.isExternal, true);
  });

  it('proposes people a slip of the keyboard away, and says when nobody is meant', async () => {
    await assert.rejects(people.findPeople(['Adelle']), { name: 'AmbiguousPerson' });
    await assert.rejects(people.findPeople(['Xyzzy Plugh']), { name: 'PersonNotFound' });
    await assert.rejects(people.findPeople(['00000000-0000-4000-8000-000000000000']), { name: 'PersonNotFound' });
  });

  it('means somebody else when something is done with others: never me, and of two Adeles the other one', async () => {
    const me = sandbox.tenant.findPerson(`AdeleV@${domain}`);
    assert.ok(me);
    const mine = await peopleFor(me.userPrincipalName);

    const { required, optional } = await mine.findInvited({ required: ['Adele', 'Lee Gu'], optional: ['Adele Vance'] });

    assert.deepEqual([names(required), names(optional)], [['Adele Moreau', 'Lee Gu'], []]);
    assert.deepEqual(names(await mine.findPeople(['Adele Vance'])), ['Adele Vance']);
    await assert.rejects(
      mine.findInvited({ required: ['Adelle'], optional: [] }),
      ({ choices }: AmbiguousPerson) => choices.length === 1 && choices[0]?.displayName === 'Adele Moreau',
    );
  });

  it('knows who is meant by my manager and my team, and says when there is nobody', async () => {
    const adele = sandbox.tenant.findPerson(`AdeleV@${domain}`);
    const manager = sandbox.tenant.people.get(adele?.managerId ?? '');
    const top = sandbox.tenant.people.all().find(({ managerId, userType }) => !managerId && userType === 'Member');
    assert.ok(adele && manager && top);

    assert.deepEqual(names(await people.findRelatives(adele.id, 'manager')), [manager.displayName]);
    assert.ok((await people.findRelatives(manager.id, 'reports')).some(({ id }) => id === adele.id));
    await assert.rejects(people.findRelatives(top.id, 'manager'), { problem: { is: 'noManager' } });
    await assert.rejects(people.findRelatives(top.id, 'peers'), { problem: { is: 'noPeers' } });
  });

  it('takes hostile names as names', async () => {
    for (const name of ['"; drop', '\\"displayName:', '" OR "mail:a', '%2e%2e', '💥', ' '])
      await assert.rejects(people.findPeople([name]), { name: 'PersonNotFound' }, name);
    await assert.rejects(people.getPerson('..'), { name: 'RangeError' });
    assert.equal((await people.findPeople(["O'Brien"])).length, 1);
  });

  it('leaves out an account that was switched off', async () => {
    const lee = sandbox.tenant.findPerson(`LeeG@${domain}`);
    assert.ok(lee);
    sandbox.tenant.people.put({ ...lee, accountEnabled: false });

    await assert.rejects(people.findPeople(['Lee Gu']), { name: 'PersonNotFound' });
    await assert.rejects(people.findPeople([`LeeG@${domain}`]), { name: 'InvalidRequest' });
    sandbox.tenant.people.put(lee);
  });

  it('puts those I work with first', async () => {
    const found = await people.searchPeople('Adele');

    assert.deepEqual(names(found), ['Adele Vance', 'Adele Moreau']);
  });

  it('shows photo, presence, the whole chain of managers and the reports', async () => {
    const adele = sandbox.tenant.findPerson(`AdeleV@${domain}`);
    const manager = sandbox.tenant.people.get(adele?.managerId ?? '');
    assert.ok(adele && manager);
    const profile = await people.getProfile(manager.id);
    const below = await people.getProfile(adele.id);

    assert.match(below.photo ?? '', /^data:image\/(png|jpeg);base64,/);
    assert.ok(below.presence?.availability);
    assert.equal(below.managers[0]?.id, manager.id);
    assert.ok(below.managers.length >= 2);
    assert.equal(
      below.managers.at(-1)?.id,
      sandbox.tenant.people.all().find(({ managerId, userType }) => !managerId && userType === 'Member')?.id,
    );
    assert.ok(profile.reports.some(({ id }) => id === adele.id));
  });

  it('knows reports and peers, and that somebody is at the top', async () => {
    const top = sandbox.tenant.people.all().find(({ managerId, userType }) => !managerId && userType === 'Member');
    const adele = sandbox.tenant.findPerson(`AdeleV@${domain}`);
    assert.ok(top && adele?.managerId);
    const siblings = sandbox.tenant.people.where(
      ({ managerId, id }) => managerId === adele.managerId && id !== adele.id,
    );

    assert.deepEqual(await people.listManagers(top.id), []);
    assert.deepEqual(await people.listPeers(top.id), []);
    assert.deepEqual(
      (await people.listPeers(adele.id)).map(({ id }) => id).sort(),
      siblings.map(({ id }) => id).sort(),
    );
    assert.ok((await people.listReports(top.id)).length > 0);
    assert.equal((await people.getPerson('me')).displayName, 'Megan Bowen');
  });

  it('reads photos in one round trip, remembers them, and does without the missing', async () => {
    const everybody = sandbox.tenant.people.all().map(({ id }) => id);
    const before = sandbox.tenant.ledger.since(0).next;
    const photos = await people.getPhotos([...everybody, 'lucy@fabrikam.com']);
    const once = sandbox.tenant.ledger.since(before);
    await people.getPhotos(everybody);
    const twice = sandbox.tenant.ledger.since(once.next);

    assert.equal(
      photos.size,
      sandbox.tenant.people.where(({ photo, hasMailbox }) => Boolean(photo) && hasMailbox).length,
    );
    assert.ok(once.entries.filter(({ kind, batch }) => kind === 'graph' && !batch).length <= 2);
    assert.deepEqual(
      twice.entries.filter(({ kind }) => kind === 'graph'),
      [],
    );
  });

  it('works for somebody without a mailbox', async () => {
    const cameron = sandbox.tenant.people
      .all()
      .find(({ hasMailbox, userType }) => !hasMailbox && userType === 'Member');
    const mine = await peopleFor(cameron?.userPrincipalName ?? '');

    assert.deepEqual(names(await mine.findPeople(['Megan'])), ['Megan Bowen']);
  });
});
