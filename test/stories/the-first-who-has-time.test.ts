import assert from 'node:assert/strict';
import type { DateTime } from 'luxon';
import { cardOf, textOf } from '../support/chat.ts';
import { lintCard } from '../support/lint-card.ts';
import { johanna, megan, sonia } from '../support/people.ts';
import { type Story, startApp } from '../support/start-app.ts';
import { graphTime, saidDay, shownDay, weekdayAt } from '../support/times.ts';

const at = (alias: string) => `${alias}@contoso.onmicrosoft.com`;
const [miriam, patti] = [at('MiriamG'), at('PattiF')];

describe('the first of several who has time', function () {
  this.timeout(90_000);
  let story: Story;
  const day = weekdayAt(3, '15:00');
  const on = saidDay(day);
  const me = () => story.chat.as(megan);
  const shown = async (text: string): Promise<string> => {
    await me().says(text);
    return newest();
  };
  const newest = async (): Promise<string> => {
    const found = (await me().sees()).toReversed().find((one) => cardOf(one) !== undefined);
    assert.ok(found);
    lintCard({ summary: 'x', content: found.attachments?.[0]?.content as Parameters<typeof lintCard>[0]['content'] });
    return textOf(found);
  };
  const busy = (user: string, from: DateTime, hours: number) =>
    story.control.graph(user, 'POST', '/me/events', {
      subject: 'Something',
      start: graphTime(from),
      end: graphTime(from.plus({ hours })),
    });
  const busyAllDay = (user: string) => busy(user, day.startOf('day'), 24);
  const retitled = (name: string, jobTitle: string) => {
    const person = story.sandbox.tenant.people.all().find(({ displayName }) => displayName === name);
    assert.ok(person, name);
    story.sandbox.tenant.people.put({ ...person, jobTitle });
  };

  before(async () => {
    story = await startApp();
  });
  beforeEach(() => story.control.reset());
  after(() => story.stop());

  it('above me is looked for upwards, and who was not free is said', async () => {
    await busyAllDay(miriam);
    const asked = await shown(`first person above me who is free for 15 minutes on ${on}`);

    assert.match(asked, /Book this meeting\?/);
    assert.match(asked, /Miriam Graham has no 15 min free then\./);
    assert.match(asked, /So I took Patti Fernandez\./);
    assert.match(asked, new RegExp(`${shownDay(day)}, 8:00 AM – 8:15 AM`));
    await me().presses('Book');
    const { value } = await story.control.graph<{ value: unknown[] }>(patti, 'GET', '/me/events');
    assert.equal(value.length, 1);
  });

  it('above me is my own manager when she has time, and then nothing needs a reason', async () => {
    const asked = await shown(`book 15 min with the first person above me who is free on ${on}`);

    assert.match(asked, /Miriam Graham/);
    assert.doesNotMatch(asked, /So I took|has no/);
  });

  it('of my managers is the one who can soonest', async () => {
    await busy(miriam, day.set({ hour: 7 }), 3);
    const asked = await shown(`book 15 min with whoever of my managers is free first on ${on}`);

    assert.match(asked, /Patti Fernandez has time first\./);
  });

  it('is nobody when none has time, and the nearest times are offered instead', async () => {
    await Promise.all([busyAllDay(miriam), busyAllDay(patti)]);
    const asked = await shown(`first person above me who is free for 15 minutes on ${on}`);

    assert.match(asked, /Miriam Graham has no 15 min free then/);
    assert.match(asked, /Patti Fernandez has no 15 min free then/);
    assert.match(asked, /nearest times with Miriam Graham/);
  });

  it('is the one named else, only when the first has no time', async () => {
    assert.match(await shown(`book 15 min with my manager or else Alex Wilber on ${on} at 3pm`), /Miriam Graham/);
    await busy(miriam, day, 1);
    const asked = await shown(`book 15 min with my manager or else Alex Wilber on ${on} at 3pm`);
    assert.match(asked, /Miriam Graham has no 15 min free then\.[\s\S]*So I took Alex Wilber\./);
    assert.match(asked, /3:00 PM – 3:15 PM/);
  });

  it('is the deputy whom a title names', async () => {
    await busyAllDay(miriam);
    retitled('Christie Cline', 'Deputy VP Marketing');
    const asked = await shown(`book 15 min with my manager or else her deputy on ${on}`);

    assert.match(asked, /Christie Cline reports to Miriam Graham and is “Deputy VP Marketing”\./);
    assert.match(asked, /So I took Christie Cline\./);
  });

  it('is the deputy whom an automatic reply names', async () => {
    await busyAllDay(miriam);
    await story.control.graph(miriam, 'PATCH', '/me/mailboxSettings', {
      automaticRepliesSetting: {
        status: 'alwaysEnabled',
        internalReplyMessage: 'I am away. Please turn to Christie Cline.',
      },
    });
    const asked = await shown(`book 15 min with my manager or else her deputy on ${on}`);

    assert.match(asked, /Miriam Graham’s automatic reply names Christie Cline\./);
  });

  it('is asked about where nobody says who stands in, and goes on from the answer', async () => {
    await busyAllDay(miriam);
    const asked = await shown(`book 15 min with my manager or else her deputy on ${on}`);

    assert.match(asked, /Who stands in for Miriam Graham\?/);
    assert.match(asked, /Microsoft 365 does not say/);
    assert.doesNotMatch(asked, /Megan Bowen/);
    await me().presses('Christie Cline');
    assert.match(await newest(), /Miriam Graham has no 15 min free then[\s\S]*So I took Christie Cline\./);
  });

  it('is not asked for on behalf of somebody who has no manager', async () => {
    const answer = textOf((await story.chat.as(sonia).says(`first person above me who is free on ${on}`)).activities);

    assert.match(answer, /manager/i);
  });

  it('is found by the same words in German', async () => {
    const her = story.chat.as(johanna, 'de-DE');
    await busyAllDay(patti);
    const asked = textOf(
      (
        await her.says(
          `buche am ${day.setLocale('de').toFormat('d. MMMM yyyy')} 15 Minuten mit meinem Chef, sonst mit Lidia Holloway`,
        )
      ).activities,
    );

    assert.match(
      asked,
      /Patti Fernandez hat dann keine 15 Min\. frei\.[\s\S]*Deshalb habe ich Lidia Holloway genommen\./,
    );
  });
});
