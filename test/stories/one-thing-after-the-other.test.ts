import assert from 'node:assert/strict';
import { type Person, type Turn, textOf } from '../support/chat.ts';
import { alex, megan } from '../support/people.ts';
import { type Story, startApp } from '../support/start-app.ts';
import { graphTime, saidDay, shownDay, weekdayAt } from '../support/times.ts';

interface Booked {
  subject: string;
  start: { dateTime: string };
  end: { dateTime: string };
  attendees: { emailAddress: { address: string } }[];
}

describe('two wishes in one sentence', function () {
  this.timeout(60_000);
  let story: Story;
  let me: Person;
  const [day, later] = [weekdayAt(3, '15:00'), weekdayAt(9, '10:00')];
  const [said, saidLater] = [saidDay(day), saidDay(later)];
  before(async () => {
    story = await startApp();
  });
  after(() => story.stop());
  beforeEach(async () => {
    await story.control.call('POST', '/_sandbox/reset', { seed: 'contoso-quiet' });
    me = story.chat.as(megan);
    await me.says('hello');
    await me.says('undo');
  });

  const heard = (turn: Turn): string => textOf(turn.activities.filter(({ type }) => type === 'message'));
  const booked = async (): Promise<string[]> =>
    (await story.control.graph<{ value: Booked[] }>(megan, 'GET', '/me/events')).value
      .map(({ subject, start }) => `${start.dateTime.slice(0, 16)} ${subject}`)
      .sort();
  const both = (utc: string, other: string) => [
    `${day.toUTC().toFormat('yyyy-MM-dd')}T${utc} Megan Bowen and Adele Vance`,
    `${day.toUTC().toFormat('yyyy-MM-dd')}T${other} Megan Bowen and Lee Gu`,
  ];
  const utc = (hour: number) => day.set({ hour }).toUTC().toFormat('HH:mm');

  it('are two meetings, each asked for by itself', async () => {
    const asked = await me.says(`book Adele Vance at 3pm and Lee Gu at 10am on ${said}`);

    assert.match(heard(asked), /3:00 PM – 3:30 PM[\s\S]*Adele Vance.*: free/);
    assert.match(heard(asked), /one thing after the other[\s\S]*Book a meeting: Lee Gu at 10am/);
    assert.match(heard(await me.says('book it')), /Booked: Megan Bowen and Adele Vance/);
    assert.equal((await booked()).length, 1);

    await me.says('next');
    assert.match(heard(await me.says('yes')), /Booked: Megan Bowen and Lee Gu/);

    assert.deepEqual(await booked(), both(utc(15), utc(10)).sort());
    assert.match(heard(await me.says('next')), /nothing is waiting/);
  });

  it('by their buttons as well, in any order', async () => {
    await me.says(`book Adele Vance on ${said} at 3pm, Lee Gu at 10am`);

    await me.presses('Book a meeting: Lee Gu at 10am');
    assert.match(heard(await me.says('yes')), /Booked: Megan Bowen and Lee Gu/);
    assert.match(heard(await me.says('the next one')), /nothing is waiting/);
    await me.presses('Book');

    assert.deepEqual(await booked(), both(utc(15), utc(10)).sort());
  });

  it('keep each its own length and day', async () => {
    const asked = heard(await me.says(`30 min with Alex on ${said} and an hour with Lee Gu on ${saidLater}`));

    assert.match(asked, /Times with Alex Wilber\n30 min/);
    assert.ok(asked.includes(shownDay(day)) && !asked.includes(shownDay(later)), asked);
    const second = heard(await me.says('next'));
    const shown = textOf((await me.sees()).at(-2));
    assert.match(`${second}\n${shown}`, /Times with Lee Gu/);
    assert.ok(textOf(await me.sees()).includes(shownDay(later)));
  });

  it('may be three', async () => {
    await me.says(`book Adele Vance on ${said} at 3pm, Alex at 4pm and Lee Gu at 10am`);

    for (const words of ['yes', 'next', 'yes', 'and the other one', 'yes']) await me.says(words);

    assert.equal((await booked()).length, 3);
  });

  it('may be an act beside a booking', async () => {
    await story.control.graph(megan, 'POST', '/me/events', {
      subject: 'Orion',
      start: graphTime(day),
      end: graphTime(day.plus({ hours: 1 })),
      attendees: [{ type: 'required', emailAddress: { address: alex } }],
    });

    const asked = heard(await me.says(`book Alex on ${said} at 10am and move my 3pm to 4pm`));

    assert.match(asked, /10:00 AM – 10:30 AM/);
    assert.match(asked, /Move a meeting: move my 3pm to 4pm/);
    await me.says('never mind');
    assert.match(heard(await me.says('next')), /Move “Orion”\?/);
    assert.match(textOf(await me.sees()), /4:00 PM – 5:00 PM/);
  });

  it('are both named where the first cannot be done', async () => {
    const asked = heard(await me.says(`book Xyzzy at 3pm and Lee Gu at 10am on ${said}`));

    assert.match(asked, /could not find Xyzzy/);
    assert.match(asked, /Book a meeting: Lee Gu at 10am/);
  });

  for (const words of [
    `book Adele Vance and Lee Gu at 3pm on ${said}`,
    `book Lee Gu on ${said} to plan and review at 3pm`,
  ])
    it(`are one meeting in “${words}”`, async () => {
      assert.doesNotMatch(heard(await me.says(words)), /one thing after the other/);
    });

  it('in German', async () => {
    me = story.chat.as(megan, 'de-DE');

    const asked = heard(
      await me.says(`Termin mit Adele Vance am ${day.toFormat('d.M.yyyy')} um 15 Uhr und mit Lee Gu um 10 Uhr`),
    );
    await me.says('buchen');
    await me.says('weiter');
    await me.says('ja');

    assert.match(asked, /eins nach dem anderen/);
    assert.deepEqual(
      (await booked()).map((one) => one.replace(' und ', ' and ')),
      both(utc(15), utc(10)).sort(),
    );
  });
});
