import assert from 'node:assert/strict';
import { buttonsOf, textOf } from '../support/chat.ts';
import { adele, alex, isaiah, johanna, lee, megan } from '../support/people.ts';
import { type Story, startApp } from '../support/start-app.ts';
import { graphTime, saidDay, weekdayAt } from '../support/times.ts';

describe('finding people who are not named', () => {
  let story: Story;
  before(async () => {
    story = await startApp();
  });
  after(() => story.stop());

  const turn = async (words: string, user = megan) => (await story.chat.as(user).says(words)).activities;
  const ask = async (words: string, user = megan) => textOf(await turn(words, user));
  const day = weekdayAt(40, '10:00');

  const blocks = (user: string, showAs: string, hours: number, at = day) =>
    story.control.graph(user, 'POST', '/me/events', {
      subject: 'Away',
      start: graphTime(at),
      end: graphTime(at.plus({ hours })),
      showAs,
    });

  it('by role: the one who has it, or all who have', async () => {
    assert.match(await ask('who is the HR director?'), /Diego Siciliani\nHR Director/);
    assert.match(await ask("who's our CFO?"), /Lidia Holloway/);
    assert.match(await ask('who leads marketing?'), /Miriam Graham\nVP Marketing/);
    assert.match(await ask('who is the engineer in Bengaluru?'), /Anand Krishnan/);

    const designers = await ask('who are the designers?');
    assert.match(designers, /Designers: 2 people/);
    assert.match(designers, /Adele Moreau\nProduct Designer · Engineering · Berlin/);
  });

  it('by department and office, a page at a time, and each is a press away', async () => {
    const me = story.chat.as(megan);
    const first = (await me.says('who works in engineering?')).activities.at(-1);
    assert.match(textOf(first), /Engineering: \d+ people/);
    const rows = buttonsOf(first ?? assert.fail());
    assert.ok(rows.length <= 6, rows.join());

    const more = rows.at(-1) ?? '';
    assert.match(more, /^Show \d+ more$/);
    const second = textOf((await me.presses(more)).invokeResponse);
    assert.doesNotMatch(second, /Adele Moreau/);
    assert.match(second, /Irvin Sayers/);
    assert.match(textOf((await me.presses('Show Irvin Sayers')).invokeResponse), /Director of Product Engineering/);

    const london = await ask('who sits in London?');
    assert.match(london, /Diego Siciliani\nHR Director · Human Resources · London/);
    assert.doesNotMatch(london, /Megan Bowen/);
  });

  it('says when a department was taken for an office', async () => {
    assert.match(await ask('who sits in Legal?'), /Enrico Cattaneo/);
    assert.match(await ask('who works in Retail Store London?'), /found nobody for “Retail Store London”/);
    assert.match(
      await ask('who sits in Human?'),
      /I know no office called Human: this is the department[\s\S]*Diego Siciliani/,
    );
    assert.match(
      await ask('who works in Purchasing?'),
      /found nobody for “Purchasing”\.\nI looked at titles, departments/,
    );
  });

  it('by what they know, with where it says so and out of whom', async () => {
    const spanish = await ask('who speaks Spanish?');
    assert.match(spanish, /I looked at the profiles of \d+ people you work with/);
    assert.match(spanish, /Alex Wilber\nMarketing Assistant[^\n]*Skill: Spanish/);

    assert.match(await ask('who knows Kubernetes?', johanna), /Kubernetes/);
    assert.match(await ask('who knows Fortran?'), /I looked at \d+ profiles, and none says “Fortran”/);
  });

  it('those I work with most', async () => {
    assert.match(await ask('who do I work with most?'), /People you work with most[\s\S]*Miriam Graham/);
  });

  it('who is out, by the calendars, until when and out of whom', async () => {
    await blocks(alex, 'oof', 30);
    const out = await ask(`who is out on ${saidDay(day)}?`);

    assert.match(out, /Out on /);
    assert.match(out, /Of the \d+ people you work with most/);
    assert.match(out, /Alex Wilber\nMarketing Assistant · from 10:00 AM · until /);

    const team = await ask(`who on my team is out on ${saidDay(day)}?`);
    assert.match(team, /Of the 2 people in that group/);
    assert.match(team, /Alex Wilber/);
    assert.match(await ask(`who is out in the legal department on ${saidDay(day)}?`), /Nobody is out on /);
  });

  it('who is free or busy at a time: never who is off work then, or cannot be seen', async () => {
    const at = day.plus({ days: 7 });
    await blocks(alex, 'busy', 2, at);
    const when = `on ${saidDay(at)} at 10:30am`;

    const busy = await ask(`who on my team is busy ${when}?`);
    assert.match(busy, /Busy on .* at 10:30 AM/);
    assert.match(busy, /Alex Wilber\nMarketing Assistant · until 12:00 PM/);
    assert.doesNotMatch(busy, /Bianca/);

    const free = await ask(`who on my team is free ${when}?`);
    assert.match(free, /Nobody is free|Free on/);
    assert.match(free, /Outside their working hours then: Bianca Pisani/);
    assert.doesNotMatch(free, /Alex Wilber\n/);

    const cameron = await ask(`who in the retail department is busy ${when}?`);
    assert.match(cameron, /I cannot see the calendar of Cameron White/);
  });

  it('who is out in a group chat are those who are there', async () => {
    const group = { kind: 'groupChat' as const, members: [alex, adele] };
    const answer = textOf((await story.chat.as(megan).says(`who is out on ${saidDay(day)}?`, group)).activities);

    assert.match(answer, /Of the 2 others in this chat/);
    assert.match(answer, /Alex Wilber/);
  });

  it('who is online, by what Teams says', async () => {
    const online = await ask('who is online?', johanna);
    assert.match(online, /Online now|Nobody is online/);
    assert.match(await ask('is Pradeep online?'), /Pradeep Gupta is (?:online|not online): \w+/);
    assert.match(await ask('is Delia Dennis online?'), /Delia Dennis is not online: Offline/);
  });

  it('says plainly that presence may not be seen, and tells the rest', async () => {
    const refused = { error: { code: 'Forbidden', message: 'Missing scope permissions on the request.' } };
    await story.control.faults([
      { match: { path: '/v1.0/communications/getPresencesByUserId' }, status: 403, body: refused },
    ]);
    assert.match(await ask('is Pradeep online?', lee), /I may not see who is online.*Presence\.Read\.All/);
    assert.match(await ask('who is online?', lee), /I may not see who is online/);
    assert.match(await ask('who is Pradeep Gupta?', lee), /Finance Manager/);
    await story.control.clearFaults();
  });

  it('has a name for the one whose team is not there', async () => {
    assert.match(await ask("who is out on Isaiah's team today?"), /Nobody reports to Isaiah Langer/);
    assert.match(await ask('who is free on my team?', isaiah), /Free now|Nobody is free now|consent|sign in/i);
  });
});
