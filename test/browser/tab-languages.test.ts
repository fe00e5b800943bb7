import assert from 'node:assert/strict';
import type { FrameLocator, Page } from 'playwright-core';
import { type Reader, readerFor, type Words, wordsOf } from '../../src/words/index.ts';
import { englishWordsIn } from '../support/english-words.ts';
import { adeleInvites, halfHourFrom, inDays, megan as meganUpn } from './support/people.ts';
import { useWorld, type Visit } from './support/visit.ts';

/** Beside the words around it, no line of a phone is long enough. */
const longSubject = 'Filialleitungen der Region Nordwest';

/** What nobody translates. */
const foreign = [
  'Quartalsplanung',
  'Brainstorming',
  'Messe',
  'Nachtschicht',
  longSubject,
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

interface Edges {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** Where the lines of each text stand in each box; what scrolls by itself is left out. */
const linesIn = (tab: FrameLocator, boxes: string): Promise<{ box: Edges; text: string; lines: Edges[] }[]> =>
  tab.locator('html').evaluate(
    (html, selector) =>
      [...html.querySelectorAll(selector)].flatMap((element) => {
        const found: { box: Edges; text: string; lines: Edges[] }[] = [];
        const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
        while (walker.nextNode()) {
          const { currentNode: node } = walker;
          if (!node.textContent?.trim() || node.parentElement?.closest('table')) continue;
          const range = document.createRange();
          range.selectNodeContents(node);
          found.push({
            box: element.getBoundingClientRect().toJSON(),
            text: node.textContent,
            lines: [...range.getClientRects()].map((line) => line.toJSON()),
          });
        }
        return found;
      }),
    boxes,
  );

/** Texts that stand out of the box around them, or on top of one another. */
const misplaced = async (tab: FrameLocator, boxes: string): Promise<string[]> => {
  const texts = await linesIn(tab, boxes);
  const meet = (one: Edges, other: Edges) =>
    one.left < other.right - 1 &&
    other.left < one.right - 1 &&
    one.top < other.bottom - 3 &&
    other.top < one.bottom - 3;
  return texts
    .filter(
      ({ box, lines }, index) =>
        lines.some(({ right, bottom }) => right > box.right + 1 || bottom > box.bottom + 1) ||
        texts.slice(index + 1).some((other) => lines.some((one) => other.lines.some((two) => meet(one, two)))),
    )
    .map(({ text }) => text);
};

const today = (reader: Reader): RegExp =>
  ({
    de: /^(Heute, )?((Mon|Diens|Donners|Frei|Sams|Sonn)tag|Mittwoch), \d+\. \p{L}+$/u,
    fr: /^(Aujourd’hui, )?((lun|mar|mercre|jeu|vendre|same)di|dimanche) \d+ \p{L}+$/u,
    en: /^(Today, )?\p{L}+day \d+ \p{L}+$/u,
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
    await adeleInvites(control, longSubject, inDays(1, 15));
    await control.graph(meganUpn, 'POST', '/me/events', {
      subject: 'Nachtschicht',
      start: { dateTime: inDays(1, 23).toFormat("yyyy-MM-dd'T'HH:mm"), timeZone: zone },
      end: { dateTime: inDays(2, 1).toFormat("yyyy-MM-dd'T'HH:mm"), timeZone: zone },
    });
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

      await tab
        .getByRole('heading', { name: today(reader) })
        .first()
        .waitFor();
      const event = tab.getByRole('article').filter({ hasText: /15:30\s*Quartalsplanung/ });
      assert.match((await event.textContent()) ?? '', /15:00 – 15:30/);
      // What begins at the same time comes in any order.
      const clash = new RegExp(words.today.clashes(['.*Brainstorming']));
      await event.getByText(clash).waitFor();
      assert.equal(await tab.locator('html').getAttribute('lang'), locale);
      await assertSpeaks(tab, reader, 'today');

      await tab.getByRole('tab', { name: words.pages.findATime }).click();
      for (const name of ['adele v', 'lee g']) {
        await tab.getByRole('combobox', { name: words.findATime.addPerson }).fill(name);
        await tab.getByRole('listbox').getByRole('option').first().click();
      }
      await tab.getByText(words.findATime.inWords).click();
      await tab.getByRole('region', { name: 'Lee Gu' }).waitFor();
      await assertSpeaks(tab, reader, 'find a time');
      await tab.getByRole('combobox', { name: words.findATime.addPerson }).fill('zzzz');
      await tab.getByText(words.findATime.nobody).waitFor();

      await tab.getByRole('tab', { name: words.pages.people }).click();
      await tab.getByRole('heading', { name: words.people.yourself({ name: 'Megan Bowen' }) }).waitFor();
      await assertSpeaks(tab, reader, 'people');

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
      await tab
        .getByRole('heading', { name: today(reader) })
        .first()
        .waitFor();

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

  for (const size of ['phone', 'desktop'] as const)
    it(`fits German words onto a ${size}`, async () => {
      const { tab: words } = wordsOf({ language: 'de' });
      const megan = await world.visit({ size });
      if (size === 'phone') await megan.page.getByRole('button', { name: 'Chats and people' }).click();
      await megan.page.getByLabel('Language').selectOption({ label: 'Deutsch' });
      if (size === 'phone') await megan.page.getByRole('button', { name: 'Chats and people' }).click();
      const tab = await megan.goesHome();
      await tab.getByRole('article').filter({ hasText: 'Quartalsplanung' }).first().waitFor();
      for (const box of ['article', '.fui-Badge']) assert.deepEqual(await misplaced(tab, box), [], 'agenda');

      await tab.getByRole('tab', { name: words.pages.findATime }).click();
      for (const name of ['adele v', 'lee g', 'gerhart', 'isaiah']) {
        await tab.getByRole('combobox', { name: words.findATime.addPerson }).fill(name);
        await tab.getByRole('listbox').getByRole('option').first().click();
      }
      await tab.getByTestId('board').getByText('Isaiah').waitFor();
      assert.deepEqual(await misplaced(tab, 'form'), [], 'find a time');
    });

  it('has English dates beside English texts where the host speaks what we do not', async () => {
    const bianca = await world.visit({ user: 'BiancaP@contoso.onmicrosoft.com' });
    assert.match(await bianca.page.getByLabel('Language').inputValue(), /^it/);

    const tab = await bianca.goesHome();

    await tab
      .getByRole('heading', { name: today(readerFor('it-IT', zone)) })
      .first()
      .waitFor();
    assert.equal(await tab.locator('html').getAttribute('lang'), 'en-GB');
  });

  it('says in the language of the browser where the page belongs', async () => {
    const { page } = await world.visit({ locale: 'de-AT' });

    await page.goto(`${world.story.url}/tab/`);

    await page.getByText(wordsOf({ language: 'de' }).tab.outsideTeams).waitFor();
    assert.equal(await page.locator('html').getAttribute('lang'), 'de-AT');
  });

  for (const [name, headings] of [
    ['privacy', ['Privacy', 'Datenschutz', 'Confidentialité']],
    ['terms', ['Terms of use', 'Nutzungsbedingungen', 'Conditions d’utilisation']],
  ] as const)
    it(`has the page of the ${name} in every language, each a press away`, async () => {
      const { page } = await world.visit();
      await page.goto(`${world.story.url}/tab/${name}.html`);

      assert.deepEqual(await page.getByRole('heading', { level: 1 }).allTextContents(), headings);
      for (const language of ['de', 'fr']) {
        const section = page.locator(`section[lang=${language}]`);
        assert.deepEqual(englishWordsIn(await section.innerText()), []);
        await page.locator(`nav a[lang=${language}]`).click();
        assert.equal(new URL(page.url()).hash, `#${language}`);
      }
    });
});
