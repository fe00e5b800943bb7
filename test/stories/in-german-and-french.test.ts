import assert from 'node:assert/strict';
import { DateTime } from 'luxon';
import { type Activity, type Person, textOf } from '../support/chat.ts';
import { englishWordsIn } from '../support/english-words.ts';
import { isaiah, lee, megan } from '../support/people.ts';
import { signInPage, throughPopUp, verifyState } from '../support/pop-up.ts';
import { type Story, startApp } from '../support/start-app.ts';

/** The same conversations in each language; what is said to the bot is English here. */
const tongues = [
  {
    language: 'de',
    locale: 'de-DE',
    user: megan,
    welcome: /Guten Tag, ich bin Attaché/,
    help: /Was ich für Sie tun kann/,
    profile: /Status.*Büro.*Telefon.*E-Mail.*\*\*Führungskraft\*\* Nestor Wilke/s,
    showManager: 'Führungskraft anzeigen',
    which: /Wen meinen Sie mit „Adele“\?/,
    reports: /Direkte Mitarbeitende von Megan Bowen/,
    peers: /Kolleginnen und Kollegen von Alex Wilber/,
    nobody: /Laut Verzeichnis hat Alex Wilber keine direkten Mitarbeitenden\./,
    noManager: /Für Patti Fernandez ist im Verzeichnis keine Führungskraft eingetragen\./,
    notFound: /Diese Person habe ich nicht gefunden.*Xyzzy Plugh habe ich im Verzeichnis nicht gefunden.*Kennung: /s,
    on: /Benachrichtigungen sind eingeschaltet/,
    pause: 'Bis morgen anhalten',
    paused: /Bis \p{L}{2}\., \d{1,2}\. \p{L}+\.?( \d{4})?, 08:00, melde ich mich nicht/u,
    goOn: 'Jetzt fortsetzen',
    off: /Benachrichtigungen sind ausgeschaltet/,
    beyondMe: /Vor Besprechungen erinnern kann ich Sie noch nicht, deshalb habe ich nichts geändert/,
    signedOut: /Sie sind abgemeldet/,
    notSignedIn: /Sie waren nicht angemeldet/,
    consent: /Melden Sie sich an, damit ich/,
    button: /^Anmelden$/m,
    page: /Sie sind angemeldet.*Sie können dieses Fenster schließen/s,
    declined: /Sie haben Ihre Zustimmung nicht gegeben/,
    loginAway: /Der Anmeldedienst antwortet gerade nicht/,
    noState: /nicht in diesem Fenster begonnen/,
    notCompleted: /Diese Anmeldung wurde nicht abgeschlossen/,
    notUnderstood: /Das habe ich nicht verstanden\. Sie können zum Beispiel sagen:.*buche morgen um 15 Uhr/s,
    tooLong: /Ich lese Nachrichten bis 1\.000 Zeichen, und diese hat 1\.001/,
  },
  {
    language: 'fr',
    locale: 'fr-FR',
    user: lee,
    welcome: /Bonjour, je suis Attaché/,
    help: /Ce que je peux faire pour vous/,
    profile: /Présence.*Bureau.*Téléphone.*E-mail.*\*\*Responsable\*\* Nestor Wilke/s,
    showManager: 'Afficher le responsable',
    which: /De qui parlez-vous en disant «\sAdele\s»\s\?/,
    reports: /Collaborateurs directs de Megan Bowen/,
    peers: /Collègues d’Alex Wilber/,
    nobody: /D’après l’annuaire, personne ne dépend d’Alex Wilber\./,
    noManager: /Aucun responsable n’est indiqué pour Patti Fernandez dans l’annuaire\./,
    notFound: /Je n’ai pas trouvé cette personne.*Je n’ai pas trouvé Xyzzy Plugh dans l’annuaire.*Référence\s: /s,
    on: /Les notifications sont activées/,
    pause: 'Suspendre jusqu’à demain',
    paused: /jusqu’au \p{L}{3}\. \d{1,2} \p{L}+\.?( \d{4})?, 08:00\s;/u,
    goOn: 'Reprendre maintenant',
    off: /Les notifications sont désactivées/,
    beyondMe: /Je ne peux pas encore vous envoyer de rappel avant les réunions\s; je n’ai donc rien changé/,
    signedOut: /Vous êtes déconnecté/,
    notSignedIn: /Vous n’étiez pas connecté/,
    consent: /Connectez-vous pour que je puisse/,
    button: /^Se connecter$/m,
    page: /Vous êtes connecté.*Vous pouvez fermer cette fenêtre/s,
    declined: /Vous n’avez pas donné votre consentement/,
    loginAway: /Le service de connexion ne répond pas pour le moment/,
    noState: /n’a pas été commencée dans cette fenêtre/,
    notCompleted: /Cette connexion n’a pas abouti/,
    notUnderstood: /Je n’ai pas compris.*que l’anglais et l’allemand.*book 30 min/s,
    tooLong: /je lis des messages de 1.000 caractères au maximum, et celui-ci en a 1.001/u,
  },
] as const;

