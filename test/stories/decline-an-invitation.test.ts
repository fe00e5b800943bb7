import assert from 'node:assert/strict';
import { textOf } from '../support/chat.ts';
import { adele, megan } from '../support/people.ts';
import { type Story, startApp } from '../support/start-app.ts';
import { graphTime, weekdayAt } from '../support/times.ts';

/** Outlook takes out of the calendar what is declined, so that there is nothing to show afterwards. */
describe('declining an invitation', () => {
  let story: Story;
  before(async () => {
    story = await startApp();
  });
  beforeEach(async () => {
    await story.control.reset();
    const at = weekdayAt(2, '10:00');
    await story.control.graph(adele, 'POST', '/me/events', {
      subject: 'Trade fair',
      start: graphTime(at),
      end: graphTime(at.plus({ minutes: 30 })),
      attendees: [{ type: 'required', emailAddress: { address: megan, name: 'Megan Bowen' } }],
    });
  });
  after(() => story.stop());

  for (const { locale, remove, removed } of [
    { locale: 'en-US', remove: 'Remove it', removed: /Removed: Trade fair/ },
    { locale: 'de-DE', remove: 'Entfernen', removed: /Entfernt: Trade fair/ },
    { locale: 'fr-FR', remove: 'Supprimer', removed: /Supprimé\s: Trade fair/ },
  ])
    it(`does not call a meeting cancelled that was taken out of one calendar, in ${locale}`, async () => {
      const me = story.chat.as(megan, locale);
      await me.says('cancel the trade fair');

      assert.match(textOf((await me.presses(remove)).invokeResponse), removed);
    });

  for (const { locale, decline, done, away, meanwhile } of [
    {
      locale: 'en-US',
      decline: 'Decline',
      done: /You declined/,
      away: /no longer in your calendar\./,
      meanwhile: /meanwhile/,
    },
    {
      locale: 'de-DE',
      decline: 'Ablehnen',
      done: /abgelehnt|abgesagt/,
      away: /steht nicht mehr in Ihrem Kalender\./,
      meanwhile: /inzwischen/,
    },
    {
      locale: 'fr-FR',
      decline: 'Refuser',
      done: /Vous avez refusé/,
      away: /n’est plus dans votre calendrier\./,
      meanwhile: /entre-temps/,
    },
  ])
    it(`says that it was declined, not that somebody took it away, in ${locale}`, async () => {
      const me = story.chat.as(megan, locale);
      await me.says('decline the trade fair');
      const press = await me.holds(decline);

      for (const said of [await press(), await press()].map(({ invokeResponse }) => textOf(invokeResponse))) {
        assert.match(said, /Trade fair/);
        assert.match(said, done);
        assert.match(said, away);
        assert.doesNotMatch(said, meanwhile);
      }
    });
});
