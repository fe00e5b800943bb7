import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { card, executeButton, facts, heading, linkButton, personRow, text } from '../../src/bot/cards/parts.ts';
import { helpCard } from '../../src/bot/features/account/cards/help-card.ts';
import {
  nearCommandsCard,
  noLongerValidCard,
  notUnderstoodCard,
  welcomeCard,
} from '../../src/bot/surfaces/cards/welcome-card.ts';
import { errorCard } from '../../src/bot/turn/error-card.ts';
import { markdown, plainText, toMarkdown, wordsOf } from '../../src/words/index.ts';

const { AdaptiveCard, SerializationContext, Versions } = createRequire(import.meta.url)(
  'adaptivecards/dist/adaptivecards.js',
) as typeof import('adaptivecards');
const MarkdownIt = createRequire(import.meta.url)('markdown-it') as new () => {
  render(text: string): string;
  renderInline(text: string): string;
};

const problemsOf = (content: unknown): string[] => {
  const context = new SerializationContext(Versions.v1_5);
  const parsed = new AdaptiveCard();
  parsed.parse(content as Parameters<typeof parsed.parse>[0], context);
  const parsing = Array.from({ length: context.eventCount }, (_, at) => context.getEventAt(at).message);
  return [...parsing, ...parsed.validateProperties().validationEvents.map(({ message }) => message)];
};

const words = wordsOf({ language: 'en' });

describe('the building blocks of cards', () => {
  it('make cards that the renderer takes without a complaint', () => {
    const button = executeButton({ title: 'Book', verb: 'test.book', handle: 'h', data: { slot: '1' } });
    const cards = [
      welcomeCard(['book 30 min with Adele tomorrow'], words),
      notUnderstoodCard(['agenda today'], words),
      nearCommandsCard([button], words),
      noLongerValidCard(words),
      helpCard([{ intent: 'book', examples: ['book it'] }], words),
      errorCard({ title: 'No', text: 'Because' }, 'abc', words),
      card(
        'All',
        [
          heading('A'),
          text('B', { subtle: true }),
          facts([
            ['When', 'now'],
            ['Where', undefined],
          ]),
          personRow({ name: 'Lee Gu', detail: 'Director' }, words, button),
          personRow({ name: 'X', photo: 'data:image/png;base64,AA==' }, words),
        ],
        [button, ...linkButton('Open', 'https://example.com/')],
      ),
    ];

    for (const { content } of cards) assert.deepEqual(problemsOf(content), []);
  });

  for (const hostile of [
    '[click](https://evil.example)',
    '**bold** _it_ ~gone~ `code`',
    '# big',
    '- item',
    '1. first',
    '![x](https://evil.example/x.png)',
    '\\[a](b)',
    'R&D; pay &#x202e;gnp.exe and &lbrack;a](b)',
  ]) {
    it(`show ${hostile} letter by letter`, () => {
      const rendered = new MarkdownIt().render(toMarkdown(hostile)).trim();

      assert.equal(rendered, `<p>${hostile.replaceAll('&', '&amp;')}</p>`);
    });
  }

  it('treat what is put into our own Markdown as foreign', () => {
    assert.equal(
      new MarkdownIt().renderInline(markdown`**${'[a](https://b.example)'}**`.markdown),
      '<strong>[a](https://b.example)</strong>',
    );
  });

  it('take out what turns text around or hides in it', () => {
    assert.equal(plainText('pay\u202Egnp.exe\u200B\u2066 \u0000now\n\nplease'), 'paygnp.exe now please');
    assert.equal(plainText('👩\u200D💻 joins'), '👩\u200D💻 joins');
    assert.equal(plainText('a\u200Db'), 'ab');
    assert.equal([...plainText('x'.repeat(600))].length, 500);
  });

  it('open https pages only', () => {
    for (const url of ['http://a.example', 'javascript:alert(1)', 'data:text/html,x', '', undefined])
      assert.deepEqual(linkButton('Open', url), []);
  });
});