for (const tongue of tongues)
  describe(`the conversation in the language ${tongue.language}`, () => {
    const { language, locale, user } = tongue;
    let story: Story;
    let me: Person;
    let fromTheTenant: string[] = [];
    before(async () => {
      story = await startApp();
      me = story.chat.as(user, locale);
      fromTheTenant = story.sandbox.tenant.people
        .all()
        .flatMap(({ displayName, jobTitle, department, officeLocation }) =>
          [displayName, jobTitle, department, officeLocation].filter((value) => typeof value === 'string'),
        );
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

    it('begins with a welcome and help', async () => {
      assert.match(await hears('help'), tongue.help);
      assert.match(foreign(shown((await me.sees()).filter(({ from }) => !from?.id.startsWith('29:')))), tongue.welcome);
    });

    it('shows who somebody is, and who is around them', async () => {
      assert.match(await hears('who is Lee Gu?'), tongue.profile);
      assert.match(await presses(tongue.showManager), /Nestor Wilke/);
      await hears('who is my manager?');
      assert.match(await hears('who reports to Megan Bowen?'), tongue.reports);
      assert.match(await hears("who are Alex Wilber's peers?"), tongue.peers);
      assert.match(await hears('who reports to Alex Wilber?'), tongue.nobody);
      assert.match(await hears('who does Patti Fernandez report to?'), tongue.noManager);
    });

    it('asks which of two is meant, and says when nobody is found', async () => {
      assert.match(await hears('who is Adele?'), tongue.which);
      assert.match(await presses('Adele Moreau'), /Product Designer/);
      assert.match(await hears('who is Xyzzy Plugh?'), tongue.notFound);
    });

    it('switches notifications, with dates as they are written there', async () => {
      assert.match(await hears('turn on notifications'), tongue.on);
      assert.match(await presses(tongue.pause), tongue.paused);
      assert.match(await presses(tongue.goOn), tongue.on);
      const day = DateTime.now().plus({ days: 3 }).setLocale('en-GB').toFormat('d MMMM yyyy');
      assert.match(await hears(`no notifications until ${day}`), tongue.paused);
      assert.match(await hears('remind me 10 minutes before my meetings'), tongue.beyondMe);
      assert.match(await hears('turn off notifications'), tongue.off);
    });

    it('says what it does not understand, and what is too long', async () => {
      assert.match(await hears('colourless green ideas sleep furiously'), tongue.notUnderstood);
      assert.match(await hears('x'.repeat(1001)), tongue.tooLong);
    });

    it('ends with “sign out”', async () => {
      await hears('who am I?');
      assert.match(await hears('sign out'), tongue.signedOut);
      assert.match(await hears('sign out'), tongue.notSignedIn);
    });

    describe('with somebody who has to consent', () => {
      let him: Person;
      before(() => {
        him = story.chat.as(isaiah, locale);
      });
      const asked = async () => {
        const { activities } = await him.says('who is my manager?');
        const text = foreign(shown(activities));
        assert.match(text, tongue.consent);
        assert.match(text, tongue.button);
        return signInPage(activities) ?? assert.fail(text);
      };

      it('says on the page that nothing was changed', async () => {
        assert.match(foreign((await throughPopUp(story, await asked(), isaiah, 'decline')).words), tongue.declined);
      });

      it('answers a sign-in that came to nothing', async () => {
        const { activities } = await verifyState(story, isaiah, 'nothing of ours', locale);

        assert.match(foreign(shown(activities)), tongue.notCompleted);
      });

      it('says on the page that Microsoft is away, and carries on with what was asked when it is back', async () => {
        const page = await asked();
        await story.control.faults([{ match: { path: '/oauth2/v2.0/token' }, status: 503 }]);
        const away = await throughPopUp(story, page, isaiah).finally(() => story.control.clearFaults());
        assert.equal(away.failure, 'unavailable');
        assert.match(foreign(away.words), tongue.loginAway);

        const back = await throughPopUp(story, page, isaiah);
        assert.match(foreign(back.words), tongue.page);
        foreign(shown((await verifyState(story, isaiah, back.code ?? '', locale)).activities));
      });

      it('speaks the language of the browser when nobody knows where the page came from', async () => {
        const answer = await fetch(`${story.url}/auth/end?state=stray`, {
          headers: { 'accept-language': `ja, ${locale};q=0.9, en;q=0.5` },
        });
        const html = await answer.text();

        assert.equal(answer.status, 400);
        assert.match(html, new RegExp(`<html lang="${language}"`));
        assert.match(html, tongue.noState);
      });
    });
  });

describe('English words', () => {
  it('are found among others, and not in what is quoted', () => {
    assert.deepEqual(englishWordsIn('Sie haben keine Führungskraft.\nAsk Adele, please'), [
      '“Ask” in “Ask Adele, please”',
      '“please” in “Ask Adele, please”',
    ]);
    assert.deepEqual(englishWordsIn('Sagen Sie „turn on notifications“, « who is it » oder **help**.'), []);
    assert.deepEqual(englishWordsIn('Director of Sales', ['Director of Sales']), []);
  });
});
