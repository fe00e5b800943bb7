import assert from 'node:assert/strict';
import { type Activity, type Person, textOf } from '../support/chat.ts';
import { englishWordsIn } from '../support/english-words.ts';
import { alex, lee, megan } from '../support/people.ts';
import { type Story, startApp } from '../support/start-app.ts';
import { graphTime, saidDay, weekdayAt } from '../support/times.ts';

/** Meetings in each language; what is said to the bot is English for now. */
const tongues = [
  {
    language: 'de',
    locale: 'de-DE',
    user: megan,
    empty: /Ihre Termine.*Nichts in Ihrem Kalender\./s,
    ask: /Diese Besprechung buchen\?.*\p{L}{2}\., \d{1,2}\. \p{L}+\.?( \d{4})?, 15:00 – 15:30.*Alex Wilber\*\*: frei/su,
    book: 'Buchen',
    booked: /Gebucht: .*und Alex Wilber.*Alle haben eine Einladung/s,
    series: /jede Woche am Donnerstag bis \p{L}{2}\., \d/u,
    times: /Zeiten mit Alex Wilber.*Alle sind frei/s,
    isFree: /Alex Wilber hat am .* um 15:00 Uhr einen Termin mit Vorbehalt\./,
    cancel: /absagen\?.*Nachricht an alle/s,
    cancelButton: 'Besprechung absagen',
    cancelled: /Abgesagt: .*alle wurden benachrichtigt/s,
    answer: /Auf „Budget“ antworten\?.*Ihre Antwort bisher: nicht beantwortet/s,
    accept: 'Zusagen',
    accepted: /Sie haben zugesagt\./,
    notFound: /habe ich keine Besprechung zu „xyzzy meeting“ gefunden/,
  },
  {
    language: 'fr',
    locale: 'fr-FR',
    user: lee,
    empty: /Votre agenda.*Rien dans votre calendrier\./s,
    ask: /Réserver cette réunion\s\?.*\p{L}{3}\. \d{1,2} \p{L}+\.?( \d{4})?, 15:00 – 15:30.*Alex Wilber\*\*\s: libre/su,
    book: 'Réserver',
    booked: /Réservé\s: .*et Alex Wilber.*Tout le monde a reçu une invitation/s,
    series: /chaque semaine le jeudi jusqu’au \p{L}{3}\. \d/u,
    times: /Horaires avec Alex Wilber.*Tout le monde est libre/s,
    isFree: /Alex Wilber a un engagement provisoire le .* à 15:00\./,
    cancel: /Annuler «.*»\s\?.*Message à tous/s,
    cancelButton: 'Annuler la réunion',
    cancelled: /Annulé\s: .*tout le monde a été prévenu/s,
    answer: /Répondre à «\sBudget\s»\s\?.*Votre réponse actuelle\s: sans réponse/s,
    accept: 'Accepter',
    accepted: /Vous avez accepté\./,
    notFound: /Je n’ai trouvé aucune réunion à propos de «\sxyzzy meeting\s»/,
  },
] as const;

for (const tongue of tongues)
  describe(`meetings in the language ${tongue.language}`, () => {
    let story: Story;
    let me: Person;
    let fromTheTenant: string[] = [];
    before(async () => {
      story = await startApp();
      me = story.chat.as(tongue.user, tongue.locale);
      fromTheTenant = story.sandbox.tenant.people.all().map(({ displayName }) => displayName);
    });
    after(() => story.stop());

    /** The text as it is, and not a word of English in it. */
    const foreign = (text: string): string => {
      assert.notEqual(text.trim(), '');
      assert.deepEqual(englishWordsIn(text, fromTheTenant), []);
      return text;
    };
    const shown = (activities: Activity[]) =>
      activities.map((each) => `${each.summary ?? ''}\n${textOf(each)}`).join('\n');
    const hears = async (words: string) => foreign(shown((await me.says(words)).activities));
    const presses = async (title: string) => foreign(textOf((await me.presses(title)).invokeResponse));
    const day = weekdayAt(7, '15:00');

    it('shows an empty day', async () => {
      assert.match(await hears(`my agenda on ${saidDay(day)}`), tongue.empty);
    });

    it('asks, books, says who is free then, and cancels', async () => {
      assert.match(await hears(`book 30 min with Alex on ${saidDay(day)} at 3pm`), tongue.ask);
      assert.match(await presses(tongue.book), tongue.booked);
      assert.match(await hears(`is Alex free on ${saidDay(day)} at 3pm?`), tongue.isFree);
      assert.match(await hears('cancel my meeting with Alex'), tongue.cancel);
      assert.match(await presses(tongue.cancelButton), tongue.cancelled);
    });

    it('names the days of a series, and finds times', async () => {
      assert.match(await hears('book 30 min with Alex every Thursday at 9am'), tongue.series);
      assert.match(await hears(`find 45 minutes with Alex on ${saidDay(day)}`), tongue.times);
    });

    it('answers an invitation', async () => {
      const at = day.plus({ hours: -4 });
      await story.control.graph(alex, 'POST', '/me/events', {
        subject: 'Budget',
        start: graphTime(at),
        end: graphTime(at.plus({ minutes: 30 })),
        attendees: [{ emailAddress: { address: tongue.user } }],
      });

      assert.match(await hears('accept the budget meeting'), tongue.answer);
      assert.match(await presses(tongue.accept), tongue.accepted);
      assert.match(await hears('cancel the xyzzy meeting'), tongue.notFound);
    });
  });
