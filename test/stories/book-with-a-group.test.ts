import assert from 'node:assert/strict';
import { textOf } from '../support/chat.ts';
import { megan } from '../support/people.ts';
import { type Story, startApp } from '../support/start-app.ts';
import { saidDay, weekdayAt } from '../support/times.ts';

interface Meeting {
  subject: string;
  attendees: { emailAddress: { address: string; name: string } }[];
}
interface Group {
  id: string;
  displayName: string;
  mail: string;
}

describe('booking with a group', () => {
  let story: Story;
  before(async () => {
    story = await startApp();
  });
  beforeEach(() => story.control.reset());
  after(() => story.stop());

  const me = () => story.chat.as(megan);
  const day = () => saidDay(weekdayAt(2, '11:00'));
  const groups = async () => (await story.control.graph<{ value: Group[] }>(megan, 'GET', '/groups')).value;
  const membersOf = async (name: string) => {
    const group = (await groups()).find(({ displayName }) => displayName === name);
    const { value } = await story.control.graph<{
      value: { displayName: string; mail: string; userType: string; accountEnabled: boolean }[];
    }>(megan, 'GET', `/groups/${group?.id}/members?$top=100&$select=displayName,mail,userType,accountEnabled`);
    return value
      .filter(({ userType, accountEnabled, mail }) => userType === 'Member' && accountEnabled && mail !== megan)
      .map(({ displayName }) => displayName)
      .sort();
  };
  const invited = async () => {
    const { value } = await story.control.graph<{ value: Meeting[] }>(megan, 'GET', '/me/events?$top=20');
    assert.equal(value.length, 1);
    return value[0]?.attendees.map(({ emailAddress }) => emailAddress.name).sort();
  };

  it('invites everybody in it, and says of each whether they can come', async () => {
    const members = await membersOf('Engineering');
    assert.ok(members.length > 2, members.join());

    const asked = textOf(
      (await me().says(`book 30 min with the engineering team on ${day()} at 11am about plans`)).activities,
    );
    for (const name of members) assert.ok(asked.includes(`**${name}**:`), `${name} in ${asked}`);
    await me().presses('Book');

    assert.deepEqual(await invited(), members);
  });

  it('knows it by its name alone, and by its address', async () => {
    const members = await membersOf('Engineering');
    const mail = (await groups()).find(({ displayName }) => displayName === 'Engineering')?.mail;
    for (const said of ['Engineering', String(mail)]) {
      await story.control.reset();
      const asked = textOf((await me().says(`book 30 min with ${said} on ${day()} at 11am about plans`)).activities);
      assert.doesNotMatch(asked, /outside your organisation/);
      await me().presses('Book');
      assert.deepEqual(await invited(), members);
    }
  });

  it('knows departments as well', async () => {
    const { value } = await story.control.graph<{ value: { displayName: string; mail: string }[] }>(
      megan,
      'GET',
      `/users?$filter=department eq 'Retail'&$select=displayName,mail`,
    );
    const asked = textOf(
      (await me().says(`book 30 min with the retail team on ${day()} at 11am about plans`)).activities,
    );
    for (const { displayName, mail } of value)
      if (mail) assert.ok(asked.includes(`**${displayName}**:`), `${displayName} in ${asked}`);
  });

  it('names one that is too large, and invites nobody', async () => {
    const refused = textOf((await me().says(`book 30 min with the all company group on ${day()} at 11am`)).activities);
    assert.match(refused, /All Company has more than 30 people/);
  });

  it('says that it found nobody where there is no such group', async () => {
    const refused = textOf((await me().says(`book 30 min with the quidditch team on ${day()} at 11am`)).activities);
    assert.match(refused, /quidditch team/);
    assert.doesNotMatch(refused, /Book this meeting/);
  });
});
