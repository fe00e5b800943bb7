import assert from 'node:assert/strict';
import type { DateTime } from 'luxon';
import { type Activity, type Person, textOf } from '../support/chat.ts';
import { englishWordsIn } from '../support/english-words.ts';
import { lee, megan } from '../support/people.ts';
import { type Story, startApp } from '../support/start-app.ts';
import { graphTime, seattle, weekdayAt } from '../support/times.ts';

interface Meeting {
  subject: string;
  isCancelled: boolean;
  start: { dateTime: string };
  responseStatus?: { response: string };
}

/** As Germans type a day: `3. Dezember 2026`. */
const germanDay = (time: DateTime): string => time.setLocale('de-DE').toFormat('d. LLLL yyyy');

describe('a conversation in German', () => {
  let story: Story;
  let me: Person;
  let fromTheTenant: string[] = [];
  before(async () => {
    story = await startApp();
    me = story.chat.as(megan, 'de-DE');
    fromTheTenant = story.sandbox.tenant.people.all().map(({ displayName }) => displayName);
  });
  after(() => story.stop());

  /** The text as it is, and not a word of English in it. */
  const german = (activities: Activity[]): string => {
    const text = activities.map((each) => `${each.summary ?? ''}\n${textOf(each)}`).join('\n');
    assert.notEqual(text.trim(), '');
    assert.deepEqual(englishWordsIn(text, [...fromTheTenant, 'Director of Overseas Expansion']), []);
    return text;
  };
  const hears = async (words: string) => german((await me.says(words)).activities);
  const presses = async (title: string) => textOf((await me.presses(title)).invokeResponse);
  const meetings = async (): Promise<Meeting[]> =>
    (
      await story.control.graph<{ value: Meeting[] }>(
        megan,
        'GET',
        '/me/events?$select=subject,isCancelled,start,responseStatus&$top=50',
        undefined,
        { prefer: `outlook.timezone="${seattle}"` },
      )
    ).value.filter(({ isCancelled }) => !isCancelled);
  const startsOf = async () => (await meetings()).map(({ start }) => start.dateTime.slice(0, 16));
  const local = (time: DateTime) => time.toFormat("yyyy-MM-dd'T'HH:mm");
  const day = weekdayAt(3, '15:00');
  const later = weekdayAt(4, '10:00');

  it('begins with a welcome, and with help that can be said', async () => {
    const help = await hears('Hilfe');
    const welcome = german((await me.sees()).filter(({ from }) => !from?.id.startsWith('29:')));

    assert.match(help, /Was ich für Sie tun kann/);
    assert.match(help, /buche morgen um 15 Uhr 30 Minuten mit Adele/);
    assert.match(welcome, /Probieren Sie zum Beispiel:.*ist Adele morgen um 15 Uhr frei\?.*Sagen Sie \*\*Hilfe\*\*/s);
    assert.match(await hears('Was kannst du alles?'), /wer ist Adele Vance\?/);
  });

  it('books a meeting', async () => {
    const asked = await hears(
      `Kannst du mir am ${germanDay(day)} um drei einen Termin mit Alex zum Budget einstellen, 30 Minuten?`,
    );

    assert.match(asked, /Diese Besprechung buchen\?.*15:00 – 15:30.*Alex Wilber/su);
    assert.match(await presses('Buchen'), /Gebucht: .*Alex Wilber/s);
    assert.deepEqual(
      (await meetings()).map(({ subject, start }) => [subject, start.dateTime.slice(0, 16)]),
      [['Budget', local(day)]],
    );
  });

  it('shows who is free, and what is in the calendar', async () => {
    assert.match(await hears(`Ist Alex am ${germanDay(day)} um 15 Uhr frei?`), /Alex Wilber/);
    assert.match(await hears(`Welche Termine habe ich am ${germanDay(day)}?`), /Ihre Termine.*15:00.*Budget/s);
  });

  it('moves the meeting', async () => {
    assert.match(await hears(`Verschiebe den Termin mit Alex auf den ${germanDay(later)} um 10 Uhr`), /10:00/);
    await presses('Verschieben');

    assert.deepEqual(await startsOf(), [local(later)]);
  });

  it('looks people up', async () => {
    assert.match(await hears('Wer ist Lee Gu?'), /\*\*Führungskraft\*\* Nestor Wilke/);
    assert.match(await hears('Wer ist der Chef von Alex Wilber?'), /Megan Bowen/);
    assert.match(await hears('wer berichtet an Megan Bowen'), /Direkte Mitarbeitende von Megan Bowen/);
  });

  it('accepts an invitation', async () => {
    const start = weekdayAt(5, '11:00');
    await story.control.graph(lee, 'POST', '/me/events', {
      subject: 'Roadmap',
      start: graphTime(start),
      end: graphTime(start.plus({ hours: 1 })),
      attendees: [{ emailAddress: { address: megan }, type: 'required' }],
    });

    assert.match(await hears('Nimm die Einladung von Lee an'), /Auf „Roadmap“ antworten\?/);
    assert.match(await presses('Zusagen'), /Sie haben zugesagt/);
    const answered = (await meetings()).find(({ subject }) => subject === 'Roadmap');
    assert.equal(answered?.responseStatus?.response, 'accepted');
  });

  it('cancels the meeting', async () => {
    assert.match(await hears('Sag bitte den Termin mit Alex ab'), /absagen\?/);
    assert.match(await presses('Besprechung absagen'), /Abgesagt/);

    assert.deepEqual(
      (await meetings()).map(({ subject }) => subject),
      ['Roadmap'],
    );
  });

  it('switches notifications', async () => {
    assert.match(await hears('Schalte die Benachrichtigungen ein'), /Benachrichtigungen sind eingeschaltet/);
    assert.match(await hears('Benachrichtigungen ausschalten'), /Benachrichtigungen sind ausgeschaltet/);
  });

  it('says what is none of its business, with sentences to say instead', async () => {
    const before = await startsOf();

    const answer = await hears('Bestell mir eine Pizza für morgen um 12');

    assert.match(answer, /Das habe ich nicht verstanden|Ich bin nicht sicher, was Sie möchten/);
    assert.deepEqual(await startsOf(), before);
  });

  it('goes on in English where English is spoken, and answers in German', async () => {
    assert.match(german((await me.says('who reports to Megan Bowen?')).activities), /Direkte Mitarbeitende/);
    assert.match(german((await me.says('find 30 min with Alex tomorrow')).activities), /Alex Wilber/);
  });

  it('understands German from a client in English, and answers in English', async () => {
    const he = story.chat.as(lee, 'en-GB');

    assert.match(textOf((await he.says('wer berichtet an Megan Bowen?')).activities), /Reports of Megan Bowen/);
    assert.match(
      textOf((await he.says(`buche am ${germanDay(day)} um 15 Uhr eine halbe Stunde mit Alex Wilber`)).activities),
      /Book this meeting\?.*15:00 – 15:30.*Alex Wilber/s,
    );
  });

  it('ends with abmelden', async () => {
    assert.match(await hears('abmelden'), /Sie sind abgemeldet/);
  });
});

describe('a draft that is talked about in German', () => {
  let story: Story;
  let me: Person;
  before(async () => {
    story = await startApp();
    me = story.chat.as(megan, 'de-DE');
  });
  after(() => story.stop());

  const hears = async (words: string) => textOf((await me.says(words)).activities);
  const subjectsAndStarts = async () =>
    (
      await story.control.graph<{
        value: { subject: string; start: { dateTime: string }; end: { dateTime: string } }[];
      }>(megan, 'GET', '/me/events?$select=subject,start,end', undefined, { prefer: `outlook.timezone="${seattle}"` })
    ).value.map(({ start, end }) => [start.dateTime.slice(11, 16), end.dateTime.slice(11, 16)]);

  it('is changed and booked in words', async () => {
    const day = weekdayAt(6, '15:00').setLocale('de-DE').toFormat('d. LLLL yyyy');
    await hears(`Stell am ${day} um 15 Uhr einen Termin mit Alex Wilber ein`);
    await hears('nein, lieber um 16 Uhr');
    await hears('mach eine Stunde draus');
    await hears('so buchen');

    assert.deepEqual(await subjectsAndStarts(), [['16:00', '17:00']]);
  });
});
