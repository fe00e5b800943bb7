import assert from 'node:assert/strict';
import type { FrameLocator, Page } from 'playwright-core';
import { type Reader, readerFor, type Words, wordsOf } from '../../src/words/index.ts';
import { englishWordsIn } from '../support/english-words.ts';
import { adeleInvites, halfHourFrom, inDays, megan as meganUpn } from './support/people.ts';
import { useWorld, type Visit } from './support/visit.ts';

/** What nobody translates. */
const foreign = [
  'Quartalsplanung',
  'Brainstorming',
  'Messe',
  'Retail Manager',
  'Adele Vance',
  'Megan',
  'Lee Gu',
  'Isaiah',
];

const zone = 'America/Los_Angeles';

/** Everything that is read or read out: texts, and the names of what has a picture only. */
const allTexts = (tab: FrameLocator | Page): Promise<string> =>
  tab.locator('html').evaluate((html) => {
    const names = [...html.querySelectorAll('[aria-label], [placeholder], [title]')].flatMap((element) =>
      ['aria-label', 'placeholder', 'title'].map((name) => element.getAttribute(name) ?? ''),
    );
    return [(html as HTMLElement).innerText, ...names].filter(Boolean).join('\n');
  });

const plainTexts = (words: object): string[] =>
  Object.values(words).flatMap((value) =>
    typeof value === 'string' ? [value] : typeof value === 'object' && value !== null ? plainTexts(value) : [],
  );

/** The lines that stand in the English texts, and not in those of the language the page should speak. */
const englishLines = (text: string, { tab }: Words): string[] => {
  const own = new Set(plainTexts(tab));
  const english = new Set(plainTexts(wordsOf({ language: 'en' }).tab).filter((line) => !own.has(line)));
  return text.split(/[\n\t]/).filter((line) => english.has(line.trim()));
};

const assertSpeaks = async (tab: FrameLocator | Page, reader: Reader, where: string) => {
  const text = await allTexts(tab);
  assert.deepEqual(englishWordsIn(text, foreign), [], where);
  assert.deepEqual(englishLines(text, wordsOf(reader)), [], where);
};

const today = (reader: Reader): RegExp =>
  ({
    de: /^Heute, ((Mon|Diens|Donners|Frei|Sams|Sonn)tag|Mittwoch), \d+\. \p{L}+$/u,
    fr: /^Aujourd’hui, ((lun|mar|mercre|jeu|vendre|same)di|dimanche) \d+ \p{L}+$/u,
    en: /^Today, \p{L}+day \d+ \p{L}+$/u,
  })[reader.language];

describe('the languages of the tab, in the browser', () => {
  const world = useWorld();

  const opensIn = async (visit: Visit, label: string): Promise<FrameLocator> => {
    await visit.page.getByLabel('Language').selectOption({ label });
    return visit.goesHome();
  };

  before(async function () {
    this.timeout(60_000);
    const { control } = world.story;
    await adeleInvites(control, 'Quartalsplanung', inDays(1, 15));
    await control.graph(meganUpn, 'POST', '/me/events', {
      subject: 'Brainstorming',
      ...halfHourFrom(inDays(1, 15, 15)),
      showAs: 'oof',
      sensitivity: 'private',
    });
    await control.graph(meganUpn, 'POST', '/me/events', {
      subject: 'Messe',
      isAllDay: true,
      start: { dateTime: inDays(1, 0).toFormat('yyyy-MM-dd'), timeZone: zone },
      end: { dateTime: inDays(2, 0).toFormat('yyyy-MM-dd'), timeZone: zone },
    });
  });

  for (const [label, locale] of [
    ['Deutsch', 'de-DE'],
    ['Français', 'fr-FR'],
  ] as const) {
    const reader = readerFor(locale, zone);
    const { tab: words } = wordsOf(reader);

    it(`speaks ${label} on every page, with the dates of that language`, async () => {
      const megan = await world.visit();
      const tab = await opensIn(megan, label);

      await tab.getByRole('heading', { name: today(reader) }).waitFor();
      const event = tab.getByRole('article').filter({ hasText: 'Quartalsplanung' }).first();
      assert.match((await event.textContent()) ?? '', /15:00 – 15:30/);
      await event.getByText(words.agenda.clashes(['Brainstorming'])).waitFor();
      assert.equal(await tab.locator('html').getAttribute('lang'), locale);
      await assertSpeaks(tab, reader, 'agenda');

      await tab.getByRole('tab', { name: words.pages.freeBusy }).click();
      for (const name of ['adele v', 'lee g']) {
        await tab.getByRole('combobox').fill(name);
        await tab.getByRole('option').first().click();
      }
      await tab.getByRole('row', { name: words.freeBusy.everybody }).waitFor();
      await tab.getByRole('columnheader', { name: locale === 'de-DE' ? '15 Uhr' : '15 h' }).waitFor();
      await assertSpeaks(tab, reader, 'who is free');
      await tab.getByRole('combobox').fill('zzzz');
      await tab.getByText(words.freeBusy.nobody).waitFor();

      await tab.getByRole('tab', { name: words.pages.settings }).click();
      await tab.getByRole('switch').click();
      await tab.getByText(words.settings.on).waitFor();
      await assertSpeaks(tab, reader, 'settings, on');
      await tab.getByRole('switch').click();
      await tab.getByText(words.settings.off, { exact: true }).waitFor();
      await assertSpeaks(tab, reader, 'settings, off');
      assert.deepEqual(megan.complaints(), []);
    });

    it(`says in ${label} what went wrong, and that one is signed out`, async () => {
      const megan = await world.visit();
      await world.story.control.faults([
        { match: { path: 'calendarView' }, status: 400, body: { error: { code: 'x' } } },
      ]);
      const tab = await opensIn(megan, label);
      await tab.getByRole('alert').first().waitFor();
      await assertSpeaks(tab, reader, 'a failure');
      await world.story.control.clearFaults();
      await tab.getByRole('button', { name: words.tryAgain }).click();
      await tab.getByRole('heading', { name: today(reader) }).waitFor();

      await tab.getByRole('tab', { name: words.pages.settings }).click();
      await tab.getByRole('button', { name: words.settings.signOut }).click();
      await tab.getByRole('heading', { name: words.signedOut.title }).waitFor();
      await assertSpeaks(tab, reader, 'signed out');
    });

    it(`asks for consent in ${label}`, async () => {
      const isaiah = await world.visit({ user: 'IsaiahL@contoso.onmicrosoft.com' });
      const tab = await opensIn(isaiah, label);
      await tab.getByRole('heading', { name: words.signIn.title }).waitFor();
      await assertSpeaks(tab, reader, 'before consent');

      const opening = isaiah.context.waitForEvent('page');
      await tab.getByRole('button', { name: words.signIn.go }).click();
      const popUp = await opening;
      await tab.getByRole('button', { name: words.signIn.waiting }).waitFor();
      await popUp.close();

      await tab.getByText(words.signIn.notGiven).waitFor();
    });
  }

  it('has English dates beside English texts where the host speaks what we do not', async () => {
    const bianca = await world.visit({ user: 'BiancaP@contoso.onmicrosoft.com' });
    assert.match(await bianca.page.getByLabel('Language').inputValue(), /^it/);

    const tab = await bianca.goesHome();

    await tab.getByRole('heading', { name: today(readerFor('it-IT', zone)) }).waitFor();
    assert.equal(await tab.locator('html').getAttribute('lang'), 'en-GB');
  });

  it('says in the language of the browser where the page belongs', async () => {
    const { page } = await world.visit({ locale: 'de-AT' });

    await page.goto(`${world.story.url}/tab/`);

    await page.getByText(wordsOf({ language: 'de' }).tab.outsideTeams).waitFor();
    assert.equal(await page.locator('html').getAttribute('lang'), 'de-AT');
  });
});
